import AnalyzerKit

/// A holiday whose day of the year can be computed.
enum Holiday: Equatable, Sendable {
  case fixed(month: Int, day: Int)
  /// Days from Easter Sunday of the western churches.
  case easter(Int)
  /// The nth weekday of a month, counted from its end where negative.
  case nth(Int, weekday: Int, month: Int)

  func day(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .easter(let days): return Self.easter(of: year)?.adding(days: days)
    case .nth(let nth, let weekday, let month):
      let days = CalendarDate.daysInMonth(month, of: year)
      guard let edge = CalendarDate(year: year, month: month, day: nth > 0 ? 1 : days) else { return nil }
      if nth > 0 { return edge.adding(days: (weekday - edge.weekday + 7) % 7 + (nth - 1) * 7) }
      return edge.adding(days: -((edge.weekday - weekday + 7) % 7) + (nth + 1) * 7)
    }
  }

  /// - Source: the anonymous Gregorian computus, Nature, 20 April 1876.
  private static func easter(of year: Int) -> CalendarDate? {
    guard year > 0 else { return nil }
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * week) / 451
    let sum = moon + week - 7 * late + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// Holidays by name.
  ///
  /// - Source: days fixed by custom or law, 5 U.S.C. § 6103 for the United States.
  static let names = PhraseTable<Holiday>([
    ("new year's day", .fixed(month: 1, day: 1)), ("new year's eve", .fixed(month: 12, day: 31)),
    ("valentine's day", .fixed(month: 2, day: 14)), ("st. patrick's day", .fixed(month: 3, day: 17)),
    ("april fools' day", .fixed(month: 4, day: 1)), ("may day", .fixed(month: 5, day: 1)),
    ("bastille day", .fixed(month: 7, day: 14)),
    ("halloween", .fixed(month: 10, day: 31)), ("armistice day", .fixed(month: 11, day: 11)),
    ("veterans day", .fixed(month: 11, day: 11)), ("christmas", .fixed(month: 12, day: 25)),
    ("christmas day", .fixed(month: 12, day: 25)), ("christmas eve", .fixed(month: 12, day: 24)),
    ("boxing day", .fixed(month: 12, day: 26)), ("juneteenth", .fixed(month: 6, day: 19)),
    ("anzac day", .fixed(month: 4, day: 25)), ("epiphany", .fixed(month: 1, day: 6)),
    ("all saints' day", .fixed(month: 11, day: 1)), ("fourth of july", .fixed(month: 7, day: 4)),
    ("easter", .easter(0)), ("easter sunday", .easter(0)), ("easter monday", .easter(1)), ("good friday", .easter(-2)),
    ("palm sunday", .easter(-7)), ("ash wednesday", .easter(-46)), ("ascension day", .easter(39)),
    ("whit monday", .easter(50)), ("pentecost", .easter(49)),
    ("thanksgiving", .nth(4, weekday: 4, month: 11)), ("thanksgiving day", .nth(4, weekday: 4, month: 11)),
    ("labor day", .nth(1, weekday: 1, month: 9)), ("memorial day", .nth(-1, weekday: 1, month: 5)),
    ("columbus day", .nth(2, weekday: 1, month: 10)), ("presidents day", .nth(3, weekday: 1, month: 2)),
    ("presidents' day", .nth(3, weekday: 1, month: 2)), ("martin luther king day", .nth(3, weekday: 1, month: 1)),
  ])

  /// The words that names begin with.
  static let beginnings: PhraseTable<Bool> = PhraseTable(
    [
      "new", "valentine", "st", "april", "may", "bastille", "halloween", "armistice", "veterans",
      "christmas", "boxing", "juneteenth", "anzac", "epiphany", "all", "fourth", "easter", "good", "palm", "ash",
      "ascension", "whit", "pentecost", "thanksgiving", "labor", "memorial", "columbus", "presidents", "martin",
    ].map { ($0, true) })
}
