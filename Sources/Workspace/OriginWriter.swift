import Digests
import Foundation
import GRDB

/// Keeps what texts and dates were read from, inside one transaction.
struct OriginWriter {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Originals stand beside the texts, under names that no article can have, as `%` is never part of one.
  static let folder = "%originals/"

  func insert(_ origin: NewOrigin, of sighting: Int64) throws {
    let original = try origin.original.map(id)
    try db.cachedStatement(
      sql: "INSERT INTO sighting_origins(sighting_id, published_from, original_id) VALUES (?, ?, ?)"
    ).execute(arguments: [sighting, origin.publishedFrom, original])
  }

  /// The same bytes are kept once.
  private func id(of original: NewOrigin.Original) throws -> Int64 {
    let digest = Data(original.digest.bytes)
    let find = try db.cachedStatement(sql: "SELECT id FROM originals WHERE sha256 = ?")
    if let known = try Int64.fetchOne(find, arguments: [digest]) { return known }
    let name = "\(Self.folder)\(original.digest.hex).\(original.ending)"
    try db.cachedStatement(sql: "INSERT INTO sqlar(name, mode, mtime, sz, data) VALUES (?, 33188, 0, ?, ?)").execute(
      arguments: [name, original.lengthBytes, Data(original.data)])
    try db.cachedStatement(sql: "INSERT INTO originals(name, sha256, length_bytes) VALUES (?, ?, ?)").execute(
      arguments: [name, digest, original.lengthBytes])
    return db.lastInsertedRowID
  }

  /// The originals that no longer have their SHA-256, one sentence each.
  static func damaged(in db: Database) throws -> [String] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT originals.name, sha256, sz, data FROM originals LEFT JOIN main.sqlar AS texts ON texts.name = originals.name
        ORDER BY originals.name
        """)
    var damaged: [String] = []
    while let row = try rows.next() {
      let (name, sha256): (String, Data) = (try row.stored(0), try row.stored(1))
      let data = Data.fromDatabaseValue(row[3]) ?? Data()
      let bytes = try? Zlib.text(from: [UInt8](data), declaredSize: Int.fromDatabaseValue(row[2]) ?? -1)
      if bytes.map({ SHA256Digest(of: $0).bytes.elementsEqual(sha256) }) != true {
        damaged.append("the original '\(name)' is damaged")
      }
    }
    return damaged
  }

  /// Takes out the originals that no sighting speaks of any more.
  func removeOrphans() throws {
    let orphans =
      "SELECT name FROM originals WHERE id NOT IN (SELECT original_id FROM sighting_origins WHERE original_id NOT NULL)"
    for name in try String.fetchAll(db, sql: orphans) {
      try db.execute(sql: "DELETE FROM originals WHERE name = ?", arguments: [name])
      try db.execute(sql: "DELETE FROM sqlar WHERE name = ?", arguments: [name])
    }
  }
}
