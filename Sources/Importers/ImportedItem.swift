/// What a reader makes of its input, piece by piece: an article, or what became of a piece that is none.
public enum ImportedItem: Sendable {
  /// The reading of a file, a folder or a pack began; what follows up to its end is in it. It is no item of the account.
  /// - Parameter path: where it lies, as the user named it; nil for a part of a file and for standard input.
  case began(file: String, path: String?)
  /// The reading of what began last is done.
  case ended
  case article(ArticleBox)
  /// Not for us: of another kind, empty, or not wanted. The reason says which.
  case leftOut(item: String, reason: String)
  /// Meant for us, but not to be read. The reason says what is wrong, and where.
  case failed(item: String, reason: String)
}

/// An article on its way from room to room: it has a dozen parts that references would be counted of at each step.
public final class ArticleBox: Sendable {
  public let article: ImportedArticle

  init(_ article: ImportedArticle) { self.article = article }
}

/// A text with what its file says of it.
public struct ImportedArticle: Sendable {
  /// Valid UTF-8, byte for byte as given.
  public var text: [UInt8]
  /// A relative path with `/`, without `.` and `..`: what the article is to be called.
  public var name: String
  /// What its file, or part of one, is called in messages.
  private let file: String
  /// Its place there, from 1; nil where it is all of the file.
  private let number: Int?
  /// ISO 8601, a day or a day and time.
  public var published: String?
  /// What the date was read from; nil without one.
  public var publishedFrom: DateOrigin?
  public var source: String?
  public var url: String?
  public var title: String?
  public var byline: String?
  /// ISO 639-1.
  public var language: String?
  /// The bytes that the text was read from, where these are others.
  public var original: ImportedOriginal?
  /// What was said of it but not understood, one sentence each.
  public var notes: [String] = []

  /// - Parameter number: its place in the file, from 1; nil where it is all of it.
  init(text: [UInt8], name: String, item: String, number: Int? = nil) {
    self.text = text
    self.name = name
    file = item
    self.number = number
  }

  /// Where it stands in the input, for messages: `FILE`, or `FILE:LINE`.
  public var item: String { number.map { "\(file):\($0)" } ?? file }
}

/// Bytes as they were given.
public struct ImportedOriginal: Sendable {
  public var bytes: [UInt8]
  /// The ending that a file of its format has: `html`.
  public var ending: String

  init(_ bytes: [UInt8], ending: String) {
    self.bytes = bytes
    self.ending = ending
  }
}

/// Takes what a reader finds.
typealias Taker = (ImportedItem) throws -> Void

/// Reads one format. One file each; a new one is added to `ImportFormat`.
protocol FormatReader {
  /// Reads a file to its end, handing on what it finds; memory stays within one article.
  /// - Throws: `ReadingError` where it cannot go on; what `handOn` throws.
  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws
}
