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
    let threshold = try nearness()
    try write { db in
      try signOldArticles(in: db)
      var (ids, digests, signatures) = ([Int64](), [String](), [UInt8]())
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT articles.id, lower(substr(hex(sha256), 1, 12)), minhash
          FROM signatures JOIN articles ON articles.id = article_id ORDER BY sha256
          """)
      while let row = try rows.next() {
        let bytes = [UInt8](try row.stored(2) as Data)
        guard bytes.count == MinHash.size else { continue }
        ids.append(try row.stored(0))
        digests.append(try row.stored(1))
        signatures += bytes
      }
      let first = NearCopyGroups(signatures: signatures, threshold: threshold).first
      var sizes = [Int32](repeating: 0, count: ids.count)
      for text in first { sizes[Int(text)] += 1 }
      try db.execute(sql: "DELETE FROM near_copies")
      let insert = try db.makeStatement(sql: "INSERT INTO near_copies(article_id, copies_group) VALUES (?, ?)")
      for (text, leader) in first.enumerated() where sizes[Int(leader)] > 1 {
        try insert.execute(arguments: [ids[text], digests[Int(leader)]])
      }
    }
  }

  /// Articles of a file of format 1 have no signature yet.
  private func signOldArticles(in db: Database) throws {
    let sql = """
      SELECT \(ListedArticle.columns) FROM \(ListedArticle.source)
      WHERE length_bytes > 0 AND articles.id NOT IN (SELECT article_id FROM signatures) ORDER BY articles.id
      """
    for article in try ListedArticle.all(RawRows(db.cachedStatement(sql: sql))) {
      guard let text = try? storedText(of: article, in: db).bytes(), let signature = MinHash(of: text) else { continue }
      try db.execute(
        sql: "INSERT INTO signatures(article_id, minhash) VALUES (?, ?)",
        arguments: [article.id, Data(signature.bytes)])
    }
  }
}
