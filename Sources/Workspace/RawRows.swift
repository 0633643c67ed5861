import AnalyzerKit
import GRDB
import GRDBSQLite

/// The rows of a query, read through SQLite's own functions: decoding each value by its type would cost more than all
/// the rest of the reading.
///
/// A statement has one such reader at a time.
struct RawRows: ~Copyable {
  private let owner: Statement
  private let statement: OpaquePointer

  /// What a parameter is bound to.
  enum Argument {
    case integer(Int64)
    /// Nil for NULL.
    case text(String?)
    case bytes([UInt8])
  }

  /// - Parameter arguments: the parameters, from the first on.
  init(_ statement: Statement, _ arguments: Argument...) {
    owner = statement
    self.statement = statement.sqliteStatement
    sqlite3_reset(self.statement)
    for (index, argument) in arguments.enumerated() { bind(argument, Int32(index + 1)) }
  }

  private func bind(_ argument: Argument, _ place: Int32) {
    // SQLite makes a copy of its own.
    let isTransient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch argument {
    case .integer(let value): sqlite3_bind_int64(statement, place, value)
    case .text(let text?): sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), isTransient)
    case .text(nil): sqlite3_bind_null(statement, place)
    case .bytes(let bytes): sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), isTransient)
    }
  }

  deinit { sqlite3_reset(statement) }

  /// Goes on to the next row.
  /// - Returns: false at the end.
  func next() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let status:
      let message = sqlite3_db_handle(statement).flatMap(sqlite3_errmsg).map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: status), message: message)
    }
  }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

  /// - Throws: `DatabaseError` where the value is none, as in all that follow.
  func integer(_ column: Int) throws -> Int64 {
    guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else { throw Self.wrongValue }
    return sqlite3_column_int64(statement, Int32(column))
  }

  func text(_ column: Int) throws -> String {
    guard let text = try optionalText(column) else { throw Self.wrongValue }
    return text
  }

  /// - Returns: nil for NULL.
  func optionalText(_ column: Int) throws -> String? {
    try optionalTextBytes(column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// - Returns: valid until the next row; nil for NULL.
  func optionalTextBytes(_ column: Int) throws -> UnsafeBufferPointer<UInt8>? {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT: return textBytes(column)
    default: throw Self.wrongValue
    }
  }

  /// Whether a value is this text; nil is NULL.
  func isText(_ text: String?, in column: Int) -> Bool {
    guard var text else { return isNull(column) }
    guard case .text(let stored) = stored(column), stored.count == text.utf8.count else { return false }
    return text.withUTF8 { $0.elementsEqual(stored) }
  }

  /// The bytes of a BLOB, or of another value as SQLite makes bytes of it; valid until the next row.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, Int32(column))
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
  }

  /// A value as it is stored.
  enum Stored {
    case null
    case integer(Int64)
    case real(Double)
    /// Valid until the next row.
    case text(UnsafeBufferPointer<UInt8>)
    case blob
  }

  @inline(__always)
  func stored(_ column: Int) -> Stored {
    let value = sqlite3_column_value(statement, Int32(column))
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: return .real(sqlite3_value_double(value))
    case SQLITE_TEXT:
      let start = sqlite3_value_text(value)
      return .text(UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))))
    case SQLITE_NULL: return .null
    default: return .blob
    }
  }

  /// A value as a column's type says, valid until the next row; NULL, and whatever is of another type, is null.
  func view(_ column: Int, _ type: ColumnType) -> CellView {
    switch (type, stored(column)) {
    case (.text, .text(let text)): .text(text)
    case (.boolean, .integer(let number)): .boolean(number != 0)
    case (.real, .real(let number)): .real(number)
    case (.real, .integer(let number)): .real(Double(number))
    case (.integer, .integer(let number)), (.span, .integer(let number)): .integer(Int(number))
    default: .null
    }
  }

  @inline(__always)
  private func textBytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(statement, Int32(column))
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
  }

  /// STRICT tables hold no such value, unless the bytes of the file were changed.
  private static var wrongValue: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "it holds a value that cannot be there")
  }
}
