import Digests
import Foundation
import GRDB

/// The names of texts that share the name they were given.
enum Revision {
  static func name(_ name: String, _ digest: SHA256Digest, digits: Int = 8) -> String {
    "\(name)~\(digest.prefix(digits))"
  }

  /// Whether a given name ends as a revision's does; such a one always gets an ending of its own too.
  static func isName(_ name: String) -> Bool {
    func isHex(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte &- 0x61 < 6 }
    return name.utf8Span.span.withUnsafeBufferPointer { name in
      [8, 64].contains { (digits: Int) -> Bool in
        guard name.count > digits, name[name.count - digits - 1] == UInt8(ascii: "~") else { return false }
        return name.suffix(digits).allSatisfy(isHex)
      }
    }
  }
}

extension String {
  /// Whether both are the same bytes: `==` takes two for one where they differ in how an accent is encoded.
  func hasBytes(of other: String) -> Bool {
    utf8Span.span.withUnsafeBytes { left in
      other.utf8Span.span.withUnsafeBytes { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return left.count == right.count }
        return left.count == right.count && memcmp(first, second, left.count) == 0
      }
    }
  }
}

/// A text that was given some name.
struct Claimant {
  let article: Int64
  /// What it is called now.
  let name: String
  let digest: SHA256Digest
  let published: String?

  /// By date, those without one last, then by SHA-256.
  static func precedes(_ left: Claimant, _ right: Claimant) -> Bool {
    let dates = (left.published ?? "~", right.published ?? "~")
    guard dates.0.utf8.elementsEqual(dates.1.utf8) else { return dates.0.utf8.lexicographicallyPrecedes(dates.1.utf8) }
    return left.digest.bytes.lexicographicallyPrecedes(right.digest.bytes)
  }

  static func fetchOne(_ db: Database, sql condition: String, _ arguments: StatementArguments) throws -> Claimant? {
    try fetchAll(db, sql: condition, arguments).first
  }

  static func fetchAll(_ db: Database, sql condition: String, _ arguments: StatementArguments) throws -> [Claimant] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT articles.id, sqlar.name, articles.sha256, sightings.published
        FROM articles JOIN sqlar ON sqlar.id = articles.id JOIN sightings ON sightings.id = articles.sighting_id
        \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).compactMap { row in
      guard let digest = SHA256Digest(bytes: [UInt8](try row.stored("sha256") as Data)) else { return nil }
      return Claimant(
        article: try row.stored("id"), name: try row.stored("name"), digest: digest,
        published: try row.stored("published"))
    }
  }
}
