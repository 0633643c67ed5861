public import AnalyzerKit

/// Writes CSV: RFC 4180 with CRLF, quotes doubled, a header, UTF-8. NULL is empty, empty text is `""`; in a file of one
/// column NULL is `""` too, as readers pass over empty lines.
public struct CSVFormatter: RowFormatter {
  public private(set) var guardedCells = 0
  private let isGuarding: Bool
  private let hasMark: Bool

  /// - Parameters:
  ///   - raw: leaves text as it is, even where a spreadsheet would run it as a formula.
  ///   - excel: puts the byte-order mark in front, by which Excel knows UTF-8.
  public init(raw: Bool = false, excel: Bool = false) {
    isGuarding = !raw
    hasMark = excel
  }

  public func begin(_ columns: [ColumnDescription]) -> [UInt8] {
    var bytes: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendField(column.name, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
    return bytes
  }

  public mutating func append(_ cells: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .null: if cells.count == 1 { appendField("", to: &bytes) }
      case .text(let text):
        if isGuarding, FormulaGuard.needsGuard(text) {
          guardedCells += 1
          appendField("'" + text, to: &bytes)
        } else {
          appendField(text, to: &bytes)
        }
      default: bytes += CellText.text(of: cell).utf8
      }
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private func appendField(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { field in
      let isPlain = !field.isEmpty && !field.contains(where: Self.needsQuotes)
      guard !isPlain else { return bytes.append(contentsOf: field) }
      bytes.append(UInt8(ascii: "\""))
      for byte in field {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// The marks of the format itself, the semicolon that some spreadsheets split at, and controls.
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ";")
  }
}

/// How values other than text are written: the same on every machine and in every locale.
public enum CellText {
  /// Whole numbers without a point, others in the fewest digits that give the same number again.
  public static func text(of cell: Cell) -> String {
    switch cell {
    case .null: ""
    case .integer(let value): String(value)
    case .real(let value): real(value)
    case .text(let value): value
    case .boolean(let value): value ? "true" : "false"
    case .span(let span): "\(span.start)-\(span.end)"
    }
  }

  private static func real(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) <= 1 << 53 { return String(whole) }
    return value.description
  }
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front.
/// - Source: OWASP, “CSV Injection”: leading = + - @, TAB and CR, and the full-width forms of the four signs.
public enum FormulaGuard {
  /// Whether text begins like a formula, also behind apostrophes: so that taking one away gives back the text.
  static func needsGuard(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where scalar != "'" {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n", "\u{0}", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      default: return false
      }
    }
    return false
  }

  /// The text without its guard; as it is where it has none.
  static func unguarded(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && needsGuard(text) ? String(text.unicodeScalars.dropFirst()) : text
  }
}
