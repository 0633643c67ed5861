import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import TimeRecognition

/// Fifteen things that are hard about time in news, some sentences each.
@Suite struct HardTimesTests {
  /// 1. A bare weekday follows the tense of its verb. Wednesday, 3 April 2024.
  @Test(arguments: [
    ("Talks resume Thursday.", "Thursday = 2024-04-04"), ("The vote was Thursday.", "Thursday = 2024-03-28"),
    ("The envoy said she would fly home on Monday.", "Monday = 2024-04-08"),
    ("On Monday, the court will hear the first witness.", "Monday = 2024-04-08"),
    ("The court, which met on Monday, will rule soon after.", "Monday = 2024-04-01"),
    ("The ship is due to dock Friday.", "Friday = 2024-04-05"),
    ("Friday's storm tore roofs away.", "Friday = 2024-03-29"),
    ("A fine of 40 crowns is to be paid by Saturday.", "Saturday = 2024-04-06"),
  ])
  func aBareWeekdayFollowsItsVerb(text: String, value: String) {
    #expect(TimeReport(text, on: "2024-04-03").values == [value])
  }

  /// 2. The day of the article itself, told by its name.
  @Test func aWeekdayOfTheArticleIsThatDay() throws {
    let report = TimeReport("The vote was Thursday.", on: "2024-04-04")
    let row = try #require(report.rows.first)
    #expect(row.value == "2024-04-04")
    #expect(row.otherValue == "2024-03-28")
  }

  /// 3. The anchor is what was told last, not the article.
  @Test(arguments: [
    ("In March 2011 the river rose; a year earlier it had been dry.", ["2011-03", "2010-03"]),
    ("The dam broke on May 3, 1998. The next day the valley was empty.", ["1998-05-03", "1998-05-04"]),
    ("He sailed on June 30, 1951, and drowned two days later.", ["1951-06-30", "1951-07-02"]),
    ("She left on Sept. 8, 2014. Earlier that day she had signed.", ["2014-09-08", "2014-09-08"]),
    ("Sato, who moved in last July, will leave by the end of the month.", ["2019-07", "2020-02"]),
  ])
  func countsFromWhatWasToldLast(text: String, values: [String]) {
    #expect(TimeReport(text, on: "2020-02-14").rows.map(\.value) == values)
  }

  /// 4. Open ends.
  @Test(arguments: [
    ("The pass has been shut since October.", "2023-10-01…"), ("It must be paid by May 31.", "…2024-05-31"),
    ("It stays shut until 2026.", "…2026-12-31"), ("Nobody came before Feb. 20.", "…2024-02-19"),
    ("Trains stopped after Feb. 20.", "2024-02-21…"),
  ])
  func leavesAnEndOpen(text: String, days: String) {
    #expect(TimeReport(text, on: "2024-03-01").days == [days])
  }

  /// 5. Edges are thirds.
  @Test(arguments: [
    ("It fell at the beginning of this month.", "2024-03", "2024-03-01…2024-03-10", Modifier.start),
    ("Bread was dear in the late 1990s.", "199", "1996-09-01…1999-12-31", .end),
    ("It sold well in early 2023.", "2023", "2023-01-01…2023-04-30", .start),
    ("It sold well in mid-2023.", "2023", "2023-05-01…2023-08-31", .mid),
    ("The road will open by early next year.", "2025", "…2025-04-30", .start),
  ])
  func readsFuzzyEdges(text: String, value: String, days: String, edge: Modifier) throws {
    let report = TimeReport(text, on: "2024-03-20")
    let row = try #require(report.rows.first)
    #expect(row.value == value)
    #expect(report.days == [days])
    #expect(row.modifier == edge)
  }

  /// 6. Words and names that look like times.
  @Test(arguments: [
    "Mrs. May may march in the spring campaign.", "The Sun sank.", "Take Route 1998.", "He had a second chance.",
    "Shops fear fall prices.", "April Marden said no.", "They marched on.", "A group of 1998 people left.",
    "A quarter of the town fled.", "She is 41 years old.", "The 27-year-old driver lived.",
    "It may sound odd.", "He won the 100 meters.", "They watched “60 Minutes” there.", "I am tired.",
  ])
  func passesOverWhatOnlyLooksLikeATime(text: String) {
    #expect(TimeReport(text, on: "2024-03-20").values == [])
  }

  /// 7. Time inside speech is counted from the utterance.
  @Test(arguments: [
    ("“I resign tomorrow,” she had told the board on May 3.", ["2020-05-04", "2020-05-03"]),
    ("On May 3 he told the crew: “We sail tonight.”", ["2020-05-03", "2020-05-03TNI"]),
    ("The mayor said on May 3 that water was safe. “Yesterday we drank it,” he said.", ["2020-05-03", "2020-05-02"]),
  ])
  func countsSpeechFromTheUtterance(text: String, values: [String]) {
    let report = TimeReport(text, on: "2020-05-20")
    #expect(report.rows.map(\.value) == values)
    #expect(report.rows.contains { $0.anchor == .utterance && $0.isQuoted })
  }

