import AnalyzerKit
import Testing

@testable import SentimentAnalysis

@Suite struct AnalystWordListTests {
  @Test func addsWordsAndPhrases() throws {
    let list = "# ours\n\nblue-sky merchant\t-3\r\nzestworthy\t2.5\n"
    #expect(try SentimentSample("⟦Kwan⟧ is a Blue-sky merchant.", lexicon: list).labels == [.negative])
    #expect(try SentimentSample("⟦Kwan⟧ is zestworthy.", lexicon: list).labels == [.positive])
    #expect(try SentimentSample("⟦Kwan⟧ is zestworthy.").labels == [.neutral])
  }

  @Test func changesAWordAndKeepsWhomItTouches() throws {
    let sample = try SentimentSample("⟦Kwan⟧ condemned ⟦Obi⟧.", lexicon: "condemned\t2")
    #expect(sample.labels == [.neutral, .positive])
  }

  @Test func silencesAWordWithZero() throws {
    #expect(try SentimentSample("The weather was terrible.", lexicon: "terrible\t0").sentences.map(\.cues) == [""])
  }

  @Test(arguments: [
    ("good\t1\nbad", LexiconError.notTwoFields(line: 2)), ("a\tb\tc", .notTwoFields(line: 1)),
    ("\n \t2", .noWord(line: 2)), ("fine\t5", .notAValence(line: 1)), ("fine\t", .notAValence(line: 1)),
    ("fine\tnan", .notAValence(line: 1)),
  ])
  func namesTheLineThatIsWrong(list: String, error: LexiconError) {
    #expect(throws: error) { try SentimentSample("", lexicon: list) }
  }

  @Test func refusesWhatIsNotText() {
    #expect(throws: LexiconError.notText) { try AnalystWordList([0xFF, 0xFE, 0x00]) }
  }

  @Test func saysWhatALineShouldLookLike() {
    #expect(
      LexiconError.notTwoFields(line: 7).description
        == "Line 7 of the 'sentiment.lexicon' file is not 'word or phrase<TAB>valence'.")
  }
}
