package import AnalyzerKit

/// Writes JSON lines: one object per row, all columns in their order, null where there is no value.
public struct JSONLinesFormatter: RowFormatter {
  public var guardedCells: Int { 0 }
  private var keys: [[UInt8]] = []

  public init() {}

  package mutating func begin(_ columns: [ColumnDescription]) -> [UInt8] {
    keys = columns.enumerated().map { index, column in
      var key: [UInt8] = index == 0 ? [UInt8(ascii: "{")] : [UInt8(ascii: ",")]
      Self.append(column.name, to: &key)
      key.append(UInt8(ascii: ":"))
      return key
    }
    return []
  }

  package func append(_ cells: UnsafeBufferPointer<CellView>, to bytes: inout [UInt8]) {
    for (key, cell) in zip(keys, cells) {
      bytes.append(contentsOf: key)
      switch cell {
      case .null: bytes += "null".utf8
      case .text(let text): Self.append(text, to: &bytes)
      default: CellText.append(cell, to: &bytes)
      }
    }
    bytes += [UInt8(ascii: "}"), 0x0A]
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// - Source: RFC 8259, section 7. Marks that end lines or turn the direction of writing are escaped too, so that no
  ///   line shows as something that it is not.
  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var (start, index) = (0, 0)
    while index < text.count {
      let length = escapedLength(text, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      escape(text, at: index, length, to: &bytes)
      index += length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes of a code point that has to be escaped begin here; 0 for any other.
  @inline(__always)
  private static func escapedLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0..<0x20, 0x22, 0x5C, 0x7F: return 1
    case 0xC2: return index + 1 < text.count && text[index + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      guard index + 2 < text.count else { return 0 }
      // U+2028 to U+202E, U+2066 to U+2069.
      switch (text[index + 1], text[index + 2]) {
      case (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return 0
      }
    default: return 0
    }
  }

  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int, to bytes: inout [UInt8]
  ) {
    switch text[index] {
    case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), text[index]]
    case 0x0A: bytes += "\\n".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0x09: bytes += "\\t".utf8
    default:
      let scalar =
        switch length {
        case 1: UInt32(text[index])
        case 2: UInt32(text[index + 1])
        default: 0x2000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        }
      let digits = String(scalar, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
    }
  }
}
