import AnalyzerKit
import AnalyzerTesting
import Testing

@Suite struct ArticleTests {
  private let sample = MarkedArticle("Žižek ⟦left⟧ Kyiv. He said: ⟦“No”⟧ again.\n\nHelp came.")
  private var article: Article { sample.article }

  @Test func cutsTheWordsOfASpan() {
    #expect(sample.words == ["left", "“No”"])
    #expect(article[article.tokens[0]] == "Žižek")
    #expect(Array(article.bytes(sample.spans[0])) == Array("left".utf8))
  }

  @Test func findsTheTokensThatBeginInASpan() {
    #expect(article.tokens(in: sample.spans[0]) == 1..<2)
    let inside = TextSpan(start: 1, end: sample.spans[0].end)
    #expect(article.tokens(in: inside) == 1..<2)
    let all = TextSpan(start: 0, end: article.text.count)
    #expect(article.tokens(in: all) == 0..<article.tokens.count)
    let after = TextSpan(start: article.text.count, end: article.text.count)
    #expect(article.tokens(in: after).isEmpty)
  }

  @Test func spansTheTokensOfARange() {
    let span = article.span(of: 1..<3)
    #expect(article[span] == "left Kyiv")
  }

  @Test func knowsWhatIsGlued() {
    let glued = article.tokens.indices.filter { article.isGlued($0) }.map { article[article.tokens[$0]] }
    #expect(glued == [".", ":", "No", "”", ".", "."])
  }

  @Test func findsTheSentenceOfAByte() {
    let quoted = article.sentence(at: sample.spans[1].start)
    #expect(quoted == article.sentences[1])
    #expect(article.sentence(at: 0) == article.sentences[0])
    let gap = article.sentences[0].span.end
    #expect(article.sentence(at: gap) == nil)
    #expect(article.sentence(at: article.text.count) == nil)
    #expect(MarkedArticle("").article.sentence(at: 0) == nil)
  }

  @Test func knowsWhatIsQuoted() {
    let quotation = sample.spans[1]
    let places = [quotation.start - 1, quotation.start, quotation.end - 1, quotation.end]
    #expect(places.map { article.isQuoted($0) } == [false, true, true, false])
  }
}
