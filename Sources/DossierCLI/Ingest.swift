import Dispatch
import Importers
import Logging
import Segmentation
import Workspace

/// Takes what importers read into a workspace, and tells what became of it.
struct Ingest {
  private let workspace: Workspace
  private let quiet: QuietFlag

  init(_ workspace: Workspace, quiet: QuietFlag) {
    self.workspace = workspace
    self.quiet = quiet
  }

  /// Reads everything, keeps it batch by batch, closes the workspace, and prints the account.
  /// - Throws: `ExitStatus.someInputsFailed` after a complete import of which something failed.
  func run(_ walk: InputWalk, _ paths: [String]) throws {
    Interruption.watch()
    var progress = ProgressLine(quiet: quiet.isOn)
    var intake = Intake(workspace, try workspace.beginImport(of: paths, program: Dossier.version))
    do {
      try walk.read(paths) { item in
        try intake.take(item)
        progress.show(intake.seen, of: nil, "items")
        if Interruption.isAsked { throw CancellationError() }
      }
      try intake.flush()
      try workspace.finishImport(intake.importID)
      try Closing.close(workspace)
    } catch {
      progress.clear()
      if error is CancellationError { try? intake.flush() }
      _ = try? workspace.close()
      Console.note(
        "Stopped. Done and kept: \(intake.account.found.of("item")). "
          + "'dossier add \(workspace.path)' with the same files goes on from there.")
      throw error is CancellationError ? ExitStatus.interrupted : error
    }
    progress.clear()
    report(intake, paths, seconds: progress.seconds)
    if intake.account.failed > 0 { throw ExitStatus.someInputsFailed }
  }

  private func report(_ intake: Intake, _ paths: [String], seconds: Double) {
    let account = intake.account
    quiet.note(
      "Read \(account.found.of("item")) from \(paths.map { $0 == "-" ? "standard input" : $0 }.joined(separator: ", ")) in \(seconds.oneDigit) s."
    )
    let lines = [
      (account.added, account.added == 1 ? "article added" : "articles added"),
      (account.copies, account.copies == 1 ? "copy of a text that is here" : "copies of texts that are here"),
      (account.leftOut, "left out"), (account.failed, "failed"),
    ]
    for (count, what) in lines { quiet.note("\(count.grouped.paddedLeft(to: 9)) \(what)") }
    quiet.note("\(account.found.grouped) of \(intake.seen.grouped) items accounted for.")
    for problem in intake.firstProblems where !quiet.isOn || problem.outcome == .failed {
      Console.note(
        "  \(problem.outcome.word.padded(to: 9)) \(problem.item.terminalSafe): \(problem.reason.terminalSafe)")
    }
    if quiet.isOn, account.failed == 0 { return }
    let more = intake.problemCount - intake.firstProblems.count
    if more > 0 { Console.note("  and \(more.grouped) more: 'dossier problems \(workspace.path)'") }
  }
}

extension ImportProblem.Outcome {
  /// As people read it.
  var word: String {
    switch self {
    case .leftOut: "left out"
    case .failed: "failed"
    case .noted: "noted"
    }
  }
}

/// Gathers items into batches; the costly part of each batch is done on all cores.
private struct Intake {
  let importID: Int64
  private(set) var account = ImportAccount()
  private(set) var seen = 0
  private(set) var firstProblems: [ImportProblem] = []
  private(set) var problemCount = 0
  private let workspace: Workspace
  private var batch = ImportBatch()
  private var waiting: [ImportedArticle] = []
  private var waitingBytes = 0

  private static let batchItems = 512
  private static let batchBytes = 8 << 20
  private static let shownProblems = 10

  init(_ workspace: Workspace, _ importID: Int64) {
    self.workspace = workspace
    self.importID = importID
  }

  mutating func take(_ item: ImportedItem) throws {
    switch item {
    case .began(let file): batch.begun.append(file)
    case .leftOut(let item, let reason): problem(ImportProblem(item: item, outcome: .leftOut, reason: reason))
    case .failed(let item, let reason): problem(ImportProblem(item: item, outcome: .failed, reason: reason))
    case .article(let article):
      seen += 1
      for note in article.notes { add(ImportProblem(item: article.item, outcome: .noted, reason: note)) }
      waiting.append(article)
      waitingBytes += article.text.count
    }
    if waiting.count + batch.problems.count >= Self.batchItems || waitingBytes >= Self.batchBytes { try flush() }
  }

  private mutating func problem(_ problem: ImportProblem) {
    seen += 1
    add(problem)
  }

  private mutating func add(_ problem: ImportProblem) {
    problemCount += 1
    if firstProblems.count < Self.shownProblems { firstProblems.append(problem) }
    batch.problems.append(problem)
  }

  mutating func flush() throws {
    batch.articles = Self.prepared(waiting)
    _ = try workspace.keep(batch, of: importID, account: &account)
    Log.logger.debug("kept \(batch.articles.count) articles and \(batch.problems.count) problems")
    batch = ImportBatch()
    waiting = []
    waitingBytes = 0
  }

  /// Compresses and measures articles side by side, in their order.
  private static func prepared(_ articles: [ImportedArticle]) -> [NewArticle] {
    let results = Results(count: articles.count)
    DispatchQueue.concurrentPerform(iterations: articles.count) { index in
      let article = articles[index]
      results[index] = NewArticle(
        text: article.text, sighting: Sighting(article),
        recognizedLanguage: LanguageRecognizer.recognize(article.text))
    }
    return results.all
  }

  /// One place per article, each written by one thread.
  private final class Results: @unchecked Sendable {
    private let places: UnsafeMutableBufferPointer<NewArticle?>

    init(count: Int) {
      places = .allocate(capacity: count)
      places.initialize(repeating: nil)
    }

    deinit {
      places.deinitialize()
      places.deallocate()
    }

    subscript(index: Int) -> NewArticle? {
      get { places[index] }
      set { places[index] = newValue }
    }

    var all: [NewArticle] { places.compactMap(\.self) }
  }
}

extension Sighting {
  fileprivate init(_ article: ImportedArticle) {
    self.init(
      name: article.name, published: article.published, source: article.source, url: article.url, title: article.title,
      byline: article.byline, language: article.language)
  }
}
