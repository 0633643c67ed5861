/// One finding of an analyzer: typed values, and the place in the text that proves them.
public protocol ResultRow: Sendable {
  /// Where the finding stands. It lies inside the text, on borders of code points.
  var span: TextSpan { get }
}

/// One value of a row, as it is stored.
public enum Cell: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case boolean(Bool)
  case span(TextSpan)
}

/// The rows that an analyzer found in one article, without their Swift types.
public struct FoundRows: Hashable, Sendable {
  /// One per row, in reading order.
  public var spans: [TextSpan]
  /// Row by row, `width` for each, in the order of the columns.
  public var cells: [Cell]
  /// How many columns there are.
  public let width: Int

  public init(spans: [TextSpan] = [], cells: [Cell] = [], width: Int) {
    precondition(cells.count == spans.count * width, "each row needs one cell per column")
    self.spans = spans
    self.cells = cells
    self.width = width
  }

  public var count: Int { spans.count }

  /// The cells of row `index`.
  public subscript(index: Int) -> ArraySlice<Cell> { cells[index * width..<(index + 1) * width] }
}
