import AnalyzerKit
import Foundation
import GRDB

/// What is in a workspace, in numbers.
public struct WorkspaceStatus: Codable, Sendable {
  public let articles: Int
  public let textBytes: Int
  /// Sightings beyond the first of each text.
  public let copies: Int
  /// Articles that share their name with another text.
  public let revisions: Int
  public let undated: Int
  /// Nil where no article has a date of publication.
  public let dates: Dates?
  /// The most frequent first.
  public let languages: [Language]
  public let problems: Problems
  public let tables: [TableStatus]
  /// Names decided on since texts were last looked through for such: what they make stale is not counted yet.
  public let changedNames: Int
  public let nearCopies: NearCopies

  /// Of publication.
  public struct Dates: Codable, Sendable {
    public let first, last: String
  }

  public struct Language: Codable, Sendable {
    /// ISO 639-1; nil for unclear.
    public let language: String?
    public let articles: Int
  }

  public struct Problems: Codable, Sendable {
    public let leftOut, failed, noted: Int
  }

  /// Groups of texts that are nearly the same, and how many texts are in them.
  public struct NearCopies: Codable, Sendable {
    public let groups, articles: Int
  }
}

/// How far an analyzer has come.
public struct TableStatus: Codable, Sendable {
  public let name: String
  public let version: Int
  public let analyzed: Int
  public let leftOut: Int
  public let failed: Int
  /// Of those analyzed or left out, how many the next run makes anew: made with other settings than the last run's, or
  /// of what has changed since.
  public let stale: Int
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

extension WorkspaceStatus {
  /// What was counted last, if nothing has changed since; nil too where a bit of it changed on the disk.
  fileprivate static func kept(in db: Database) throws -> WorkspaceStatus? {
    let rows = RawRows(try db.cachedStatement(sql: "SELECT value, checksum FROM counts WHERE name = 'status'"))
    guard try rows.next(), case .text(let json) = rows.stored(0), case .integer(let sum) = rows.stored(1) else {
      return nil
    }
    guard Self.checksum(json) == sum else { return nil }
    return try? JSONDecoder().decode(WorkspaceStatus.self, from: Data(json))
  }

  fileprivate func keep(in db: Database) throws {
    let json = Array(try JSONEncoder().encode(self))
    let insert = try RawStatement(db, "INSERT INTO counts(name, value, checksum) VALUES ('status', ?, ?)")
    insert.bind(1, String(decoding: json, as: UTF8.self))
    insert.bind(2, json.withUnsafeBufferPointer(Self.checksum))
    try insert.run()
  }

  private static func checksum(_ json: UnsafeBufferPointer<UInt8>) -> Int64 {
    var sum = RowChecksum(version: 0, settingsHash: "status")
    sum.add(text: json)
    return sum.stored
  }
}

extension Workspace {
  /// As it was counted when the last change was done, or counted now where that was cut short.
  public func status() throws -> WorkspaceStatus {
    try read { db in try WorkspaceStatus.kept(in: db) ?? Self.count(in: db) }
  }

  /// Counts what `status` tells, and keeps it until the next change.
  func keepStatus() throws {
    try database.write { db in
      guard try WorkspaceStatus.kept(in: db) == nil else { return }
      try Self.count(in: db).keep(in: db)
    }
  }

  private static func count(in db: Database) throws -> WorkspaceStatus {
    var tally = ArticleTally()
    try tally.count(in: db)
    let sightings = try Int.fetchOne(db, sql: "SELECT count(*) FROM sightings") ?? 0
    let problems = try Dictionary(
      uniqueKeysWithValues: Row.fetchAll(
        db, sql: "SELECT outcome, count(*) AS n FROM import_problems GROUP BY outcome"
      )
      .map { ($0["outcome"] as String, $0["n"] as Int) })
    let near = try Row.fetchOne(db, sql: "SELECT count(DISTINCT copies_group), count(*) FROM near_copies")
    return WorkspaceStatus(
      articles: tally.articles, textBytes: tally.textBytes, copies: sightings - tally.articles,
      revisions: tally.revisions, undated: tally.undated, dates: tally.dates, languages: tally.languages,
      problems: .init(
        leftOut: problems["left_out"] ?? 0, failed: problems["failed"] ?? 0, noted: problems["noted"] ?? 0),
      tables: try ResultTable.all(in: db).map { try status(of: $0, in: db) },
      changedNames: try Int.fetchOne(db, sql: "SELECT count(*) FROM changed_names") ?? 0,
      nearCopies: .init(groups: near?[0] ?? 0, articles: near?[1] ?? 0))
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
    let stale = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM analyses LEFT JOIN stale_analyses USING(article_id, table_id)
        WHERE table_id = ?1 AND (stale_analyses.article_id IS NOT NULL OR configuration_id <> (
          SELECT configuration_id FROM run_analyzers JOIN configurations ON configurations.id = configuration_id
          WHERE table_id = ?1 ORDER BY run_id DESC LIMIT 1))
        """, arguments: [table.id])
    return TableStatus(
      name: table.name, version: table.description.version, analyzed: row?["analyzed"] ?? 0,
      leftOut: row?["left_out"] ?? 0, failed: failed ?? 0, stale: stale ?? 0, rows: row?["rows"] ?? 0)
  }

  /// Which articles a table speaks of; nil for one that is not made article by article.
  public func coverage(of source: ExportSource) throws -> TableCoverage? {
    guard case .results(let table) = source.content else { return nil }
    return try read { db in
      let kept = try WorkspaceStatus.kept(in: db)
      let status = try kept?.tables.first { $0.name == table.name } ?? Self.status(of: table, in: db)
      let articles = try kept?.articles ?? Int.fetchOne(db, sql: "SELECT count(*) FROM articles") ?? 0
      return TableCoverage(
        analyzed: status.analyzed, leftOut: status.leftOut, failed: status.failed,
        toDo: articles - status.analyzed - status.leftOut - status.failed)
    }
  }

  /// By analyzer, then by article.
  public func analysisFailures() throws -> [AnalysisFailure] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT result_tables.name AS analyzer, sqlar.name AS article, reason FROM analysis_failures
          JOIN result_tables ON result_tables.id = table_id JOIN sqlar ON sqlar.id = article_id
          ORDER BY result_tables.name, sqlar.name
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
            SELECT name FROM articles JOIN sqlar USING (id) WHERE NOT EXISTS (
              SELECT 1 FROM sightings WHERE sightings.id = sighting_id AND article_id = articles.id)
            ORDER BY name LIMIT 20
            """
        ).map { "it is not said where '\($0)' was seen" }
        + String.fetchAll(
          db,
          sql: """
            SELECT name FROM main.sqlar WHERE name NOT IN (SELECT name FROM articles JOIN sqlar USING (id))
              AND name NOT IN (SELECT name FROM originals) ORDER BY name LIMIT 20
            """
        ).map { "the text '\($0)' belongs to no article" }
        + OriginWriter.damaged(in: db) + damagedFacts(in: db)
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
