/// Is told which analyzer reads which article, so that a crash or a hang can be laid to both. Called from many threads.
public protocol RunWatch: Sendable {
  /// The job goes on to this analyzer, or to this article.
  /// - Parameters:
  ///   - slot: from 0, below the number of jobs; one article at a time is in a slot.
  ///   - analyzer: an index of the plan; nil while the article is read and prepared.
  func begin(slot: Int, article: Int64, analyzer: Int?)
  /// The job has done with its article.
  func end(slot: Int)
}

/// Watches nothing.
public struct NoWatch: RunWatch {
  public init() {}
  public func begin(slot: Int, article: Int64, analyzer: Int?) {}
  public func end(slot: Int) {}
}
