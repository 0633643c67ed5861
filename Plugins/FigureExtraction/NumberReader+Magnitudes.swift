import AnalyzerKit

/// What makes a number in digits larger: magnitude words and letters, powers of ten, and words that go on counting.
extension NumberReader {
  // MARK: Magnitudes

  /// The number times the magnitude words behind it: “4.2 million”, “40-million”, “4bn”, “300 thousand million”.
  func magnitude(after reading: NumberReading, depth: Int = 0) -> NumberReading? {
    var result = reading
    var next = passage.afterJoin(result.tokens.upperBound)
    while true {
      let entry = passage.entry(next)
      let isWord = !entry.roles.isDisjoint(with: [.magnitude, .hundred, .dozen]) || isPluralMagnitude(next, result)
      let isShort = entry.roles.contains(.gluedMagnitude) && (result.currency != nil || isShortMagnitude(next))
      let isMillions = isFinancialMillion(next)
      guard isWord || isShort || isMillions else { break }
      let unit = isMillions ? ExactNumber(1, power: 6) : ExactNumber(entry.number, power: entry.power)
      guard let product = result.number.times(unit) else { return nil }
      result.number = product
      result.factor = result.factor.map { $0.times(unit) } ?? unit
      result.isMarked = true
      result.tokens = result.tokens.lowerBound..<next + 1
      if isShort || isMillions { return result }
      next = passage.afterJoin(next + 1)
    }
    return result.factor == nil || depth > 1 ? result : more(than: result, depth: depth + 1)
  }

  /// “2 dozens”, “3 billions”: a plural right behind a number, with no “of”.
  private func isPluralMagnitude(_ index: Int, _ reading: NumberReading) -> Bool {
    let entry = passage.entry(index)
    return entry.roles.contains(.vague) && entry.number > 0 && reading.factor == nil
      && !passage.isWord(index + 1, Self.of) && index == reading.tokens.upperBound
  }

  /// “$1MM” is a million, “1 mm” a millimetre.
  private func isFinancialMillion(_ index: Int) -> Bool {
    passage.isGlued(index) && passage.length(index) == 2 && passage.byte(index) == UInt8(ascii: "M")
      && passage.lastByte(index) == UInt8(ascii: "M") && QuantityReader.hasCurrencySign(before: index - 1, in: passage)
  }

  /// Whether the one letter at `index` is a magnitude, not a unit: “$4m”, “9.1m tonnes”, “200k”, “8 B people”.
  private func isShortMagnitude(_ index: Int) -> Bool {
    guard passage.isNumber(index - 1) else { return false }
    guard passage.isGlued(index) else { return isSpacedMagnitude(index) }
    if QuantityReader.hasCurrencySign(before: index - 1, in: passage) { return true }
    switch passage.byte(index) {
    case UInt8(ascii: "k"), UInt8(ascii: "K"):
      return !(isFractional(index - 1) && passage.byte(index) == UInt8(ascii: "K"))
    case UInt8(ascii: "M"): return true
    case UInt8(ascii: "m"): return passage.isWord(index + 1) && isCounted(index + 1)
    default: return false
    }
  }

  /// “573.15K” is a temperature.
  private func isFractional(_ index: Int) -> Bool {
    passage.bytes(index).contains(UInt8(ascii: "."))
  }

  /// A letter that a space parts from the digits: a small “k” at the end, a capital before what is counted.
  private func isSpacedMagnitude(_ index: Int) -> Bool {
    let isEnd = !passage.isWord(index + 1) && !passage.isGlued(index + 1)
    switch passage.byte(index) {
    case UInt8(ascii: "k"): return isEnd
    case UInt8(ascii: "M"): return isEnd && passage.length(index - 1) > 4 || isCounted(index + 1)
    case UInt8(ascii: "B"): return isCounted(index + 1)
    default: return false
    }
  }

