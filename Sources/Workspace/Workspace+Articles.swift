public import AnalyzerKit
public import Digests
import GRDB

/// An article as it is listed: what is known of it, without its text.
public struct ListedArticle: Sendable {
  public let id: Int64
  public let name: String
  public let digest: SHA256Digest
  public let sighting: Sighting
  /// Declared, or else recognised.
  public let language: String?
  /// Of an article that has near copies, 12 digits of the SHA-256 of one of them; nil for another.
  let nearCopies: String?
  let further: FurtherFacts
  /// Whether what is known of it is no longer what was written.
  public private(set) var isDamaged = false

  /// The same for all near copies of a text: 12 digits of the SHA-256 of one of them.
  public var copiesGroup: String { nearCopies ?? digest.prefix(12) }

  /// - Parameter asOf: the day of an article that has none of its own.
  public func metadata(asOf: CalendarDate?) -> ArticleMetadata {
    ArticleMetadata(
      title: sighting.title, published: sighting.published.flatMap { CalendarDate(iso8601: $0) } ?? asOf,
      source: sighting.source, language: language)
  }

  /// - Parameters:
  ///   - rows: standing at a row whose first columns are `columns`.
  ///   - isChecked: whether it is held against its sum; a file of an older format has none.
  /// - Throws: `WorkspaceError.damagedFacts`.
  init(_ rows: borrowing RawRows, isChecked: Bool = true) throws {
    id = try rows.integer(0)
    let name = try rows.optionalText(1)
    guard let digest = SHA256Digest(bytes: [UInt8](rows.bytes(2))) else {
      throw WorkspaceError.damagedText(article: name ?? "", why: "its SHA-256 is no SHA-256")
    }
    guard let name else {
      throw WorkspaceError.damagedText(article: digest.prefix(12), why: "its name and its text are not in the archive")
    }
    self.name = name
    self.digest = digest
    sighting = try Sighting(rows, from: 4)
    language = try sighting.language ?? rows.optionalText(3)
    nearCopies = try rows.optionalText(11)
    further = FurtherFacts(
      lengthCodePoints: try rows.integer(13), publishedFrom: try rows.optionalText(14),
      original: try rows.optionalText(15), sightings: try rows.integer(16))
    isDamaged = try !rows.isNull(12) && rows.integer(12) != checksum.stored
    if isChecked, isDamaged { throw WorkspaceError.damagedFacts(article: name) }
  }

  /// All that a query gives.
  static func all(_ rows: consuming RawRows, isChecked: Bool = true) throws -> [ListedArticle] {
    var articles: [ListedArticle] = []
    while try rows.next() { articles.append(try ListedArticle(rows, isChecked: isChecked)) }
    return articles
  }

  static let columnCount = 17
  /// What the analyst set stands for what was given.
  static let columns = """
    articles.id, sqlar.name, articles.sha256, articles.recognized_language, coalesce(sightings.name, sqlar.name),
    coalesce(corrections.published, sightings.published), coalesce(corrections.source, sightings.source),
    coalesce(corrections.url, sightings.url), coalesce(corrections.title, sightings.title),
    coalesce(corrections.byline, sightings.byline), coalesce(corrections.language, sightings.language),
    near_copies.copies_group, articles.checksum, articles.length_code_points, sighting_origins.published_from,
    originals.name, (SELECT count(*) FROM sightings AS seen WHERE seen.article_id = articles.id)
    """
  /// An article without a name is damaged, and read as such.
  static let source = "articles LEFT JOIN sqlar ON sqlar.id = articles.id \(joins)"
  /// Names come first, by their index.
  static let sourceByName = "sqlar CROSS JOIN articles ON articles.id = sqlar.id \(joins)"
  /// What is joined to both.
  static let joins = """
    JOIN sightings ON sightings.id = articles.sighting_id
    LEFT JOIN corrections ON corrections.article_id = articles.id
    LEFT JOIN near_copies ON near_copies.article_id = articles.id
    LEFT JOIN sighting_origins ON sighting_origins.sighting_id = articles.sighting_id
    LEFT JOIN originals ON originals.id = sighting_origins.original_id
    """
}

/// A text as it is stored, to be unpacked on any thread.
public struct StoredText: Sendable {
  let name: String
  let digest: SHA256Digest
  /// A part of what was read together with it.
  let data: ArraySlice<UInt8>
  let declaredSize: Int

  /// Unpacks it and holds it against its SHA-256.
  /// - Throws: `WorkspaceError.damagedText`.
  public func bytes() throws -> [UInt8] {
    try data.withUnsafeBytes { try Self.unpack($0, size: declaredSize, digest, name) }
  }

