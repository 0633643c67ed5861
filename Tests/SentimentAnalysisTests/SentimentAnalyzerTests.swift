import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import SentimentAnalysis

@Suite struct SentimentAnalyzerTests {
  @Test func keepsTheLawsOfAnalyzers() throws {
    #expect(try AnalyzerLaws(InstalledAnalyzer(SentimentAnalyzer.self)).violations() == [])
  }

  @Test func keepsTheLawsWhereEveryCapitalisedWordIsAMention() throws {
    let inputs = ["👩‍👧 Žižek – Ana lied.", "", "Ana Ana Ana", "“Ana", String(repeating: "Bad Ana lied, ", count: 300)]
    for text in inputs {
      var article = MarkedArticle(text).article
      let words = article.tokens.filter(\.isCapitalized)
      article.layers.mentions = words.map { Mention(span: $0.span, entity: "e", name: "n", type: .other) }
      let rows = try SentimentAnalyzer(options: SentimentOptions()).analyze(article)
      #expect(rows.filter { $0.level == .mention }.map(\.span) == words.map(\.span))
    }
  }

  @Test func aMentionAcrossTwoSentencesHasOneRow() throws {
    #expect(try SentimentSample("He met ⟦Dr. Vale⟧. ⟦Dr. Vale⟧ was a hero.").labels == [.neutral, .positive])
  }

  @Test(arguments: [(-1.0, SentimentLabel.negative), (-0.08, .negative), (0.07, .neutral), (0.08, .positive)])
  func theLabelIsTheMostProbable(score: Double, label: SentimentLabel) {
    let all = Tone.probabilities(score)
    #expect(all.label == label)
    #expect(abs(all.negative + all.neutral + all.positive - 1) < 1e-12)
  }

  @Test(arguments: [(0.0, 1.0), (1.0, 2.718281828459045), (-8.0, 0.00033546262790251185), (8.0, 2980.9579870417283)])
  func theExponentialIsExactToTwelvePlaces(power: Double, value: Double) {
    #expect(abs(exponential(power) / value - 1) < 1e-12)
  }

  @Test(arguments: [
    ("carry", ["carry", "carries", "carried", "carried", "carrying"]),
    ("ban+", ["ban", "bans", "banned", "banned", "banning"]),
    ("win/won", ["win", "wins", "won", "won", "winning"]),
    ("lie/lied/lied/lying", ["lie", "lies", "lied", "lied", "lying"]),
    ("gun+ down", ["gun down", "guns down", "gunned down", "gunned down", "gunning down"]),
  ])
  func verbsAreInflectedByRule(written: String, forms: [String]) {
    #expect(Inflection.verb(Substring(written)).map(\.0) == forms)
  }

  @Test(arguments: [
    ("brave", ["braver", "bravest"]), ("ugly", ["uglier", "ugliest"]), ("sad", ["sadder", "saddest"]),
    ("dishonest", []),
  ])
  func shortAdjectivesAreCompared(word: String, forms: [String]) {
    #expect(Inflection.comparatives(word) == forms)
  }

  @Test func theLexiconHoldsManyThousandForms() {
    #expect(Lexicon.toneCount > 15_000)
  }

  @Test func theLexiconsTextIsReadBySections() {
    let text = LexiconText("# a remark\n[nouns]\n-1: mud,\n dirt  road\n[verbs]\n: go, come\n")
    #expect(text.lines("nouns").map(\.entries) == [["mud", "dirt road"]])
    #expect(text.lines("nouns").map { Tones($0.head).actor } == [-1])
    #expect(text.entries("verbs") == ["go", "come"])
    #expect(text.lines("adjectives").isEmpty)
  }

  @Test(arguments: [
    ("accuses", "accusing"), ("stopped", "stop"), ("cities", "city"), ("quickly", "quick"), ("denied", "denies"),
  ])
  func formsOfAWordShareAStem(one: String, other: String) {
    let stems = [one, other].map { word in Array(word.utf8).withUnsafeBufferPointer(WordStem.key) }
    #expect(stems[0] == stems[1])
  }
}
