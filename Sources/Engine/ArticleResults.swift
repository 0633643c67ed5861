public import AnalyzerKit

/// An article that waits to be analyzed.
public struct PendingArticle: Sendable {
  /// Whatever the source knows it by; handed back with the results.
  public let id: Int64
  public let metadata: ArticleMetadata
  /// Which analyzers have to run, as indices of the plan; ascending.
  public let wanted: [Int]
  /// Reads the text; called once, on any thread.
  public let text: @Sendable () throws -> [UInt8]

  public init(
    id: Int64, metadata: ArticleMetadata, wanted: [Int], text: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.id = id
    self.metadata = metadata
    self.wanted = wanted
    self.text = text
  }
}

/// Where articles come from. Called from one thread.
public protocol ArticleSource {
  /// The next one that some analyzer has to read; nil at the end.
  mutating func next() throws -> PendingArticle?
}

/// Where results go. Called from one thread, in the order of the articles.
public protocol RowSink {
  /// Keeps a batch, all of it or nothing.
  mutating func write(_ batch: [ArticleResults]) throws
}

/// What the analyzers found in one article.
public struct ArticleResults: Sendable {
  public let article: Int64
  /// One for each wanted analyzer, in the order of the plan.
  public let outcomes: [(analyzer: Int, outcome: Outcome)]
}

/// How one analyzer fared with one article.
public enum Outcome: Sendable {
  case rows(PlacedRows)
  /// The analyzer cannot read it; says why.
  case leftOut(String)
  case failed(String)
}

/// Rows whose places are Unicode code points, as they are stored.
public struct PlacedRows: Sendable {
  public let count: Int
  /// Row by row: start, end, then the columns; a column of type span takes two, its start and end.
  public let cells: [Cell]
}
