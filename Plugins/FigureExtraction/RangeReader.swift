import AnalyzerKit

/// Reads the second of two figures that belong together: the ends of a range, votes, coordinated numbers.
struct RangeReader {
  let passage: Passage

  enum Joint {
    /// One figure with two ends.
    case range
    /// Two figures that share the unit.
    case pair(Figure.Rule)
    /// A score, which is none.
    case score
  }

  /// What joins `first` to the figure that begins at a token.
  struct Join {
    var second: Int
    var connector: Connector
    /// “Between 2 g and about 7 g”: the second end is rough.
    var isRough = false
  }

  enum Connector {
    case dash
    /// “2 -7 l”: a dash that touches only the second.
    case looseDash
    case to
    case and
    case or
  }

  /// Where a second figure may begin behind `first`.
  func connector(after first: Quantity, isBetween: Bool) -> Join? {
    guard var join = plainConnector(after: first, isBetween: isBetween) else { return nil }
    if isBetween || join.connector == .dash || join.connector == .to,
      let bound = BoundReader.leading.longestMatch(
        at: join.second, in: passage.article, before: passage.range.upperBound),
      bound.value.modifier == .approx
    {
      join.second = bound.tokens.upperBound
      join.isRough = true
    }
    return join
  }

  private func plainConnector(after first: Quantity, isBetween: Bool) -> Join? {
    var end = first.tokens.upperBound
    if passage.isDash(end), passage.isGlued(end), passage.has(end + 1) {
      if passage.isGlued(end + 1) { return Join(second: end + 1, connector: .dash) }
      end += 1
    }
    if passage.isDash(end), passage.isNumber(end + 1) || passage.isMark(end + 1, "~"), !first.hasUnit,
      !passage.isGlued(end), !passage.isGlued(end + 1)
    {
      return Join(second: end + 1, connector: .dash)
    }
    if passage.isDash(end), passage.isWord(end + 1, Self.to), passage.isGlued(end + 1), passage.isDash(end + 2) {
      return Join(second: end + 3, connector: .to)
    }
    if passage.isMark(end, "~"), passage.isGlued(end), passage.isGlued(end + 1) {
      return Join(second: end + 1, connector: .dash)
    }
    if passage.isDash(end), passage.isGlued(end + 1), passage.isNumber(end + 1), !first.hasUnit {
      return Join(second: end + 1, connector: .looseDash)
    }
    if passage.isWord(end, Self.up), passage.isWord(end + 1, Self.to) { return Join(second: end + 2, connector: .to) }
    if passage.isWord(end, Self.to) || passage.isWord(end, Self.through) {
      let isDashed = passage.isDash(end + 1) && passage.isGlued(end + 1)
      return Join(second: isDashed ? end + 2 : end + 1, connector: .to)
    }
    if passage.isWord(end, Self.and) { return Join(second: end + 1, connector: .and) }
    if passage.isWord(end, Self.or) { return Join(second: end + 1, connector: .or) }
    return nil
  }

