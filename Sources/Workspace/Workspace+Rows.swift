public import AnalyzerKit
import Digests
import GRDB

extension Workspace {
  /// Gives the rows of a source, one after the other: by article name, then by place. All of them come from one moment,
  /// whatever is written meanwhile.
  /// - Parameters:
  ///   - pattern: takes only articles whose name fits it (`*`, `?`, `[a-z]`); nil for all. Views are not filtered.
  ///   - body: is given the cells in the order of the source's columns; says whether it wants more.
  /// - Throws: `WorkspaceError.damagedText` where a quote cannot be cut from its text; `WorkspaceError.damagedRows` where
  ///   rows are no longer what was written; what `body` throws.
  public func forEachRow(
    of source: ExportSource, inArticles pattern: String? = nil, _ body: ([Cell]) throws -> Bool
  ) throws {
    try forEachRowView(of: source, inArticles: pattern) { try body($0.map(\.cell)) }
  }

  /// The same, with cells that are valid until `body` returns.
  package func forEachRowView(
    of source: ExportSource, inArticles pattern: String? = nil, _ body: (UnsafeBufferPointer<CellView>) throws -> Bool
  ) throws {
    try read { db in
      switch source.content {
      case .results(let table): try forEachResult(of: table, in: db, pattern, body)
      case .view(let sql):
        if sql.contains("article") { try checkFacts(in: db) }
        for table in try ResultTable.all(in: db) where sql.contains(table.name) { try checkRows(of: table, in: db) }
        try forEachViewRow(of: source, sql, in: db, body)
      }
    }
  }

  /// The rows of one article, in the order of places.
  public func rows(of table: ResultTable, in article: ListedArticle) throws -> [[Cell]] {
    var rows: [[Cell]] = []
    try forEachRowView(of: table, in: article) { cells in
      rows.append(cells.map(\.cell))
      return true
    }
    return rows
  }

  /// The same, one after the other, with cells that are valid until `body` returns.
  package func forEachRowView(
    of table: ResultTable, in article: ListedArticle, _ body: (UnsafeBufferPointer<CellView>) throws -> Bool
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(AnalyzedArticle.columns) FROM \(AnalyzedArticle.source) WHERE articles.id = ?2")
      let articles = RawRows(statement, .integer(table.id), .integer(article.id))
      guard try articles.next() else { return }
      var reader = try ResultReader(table, in: db)
      let analyzed = try AnalyzedArticle(articles)
      try reader.read(analyzed)
      _ = try reader.forEach(of: analyzed, body)
    }
  }

  private func forEachViewRow(
    of source: ExportSource, _ sql: String, in db: Database,
    _ body: (UnsafeBufferPointer<CellView>) throws -> Bool
  ) throws {
    let statement = try db.makeStatement(sql: sql)
    precondition(statement.columnCount == source.columns.count, "'\(source.name)' describes other columns than it has")
    let rows = RawRows(statement)
    while try rows.next() {
      let cells = source.columns.enumerated().map { rows.view($0, $1.type) }
      guard try cells.withUnsafeBufferPointer(body) else { return }
    }
  }

  private func forEachResult(
    of table: ResultTable, in db: Database, _ pattern: String?,
    _ body: (UnsafeBufferPointer<CellView>) throws -> Bool
  ) throws {
    let statement = try db.makeStatement(
      sql: """
        SELECT \(AnalyzedArticle.columns) FROM \(AnalyzedArticle.sourceByName)
        WHERE ?2 IS NULL OR sqlar.name GLOB ?2 ORDER BY sqlar.name
        """)
    let articles = RawRows(statement, .integer(table.id), .text(pattern))
    var reader = try ResultReader(table, in: db)
    var census = Census()
    while try articles.next() {
      let article = try AnalyzedArticle(articles)
      try reader.read(article)
      guard try reader.forEach(of: article, body) else { return }
      census.add(rows: reader.rowCount)
    }
    if pattern == nil { try complain(of: census.gap(in: table, db)) }
  }

  func complain(of damage: String?) throws {
    if let damage { throw WorkspaceError.notAnArchive(path: path, why: "it is damaged (\(damage))") }
  }

  /// Whether all rows of a table are what was written.
  /// - Throws: `WorkspaceError.damagedRows` for the first article whose rows are not.
  private func checkRows(of table: ResultTable, in db: Database) throws {
    let statement = try db.makeStatement(sql: "SELECT \(AnalyzedArticle.columns) FROM \(AnalyzedArticle.source)")
    let articles = RawRows(statement, .integer(table.id))
    var reader = try ResultReader(table, in: db)
    var census = Census()
    while try articles.next() {
      let article = try AnalyzedArticle(articles)
      try reader.read(article)
      census.add(rows: reader.rowCount)
    }
    try complain(of: census.gap(in: table, db))
  }

  /// The articles whose rows in a table are no longer what was written: a sentence each.
  func damagedRows(of table: ResultTable, in db: Database) throws -> [String] {
    let statement = try db.makeStatement(sql: "SELECT \(AnalyzedArticle.columns) FROM \(AnalyzedArticle.source)")
    let articles = RawRows(statement, .integer(table.id))
    var reader = try ResultReader(table, in: db)
    var census = Census()
    var damage: [String] = []
    while try articles.next() {
      do {
        let article = try AnalyzedArticle(articles)
        try reader.read(article)
        census.add(rows: reader.rowCount)
      } catch let error as WorkspaceError {
        damage.append(error.damage)
      }
    }
    if damage.isEmpty, let gap = try census.gap(in: table, db) {
      damage.append("The index of analyses is damaged: \(gap).")
    }
    return damage
  }
}

