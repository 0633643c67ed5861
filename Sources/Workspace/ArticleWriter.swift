import AnalyzerKit
import Digests
import Foundation
import GRDB

/// Adds articles inside one transaction, so that the archive does not depend on the order in which they come.
///
/// - A text (by its SHA-256) is stored once; every further sighting is a row of its own. The article bears the name and
///   the facts of the sighting that comes first by date, then name.
/// - Of several texts that bear one name, the first by date, then SHA-256, has the name itself; each other has
///   `NAME~` and eight digits of its SHA-256.
struct ArticleWriter {
  private let db: Database
  private var nextSighting: Int64

  init(_ db: Database) throws {
    self.db = db
    nextSighting = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM sightings") ?? 1
  }

  mutating func add(_ article: NewArticle) throws -> AddOutcome {
    let digest = Data(article.digest.bytes)
    let find = try db.cachedStatement(sql: "SELECT id, name FROM articles WHERE sha256 = ?")
    guard let known = try Row.fetchOne(find, arguments: [digest]) else {
      try insert(article, digest)
      return .added
    }
    return try addSighting(article.sighting, to: known["id"], named: known["name"])
  }

  private mutating func insert(_ article: NewArticle, _ digest: Data) throws {
    let name = article.sighting.name
    let isTaken = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM articles WHERE name = ?"), arguments: [name]) != nil
    let first = isTaken || Self.looksRevised(name) ? Self.revisedName(name, article.digest) : name
    try db.cachedStatement(sql: "INSERT INTO sqlar(name, mode, mtime, sz, data) VALUES (?, 33188, ?, ?, ?)").execute(
      arguments: [first, Self.modified(article.sighting), article.lengthBytes, Data(article.data)])
    try db.cachedStatement(
      sql: """
        INSERT INTO articles(name, sha256, length_bytes, length_code_points, recognized_language, sighting_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      first, digest, article.lengthBytes, article.lengthCodePoints, article.recognizedLanguage, nextSighting,
    ])
    try insert(article.sighting, of: db.lastInsertedRowID)
    if isTaken { try settleNames(claiming: name) }
  }

  private mutating func insert(_ sighting: Sighting, of article: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO sightings(id, article_id, name, published, source, url, title, byline, language)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      nextSighting, article, sighting.name, sighting.published, sighting.source, sighting.url, sighting.title,
      sighting.byline, sighting.language,
    ])
    nextSighting += 1
  }

  private mutating func addSighting(_ sighting: Sighting, to article: Int64, named name: String) throws -> AddOutcome {
    let select = try db.cachedStatement(sql: "SELECT * FROM sightings WHERE article_id = ? ORDER BY id")
    let known = try Row.fetchAll(select, arguments: [article]).map { (id: $0["id"] as Int64, Sighting($0)) }
    guard !known.contains(where: { $0.1 == sighting }) else { return .known(name) }
    guard let first = known.min(by: { Sighting.precedes($0.1, $1.1) }) else { return .known(name) }
    let number = nextSighting
    try insert(sighting, of: article)
    if Sighting.precedes(sighting, first.1) {
      try db.execute(sql: "UPDATE articles SET sighting_id = ? WHERE id = ?", arguments: [number, article])
      try db.execute(
        sql: "UPDATE sqlar SET mtime = ? WHERE name = ?", arguments: [Self.modified(sighting), name])
      try settleNames(claiming: sighting.name)
      if first.1.name != sighting.name { try settleNames(claiming: first.1.name) }
    }
    return .copy(of: name)
  }

  /// Names anew all articles whose first sighting bears a name.
  private func settleNames(claiming name: String) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT articles.name, articles.sha256, sightings.published FROM sightings
        JOIN articles ON articles.sighting_id = sightings.id
        WHERE sightings.name = ?1 AND articles.id IN (
          SELECT id FROM articles WHERE name = ?1 OR (name > ?1 || '~' AND name < ?1 || '~g')
          UNION SELECT article_id FROM sightings WHERE id = (SELECT max(id) FROM sightings))
        """, arguments: [name])
    let claimants = rows.sorted { left, right in
      let keys = [left, right].map { ($0["published"] as String? ?? "~", ($0["sha256"] as Data).map(\.self)) }
      return keys[0].0 == keys[1].0 ? keys[0].1.lexicographicallyPrecedes(keys[1].1) : keys[0].0 < keys[1].0
    }
    var renames: [(from: String, to: String)] = []
    for (rank, claimant) in claimants.enumerated() {
      guard let digest = SHA256Digest(bytes: [UInt8](claimant["sha256"] as Data)) else { continue }
      let keepsName = rank == 0 && !Self.looksRevised(name)
      renames.append((claimant["name"], keepsName ? name : Self.revisedName(name, digest)))
    }
    // The bare name is given last, when its former bearer has let go of it.
    for rename in renames.reversed() where rename.from != rename.to {
      try db.execute(sql: "UPDATE sqlar SET name = ? WHERE name = ?", arguments: [rename.to, rename.from])
    }
  }

  private static func revisedName(_ name: String, _ digest: SHA256Digest) -> String { "\(name)~\(digest.prefix(8))" }

  /// Whether a given name ends as a revision's does; such a one always gets its own ending too.
  private static func looksRevised(_ name: String) -> Bool {
    let ending = Array(name.utf8.suffix(9))
    return ending.count == 9 && ending[0] == UInt8(ascii: "~")
      && ending.dropFirst().allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
  }

  /// The archive's time of a text: its day of publication in UTC, in seconds since 1970; 0 without one.
  private static func modified(_ sighting: Sighting) -> Int64 {
    guard let day = sighting.published.flatMap({ CalendarDate(iso8601: $0) }) else { return 0 }
    return Int64(day.daysSince1970) * 86_400
  }
}

extension Sighting {
  init(_ row: Row) {
    self.init(
      name: row["name"], published: row["published"], source: row["source"], url: row["url"], title: row["title"],
      byline: row["byline"], language: row["language"])
  }
}

extension CalendarDate {
  /// - Source: days_from_civil, Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, 2013 (public domain).
  var daysSince1970: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
