/// A cell whose text lies in memory that someone else holds. Rows leave by the million: a `String` for each text would
/// cost more than all the rest.
///
/// Valid as long as that memory is; whoever hands one on says how long.
package enum CellView {
  case null
  case integer(Int)
  case real(Double)
  case boolean(Bool)
  /// UTF-8.
  case text(UnsafeBufferPointer<UInt8>)

  /// The same in memory of its own.
  package var cell: Cell {
    switch self {
    case .null: .null
    case .integer(let value): .integer(value)
    case .real(let value): .real(value)
    case .boolean(let value): .boolean(value)
    case .text(let text): .text(String(decoding: text, as: UTF8.self))
    }
  }

  /// Views of cells, valid inside `body`. A span, which only stands in rows that are on their way in, is null.
  package static func with<Result>(_ cells: [Cell], _ body: (UnsafeBufferPointer<CellView>) -> Result) -> Result {
    var texts: [UInt8] = []
    for case .text(let text) in cells { texts += text.utf8 }
    return texts.withUnsafeBufferPointer { texts in
      var start = 0
      let views = cells.map { cell -> CellView in
        switch cell {
        case .null, .span: return .null
        case .integer(let value): return .integer(value)
        case .real(let value): return .real(value)
        case .boolean(let value): return .boolean(value)
        case .text(let text):
          defer { start += text.utf8.count }
          return .text(UnsafeBufferPointer(rebasing: texts[start..<start + text.utf8.count]))
        }
      }
      return views.withUnsafeBufferPointer(body)
    }
  }
}
