public import AnalyzerKit
import Foundation
import GRDB

/// A table of results with the views beside it, as its analyzer described it when it last ran.
public struct ResultTable: Sendable {
  let id: Int64
  public let description: AnalyzerDescription
  /// Takes a row: article, start, end, number at the place, then the stored columns.
  let insertSQL: String
  /// Takes an article.
  let deleteSQL: String

  init(id: Int64, description: AnalyzerDescription) {
    self.id = id
    self.description = description
    let name = description.name.sqlName
    let places = Array(repeating: "?", count: Self.storedColumns(description.columns).count + 4)
    insertSQL = "INSERT INTO \(name) VALUES (\(places.joined(separator: ", ")))"
    deleteSQL = "DELETE FROM \(name) WHERE article_id = ?"
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
      case .boolean: [(column.name, "INTEGER CHECK(\(column.name.sqlName) IN (0, 1))")]
      case .real: [(column.name, "REAL")]
      }
    }
  }

  /// Clustered by article and place, so that an article's rows lie together, in order, without a further index.
  private var tableSQL: String {
    let columns = Self.storedColumns(description.columns).map { "  \($0.name.sqlName) \($0.definition),\n" }.joined()
    return """
      CREATE TABLE \(name.sqlName)(
        article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        nth INTEGER NOT NULL,
      \(columns)  PRIMARY KEY(article_id, start, "end", nth)
      ) STRICT, WITHOUT ROWID
      """
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
        try db.execute(sql: "DELETE FROM analyses WHERE table_id = ?", arguments: [old.id])
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
