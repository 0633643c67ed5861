import Digests
import GRDB
import GRDBSQLite

/// A statement that is run again and again, through SQLite's own functions: at import, arguments and rows as values of
/// their own would cost more than all that SQLite does.
///
/// Each parameter must be bound anew before each run: what texts and bytes lie in is used again.
struct RawStatement {
  private let owner: Statement
  private let statement: OpaquePointer
  private let room = Room()

  /// Where texts and bytes lie until the statement has run: SQLite would ask for memory for a copy of each.
  private final class Room {
    private let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 1)
    private var used = 0

    deinit { bytes.deallocate() }

    /// - Returns: where the copy lies; nil where it has no room.
    func copy(_ new: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
      guard let start = bytes.baseAddress, new.count <= bytes.count - used else { return nil }
      defer { used += new.count }
      if let first = new.baseAddress { (start + used).copyMemory(from: first, byteCount: new.count) }
      return UnsafeRawPointer(start + used)
    }

    func empty() { used = 0 }
  }

  init(_ db: Database, _ sql: String) throws {
    owner = try db.makeStatement(sql: sql)
    statement = owner.sqliteStatement
  }

  /// SQLite makes a copy of its own.
  private static let isTransient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  func bind(_ place: Int32, _ value: Int64) { sqlite3_bind_int64(statement, place, value) }

  func bind(_ place: Int32, _ value: Int) { sqlite3_bind_int64(statement, place, Int64(value)) }

  /// - Parameter text: nil for NULL.
  func bind(_ place: Int32, _ text: String?) {
    guard let text else {
      sqlite3_bind_null(statement, place)
      return
    }
    text.utf8Span.span.withUnsafeBytes { bytes in
      let held = room.copy(bytes)
      // No address would bind NULL, where empty text is meant; that always has room.
      _ = sqlite3_bind_text(
        statement, place, (held ?? bytes.baseAddress)?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
        held == nil ? Self.isTransient : nil)
    }
  }

  func bind(_ place: Int32, _ digest: SHA256Digest) { digest.withBytes { bind(place, $0) } }

  func bind(_ place: Int32, _ signature: MinHash?) {
    guard let signature else {
      sqlite3_bind_null(statement, place)
      return
    }
    withUnsafeBytes(of: signature.halves) { bind(place, $0) }
  }

  private func bind(_ place: Int32, _ bytes: UnsafeRawBufferPointer) {
    let held = room.copy(bytes)
    sqlite3_bind_blob(
      statement, place, held ?? bytes.baseAddress, Int32(bytes.count), held == nil ? Self.isTransient : nil)
  }

  /// Whether there is a row.
  @discardableResult
  func run() throws -> Bool {
    let status = sqlite3_step(statement)
    sqlite3_reset(statement)
    room.empty()
    switch status {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let message = sqlite3_db_handle(statement).flatMap(sqlite3_errmsg).map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: status), message: message)
    }
  }

  /// The same, with bytes as a parameter that are not copied.
  func run(with bytes: [UInt8], at place: Int32) throws {
    try bytes.withUnsafeBytes { bytes in
      _ = sqlite3_bind_blob(
        statement, place, bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1), Int32(bytes.count), nil)
      defer { sqlite3_bind_null(statement, place) }
      try run()
    }
  }

  /// How many rows the statement changed that ran last.
  var changes: Int { Int(sqlite3_changes(sqlite3_db_handle(statement))) }

  /// The id of the row that was inserted last.
  var lastRow: Int64 { sqlite3_last_insert_rowid(sqlite3_db_handle(statement)) }
}