  /// Whether the word can be what millions are of: a plural, a unit, a currency.
  private func isCounted(_ index: Int) -> Bool {
    if CurrencyTable.names.longestMatch(at: index, in: passage.article, before: passage.range.upperBound) != nil {
      return true
    }
    if passage.isWord(index, Self.of) { return true }
    let roles = passage.roles(index)
    guard passage.isWord(index), roles.isDisjoint(with: .barrier) else { return false }
    return roles.contains(.plural) || passage.hasSuffix(index, "s")
      || ThingReader(passage: passage).isPluralAhead(index)
  }

  // MARK: Going on

  /// “4 thousand 3 hundred and 21”, “3 million and a half”.
  private func more(than reading: NumberReading, depth: Int) -> NumberReading {
    if let half = WordNumberReader(passage: passage).halfMore(than: reading) { return half }
    guard let factor = reading.factor?.integer, factor <= 1000 else { return reading }
    let isAnd = passage.isWord(reading.tokens.upperBound, Self.and)
    let next = reading.tokens.upperBound + (isAnd ? 1 : 0)
    guard let rest = rest(at: next, depth: depth), isAnd || rest.factor != nil, let value = rest.number.integer,
      value < factor,
      let sum = reading.number.plus(rest.number)
    else { return reading }
    var result = reading
    result.number = sum
    result.tokens = reading.tokens.lowerBound..<rest.tokens.upperBound
    return result
  }

  private func rest(at index: Int, depth: Int) -> NumberReading? {
    if passage.isNumber(index), passage.length(index) <= 3 { return read(at: index, depth: depth) }
    guard !passage.roles(index).isDisjoint(with: [.small, .tens]) else { return nil }
    return WordNumberReader(passage: passage).read(at: index)
  }

  /// “1.2e9”, “12e+4”, “6.2x10^-4”.
  func exponent(_ result: inout NumberReading) {
    guard let exponent = exponent(at: result.tokens.upperBound),
      let number = result.number.times(ExactNumber(1, power: exponent.power))
    else { return }
    (result.number, result.isMarked) = (number, true)
    result.tokens = result.tokens.lowerBound..<exponent.end
  }

  /// A power of ten written at a token that touches the digits before.
  func exponent(at index: Int) -> (power: Int, end: Int)? {
    guard passage.isGlued(index), passage.isWord(index) else { return nil }
    let bytes = passage.bytes(index)
    if bytes.elementsEqual([UInt8(ascii: "x"), 0x31, 0x30]), passage.isMark(index + 1, "^"), passage.isGlued(index + 1)
    {
      return signed(at: index + 2)
    }
    guard let first = bytes.first, first | 0x20 == UInt8(ascii: "e"), bytes.count <= 4 else { return nil }
    if bytes.count == 1 { return signed(at: index + 1) }
    var power = 0
    for byte in bytes.dropFirst() {
      guard byte &- 0x30 < 10 else { return nil }
      power = power * 10 + Int(byte & 0x0F)
    }
    return (power, index + 1)
  }

  private func signed(at index: Int) -> (power: Int, end: Int)? {
    let isSigned = passage.isGlued(index) && (passage.isMark(index, "+") || passage.isDash(index))
    let digits = isSigned ? index + 1 : index
    guard passage.isNumber(digits), passage.isGlued(digits), passage.length(digits) <= 3,
      let power = read(from: passage.tokens[digits].start, limit: passage.tokens[digits].end)?.number.integer
    else { return nil }
    return (isSigned && passage.isDash(index) ? -Int(power) : Int(power), digits + 1)
  }

  /// “1 point 1”.
  func pointInWords(_ result: inout NumberReading, _ reading: DigitReader.Reading) {
    let point = result.tokens.upperBound
    guard !result.isMarked, passage.isWord(point, Self.point), passage.isNumber(point + 1),
      let decimals = read(from: passage.tokens[point + 1].start, limit: passage.tokens[point + 1].end),
      !decimals.isMarked, decimals.wholeDigits <= 6,
      let part = decimals.number.times(ExactNumber(1, power: -decimals.wholeDigits)),
      let sum = result.number.plus(part)
    else { return }
    (result.number, result.isMarked) = (sum, true)
    result.tokens = result.tokens.lowerBound..<point + 2
  }

  private static let of = WordKey("of")
  private static let and = WordKey("and")
  private static let point = WordKey("point")
}
