import AnalyzerKit
import GRDB
import GRDBSQLite

/// Binds cells to a statement's raw handle: rows are most of the work of a run, and this is as fast as C.
struct RowInserter {
  private let owner: Statement
  private let statement: OpaquePointer
  /// Room for the texts of one row, one after the other, so that SQLite can read them where they are.
  private var texts = [UInt8](repeating: 0, count: 256)

  init(_ statement: Statement) {
    owner = statement
    self.statement = statement.sqliteStatement
  }

  /// Inserts the rows of an article, with their ids.
  /// - Parameters:
  ///   - cells: row by row, the values after the row's id and its article.
  ///   - checksum: takes in every value.
  mutating func insert(_ cells: [Cell], count: Int, article: Int64, _ checksum: inout RowChecksum) throws {
    guard count > 0 else { return }
    let width = cells.count / count
    let ids = ResultTable.rowIDs(of: article)
    // Nothing may point to texts that are gone.
    defer { sqlite3_clear_bindings(statement) }
    try cells.withUnsafeBufferPointer { cells in
      for row in 0..<count {
        let values = UnsafeBufferPointer(rebasing: cells[row * width..<(row + 1) * width])
        try insert(ids.lowerBound + Int64(row), article, values, &checksum)
      }
    }
  }

  /// Inserts one row that begins with two whole numbers.
  mutating func insert(_ first: Int64, _ second: Int64, _ cells: [Cell]) throws {
    defer { sqlite3_clear_bindings(statement) }
    var checksum = RowChecksum(version: 0, settingsHash: "")
    try cells.withUnsafeBufferPointer { try insert(first, second, $0, &checksum) }
  }

  private mutating func insert(
    _ first: Int64, _ second: Int64, _ cells: UnsafeBufferPointer<Cell>, _ checksum: inout RowChecksum
  ) throws {
    sqlite3_bind_int64(statement, 1, first)
    sqlite3_bind_int64(statement, 2, second)
    var length = 0
    for cell in cells { if case .text(let text) = cell { length += text.utf8.count } }
    if texts.count < length { texts = [UInt8](repeating: 0, count: length * 2) }
    let statement = statement
    let status = texts.withUnsafeMutableBufferPointer { memory in
      guard var end = memory.baseAddress else { return SQLITE_NOMEM }
      for index in cells.indices { Self.bind(cells[index], statement, Int32(index + 3), &end, &checksum) }
      let status = sqlite3_step(statement)
      sqlite3_reset(statement)
      return status
    }
    guard status == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
  }

  /// - Parameter end: where a text can be put; is moved behind it.
  @inline(__always)
  private static func bind(
    _ cell: Cell, _ statement: OpaquePointer, _ parameter: Int32, _ end: inout UnsafeMutablePointer<UInt8>,
    _ checksum: inout RowChecksum
  ) {
    switch cell {
    case .null:
      sqlite3_bind_null(statement, parameter)
      checksum.addNull()
    case .integer(let value):
      sqlite3_bind_int64(statement, parameter, Int64(value))
      checksum.add(Int64(value))
    case .real(let value):
      sqlite3_bind_double(statement, parameter, value)
      checksum.add(value)
    case .boolean(let value):
      sqlite3_bind_int64(statement, parameter, value ? 1 : 0)
      checksum.add(value ? 1 : 0 as Int64)
    case .text(var text):
      text.withUTF8 { text in
        if let start = text.baseAddress { end.update(from: start, count: text.count) }
        checksum.add(text: text)
        end.withMemoryRebound(to: CChar.self, capacity: text.count) { start in
          _ = sqlite3_bind_text(statement, parameter, start, Int32(text.count), nil)
        }
        end += text.count
      }
    case .span: preconditionFailure("a span is stored as two integers")
    }
  }
}
