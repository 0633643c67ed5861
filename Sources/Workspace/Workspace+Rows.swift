public import AnalyzerKit
import Digests
import GRDB

extension Workspace {
  /// Gives the rows of a source, one after the other: by article name, then by place. All of them come from one moment,
  /// whatever is written meanwhile.
  /// - Parameters:
  ///   - pattern: takes only articles whose name fits it (`*`, `?`, `[a-z]`); nil for all. Views are not filtered.
  ///   - body: is given the cells in the order of the source's columns; says whether it wants more.
  /// - Throws: `WorkspaceError.damagedText` where a quote cannot be cut from its text; what `body` throws.
  public func forEachRow(
    of source: ExportSource, inArticles pattern: String? = nil, _ body: ([Cell]) throws -> Bool
  ) throws {
    try read { db in
      switch source.content {
      case .results(let table): try forEachResult(of: table, in: db, pattern, body)
      case .view(let sql): try forEachViewRow(of: source, sql, in: db, body)
      }
    }
  }

  /// The rows of one article, in the order of places.
  public func rows(of table: ResultTable, in article: ListedArticle) throws -> [[Cell]] {
    try read { db in
      guard let analyzed = try AnalyzedArticle.find(article.id, table, in: db) else { return [] }
      var rows: [[Cell]] = []
      try forEachResult(of: table, in: analyzed, db) { cells in
        rows.append(cells)
        return true
      }
      return rows
    }
  }

  private func forEachViewRow(
    of source: ExportSource, _ sql: String, in db: Database, _ body: ([Cell]) throws -> Bool
  ) throws {
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      precondition(row.count == source.columns.count, "'\(source.name)' describes other columns than it has")
      let cells = source.columns.enumerated().map { index, column in row.cell(index, column.type) }
      guard try body(cells) else { return }
    }
  }

  private func forEachResult(
    of table: ResultTable, in db: Database, _ pattern: String?, _ body: ([Cell]) throws -> Bool
  ) throws {
    let articles = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(AnalyzedArticle.columns) FROM \(AnalyzedArticle.source)
        WHERE analyses.table_id = ?1 AND row_count > 0 AND (?2 IS NULL OR articles.name GLOB ?2) ORDER BY articles.name
        """, arguments: [table.id, pattern])
    while let row = try articles.next() {
      guard try forEachResult(of: table, in: AnalyzedArticle(row, table), db, body) else { return }
    }
  }

  /// - Returns: whether more is wanted.
  @discardableResult
  private func forEachResult(
    of table: ResultTable, in article: AnalyzedArticle, _ db: Database, _ body: ([Cell]) throws -> Bool
  ) throws -> Bool {
    let text = CodePointIndex(try storedText(of: article.listed, in: db).bytes())
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM \(table.name.sqlName) WHERE row_id BETWEEN ? AND ? ORDER BY row_id")
    let ids = ResultTable.rowIDs(of: article.listed.id)
    let rows = try Row.fetchCursor(statement, arguments: [ids.lowerBound, ids.upperBound])
    var nth = 0
    var last: [DatabaseValue]?
    while let row = try rows.next() {
      let place: [DatabaseValue] = [row[2], row[3]]
      nth = last == place ? nth + 1 : 0
      last = place
      guard try body(article.cells(of: row, nth, table.description.columns, text)) else { return false }
    }
    return true
  }
}

/// An article with the configuration that its rows in a table come from.
private struct AnalyzedArticle {
  let listed: ListedArticle
  /// `article` to `source`, and `analyzer` to `settings`: the same for all its rows.
  private let digestPrefix: String
  private let head: [Cell]
  private let tail: [Cell]

  static let columns = "\(ListedArticle.columns), configurations.version, configurations.settings_hash"
  static let source = """
    \(ListedArticle.source) JOIN analyses ON analyses.article_id = articles.id
    JOIN configurations ON configurations.id = analyses.configuration_id
    """

  static func find(_ id: Int64, _ table: ResultTable, in db: Database) throws -> AnalyzedArticle? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM \(source) WHERE articles.id = ? AND analyses.table_id = ?")
    return try Row.fetchOne(statement, arguments: [id, table.id]).map { try AnalyzedArticle($0, table) }
  }

  init(_ row: Row, _ table: ResultTable) throws {
    listed = try ListedArticle(row)
    digestPrefix = listed.digest.prefix(12)
    head = [
      .text(listed.name), .text(listed.digest.hex), Cell(listed.sighting.published), Cell(listed.sighting.source),
    ]
    tail = [.text(table.name), .integer(row["version"]), .text(row["settings_hash"]), .text(listed.copiesGroup)]
  }

  /// - Throws: `WorkspaceError.damagedText` where the text does not reach as far as the row says.
  /// - Parameter nth: from 0, among the rows of the same place.
  func cells(of row: Row, _ nth: Int, _ columns: [ColumnDescription], _ text: CodePointIndex) throws -> [Cell] {
    guard let start = Int.fromDatabaseValue(row[2]), let end = Int.fromDatabaseValue(row[3]) else {
      throw WorkspaceError.damagedText(article: listed.name, why: "a row does not say where it stands")
    }
    let reference = RowReference(digestPrefix: digestPrefix, start: start, end: end, nth: nth)
    var cells: [Cell] = [.text(reference.description)]
    cells.reserveCapacity(columns.count + 16)
    cells += head
    cells += [.integer(start), .integer(end), .text(try quote(start, end, text))]
    var index = 4
    for column in columns {
      guard column.type == .span else {
        cells.append(row.cell(index, column.type))
        index += 1
        continue
      }
      if let start = Int.fromDatabaseValue(row[index]), let end = Int.fromDatabaseValue(row[index + 1]) {
        cells += [.text(try quote(start, end, text)), .integer(start), .integer(end)]
      } else {
        cells += [.null, .null, .null]
      }
      index += 2
    }
    return cells + tail
  }

  private func quote(_ start: Int, _ end: Int, _ text: CodePointIndex) throws -> String {
    guard let quote = text.quote(start: start, end: end) else {
      throw WorkspaceError.damagedText(article: listed.name, why: "a row stands behind its end")
    }
    return quote
  }
}

extension Cell {
  fileprivate init(_ text: String?) { self = text.map(Cell.text) ?? .null }
}

extension Row {
  /// A value as its column's type says; NULL, and whatever is of another type, is null.
  fileprivate func cell(_ index: Int, _ type: ColumnType) -> Cell {
    let value: DatabaseValue = self[index]
    return switch (type, value.storage) {
    case (.text, .string(let text)): .text(text)
    case (.boolean, .int64(let number)): .boolean(number != 0)
    case (.real, .double(let number)): .real(number)
    case (.real, .int64(let number)): .real(Double(number))
    case (.integer, .int64(let number)), (.span, .int64(let number)): .integer(Int(number))
    default: .null
    }
  }
}
