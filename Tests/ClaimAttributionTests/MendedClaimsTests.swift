import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import ClaimAttribution

/// Forms that labels alone read wrongly or not at all.
@Suite struct MendedClaimsTests {
  @Test func theTermsOfASourceAreNoClaimOfTheirOwn() throws {
    #expect(
      try claims("A clerk, who asked not to be named, said the safe was empty.")
        == ["A clerk, who asked not to be named, | said | the safe was empty | "])
  }

  @Test func whoeverAccusesStandsBehindThePassive() throws {
    #expect(
      try claims("The mayor was accused by the council of hiding the report.")
        == ["the council | was accused | The mayor | of hiding the report"])
  }

  @Test func aRefusalToCommentHasNoContent() throws {
    #expect(try claims("The shipyard declined to comment.") == ["The shipyard | declined to comment |  | "])
  }

  @Test(arguments: [
    ("The union put the turnout at 4,000.", ["The union | put | the turnout at 4,000 | "]),
    (
      "The crowd, put at 9,000 by police and 20,000 by the organisers, went home.",
      ["police | put | The crowd | at 9,000", "the organisers | put | The crowd | 20,000"]
    ),
    (
      "He said the boats were safe; the coast guard put the number of missing at nine.",
      ["He | said | the boats were safe | ", "the coast guard | put | the number of missing at nine | "]
    ),
  ])
  func aFigureMayBeReportedWithoutAWordOfSaying(text: String, expected: [String]) throws {
    #expect(try claims(text) == expected)
  }

  @Test(arguments: [
    "Exports fell, compared with the year before.", "The army called up 3,000 reservists on Sunday.",
    "They slept aboard the barge “Halcyon” that night.", "They boarded the yacht “Meridian” at dawn.",
    "The so-called “iron lady” of Tarn sold the shop.",
  ])
  func wordsOfSayingInAnotherSenseAreNoClaims(text: String) throws {
    #expect(try claims(text) == [])
  }

  @Test func aQuotationEndsWithItsMark() throws {
    let found = try claims(
      "“The water rose all night,” said shopkeeper Ida Moll. “We carried the flour upstairs.” Neighbours brought soup.")
    #expect(found == ["shopkeeper Ida Moll | said | “The water rose all night,” | “We carried the flour upstairs.”"])
  }

  @Test func everyClaimHasARuleAndAConfidence() throws {
    let article = MarkedArticle("“We wait,” Ada Lund said. The port put the loss at 3,000 euros.").article
    let claims = try ClaimExtractor(options: NoOptions()).analyze(article)
    #expect(claims.map(\.rule) == [.labels, .figure])
    #expect(claims.allSatisfy { (0.01...1).contains($0.confidence) })
  }
}