  /// 8. Quarters of reports, and what they are compared with.
  @Test(arguments: [
    ("Third-quarter profit fell to $2 million from $3 million a year earlier.", ["2019-Q3", "2018-Q3"]),
    ("Profit fell in the third quarter. Sales in the quarter rose.", ["2019-Q3", "2019-Q3"]),
    (
      "Profit fell in the third quarter from the year-ago period. The latest quarter was poor.",
      ["2019-Q3", "2018-Q3", "2019-Q3"]
    ),
    ("Profit in this year's second quarter beat that of the same period last year.", ["2019-Q2", "2018-Q2"]),
  ])
  func readsTheQuartersOfReports(text: String, values: [String]) {
    #expect(TimeReport(text, on: "2019-10-24").rows.map(\.value) == values)
  }

  /// 9. A month without a year is the last one, unless the verb looks ahead.
  @Test(arguments: [
    ("The levee broke in November.", "2023-11"), ("The levee will be raised in November.", "2024-11"),
    ("The tax is expected to start in January.", "2025-01"), ("It was sold last May.", "2023-05"),
    ("It will be sold next May.", "2025-05"), ("It rained in April of last year.", "2023-04"),
  ])
  func aBareMonthFollowsItsVerb(text: String, value: String) {
    #expect(TimeReport(text, on: "2024-05-20").rows.map(\.value) == [value])
  }

  /// 10. A day without a year is the nearest one.
  @Test(arguments: [
    ("The trial opened on Dec. 28.", "2023-12-28"), ("The trial opens on Jan. 9.", "2024-01-09"),
    ("Holders of record on Dec. 29 will be paid on Jan. 31.", "2023-12-29"),
  ])
  func aDayWithoutAYearIsTheNearest(text: String, value: String) {
    #expect(TimeReport(text, on: "2024-01-03").rows.first?.value == value)
  }

  /// 11. Pieces of one time that stand apart.
  @Test(arguments: [
    ("It fell at noon on Saturday.", "noon on Saturday = 2024-03-16T12:00"),
    ("It fell on the night of March 5.", "the night of March 5 = 2024-03-05TNI"),
    ("It fell on Monday, March 11, in the east.", "Monday, March 11 = 2024-03-11"),
    ("It fell at 5 p.m. EST on Tuesday.", "5 p.m. EST on Tuesday = 2024-03-19T17:00"),
    ("It fell late on Sunday.", "late on Sunday = 2024-03-17"),
    ("It fell before dawn on Friday.", "dawn on Friday = 2024-03-15TMO"),
  ])
  func joinsThePiecesOfATime(text: String, value: String) {
    #expect(TimeReport(text, on: "2024-03-20").values == [value])
  }

  /// 12. Hours are counted from an hour that was told.
  @Test(arguments: [
    ("The post appeared at 9:12 a.m. and was gone two hours later.", "2024-03-20T11:12"),
    ("The fire began at 11:30 p.m. and was out 45 minutes later.", "2024-03-21T00:15"),
    ("The fire began on Monday and was out 45 minutes later.", "PT45M"),
  ])
  func countsHoursFromAnHour(text: String, value: String) {
    #expect(TimeReport(text, on: "2024-03-20").rows.last?.value == value)
  }

  /// 13. Two of a kind: ranges and lists.
  @Test(arguments: [
    ("Talks are set for April 24 and 25.", ["2024-04-24", "2024-04-25"]),
    ("He worked there from 1998 to 2003.", ["1998", "2003"]),
    ("Prices rose between April and June.", ["2023-04", "2023-06"]),
    ("It ran from May 3 to May 5, 2016.", ["2016-05-03", "2016-05-05"]),
  ])
  func readsBothOfTwo(text: String, values: [String]) {
    #expect(TimeReport(text, on: "2024-03-20").rows.map(\.value) == values)
  }

  /// 14. Stretches that reach from or to now.
  @Test(arguments: [
    ("Prices doubled over the past two months.", "P2M", "2024-01-20…2024-03-20"),
    ("Prices will fall in the next ten days.", "P10D", "2024-03-20…2024-03-30"),
    ("Prices fell earlier this month.", "2024-03", "2024-03-01…2024-03-20"),
    ("Prices will fall later this month.", "2024-03", "2024-03-20…2024-03-31"),
  ])
  func readsStretchesThatReachToNow(text: String, value: String, days: String) {
    let report = TimeReport(text, on: "2024-03-20")
    #expect(report.rows.map(\.value) == [value])
    #expect(report.days == [days])
  }

  /// 15. Weeks around New Year and leap days.
  @Test(arguments: [
    ("2024-12-31", "It rained last week.", "2024-W52"), ("2025-01-02", "It rained this week.", "2025-W01"),
    ("2021-01-02", "It rained this week.", "2020-W53"), ("2024-03-01", "It rained yesterday.", "2024-02-29"),
    ("2023-03-01", "It rained yesterday.", "2023-02-28"), ("2024-02-29", "It rained a year ago.", "2023"),
  ])
  func countsOverTheEdgesOfYears(day: String, text: String, value: String) {
    #expect(TimeReport(text, on: day).rows.map(\.value) == [value])
  }
}
