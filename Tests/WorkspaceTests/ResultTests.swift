import AnalyzerKit
import Digests
import Testing

@testable import Workspace

@Suite struct ResultTests {
  private let every = [
    column("words", .text), column("count", .integer), column("share", .real), column("sure", .boolean),
    column("cue", .span),
  ]

  @Test(.needsSQLite) func makesTheTableThatAnAnalyzerDescribes() throws {
    let sample = try Sample.two()
    try sample.use { _ = try $0.configuration(for: describe("facts", every), settings: "") }
    #expect(
      try sample.sql("SELECT group_concat(name || ' ' || type, ', ') FROM pragma_table_info('facts')")
        == "row_id INTEGER, article_id INTEGER, start INTEGER, end INTEGER, words TEXT, count INTEGER, share REAL, sure INTEGER, cue_start INTEGER, cue_end INTEGER"
    )
  }

  @Test func givesBackEveryKindOfValueWithItsProof() throws {
    let sample = try Sample.two()
    let cells: [Cell] = [
      .integer(4), .integer(9), .text("=1\"é\n"), .integer(.min), .real(0.1), .boolean(true), .integer(10),
      .integer(14),
    ]
    try sample.keep(
      .rows(count: 1, cells: cells), of: "a.txt", by: describe("facts", version: 3, every), settings: "s")
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
    let sample = try Sample.two()
    let nothing: [Cell] = [.integer(0), .integer(1), .null, .null, .null, .null, .null, .null]
    try sample.keep(.rows(count: 1, cells: nothing), of: "b.txt", by: describe("facts", every))
    #expect(try sample.rows(of: "facts")[0][8..<15].allSatisfy { $0 == .null })
    try sample.keep(.rows(count: 1, cells: row(0, 1, "")), of: "b.txt", by: describe())
    #expect(try sample.rows(of: "words")[0][8] == .text(""))
  }

  @Test func givesRowsByArticleAndPlaceHoweverTheyCame() throws {
    let sample = try Sample.two()
    try sample.keep(.rows(count: 1, cells: row(4, 7, "d")), of: "b.txt", by: describe())
    let rows = row(0, 3, "a") + row(4, 9, "b") + row(4, 9, "c")
    try sample.keep(.rows(count: 3, cells: rows), of: "a.txt", by: describe())
    #expect(try sample.rows(of: "words").map { $0[8] } == ["a", "b", "c", "d"].map(Cell.text))
    #expect(try sample.rows(of: "words")[2][0] == .text("\(SHA256Digest(of: "👩‍👧 Žižek said no.").prefix(12)):4-9.2"))
  }

  @Test func givesTheRowsOfArticlesWhoseNameFits() throws {
    let sample = try Sample.two()
    for name in ["a.txt", "b.txt"] {
      try sample.keep(.rows(count: 1, cells: row(0, 1, name)), of: name, by: describe())
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
    let sample = try Sample.two()
    try sample.keep(.rows(count: 2, cells: row(0, 1, "a") + row(1, 2, "b")), of: "a.txt", by: describe())
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
    let sample = try Sample.two()
    try sample.keep(.rows(count: 2, cells: row(0, 1, "old") + row(1, 2, "older")), of: "a.txt", by: describe())
    try sample.keep(.rows(count: 1, cells: row(0, 2, "new")), of: "a.txt", by: describe(version: 2))
    #expect(try sample.rows(of: "words").map { $0[8] } == [.text("new")])
    #expect(try sample.use(for: .reading) { try $0.rowCount(of: try $0.exportSource("words")) } == 1)
  }

  @Test func keepsTheEarlierRowsWhereABatchCannotBeKept() throws {
    let sample = try Sample.two()
    try sample.keep(.rows(count: 1, cells: row(0, 1, "old")), of: "a.txt", by: describe())
    // The second row does not say where it begins.
    #expect(throws: WorkspaceError.self) {
      try sample.keep(
        .rows(count: 2, cells: row(0, 2, "new") + [.null, .integer(2), .text("new")]), of: "a.txt", by: describe())
    }
    #expect(try sample.rows(of: "words").map { $0[8] } == [.text("old")])
  }

  @Test func makesATableAnewWhoseColumnsAreOthers() throws {
    let sample = try Sample.two()
    try sample.keep(.rows(count: 1, cells: row(0, 1, "old")), of: "a.txt", by: describe())
    let changed = describe(version: 2, [column("value", .text), column("more", .integer)])
    try sample.keep(.rows(count: 1, cells: row(0, 1, "new") + [.integer(7)]), of: "b.txt", by: changed)
    #expect(try sample.rows(of: "words").map { Array($0[8...9]) } == [[.text("new"), .integer(7)]])
  }

  @Test func keepsTheRowsWhereOnlyWordsOfADescriptionChange() throws {
    let sample = try Sample.two()
    try sample.keep(.rows(count: 1, cells: row(0, 1, "old")), of: "a.txt", by: describe())
    let view = ResultView(
      name: "words_count", summary: "How many.", columns: [column("n", .integer)], sql: "SELECT count(*) FROM words")
    try sample.use { _ = try $0.configuration(for: describe(version: 2, views: [view]), settings: "") }
    #expect(try sample.rows(of: "words").map { $0[8] } == [.text("old")])
  }

  /// The file's own view may say anything.
  @Test func readsViewsByWhatTheProgramKnowsOfThem() throws {
    let sample = try Sample.two()
    func view(_ sql: String) -> ResultView {
      ResultView(name: "words_count", summary: "How many.", columns: [column("n", .integer)], sql: sql)
    }
    try sample.keep(
      .rows(count: 1, cells: row(0, 1, "old")), of: "a.txt", by: describe(views: [view("SELECT 99")]))
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
    let sample = try Sample.two()
    #expect(throws: WorkspaceError.noTable("word", known: ["articles", "import_files", "import_problems"])) {
      try sample.rows(of: "word")
    }
  }

  @Test(
    .needsSQLite, arguments: [(0, 99), (99, 100), (5, 2), (-1, 3)])
  func refusesToQuoteARowThatDoesNotStandInItsText(start: Int, end: Int) throws {
    let sample = try Sample.two()
    try sample.keep(.rows(count: 1, cells: row(0, 1, "a")), of: "a.txt", by: describe())
    try sample.sql("UPDATE words SET start = \(start), \"end\" = \(end); UPDATE analyses SET checksum = NULL")
    #expect(throws: WorkspaceError.damagedText(article: "a.txt", why: "a row stands behind its end")) {
      try sample.rows(of: "words")
    }
  }

  /// SQLite does not notice: the rows of an article have a sum of their own.
  @Test(
    .needsSQLite,
    arguments: [
      "UPDATE words SET value = 'b'", "UPDATE words SET value = NULL", "UPDATE words SET \"end\" = 2",
      "UPDATE words SET row_id = row_id + 1, article_id = 2", "DELETE FROM words",
      "UPDATE configurations SET version = 7",
      "UPDATE analyses SET row_count = 2", "INSERT INTO words SELECT row_id + 1, article_id, 3, 4, 'c' FROM words",
    ])
  func noticesARowThatWasChanged(change: String) throws {
    let sample = try Sample.two()
    try sample.keep(.rows(count: 1, cells: row(0, 1, "a")), of: "a.txt", by: describe())
    try sample.sql(change)
    #expect(throws: WorkspaceError.damagedRows(article: "a.txt", table: "words")) { try sample.rows(of: "words") }
    #expect(
      try sample.use(for: .reading) { try $0.integrityProblems() }.contains(
        "The rows of 'a.txt' in 'words' are not those that were written."))
  }

  /// A torture run: a bit of the index of analyses changed, and an article's rows were left out without a word.
  @Test(
    .needsSQLite,
    arguments: [
      "UPDATE analyses SET table_id = 2 WHERE article_id = 1",
      "UPDATE analyses SET article_id = 9 WHERE article_id = 1",
      "DELETE FROM analyses WHERE article_id = 2",
    ])
  func noticesAnArticleThatIsLostFromTheIndex(change: String) throws {
    let sample = try Sample.two()
    for name in ["a.txt", "b.txt"] {
      try sample.keep(.rows(count: 1, cells: row(0, 1, "a")), of: name, by: describe())
    }
    try sample.sql(change)
    #expect(throws: WorkspaceError.self) { try sample.rows(of: "words") }
    #expect(
      try sample.use(for: .reading) { try $0.integrityProblems() }.contains {
        $0.hasPrefix("The index of analyses is damaged: ")
      })
  }
}
