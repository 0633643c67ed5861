import AnalyzerKit
import Engine
import KnowledgeBases
import Logging
import Workspace

/// Connects a workspace to the engine at both ends.
final class WorkspaceRun {
  private let workspace: Workspace
  private let plan: RunPlan
  private let settings: RunSettings
  private var configurations: [RunConfiguration] = []
  private var tallies: [RunTally]
  /// Articles that were given to the engine and not yet written.
  private var underWay: [Int64: (ListedArticle, states: [Int64: AnalysisState]?)] = [:]
  /// Articles written since memory was last given back.
  private var sinceRelease = 0
  /// Articles with nothing to do.
  private var passedOver = 0
  /// Analyzers that are not tried again on an article, by article.
  private var excluded: [Int64: Set<Int>] = [:]

  init(_ workspace: Workspace, _ plan: RunPlan, _ settings: RunSettings) throws {
    self.workspace = workspace
    self.plan = plan
    self.settings = settings
    tallies = plan.analyzers.map { _ in RunTally() }
    var hashes: [String] = []
    for (index, analyzer) in plan.analyzers.enumerated() {
      let words = settings.words(
        for: analyzer, requirements: plan.requirements[index].map { (plan.analyzers[$0], hashes[$0]) })
      hashes.append(Workspace.settingsHash(words))
      configurations.append(try workspace.configuration(for: analyzer.description, settings: words))
    }
  }

  /// Runs, closes the workspace, and prints how it went.
  /// - Throws: `ExitStatus` where something failed or was stopped; what stopped the run.
  func perform(jobs: Int, watch: any RunWatch, blamed: [Blame], quiet: QuietFlag) async throws {
    Interruption.watch()
    let total = try workspace.articleCount()
    let number = try workspace.beginRun(program: Dossier.version, jobs: jobs)
    try keep(blamed)
    var progress = ProgressLine(quiet: quiet.isOn)
    var (source, sink) = (Source(self), Sink(run: self))
    let isComplete: Bool
    do {
      let engine = Engine(plan, jobs: jobs, anyLanguage: settings.anyLanguage, watch: watch)
      isComplete = try await engine.run(&source, into: &sink) { written in
        progress.show(written + self.passedOver, of: total, "articles")
        return !Interruption.isAsked
      }
      try finish(number, isComplete ? .done : .interrupted)
    } catch {
      progress.clear()
      try? finish(number, .failed)
      throw error
    }
    progress.clear()
    report(number, quiet, seconds: progress.seconds)
    guard isComplete else {
      Console.note("Stopped. What is done is kept; the same command goes on from there.")
      throw ExitStatus.interrupted
    }
    if tallies.contains(where: { $0.failed > 0 }) {
      Console.note("Some articles failed: 'dossier problems \(workspace.path)' says why.")
      throw ExitStatus.someInputsFailed
    }
  }

  /// Lists what cost an earlier process its life as failed, and leaves it out this time.
  private func keep(_ blamed: [Blame]) throws {
    for blame in blamed {
      let found = try workspace.articles(after: blame.entry.article - 1, limit: 1, isChecked: false)
      guard let article = found.first else { continue }
      var hit: Set<Int> = []
      for index in plan.analyzers.indices {
        let isCulprit = blame.entry.analyzer.map { $0 == index } ?? true
        if isCulprit || !hit.isDisjoint(with: plan.requirements[index]) { hit.insert(index) }
      }
      excluded[article.id, default: []].formUnion(hit)
      let hash = article.metadataHash(asOf: settings.asOf)
      let states = try workspace.analyses(from: article.id, through: article.id)[article.id]
      try workspace.keep(
        hit.sorted().map { index in
          ArticleRows(
            article, metadataHash: hash, replacing: states, configurations[index],
            content(of: failure(index, blame), index))
        })
    }
  }

  private func failure(_ index: Int, _ blame: Blame) -> Outcome {
    guard let culprit = blame.entry.analyzer else { return .failed("preparing the text \(blame.reason)") }
    return .failed(
      culprit == index ? blame.reason : "builds on '\(plan.analyzers[culprit].name)', which \(blame.reason)")
  }

  private func finish(_ number: Int64, _ state: RunState) throws {
    try workspace.finishRun(number, state, Array(zip(configurations, tallies)))
    try Closing.close(workspace)
  }

