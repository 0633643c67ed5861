import AnalyzerKit

/// Reads numbers in words: “twenty-one”, “one and a half million”, “half a dozen”, “two-thirds”, “tens of thousands”.
struct WordNumberReader {
  let passage: Passage

  func read(at index: Int) -> NumberReading? {
    let roles = passage.roles(index)
    if roles.contains(.vague) { return vague(at: index) }
    if roles.contains(.half) { return half(at: index) }
    if let several = multiple(at: index) { return several }
    if roles.contains(.article) { return indefinite(at: index) }
    if roles.contains(.denominator) { return part(at: index, from: index) }
    guard let cardinal = cardinal(at: index) else { return nil }
    return fraction(of: cardinal) ?? decimal(after: cardinal) ?? halfMore(than: cardinal) ?? cardinal
  }

  // MARK: Vague amounts

  private func vague(at index: Int) -> NumberReading? {
    guard
      let match = VagueAmount.table.longestMatch(at: index, in: passage.article, before: passage.range.upperBound),
      !match.value.needsOf || isOf(match.tokens.upperBound)
    else { return nil }
    return NumberReading(
      tokens: match.tokens, number: ExactNumber(match.value.low), high: ExactNumber(match.value.high), rule: .vague,
      isMarked: true)
  }

  /// “Several hundred”, “a few thousand”.
  private func multiple(at index: Int) -> NumberReading? {
    guard
      let match = VagueAmount.multiples.longestMatch(at: index, in: passage.article, before: passage.range.upperBound),
      let magnitude = magnitudes(at: match.tokens.upperBound),
      let low = ExactNumber(match.value.low).times(magnitude.number),
      let high = ExactNumber(match.value.high).times(magnitude.number)
    else { return nil }
    return NumberReading(
      tokens: index..<magnitude.end, number: low, high: high, rule: .vague, isMarked: true, isIndefinite: true)
  }

  // MARK: Cardinals

  /// Units, tens, hundreds and magnitudes, added up from the left.
  private func cardinal(at start: Int, isIndefinite: Bool = false) -> NumberReading? {
    var total = ExactNumber(0)
    var group: UInt64 = 0
    var wants = WordRoles([.small, .tens, .hundred, .magnitude, .dozen])
    var index = start
    var end = start
    var isMarked = false
    while let next = numeral(at: index, after: end, wants) {
      let entry = passage.entry(next)
      if entry.roles.contains(.small) {
        // “Two hundred and two hundred and fifty”: a second number.
        if group >= 100, passage.roles(next + 1).contains(.hundred) { break }
        wants = group >= 100 ? [.magnitude, .dozen] : [.hundred, .magnitude, .dozen]
        group += entry.number
      } else if entry.roles.contains(.tens) {
        wants = group >= 100 ? [.small, .magnitude, .dozen] : [.small, .hundred, .magnitude, .dozen]
        group += entry.number
      } else if entry.roles.contains(.hundred) {
        guard next > start || passage.roles(next).contains(.hundred) else { return nil }
        group = max(group, 1) * 100
        wants = [.small, .tens, .magnitude]
        isMarked = true
      } else {
        guard let product = ExactNumber(max(group, next == start ? 1 : group)).times(Self.factor(entry)),
          let sum = total.plus(product)
        else { return nil }
        (total, group) = (sum, 0)
        wants = [.small, .tens, .hundred]
        isMarked = true
        if entry.roles.contains(.dozen) { wants = [.magnitude] }
      }
      end = next + 1
      index = end
    }
    guard end > start, var sum = total.plus(ExactNumber(group)) else { return nil }
    // “Three billions”: a plural behind a number, with no “of”.
    let plural = passage.entry(end)
    if !isMarked, plural.roles.contains(.vague), plural.number > 0, !isOf(end + 1),
      let product = sum.times(Self.factor(plural))
    {
      (sum, isMarked) = (product, true)
      end += 1
    }
    if end == start + 1, isMarked, !isIndefinite { return bareMagnitude(at: start, sum) }
    return NumberReading(tokens: start..<end, number: sum, rule: .words, isMarked: isMarked)
  }

