import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import TimeRecognition

@Suite struct TimeRecognizerTests {
  @Test func keepsTheLawsOfAnalyzers() throws {
    let violations = try AnalyzerLaws(InstalledAnalyzer(TimeRecognizer.self)).violations()
    #expect(violations == [])
  }

  @Test(arguments: [
    ("The mill burned on Dec. 17, 2010.", "Dec. 17, 2010 = 2010-12-17"),
    ("It opened on 9 March 1987 after a row.", "9 March 1987 = 1987-03-09"),
    ("The log is dated 2024-12-30.", "2024-12-30 = 2024-12-30"),
    ("Signed 4/21/2009 by both.", "4/21/2009 = 2009-04-21"),
    ("Signed 21/4/2009 by both.", "21/4/2009 = 2009-04-21"),
    ("Signed 21.04.2009 by both.", "21.04.2009 = 2009-04-21"),
    ("The fair runs from May 3-5, 2024.", "May 3-5, 2024 = 2024-05-03/2024-05-05"),
    ("She was born in August 1961.", "August 1961 = 1961-08"),
    ("The bridge dates from 1874.", "1874 = 1874"),
    ("They met in nineteen ninety-six.", "nineteen ninety-six = 1996"),
    ("Rents fell in the early 1980s.", "the early 1980s = 198"),
    ("It was the fashion of the '70s.", "the '70s = 197"),
    ("Wool ruled the 14th century.", "the 14th century = 13"),
    ("Sales fell in the third quarter of 2015.", "the third quarter of 2015 = 2015-Q3"),
    ("Sales fell in the second half of 2015.", "the second half of 2015 = 2015-H2"),
    ("Sales fell in Q2 2015.", "Q2 2015 = 2015-Q2"),
    ("They married in the spring of 1999.", "the spring of 1999 = 1999-SP"),
    ("Shops shut on Christmas Eve 2003.", "Christmas Eve 2003 = 2003-12-24"),
    ("Shops shut on Good Friday 2024.", "Good Friday 2024 = 2024-03-29"),
    ("The seasons of 1998-2000 were dry.", "1998-2000 = 1998/2000"),
  ])
  func readsDatesThatTellAll(text: String, value: String) {
    #expect(TimeReport(text).values == [value])
  }

  @Test(arguments: [
    ("It lasted two weeks.", "two weeks = P2W"), ("A three-year plan failed.", "three-year = P3Y"),
    ("It took two and a half years.", "two and a half years = P2Y6M"),
    ("He slept half an hour.", "half an hour = PT30M"),
    ("She waited for nearly 18 months.", "nearly 18 months = P18M"), ("It may take a few days.", "a few days = PXD"),
    ("He ruled for more than two decades.", "more than two decades = P20Y"),
    ("They spoke for an hour and a half.", "an hour and a half = PT1H30M"),
    ("They had argued for years.", "years = PXY"), ("They sat there for three nights.", "three nights = P3D"),
    ("It takes between six and eight weeks.", "between six and eight weeks = P6W"),
  ])
  func readsHowLong(text: String, value: String) {
    let report = TimeReport(text)
    #expect(report.values == [value])
    #expect(report.rows.map(\.kind) == [.duration])
  }

  @Test(arguments: [
    ("The ferry sails every day.", "every day = P1D"), ("The court sits every Tuesday.", "every Tuesday = XXXX-WXX-2"),
    ("They play on Fridays.", "Fridays = XXXX-WXX-5"), ("It earns 40 dollars a week.", "a week = P1W"),
    ("He swims twice a week.", "twice a week = P1W"), ("They vote every four years.", "every four years = P4Y"),
    ("The paper publishes a daily list.", "daily = P1D"),
    ("It rains on Monday nights.", "Monday nights = XXXX-WXX-1TNI"),
  ])
  func readsHowOften(text: String, value: String) {
    let report = TimeReport(text)
    #expect(report.values == [value])
    #expect(report.rows.map(\.kind) == [.set])
  }