/// Counts the articles of a table that were come upon, and their rows. Rows of one that a changed bit takes out of the
/// index of analyses are there still.
private struct Census {
  private var articles = 0
  private var rows = 0

  mutating func add(rows count: Int) {
    articles += 1
    rows += count
  }

  /// What is wrong where not all of a table's articles and rows were found once; nil where they were.
  func gap(in table: ResultTable, _ db: Database) throws -> String? {
    let analyses = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM analyses WHERE table_id = ?", arguments: [table.id])
    guard articles == analyses else { return "articles of '\(table.name)' are missing or there twice" }
    guard try rows == Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name.sqlName)") else {
      return "rows of '\(table.name)' are missing or belong to no analysis"
    }
    return nil
  }
}

/// An article with the configuration that its rows in a table come from.
struct AnalyzedArticle {
  let listed: ListedArticle
  let version: Int
  let settingsHash: String
  private let metadataHash: Int64
  private let rowCount: Int64
  /// Nil in a file of format 1.
  private let checksum: Int64?

  /// Takes the table as its first parameter.
  static let columns = """
    \(ListedArticle.columns), configurations.version, configurations.settings_hash, analyses.metadata_hash,
    analyses.row_count, analyses.checksum
    """
  static let source = "articles \(joins) LEFT JOIN sqlar ON sqlar.id = articles.id \(ListedArticle.joins)"
  /// Names come first, by their index: SQLite would sort the analyses of all tables instead.
  static let sourceByName =
    "sqlar CROSS JOIN articles ON articles.id = sqlar.id \(joins) \(ListedArticle.joins)"
  private static let joins = """
    CROSS JOIN analyses ON analyses.article_id = articles.id AND analyses.table_id = ?1
    JOIN configurations ON configurations.id = analyses.configuration_id
    """

  init(_ rows: borrowing RawRows) throws {
    listed = try ListedArticle(rows)
    version = Int(try rows.integer(ListedArticle.columnCount))
    settingsHash = try rows.text(ListedArticle.columnCount + 1)
    metadataHash = try rows.integer(ListedArticle.columnCount + 2)
    rowCount = try rows.integer(ListedArticle.columnCount + 3)
    checksum = rows.isNull(ListedArticle.columnCount + 4) ? nil : try rows.integer(ListedArticle.columnCount + 4)
  }

  /// What stands before the rows in their checksum.
  var checksumStart: RowChecksum {
    var sum = RowChecksum(version: version, settingsHash: settingsHash)
    sum.add(metadataHash)
    return sum
  }

  /// Whether so many rows with this checksum were written.
  func has(_ count: Int, _ sum: RowChecksum) -> Bool {
    count == rowCount && (checksum.map { $0 == sum.stored } ?? true)
  }

  func damage(in table: ResultTable) -> WorkspaceError { .damagedRows(article: listed.name, table: table.name) }
}
