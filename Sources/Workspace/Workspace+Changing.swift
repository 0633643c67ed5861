import Digests
import Foundation
import GRDB

/// What an analyst can set right about an article.
public enum ArticleFact: String, CaseIterable, Sendable {
  case published, source, url, title, byline, language
}

extension Workspace {
  /// The articles of some names; a name may have `*`, `?` and `[a-z]`, or be the beginning of a SHA-256.
  /// - Throws: `WorkspaceError.noArticle` for the first that fits none.
  public func articles(named patterns: [String]) throws -> [ListedArticle] {
    var found: [Int64: ListedArticle] = [:]
    for pattern in patterns {
      var articles = try article(pattern).map { [$0] } ?? []
      if articles.isEmpty {
        articles = try read { db in
          let statement = try db.cachedStatement(
            sql: "SELECT \(ListedArticle.columns) FROM \(ListedArticle.sourceByName) WHERE sqlar.name GLOB ?")
          return try ListedArticle.all(RawRows(statement, .text(pattern)))
        }
      }
      if articles.isEmpty, pattern.utf8.count >= 8 { articles = try self.articles(digestPrefix: pattern) }
      guard !articles.isEmpty else { throw WorkspaceError.noArticle(pattern) }
      for article in articles { found[article.id] = article }
    }
    return found.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Takes articles out, with all that was made of them, in one transaction.
  public func remove(_ articles: [ListedArticle]) throws {
    try write { db in
      let remover = ArticleRemover(db)
      for article in articles { try remover.remove(article.id) }
      try remover.finish()
    }
    try groupNearCopies()
  }

  /// Sets facts of an article over those that were given; nil gives back what was given.
  public func correct(_ article: ListedArticle, _ facts: [ArticleFact: String?]) throws {
    // Byline and URL are not shown to analyzers.
    let isShown = facts.keys.contains { $0 != .byline && $0 != .url }
    try write { db in
      try db.execute(sql: "INSERT OR IGNORE INTO corrections(article_id) VALUES (?)", arguments: [article.id])
      for (fact, value) in facts {
        try db.execute(
          sql: "UPDATE corrections SET \(fact.rawValue) = ? WHERE article_id = ?", arguments: [value, article.id])
      }
      let facts = ArticleFact.allCases.map { "\($0.rawValue) IS NULL" }.joined(separator: " AND ")
      try db.execute(sql: "DELETE FROM corrections WHERE article_id = ? AND \(facts)", arguments: [article.id])
      try ArticleWriter.sumFacts(of: article.id, in: db)
      guard isShown else { return }
      try db.execute(
        sql: "INSERT OR IGNORE INTO stale_analyses SELECT article_id, table_id FROM analyses WHERE article_id = ?",
        arguments: [article.id])
    }
  }
}

/// Takes articles out of the tables, inside one transaction.
struct ArticleRemover {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func remove(_ id: Int64) throws {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT coalesce(sightings.name, sqlar.name) FROM sightings JOIN sqlar ON sqlar.id = article_id
        WHERE article_id = ?
        """, arguments: [id])
    let rows = ResultTable.rowIDs(of: id)
    for table in try ResultTable.all(in: db) {
      try db.execute(sql: table.deleteSQL, arguments: [rows.lowerBound, rows.upperBound])
    }
    try db.execute(
      sql: """
        INSERT INTO removals(article, sha256, removed)
        SELECT name, sha256, ? FROM articles JOIN sqlar USING (id) WHERE id = ?
        """, arguments: [Workspace.now(), id])
    for table in ["articles", "sqlar"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id])
    }
    let writer = try ArticleWriter(db, nil)
    for name in names { try writer.settleNames(claiming: name) }
  }

  func finish() throws { try OriginWriter(db).removeOrphans() }
}

extension ArticleWriter {
  /// Takes out the other texts that earlier imports gave the name of an article that was just added.
  /// - Parameter firstSighting: sightings from this id on are of the import under way.
  /// - Returns: how many articles went; one that was seen under another name too stays, without this sighting.
  func replaceOlder(than firstSighting: Int64, by new: NewArticle) throws -> Int {
    let older = try Row.fetchAll(
      db,
      sql: """
        SELECT sightings.id, article_id FROM sightings JOIN articles ON articles.id = article_id
        WHERE sightings.id IN (
          SELECT id FROM sightings WHERE name = ?1
          UNION SELECT sightings.id FROM sqlar JOIN sightings ON article_id = sqlar.id
            WHERE sqlar.name = ?1 AND sightings.name IS NULL)
          AND sightings.id < ?2 AND sha256 <> ?3
        ORDER BY sightings.id
        """, arguments: [new.sighting.name, firstSighting, Data(new.digest.bytes)])
    var removed = 0
    for row in older {
      let (sighting, article): (Int64, Int64) = (try row.stored(0), try row.stored(1))
      let others = try Row.fetchAll(
        db,
        sql: """
          SELECT \(Sighting.columns), sightings.id FROM sightings JOIN sqlar ON sqlar.id = article_id
          WHERE article_id = ? AND sightings.id <> ?
          """, arguments: [article, sighting])
      let rest = try others.map { (sighting: try Sighting($0, from: 0), id: try $0.stored(7) as Int64) }
      guard let first = rest.min(by: { Sighting.precedes($0.sighting, $1.sighting) }) else {
        try ArticleRemover(db).remove(article)
        removed += 1
        continue
      }
      try db.execute(sql: "UPDATE articles SET sighting_id = ? WHERE id = ?", arguments: [first.id, article])
      try db.execute(sql: "DELETE FROM sightings WHERE id = ?", arguments: [sighting])
      try Self.sumFacts(of: article, in: db)
      try settleNames(claiming: first.sighting.name, including: article)
      try settleNames(claiming: new.sighting.name, including: article)
    }
    if !older.isEmpty { try OriginWriter(db).removeOrphans() }
    return removed
  }
}
