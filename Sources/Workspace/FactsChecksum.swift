import AnalyzerKit
import Digests
import GRDB

/// What is known of an article beside its name, SHA-256, sighting and language, and is shown in `articles`.
struct FurtherFacts: Sendable {
  let lengthCodePoints: Int64
  let publishedFrom: String?
  /// The name of the archived file that the text was read from.
  let original: String?
  let sightings: Int64
}

/// Tells whether what is known of an article is still what was written, by a sum over all of it and the group of near
/// copies, as they are shown.
struct FactsChecksum {
  private(set) var value: UInt64

  /// Without a group.
  init(name: String, digest: SHA256Digest, shown: Sighting, language: String?, _ further: FurtherFacts) {
    var sum = RowChecksum(version: 0, settingsHash: "")
    digest.withBytes { bytes in bytes.withMemoryRebound(to: UInt8.self) { sum.add(text: $0) } }
    sum.add(name)
    sum.add(shown.name)
    sum.add(shown.published)
    sum.add(shown.source)
    sum.add(shown.url)
    sum.add(shown.title)
    sum.add(shown.byline)
    sum.add(language)
    sum.add(further.publishedFrom)
    sum.add(further.original)
    sum.add(further.lengthCodePoints)
    sum.add(further.sightings)
    value = sum.value
  }

  /// Takes a group in, or out again.
  mutating func turn(_ group: String?, of article: Int64) {
    guard let group else { return }
    var sum = RowChecksum(version: 0, settingsHash: "")
    sum.add(article)
    sum.add(group)
    value ^= sum.value
  }

  /// As SQLite holds it.
  var stored: Int64 { Int64(bitPattern: value) }

  init(stored: Int64) { value = UInt64(bitPattern: stored) }
}

extension RowChecksum {
  fileprivate mutating func add(_ text: String?) {
    guard let text else { return addNull() }
    text.utf8Span.span.withUnsafeBufferPointer { add(text: $0) }
  }
}

extension ListedArticle {
  /// The sum of its facts as they are now.
  var checksum: FactsChecksum {
    var sum = FactsChecksum(name: name, digest: digest, shown: sighting, language: language, further)
    sum.turn(nearCopies, of: id)
    return sum
  }
}

extension Workspace {
  /// Whether what is known of all articles is what was written, and the index of names leads to each of them.
  /// - Throws: `WorkspaceError` for the first of which it is not.
  func checkFacts(in db: Database) throws {
    let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM articles")
    try complain(of: countByName(in: db) == all ? nil : Self.gap)
  }

  private static let gap = "articles are missing in an index, or there twice"

  /// How many articles the index of names leads to.
  /// - Throws: `WorkspaceError` for the first of which what is known is not what was written.
  private func countByName(in db: Database) throws -> Int {
    let rows = RawRows(
      try db.makeStatement(
        sql: """
          SELECT \(ListedArticle.columns) FROM sqlar AS names CROSS JOIN \(ListedArticle.sourceByName)
          WHERE sqlar.id = names.id AND +sqlar.name = names.name ORDER BY names.name
          """))
    var count = 0
    while try rows.next() {
      _ = try ListedArticle(rows)
      count += 1
    }
    return count
  }

  /// The articles of which it is not, a sentence each.
  func damagedFacts(in db: Database) throws -> [String] {
    let rows = RawRows(
      try db.makeStatement(sql: "SELECT \(ListedArticle.columns) FROM \(ListedArticle.source) ORDER BY sqlar.name"))
    var damage: [String] = []
    var count = 0
    while try rows.next() {
      count += 1
      do { _ = try ListedArticle(rows) } catch let error as WorkspaceError { damage.append(error.damage) }
    }
    if damage.isEmpty, try countByName(in: db) != count { damage.append("The index of names is damaged: \(Self.gap).") }
    return damage
  }
}

extension ArticleWriter {
  /// Writes the sum of an article's facts anew, after some of them changed.
  static func sumFacts(of article: Int64, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT \(ListedArticle.columns) FROM \(ListedArticle.source) WHERE articles.id = ?")
    let rows = RawRows(statement, .integer(article))
    guard try rows.next() else { return }
    let sum = try ListedArticle(rows, isChecked: false).checksum
    try db.cachedStatement(sql: "UPDATE articles SET checksum = ? WHERE id = ?").execute(
      arguments: [sum.stored, article])
  }
}
