import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import ClaimAttribution

/// Figures with an owner, passives and relative clauses: claims that no verb of saying between source and content tells.
@Suite struct UnusualFormsTests {
  @Test(arguments: [
    ("The ministry's figure of 48 boats covers two ports.", "The ministry's | figure of | 48 boats | "),
    (
      "The UN count includes 12 nurses, three cooks and a driver.",
      "The UN | count includes | 12 nurses, three cooks and a driver | "
    ),
    ("The harbour raised its estimate to 30 on Friday.", "The harbour | raised | its estimate to 30 | "),
    ("A survey by the gazette gave him 44 points.", "A survey by the gazette | gave | him 44 points | "),
    (
      "At least 19 huts burned by the count of the fire brigade.",
      "the fire brigade | by the count of | At least 19 huts burned | "
    ),
  ])
  func aFigureMayHaveAnOwner(text: String, expected: String) throws {
    #expect(try claims(text).contains(expected))
  }

  @Test(arguments: ["The city's toll rose to 9.", "The figure of 12 was painted on the door."])
  func aFigureOfAPlaceIsNobodysClaim(text: String) throws {
    #expect(try claims(text) == [])
  }

  @Test(arguments: [
    ("Ida Moll was praised for her patience.", " | was praised for | Ida Moll | her patience"),
    ("The lake was forecast to freeze by Monday.", " | was forecast | The lake | to freeze by Monday"),
    ("The miners had been told to stay away.", " | had been told | to stay away | "),
    (
      "The town's mayor was criticised by residents as slow.", "residents | was criticised | The town's mayor | as slow"
    ),
  ])
  func aPassiveTellsOfWhomItIsSaid(text: String, expected: String) throws {
    #expect(try claims(text) == [expected])
  }

  @Test func whoeverIsToldIsTheRecipient() throws {
    let article = MarkedArticle("The miners had been told to stay away.").article
    let claim = try #require(try ClaimExtractor(options: NoOptions()).analyze(article).first)
    #expect(claim.recipient.map { article[$0] } == "The miners")
    #expect(claim.stance == .asks)
  }

  @Test func aRelativeClauseMayHoldAClaimOfItsOwn() throws {
    let found = try claims("The bakers' guild, which wants 6%, said the talks would go on.")
    #expect(found.contains { $0.contains("which | wants | 6%") })
    #expect(found.contains { $0.hasSuffix("| said | the talks would go on | ") })
  }

  @Test func whomStandsForTheWordsBeforeIt() throws {
    let found = try claims("The manager thanked the cooks, whom he had called “idlers” in May.")
    #expect(found.contains("The manager | thanked | the cooks | "))
    #expect(found.contains { $0.hasPrefix("he | had called | the cooks, whom | “idlers”") })
  }

  @Test func aParticipleHasTheSubjectOfItsSentence() throws {
    let found = try claims("The league put the crowd at 900, saying its own count was better.")
    #expect(found.contains { $0.hasPrefix("The league | saying | its own count was better") })
  }
}
