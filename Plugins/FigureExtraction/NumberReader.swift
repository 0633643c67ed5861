import AnalyzerKit

/// A number in the text, without what it is a number of.
struct NumberReading {
  /// Its tokens, the magnitude included.
  var tokens: Range<Int>
  /// The number; for a vague amount the lower end.
  var number: ExactNumber
  /// The upper end of a vague amount.
  var high: ExactNumber?
  var rule: Figure.Rule
  /// It has a separator, a decimal part, a magnitude or a fraction: it is an amount, not a label or a year.
  var isMarked = false
  /// “A hundred”, “half a million”: it begins with an article or a fraction word.
  var isIndefinite = false
  /// What the magnitude words behind the digits come to; nil without one.
  var factor: ExactNumber?
  /// ISO 4217, where the currency is glued before the digits in one word: “EUR50m”.
  var currency: String?
}

/// Reads numbers in digits, with the magnitude behind them.
struct NumberReader {
  let passage: Passage

  /// The number that begins at token `index`; nil where none does.
  ///
  /// `depth` counts the numbers that it goes on from, as in “4 thousand 3 hundred and 21”.
  func read(at index: Int, depth: Int = 0) -> NumberReading? {
    if passage.isNumber(index) { return digits(at: index, depth: depth) }
    guard passage.isWord(index) else { return nil }
    if let letters = lettersBeforeDigits(index) { return digits(after: letters, in: index) }
    return WordNumberReader(passage: passage).read(at: index)
  }

  func read(from start: Int, limit: Int) -> DigitReader.Reading? {
    passage.article.text.withUnsafeBufferPointer { bytes in DigitReader(bytes, limit: limit).read(from: start) }
  }

  private func digits(at index: Int, depth: Int) -> NumberReading? {
    let token = passage.tokens[index]
    guard let reading = read(from: token.start, limit: token.end), reading.end == token.end else { return nil }
    guard !reading.isPadded || reading.isMarked else { return nil }
    var result = NumberReading(
      tokens: index..<index + 1, number: reading.number, rule: .digits, isMarked: reading.isMarked)
    spaceGroups(&result, reading)
    slashFraction(&result, reading)
    pointBefore(&result, reading)
    exponent(&result)
    pointInWords(&result, reading)
    return magnitude(after: result, depth: depth)
  }

  // MARK: Pieces beside the first token

  /// “4 700”, “1 250 000”: groups of three after one space of any kind.
  private func spaceGroups(_ result: inout NumberReading, _ reading: DigitReader.Reading) {
    guard !reading.isMarked, reading.wholeDigits <= 3 else { return }
    commaGroups(&result)
    var next = result.tokens.upperBound
    while passage.isNumber(next), isOneSpace(before: next) {
      let token = passage.tokens[next]
      guard let group = read(from: token.start, limit: token.end), group.end == token.end, group.wholeDigits == 3,
        let thousands = result.number.times(ExactNumber(1, power: 3)), let sum = thousands.plus(group.number)
      else { break }
      result.number = sum
      result.isMarked = true
      next += 1
      if group.isMarked { break }
    }
    result.tokens = result.tokens.lowerBound..<next
  }

  /// “80, 000”: as texts have it whose marks were set apart.
  private func commaGroups(_ result: inout NumberReading) {
    var next = result.tokens.upperBound
    while passage.isMark(next, ","), passage.isGlued(next) || isOneSpace(before: next), passage.isNumber(next + 1),
      isOneSpace(before: next + 1),
      passage.length(next + 1) == 3, passage.byte(next + 1) == 0x30, plainInteger(next + 1) == 0,
      let thousands = result.number.times(ExactNumber(1, power: 3))
    {
      (result.number, result.isMarked) = (thousands, true)
      next += 2
    }
    result.tokens = result.tokens.lowerBound..<next
  }

  /// One blank: a space, a no-break space, a thin or a narrow one.
  func isOneSpace(before index: Int) -> Bool {
    guard passage.has(index - 1) else { return false }
    let gap = passage.article.text[passage.tokens[index - 1].end..<passage.tokens[index].start]
    switch gap.count {
    case 1: return gap.first == UInt8(ascii: " ")
    case 2: return gap.elementsEqual([0xC2, 0xA0])
    case 3: return gap.elementsEqual([0xE2, 0x80, 0x89]) || gap.elementsEqual([0xE2, 0x80, 0xAF])
    default: return false
    }
  }

