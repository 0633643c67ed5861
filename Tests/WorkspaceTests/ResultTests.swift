import AnalyzerKit
import Digests
import TestSupport
import Testing

@testable import Workspace

@Suite struct ResultTests {
  private let every = [
    column("words", .text), column("count", .integer), column("share", .real), column("sure", .boolean),
    column("cue", .span),
  ]

  /// A workspace with two articles.
  private func sample() throws -> Sample {
    try Sample([article("👩‍👧 Žižek said no.", "a.txt", "2031-04-02", source: "Wire"), article("The dam held.", "b.txt")])
  }

  /// Keeps rows of an analyzer for an article.
  private func keep(
    _ content: ArticleRows.Content, of name: String, by description: AnalyzerDescription, settings: String = "",
    in sample: Sample
  ) throws {
    try sample.use { workspace in
      let configuration = try workspace.configuration(for: description, settings: settings)
      let listed = try #require(try workspace.article(name))
      let states = try workspace.analyses(from: listed.id, through: listed.id)[listed.id]
      try workspace.keep([
        ArticleRows(listed, metadataHash: listed.metadataHash(asOf: nil), replacing: states, configuration, content)
      ])
    }
  }

  /// One row from `start` to `end` with one value of text.
  private func row(_ start: Int, _ end: Int, _ text: String) -> [Cell] {
    [.integer(start), .integer(end), .text(text)]
  }

