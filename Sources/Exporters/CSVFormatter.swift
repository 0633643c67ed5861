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
    // Quotation marks doubled, two around, an apostrophe and a comma; numbers have at most 24 characters.
    var longest = 2 + cells.count * 25
    for cell in cells { if case .text(let text) = cell { longest += text.count * 2 } }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { memory in
      guard let start = memory.baseAddress else { return }
      var row = RowMemory(start)
      for index in cells.indices {
        if index > 0 { row.append(UInt8(ascii: ",")) }
        switch cells[index] {
        case .null: if cells.count == 1 { row.append(quoted: UnsafeBufferPointer(start: start, count: 0)) }
        case .text(let text):
          let isGuarded = isGuarding && FormulaGuard.needsGuard(text)
          if isGuarded { guardedCells += 1 }
          row.append(text, guarded: isGuarded)
        case .integer(let value): row.append(number: value)
        case .real(let value): row.append(real: value)
        case .boolean(let value): row.append(value ? "true" : "false")
        }
      }
      row.append(UInt8(ascii: "\r"))
      row.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: row.end - start))
    }
  }
}

/// A row as it is put together, in memory that is known to be enough.
private struct RowMemory {
  private(set) var end: UnsafeMutablePointer<UInt8>

  init(_ start: UnsafeMutablePointer<UInt8>) { end = start }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    end.pointee = byte
    end += 1
  }

  mutating func append(_ text: String) { for byte in text.utf8 { append(byte) } }

  /// Appends a whole number in decimal digits.
  @inline(__always)
  mutating func append(number value: Int) {
    guard value >= 0 else { return append(String(value)) }
    append(digits: UInt(value))
  }

  @inline(__always)
  private mutating func append(digits value: UInt) {
    var (rest, count) = (value, 1)
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    rest = value
    for place in stride(from: count - 1, through: 0, by: -1) {
      end[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    end += count
  }

  /// Appends a number in the fewest digits that give it again, whole ones without a point.
  ///
  /// Up to four digits after the point are found by trying: fifteen digits or fewer that give a number again are the
  /// fewest there are.
  mutating func append(real value: Double) {
    if let whole = CellText.whole(value) { return append(number: whole) }
    let scaled = (value * 1e4).rounded()
    guard value > 0, scaled < 1e15, scaled >= 1, scaled / 1e4 == value else { return append(value.description) }
    let number = UInt(scaled)
    append(digits: number / 10_000)
    append(UInt8(ascii: "."))
    var rest = number % 10_000
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / 1000))
      rest = rest % 1000 * 10
    }
  }

  /// Appends a field, with quotation marks around it where it needs them.
  @inline(__always)
  mutating func append(_ field: UnsafeBufferPointer<UInt8>, guarded isGuarded: Bool) {
    guard let start = field.baseAddress, !field.isEmpty, !Self.needsQuotes(UnsafeRawBufferPointer(field)) else {
      return append(quoted: field, guarded: isGuarded)
    }
    if isGuarded { append(UInt8(ascii: "'")) }
    end.update(from: start, count: field.count)
    end += field.count
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

  /// Whether a field, which is not empty, holds a mark of the format itself, the semicolon that some spreadsheets split
  /// at, or a control. Eight bytes at a time; where fewer are left, with some that were looked at.
  @inline(__always)
  private static func needsQuotes(_ field: UnsafeRawBufferPointer) -> Bool {
    let count = field.count
    if count >= 8 {
      var index = 0
      while index + 8 < count {
        if isMarked(field.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { return true }
        index += 8
      }
      return isMarked(field.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    if count >= 4 {
      let first = UInt64(field.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      let last = UInt64(field.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return isMarked(last << 32 | first)
    }
    let letters: UInt64 = 0x4141_4141_4100_0000
    return isMarked(letters | UInt64(field[0]) | UInt64(field[count / 2]) << 8 | UInt64(field[count - 1]) << 16)
  }

  /// Whether one of eight bytes is such a mark.
  ///
  /// - Source: Sean Anderson, “Bit Twiddling Hacks”, “Determine if a word has a zero byte” (public domain).
  @inline(__always)
  private static func isMarked(_ word: UInt64) -> Bool {
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    let marks = zeros(word ^ 0x2C2C_2C2C_2C2C_2C2C) | zeros(word ^ 0x2222_2222_2222_2222)
    return (controls | marks | zeros(word ^ 0x3B3B_3B3B_3B3B_3B3B)) & 0x8080_8080_8080_8080 != 0
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

  @inline(__always)
  static func needsGuard(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    // Nearly all texts begin with a letter or a digit.
    let isMark = first < 0x30 || first == UInt8(ascii: "=") || first == UInt8(ascii: "@") || first == 0xEF
    return isMark && beginsLikeFormula(text)
  }

  private static func beginsLikeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
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
