import AnalyzerKit
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (2015, 12, 31), (1, 1, 1), (9999, 4, 30)])
  func takesDaysThatAre(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) != nil)
  }

  @Test(arguments: [
    (2015, 2, 29), (1900, 2, 29), (2015, 4, 31), (2015, 13, 1), (2015, 0, 1), (2015, 1, 0), (0, 1, 1), (10_000, 1, 1),
  ])
  func refusesDaysThatAreNot(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: ["2024-12-30", "2024-12-30T08:15:00Z", "2024-12-30 08:15", "2024-12-30T23:59:59-11:00"])
  func readsTheDayAsWritten(text: String) {
    #expect(CalendarDate(iso8601: text) == CalendarDate(year: 2024, month: 12, day: 30))
  }

  @Test(arguments: [
    "", "2024", "2024-12", "20241230", "2024-2-3", "2024-12-30x", "30.12.2024", "2024-1a-30", "2015-02-29",
    "٢٠٢٤-١٢-٣٠",
  ])
  func refusesAnyOtherText(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test func isWrittenAndOrderedLikeItsText() throws {
    let days = try ["0033-04-03", "2024-02-29", "2024-12-03", "2024-12-30"].map {
      try #require(CalendarDate(iso8601: $0))
    }
    #expect(days.sorted() == days)
    #expect(days[0].description == "0033-04-03")
  }
}
