import AnalyzerKit
import Testing

@testable import SentimentAnalysis

/// Who a tone falls on.
@Suite struct PortrayalTests {
  @Test(arguments: [
    ("⟦Belov⟧ accused ⟦Ortiz⟧ of fraud.", [SentimentLabel.neutral, .negative]),
    ("⟦Ortiz⟧ was accused of fraud by ⟦Belov⟧.", [.negative, .neutral]),
    ("⟦Belov⟧ praised ⟦Ortiz⟧ warmly.", [.neutral, .positive]),
    ("The arrest of ⟦Ortiz⟧ came at dawn.", [.negative]),
    ("⟦Ortiz⟧'s indictment came at dawn.", [.negative]),
    ("The criticism of ⟦Ortiz⟧ by ⟦Belov⟧ went on.", [.negative, .neutral]),
  ])
  func judgementFallsOnTheJudgedNotOnTheJudge(marked: String, labels: [SentimentLabel]) throws {
    #expect(try SentimentSample(marked).labels == labels)
  }

  @Test(arguments: [
    ("⟦Rebels⟧ murdered ⟦Imre Szabo⟧ on Friday.", [SentimentLabel.negative, .neutral]),
    ("⟦Imre Szabo⟧ was kidnapped near the border.", [.neutral]),
    ("⟦Divers⟧ rescued ⟦Imre Szabo⟧ from the river.", [.positive, .neutral]),
  ])
  func harmAndHelpFallOnTheDoerNotOnTheVictim(marked: String, labels: [SentimentLabel]) throws {
    #expect(try SentimentSample(marked).labels == labels)
  }

  @Test(arguments: [
    "⟦Police⟧ said on Monday that a gunman had killed six people.",
    "According to ⟦Imani⟧, the fraud was a disaster for savers.",
    "The bombing was an atrocity, said ⟦Imani⟧.",
    "⟦Imani⟧, who leads the mission, said the famine was a catastrophe.",
  ])
  func theMessengerOfBadNewsStaysNeutral(marked: String) throws {
    #expect(try SentimentSample(marked).labels == [.neutral])
  }

  @Test(arguments: [
    ("While ⟦Haas⟧ was applauded, ⟦Lindt⟧ was heckled.", [SentimentLabel.positive, .negative]),
    ("⟦Haas⟧ failed, but ⟦Lindt⟧ triumphed.", [.negative, .positive]),
    ("⟦Haas⟧ is much braver than ⟦Lindt⟧.", [.positive, .negative]),
    ("⟦Haas⟧ promised help; instead she robbed the poor box.", [.negative]),
  ])
  func eachClauseSpeaksOfItsOwnSubject(marked: String, labels: [SentimentLabel]) throws {
    #expect(try SentimentSample(marked).labels == labels)
  }

  @Test(arguments: ["Anna Grimm", "Victor Love", "Hope Slaughter", "Justice Fairbanks"])
  func theTargetsOwnWordsAreNoEvidence(name: String) throws {
    #expect(try SentimentSample("⟦\(name)⟧ met the delegates on Tuesday.").labels == [.neutral])
    #expect(try SentimentSample("⟦\(name)⟧ was convicted of arson.").labels == [.negative])
  }

  @Test func swappingNamesChangesNothingButNames() throws {
    let first = try SentimentSample("⟦Faith Bliss⟧ blamed ⟦Ulrich Graves⟧ for the chaos.")
    let second = try SentimentSample("⟦Ulrich Graves⟧ blamed ⟦Faith Bliss⟧ for the chaos.")
    #expect(first.mentions.map(\.score) == second.mentions.map(\.score))
    #expect(first.labels == [.neutral, .negative])
  }

  @Test func aMentionWithoutACueIsNeutralAndHasNoPlaceOfOne() throws {
    let row = try #require(SentimentSample("⟦Dorn⟧ arrived on Tuesday.").rows.first)
    #expect(row.label == .neutral)
    #expect(row.cues.isEmpty)
    #expect(row.cuePlaces.isEmpty)
  }

  @Test func aRowNamesItsCuesAndTheStrongestPlace() throws {
    let sample = try SentimentSample("⟦Dorn⟧ is a corrupt and dishonest LIAR.")
    let row = try #require(sample.mentions.first)
    #expect(row.cues == "corrupt; dishonest; liar")
    #expect(row.cuePlaces.map { sample.article[$0] }.sorted() == ["LIAR", "corrupt", "dishonest"])
  }
}
