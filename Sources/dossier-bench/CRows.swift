import AnalyzerKit
import CReference
import Engine

/// Rows as the program in C takes them: its memory is made once and kept.
final class CRows {
  private(set) var rowCount = 0
  private let items: UnsafeMutableBufferPointer<reference_rows>
  private let statements: UnsafeMutableBufferPointer<UnsafePointer<CChar>?>
  private var memory: [UnsafeMutableRawPointer] = []

  init(_ found: FoundArticles) {
    var items: [reference_rows] = []
    var widths = [Int](repeating: 0, count: found.analyzers.count)
    for article in found.results {
      for (index, outcome) in article.outcomes {
        guard case .rows(let rows) = outcome else { continue }
        if rows.count > 0 { widths[index] = rows.cells.count / rows.count }
        var item = reference_rows()
        item.article = article.article
        item.first_row = article.article << 28
        item.rows = rows.count
        item.width = widths[index]
        item.table = index
        item.table_id = Int64(index + 1)
        item.configuration = Int64(index + 1)
        let cells = UnsafeMutablePointer<reference_cell>.allocate(capacity: max(1, rows.cells.count))
        memory.append(UnsafeMutableRawPointer(cells))
        for (place, cell) in rows.cells.enumerated() { cells[place] = Self.cell(cell, &memory) }
        item.cells = UnsafePointer(cells)
        items.append(item)
        rowCount += rows.count
      }
    }
    self.items = .allocate(capacity: items.count)
    _ = self.items.initialize(fromContentsOf: items)
    statements = .allocate(capacity: widths.count)
    for (index, width) in widths.enumerated() {
      let places = Array(repeating: "?", count: width + 2).joined(separator: ", ")
      let text = Self.copy("INSERT INTO \"\(found.analyzers[index].name)\" VALUES (\(places))\0", &memory)
      statements.initializeElement(at: index, to: text)
    }
  }

  deinit {
    for block in memory { block.deallocate() }
    items.deallocate()
    statements.deallocate()
  }

  /// - Parameter batch: how many items are in a transaction.
  /// - Returns: processor time in seconds; -1 where it fails.
  func insert(into path: String, batch: Int) -> Double {
    reference_insert(path, statements.baseAddress, statements.count, items.baseAddress, items.count, batch)
  }

  private static func cell(_ cell: Cell, _ memory: inout [UnsafeMutableRawPointer]) -> reference_cell {
    var result = reference_cell()
    switch cell {
    case .null, .span: result.kind = reference_null
    case .integer(let value):
      result.kind = reference_integer
      result.integer = Int64(value)
    case .boolean(let value):
      result.kind = reference_integer
      result.integer = value ? 1 : 0
    case .real(let value):
      result.kind = reference_real
      result.real = value
    case .text(let text):
      result.kind = reference_text
      result.length = Int32(text.utf8.count)
      result.text = copy(text, &memory)
    }
    return result
  }

  private static func copy(_ text: String, _ memory: inout [UnsafeMutableRawPointer]) -> UnsafePointer<CChar> {
    let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, text.utf8.count))
    memory.append(UnsafeMutableRawPointer(bytes))
    for (place, byte) in text.utf8.enumerated() { bytes[place] = CChar(bitPattern: byte) }
    return UnsafePointer(bytes)
  }
}
