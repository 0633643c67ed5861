import AnalyzerKit
import Testing

@testable import SentimentAnalysis

struct WordIndexTests {
  @Test func aWordBeginsPhrasesOnlyBeforeWhatTheyGoOnWith() throws {
    let index = WordIndex(["cold", "cold shoulder", "hangman's noose", "anti-graft"])
    let cold = try #require(index.slot(of: WordKey("Cold")))
    #expect(cold.entry == 0)
    #expect(cold.beginsPhrase(before: UInt8(ascii: "S")))
    #expect(!cold.beginsPhrase(before: UInt8(ascii: "b")))
    #expect(index.mayBegin(with: WordKey("Cold Shoulder")))
    #expect(!index.mayBegin(with: WordKey("cold soup")))
    let hangman = try #require(index.slot(of: WordKey("hangman")))
    #expect(hangman.entry == -1)
    #expect(hangman.beginsPhrase(before: UInt8(ascii: "'")))
    // The first byte of ’.
    #expect(hangman.beginsPhrase(before: 0xE2))
    #expect(index.slot(of: WordKey("anti"))?.beginsPhrase(before: UInt8(ascii: "-")) == true)
    #expect(index.slot(of: WordKey("shoulder")).map(\.entry) == nil)
  }
}
