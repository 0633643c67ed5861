import AnalyzerKit
import Testing

@testable import Workspace

/// What is known of each article's analyses: done, failed, stale.
@Suite struct AnalysisAccountTests {
  @Test func keepsFailuresApartUntilTheArticleIsRead() throws {
    let sample = try Sample.two()
    try sample.keep(.rows(count: 1, cells: row(0, 1, "old")), of: "a.txt", by: describe())
    try sample.keep(.failed("cannot read this"), of: "a.txt", by: describe())
    #expect(
      try sample.use(for: .reading) { try $0.analysisFailures() } == [
        AnalysisFailure(analyzer: "words", article: "a.txt", reason: "cannot read this")
      ])
    #expect(try sample.rows(of: "words").isEmpty)
    try sample.keep(.rows(count: 1, cells: row(0, 1, "new")), of: "a.txt", by: describe())
    #expect(try sample.use(for: .reading) { try $0.analysisFailures() }.isEmpty)
    #expect(try sample.rows(of: "words").count == 1)
  }

  @Test func countsWhatIsThere() throws {
    let sample = try Sample.two()
    try sample.keep(.rows(count: 2, cells: row(0, 1, "a") + row(1, 2, "b")), of: "a.txt", by: describe(version: 4))
    try sample.keep(.leftOut("language 'fr'"), of: "b.txt", by: describe(version: 4))
    try sample.keep(.failed("cannot read this"), of: "b.txt", by: describe("other"))
    try sample.add([article("The dam held.", "c.txt", "2031-04-05"), article("The dam broke.", "c.txt", "2031-04-06")])
    let status = try sample.use(for: .reading) { try $0.status() }
    #expect(status.articles == 3)
    #expect(status.copies == 1)
    #expect(status.revisions == 1)
    #expect(status.undated == 0)
    #expect(status.textBytes == "👩‍👧 Žižek said no.The dam held.The dam broke.".utf8.count)
    #expect(status.dates?.first == "2031-04-02")
    #expect(status.dates?.last == "2031-04-06")
    #expect(status.languages.map(\.articles) == [3])
    let tables = status.tables.map {
      [$0.name, "\($0.version)", "\($0.analyzed)", "\($0.leftOut)", "\($0.failed)", "\($0.rows)"]
    }
    #expect(tables == [["words", "4", "1", "1", "0", "2"], ["other", "1", "0", "0", "1", "0"]])
  }

  @Test func tellsWhatTheRowsOfATableComeFrom() throws {
    let sample = try Sample.two()
    try sample.keep(.rows(count: 0, cells: []), of: "a.txt", by: describe(), settings: "s")
    try sample.keep(.rows(count: 0, cells: []), of: "b.txt", by: describe(version: 2), settings: "t")
    let origins = try sample.use(for: .reading) { try $0.origins(of: try $0.exportSource("words")) }
    #expect(
      origins == [
        RowOrigin(analyzer: "words", version: 1, settingsHash: "043a7187", settings: "s", articles: 1),
        RowOrigin(analyzer: "words", version: 2, settingsHash: "e3b98a4d", settings: "t", articles: 1),
      ])
  }

  @Test func takesRowsForCurrentUntilWhatTheyComeFromChanges() throws {
    let sample = try Sample.two()
    #expect(try !sample.isCurrent(describe()))
    try sample.keep(.rows(count: 0, cells: []), of: "a.txt", by: describe())
    #expect(try sample.isCurrent(describe()))
    #expect(try sample.isCurrent(describe(), asOf: CalendarDate(year: 2031, month: 5, day: 1)))
    #expect(try !sample.isCurrent(describe(), settings: "other"))
    #expect(try !sample.isCurrent(describe(version: 2)))
    #expect(try !sample.isCurrent(describe("other")))
  }

  @Test func takesRowsForStaleOnceAnEarlierDateIsKnown() throws {
    let sample = try Sample.two()
    try sample.keep(.rows(count: 0, cells: []), of: "a.txt", by: describe())
    try sample.add([article("👩‍👧 Žižek said no.", "a.txt", "2031-04-01", source: "Wire")])
    #expect(try !sample.isCurrent(describe()))
  }

  @Test func takesAnArticleThatWasLeftOutForDoneAndOneThatFailedForOpen() throws {
    let sample = try Sample.two()
    try sample.keep(.leftOut("language 'fr'"), of: "a.txt", by: describe())
    #expect(try sample.isCurrent(describe()))
    try sample.keep(.failed("cannot read this"), of: "a.txt", by: describe())
    #expect(try !sample.isCurrent(describe()))
  }

  @Test(.needsSQLite) func keepsTheAccountOfARun() throws {
    let sample = try Sample.two()
    try sample.use { workspace in
      let configuration = try workspace.configuration(for: describe(), settings: "")
      let run = try workspace.beginRun(program: "dossier 1", jobs: 2)
      var tally = RunTally()
      (tally.done, tally.current, tally.leftOut, tally.failed, tally.rows) = (1, 2, 3, 4, 5)
      try workspace.finishRun(run, .interrupted, [(configuration, tally)])
    }
    #expect(try sample.sql("SELECT program, jobs, state, finished >= started FROM runs") == "dossier 1|2|interrupted|1")
    #expect(try sample.sql("SELECT done, current, left_out, failed, row_count FROM run_analyzers") == "1|2|3|4|5")
  }
}

extension Sample {
  /// Whether the rows of `a.txt` are current for a configuration.
  fileprivate func isCurrent(
    _ description: AnalyzerDescription, settings: String = "", asOf: CalendarDate? = nil
  ) throws -> Bool {
    try use { workspace in
      let listed = try #require(try workspace.articles(after: 0, limit: 1).first)
      let states = try workspace.analyses(from: listed.id, through: listed.id)
      return workspace.isCurrent(
        try workspace.configuration(for: description, settings: settings),
        metadataHash: listed.metadataHash(asOf: asOf), among: states[listed.id])
    }
  }
}
