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

  package func begin(_ columns: [ColumnDescription]) -> [UInt8] {
    var bytes: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    var header = CSVFormatter(raw: true)
    header.append(columns.map { .text($0.name) }, to: &bytes)
    return bytes
  }

  package mutating func append(_ cells: UnsafeBufferPointer<CellView>, to bytes: inout [UInt8]) {
    let longest = cells.reduce(2) { longest, cell in
      // Quotation marks doubled, two around, an apostrophe and a comma; numbers have at most 24 characters.
      if case .text(let text) = cell { longest + text.count * 2 + 4 } else { longest + 25 }
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { memory in
      var row = RowMemory(memory)
      for index in cells.indices {
        if index > 0 { row.append(UInt8(ascii: ",")) }
        switch cells[index] {
        case .null: if cells.count == 1 { row.append(quoted: UnsafeBufferPointer(rebasing: memory[..<0])) }
        case .text(let text):
          let isGuarded = isGuarding && FormulaGuard.needsGuard(text)
          if isGuarded { guardedCells += 1 }
          row.append(text, guarded: isGuarded)
        case .integer(let value): row.append(number: value)
        case .real(let value):
          if let whole = CellText.whole(value) { row.append(number: whole) } else { row.append(value.description) }
        case .boolean(let value): row.append(value ? "true" : "false")
        }
      }
      row.append(UInt8(ascii: "\r"))
      row.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: memory[..<row.count])
    }
  }
}

/// A row as it is put together, in memory that is known to be enough.
private struct RowMemory {
  private(set) var count = 0
  private let memory: UnsafeMutableBufferPointer<UInt8>

  init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    memory[count] = byte
    count += 1
  }

  mutating func append(_ text: String) { for byte in text.utf8 { append(byte) } }

  /// Appends a whole number in decimal digits.
  mutating func append(number value: Int) {
    guard value >= 0 else { return append(String(value)) }
    var (rest, digits) = (value, 1)
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    rest = value
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      memory[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Appends a field, with quotation marks around it where it needs them.
  mutating func append(_ field: UnsafeBufferPointer<UInt8>, guarded isGuarded: Bool) {
    guard !field.isEmpty, !Self.needsQuotes(field) else { return append(quoted: field, guarded: isGuarded) }
    if isGuarded { append(UInt8(ascii: "'")) }
    copy(field)
  }

  mutating func append(quoted field: UnsafeBufferPointer<UInt8>, guarded isGuarded: Bool = false) {
    append(UInt8(ascii: "\""))
    if isGuarded { append(UInt8(ascii: "'")) }
    for byte in field {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private mutating func copy(_ field: UnsafeBufferPointer<UInt8>) {
    guard let start = field.baseAddress, let target = memory.baseAddress else { return }
    (target + count).update(from: start, count: field.count)
    count += field.count
  }

  /// Whether a field holds a mark of the format itself, the semicolon that some spreadsheets split at, or a control.
  ///
  /// - Source: eight bytes at a time, as in Sean Anderson, “Bit Twiddling Hacks”, “Determine if a word has a zero byte”
  ///   (public domain).
  private static func needsQuotes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(field)
    var index = 0
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let controls = (word &- 0x2020_2020_2020_2020) & ~word
      let marks = zeros(word ^ 0x2C2C_2C2C_2C2C_2C2C) | zeros(word ^ 0x2222_2222_2222_2222)
      if (controls | marks | zeros(word ^ 0x3B3B_3B3B_3B3B_3B3B)) & 0x8080_8080_8080_8080 != 0 { return true }
      index += 8
    }
    for byte in raw[index...] where byte < 0x20 || byte == 0x2C || byte == 0x22 || byte == 0x3B { return true }
    return false
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
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

  /// Appends what `text(of:)` gives.
  static func append(_ view: CellView, to bytes: inout [UInt8]) {
    if case .text(let text) = view { bytes.append(contentsOf: text) } else { bytes += text(of: view.cell).utf8 }
  }

  private static func real(_ value: Double) -> String { whole(value).map { String($0) } ?? value.description }

  /// A number that is written without a point; nil for any other.
  static func whole(_ value: Double) -> Int? {
    guard let whole = Int(exactly: value), abs(whole) <= 1 << 53 else { return nil }
    return whole
  }
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front.
/// - Source: OWASP, “CSV Injection”: leading = + - @, TAB and CR, and the full-width forms of the four signs.
public enum FormulaGuard {
  /// Whether text begins like a formula, also behind apostrophes: so that taking one away gives back the text.
  static func needsGuard(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { needsGuard($0) }
  }

  static func needsGuard(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count, text[index] == UInt8(ascii: "'") { index += 1 }
    guard index < text.count else { return false }
    switch text[index] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D, 0: return true
    case 0xEF:
      // U+FF1D, U+FF0B, U+FF0D, U+FF20.
      guard index + 2 < text.count, text[index + 1] == 0xBC else { return false }
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(text[index + 2])
    default: return false
    }
  }

  /// The text without its guard; as it is where it has none.
  package static func unguarded(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && needsGuard(text) ? String(text.unicodeScalars.dropFirst()) : text
  }
}
