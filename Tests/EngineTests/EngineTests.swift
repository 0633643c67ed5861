import AnalyzerKit
import Engine
import Foundation
import Synchronization
import Testing

@Suite struct EngineTests {
  /// 300 texts of different lengths, more than a few batches.
  private let texts = (0..<300).map { number in
    (0...(number % 17)).map { "Żródło \(number) gave word \($0 * number)." }.joined(separator: " ")
  }

  @Test(arguments: [1, 2, 8])
  func givesTheSameOnAnyNumberOfJobs(jobs: Int) async throws {
    let expected = try await run([InstalledAnalyzer(LongWords.self)], over: texts, jobs: 1)
    let found = try await run([InstalledAnalyzer(LongWords.self)], over: texts, jobs: jobs)
    #expect(found.map { $0.map(\.cells) } == expected.map { $0.map(\.cells) })
  }

  @Test(arguments: [1, 2, 8])
  func writesBatchesInTheOrderOfTheArticles(jobs: Int) async throws {
    let uneven = analyzer("uneven") { article in
      // The first texts take longest, so that later batches are done before them.
      usleep(article.text.count < 32 ? 1_000 : 0)
      return FoundRows(width: 0)
    }
    let plan = try RunPlan([], from: [uneven])
    var source = ListedTexts((0..<400).map { String(repeating: "x", count: $0) }, plan)
    var sink = Kept()
    _ = try await Engine(plan, jobs: jobs).run(&source, into: &sink) { _ in true }
    #expect(sink.results.map(\.article) == Array(0..<400).map(Int64.init))
  }

  @Test func hasEachArticleOnceInNoMoreSlotsThanJobs() async throws {
    let watch = CountingWatch()
    let plan = try RunPlan([], from: [InstalledAnalyzer(LongWords.self), analyzer("other")])
    var source = ListedTexts(texts, plan)
    var sink = Kept()
    _ = try await Engine(plan, jobs: 3, watch: watch).run(&source, into: &sink) { _ in true }
    // Once while it is prepared, and once for each analyzer.
    #expect(watch.counts.withLock { $0.begun } == 900)
    #expect(watch.counts.withLock { $0.ended } == 300)
    #expect(watch.counts.withLock { $0.slots }.isSubset(of: [0, 1, 2]))
    #expect(watch.counts.withLock { $0.clashes } == 0)
  }

  @Test func writesWhatIsUnderWayWhenItIsStopped() async throws {
    let plan = try RunPlan([], from: [InstalledAnalyzer(LongWords.self)])
    var source = ListedTexts(texts, plan)
    var sink = Kept()
    var asked = 0
    let isComplete = try await Engine(plan, jobs: 2).run(&source, into: &sink) { _ in
      asked += 1
      return asked <= 3
    }
    #expect(!isComplete)
    #expect(sink.batches.count == 3)
    #expect(sink.results.map(\.article) == Array(0..<Int64(sink.results.count)))
  }

  @Test func goesOnWhereAStoppedRunEnded() async throws {
    let plan = try RunPlan([], from: [InstalledAnalyzer(LongWords.self)])
    var source = ListedTexts(texts, plan)
    var sink = Kept()
    var asked = 0
    _ = try await Engine(plan, jobs: 2).run(&source, into: &sink) { _ in
      asked += 1
      return asked <= 2
    }
    let isComplete = try await Engine(plan, jobs: 2).run(&source, into: &sink) { _ in true }
    #expect(isComplete)
    #expect(sink.results.map(\.article) == Array(0..<300).map(Int64.init))
  }

  @Test func tellsHowManyArticlesAreWritten() async throws {
    let plan = try RunPlan([], from: [InstalledAnalyzer(LongWords.self)])
    var source = ListedTexts(texts, plan)
    var sink = Kept()
    var told: [Int] = []
    _ = try await Engine(plan, jobs: 1).run(&source, into: &sink) { written in
      told.append(written)
      return true
    }
    #expect(told == told.sorted())
    #expect(told.first == 0)
    #expect(told.last == 300)
  }

  @Test func throwsWhatTheSinkThrows() async throws {
    struct FullDisk: RowSink {
      func write(_ batch: [ArticleResults]) throws { throw Refusal(description: "the disk is full") }
    }
    let plan = try RunPlan([], from: [InstalledAnalyzer(LongWords.self)])
    await #expect(throws: Refusal.self) {
      var source = ListedTexts(["a"], plan)
      var sink = FullDisk()
      _ = try await Engine(plan, jobs: 2).run(&source, into: &sink) { _ in true }
    }
  }

  @Test func readsNothingFromAnEmptySource() async throws {
    #expect(try await run([InstalledAnalyzer(LongWords.self)], over: []).isEmpty)
  }
}

/// Counts what it is told.
private final class CountingWatch: RunWatch {
  struct Counts {
    var begun = 0
    var ended = 0
    var clashes = 0
    var slots: Set<Int> = []
    var busy: [Int: Int64] = [:]
  }

  let counts = Mutex(Counts())

  func begin(slot: Int, article: Int64, analyzer: Int?) {
    counts.withLock { counts in
      counts.begun += 1
      counts.slots.insert(slot)
      if let other = counts.busy.updateValue(article, forKey: slot), other != article { counts.clashes += 1 }
    }
  }

  func end(slot: Int) {
    counts.withLock { counts in
      counts.ended += 1
      counts.busy[slot] = nil
    }
  }
}
