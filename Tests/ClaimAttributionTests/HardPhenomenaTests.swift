import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import ClaimAttribution

/// Forms of attribution that are hard to read. What is still read wrongly stands among the misses of the readme.
@Suite struct HardPhenomenaTests {
  @Test(arguments: [
    (
      "“The ferry will sail,” Lena Holub said. “It has sailed in worse.”",
      "Lena Holub | said | “The ferry will sail,” | “It has sailed in worse.”"
    ),
    (
      "“We paid every farmer,” Minister Idris Bako said. “Nobody was left out.”",
      "Minister Idris Bako | said | “We paid every farmer,” | “Nobody was left out.”"
    ),
    (
      "“The lights went out at nine,” said Petra Novik. “They never came back.”",
      "Petra Novik | said | “The lights went out at nine,” | “They never came back.”"
    ),
  ])
  func aSplitQuotationIsOneClaim(text: String, claim: String) throws {
    #expect(try claims(text) == [claim])
  }

  @Test(arguments: [
    (
      "“The roof leaked all winter.\n\n“Nobody came to mend it,” Carla Mendez said.",
      "Carla Mendez | said | “The roof leaked all winter. | “Nobody came to mend it,”"
    ),
    (
      "“Our boats were seized in March.\n\n“They were sold in April,” Omar Haddad said.",
      "Omar Haddad | said | “Our boats were seized in March. | “They were sold in April,”"
    ),
    (
      "“The road was closed for a week.\n\n“It reopened on Friday,” said Nils Berg.",
      "Nils Berg | said | “The road was closed for a week. | “It reopened on Friday,”"
    ),
  ])
  func aQuotationOpenOverAParagraphBreakIsOneClaim(text: String, claim: String) throws {
    #expect(try claims(text) == [claim])
  }

  @Test(arguments: [
    (
      "The mayor called the plan “a gift to builders” and said it would be withdrawn.",
      [
        "The mayor | called | the plan “a gift to builders” | ", "The mayor | said | it would be withdrawn | ",
      ]
    ),
    (
      "Ines Fortu said the strike was “a last resort” for the drivers.",
      ["Ines Fortu | said | the strike was “a last resort” for the drivers | "]
    ),
    (
      "The coach described the pitch as “a swamp” and said his team would not play.",
      ["The coach | described | the pitch as “a swamp” | ", "The coach | said | his team would not play | "]
    ),
  ])
  func aQuotationMayBePartOfWhatIsReported(text: String, expected: [String]) throws {
    #expect(try claims(text) == expected)
  }

  @Test(arguments: [
    (
      "“We came too late,” said Pavel Dorn, who ran the water company until May and now advises the town.",
      "Pavel Dorn, who ran the water company until May and now advises the town | said | “We came too late,” | "
    ),
    (
      "“The bridge is safe,” said Anna Rask, the chief engineer of the northern road agency.",
      "Anna Rask, the chief engineer of the northern road agency | said | “The bridge is safe,” | "
    ),
    (
      "“Nobody was warned,” said Josef Lind, a retired teacher who lives beside the river.",
      "Josef Lind, a retired teacher who lives beside the river | said | “Nobody was warned,” | "
    ),
  ])
  func aLongTitleBelongsToTheSource(text: String, claim: String) throws {
    #expect(try claims(text) == [claim])
  }

  @Test(arguments: [
    (
      "Two hospital officials, who were not authorized to speak publicly, said the ward had been closed.",
      "Two hospital officials, who were not authorized to speak publicly, | said | the ward had been closed | "
    ),
    (
      "A senior diplomat, speaking on condition of anonymity, said the talks had failed.",
      "A senior diplomat | said | the talks had failed | "
    ),
  ])
  func anUnnamedSourceSpeaksOnTerms(text: String, claim: String) throws {
    #expect(try claims(text) == [claim])
  }

  @Test(arguments: [
    ("The Harbor Times reported that two aides said the minister had resigned.", ["reported", "said"]),
    ("The agency said a witness told police that the truck had not stopped.", ["said", "told"]),
  ])
  func aReportOfAReportIsTwoLinkedClaims(text: String, cues: [String]) throws {
    let article = MarkedArticle(text).article
    let claims = try ClaimExtractor(options: NoOptions()).analyze(article)
    #expect(claims.map { article[$0.cue].split(separator: " ").last.map(String.init) } == cues)
    #expect(claims.last?.outerCue == claims.first?.cue)
  }

  @Test(arguments: [
    ("Borland Mills declined to comment.", Stance.declines),
    ("The chairman denied that he had met the buyers.", .denies),
    ("A spokesman for the port refused to comment on the report.", .declines),
  ])
  func refusalsAndDenialsAreToldApart(text: String, stance: Stance) throws {
    let article = MarkedArticle(text).article
    #expect(try ClaimExtractor(options: NoOptions()).analyze(article).map(\.stance) == [stance])
  }

  @Test(arguments: [
    "The indictment says the clerk took 12,000 dollars.",
    "A report by the ministry found that half the wells were dry.",
  ])
  func aDocumentMayBeTheSource(text: String) throws {
    let article = MarkedArticle(text).article
    #expect(try ClaimExtractor(options: NoOptions()).analyze(article).map(\.sourceType) == [.document])
  }

  @Test(arguments: [
    (
      "Veltra announced new fares and said it would cut routes.",
      ["Veltra | announced | new fares | ", "Veltra | said | it would cut routes | "]
    ),
    (
      "Helga Braun said the mine was safe and denied that anyone had been hurt.",
      [
        "Helga Braun | said | the mine was safe | ", "Helga Braun | denied | that anyone had been hurt | ",
      ]
    ),
    (
      "The union rejected the offer and said it would strike.",
      ["The union | rejected | the offer | ", "The union | said | it would strike | "]
    ),
  ])
  func twoClaimsShareASource(text: String, expected: [String]) throws {
    #expect(try claims(text) == expected)
  }

  @Test(arguments: [
    "The so-called ghost fleet docked at noon.", "The so-called “sleeping tower” was sold in June.",
    "The trawler docked beside the ferry “Aurora”.",
  ])
  func scareQuotesAndNamesAreNoClaims(text: String) throws {
    #expect(try claims(text) == [])
  }
}
