import AnalyzerKit
import AnalyzerTesting
import FigureExtraction
import Testing

@Suite struct ExclusionsTests {
  @Test(arguments: [
    "It began on 9 July 2011 at 14:20.", "It began on December 18, 2014.", "It began on 2024-12-30.",
    "It began in 1998.",
    "It began under the Mill Act of 1869.", "It began in '69.", "It began on Dec. 17.",
    "It began on Dec. 17, 2014, in Oslo.", "It began on Monday, Sept. 4, at noon.",
    "On Feb. 9 it began.", "It began on 17 Dec. in Oslo.", "It ran from Dec. 17 to Jan. 3.",
    "It ran from 2019 to 2023.", "It ran in 2019-20.", "It began at 6 p.m. sharp.", "It ended in the 1990s.",
  ])
  func leavesOutDatesAndTimes(text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    "The F-18 flew over Sector 12.", "A Boeing 757 landed.", "The G8 met.", "See Article 9 and Section 6.",
    "He took Route 66.", "Flight 123 was late.", "He sat in room 12.", "Deliver it to 44 Linden Street.",
    "She is ranked No. 2.", "Buoy No. 2 drifted off.", "The No. 1 seed lost.", "He read Vol. 3 twice.",
    "The 8th Regiment left.", "Call 555-123-4567 now.",
    "The S&P 500 rallied.",
  ])
  func leavesOutNames(text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    "He was one of the safest drivers.", "At one point it rained.", "No one came.", "One never knows.",
    "On the one hand it rained.", "It came 35th.", "They won 2-1 at home.",
  ])
  func leavesOutIdiomsOrdinalsAndScores(text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    "to infinity and beyond", "at address 0x1F", "version 1.2.3 of it", String(repeating: "9", count: 400),
  ])
  func leavesOutWhatIsNoNumber(text: String) {
    #expect(found(text) == [])
  }

  @Test func countsTwoSidesOfAVote() {
    #expect(found("The council voted 31-17.") == ["31", "17"])
    #expect(found("The council voted 31 to 17.") == ["31", "17"])
    #expect(found("The council voted 31-to-17.") == ["31", "17"])
  }

  @Test func keepsAYearSizedNumberThatCountsThings() {
    #expect(found("They lost 2000 men.") == ["2000"])
  }

  private func found(_ text: String) -> [String] {
    let sample = MarkedArticle(text)
    return FigureExtractor(options: NoOptions()).analyze(sample.article).map { sample.article[$0.span] }
  }
}
