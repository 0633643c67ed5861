import AnalyzerKit
import TestSupport
import Testing

@testable import Workspace

/// A workspace of a test's own, in a folder of its own.
final class Sample {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write(Self.empty.get(), to: "x.dossier")
  }

  /// An empty workspace, made once, as making one waits for the disk.
  private static let empty = Result {
    let folder = try TemporaryFolder()
    try Workspace.create(at: folder.path("x.dossier"))
    return try folder.bytes(of: "x.dossier")
  }

  /// One with articles in it, closed again.
  convenience init(_ articles: [NewArticle]) throws {
    try self.init()
    try add(articles)
  }

  /// Opens it, works with it, and closes it.
  @discardableResult
  func use<T>(for purpose: Workspace.Purpose = .writing, _ work: (Workspace) throws -> T) throws -> T {
    let workspace = try Workspace(at: path, for: purpose)
    let result = try work(workspace)
    try workspace.close()
    return result
  }

  @discardableResult
  func add(_ articles: [NewArticle]) throws -> [AddOutcome] { try use { try $0.add(articles) } }

  /// One with two articles.
  static func two() throws -> Sample {
    try Sample([article("👩‍👧 Žižek said no.", "a.txt", "2031-04-02", source: "Wire"), article("The dam held.", "b.txt")])
  }

  /// Keeps rows of an analyzer for an article.
  func keep(
    _ content: ArticleRows.Content, of name: String, by description: AnalyzerDescription, settings: String = ""
  ) throws {
    try use { workspace in
      let configuration = try workspace.configuration(for: description, settings: settings)
      let listed = try #require(try workspace.article(name))
      let states = try workspace.analyses(from: listed.id, through: listed.id)[listed.id]
      try workspace.keep([
        ArticleRows(listed, metadataHash: listed.metadataHash(asOf: nil), replacing: states, configuration, content)
      ])
    }
  }

  /// All rows of something exported.
  func rows(of source: String) throws -> [[Cell]] {
    try use(for: .reading) { workspace in
      var rows: [[Cell]] = []
      try workspace.forEachRow(of: try workspace.exportSource(source)) { cells in
        rows.append(cells)
        return true
      }
      return rows
    }
  }

  /// The names of the articles, in the order of an export.
  func names() throws -> [String] {
    try rows(of: "articles").map { if case .text(let name) = $0[0] { name } else { "" } }
  }

  /// Runs SQL over the file with the command line of SQLite.
  @discardableResult
  func sql(_ statements: String) throws -> String {
    let outcome = try OutsideProgram.sqlite3.run([path, statements])
    precondition(outcome.status == 0, outcome.complaints)
    return outcome.text
  }
}

extension Workspace {
  func add(_ articles: [NewArticle]) throws -> [AddOutcome] {
    var ledger = try beginImport(of: [], program: "test")
    var outcomes: [AddOutcome] = []
    try keep(ImportBatch(articles.map { .article($0) }), in: &ledger) { outcomes.append($0) }
    try finish(ledger)
    return outcomes
  }
}

extension ImportBatch {
  init(_ entries: [Entry]) {
    self.init()
    self.entries = entries
  }
}

/// A text as it was seen somewhere.
func article(_ text: String, _ name: String, _ published: String? = nil, source: String? = nil) -> NewArticle {
  NewArticle(
    text: Array(text.utf8), sighting: Sighting(name: name, published: published, source: source),
    recognizedLanguage: "en")
}

func column(_ name: String, _ type: ColumnType) -> ColumnDescription {
  ColumnDescription(name: name, type: type, explanation: "Says something.")
}

func describe(
  _ name: String = "words", version: Int = 1, _ columns: [ColumnDescription] = [column("value", .text)],
  views: [ResultView] = []
) -> AnalyzerDescription {
  AnalyzerDescription(
    name: name, summary: "A word.", version: version, languages: [], columns: columns, views: views, options: [],
    requires: [], provides: nil, examples: [])
}

/// One row from `start` to `end` with one value of text.
func row(_ start: Int, _ end: Int, _ text: String) -> [Cell] {
  [.integer(start), .integer(end), .text(text)]
}

extension Trait where Self == ConditionTrait {
  /// The test uses the command line of SQLite.
  static var needsSQLite: Self { .enabled(if: OutsideProgram.sqlite3.isThere, "needs sqlite3") }
}
