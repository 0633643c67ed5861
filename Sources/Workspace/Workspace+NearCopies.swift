import Digests
import Foundation
import GRDB

extension Workspace {
  /// How near texts must be to be copies of each other, as a share of their runs of three words; 0.8 unless it is set.
  public func nearness() throws -> Double {
    try read { db in try String.fetchOne(db, sql: "SELECT value FROM settings WHERE name = 'near'").flatMap(Double.init)
    } ?? 0.8
  }

  /// Sets it; the groups are made anew when an import ends.
  public func setNearness(_ share: Double) throws {
    try write { db in
      try db.execute(sql: "INSERT OR REPLACE INTO settings(name, value) VALUES ('near', ?)", arguments: ["\(share)"])
    }
  }

  /// Groups near copies anew, over all articles.
  public func groupNearCopies() throws {
    let groups = NearCopyGroups(threshold: try nearness())
    try write { db in
      try takeFingerprints(in: db)
      let all = RawRows(
        try db.cachedStatement(sql: "SELECT id, minhash FROM articles WHERE minhash IS NOT NULL ORDER BY id"))
      while try all.next() {
        if let signature = MinHash(all.bytes(1)) { try groups.add(try all.integer(0), signature) }
      }
      try groups.join()
      let digests = RawRows(try db.cachedStatement(sql: "SELECT id, sha256 FROM articles ORDER BY id"))
      while try digests.next() { try groups.note(try digests.integer(0), digests.bytes(1)) }
      try keep(groups, in: db)
    }
  }

  /// Writes the groups that are others than before, a page of articles at a time.
  private func keep(_ groups: NearCopyGroups, in db: Database) throws {
    let list = try db.cachedStatement(
      sql: """
        SELECT id, copies_group, checksum FROM articles LEFT JOIN near_copies ON near_copies.article_id = id
        WHERE id > ? ORDER BY id LIMIT 1000
        """)
    let remove = try RawStatement(db, "DELETE FROM near_copies WHERE article_id = ?")
    let insert = try RawStatement(db, "INSERT OR REPLACE INTO near_copies(article_id, copies_group) VALUES (?, ?)")
    let sum = try RawStatement(db, "UPDATE articles SET checksum = ? WHERE id = ?")
    var last = Int64.min
    while true {
      var changes: [(article: Int64, group: String?, checksum: FactsChecksum)] = []
      let before = last
      let rows = RawRows(list, .integer(last))
      while try rows.next() {
        last = try rows.integer(0)
        let (old, new) = (try rows.optionalText(1), try groups.name(of: last))
        guard old != new else { continue }
        var checksum = FactsChecksum(stored: rows.isNull(2) ? 0 : try rows.integer(2))
        checksum.turn(old, of: last)
        checksum.turn(new, of: last)
        changes.append((last, new, checksum))
      }
      guard last != before else { return }
      for change in changes {
        if let group = change.group {
          insert.bind(1, change.article)
          insert.bind(2, group)
          try insert.run()
        } else {
          remove.bind(1, change.article)
          try remove.run()
        }
        sum.bind(1, change.checksum.stored)
        sum.bind(2, change.article)
        try sum.run()
      }
    }
  }

  /// Articles of a file of an older format have no signature and no sum yet.
  private func takeFingerprints(in db: Database) throws {
    let sql = """
      SELECT \(ListedArticle.columns) FROM \(ListedArticle.source)
      WHERE articles.id > ? AND articles.checksum IS NULL ORDER BY articles.id LIMIT 100
      """
    let update = try RawStatement(db, "UPDATE articles SET checksum = ?, minhash = ? WHERE id = ?")
    var last = Int64.min
    while true {
      let articles = try ListedArticle.all(RawRows(db.cachedStatement(sql: sql), .integer(last)))
      guard let end = articles.last else { return }
      last = end.id
      for article in articles {
        update.bind(1, article.checksum.stored)
        update.bind(2, (try? storedText(of: article, in: db).bytes()).flatMap { MinHash(of: $0) })
        update.bind(3, article.id)
        try update.run()
      }
    }
  }
}