  /// Makes the two share unit and magnitude where one leaves it out, and says what they are together; nil for nothing.
  func join(
    _ first: inout Quantity, _ second: inout Quantity, by connector: Connector, isBetween: Bool, isChange: Bool
  ) -> Joint? {
    guard first.reading.high == nil, second.reading.high == nil, compatible(first, second) else { return nil }
    let isRangeMark = connector == .dash || connector == .to || isBetween
    if isRangeMark, !isChange, let factor = second.reading.factor, first.reading.factor == nil,
      !first.reading.isMarked
        || connector == .dash || isBetween, let scaled = first.reading.number.times(factor), isBelow(first, second)
    {
      first.reading.number = scaled
    }
    let rises = isBelow(first, second)
    let shares = first.hasUnit != second.hasUnit
    switch connector {
    case .looseDash:
      guard second.hasUnit, rises else { return nil }
      share(&first, &second)
      return .range
    case .dash:
      guard !first.hasUnit || second.hasUnit || first.kind == .money else { return nil }
      let joint = dashed(first, second, rises: rises)
      if case .range = joint { share(&first, &second) }
      return joint
    case .to:
      // “Fell by a fifth to 340 million”.
      if first.reading.rule == .fraction, second.reading.rule != .fraction { return nil }
      // “Rose 3 to 5 percent” is a range all the same.
      let isShare = !first.hasUnit && (second.kind == .percent || second.kind == .points)
      if isChange, !isShare || isFrom(first) || !rises {
        guard shares || first.hasUnit == false, second.hasUnit || isFrom(first) else { return nil }
        share(&first, &second)
        return .pair(.coordination)
      }
      // “A density of 1.3 A/cm² to 0.03 A/cm²” falls, and is one all the same.
      guard rises || first.kind == .measure && second.kind == .measure else {
        // “Voted 70 to 20”.
        return sentenceHas(.vote) && !first.hasUnit && !second.hasUnit && !isFrom(first) ? .pair(.vote) : nil
      }
      guard first.kind != .percent || second.hasUnit || second.reading.factor == nil else { return nil }
      share(&first, &second)
      return .range
    case .and where isBetween:
      guard rises else { return nil }
      share(&first, &second)
      return .range
    case .or where isNext(first, second):
      share(&first, &second)
      return .range
    case .and, .or:
      guard !first.hasUnit, second.hasUnit, !first.reading.isIndefinite else { return nil }
      share(&first, &second)
      return .pair(.coordination)
    }
  }

  /// “Three or four years”: a number and the next one, in words, are a range.
  private func isNext(_ first: Quantity, _ second: Quantity) -> Bool {
    guard let low = first.reading.number.integer, let high = second.reading.number.integer, high == low + 1, low < 20,
      !first.hasUnit, first.reading.rule == .words, second.reading.rule == .words
    else { return false }
    return second.kind != .money
  }

  private func isFrom(_ first: Quantity) -> Bool {
    let bound = BoundReader(passage: passage).before(first.tokens.lowerBound)
    return passage.isWord((bound?.start ?? first.tokens.lowerBound) - 1, Self.from)
  }

  private func dashed(_ first: Quantity, _ second: Quantity, rises: Bool) -> Joint? {
    if first.hasUnit || second.hasUnit { return .range }
    let isVote = sentenceHas(.vote)
    let end =
      passage.isWord(second.tokens.upperBound, Self.of) ? second.tokens.upperBound + 1 : second.tokens.upperBound
    let hasThing = PhraseReader(passage: passage).phrase(from: end, isCounted: true) != nil
    if rises, hasThing, !sentenceHas(.sport) || first.reading.isMarked { return .range }
    if isVote { return .pair(.vote) }
    return rises && !sentenceHas(.sport) ? .range : .score
  }

  private func sentenceHas(_ role: WordRoles) -> Bool { passage.allRoles.contains(role) }

  private func isBelow(_ first: Quantity, _ second: Quantity) -> Bool {
    guard let low = first.reading.number.value, let high = second.reading.number.value else { return false }
    return low < high
  }

  /// Whether the two can measure the same: equal units, or one without.
  private func compatible(_ first: Quantity, _ second: Quantity) -> Bool {
    if first.hasUnit, second.hasUnit { return first.unit == second.unit }
    return true
  }

  private func share(_ first: inout Quantity, _ second: inout Quantity) {
    if !first.hasUnit { (first.unit, first.kind, first.per) = (second.unit, second.kind, second.per) }
    if !second.hasUnit { (second.unit, second.kind, second.per) = (first.unit, first.kind, first.per) }
  }

  private static let from = WordKey("from")
  private static let of = WordKey("of")
  private static let to = WordKey("to")
  private static let up = WordKey("up")
  private static let through = WordKey("through")
  private static let and = WordKey("and")
  private static let or = WordKey("or")
}
