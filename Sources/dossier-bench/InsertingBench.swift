import AnalyzerCatalog
import AnalyzerKit
import CReference
import Engine
import Foundation
import Workspace

/// Rows inserted by a workspace and by a program in C: the same rows, in the same transactions.
struct InsertingBench {
  private let desk: BenchDesk
  private let rows: FoundArticles
  /// An archive with empty tables.
  private var base: String { desk.path("base.dossier") }
  private var copy: String { desk.path("copy.dossier") }

  /// Articles that are written in one transaction, as in a run.
  private static let batch = 32

  init(_ desk: BenchDesk) async throws {
    self.desk = desk
    rows = try await FoundArticles(desk.archive)
  }

  func run() throws {
    try FileManager.default.copyItem(atPath: desk.archive, toPath: base)
    let workspace = try Workspace(at: base, for: .writing)
    _ = try configurations(of: workspace)
    try workspace.close()
    let items = CRows(rows)
    let times = try Speed.least(
      rounds: desk.rounds,
      [
        {
          try anew()
          let seconds = items.insert(into: copy, batch: Self.batch * rows.analyzers.count)
          guard seconds >= 0 else { throw ChildProcess.Failure(description: "the rows cannot be inserted") }
          return seconds
        }, ours,
      ])
    let count = Double(items.rowCount)
    desk.ratio(
      "rows inserted / C", times[1], to: times[0], atMost: 1.25,
      more: ", \((times[1] / count * 1e6).short) µs a row, \(items.rowCount) rows")
  }

  private func anew() throws {
    for ending in ["", "-wal", "-shm"] { unlink(copy + ending) }
    try FileManager.default.copyItem(atPath: base, toPath: copy)
  }

  private func configurations(of workspace: Workspace) throws -> [RunConfiguration] {
    try rows.analyzers.map { try workspace.configuration(for: $0, settings: "") }
  }

  private func ours() throws -> Double {
    try anew()
    let workspace = try Workspace(at: copy, for: .writing)
    let configurations = try configurations(of: workspace)
    _ = try workspace.beginRun(program: "bench", jobs: 1)
    let articles = Dictionary(uniqueKeysWithValues: try workspace.articles(after: 0, limit: .max).map { ($0.id, $0) })
    let seconds = try Speed.seconds {
      for start in stride(from: 0, to: rows.results.count, by: Self.batch) {
        var batch: [ArticleRows] = []
        for result in rows.results[start..<min(start + Self.batch, rows.results.count)] {
          guard let article = articles[result.article] else { continue }
          for (index, outcome) in result.outcomes {
            guard case .rows(let found) = outcome else { continue }
            let content = ArticleRows.Content.rows(count: found.count, cells: found.cells)
            batch.append(ArticleRows(article, metadataHash: 0, replacing: nil, configurations[index], content))
          }
        }
        try workspace.keep(batch)
      }
    }
    try workspace.close()
    return seconds
  }
}

/// What the analyzers find in the first articles of an archive.
struct FoundArticles {
  private(set) var analyzers: [AnalyzerDescription] = []
  private(set) var results: [ArticleResults] = []

  private static let count = 6_000

  init(_ archive: String) async throws {
    let plan = try RunPlan(["figures", "entities"], from: AnalyzerCatalog.all)
    analyzers = plan.analyzers.map(\.description)
    let workspace = try Workspace(at: archive, for: .reading)
    defer { _ = try? workspace.close() }
    let engine = Engine(plan, jobs: 1)
    var source = Source(articles: try workspace.articles(after: 0, limit: Self.count)[...], workspace: workspace)
    var sink = Sink()
    _ = try await engine.run(&source, into: &sink) { _ in true }
    results = sink.results
  }

  private struct Source: ArticleSource {
    var articles: ArraySlice<ListedArticle>
    let workspace: Workspace

    mutating func next() throws -> PendingArticle? {
      guard let article = articles.popFirst() else { return nil }
      let text = try workspace.storedText(of: article)
      return PendingArticle(id: article.id, metadata: article.metadata(asOf: nil), wanted: [0, 1]) { try text.bytes() }
    }
  }

  private struct Sink: RowSink {
    var results: [ArticleResults] = []

    mutating func write(_ batch: [ArticleResults]) throws { results += batch }
  }
}
