public import AnalyzerKit
import Foundation
import GRDB

/// A table of results with the views beside it, as its analyzer described it when it last ran.
public struct ResultTable: Sendable {
  let id: Int64
  public let description: AnalyzerDescription
  /// Takes a row: its id, article, start, end, then the stored columns.
  let insertSQL: String
  /// These take the first and the last row id of an article.
  let deleteSQL: String
  let selectSQL: String

  init(id: Int64, description: AnalyzerDescription) {
    self.id = id
    self.description = description
    let name = description.name.sqlName
    let places = Array(repeating: "?", count: Self.storedColumns(description.columns).count + 4)
    insertSQL = "INSERT INTO \(name) VALUES (\(places.joined(separator: ", ")))"
    deleteSQL = "DELETE FROM \(name) WHERE row_id BETWEEN ? AND ?"
    selectSQL = "SELECT * FROM \(name) WHERE row_id BETWEEN ? AND ? ORDER BY row_id"
  }

  public var name: String { description.name }

  static func all(in db: Database) throws -> [ResultTable] {
    try Row.fetchAll(db, sql: "SELECT id, name, description FROM result_tables ORDER BY id").map { row in
      let json: String = row["description"]
      let description = try JSONDecoder().decode(AnalyzerDescription.self, from: Data(json.utf8))
      guard description.name == row["name"] else { throw SchemaGuard.Suspicion("two names for one table") }
      return ResultTable(id: row["id"], description: description)
    }
  }

  /// What makes the table and its views: name and SQL of each.
  var statements: [(name: String, sql: String)] {
    [(name, tableSQL)] + description.views.map { ($0.name, "CREATE VIEW \($0.name.sqlName) AS \($0.sql)") }
  }

  /// The columns as SQLite holds them: a span takes two.
  static func storedColumns(_ columns: [ColumnDescription]) -> [(name: String, definition: String)] {
    columns.flatMap { column -> [(String, String)] in
      switch column.type {
      case .span: [("\(column.name)_start", "INTEGER"), ("\(column.name)_end", "INTEGER")]
      case .text: [(column.name, "TEXT")]
      case .integer: [(column.name, "INTEGER")]
      case .boolean: [(column.name, "INTEGER")]
      case .real: [(column.name, "REAL")]
      }
    }
  }

  /// Row ids are made of the article and the row's number in it, so that an article's rows lie together, in order,
  /// without a further index. A foreign key would be looked up for each row: `analyses` has it, for each article.
  private var tableSQL: String {
    let columns = Self.storedColumns(description.columns).map { ",\n  \($0.name.sqlName) \($0.definition)" }.joined()
    return """
      CREATE TABLE \(name.sqlName)(
        row_id INTEGER PRIMARY KEY,
        article_id INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL\(columns)
      ) STRICT
      """
  }

  /// The most rows that one article can have.
  static let rowsPerArticle: Int64 = 1 << 28

  /// The ids of an article's rows.
  static func rowIDs(of article: Int64) -> ClosedRange<Int64> {
    article * rowsPerArticle...article * rowsPerArticle + rowsPerArticle - 1
  }

  /// Brings the tables in line with a description: makes them, or makes them anew where the columns are others.
  static func settle(_ description: AnalyzerDescription, in db: Database) throws -> ResultTable {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(description), as: UTF8.self)
    let old = try all(in: db).first { $0.name == description.name }
    if let old, old.description == description { return old }
    for view in old?.description.views ?? [] { try db.execute(sql: "DROP VIEW \(view.name.sqlName)") }
    let keepsRows = old?.description.columns == description.columns
    if let old {
      if !keepsRows {
        try db.execute(sql: "DROP TABLE \(old.name.sqlName)")
        for table in ["analyses", "stale_analyses"] {
          try db.execute(sql: "DELETE FROM \(table) WHERE table_id = ?", arguments: [old.id])
        }
      }
      try db.execute(sql: "UPDATE result_tables SET description = ? WHERE id = ?", arguments: [json, old.id])
    } else {
      try db.execute(
        sql: "INSERT INTO result_tables(name, description) VALUES (?, ?)", arguments: [description.name, json])
    }
    let table = ResultTable(id: old?.id ?? db.lastInsertedRowID, description: description)
    for (name, sql) in table.statements where !(keepsRows && name == table.name) { try db.execute(sql: sql) }
    return table
  }
}

extension Workspace {
  /// The tables of results, in the order in which they were first made.
  public func resultTables() throws -> [ResultTable] { try read { db in try ResultTable.all(in: db) } }

  /// - Throws: `WorkspaceError.noTable`.
  public func resultTable(_ name: String) throws -> ResultTable {
    let tables = try resultTables()
    guard let table = tables.first(where: { $0.name == name }) else {
      throw WorkspaceError.noTable(name, known: tables.map(\.name))
    }
    return table
  }
}
