public import AnalyzerKit

/// A table to be exported, as its columns describe it. The rows come one by one, a cell per column.
public struct ExportedTable: Sendable {
  public let name: String
  public let summary: String
  public let columns: [ColumnDescription]

  public init(name: String, summary: String, columns: [ColumnDescription]) {
    self.name = name
    self.summary = summary
    self.columns = columns
  }

  /// The same table with fewer columns, or in another order.
  /// - Parameter names: nil for all, as they are.
  /// - Throws: `ExportError.unknownColumn`.
  public func selection(_ names: [String]?) throws(ExportError) -> (table: ExportedTable, indices: [Int]) {
    guard let names else { return (self, Array(columns.indices)) }
    var indices: [Int] = []
    for wanted in names {
      guard let index = columns.firstIndex(where: { $0.name == wanted }) else {
        throw .unknownColumn(wanted, table: name, known: columns.map(\.name))
      }
      indices.append(index)
    }
    return (ExportedTable(name: name, summary: summary, columns: indices.map { columns[$0] }), indices)
  }
}

/// The user's mistake in asking for an export, or why one could not be written.
public enum ExportError: Error, Equatable, CustomStringConvertible {
  case unknownColumn(String, table: String, known: [String])
  case cannotWrite(path: String, why: String)

  public var description: String {
    switch self {
    case .unknownColumn(let column, let table, let known):
      "'\(table)' has no column '\(column)'. It has: \(known.joined(separator: ", "))."
    case .cannotWrite(let path, let why):
      "'\(path)' cannot be written: \(why). No part of it was left behind."
    }
  }
}

/// Writes rows in one format.
package protocol RowFormatter {
  /// How many cells were guarded against being run as formulas.
  var guardedCells: Int { get }
  /// What stands before the first row.
  mutating func begin(_ columns: [ColumnDescription]) -> [UInt8]
  /// Appends one row.
  mutating func append(_ cells: UnsafeBufferPointer<CellView>, to bytes: inout [UInt8])
}

extension RowFormatter {
  package mutating func append(_ cells: [Cell], to bytes: inout [UInt8]) {
    CellView.with(cells) { append($0, to: &bytes) }
  }
}