  /// “3/4”, “1 1/2”, “6-3/4”, with a slash or a fraction slash.
  private func slashFraction(_ result: inout NumberReading, _ reading: DigitReader.Reading) {
    guard !reading.isMarked, !result.isMarked else { return }
    let first = result.tokens.lowerBound
    if let fraction = fraction(at: first) {
      (result.number, result.rule, result.isMarked) = (fraction, .fraction, true)
      result.tokens = first..<first + 3
      return
    }
    let next = passage.isDash(first + 1) && passage.isGlued(first + 1) ? first + 2 : first + 1
    guard passage.isNumber(next) else { return }
    if let fraction = fraction(at: next), let sum = result.number.plus(fraction) {
      (result.number, result.isMarked) = (sum, true)
      result.tokens = first..<next + 3
    } else if next == first + 1, let sign = read(from: passage.tokens[next].start, limit: passage.tokens[next].end),
      sign.wholeDigits == 0, let sum = result.number.plus(sign.number)
    {
      (result.number, result.isMarked) = (sum, true)
      result.tokens = first..<next + 1
    }
  }

  /// A proper fraction of three glued tokens; “9/11” and “24/7” are none.
  private func fraction(at index: Int) -> ExactNumber? {
    guard passage.isGlued(index + 1), passage.isGlued(index + 2), passage.isNumber(index + 2) else { return nil }
    let isSlash = passage.isMark(index + 1, "/") || (passage.length(index + 1) == 3 && passage.byte(index + 1) == 0xE2)
    guard isSlash, !passage.isDash(index + 1), !(passage.isGlued(index + 3) && passage.isMark(index + 3, "/")),
      let top = plainInteger(index), let bottom = plainInteger(index + 2), top < bottom, bottom > 1,
      !(top == 9 && bottom == 11)
    else { return nil }
    return ExactNumber(top, divisor: bottom)
  }

  private func plainInteger(_ index: Int) -> UInt64? {
    let token = passage.tokens[index]
    guard let reading = read(from: token.start, limit: token.end), reading.end == token.end, !reading.isMarked,
      reading.wholeDigits <= 4
    else { return nil }
    return reading.number.integer
  }

  /// “.5” after a space or a sign.
  private func pointBefore(_ result: inout NumberReading, _ reading: DigitReader.Reading) {
    let point = result.tokens.lowerBound - 1
    guard passage.isMark(point, "."), passage.isGlued(point + 1), !reading.isMarked, !result.isMarked else { return }
    let isFree = !passage.isGlued(point) || passage.tokens[point - 1].kind == .symbol
    guard isFree, let decimal = result.number.times(ExactNumber(1, power: -reading.wholeDigits)) else { return }
    (result.number, result.isMarked) = (decimal, true)
    result.tokens = point..<result.tokens.upperBound
  }

  // MARK: Letters and digits in one word

  /// The letters before the digits, as a currency, with their length: “EUR” of “EUR50m”.
  func lettersBeforeDigits(_ index: Int) -> (code: String, length: Int)? {
    let token = passage.tokens[index]
    guard token.letterCase != .lower, token.end - token.start >= 3 else { return nil }
    let text = passage.article.text
    var letters = 0
    while letters < 5, token.start + letters < token.end, (text[token.start + letters] | 0x20) &- 0x61 < 26 {
      letters += 1
    }
    guard letters >= 2, token.start + letters < token.end, text[token.start + letters] &- 0x30 < 10 else { return nil }
    var key = WordKey()
    text.withUnsafeBufferPointer { bytes in
      key.extend(with: UnsafeBufferPointer(rebasing: bytes[token.start..<token.start + letters]))
    }
    return CurrencyTable.letters[key].map { ($0, letters) }
  }

  private func digits(after letters: (code: String, length: Int), in index: Int) -> NumberReading? {
    let start = passage.tokens[index].start + letters.length
    guard let reading = read(from: start, limit: passage.tokens[passage.range.upperBound - 1].end) else { return nil }
    var last = index
    while last + 1 < passage.range.upperBound, passage.tokens[last].end < reading.end { last += 1 }
    var result = NumberReading(
      tokens: index..<last + 1, number: reading.number, rule: .digits, isMarked: true, currency: letters.code)
    guard passage.tokens[last].end > reading.end else { return magnitude(after: result) }
    var key = WordKey()
    passage.article.text.withUnsafeBufferPointer { bytes in
      key.extend(with: UnsafeBufferPointer(rebasing: bytes[reading.end..<passage.tokens[last].end]))
    }
    guard let entry = Lexicon.words[key], !entry.roles.isDisjoint(with: [.magnitude, .gluedMagnitude]),
      let product = result.number.times(ExactNumber(entry.number, power: entry.power))
    else { return nil }
    result.number = product
    return result
  }
}
