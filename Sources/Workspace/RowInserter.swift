import AnalyzerKit
import GRDB
import GRDBSQLite

/// Binds cells to a statement's raw handle: rows are most of the work of a run, and this is as fast as C.
struct RowInserter {
  private let owner: Statement
  private let statement: OpaquePointer
  /// The texts of one row, one after the other, so that SQLite can read them where they are.
  private var texts: [UInt8] = []
  private var places: [(parameter: Int32, range: Range<Int>)] = []

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
    texts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    for index in cells.indices { bind(cells[index], Int32(index + 3), &checksum) }
    let status = step()
    guard status == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
  }

  @inline(__always)
  private mutating func bind(_ cell: Cell, _ parameter: Int32, _ checksum: inout RowChecksum) {
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
    case .text(let text):
      let start = texts.count
      texts.append(contentsOf: text.utf8)
      places.append((parameter, start..<texts.count))
      texts.withUnsafeBufferPointer { checksum.add(text: UnsafeBufferPointer(rebasing: $0[start...])) }
    case .span: preconditionFailure("a span is stored as two integers")
    }
  }

  /// Binds the texts where they lie, and executes.
  private func step() -> Int32 {
    texts.withUnsafeBufferPointer { bytes in
      for (parameter, range) in places {
        // No address would bind NULL, where empty text is meant.
        let start = bytes.baseAddress.map { $0 + range.lowerBound } ?? UnsafePointer(bitPattern: 1)
        start?.withMemoryRebound(to: CChar.self, capacity: range.count) { text in
          _ = sqlite3_bind_text(statement, parameter, text, Int32(range.count), nil)
        }
      }
      let status = sqlite3_step(statement)
      sqlite3_reset(statement)
      return status
    }
  }
}
