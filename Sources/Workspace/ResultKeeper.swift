import AnalyzerKit
import GRDB

/// Keeps results inside one transaction.
struct ResultKeeper {
  /// Whether there may be failures of earlier runs to clear.
  private(set) var hasFailures: Bool
  private let db: Database
  private var rows: [Int64: RowInserter] = [:]
  private var analyses: RowInserter?

  init(_ db: Database, hasFailures: Bool) {
    self.db = db
    self.hasFailures = hasFailures
  }

  mutating func keep(_ item: ArticleRows) throws {
    let table = item.configuration.table
    let article = item.article.id
    if item.replacesRows { try remove(article, from: table) }
    if hasFailures {
      try db.cachedStatement(sql: "DELETE FROM analysis_failures WHERE article_id = ? AND table_id = ?").execute(
        arguments: [article, table.id])
    }
    switch item.content {
    case .failed(let reason):
      hasFailures = true
      try db.cachedStatement(sql: "INSERT INTO analysis_failures VALUES (?, ?, ?, ?)").execute(
        arguments: [article, table.id, item.configuration.id, reason])
    case .leftOut(let reason): try note(item, rowCount: 0, leftOut: reason, nil)
    case .rows(let count, let cells):
      precondition(count < ResultTable.rowsPerArticle, "an article with too many rows")
      if rows[table.id] == nil { rows[table.id] = RowInserter(try db.cachedStatement(sql: table.insertSQL)) }
      var checksum = item.configuration.checksum
      checksum.add(item.metadataHash)
      try rows[table.id]?.insert(cells, count: count, article: article, &checksum)
      try note(item, rowCount: count, leftOut: nil, checksum)
    }
  }

  private func remove(_ article: Int64, from table: ResultTable) throws {
    let ids = ResultTable.rowIDs(of: article)
    try db.cachedStatement(sql: table.deleteSQL).execute(arguments: [ids.lowerBound, ids.upperBound])
    for sql in [
      "DELETE FROM analyses WHERE article_id = ? AND table_id = ?",
      "DELETE FROM stale_analyses WHERE article_id = ? AND table_id = ?",
    ] {
      try db.cachedStatement(sql: sql).execute(arguments: [article, table.id])
    }
  }

  private mutating func note(
    _ item: ArticleRows, rowCount: Int, leftOut: String?, _ checksum: RowChecksum?
  ) throws {
    if analyses == nil {
      analyses = RowInserter(try db.cachedStatement(sql: "INSERT INTO analyses VALUES (?, ?, ?, ?, ?, ?, ?)"))
    }
    let configuration = item.configuration
    let cells: [Cell] = [
      .integer(Int(configuration.id)), .integer(Int(item.metadataHash)), .integer(rowCount),
      leftOut.map(Cell.text) ?? .null, checksum.map { .integer(Int($0.stored)) } ?? .null,
    ]
    try analyses?.insert(item.article.id, configuration.table.id, cells)
  }
}
