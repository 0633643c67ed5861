import AnalyzerKit
import Digests
import Foundation
import GRDB

/// Adds articles inside one transaction, so that the archive does not depend on the order in which they come.
///
/// - A text (by its SHA-256) is stored once; every further sighting is a row of its own. The article bears the name and
///   the facts of the sighting that comes first by date, then name.
/// - Of several texts that bear one name, the first by date, then SHA-256, has the name itself; each other has
///   `NAME~` and eight digits of its SHA-256, or all 64 where two would be called the same.
struct ArticleWriter {
  let db: Database
  private let seen: SeenDigests?
  private var nextSighting: Int64
  // What is done for each article, prepared once.
  private let find: Statement
  private let insertText, insertArticle, insertSighting: RawStatement

  /// - Parameter seen: the texts that are there; nil where that is not known.
  init(_ db: Database, _ seen: SeenDigests?) throws {
    self.db = db
    self.seen = seen
    nextSighting = try Self.nextSighting(in: db)
    find = try db.makeStatement(
      sql: """
        SELECT articles.id, sqlar.name, \(Sighting.columns)
        FROM articles JOIN sqlar ON sqlar.id = articles.id JOIN sightings ON sightings.id = articles.sighting_id
        WHERE substr(articles.sha256, 1, 6) = substr(?1, 1, 6) AND articles.sha256 = ?1
        """)
    insertText = try RawStatement(
      db, "INSERT OR IGNORE INTO sqlar(name, mode, mtime, sz, data) VALUES (?, 33188, ?, ?, ?)")
    insertArticle = try RawStatement(
      db,
      """
      INSERT INTO articles(
        id, sha256, length_bytes, length_code_points, recognized_language, sighting_id, checksum, minhash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insertSighting = try RawStatement(
      db,
      """
      INSERT INTO sightings(id, article_id, name, published, source, url, title, byline, language)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
  }

  /// The id that the next sighting gets.
  static func nextSighting(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM sightings") ?? 1
  }

  mutating func add(_ article: NewArticle) throws -> AddOutcome {
    guard let known = try known(article.digest) else {
      try insert(article)
      return .added
    }
    return try addSighting(article, to: known.id, named: known.name, first: known.first)
  }

  /// The article of this text, if it is there.
  private func known(_ digest: SHA256Digest) throws -> (id: Int64, name: String, first: Sighting)? {
    if let seen, !seen.takeIn(digest) { return nil }
    let rows = RawRows(find, .bytes(digest.bytes))
    guard try rows.next() else { return nil }
    return (try rows.integer(0), try rows.text(1), try Sighting(rows, from: 2))
  }

  private mutating func insert(_ article: NewArticle) throws {
    let given = article.sighting.name
    var (name, isSettled) = (given, true)
    // Mostly the name is free.
    if try Revision.isName(given) || !insertText(of: article, named: given) {
      (name, isSettled) = try place(for: article)
      _ = try insertText(of: article, named: name)
    }
    let id = insertText.lastRow
    let checksum = FactsChecksum(
      name: name, digest: article.digest, shown: article.sighting,
      language: article.sighting.language ?? article.recognizedLanguage,
      FurtherFacts(
        lengthCodePoints: Int64(article.lengthCodePoints), publishedFrom: article.origin?.publishedFrom, original: nil,
        sightings: 1))
    insertArticle.bind(1, id)
    insertArticle.bind(2, article.digest)
    insertArticle.bind(3, article.lengthBytes)
    insertArticle.bind(4, article.lengthCodePoints)
    insertArticle.bind(5, article.recognizedLanguage)
    insertArticle.bind(6, nextSighting)
    insertArticle.bind(7, checksum.stored)
    insertArticle.bind(8, article.signature)
    try insertArticle.run()
    try insert(article, of: id, named: name)
    // The same bytes may be there already, under a name of their own.
    if article.origin?.original != nil { try Self.sumFacts(of: id, in: db) }
    if !isSettled { try settleNames(claiming: given) }
  }

  /// - Returns: false where another text has the name.
  private func insertText(of article: NewArticle, named name: String) throws -> Bool {
    insertText.bind(1, name)
    insertText.bind(2, Self.modified(article.sighting))
    insertText.bind(3, article.lengthBytes)
    try insertText.run(with: article.data, at: 4)
    return insertText.changes == 1
  }

  /// The name that a new text can have at once, and whether it is the one that stays, with no other to be changed.
  private func place(for article: NewArticle) throws -> (name: String, isSettled: Bool) {
    let given = article.sighting.name
    let bearer = try Claimant.fetchOne(db, sql: "WHERE sqlar.name = ?", [given])
    let revised = Revision.name(given, article.digest)
    let near = try db.cachedStatement(sql: "SELECT 1 FROM sqlar WHERE name >= ?1 AND name < ?1 || 'g'")
    let isAlone = try Row.fetchOne(near, arguments: [revised]) == nil
    let claimant = Claimant(article: 0, name: "", digest: article.digest, published: article.sighting.published)
    let givesWay = Revision.isName(given) || bearer.map { Claimant.precedes($0, claimant) } ?? true
    return isAlone && givesWay ? (revised, true) : (Revision.name(given, article.digest, digits: 64), false)
  }

  /// - Parameter name: the article's; a sighting under it needs no name of its own.
  private mutating func insert(_ new: NewArticle, of article: Int64, named name: String) throws {
    insertSighting.bind(1, nextSighting)
    insertSighting.bind(2, article)
    insertSighting.bind(3, new.sighting.name.hasBytes(of: name) ? nil : new.sighting.name)
    insertSighting.bind(4, new.sighting.published)
    insertSighting.bind(5, new.sighting.source)
    insertSighting.bind(6, new.sighting.url)
    insertSighting.bind(7, new.sighting.title)
    insertSighting.bind(8, new.sighting.byline)
    insertSighting.bind(9, new.sighting.language)
    try insertSighting.run()
    if let origin = new.origin { try OriginWriter(db).insert(origin, of: nextSighting) }
    nextSighting += 1
  }

  private mutating func addSighting(
    _ new: NewArticle, to article: Int64, named name: String, first: Sighting
  ) throws -> AddOutcome {
    let sighting = new.sighting
    let same = try db.cachedStatement(
      sql: """
        SELECT 1 FROM sightings WHERE article_id = ? AND coalesce(name, ?) = ? AND published IS ? AND source IS ? AND url IS ?
          AND title IS ? AND byline IS ? AND language IS ?
        """)
    let isKnown = try Row.fetchOne(
      same,
      arguments: [
        article, name, sighting.name, sighting.published, sighting.source, sighting.url, sighting.title,
        sighting.byline, sighting.language,
      ])
    guard isKnown == nil else { return .known(name) }
    let number = nextSighting
    try insert(new, of: article, named: name)
    if Sighting.precedes(sighting, first) {
      try db.execute(sql: "UPDATE articles SET sighting_id = ? WHERE id = ?", arguments: [number, article])
      try db.execute(sql: "UPDATE sqlar SET mtime = ? WHERE id = ?", arguments: [Self.modified(sighting), article])
      try settleNames(claiming: sighting.name)
      if !first.name.utf8.elementsEqual(sighting.name.utf8) { try settleNames(claiming: first.name) }
    }
    try Self.sumFacts(of: article, in: db)
    return .copy(of: name)
  }

  /// Names anew all articles whose first sighting bears a name: those that are named after it, and the one last changed.
  /// - Parameter changed: the article that was changed; nil for the one that was seen last.
  func settleNames(claiming name: String, including changed: Int64? = nil) throws {
    let claimants = try Claimant.fetchAll(
      db,
      sql: """
        WHERE coalesce(sightings.name, sqlar.name) = ?1 AND articles.id IN (
          SELECT id FROM sqlar WHERE name = ?1 OR (name > ?1 || '~' AND name < ?1 || '~g')
          UNION SELECT coalesce(?2, article_id) FROM sightings WHERE id = (SELECT max(id) FROM sightings))
        """, [name, changed]
    ).sorted(by: Claimant.precedes)
    let revised = claimants.dropFirst(Revision.isName(name) ? 0 : 1)
    var bearers: [String: Int] = [:]
    for claimant in revised { bearers[claimant.digest.prefix(8), default: 0] += 1 }
    var renames: [(article: Int64, over: String, to: String)] = []
    for (rank, claimant) in claimants.enumerated() {
      let digits = bearers[claimant.digest.prefix(8), default: 0] > 1 ? 64 : 8
      let wanted = rank < revised.startIndex ? name : Revision.name(name, claimant.digest, digits: digits)
      guard !claimant.name.utf8.elementsEqual(wanted.utf8) else { continue }
      renames.append((claimant.article, Revision.name(name, claimant.digest, digits: 64), wanted))
      try db.cachedStatement(sql: "UPDATE sightings SET name = ? WHERE article_id = ? AND name IS NULL").execute(
        arguments: [claimant.name, claimant.article])
    }
    // Names change hands, so all are let go of before any is given.
    let rename = try db.cachedStatement(sql: "UPDATE sqlar SET name = ? WHERE id = ?")
    for (article, over, _) in renames { try rename.execute(arguments: [over, article]) }
    for (article, _, name) in renames {
      try rename.execute(arguments: [name, article])
      try db.cachedStatement(sql: "UPDATE sightings SET name = NULL WHERE article_id = ? AND name = ?").execute(
        arguments: [article, name])
      try Self.sumFacts(of: article, in: db)
    }
  }

  /// The archive's time of a text: its day of publication in UTC, in seconds since 1970; 0 without one.
  private static func modified(_ sighting: Sighting) -> Int64 {
    guard let day = sighting.published.flatMap({ CalendarDate(iso8601: $0) }) else { return 0 }
    return Int64(day.daysSince1970) * 86_400
  }
}

extension Row {
  /// A value as its column's type says.
  /// - Throws: `RowDecodingError` where the file holds another, which STRICT tables do not; it is damaged then.
  func stored<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    try decode(Value.self, forColumn: column)
  }

  func stored<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
    try decode(Value.self, atIndex: index)
  }
}

extension Sighting {
  /// Seven columns.
  static let columns = """
    coalesce(sightings.name, sqlar.name), sightings.published, sightings.source, sightings.url, sightings.title,
    sightings.byline, sightings.language
    """

  /// - Parameter first: the index of the first of its columns.
  init(_ row: Row, from first: Int) throws {
    self.init(
      name: try row.stored(first), published: try row.stored(first + 1), source: try row.stored(first + 2),
      url: try row.stored(first + 3), title: try row.stored(first + 4), byline: try row.stored(first + 5),
      language: try row.stored(first + 6))
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
