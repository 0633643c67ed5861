import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import SentimentAnalysis

/// What a row says beside its label.
@Suite struct RowTests {
  @Test func theProbabilitiesAddUpAndGiveTheScore() throws {
    let row = try #require(SentimentSample("⟦Okafor⟧ was praised by the whole town for her courage.").mentions.first)
    let all = row.probabilities
    #expect(abs(all.negative + all.neutral + all.positive - 1) < 1e-12)
    #expect(row.score == Tone.rounded(all.positive - all.negative))
    #expect(row.confidence == Tone.rounded(max(all.negative, all.neutral, all.positive)))
  }

  @Test(arguments: [
    ("“⟦Hale⟧ is a disgrace,” said ⟦Peters⟧.", ["Peters", nil]),
    ("⟦Peters⟧ said that ⟦Hale⟧ is a disgrace.", [nil, "Peters"]),
    ("⟦Hale⟧ is a disgrace.", [nil]),
  ])
  func theHolderIsTheOneWhoseWordsTheyAre(marked: String, holders: [String?]) throws {
    let sample = try SentimentSample(marked)
    #expect(sample.mentions.map { $0.holder.map { sample.article[$0] } } == holders)
  }

  @Test func aConditionIsHypotheticalAndAQuestionAQuestion() throws {
    let condition = try #require(SentimentSample("If ⟦Ferro⟧ cheated, the club will act.").mentions.first)
    #expect(condition.isHypothetical && !condition.isQuestion)
    let question = try #require(SentimentSample("Did ⟦Ferro⟧ cheat the club?").mentions.first)
    #expect(question.isQuestion && !question.isHypothetical)
  }

  @Test func anArticleIsTheMeanOfItsSentencesHoweverLongItIs() throws {
    let one = try SentimentSample("The rescue was a triumph. It rained.")
    let many = try SentimentSample(String(repeating: "The rescue was a triumph. It rained. ", count: 40))
    #expect(abs(try #require(one.articles.first).score - #require(many.articles.first).score) < 1e-3)
    #expect(one.articles.count == 1)
    #expect(try #require(one.articles.first).score > 0)
    #expect(try SentimentSample("7.5 %").rows.isEmpty)
  }

  @Test func aPronounAndACommonNounAreJudgedAsMentions() throws {
    let sample = try SentimentSample("⟦He⟧ lied to the court. In the end ⟦the corrupt regime⟧ fell.")
    #expect(sample.labels == [.negative, .negative])
  }

  @Test func aSentenceWithoutEndStaysWithinReach() throws {
    let text = String(repeating: "⟦Ana⟧ lied and ⟦Bo⟧ said ", count: 600)
    #expect(try SentimentSample(text).mentions.count == 1_200)
  }

  @Test func aMentionWithinAnotherIsJudgedAsThatOne() throws {
    let sample = MarkedArticle("⟦Mayor ⟦Ana Kurz⟧⟧ was accused of fraud.")
    var article = sample.article
    article.layers.mentions = sample.spans.sorted().map { Mention(span: $0, entity: "~", name: "~", type: .person) }
    let rows = try SentimentAnalyzer(options: SentimentOptions()).analyze(article).filter { $0.level == .mention }
    #expect(rows.map(\.label) == [.negative, .negative])
    #expect(rows[0].probabilities == rows[1].probabilities)
  }

  @Test func aFeatureCountsOnceHoweverOftenItIsSeen() {
    let set = FeatureSet()
    for _ in 0..<2 {
      for number in 0..<3_000 { set.append(Feature(.place, 1, UInt64(number % 40))) }
      #expect(set.features.count == 40)
      set.removeAll()
    }
    for number in 0..<9_000 { set.append(Feature(.place, 1, UInt64(number))) }
    #expect(set.features.count == 2_048)
  }
}
