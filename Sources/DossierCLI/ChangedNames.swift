import AnalyzerKit
import Dispatch
import Segmentation
import Workspace

/// Finds the articles that a new decision on a name can change: those in which the name stands.
///
/// A name is looked up in a base token by token, in any case, so it is looked for in the same way. In the rows of an
/// article without it nothing can be another's.
struct ChangedNames {
  private let workspace: Workspace
  private let names: PhraseTable<Void>

  /// - Returns: nil where no name changed.
  init?(_ workspace: Workspace) throws {
    let names = try workspace.changedNames()
    if names.isEmpty { return nil }
    self.workspace = workspace
    self.names = PhraseTable(names.map { ($0, ()) })
  }

  /// The analyzers whose rows a decision can change: that take knowledge bases, or build on one that does.
  static func readers(among analyzers: [InstalledAnalyzer]) -> [String] {
    var readers = analyzers.filter { $0.description.options.contains { $0.type == .bases } }
    var isGrowing = true
    while isGrowing {
      let layers = Set(readers.compactMap(\.description.provides))
      let others = analyzers.filter { analyzer in
        !layers.isDisjoint(with: analyzer.description.requires) && !readers.contains { $0.name == analyzer.name }
      }
      readers += others
      isGrowing = !others.isEmpty
    }
    return readers.map(\.name)
  }

  /// Looks through all texts, on all cores, and has what was made of those with a name in them made anew.
  func markStale(in tables: [String], progress quiet: QuietFlag) throws {
    var progress = ProgressLine(quiet: quiet.isOn)
    let total = try workspace.articleCount()
    var found: [Int64] = []
    var (last, done): (Int64, Int) = (0, 0)
    while case let page = try workspace.articles(after: last, limit: 2_048, isChecked: false),
      let end = page.last
    {
      var rest = page[...]
      while !rest.isEmpty {
        let texts = try workspace.storedTexts(of: rest)
        let answers = Self.map(texts) { [names] in Self.holds($0, one: names) }
        found += zip(rest, answers).filter(\.1).map(\.0.id)
        rest = rest.dropFirst(texts.count)
      }
      last = end.id
      done += page.count
      progress.show(done, of: total, "articles looked through")
    }
    progress.clear()
    try workspace.markStale(found, in: tables)
  }

  /// Whether one of the names stands in a text; true where that cannot be read, so that the run says so.
  private static func holds(_ text: Result<StoredText, any Error>, one names: PhraseTable<Void>) -> Bool {
    guard let bytes = try? text.get().bytes() else { return true }
    let article = Article(text: bytes, metadata: ArticleMetadata(), division: Segmenter.divide(bytes))
    return article.division.tokens.indices.contains { names.longestMatch(at: $0, in: article) != nil }
  }

  /// Maps on all cores.
  private static func map<T: Sendable>(_ elements: [T], _ isSo: @Sendable (T) -> Bool) -> [Bool] {
    var answers = [Bool](repeating: false, count: elements.count)
    answers.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let answers = buffer
      DispatchQueue.concurrentPerform(iterations: elements.count) { answers[$0] = isSo(elements[$0]) }
    }
    return answers
  }
}
