/// Columns of text, aligned for a terminal.
struct TextTable {
  let header: [String]
  let rows: [[String]]
  /// The columns that are aligned at the left; numbers stand at the right.
  let left: Set<Int>
  /// Columns of the terminal; nil for no bound.
  var width: Int?

  func print() { for line in lines() { Console.print(line) } }

  func lines() -> [String] {
    var widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    fit(&widths)
    return ([header] + rows).map { row in
      let cells = row.enumerated().map { column, text in
        let cell = text.cut(to: widths[column])
        return left.contains(column) ? cell.padded(to: widths[column]) : cell.paddedLeft(to: widths[column])
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Takes width from the widest columns until all fit.
  private func fit(_ widths: inout [Int]) {
    guard let width else { return }
    while widths.reduce(0, +) + 2 * (widths.count - 1) > width, let widest = widths.max(), widest > 8 {
      if let column = widths.firstIndex(of: widest) { widths[column] -= 1 }
    }
  }
}
