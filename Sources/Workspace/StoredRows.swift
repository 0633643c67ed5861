import AnalyzerKit

/// The rows of one article in one table, as they are stored.
struct StoredRows {
  private(set) var count = 0
  /// Row by row: start and end, then the stored columns; a column of type span takes two.
  private(set) var values: [Value] = []
  /// All texts, one behind the other.
  private(set) var texts: [UInt8] = []
  /// Over all values in the order in which they were written.
  private(set) var checksum: RowChecksum

  enum Value {
    case null
    case integer(Int)
    case real(Double)
    case boolean(Bool)
    /// A place in `texts`.
    case text(start: Int, end: Int)
  }

  /// Why rows cannot be what an analyzer gave.
  enum Damage: Error {
    case place
  }

  /// - Parameters:
  ///   - rows: the whole table's columns, by row id.
  ///   - types: of the stored columns, start and end excluded.
  ///   - expected: how many rows there should be.
  ///   - checksum: what stands before the rows in their sum.
  /// - Throws: `Damage`; what SQLite reports.
  init(_ rows: consuming RawRows, article: Int64, types: [ColumnType], expecting expected: Int, checksum: RowChecksum)
    throws
  {
    self.checksum = checksum
    values.reserveCapacity(expected * (types.count + 2))
    while try rows.next() {
      guard case .integer(article) = rows.stored(1), case .integer(let start) = rows.stored(2),
        case .integer(let end) = rows.stored(3)
      else { throw Damage.place }
      self.checksum.add(start)
      self.checksum.add(end)
      values.append(.integer(Int(start)))
      values.append(.integer(Int(end)))
      for column in types.indices { read(rows.stored(column + 4), types[column]) }
      count += 1
    }
  }

  /// Takes a value as its column's type says; NULL, and whatever is of another type, is null.
  @inline(__always)
  private mutating func read(_ value: RawRows.Stored, _ type: ColumnType) {
    switch value {
    case .null:
      checksum.addNull()
      values.append(.null)
    case .integer(let number):
      checksum.add(number)
      switch type {
      case .integer, .span: values.append(.integer(Int(number)))
      case .boolean: values.append(.boolean(number != 0))
      case .real: values.append(.real(Double(number)))
      case .text: values.append(.null)
      }
    case .real(let number):
      checksum.add(number)
      values.append(type == .real ? .real(number) : .null)
    case .text(let text):
      checksum.add(text: text)
      values.append(type == .text ? .text(start: texts.count, end: texts.count + text.count) : .null)
      texts.append(contentsOf: text)
    case .blob:
      checksum.add(0xB10B as UInt64)
      values.append(.null)
    }
  }
}
