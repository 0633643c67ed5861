import AnalyzerKit

/// Counting with days. Everything that would leave the years 1 to 9999 is nil.
extension CalendarDate {
  /// Days since 1 March of the year 0.
  /// - Source: the civil calendar as Howard Hinnant computes it, “chrono-Compatible Low-Level Date Algorithms”, 2013
  ///   (public domain).
  var dayNumber: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  init?(dayNumber: Int) {
    guard (0...4_000_000).contains(dayNumber) else { return nil }
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday.
  var weekday: Int { (dayNumber + 2) % 7 + 1 }

  /// The week by ISO 8601, with the year it belongs to.
  var week: (year: Int, week: Int) {
    // A week belongs to the year of its Thursday.
    guard let thursday = adding(days: 4 - weekday), let first = CalendarDate(year: thursday.year, month: 1, day: 1)
    else { return (year, 1) }
    return (thursday.year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
  }

  func adding(days: Int) -> CalendarDate? {
    abs(days) > 4_000_000 ? nil : CalendarDate(dayNumber: dayNumber + days)
  }

  /// The same day of another month, or that month's last.
  func adding(months: Int) -> CalendarDate? {
    guard abs(months) < 120_000 else { return nil }
    let total = year * 12 + month - 1 + months
    guard total >= 12 else { return nil }
    return CalendarDate(
      year: total / 12, month: total % 12 + 1,
      day: min(day, Self.daysInMonth(total % 12 + 1, of: total / 12)))
  }

  /// The Monday of a week by ISO 8601.
  static func monday(ofWeek week: Int, in year: Int) -> CalendarDate? {
    guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    return fourth.adding(days: (week - 1) * 7 + 1 - fourth.weekday)
  }
}
