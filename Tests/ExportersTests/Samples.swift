import AnalyzerKit
import Exporters
import Foundation
import TestSupport

func column(_ name: String, _ type: ColumnType, unit: String? = nil, values: [String] = []) -> ColumnDescription {
  ColumnDescription(name: name, type: type, explanation: "Says something.", unit: unit, values: values)
}

/// All of a table in some format.
func write(_ rows: [[Cell]], _ columns: [ColumnDescription], as formatter: some RowFormatter) -> (
  bytes: [UInt8], guarded: Int
) {
  var formatter = formatter
  var bytes = formatter.begin(columns)
  for row in rows { formatter.append(row, to: &bytes) }
  return (bytes, formatter.guardedCells)
}

/// Texts of columns called c0, c1 and so on, as CSV.
func csv(_ rows: [[String]], raw: Bool = true) -> [UInt8] {
  let columns = (0..<(rows.first?.count ?? 0)).map { column("c\($0)", .text) }
  return write(rows.map { $0.map(Cell.text) }, columns, as: CSVFormatter(raw: raw)).bytes
}

/// What Python makes of a file: the JSON that a program of one expression over `sys.argv[1]` prints.
func python<T: Decodable>(_ expression: String, of content: [UInt8], as type: T.Type) throws -> T {
  let folder = try TemporaryFolder()
  let path = try folder.write(content, to: "file")
  let outcome = try OutsideProgram.python3.run([
    "-c", "import csv, hashlib, json, sys; p = sys.argv[1]; print(json.dumps(\(expression)))", path,
  ])
  precondition(outcome.status == 0, outcome.complaints)
  return try JSONDecoder().decode(type, from: outcome.output)
}
