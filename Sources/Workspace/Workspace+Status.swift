import AnalyzerKit
import GRDB

/// What is in a workspace, in numbers.
public struct WorkspaceStatus: Sendable {
  public let articles: Int
  public let textBytes: Int
  /// Sightings beyond the first of each text.
  public let copies: Int
  /// Articles that share their name with another text.
  public let revisions: Int
  public let undated: Int
  /// First and last date of publication; nil where no article has one.
  public let dates: (first: String, last: String)?
  /// Languages by number of articles, the most frequent first; nil for unclear.
  public let languages: [(language: String?, articles: Int)]
  public let problems: (leftOut: Int, failed: Int, noted: Int)
  public let tables: [TableStatus]
  /// Groups of texts that are nearly the same, and how many texts are in them.
  public let nearCopies: (groups: Int, articles: Int)
}

/// How far an analyzer has come.
public struct TableStatus: Sendable {
  public let name: String
  public let version: Int
  public let analyzed: Int
  public let leftOut: Int
  public let failed: Int
  public let rows: Int
}

/// Which articles a table speaks of, in numbers.
public struct TableCoverage: Hashable, Sendable {
  public let analyzed: Int
  public let leftOut: Int
  public let failed: Int
  public let toDo: Int

  /// Whether it speaks of all articles.
  public var isComplete: Bool { leftOut + failed + toDo == 0 }
}

/// An article that an analyzer failed on.
public struct AnalysisFailure: Hashable, Sendable {
  public let analyzer: String
  public let article: String
  public let reason: String
}

extension Workspace {
  public func status() throws -> WorkspaceStatus {
    try read { db in
      let totals = try Row.fetchOne(
        db, sql: "SELECT count(*) AS articles, coalesce(sum(length_bytes), 0) AS bytes FROM articles")
      let sightings = try Int.fetchOne(db, sql: "SELECT count(*) FROM sightings") ?? 0
      let dates = try Row.fetchOne(
        db,
        sql: """
          SELECT min(published) AS first, max(published) AS last, count(*) - count(published) AS undated,
            coalesce(sum(given_name <> article), 0) AS revisions
          FROM article_list
          """)
      let languages = try Row.fetchAll(
        db, sql: "SELECT language, count(*) AS n FROM article_list GROUP BY language ORDER BY n DESC, language")
      let problems = try Dictionary(
        uniqueKeysWithValues: Row.fetchAll(
          db, sql: "SELECT outcome, count(*) AS n FROM import_problems GROUP BY outcome"
        )
        .map { ($0["outcome"] as String, $0["n"] as Int) })
      let articles: Int = totals?["articles"] ?? 0
      let first: String? = dates?["first"]
      let last: String? = dates?["last"]
      return WorkspaceStatus(
        articles: articles, textBytes: totals?["bytes"] ?? 0, copies: sightings - articles,
        revisions: dates?["revisions"] ?? 0, undated: dates?["undated"] ?? 0,
        dates: first.flatMap { first in last.map { (first, $0) } },
        languages: languages.map { ($0["language"], $0["n"]) },
        problems: (problems["left_out"] ?? 0, problems["failed"] ?? 0, problems["noted"] ?? 0),
        tables: try ResultTable.all(in: db).map { try Self.status(of: $0, in: db) },
        nearCopies: try Self.nearCopies(in: db))
    }
  }

  private static func nearCopies(in db: Database) throws -> (groups: Int, articles: Int) {
    let row = try Row.fetchOne(db, sql: "SELECT count(DISTINCT copies_group), count(*) FROM near_copies")
    return (row?[0] ?? 0, row?[1] ?? 0)
  }

  private static func status(of table: ResultTable, in db: Database) throws -> TableStatus {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) - count(left_out) AS analyzed, count(left_out) AS left_out, coalesce(sum(row_count), 0) AS rows
        FROM analyses WHERE table_id = ?
        """, arguments: [table.id])
    let failed = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM analysis_failures WHERE table_id = ?", arguments: [table.id])
    return TableStatus(
      name: table.name, version: table.description.version, analyzed: row?["analyzed"] ?? 0,
      leftOut: row?["left_out"] ?? 0, failed: failed ?? 0, rows: row?["rows"] ?? 0)
  }

  /// Which articles a table speaks of; nil for one that is not made article by article.
  public func coverage(of source: ExportSource) throws -> TableCoverage? {
    guard case .results(let table) = source.content else { return nil }
    let status = try read { db in try Self.status(of: table, in: db) }
    return TableCoverage(
      analyzed: status.analyzed, leftOut: status.leftOut, failed: status.failed,
      toDo: try articleCount() - status.analyzed - status.leftOut - status.failed)
  }

  /// By analyzer, then by article.
  public func analysisFailures() throws -> [AnalysisFailure] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT result_tables.name AS analyzer, articles.name AS article, reason FROM analysis_failures
          JOIN result_tables ON result_tables.id = table_id JOIN articles ON articles.id = article_id
          ORDER BY result_tables.name, articles.name
          """
      ).map {
        AnalysisFailure(
          analyzer: try $0.stored("analyzer"), article: try $0.stored("article"), reason: try $0.stored("reason"))
      }
    }
  }

  /// Whether the database itself is sound.
  /// - Returns: what SQLite finds wrong, one sentence each; empty where all is well.
  public func integrityProblems() throws -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "PRAGMA quick_check(20)").filter { $0 != "ok" }
        + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20).map {
          "a row of '\($0[0] as String)' belongs to nothing"
        }
        + String.fetchAll(
          db,
          sql: """
            SELECT name FROM articles WHERE NOT EXISTS (
              SELECT 1 FROM sightings WHERE sightings.id = sighting_id AND article_id = articles.id)
            ORDER BY name LIMIT 20
            """
        ).map { "it is not said where '\($0)' was seen" }
        + String.fetchAll(
          db,
          sql: """
            SELECT name FROM sqlar WHERE name NOT IN (SELECT name FROM articles)
              AND name NOT IN (SELECT name FROM originals) ORDER BY name LIMIT 20
            """
        ).map { "the text '\($0)' belongs to no article" }
        + OriginWriter.damaged(in: db)
        + ResultTable.all(in: db).flatMap { try Self.strayRows(of: $0, in: db) + damagedRows(of: $0, in: db) }
    }
  }

  /// Rows that no article and no analysis accounts for, or that reach past the end of their text.
  private static func strayRows(of table: ResultTable, in db: Database) throws -> [String] {
    let strays = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM \(table.name.sqlName) AS rows LEFT JOIN articles ON articles.id = rows.article_id
        LEFT JOIN analyses ON analyses.article_id = rows.article_id AND table_id = ?
        WHERE analyses.article_id IS NULL OR rows."end" > length_code_points OR rows.start > rows."end"
          OR rows.row_id / \(ResultTable.rowsPerArticle) <> rows.article_id
        """, arguments: [table.id])
    return strays.map { $0 > 0 ? ["\($0) rows of '\(table.name)' stand for no place in an article"] : [] } ?? []
  }
}
