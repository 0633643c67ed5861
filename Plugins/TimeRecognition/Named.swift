import AnalyzerKit

/// What comes again every week or year.
enum Named: Equatable {
  case weekday(Int)
  case month(Int)
  case day(Int, ofMonth: Int)
  case days(Int, Int, ofMonth: Int)
  case quarter(Int)
  case half(Int)
  case season(Season)
  case holiday(Holiday)

  /// The one of a year; nil for weekdays and for days that the year does not have.
  func place(in year: Int) -> CalendarPlace? {
    switch self {
    case .weekday: nil
    case .month(let month): .month(month, of: year)
    case .day(let day, let month): CalendarDate(year: year, month: month, day: day).map(CalendarPlace.day)
    case .days(let first, let last, let month):
      if let first = CalendarDate(year: year, month: month, day: first),
        let last = CalendarDate(year: year, month: month, day: last)
      {
        .days(first, last)
      } else {
        nil
      }
    case .quarter(let quarter): .quarter(quarter, of: year)
    case .half(let half): .half(half, of: year)
    case .season(let season): .season(season, of: year)
    case .holiday(let holiday): holiday.day(in: year).map(CalendarPlace.day)
    }
  }
}
