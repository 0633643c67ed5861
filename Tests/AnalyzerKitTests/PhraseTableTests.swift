import AnalyzerKit
import AnalyzerTesting
import Testing

@Suite struct PhraseTableTests {
  private let table = PhraseTable([
    ("sea", 1), ("North Sea", 2), ("North Sea oil", 3), ("al-Shabab", 4), ("U.S.-led", 5), ("don't know", 6), ("G7", 7),
    ("Łódź", 8), ("A.P. Moller-Maersk A/S", 9), ("'s own", 10), ("5 percent", 11), ("AT&T", 12),
  ])

  @Test(arguments: [
    ("⟦North Sea⟧ gas", 2), ("⟦north\n  SEA oil⟧ field", 3), ("⟦Al-Shabab⟧ fled", 4), ("⟦U.S.-led⟧ raid", 5),
    ("⟦Don’t know⟧", 6),
    ("⟦G7⟧ met", 7), ("⟦ŁÓDŹ⟧", 8), ("⟦A.P. Moller-Maersk A/S⟧ sank", 9), ("⟦5 Percent⟧", 11), ("⟦AT&T⟧ rose", 12),
    ("⟦Sea⟧ air", 1),
  ])
  func findsTheLongestPhraseInAnyCase(marked: String, value: Int) throws {
    let sample = MarkedArticle(marked)
    let match = try #require(table.longestMatch(at: 0, in: sample.article))
    let found = sample.article.span(of: match.tokens)
    #expect(match.value == value)
    #expect(found == sample.spans[0])
  }

  @Test(arguments: ["North", "North of the sea", "Northern Sea", "al Shabab", "U.S.", "Seas", "", "AT & T"])
  func findsNothingElse(text: String) {
    #expect(table.longestMatch(at: 0, in: MarkedArticle(text).article) == nil)
  }

  @Test func stopsBeforeALimit() {
    let article = MarkedArticle("the North Sea oil").article
    #expect(table.longestMatch(at: 1, in: article, before: 3)?.value == 2)
    #expect(table.longestMatch(at: 1, in: article, before: 2) == nil)
    #expect(table.longestMatch(at: 3, in: article, before: 3) == nil)
  }

  @Test func beginsInsideTheText() {
    let article = MarkedArticle("Kyiv's own").article
    #expect(table.longestMatch(at: 1, in: article)?.value == 10)
  }

  @Test func aWordHasItsValueByTokenOrKey() {
    let article = MarkedArticle("SEA North").article
    #expect(table[article.tokens[0]] == 1)
    #expect(table[WordKey("sea")] == 1)
    #expect(table[article.tokens[1]] == nil)
  }

  @Test func theLaterValueOfAPhraseHolds() {
    let table = PhraseTable([("sea", 1), ("Sea", 2), ("sea air", 3)])
    #expect(table[WordKey("SEA")] == 2)
  }

  @Test func holdsThousandsOfPhrases() {
    let table = PhraseTable((0..<5_000).map { ("word\($0) tail", $0) })
    for number in [0, 1, 2_499, 4_999] {
      #expect(table.longestMatch(at: 0, in: MarkedArticle("Word\(number) Tail").article)?.value == number)
    }
    #expect(table.longestMatch(at: 0, in: MarkedArticle("word5000 tail").article) == nil)
  }
}
