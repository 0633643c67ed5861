import AnalyzerKit

/// Two numbers that are one figure.
extension FigureFinder {
  /// “More than 10 and fewer than 20”: two bounds that make a range.
  func boundedRange(_ first: Quantity, _ bound: BoundReader.Bound?) -> FoundFigure? {
    guard let bound, bound.modifier == .atLeast || bound.modifier == .atMost else { return nil }
    let end = first.tokens.upperBound
    guard passage.isWord(end, Self.and) || passage.isWord(end, Self.but),
      let other = BoundReader.leading.longestMatch(
        at: end + 1, in: passage.article, before: passage.range.upperBound),
      other.value.modifier == .atLeast || other.value.modifier == .atMost, other.value.modifier != bound.modifier,
      let second = quantity(from: other.tokens.upperBound), first.unit == second.unit || !first.hasUnit,
      let left = first.reading.number.value, let right = second.reading.number.value,
      bound.modifier == .atLeast ? left < right : right < left
    else { return nil }
    var whole = second
    whole.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    var range = builder.figure(of: whole, bound, last: last)
    (range.row.value, range.row.low, range.row.high) = (nil, min(left, right), max(left, right))
    (range.row.modifier, range.row.rule) = (.exact, .range)
    return range
  }

  /// The token behind “(45)” where it says the number before again: “forty-five (45)”.
  func repetition(of first: Quantity) -> Int? {
    let end = first.tokens.upperBound
    guard !first.hasUnit, passage.isMark(end, "("), let second = quantity(from: end + 1), !second.hasUnit,
      second.reading.number == first.reading.number, passage.isMark(second.tokens.upperBound, ")")
    else { return nil }
    return second.tokens.upperBound + 1
  }

  /// “Three in ten”, “one out of five”.
  func ratio(_ first: Quantity, _ bound: BoundReader.Bound?) -> FoundFigure? {
    guard !first.hasUnit, let part = first.reading.number.integer, part > 0, part < 1000 else { return nil }
    var next = first.tokens.upperBound
    if passage.isWord(next, Self.out), passage.isWord(next + 1, Self.of) {
      next += 2
    } else if passage.isWord(next, Self.in) {
      next += 1
    } else {
      return nil
    }
    if passage.isWord(next, Self.every) { next += 1 }
    guard let second = quantity(at: next), !second.hasUnit, second.tokens.lowerBound == next,
      let whole = second.reading.number.integer, part < whole, whole <= 10 || whole.isMultiple(of: 10),
      !Exclusions(passage: passage).isYear(next), Exclusions(passage: passage).end(at: next) == nil
    else { return nil }
    var ratio = first
    ratio.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    ratio.reading.number = ExactNumber(part, divisor: whole)
    ratio.reading.rule = .ratio
    ratio.kind = .ratio
    return builder.figure(of: ratio, bound, last: last)
  }

  private static let and = WordKey("and")
  private static let but = WordKey("but")
  private static let out = WordKey("out")
  private static let of = WordKey("of")
  private static let `in` = WordKey("in")
  private static let every = WordKey("every")
}