  private func report(_ number: Int64, _ quiet: QuietFlag, seconds: Double) {
    let width = plan.analyzers.map(\.name.count).max() ?? 0
    for (analyzer, tally) in zip(plan.analyzers, tallies) {
      var words = ["\(tally.done.grouped) done", "\(tally.rows.of("row"))"]
      if tally.current > 0 { words.insert("\(tally.current.grouped) current", at: 1) }
      if tally.leftOut > 0 { words.append("\(tally.leftOut.grouped) left out (language)") }
      if tally.failed > 0 { words.append("\(tally.failed.grouped) failed") }
      quiet.note("  \(analyzer.name.padded(to: width))  \(words.joined(separator: ", "))")
    }
    let rows = tallies.reduce(0) { $0 + $1.rows }
    quiet.note("Run \(number): \(rows.of("new row")) in \(seconds.oneDigit) s.")
  }

  /// The articles for which some analyzer's rows are missing or stale.
  private struct Source: ArticleSource {
    private let run: WorkspaceRun
    /// Articles with something to do, whose texts are not yet read.
    private var waiting: ArraySlice<(article: ListedArticle, states: [Int64: AnalysisState]?, wanted: [Int])> = []
    private var ready: ArraySlice<PendingArticle> = []
    private var last: Int64 = 0

    private static let pageSize = 512

    init(_ run: WorkspaceRun) { self.run = run }

    mutating func next() throws -> PendingArticle? {
      while ready.isEmpty {
        if waiting.isEmpty, try !turnPage() { return nil }
        let texts = try run.workspace.storedTexts(of: waiting.lazy.map(\.article))
        ready = zip(waiting, texts).map { run.pending($0.article, $0.states, $0.wanted, $1) }[...]
        waiting = waiting.dropFirst(texts.count)
      }
      return ready.popFirst()
    }

    /// - Returns: false at the end.
    private mutating func turnPage() throws -> Bool {
      let page = try run.workspace.articles(after: last, limit: Self.pageSize, isChecked: false)
      guard let first = page.first, let end = page.last else { return false }
      last = end.id
      let states = try run.workspace.analyses(from: first.id, through: end.id)
      waiting = page.map { ($0, states[$0.id], run.wanted($0, states[$0.id])) }.filter { !$0.2.isEmpty }[...]
      run.passedOver += page.count - waiting.count
      return true
    }
  }

  private func wanted(_ article: ListedArticle, _ states: [Int64: AnalysisState]?) -> [Int] {
    let hash = article.metadataHash(asOf: settings.asOf)
    return plan.analyzers.indices.filter { index in
      let isCurrent = workspace.isCurrent(configurations[index], metadataHash: hash, among: states)
      if isCurrent { tallies[index].current += 1 }
      return !isCurrent && excluded[article.id]?.contains(index) != true
    }
  }

  private func pending(
    _ article: ListedArticle, _ states: [Int64: AnalysisState]?, _ wanted: [Int],
    _ text: Result<StoredText, any Error>
  ) -> PendingArticle {
    underWay[article.id] = (article, states)
    return PendingArticle(id: article.id, metadata: article.metadata(asOf: settings.asOf), wanted: wanted) {
      if article.isDamaged { throw WorkspaceError.damagedFacts(article: article.name) }
      return try text.get().bytes()
    }
  }

  private struct Sink: RowSink {
    let run: WorkspaceRun

    mutating func write(_ batch: [ArticleResults]) throws {
      var rows: [ArticleRows] = []
      for results in batch {
        guard let (article, states) = run.underWay.removeValue(forKey: results.article) else { continue }
        let hash = article.metadataHash(asOf: run.settings.asOf)
        for (index, outcome) in results.outcomes {
          rows.append(
            ArticleRows(
              article, metadataHash: hash, replacing: states, run.configurations[index], run.content(of: outcome, index)
            ))
        }
      }
      try run.workspace.keep(rows)
      run.letGoOfBases(after: batch.count)
      Log.logger.debug("kept \(batch.count) articles")
    }
  }

  /// Now and then gives memory back that large knowledge bases were read into.
  private func letGoOfBases(after articles: Int) {
    sinceRelease += articles
    guard sinceRelease >= Self.releaseInterval else { return }
    sinceRelease = 0
    for input in plan.analyzers.flatMap(\.inputs.values) {
      if case .bases(let files) = input { files.forEach(BaseFile.letGo(of:)) }
    }
  }

  /// In articles.
  private static let releaseInterval = 1_024

  /// Counts an outcome, and puts it in the workspace's terms.
  private func content(of outcome: Outcome, _ index: Int) -> ArticleRows.Content {
    switch outcome {
    case .rows(let rows):
      tallies[index].done += 1
      tallies[index].rows += rows.count
      return .rows(count: rows.count, cells: rows.cells)
    case .leftOut(let reason):
      tallies[index].leftOut += 1
      return .leftOut(reason)
    case .failed(let reason):
      tallies[index].failed += 1
      return .failed(reason)
    }
  }
}
