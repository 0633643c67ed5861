import AnalyzerKit

/// Pumps articles through analyzers and their rows into a sink, on several cores.
///
/// Batches are analyzed side by side and written in the order of the articles, so that the result does not depend on
/// the number of jobs. At most two batches per job are in memory.
public struct Engine: Sendable {
  public let plan: RunPlan
  /// How many batches are analyzed at a time, at least 1.
  public let jobs: Int
  /// Whether analyzers also read articles in languages that they do not name.
  public let anyLanguage: Bool
  private let watch: any RunWatch

  /// Articles that are analyzed and written together.
  static let batchSize = 32

  public init(_ plan: RunPlan, jobs: Int, anyLanguage: Bool = false, watch: any RunWatch = NoWatch()) {
    self.plan = plan
    self.jobs = max(1, jobs)
    self.anyLanguage = anyLanguage
    self.watch = watch
  }

  /// Runs until the source is empty.
  /// - Parameter goOn: asked before each batch, with the number of articles written so far; when it says no, what is
  ///   under way is still written.
  /// - Returns: whether the source was read to its end.
  /// - Throws: what the source or the sink throws; batches written before are kept.
  public func run(
    _ source: inout some ArticleSource, into sink: inout some RowSink, goOn: (_ written: Int) -> Bool
  ) async throws -> Bool {
    let analysis = ArticleAnalysis(plan: plan, anyLanguage: anyLanguage, watch: watch)
    return try await withThrowingTaskGroup(of: FinishedBatch.self) { group in
      var progress = Progress(slots: jobs)
      var isEmpty = false
      while true {
        while !isEmpty, progress.hasRoom, goOn(progress.written) {
          let batch = try source.batch(of: Self.batchSize)
          isEmpty = batch.isEmpty
          guard !isEmpty else { break }
          let ticket = progress.issue()
          group.addTask {
            FinishedBatch(ticket: ticket, results: batch.map { analysis.results(of: $0, slot: ticket.slot) })
          }
        }
        guard let finished = try await group.next() else { return isEmpty }
        for batch in progress.accept(finished) {
          try sink.write(batch)
          progress.written += batch.count
        }
      }
    }
  }
}

/// What tells batches apart: their order, and the slot they are analyzed in.
private struct Ticket {
  let number: Int
  let slot: Int
}

private struct FinishedBatch: Sendable {
  let ticket: Ticket
  let results: [ArticleResults]
}

/// Which batches are under way, and which wait for an earlier one to be written.
private struct Progress {
  var written = 0
  private var freeSlots: [Int]
  private var issued = 0
  private var accepted = 0
  private var waiting: [Int: [ArticleResults]] = [:]
  private let bound: Int

  init(slots: Int) {
    freeSlots = Array((0..<slots).reversed())
    bound = slots * 2
  }

  /// Whether a core is free and not too much waits to be written.
  var hasRoom: Bool { !freeSlots.isEmpty && issued - accepted < bound }

  mutating func issue() -> Ticket {
    defer { issued += 1 }
    return Ticket(number: issued, slot: freeSlots.removeLast())
  }

  /// Takes a finished batch, and gives all that can now be written, in order.
  mutating func accept(_ batch: FinishedBatch) -> [[ArticleResults]] {
    freeSlots.append(batch.ticket.slot)
    waiting[batch.ticket.number] = batch.results
    var ready: [[ArticleResults]] = []
    while let next = waiting.removeValue(forKey: accepted) {
      ready.append(next)
      accepted += 1
    }
    return ready
  }
}

extension ArticleSource {
  fileprivate mutating func batch(of size: Int) throws -> [PendingArticle] {
    var batch: [PendingArticle] = []
    while batch.count < size, let article = try next() { batch.append(article) }
    return batch
  }
}
