import AnalyzerKit
import Engine
import Segmentation

/// An analyzer of a test's own, which does what it is told.
func analyzer(
  _ name: String, onRequest: Bool? = nil, languages: [String] = [], columns: [ColumnDescription] = [],
  requires: [Layer] = [],
  provides: Layer? = nil, _ work: @escaping ArticleWork = { _ in FoundRows(width: 0) }
) -> InstalledAnalyzer {
  InstalledAnalyzer(
    description: AnalyzerDescription(
      name: name, summary: "A row.", version: 1, onRequest: onRequest, languages: languages, columns: columns,
      views: [], options: [], requires: requires, provides: provides, examples: []), configure: { _ in work })
}

func column(_ name: String, _ type: ColumnType) -> ColumnDescription {
  ColumnDescription(name: name, type: type, explanation: "Says something.")
}

/// What an analyzer says of an article that it cannot read.
struct Refusal: Error, CustomStringConvertible {
  let description: String
}

/// Gives articles from a list.
struct ListedTexts: ArticleSource {
  private var waiting: ArraySlice<PendingArticle>

  init(_ articles: [PendingArticle]) { waiting = articles[...] }

  /// Articles with ids from 0, for which all analyzers of a plan are wanted.
  init(_ texts: [String], _ plan: RunPlan, language: String? = nil) {
    self.init(
      texts.enumerated().map { number, text in
        PendingArticle(
          id: Int64(number), metadata: ArticleMetadata(language: language), wanted: Array(plan.analyzers.indices),
          text: { Array(text.utf8) })
      })
  }

  mutating func next() -> PendingArticle? { waiting.popFirst() }
}

/// Keeps what it is given.
struct Kept: RowSink {
  var batches: [[ArticleResults]] = []

  mutating func write(_ batch: [ArticleResults]) { batches.append(batch) }

  var results: [ArticleResults] { batches.flatMap(\.self) }
}

extension Outcome {
  var cells: [Cell]? { if case .rows(let rows) = self { rows.cells } else { nil } }
  var failure: String? { if case .failed(let reason) = self { reason } else { nil } }
  var omission: String? { if case .leftOut(let reason) = self { reason } else { nil } }
}

/// Runs analyzers over texts to the end.
func run(
  _ installed: [InstalledAnalyzer], over texts: [String], language: String? = nil, jobs: Int = 2,
  anyLanguage: Bool = false
) async throws -> [[Outcome]] {
  let plan = try RunPlan([], from: installed)
  var source = ListedTexts(texts, plan, language: language)
  var sink = Kept()
  let isComplete = try await Engine(plan, jobs: jobs, anyLanguage: anyLanguage).run(&source, into: &sink) { _ in true }
  precondition(isComplete, "the source was not read to its end")
  return sink.results.map { $0.outcomes.map(\.outcome) }
}
