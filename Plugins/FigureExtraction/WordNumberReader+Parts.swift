import AnalyzerKit

/// Decimals, halves and parts in words.
extension WordNumberReader {
  /// “One and a half million”, “a million and a half”, “two and three quarters”, “one billion and a half million”.
  func halfMore(than reading: NumberReading) -> NumberReading? {
    let end = reading.tokens.upperBound
    let and = passage.afterJoin(end)
    guard passage.isWord(and, Self.and), reading.tokens.count > 0 else { return nil }
    let opener = passage.afterJoin(and + 1)
    let opens = passage.roles(opener)
    let place = passage.afterJoin(opener + 1)
    let isPart = !passage.roles(place).isDisjoint(with: [.half, .denominator, .denominators])
    let top = max(1, passage.entry(opener).number)
    guard opens.contains(.article) || opens.contains(.small), isPart, top < 10,
      !passage.roles(place + 1).contains(.article)
    else { return nil }
    var part = ExactNumber(top, divisor: max(1, passage.entry(place).number))
    var result = reading
    result.isMarked = true
    result.tokens = reading.tokens.lowerBound..<place + 1
    let isScaled = passage.roles(end - 1).contains(.magnitude)
    if let magnitude = magnitudes(at: place + 1) {
      // “Two and a half million” is half of the unit that follows, “one billion and a half million” half a million more.
      result.tokens = reading.tokens.lowerBound..<magnitude.end
      if isScaled, let more = part.times(magnitude.number), let sum = reading.number.plus(more) {
        result.number = sum
        return result
      }
      guard let sum = reading.number.plus(part), let product = sum.times(magnitude.number) else { return nil }
      result.number = product
      return result
    }
    // “A million and a half” is half a million more.
    if isScaled, let scaled = part.times(Self.factor(passage.entry(end - 1))) { part = scaled }
    guard let sum = reading.number.plus(part) else { return nil }
    result.number = sum
    return result
  }

  /// “Two point five million”, “nought point nought three”.
  func decimal(after cardinal: NumberReading) -> NumberReading? {
    let point = cardinal.tokens.upperBound
    guard passage.isWord(point, Self.point), !passage.isGlued(point) else { return nil }
    // “At one point one of them fell”.
    if passage.isWord(cardinal.tokens.lowerBound - 1, Self.at) { return nil }
    var digits: UInt64 = 0
    var power = 0
    var index = point + 1
    while power < 9, passage.roles(index).contains(.small) || power == 0 && passage.roles(index).contains(.tens) {
      let number = passage.entry(index).number
      let width = number > 9 ? 2 : 1
      digits = digits * (width == 2 ? 100 : 10) + number
      power += width
      index += 1
    }
    guard power > 0, let sum = cardinal.number.plus(ExactNumber(digits, power: -power)) else { return nil }
    var result = cardinal
    (result.number, result.isMarked) = (sum, true)
    if let magnitude = magnitudes(at: index), let product = sum.times(magnitude.number) {
      (result.number, result.factor) = (product, magnitude.number)
      index = magnitude.end
    }
    result.tokens = cardinal.tokens.lowerBound..<index
    return result
  }

  /// “A quarter million”: a part of the magnitude right behind it.
  func part(at denominator: Int, from start: Int) -> NumberReading? {
    let part = passage.entry(denominator).number
    guard part > 0, let magnitude = magnitudes(at: denominator + 1),
      let product = ExactNumber(1, divisor: part).times(magnitude.number)
    else { return nil }
    return NumberReading(
      tokens: start..<magnitude.end, number: product, rule: .words, isMarked: true, isIndefinite: true)
  }

  /// Whether a unit that is more than one letter stands at a token.
  func isUnit(_ index: Int) -> Bool {
    UnitTable.units[passage.key(index)].map { !$0.gluedOnly && ($0.kind == .measure || $0.kind == .duration) } == true
  }

  private static let and = WordKey("and")
  private static let at = WordKey("at")
  private static let point = WordKey("point")
}