  /// A magnitude with nothing before it counts only in a headline's “Hundred held”; elsewhere something was cut off.
  private func bareMagnitude(at index: Int, _ number: ExactNumber) -> NumberReading? {
    let roles = passage.roles(index)
    guard roles.contains(.hundred) || roles.contains(.dozen) || roles.contains(.magnitude), passage.length(index) > 4,
      index == passage.range.lowerBound
    else { return nil }
    return NumberReading(tokens: index..<index + 1, number: number, rule: .words, isMarked: true)
  }

  /// The index of the numeral that goes on from `index`, past a hyphen or an “and”.
  private func numeral(at index: Int, after end: Int, _ wants: WordRoles) -> Int? {
    if !passage.roles(index).isDisjoint(with: wants) { return index }
    let joined = passage.afterJoin(index)
    if joined > index { return passage.roles(joined).isDisjoint(with: wants) ? nil : joined }
    guard passage.isWord(index, Self.and), passage.has(end - 1),
      !passage.roles(end - 1).isDisjoint(with: [.hundred, .magnitude]),
      !passage.roles(index + 1).isDisjoint(with: wants.intersection([.small, .tens])),
      passage.roles(index + 2).isDisjoint(with: [.denominator, .denominators])
    else { return nil }
    return index + 1
  }

  static func factor(_ entry: WordEntry) -> ExactNumber { ExactNumber(entry.number, power: entry.power) }

  /// Magnitude words in a row, multiplied: “hundred thousand”.
  func magnitudes(at start: Int) -> (number: ExactNumber, end: Int)? {
    var number = ExactNumber(1)
    var index = start
    while !passage.roles(index).isDisjoint(with: [.hundred, .magnitude, .dozen]) {
      guard let product = number.times(Self.factor(passage.entry(index))) else { return nil }
      number = product
      index = passage.afterJoin(index + 1)
    }
    return index > start ? (number, index) : nil
  }

  // MARK: Halves and fractions

  /// “A hundred”, “a dozen”, “a million and a half”, “a third of”, “a quarter of a million”.
  private func indefinite(at index: Int) -> NumberReading? {
    if passage.roles(index + 1).contains(.half), let half = half(at: index + 1) {
      return NumberReading(
        tokens: index..<half.tokens.upperBound, number: half.number, rule: half.rule, isMarked: true,
        isIndefinite: true)
    }
    if passage.roles(index + 1).contains(.denominator) {
      return part(at: index + 1, from: index) ?? single(at: index, denominator: index + 1)
    }
    if let unit = UnitTable.units.longestMatch(at: index + 1, in: passage.article, before: passage.range.upperBound),
      Self.articleUnits[passage.key(index + 1)] != nil, passage.wordClass(unit.tokens.upperBound) == .mark,
      passage.wordClass(index - 1) != .number, passage.wordClass(index - 1) != .symbol
    {
      return NumberReading(
        tokens: index..<index + 1, number: ExactNumber(1), rule: .words, isMarked: true, isIndefinite: true)
    }
    if passage.isWord(index + 1, Self.half), !passage.isWord(index + 2), !passage.isGlued(index + 2) {
      return NumberReading(
        tokens: index..<index + 2, number: ExactNumber(1, divisor: 2), rule: .fraction, isMarked: true,
        isIndefinite: true)
    }
    if passage.isWord(index + 1, Self.pair) || passage.isWord(index + 1, Self.couple),
      isOf(index + 2) || !passage.has(index + 2)
    {
      return NumberReading(
        tokens: index..<index + 2, number: ExactNumber(2), rule: .words, isMarked: true, isIndefinite: true)
    }
    guard !passage.roles(index + 1).isDisjoint(with: [.hundred, .magnitude, .dozen]),
      var reading = cardinal(at: index + 1, isIndefinite: true)
    else { return nil }
    reading.tokens = index..<reading.tokens.upperBound
    reading.isIndefinite = true
    return halfMore(than: reading) ?? reading
  }

