import AnalyzerKit

/// The days that an expression covers.
struct Interval {
  private(set) var begin: CalendarDate?
  private(set) var end: CalendarDate?

  /// A place, or a third of it: “early May” is its first ten days.
  init(_ place: CalendarPlace, edge: Edge?, isOvernight: Bool) {
    begin = place.first
    end = place.last
    if isOvernight { end = end?.adding(days: 1) }
    guard let edge, let first = place.first, let last = place.last, place.unit > .day else { return }
    let days = last.dayNumber - first.dayNumber + 1
    func third(_ count: Int) -> CalendarDate? {
      if let months = place.unit.months, months % 3 == 0 { return first.adding(months: months / 3 * count) }
      return first.adding(days: days * count / 3)
    }
    if edge != .start { begin = third(edge == .middle ? 1 : 2) }
    if edge != .end { end = third(edge == .start ? 1 : 2)?.adding(days: -1) }
  }

  /// What of it lies before or after now: “earlier this month”.
  mutating func cut(_ isBefore: Bool, at now: CalendarDate) {
    guard let first = begin, let last = end, first <= now, now <= last else { return }
    if isBefore { end = now } else { begin = now }
  }

  /// Opens an end: “since May” has no last day.
  mutating func open(_ bound: BoundReader.Bound?, hasTime: Bool) {
    switch bound {
    case .since: end = nil
    case .until: begin = nil
    case .before:
      end = hasTime ? end : begin?.adding(days: -1)
      begin = nil
    case .after:
      begin = hasTime ? begin : end?.adding(days: 1)
      end = nil
    case nil: break
    }
  }
}

/// Reads the preposition before an expression that opens one of its ends.
struct BoundReader {
  let passage: Passage

  enum Bound {
    /// From it on.
    case since
    /// Up to it.
    case until
    case before
    case after
  }

  func bound(before reading: Reading) -> Bound? {
    let place = reading.tokens.lowerBound - 1
    let roles = passage.roles(place)
    if roles.contains(.since) { return .since }
    if roles.contains(.until) || roles.contains(.by) { return .until }
    if roles.contains(.before) { return .before }
    if roles.contains(.after) { return .after }
    if roles.contains(.from), isStretch(reading) { return .since }
    // “In the year to April”, “from May to July”.
    if roles.contains(.to), isStretch(reading),
      passage.entry(place - 1).unit != nil || passage.isRole(place - 1, .month)
    {
      return .until
    }
    return nil
  }

  /// “Down from a year ago” compares; “from May 3” is a stretch.
  private func isStretch(_ reading: Reading) -> Bool {
    switch reading.rule {
    case .date, .month, .year, .weekday, .clock: !passage.isWord(reading.tokens.upperBound, Self.possessive)
    default: false
    }
  }

  private static let possessive = WordKey("'s")
}
