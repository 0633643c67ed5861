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
    try write(lookingUpReferences: false) { db in
      var groups = NearCopyGroups(threshold: threshold)
      if try !gather(into: groups, in: db) {
        try takeFingerprints(in: db)
        groups = NearCopyGroups(threshold: threshold)
        _ = try gather(into: groups, in: db)
      }
      try groups.join()
      try keep(groups, in: db)
    }
  }

  /// - Returns: false where articles have no signature and no sum yet.
  private func gather(into groups: NearCopyGroups, in db: Database) throws -> Bool {
    let all = RawRows(try db.cachedStatement(sql: "SELECT id, minhash, sha256, checksum FROM articles ORDER BY id"))
    var isComplete = true
    while try all.next() {
      if let signature = MinHash(all.bytes(1)) { try groups.add(try all.integer(0), all.bytes(2), signature) }
      if all.isNull(3) { isComplete = false }
    }
    return isComplete
  }

  /// Writes the groups that are others than before.
  private func keep(_ groups: NearCopyGroups, in db: Database) throws {
    let writer = try NearCopyWriter(db)
    var earlier = try EarlierGroups(in: db)
    try groups.forEachMember { article, group in
      var old: String?
      while let first = earlier.first, first.article <= article {
        if first.article == article {
          old = first.group
        } else {
          try writer.change(first.article, from: first.group, to: nil)
        }
        try earlier.removeFirst()
      }
      try writer.change(article, from: old, to: group)
    }
    while let first = earlier.first {
      try writer.change(first.article, from: first.group, to: nil)
      try earlier.removeFirst()
    }
    try writer.finish()
  }

  /// What was kept, in the order of the articles; it is read a thousand at a time, as it is written to meanwhile.
  private struct EarlierGroups {
    private let list: Statement
    /// The next last; empty at the end only, so that nothing is read that was written meanwhile before it.
    private var page: [(article: Int64, group: String)] = []

    init(in db: Database) throws {
      list = try db.cachedStatement(
        sql: "SELECT article_id, copies_group FROM near_copies WHERE article_id > ? ORDER BY article_id LIMIT 1000")
      try read(after: .min)
    }

    var first: (article: Int64, group: String)? { page.last }

    mutating func removeFirst() throws {
      let article = page.removeLast().article
      if page.isEmpty { try read(after: article) }
    }

    private mutating func read(after article: Int64) throws {
      let rows = RawRows(list, .integer(article))
      while try rows.next() { page.append((try rows.integer(0), try rows.text(1))) }
      page.reverse()
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