  /// “Half a million”, “half a dozen”, “half of”, “half the”.
  private func half(at index: Int) -> NumberReading? {
    var next = passage.afterJoin(index + 1)
    let isJoined = next > index + 1
    var half = NumberReading(
      tokens: index..<index + 1, number: ExactNumber(1, divisor: 2), rule: .fraction, isMarked: true,
      isIndefinite: true)
    let hasArticle = passage.roles(next).contains(.article)
    if hasArticle { next += 1 }
    if let magnitude = magnitudes(at: next), let product = half.number.times(magnitude.number) {
      (half.number, half.rule) = (product, .words)
      half.tokens = index..<magnitude.end
      return half
    }
    if hasArticle, UnitTable.units[passage.key(next)] != nil {
      half.tokens = index..<next
      half.rule = .words
      return half
    }
    if !hasArticle, isUnit(next) {
      half.tokens = index..<(isJoined ? next - 1 : next)
      half.rule = .words
      return half
    }
    // “Fell by half”.
    let start = BoundReader(passage: passage).before(index)?.start ?? index
    let isStep = passage.isWord(start - 1, Self.by) && !passage.wordClass(index + 1).isNominal
    guard !isJoined, !hasArticle, isWhole(after: index) || isStep else { return nil }
    return half
  }

  /// Whether what a fraction is of follows: “half the fleet”, “a third of them”.
  private func isWhole(after index: Int) -> Bool {
    if isOf(index + 1) { return true }
    let roles = passage.roles(index + 1)
    return roles.contains(.determiner) && !roles.contains(.article)
  }

  /// “A third”, “one quarter”, where no noun of its own follows: “a third man” is an ordinal.
  private func single(at index: Int, denominator: Int) -> NumberReading? {
    let next = passage.roles(denominator + 1)
    // “A quarter point” is no ordinal.
    let isFree =
      !passage.isWord(denominator + 1) || !next.isDisjoint(with: [.closed, .determiner])
      || passage.entry(denominator).number == 4 && UnitTable.units[passage.key(denominator + 1)]?.gluedOnly == false
    guard isFree, !passage.isDash(denominator + 1) else { return nil }
    return whole(
      NumberReading(
        tokens: index..<denominator + 1, number: ExactNumber(1, divisor: passage.entry(denominator).number),
        rule: .fraction, isMarked: true, isIndefinite: true))
  }

  /// “Two-thirds”, “three quarters of a million”, after the cardinal above the line.
  private func fraction(of cardinal: NumberReading) -> NumberReading? {
    let place = passage.afterJoin(cardinal.tokens.upperBound)
    let roles = passage.roles(place)
    guard let top = cardinal.number.integer, !cardinal.isMarked else { return nil }
    let isJoined = passage.isDash(place + 1) && passage.isGlued(place + 1)
    if roles.contains(.half), top == 1, !isJoined,
      isWhole(after: place) || !passage.isWord(place + 1) || isUnit(place + 1)
    {
      return NumberReading(
        tokens: cardinal.tokens.lowerBound..<place + 1, number: ExactNumber(1, divisor: 2), rule: .fraction,
        isMarked: true)
    }
    if roles.contains(.denominator), top == 1 { return single(at: cardinal.tokens.lowerBound, denominator: place) }
    guard roles.contains(.denominators), top >= 1 else { return nil }
    // “The first two quarters” are a duration, “two seconds” too.
    let bottom = passage.entry(place).number
    guard bottom != 4 || top == 3, top <= bottom || bottom == 2 && top == 3 else { return nil }
    return whole(
      NumberReading(
        tokens: cardinal.tokens.lowerBound..<place + 1, number: ExactNumber(top, divisor: bottom), rule: .fraction,
        isMarked: true))
  }

  /// A fraction of a magnitude is a number: “a quarter of a million”.
  private func whole(_ fraction: NumberReading) -> NumberReading {
    let end = fraction.tokens.upperBound
    guard isOf(end), passage.roles(end + 1).contains(.article), let magnitude = magnitudes(at: end + 2),
      let product = fraction.number.times(magnitude.number)
    else { return fraction }
    var result = fraction
    (result.number, result.rule) = (product, .words)
    result.tokens = fraction.tokens.lowerBound..<magnitude.end
    return result
  }

  func isOf(_ index: Int) -> Bool { passage.isWord(index, Self.of) }

  /// “A litre” at the end is one litre.
  private static let articleUnits = PhraseTable<Bool>(
    [
      "litre", "liter", "millilitre", "milliliter", "kilogram", "kilo", "kg", "gram", "kilometre", "kilometer", "mile",
      "metre", "meter", "gallon", "pint", "tonne", "hectare", "acre", "penny",
    ].map { ($0, true) })
  private static let by = WordKey("by")
  private static let half = WordKey("half")
  private static let pair = WordKey("pair")
  private static let couple = WordKey("couple")
  private static let of = WordKey("of")
  private static let and = WordKey("and")
}
