import Dispatch
import Importers
import Logging
import Segmentation
import Workspace

/// Takes what importers read into a workspace, and tells what became of it.
struct Ingest {
  private let workspace: Workspace
  private let quiet: QuietFlag
  private let replaces: Bool

  /// - Parameter replaces: whether a text takes the place of another that an earlier import gave the same name.
  init(_ workspace: Workspace, quiet: QuietFlag, replaces: Bool = false) {
    self.workspace = workspace
    self.quiet = quiet
    self.replaces = replaces
  }

  /// Reads everything, keeps it batch by batch, closes the workspace, and prints the account.
  /// - Throws: `ExitStatus.someInputsFailed` after a complete import of which something failed.
  func run(_ walk: InputWalk, _ paths: [String]) throws {
    try run(paths) { try walk.read(paths, $0) }
  }

  /// Reads files again of which something failed.
  func run(_ walk: InputWalk, again files: [FileAccount]) throws {
    try run(files.map { $0.path ?? $0.item }) { handOn in
      for file in files { try walk.read(again: file.item, at: file.path ?? file.item, handOn) }
    }
  }

  private func run(_ paths: [String], _ read: ((ImportedItem) throws -> Void) throws -> Void) throws {
    Interruption.watch()
    var progress = ProgressLine(quiet: quiet.isOn)
    var intake = Intake(
      workspace, try workspace.beginImport(of: paths, program: Dossier.version, replaces: replaces))
    do {
      try read { item in
        try intake.take(item)
        progress.show(intake.seen, of: nil, "items")
        if Interruption.isAsked { throw CancellationError() }
      }
      try intake.flush()
      try workspace.finish(intake.ledger)
      try Closing.close(workspace)
    } catch {
      progress.clear()
      if error is CancellationError {
        try? intake.flush()
        try? workspace.groupNearCopies()
      }
      _ = try? workspace.close()
      Console.note(
        "Stopped. Done and kept: \(intake.ledger.account.found.of("item")). "
          + "'dossier add \(workspace.path)' with the same files goes on from there.")
      throw error is CancellationError ? ExitStatus.interrupted : error
    }
    progress.clear()
    report(intake, paths, seconds: progress.seconds)
    if intake.ledger.account.failed > 0 { throw ExitStatus.someInputsFailed }
  }

  private func report(_ intake: Intake, _ paths: [String], seconds: Double) {
    let account = intake.ledger.account
    quiet.note(
      "Read \(account.found.of("item")) from \(paths.map { $0 == "-" ? "standard input" : $0 }.joined(separator: ", ")) in \(seconds.oneDigit) s."
    )
    let lines = [
      (account.added, account.added == 1 ? "article added" : "articles added"),
      (account.copies, account.copies == 1 ? "copy of a text that is here" : "copies of texts that are here"),
      (account.leftOut, "left out"), (account.failed, "failed"),
    ]
    for (count, what) in lines { quiet.note("\(count.grouped.paddedLeft(to: 9)) \(what)") }
    if intake.ledger.replaced > 0 {
      quiet.note("\(intake.ledger.replaced.of("article")) gave way to a newer text of the same name.")
    }
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

/// Gathers items into batches; the costly part of each article is done on all cores.
private struct Intake {
  private(set) var ledger: ImportLedger
  private(set) var seen = 0
  private(set) var firstProblems: [ImportProblem] = []
  private(set) var problemCount = 0
  private let workspace: Workspace
  private var batch = ImportBatch()
  private var batchBytes = 0
  /// Articles that are still to be prepared, and their places in the batch.
  private let waiting = WaitingArticles()
  private var places: [Int] = []

  /// Each batch writes most pages of the index of digests again, so few large ones are better.
  private static let itemsPerBatch = 32_768
  private static let bytesPerBatch = 16 << 20
  /// Few enough for texts to be prepared while the processor still has them at hand.
  private static let mostWaiting = 256
  private static let shownProblems = 10

  init(_ workspace: Workspace, _ ledger: ImportLedger) {
    self.workspace = workspace
    self.ledger = ledger
  }

  mutating func take(_ item: ImportedItem) throws {
    switch item {
    case .began(let file, let path): batch.entries.append(.began(file: file, path: path))
    case .ended: batch.entries.append(.ended)
    case .leftOut(let item, let reason): problem(ImportProblem(item: item, outcome: .leftOut, reason: reason))
    case .failed(let item, let reason): problem(ImportProblem(item: item, outcome: .failed, reason: reason))
    case .article(let box):
      seen += 1
      for note in box.article.notes { add(ImportProblem(item: box.article.item, outcome: .noted, reason: note)) }
      batchBytes += box.article.text.count + (box.article.original?.bytes.count ?? 0)
      places.append(batch.entries.count)
      batch.entries.append(.ended)
      waiting.append(box)
      if places.count == Self.mostWaiting { prepareWaiting() }
    }
    if batch.entries.count >= Self.itemsPerBatch || batchBytes >= Self.bytesPerBatch { try flush() }
  }

  private mutating func problem(_ problem: ImportProblem) {
    seen += 1
    add(problem)
  }

  private mutating func add(_ problem: ImportProblem) {
    problemCount += 1
    if firstProblems.count < Self.shownProblems { firstProblems.append(problem) }
    batch.entries.append(.problem(problem))
  }

  private mutating func prepareWaiting() {
    for (place, prepared) in zip(places, waiting.takePrepared()) { batch.entries[place] = .article(prepared) }
    places.removeAll(keepingCapacity: true)
  }

  mutating func flush() throws {
    prepareWaiting()
    var full = ImportBatch()
    swap(&full, &batch)
    batchBytes = 0
    let count = full.entries.count
    try workspace.keep(consume full, in: &ledger)
    Log.logger.debug("kept a batch of \(count)")
  }
}

/// Articles that wait to be prepared together.
private final class WaitingArticles: @unchecked Sendable {
  private var articles: [ArticleBox?] = []

  /// At most so many calls do them all: one for each would take longer than some of the parts.
  private static let mostCalls = 64

  func append(_ article: ArticleBox) { articles.append(article) }

  /// Compresses and measures all side by side, in their order; none waits any more.
  func takePrepared() -> [NewArticle] {
    defer { articles.removeAll(keepingCapacity: true) }
    return articles.withUnsafeMutableBufferPointer { articles in
      nonisolated(unsafe) let articles = articles
      return [NewArticle](unsafeUninitializedCapacity: articles.count) { prepared, count in
        // One place per article, each written by one thread.
        nonisolated(unsafe) let prepared = prepared
        DispatchQueue.concurrentPerform(iterations: min(articles.count, Self.mostCalls)) { call in
          for index in stride(from: call, to: articles.count, by: Self.mostCalls) {
            guard let box = articles[index].take() else { continue }
            prepared.initializeElement(at: index, to: Self.prepared(box))
          }
        }
        count = articles.count
      }
    }
  }

  private static func prepared(_ box: ArticleBox) -> NewArticle {
    NewArticle(
      text: box.article.text, sighting: Sighting(box),
      recognizedLanguage: LanguageRecognizer.recognize(box.article.text),
      origin: NewOrigin(
        publishedFrom: box.article.publishedFrom?.rawValue,
        original: box.article.original.map { ($0.bytes, $0.ending) }))
  }
}

extension Sighting {
  fileprivate init(_ box: ArticleBox) {
    self.init(
      name: box.article.name, published: box.article.published, source: box.article.source, url: box.article.url,
      title: box.article.title, byline: box.article.byline, language: box.article.language)
  }
}
