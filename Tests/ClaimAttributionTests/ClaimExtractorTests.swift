import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import ClaimAttribution

@Suite struct ClaimExtractorTests {
  private func claims(_ text: String, prepare: (inout Article) -> Void = { _ in }) throws -> (Article, [Claim]) {
    var article = MarkedArticle(text).article
    prepare(&article)
    return (article, try ClaimExtractor(options: NoOptions()).analyze(article))
  }

  @Test func keepsTheLawsOfAnalyzers() throws {
    #expect(try AnalyzerLaws(InstalledAnalyzer(ClaimExtractor.self)).violations() == [])
  }

  @Test func twoCuesMayShareASource() throws {
    let (article, claims) = try claims("Veridian announced new fares and said it would cut routes.")
    #expect(claims.map { $0.source.map { article[$0] } } == ["Veridian", "Veridian"])
    #expect(claims.map(\.cueClass) == [.announce, .say])
  }

  @Test func aSplitQuotationIsOneClaimInTwoPieces() throws {
    let (article, claims) = try claims("“The dam will hold,” Marta Oyelaran said. “It has held for sixty years.”")
    let claim = try #require(claims.first)
    #expect(claims.count == 1)
    #expect(claim.content.map { article[$0] } == "“The dam will hold,”")
    #expect(claim.contentRest.map { article[$0] } == "“It has held for sixty years.”")
    #expect(claim.quoteType == .direct)
  }

  @Test func aQuotationLeftOpenOverAParagraphBreakIsOneClaim() throws {
    let (article, claims) = try claims(
      "“The first pump failed at noon.\n\n“The second never started,” Anders Kivi said.")
    #expect(claims.count == 1)
    #expect(claims.first?.content.map { article[$0] } == "“The first pump failed at noon.")
    #expect(claims.first?.contentRest.map { article[$0] } == "“The second never started,”")
  }

  @Test func aReportOfAReportIsTwoLinkedClaims() throws {
    let (article, claims) = try claims("The Ledger reported that two aides said the crane had failed inspection.")
    #expect(claims.map { article[$0.cue] } == ["reported", "said"])
    #expect(claims.last?.outerCue == claims.first?.cue)
  }

  @Test(arguments: [
    (
      "Two officials, who were not authorized to speak publicly, said the crane had failed.",
      "not authorized to speak publicly"
    ),
    ("A diplomat, speaking on condition of anonymity, said the talks were over.", "on condition of anonymity"),
  ])
  func termsOfAnonymityAreKept(text: String, terms: String) throws {
    let (article, claims) = try claims(text)
    let claim = try #require(claims.first { article[$0.cue] == "said" })
    #expect(claim.anonymity.map { article[$0] } == terms)
    #expect(claim.sourceType == .unnamed)
  }

  @Test(arguments: [
    ("The company denied that it had sold the pumps.", Stance.denies),
    ("The ministry confirmed that the bridge was shut.", .confirms),
    ("The mayor asked whether the levee would hold.", .asks), ("The senator accused the board of fraud.", .alleges),
  ])
  func theCueTellsTheStance(text: String, stance: Stance) throws {
    #expect(try claims(text).1.first?.stance == stance)
  }

  @Test func theSourceIsTheEntityThatItsWordsStandFor() throws {
    let (_, claims) = try claims("“We were late,” she said.") { article in
      let span = article.tokens.first { article[$0] == "she" }.map(\.span)
      article.layers.mentions =
        span.map {
          [Mention(span: $0, entity: "Q1", name: "Ada Roe", type: .person, form: .pronoun)]
        } ?? []
    }
    #expect(claims.first?.entity == "Q1")
    #expect(claims.first?.name == "Ada Roe")
    #expect(claims.first?.sourceType == .pronoun)
  }

  @Test func theTimeBesideTheCueIsWhenItWasSaid() throws {
    let day = try #require(CalendarDate(year: 2024, month: 5, day: 6))
    let (article, claims) = try claims("The union said on Monday that it would strike on Friday.") { article in
      article.layers.times = article.tokens.filter { ["Monday", "Friday"].contains(article[$0]) }.map {
        TimeExpression(span: $0.span, kind: .date, begin: day, end: day)
      }
    }
    #expect(claims.first?.saidAt.map { article[$0] } == "Monday")
    #expect(claims.first?.saidFrom == day)
  }
}
