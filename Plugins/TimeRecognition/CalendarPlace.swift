import AnalyzerKit

/// A place on the calendar, as fine as the words tell it.
enum CalendarPlace: Hashable, Sendable {
  case day(CalendarDate)
  /// Both ends included.
  case days(CalendarDate, CalendarDate)
  /// By ISO 8601.
  case week(Int, of: Int)
  case weekend(Int, of: Int)
  case month(Int, of: Int)
  case quarter(Int, of: Int)
  case half(Int, of: Int)
  case season(Season, of: Int)
  case year(Int)
  case years(Int, Int)
  /// 198 for the 1980s.
  case decade(Int)
  /// 19 for the years 1900 to 1999.
  case century(Int)

  /// As in TIMEX3.
  var value: String {
    switch self {
    case .day(let day): day.description
    case .days(let first, let last): "\(first)/\(last)"
    case .week(let week, let year): "\(padded(year, 4))-W\(padded(week, 2))"
    case .weekend(let week, let year): "\(padded(year, 4))-W\(padded(week, 2))-WE"
    case .month(let month, let year): "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter(let quarter, let year): "\(padded(year, 4))-Q\(quarter)"
    case .half(let half, let year): "\(padded(year, 4))-H\(half)"
    case .season(let season, let year): "\(padded(year, 4))-\(season.code)"
    case .year(let year): padded(year, 4)
    case .years(let first, let last): "\(padded(first, 4))/\(padded(last, 4))"
    case .decade(let decade): padded(decade, 3)
    case .century(let century): padded(century, 2)
    }
  }

  var unit: TimeUnit {
    switch self {
    case .day, .days: .day
    case .week: .week
    case .weekend: .weekend
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .season: .season
    case .year, .years: .year
    case .decade: .decade
    case .century: .century
    }
  }

  /// Its first day; nil outside the years 1 to 9999.
  var first: CalendarDate? {
    switch self {
    case .day(let day): day
    case .days(let first, _): first
    case .week(let week, let year): .monday(ofWeek: week, in: year)
    case .weekend(let week, let year): CalendarDate.monday(ofWeek: week, in: year)?.adding(days: 5)
    case .month(let month, let year): CalendarDate(year: year, month: month, day: 1)
    case .quarter(let quarter, let year): CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
    case .half(let half, let year): CalendarDate(year: year, month: half * 6 - 5, day: 1)
    case .season(let season, let year): CalendarDate(year: year, month: season.month, day: 1)
    case .year(let year), .years(let year, _): CalendarDate(year: year, month: 1, day: 1)
    case .decade(let decade): CalendarDate(year: decade * 10, month: 1, day: 1)
    case .century(let century): CalendarDate(year: century * 100, month: 1, day: 1)
    }
  }

  /// Its last day; nil outside the years 1 to 9999.
  var last: CalendarDate? {
    switch self {
    case .day(let day): day
    case .days(_, let last): last
    case .week, .weekend: first?.adding(days: unit == .week ? 6 : 1)
    case .month, .quarter, .half, .season: first?.adding(months: unit.months ?? 1)?.adding(days: -1)
    case .year(let year), .years(_, let year): CalendarDate(year: year, month: 12, day: 31)
    case .decade(let decade): CalendarDate(year: decade * 10 + 9, month: 12, day: 31)
    case .century(let century): CalendarDate(year: century * 100 + 99, month: 12, day: 31)
    }
  }

  /// The year it lies in; nil for decades and centuries.
  var year: Int? {
    switch self {
    case .day(let day), .days(let day, _): day.year
    case .week(_, let year), .weekend(_, let year), .month(_, let year), .quarter(_, let year), .half(_, let year),
      .season(_, let year), .year(let year), .years(let year, _):
      year
    case .decade, .century: nil
    }
  }

  /// The unit of the calendar that a day lies in.
  init?(_ unit: TimeUnit, of day: CalendarDate) {
    switch unit {
    case .day: self = .day(day)
    case .week, .fortnight: self = .week(day.week.week, of: day.week.year)
    case .weekend: self = .weekend(day.week.week, of: day.week.year)
    case .month: self = .month(day.month, of: day.year)
    case .quarter: self = .quarter((day.month + 2) / 3, of: day.year)
    case .half: self = .half(day.month > 6 ? 2 : 1, of: day.year)
    case .year: self = .year(day.year)
    case .decade: self = .decade(day.year / 10)
    case .century: self = .century(day.year / 100)
    case .second, .minute, .hour, .season, .period: return nil
    }
  }

  /// The place of the same fineness some units of the calendar before or after.
  func moved(by count: Int, _ unit: TimeUnit) -> CalendarPlace? {
    if case .season(let season, let year) = self, unit == .year { return .season(season, of: year + count) }
    guard abs(count) < 100_000, let first else { return nil }
    let moved = unit.days.map { first.adding(days: $0 * count) } ?? unit.months.map { first.adding(months: $0 * count) }
    guard let day = moved ?? nil else { return nil }
    return CalendarPlace(self.unit, of: day)
  }
}

/// A number with zeros in front; never cut.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
