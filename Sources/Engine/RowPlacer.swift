package import AnalyzerKit

/// Checks the rows of an analyzer and turns their places into code points; NUL in a text becomes U+FFFD, as in metadata.
package struct RowPlacer: Sendable {
  private let names: [String]
  private let types: [ColumnType]

  package init(_ columns: [ColumnDescription]) {
    names = columns.map(\.name)
    types = columns.map(\.type)
  }

  package func place(_ rows: FoundRows, _ index: CodePointIndex) throws(BrokenRow) -> PlacedRows {
    guard rows.width == types.count, rows.cells.count == rows.count * rows.width else { throw .wrongWidth }
    var cells: [Cell] = []
    cells.reserveCapacity(rows.count * (rows.width + 4))
    for row in 0..<rows.count {
      let span = rows.spans[row]
      guard index.contains(span) else { throw .outside(span) }
      if row > 0, span < rows.spans[row - 1] { throw .outOfOrder(span) }
      cells.append(.integer(index.place(ofByte: span.start)))
      cells.append(.integer(index.place(ofByte: span.end)))
      for column in types.indices { try append(rows.cells[row * types.count + column], column, index, to: &cells) }
    }
    return PlacedRows(count: rows.count, cells: cells)
  }

  private func append(
    _ cell: Cell, _ column: Int, _ index: CodePointIndex, to cells: inout [Cell]
  ) throws(BrokenRow) {
    switch (cell, types[column]) {
    case (.null, .span):
      cells.append(.null)
      cells.append(.null)
    case (.span(let span), .span):
      guard index.contains(span) else { throw .outside(span) }
      cells.append(.integer(index.place(ofByte: span.start)))
      cells.append(.integer(index.place(ofByte: span.end)))
    case (.real(let value), .real):
      guard value.isFinite else { throw .notFinite(names[column]) }
      cells.append(cell)
    case (.text(let text), .text):
      // A name, a title or a quotation may hold NUL as its article does; SQLite would cut the value there.
      cells.append(text.utf8.contains(0) ? .text(text.replacing("\0", with: "\u{FFFD}")) : cell)
    case (.null, _), (.integer, .integer), (.boolean, .boolean): cells.append(cell)
    default: throw .wrongType(names[column])
    }
  }
}

/// How an analyzer broke its contract; the article is listed with it.
package enum BrokenRow: Error, CustomStringConvertible {
  case outside(TextSpan)
  case outOfOrder(TextSpan)
  case notFinite(String)
  case wrongType(String)
  case wrongWidth

  package var description: String {
    switch self {
    case .outside(let span):
      "the analyzer gave a row at bytes \(span.start) to \(span.end), which is no place in the text"
    case .outOfOrder(let span): "the analyzer gave its row at byte \(span.start) out of reading order"
    case .notFinite(let column): "the analyzer gave a value for '\(column)' that is no finite number"
    case .wrongType(let column): "the analyzer gave a value for '\(column)' that is not of its type"
    case .wrongWidth: "the analyzer gave more or fewer values than it has columns"
    }
  }
}
