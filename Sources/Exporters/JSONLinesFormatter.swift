public import AnalyzerKit

/// Writes JSON lines: one object per row, all columns in their order, null where there is no value.
public struct JSONLinesFormatter: RowFormatter {
  public var guardedCells: Int { 0 }
  private var keys: [[UInt8]] = []

  public init() {}

  public mutating func begin(_ columns: [ColumnDescription]) -> [UInt8] {
    keys = columns.enumerated().map { index, column in
      var key: [UInt8] = index == 0 ? [UInt8(ascii: "{")] : [UInt8(ascii: ",")]
      Self.append(column.name, to: &key)
      key.append(UInt8(ascii: ":"))
      return key
    }
    return []
  }

  public func append(_ cells: [Cell], to bytes: inout [UInt8]) {
    for (key, cell) in zip(keys, cells) {
      bytes += key
      switch cell {
      case .null: bytes += "null".utf8
      case .text(let text): Self.append(text, to: &bytes)
      default: bytes += CellText.text(of: cell).utf8
      }
    }
    bytes += [UInt8(ascii: "}"), 0x0A]
  }

  /// - Source: RFC 8259, section 7. Marks that end lines or turn the direction of writing are escaped too, so that no
  ///   line shows as something that it is not.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
      default: bytes += UTF8.encode(scalar)?.map(\.self) ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