  @Test(.enabled(if: OutsideProgram.sqlite3.isThere, "needs sqlite3")) func makesTheTableThatAnAnalyzerDescribes()
    throws
  {
    let sample = try sample()
    try sample.use { _ = try $0.configuration(for: describe("facts", every), settings: "") }
    #expect(
      try sample.sql("SELECT group_concat(name || ' ' || type, ', ') FROM pragma_table_info('facts')")
        == "row_id INTEGER, article_id INTEGER, start INTEGER, end INTEGER, words TEXT, count INTEGER, share REAL, sure INTEGER, cue_start INTEGER, cue_end INTEGER"
    )
  }

  @Test func givesBackEveryKindOfValueWithItsProof() throws {
    let sample = try sample()
    let cells: [Cell] = [
      .integer(4), .integer(9), .text("=1\"é\n"), .integer(.min), .real(0.1), .boolean(true), .integer(10),
      .integer(14),
    ]
    try keep(
      .rows(count: 1, cells: cells), of: "a.txt", by: describe("facts", version: 3, every), settings: "s", in: sample)
    let digest = SHA256Digest(of: "👩‍👧 Žižek said no.")
    #expect(
      try sample.rows(of: "facts") == [
        [
          .text("\(digest.prefix(12)):4-9"), .text("a.txt"), .text(digest.hex), .text("2031-04-02"), .text("Wire"),
          .integer(4),
          .integer(9), .text("Žižek"), .text("=1\"é\n"), .integer(.min), .real(0.1), .boolean(true), .text("said"),
          .integer(10),
          .integer(14), .text("facts"), .integer(3), .text(SHA256Digest(of: "s").prefix(8)),
          .text(digest.prefix(12)),
        ]
      ])
  }

  @Test func tellsNothingFromEmptyText() throws {
    let sample = try sample()
    let nothing: [Cell] = [.integer(0), .integer(1), .null, .null, .null, .null, .null, .null]
    try keep(.rows(count: 1, cells: nothing), of: "b.txt", by: describe("facts", every), in: sample)
    #expect(try sample.rows(of: "facts")[0][8..<15].allSatisfy { $0 == .null })
    try keep(.rows(count: 1, cells: row(0, 1, "")), of: "b.txt", by: describe(), in: sample)
    #expect(try sample.rows(of: "words")[0][8] == .text(""))
  }

  @Test func givesRowsByArticleAndPlaceHoweverTheyCame() throws {
    let sample = try sample()
    try keep(.rows(count: 1, cells: row(4, 7, "d")), of: "b.txt", by: describe(), in: sample)
    let rows = row(0, 3, "a") + row(4, 9, "b") + row(4, 9, "c")
    try keep(.rows(count: 3, cells: rows), of: "a.txt", by: describe(), in: sample)
    #expect(try sample.rows(of: "words").map { $0[8] } == ["a", "b", "c", "d"].map(Cell.text))
    #expect(try sample.rows(of: "words")[2][0] == .text("\(SHA256Digest(of: "👩‍👧 Žižek said no.").prefix(12)):4-9.2"))
  }

  @Test func givesTheRowsOfArticlesWhoseNameFits() throws {
    let sample = try sample()
    for name in ["a.txt", "b.txt"] {
      try keep(.rows(count: 1, cells: row(0, 1, name)), of: name, by: describe(), in: sample)
    }
    try sample.use(for: .reading) { workspace in
      var found: [Cell] = []
      try workspace.forEachRow(of: workspace.exportSource("words"), inArticles: "b*") { cells in
        found.append(cells[8])
        return true
      }
      #expect(found == [.text("b.txt")])
    }
  }

  @Test func givesNoMoreRowsThanAreWanted() throws {
    let sample = try sample()
    try keep(.rows(count: 2, cells: row(0, 1, "a") + row(1, 2, "b")), of: "a.txt", by: describe(), in: sample)
    try sample.use(for: .reading) { workspace in
      var seen = 0
      try workspace.forEachRow(of: workspace.exportSource("words")) { _ in
        seen += 1
        return false
      }
      #expect(seen == 1)
    }
  }

  @Test func replacesTheEarlierRowsOfAnArticle() throws {
    let sample = try sample()
    try keep(.rows(count: 2, cells: row(0, 1, "old") + row(1, 2, "older")), of: "a.txt", by: describe(), in: sample)
    try keep(.rows(count: 1, cells: row(0, 2, "new")), of: "a.txt", by: describe(version: 2), in: sample)
    #expect(try sample.rows(of: "words").map { $0[8] } == [.text("new")])
    #expect(try sample.use(for: .reading) { try $0.rowCount(of: try $0.exportSource("words")) } == 1)
  }

  @Test func keepsTheEarlierRowsWhereABatchCannotBeKept() throws {
    let sample = try sample()
    try keep(.rows(count: 1, cells: row(0, 1, "old")), of: "a.txt", by: describe(), in: sample)
    // The second row does not say where it begins.
    #expect(throws: WorkspaceError.self) {
      try keep(
        .rows(count: 2, cells: row(0, 2, "new") + [.null, .integer(2), .text("new")]), of: "a.txt", by: describe(),
        in: sample)
    }
    #expect(try sample.rows(of: "words").map { $0[8] } == [.text("old")])
  }

  @Test func makesATableAnewWhoseColumnsAreOthers() throws {
    let sample = try sample()
    try keep(.rows(count: 1, cells: row(0, 1, "old")), of: "a.txt", by: describe(), in: sample)
    let changed = describe(version: 2, [column("value", .text), column("more", .integer)])
    try keep(.rows(count: 1, cells: row(0, 1, "new") + [.integer(7)]), of: "b.txt", by: changed, in: sample)
    #expect(try sample.rows(of: "words").map { Array($0[8...9]) } == [[.text("new"), .integer(7)]])
  }

  @Test func keepsTheRowsWhereOnlyWordsOfADescriptionChange() throws {
    let sample = try sample()
    try keep(.rows(count: 1, cells: row(0, 1, "old")), of: "a.txt", by: describe(), in: sample)
    let view = ResultView(
      name: "words_count", summary: "How many.", columns: [column("n", .integer)], sql: "SELECT count(*) FROM words")
    try sample.use { _ = try $0.configuration(for: describe(version: 2, views: [view]), settings: "") }
    #expect(try sample.rows(of: "words").map { $0[8] } == [.text("old")])
  }

  /// The file's own view may say anything.
  @Test func readsViewsByWhatTheProgramKnowsOfThem() throws {
    let sample = try sample()
    func view(_ sql: String) -> ResultView {
      ResultView(name: "words_count", summary: "How many.", columns: [column("n", .integer)], sql: sql)
    }
    try keep(
      .rows(count: 1, cells: row(0, 1, "old")), of: "a.txt", by: describe(views: [view("SELECT 99")]), in: sample)
    #expect(
      throws: WorkspaceError.noTable("words_count", known: ["words", "articles", "import_files", "import_problems"])
    ) {
      try sample.rows(of: "words_count")
    }
    let known = describe(views: [view("SELECT count(*) FROM words")])
    let workspace = try Workspace(at: sample.path, for: .reading, analyzers: [known])
    var rows: [[Cell]] = []
    try workspace.forEachRow(of: workspace.exportSource("words_count")) { cells in
      rows.append(cells)
      return true
    }
    try workspace.close()
    #expect(rows == [[.integer(1)]])
  }

  @Test func namesTheTablesThatThereAre() throws {
    let sample = try sample()
    #expect(throws: WorkspaceError.noTable("word", known: ["articles", "import_files", "import_problems"])) {
      try sample.rows(of: "word")
    }
  }

  @Test func keepsFailuresApartUntilTheArticleIsRead() throws {
    let sample = try sample()
    try keep(.rows(count: 1, cells: row(0, 1, "old")), of: "a.txt", by: describe(), in: sample)
    try keep(.failed("cannot read this"), of: "a.txt", by: describe(), in: sample)
    #expect(
      try sample.use(for: .reading) { try $0.analysisFailures() } == [
        AnalysisFailure(analyzer: "words", article: "a.txt", reason: "cannot read this")
      ])
    #expect(try sample.rows(of: "words").isEmpty)
    try keep(.rows(count: 1, cells: row(0, 1, "new")), of: "a.txt", by: describe(), in: sample)
    #expect(try sample.use(for: .reading) { try $0.analysisFailures() }.isEmpty)
    #expect(try sample.rows(of: "words").count == 1)
  }

  @Test func countsWhatIsThere() throws {
    let sample = try sample()
    try keep(.rows(count: 2, cells: row(0, 1, "a") + row(1, 2, "b")), of: "a.txt", by: describe(version: 4), in: sample)
    try keep(.leftOut("language 'fr'"), of: "b.txt", by: describe(version: 4), in: sample)
    try keep(.failed("cannot read this"), of: "b.txt", by: describe("other"), in: sample)
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
    let sample = try sample()
    try keep(.rows(count: 0, cells: []), of: "a.txt", by: describe(), settings: "s", in: sample)
    try keep(.rows(count: 0, cells: []), of: "b.txt", by: describe(version: 2), settings: "t", in: sample)
    let origins = try sample.use(for: .reading) { try $0.origins(of: try $0.exportSource("words")) }
    #expect(
      origins == [
        RowOrigin(analyzer: "words", version: 1, settingsHash: "043a7187", settings: "s", articles: 1),
        RowOrigin(analyzer: "words", version: 2, settingsHash: "e3b98a4d", settings: "t", articles: 1),
      ])
  }

  /// Whether the rows of `a.txt` are current for a configuration.
  private func isCurrent(
    _ description: AnalyzerDescription, settings: String = "", asOf: CalendarDate? = nil, in sample: Sample
  ) throws -> Bool {
    try sample.use { workspace in
      let listed = try #require(try workspace.articles(after: 0, limit: 1).first)
      let states = try workspace.analyses(from: listed.id, through: listed.id)
      return workspace.isCurrent(
        try workspace.configuration(for: description, settings: settings),
        metadataHash: listed.metadataHash(asOf: asOf), among: states[listed.id])
    }
  }

  @Test func takesRowsForCurrentUntilWhatTheyComeFromChanges() throws {
    let sample = try sample()
    #expect(try !isCurrent(describe(), in: sample))
    try keep(.rows(count: 0, cells: []), of: "a.txt", by: describe(), in: sample)
    #expect(try isCurrent(describe(), in: sample))
    #expect(try isCurrent(describe(), asOf: CalendarDate(year: 2031, month: 5, day: 1), in: sample))
    #expect(try !isCurrent(describe(), settings: "other", in: sample))
    #expect(try !isCurrent(describe(version: 2), in: sample))
    #expect(try !isCurrent(describe("other"), in: sample))
  }

  @Test func takesRowsForStaleOnceAnEarlierDateIsKnown() throws {
    let sample = try sample()
    try keep(.rows(count: 0, cells: []), of: "a.txt", by: describe(), in: sample)
    try sample.add([article("👩‍👧 Žižek said no.", "a.txt", "2031-04-01", source: "Wire")])
    #expect(try !isCurrent(describe(), in: sample))
  }

  @Test func takesAnArticleThatWasLeftOutForDoneAndOneThatFailedForOpen() throws {
    let sample = try sample()
    try keep(.leftOut("language 'fr'"), of: "a.txt", by: describe(), in: sample)
    #expect(try isCurrent(describe(), in: sample))
    try keep(.failed("cannot read this"), of: "a.txt", by: describe(), in: sample)
    #expect(try !isCurrent(describe(), in: sample))
  }

  @Test(
    .enabled(if: OutsideProgram.sqlite3.isThere, "needs sqlite3"), arguments: [(0, 99), (99, 100), (5, 2), (-1, 3)])
  func refusesToQuoteARowThatDoesNotStandInItsText(start: Int, end: Int) throws {
    let sample = try sample()
    try keep(.rows(count: 1, cells: row(0, 1, "a")), of: "a.txt", by: describe(), in: sample)
    try sample.sql("UPDATE words SET start = \(start), \"end\" = \(end); DELETE FROM row_checksums")
    #expect(throws: WorkspaceError.damagedText(article: "a.txt", why: "a row stands behind its end")) {
      try sample.rows(of: "words")
    }
  }

  /// SQLite does not notice: the rows of an article have a sum of their own.
  @Test(
    .enabled(if: OutsideProgram.sqlite3.isThere, "needs sqlite3"),
    arguments: [
      "UPDATE words SET value = 'b'", "UPDATE words SET value = NULL", "UPDATE words SET \"end\" = 2",
      "UPDATE words SET row_id = row_id + 1, article_id = 2", "DELETE FROM words",
      "UPDATE configurations SET version = 7",
      "UPDATE analyses SET row_count = 2", "INSERT INTO words SELECT row_id + 1, article_id, 3, 4, 'c' FROM words",
    ])
  func noticesARowThatWasChanged(change: String) throws {
    let sample = try sample()
    try keep(.rows(count: 1, cells: row(0, 1, "a")), of: "a.txt", by: describe(), in: sample)
    try sample.sql(change)
    #expect(throws: WorkspaceError.damagedRows(article: "a.txt", table: "words")) { try sample.rows(of: "words") }
    #expect(
      try sample.use(for: .reading) { try $0.integrityProblems() }.contains(
        "The rows of 'a.txt' in 'words' are not those that were written."))
  }

  @Test(.enabled(if: OutsideProgram.sqlite3.isThere, "needs sqlite3")) func keepsTheAccountOfARun() throws {
    let sample = try sample()
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