  /// The text behind stored bytes.
  /// - Throws: `WorkspaceError.damagedText`.
  static func unpack(
    _ data: UnsafeRawBufferPointer, size: Int, _ digest: SHA256Digest, _ name: String
  ) throws -> [UInt8] {
    let text: [UInt8]
    do {
      text = try Zlib.text(from: data, declaredSize: size)
    } catch {
      throw WorkspaceError.damagedText(article: name, why: error.description)
    }
    guard text.withUnsafeBufferPointer(digest.isDigest) else {
      throw WorkspaceError.damagedText(article: name, why: "it no longer has its SHA-256")
    }
    guard (try? UTF8Span(validating: text.span)) != nil else {
      throw WorkspaceError.damagedText(article: name, why: "it is not valid UTF-8")
    }
    return text
  }
}

extension Workspace {
  public func articleCount() throws -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM articles") ?? 0 }
  }

  /// The next articles, in the order in which they came.
  /// - Parameter isChecked: whether the first of which the facts are damaged is an error.
  public func articles(after id: Int64, limit: Int, isChecked: Bool = true) throws -> [ListedArticle] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(ListedArticle.columns) FROM \(ListedArticle.source)
          WHERE articles.id > ? ORDER BY articles.id LIMIT ?
          """)
      return try ListedArticle.all(RawRows(statement, .integer(id), .integer(Int64(limit))), isChecked: isChecked)
    }
  }

  /// The article of this name.
  public func article(_ name: String) throws -> ListedArticle? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(ListedArticle.columns) FROM \(ListedArticle.sourceByName) WHERE sqlar.name = ?")
      return try ListedArticle.all(RawRows(statement, .text(name))).first
    }
  }

  /// The articles whose SHA-256 begins with some hexadecimal digits; at most two, in the order of the SHA-256.
  public func articles(digestPrefix prefix: String) throws -> [ListedArticle] {
    guard !prefix.isEmpty, prefix.utf8.count <= 64 else { return [] }
    let isHex = prefix.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    guard isHex else { return [] }
    func bound(_ filler: UInt8) -> [UInt8] {
      let digits = prefix.utf8.map { $0 < 0x3A ? $0 - 0x30 : ($0 | 0x20) - 0x57 }
      let all = digits + [UInt8](repeating: filler, count: 64 - digits.count)
      return (0..<32).map { all[2 * $0] << 4 | all[2 * $0 + 1] }
    }
    return try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(ListedArticle.columns) FROM \(ListedArticle.source)
          WHERE substr(articles.sha256, 1, 6) BETWEEN substr(?1, 1, 6) AND substr(?2, 1, 6)
            AND articles.sha256 BETWEEN ?1 AND ?2 ORDER BY articles.sha256 LIMIT 2
          """)
      return try ListedArticle.all(RawRows(statement, .bytes(bound(0)), .bytes(bound(15))))
    }
  }

  /// Reads a text, still packed.
  /// - Throws: `WorkspaceError.damagedText` where it is not there.
  public func storedText(of article: ListedArticle) throws -> StoredText {
    try read { db in try storedText(of: article, in: db) }
  }

  /// Reads the texts of several articles, still packed, up to about four megabytes of them.
  /// - Returns: one per article, from the first on; fewer than there are articles where they are long.
  public func storedTexts(of articles: some Sequence<ListedArticle>) throws -> [Result<StoredText, any Error>] {
    try database.read { db in
      var texts = try TextLookup(db)
      var packed: [UInt8] = []
      var found: [Result<(article: ListedArticle, place: Range<Int>, size: Int), any Error>] = []
      for article in articles {
        found.append(
          Result {
            try texts.find(article) { data, size in
              let start = packed.count
              packed.append(contentsOf: data)
              return (article, start..<packed.count, size)
            }
          })
        if packed.count > 4 << 20 { break }
      }
      return found.map { found in
        found.map {
          StoredText(
            name: $0.article.name, digest: $0.article.digest, data: packed[$0.place], declaredSize: $0.size)
        }
      }
    }
  }

  func storedText(of article: ListedArticle, in db: Database) throws -> StoredText {
    var texts = try TextLookup(db)
    return try texts.find(article) { data, size in
      StoredText(name: article.name, digest: article.digest, data: [UInt8](data)[...], declaredSize: size)
    }
  }
}

extension Sighting {
  /// - Parameter first: the index of the first of its columns.
  init(_ rows: borrowing RawRows, from first: Int) throws {
    self.init(
      name: try rows.text(first), published: try rows.optionalText(first + 1), source: try rows.optionalText(first + 2),
      url: try rows.optionalText(first + 3), title: try rows.optionalText(first + 4),
      byline: try rows.optionalText(first + 5), language: try rows.optionalText(first + 6))
  }
}
