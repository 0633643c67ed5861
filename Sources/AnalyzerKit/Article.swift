/// One article, prepared once for all analyzers: its text, what is known of it, and how it divides.
public struct Article: Sendable {
  /// The stored text: valid UTF-8, exactly as given. Every span counts bytes of it.
  public let text: [UInt8]
  public let metadata: ArticleMetadata
  public let division: TextDivision
  /// What the analyzers that this one asked for (`requires:`) found in the same article.
  public var layers = Layers()

  public init(text: [UInt8], metadata: ArticleMetadata, division: TextDivision) {
    self.text = text
    self.metadata = metadata
    self.division = division
  }

  /// In reading order, without overlap; white space belongs to none.
  public var tokens: [Token] { division.tokens }
  /// In reading order, without overlap; each token belongs to exactly one.
  public var sentences: [Sentence] { division.sentences }
  /// In reading order: runs of text between blank lines or indented line starts.
  public var paragraphs: [TextSpan] { division.paragraphs }
  /// What stands between quotation marks, the marks included, in reading order; none lies inside another.
  public var quotations: [TextSpan] { division.quotations }
  /// “KYIV, Dec. 30 (Reuters) -” at the head of the first paragraph, the dash included.
  public var dateline: TextSpan? { division.dateline }

  /// The words that a span covers.
  public subscript(span: TextSpan) -> String {
    String(decoding: text[span.start..<span.end], as: UTF8.self)
  }

  public subscript(token: Token) -> String { self[token.span] }

  /// The bytes that a span covers, without a copy.
  public func bytes(_ span: TextSpan) -> ArraySlice<UInt8> { text[span.start..<span.end] }

  /// The span from one token's start to another's end.
  public func span(of tokens: Range<Int>) -> TextSpan {
    precondition(!tokens.isEmpty, "a span needs a token")
    return TextSpan(start: division.tokens[tokens.lowerBound].start, end: division.tokens[tokens.upperBound - 1].end)
  }

  /// Whether token `index` follows the one before it with nothing in between.
  public func isGlued(_ index: Int) -> Bool {
    index > 0 && division.tokens[index - 1].end == division.tokens[index].start
  }

  /// The tokens that begin inside a span.
  /// - Complexity: logarithmic.
  public func tokens(in span: TextSpan) -> Range<Int> {
    let first = division.tokens.partitionPoint { $0.start >= span.start }
    let last = division.tokens.partitionPoint { $0.start >= span.end }
    return first..<max(first, last)
  }

  /// The sentence that a byte belongs to; nil between two.
  /// - Complexity: logarithmic.
  public func sentence(at offset: Int) -> Sentence? {
    let next = division.sentences.partitionPoint { $0.span.start > offset }
    guard next > 0, division.sentences[next - 1].span.contains(offset) else { return nil }
    return division.sentences[next - 1]
  }

  /// Whether a byte stands inside quotation marks.
  /// - Complexity: logarithmic.
  public func isQuoted(_ offset: Int) -> Bool {
    let next = division.quotations.partitionPoint { $0.start > offset }
    return next > 0 && division.quotations[next - 1].contains(offset)
  }
}

/// What is known of an article beside its text. Analyzers may read it; they cite the text alone.
public struct ArticleMetadata: Hashable, Sendable {
  public var title: String?
  /// The day of publication, or what `--as-of` gave for an article without one.
  public var published: CalendarDate?
  /// Who published it, as given.
  public var source: String?
  /// ISO 639-1, declared or recognised; nil where it is not known.
  public var language: String?

  public init(
    title: String? = nil, published: CalendarDate? = nil, source: String? = nil, language: String? = nil
  ) {
    self.title = title
    self.published = published
    self.source = source
    self.language = language
  }
}

/// How a text divides into tokens, sentences, paragraphs and quotations.
public struct TextDivision: Hashable, Sendable {
  public var tokens: [Token]
  public var sentences: [Sentence]
  public var paragraphs: [TextSpan]
  public var quotations: [TextSpan]
  public var dateline: TextSpan?

  public init(
    tokens: [Token] = [], sentences: [Sentence] = [], paragraphs: [TextSpan] = [], quotations: [TextSpan] = [],
    dateline: TextSpan? = nil
  ) {
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.quotations = quotations
    self.dateline = dateline
  }
}

/// A sentence, a headline, or one item of a list.
public struct Sentence: Hashable, Sendable {
  public enum Section: UInt8, Sendable {
    case headline
    case byline
    case body
  }

  /// From its first token to its last, closing quotation marks included.
  public let span: TextSpan
  /// Its tokens, as indices of `Article.tokens`; never empty.
  public let tokens: Range<Int>
  /// An index of `Article.paragraphs`.
  public let paragraph: Int
  public let section: Section

  public init(span: TextSpan, tokens: Range<Int>, paragraph: Int, section: Section) {
    self.span = span
    self.tokens = tokens
    self.paragraph = paragraph
    self.section = section
  }
}

extension Array {
  /// The index of the first element that `belongs` to the second part, all of which follows the first part.
  /// - Complexity: logarithmic.
  func partitionPoint(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
