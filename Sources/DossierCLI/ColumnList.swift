import AnalyzerKit

/// Columns with their types, units and explanations, for people.
struct ColumnList {
  private let columns: [ColumnDescription]

  init(_ columns: [ColumnDescription]) { self.columns = columns }

  func print() {
    let width = columns.map(\.name.count).max() ?? 0
    for column in columns {
      let unit = column.unit.map { ", \($0)" } ?? ""
      let values = column.values.isEmpty ? "" : " One of: \(column.values.joined(separator: ", "))."
      Console.print(
        "  \(column.name.padded(to: width))  \((column.type.rawValue + unit).padded(to: 20))  \(column.explanation)\(values)"
      )
    }
  }
}
