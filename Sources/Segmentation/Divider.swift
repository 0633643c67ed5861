import AnalyzerKit

/// Divides a text that is cut into tokens: one pass over the paragraphs, each with its quotations and sentences.
struct Divider {
  private(set) var sentences: [Sentence] = []
  private(set) var paragraphs: [TextSpan] = []
  private(set) var quotations: [TextSpan] = []
  private(set) var dateline: TextSpan?

  private let text: TokenizedText
  private let starts: [LineBreak]
  /// How many body paragraphs were looked through for a dateline.
  private var bodyParagraphs = 0

  init(_ text: TokenizedText, _ lines: [LineBreak]) {
    self.text = text
    starts = ParagraphSplitter(text, lines).starts()
    paragraphs.reserveCapacity(starts.count)
    sentences.reserveCapacity(text.tokens.count / 20 + starts.count)
  }

  mutating func run() {
    for index in starts.indices { divideParagraph(index) }
  }

  private mutating func divideParagraph(_ index: Int) {
    let tokens = tokens(index)
    paragraphs.append(text.span(tokens))
    let opening = findDateline(in: tokens)
    let section = opening == nil ? section(index, tokens) : .body
    if section == .body { bodyParagraphs += 1 }
    let found = QuotationFinder(text: text).quotations(in: tokens)
    for quotation in found { quotations.append(text.span(quotation)) }
    var first = tokens.lowerBound
    var whole = first
    if let opening {
      whole = opening.upperBound
      if SentenceStart(text, at: whole, before: tokens.upperBound) != .none {
        // With the bullet before it, if there is one.
        append(first..<whole, index, section)
        first = whole
      }
    }
    var splitter = SentenceSplitter(text, tokens, found)
    splitter.forEachSentence(from: first, after: whole) { append($0, index, section) }
  }

  private func tokens(_ index: Int) -> Range<Int> {
    starts[index].token..<(index + 1 < starts.count ? starts[index + 1].token : text.tokens.count)
  }

  private func section(_ index: Int, _ tokens: Range<Int>) -> Sentence.Section {
    guard index < 4 else { return .body }
    let next = index + 1 < starts.count ? (tokens: self.tokens(index + 1), newlines: starts[index + 1].newlines) : nil
    return SectionReader(text: text).section(of: tokens, at: index, before: next)
  }

  /// The dateline of a paragraph, looked for up to the third of the body; there is one at most.
  private mutating func findDateline(in paragraph: Range<Int>) -> Range<Int>? {
    guard dateline == nil, bodyParagraphs < 3 else { return nil }
    guard let range = DatelineReader(text: text).dateline(of: paragraph) else { return nil }
    dateline = text.span(range)
    return range
  }

  private mutating func append(_ tokens: Range<Int>, _ paragraph: Int, _ section: Sentence.Section) {
    sentences.append(Sentence(span: text.span(tokens), tokens: tokens, paragraph: paragraph, section: section))
  }
}
