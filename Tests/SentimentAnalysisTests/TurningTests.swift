import AnalyzerKit
import Testing

@testable import SentimentAnalysis

/// What turns or softens a tone.
@Suite struct TurningTests {
  @Test(arguments: [
    ("⟦Ferro⟧ is not corrupt.", SentimentLabel.positive), ("⟦Ferro⟧ didn't help the farmers.", .negative),
    ("Nobody praised ⟦Ferro⟧ that evening.", .negative), ("⟦Ferro⟧ isn't a bad mayor.", .positive),
  ])
  func negationTurnsATone(marked: String, label: SentimentLabel) throws {
    let row = try #require(SentimentSample(marked).mentions.first)
    #expect(row.label == label)
    #expect(row.isNegated)
  }

  @Test(arguments: [
    ("⟦Ferro⟧ fought racism all his life.", SentimentLabel.positive),
    ("⟦The clinic⟧ stopped the outbreak of a deadly disease.", .positive),
    ("⟦The harbour office⟧ failed to prevent the disaster.", .negative),
    ("⟦The ministry⟧ blocked aid.", .negative),
    ("The judges cleared ⟦Ferro⟧ of every fraud charge.", .positive),
  ])
  func fightingTheBadIsGoodAndBlockingTheGoodIsBad(marked: String, label: SentimentLabel) throws {
    #expect(try SentimentSample(marked).labels == [label])
  }

  @Test(arguments: [
    "If ⟦Ferro⟧ cheated, the club will act.", "Did ⟦Ferro⟧ cheat?", "⟦Ferro⟧ denied stealing the ring.",
    "There is no evidence that ⟦Ferro⟧ stole the ring.", "⟦Ferro⟧ could face charges.",
  ])
  func whatIsOnlySupposedAskedOrDeniedIsNeutral(marked: String) throws {
    #expect(try SentimentSample(marked).labels == [.neutral])
  }

  @Test func goodReachedByBadMeansIsBad() throws {
    #expect(try SentimentSample("⟦Ferro⟧ won the contract by cheating.").labels == [.negative])
  }

  @Test func aGoodWordInScareQuotesIsNotGood() throws {
    let plain = try #require(SentimentSample("⟦Ferro⟧'s generous offer came late.").mentions.first)
    let quoted = try #require(SentimentSample("⟦Ferro⟧'s \"generous\" offer came late.").mentions.first)
    #expect(plain.label == .positive)
    #expect(quoted.score < 0)
  }

  @Test func theLaterPartOfAButSentenceWeighsMore() throws {
    let bad = try #require(SentimentSample("The food was good but the service was bad.").sentences.first)
    let good = try #require(SentimentSample("The service was bad but the food was good.").sentences.first)
    #expect(bad.score < 0)
    #expect(good.score > 0)
    #expect(good.isMixed)
  }

  @Test func everySentenceHasARow() throws {
    let sample = try SentimentSample("The outing was a failure and a disgrace. It ended at noon.")
    #expect(sample.sentences.map(\.label) == [.negative, .neutral])
    #expect(sample.sentences.map(\.cues) == ["a failure; a disgrace", ""])
  }
}
