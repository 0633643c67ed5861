import AnalyzerKit
import Segmentation
import Testing

/// What holds for the division of any text.
@Suite struct DivisionLawTests {
  private static let texts = [
    "", " ", "\n\n", "\u{0}\u{0}", ".", "...", "\"", "’", "“", "(((", "a", "1", "\r\r\r", "\u{2029}x\u{2029}y",
    "KYIV, Dec. 30 (Reuters) -", "KYIV -", "(Reuters) - Go", "By", "By Ana", "- ", "* ", "1.", "(a)", "(a",
    "Mr.", "U.S.", "U.S. The", "No. 2", "? ! . …", "[1] [2]", "She left.[1", "a.\"B\"", "''s '' ''",
    "👩‍👧 Žižek – “no”.\r\n\r\n「はい。」と言った。\rتوقف؟ نعم।", "a\u{301}\u{301} 12\u{301}\n\n\u{200D}",
    "Line one of it,\nline two\n    Indented.\n\tTabbed.\n - item\n - item\n",
  ]

  @Test(arguments: texts + texts.map { "The end. " + $0 } + texts.map { $0 + " \n  " + $0 + "\n\n" + $0 })
  func everyTokenHasOneSentenceAndEverySentenceOneParagraph(text: String) {
    let article = Divided(text).article
    var next = 0
    for sentence in article.sentences {
      #expect(sentence.tokens.lowerBound == next)
      #expect(!sentence.tokens.isEmpty)
      let span = article.span(of: sentence.tokens)
      #expect(sentence.span == span)
      let holds = article.paragraphs[sentence.paragraph].contains(sentence.span)
      #expect(holds)
      next = sentence.tokens.upperBound
    }
    #expect(next == article.tokens.count)
  }

  @Test(arguments: texts)
  func spansLieOnBordersOfCodePointsInReadingOrder(text: String) {
    let article = Divided(text).article
    let tokens = article.tokens.map(\.span)
    let sentences = article.sentences.map(\.span)
    for spans in [tokens, sentences, article.paragraphs, article.quotations] {
      let ordered = zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }
      #expect(ordered)
      let whole = spans.allSatisfy { !$0.isEmpty && article[$0].utf8.elementsEqual(article.bytes($0)) }
      #expect(whole)
    }
  }

  @Test func whatIsNoTokenIsWhiteSpace() {
    let article = Divided("\tA b,\u{A0}c\r\n\u{3000}d — e.\u{0} f").article
    let covered = article.tokens.reduce(0) { $0 + $1.span.count }
    #expect(covered == "Ab,cd—e.f".utf8.count)
  }

  /// Ten times the text may take about ten times as long, not a hundred times.
  @Test(arguments: [
    "“", "‘", "' a", "\"", "\" a", "(", ". ", "... ", "U.S. ", "A. ", "\n", "\n a", "KYIV, ", "- a\n", "「", "[1]",
  ])
  func timeGrowsWithTheTextAlone(unit: String) {
    func time(_ count: Int) -> Duration {
      let text = Array(String(repeating: unit, count: count).utf8)
      let clock = ContinuousClock()
      return (0..<3).map { _ in clock.measure { _ = Segmenter.prepare(text) } }.min() ?? .zero
    }
    let short = time(1_000)
    let long = time(10_000)
    #expect(long < short * 60 + .milliseconds(50))
  }
}