  /// Read on Wednesday, 12 June 2024.
  @Test(arguments: [
    ("It rained today.", "today = 2024-06-12"), ("It rained yesterday.", "yesterday = 2024-06-11"),
    ("It rained last week.", "last week = 2024-W23"), ("It rained last month.", "last month = 2024-05"),
    ("It will rain next year.", "next year = 2025"), ("It rained three days ago.", "three days ago = 2024-06-09"),
    ("It rained last night.", "last night = 2024-06-11TNI"), ("It rained overnight.", "overnight = 2024-06-11TNI"),
    ("It rained at 3:40 a.m.", "3:40 a.m. = 2024-06-12T03:40"), ("It rained at noon.", "noon = 2024-06-12T12:00"),
    ("It rained at 1800 GMT.", "1800 GMT = 2024-06-12T18:00Z"),
    ("It rained on Friday evening.", "Friday evening = 2024-06-07TEV"),
    ("It rained on Monday at 10 p.m.", "Monday at 10 p.m. = 2024-06-10T22:00"),
    ("It rained last summer.", "last summer = 2023-SU"), ("It rained over the weekend.", "the weekend = 2024-W23-WE"),
    ("It rained on Tuesday of last week.", "Tuesday of last week = 2024-06-04"),
    ("It rained in the week of May 6.", "the week of May 6 = 2024-W19"), ("It rains now.", "now = PRESENT_REF"),
    ("It rained recently.", "recently = PAST_REF"),
    ("Rain is likely in the near future.", "the near future = FUTURE_REF"),
    ("It rained on the last Thanksgiving.", "the last Thanksgiving = 2023-11-23"),
  ])
  func countsFromTheArticlesDate(text: String, value: String) {
    #expect(TimeReport(text, on: "2024-06-12").values == [value])
  }

  @Test func leavesRelativeTimesOpenWhereNobodySaysWhenItWasWritten() {
    let report = TimeReport("The harbor closed yesterday and opens on Friday; in March it was full, a month ago empty.")
    #expect(
      report.values == [
        "yesterday = XXXX-XX-XX", "Friday = XXXX-WXX-5", "March = XXXX-03", "a month ago = XXXX-XX",
      ])
    #expect(report.rows.allSatisfy { $0.missing == .articleDate && $0.begin == nil && $0.end == nil })
  }

  @Test func takesTheDateOfADateline() {
    let report = TimeReport("LISBON, Sept. 4, 2019 (Tide Wire) - The market fell on Tuesday.")
    #expect(report.values == ["Sept. 4, 2019 = 2019-09-04", "Tuesday = 2019-09-03"])
    #expect(report.rows.map(\.anchor) == [nil, .dateline])
  }

  @Test func leavesADatelineWithoutAYearOpen() {
    let report = TimeReport("LISBON, Sept. 4 (Tide Wire) - The market fell on Tuesday.")
    #expect(report.values == ["Sept. 4 = XXXX-09-04", "Tuesday = XXXX-WXX-2"])
    #expect(report.rows.map(\.missing) == [.year, .year])
  }

  @Test(arguments: [
    "2024-13-45 at 29:99", "in 0000 and 99/99/9999", "999999999999 years ago", "the 99th century", "Feb. 30, 2011",
    "five hundred thousand decades later", "31/12/9999 and a year later", "9999999 weeks from now", "01.01.0001",
    "two days before Jan. 1, 1000; 1000 years earlier",
  ])
  func trapsOnNoNumber(text: String) {
    for day in [nil, "0001-01-01", "9999-12-31"] { _ = TimeReport(text, on: day).values }
  }

  @Test(arguments: ["on 4/21/2009 nights", "in Q3 2024 nights and days", "the 1998 third quarter of 1998 years ago"])
  func takesNoWordTwice(text: String) {
    let spans = TimeReport(text, on: "2024-06-12").rows.map(\.span)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
  }
}
