/// Reads a table with a heading, one article per row: comma-, semicolon- or tab-separated values.
/// - Source: RFC 4180.
struct TableReader: FormatReader {
  /// Nil to tell by the heading.
  let delimiter: UInt8?

  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    var (input, note) = try file.inUTF8(context.options)
    var rows = TableRows(delimiter: try delimiter ?? Self.delimiter(of: &input))
    guard let heading = try rows.next(&input) else { throw ReadingError("empty", isLeftOut: true) }
    let columns = Columns(heading, context.options.fields)
    guard columns.hasText else {
      let names = context.options.fields.text.map { "'\($0)'" }.joined(separator: ", ")
      throw ReadingError("no column \(names) in its heading (--field text=NAME)")
    }
    var number = 0
    while let row = try rows.next(&input) {
      if row.count == 1, TextCheck.isBlank(row[0]) { continue }
      number += 1
      let item = "\(file.item):\(number)"
      if rows.isCut {
        try handOn(.failed(item: item, reason: "the file is cut off inside a quoted field"))
      } else if row.count != heading.count {
        let cut = rows.isLast ? ": the file may be cut off here" : ""
        try handOn(.failed(item: item, reason: "has \(row.count) fields where the heading has \(heading.count)\(cut)"))
      } else if let bad = row.lazy.compactMap({ TextCheck.firstInvalidByte(of: $0) }).first {
        try handOn(.failed(item: item, reason: "not valid UTF-8 at byte \(bad) of a field"))
      } else {
        if rows.isLast {
          note = [note, "the last row has no line end: the file may be cut off"].compactMap(\.self).joined(
            separator: "; ")
        }
        try handOn(columns.values(of: row).item(in: file, number: number, label: "row", context, &note))
      }
    }
    if number == 0 { throw ReadingError("a heading without rows", isLeftOut: true) }
  }

  /// The one of comma, semicolon and tab that is most frequent in the first line.
  private static func delimiter(of file: inout InputFile) throws -> UInt8 {
    let line = try file.peek(64 << 10).prefix { $0 != 0x0A }
    let counts = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].map { mark in (mark, line.count { $0 == mark }) }
    return counts.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
  }

  /// Which column holds what.
  private struct Columns {
    private var best: [(slot: Int, columns: [Int])] = []

    init(_ heading: [[UInt8]], _ fields: RecordFields) {
      let names = heading.map { String(decoding: $0, as: UTF8.self).trimmed.lowercased() }
      let table = FieldTable(fields)
      for slot in 0..<FieldTable.slots {
        let ranked = table.names.filter { $0.place.slot == slot }
        let columns = ranked.compactMap { entry in
          names.firstIndex(of: String(decoding: entry.name, as: UTF8.self).lowercased())
        }
        best.append((slot, columns))
      }
    }

    var hasText: Bool { !best[0].columns.isEmpty }

    func values(of row: [[UInt8]]) -> RecordValues {
      var values = RecordValues()
      for (slot, columns) in best {
        guard let column = columns.first(where: { !TextCheck.isBlank(row[$0]) }) ?? columns.first else { continue }
        if slot > 0 {
          let text = String(decoding: row[column], as: UTF8.self).trimmed
          values.set(slot, text.isEmpty ? nil : text.replacing("\0", with: "\u{FFFD}"))
        } else {
          values.text = row[column]
        }
      }
      return values
    }
  }
}

/// Cuts a table into rows of fields.
private struct TableRows {
  private let delimiter: UInt8
  private var piece: ArraySlice<UInt8> = []
  private var isFirst = true
  /// Whether the end came inside quotation marks.
  private(set) var isCut = false
  /// Whether the end came within the row.
  private(set) var isLast = false

  init(delimiter: UInt8) { self.delimiter = delimiter }

  private mutating func byte(_ file: inout InputFile) throws -> UInt8? {
    if piece.isEmpty {
      piece = try file.take(64 << 10)[...]
      if isFirst, piece.starts(with: TextCheck.mark) { piece = piece.dropFirst(3) }
      isFirst = false
    }
    return piece.popFirst()
  }

  mutating func next(_ file: inout InputFile) throws -> [[UInt8]]? {
    var (row, field, size) = ([[UInt8]](), [UInt8](), 0)
    var (isQuoted, wasQuote, isEmpty) = (false, false, true)
    while let byte = try byte(&file) {
      isEmpty = false
      size += 1
      guard size <= ImportLimits.textBytes else {
        throw ReadingError("a row is longer than \(ImportLimits.textBytes >> 20) MiB")
      }
      if isQuoted {
        guard byte == UInt8(ascii: "\"") else {
          field.append(byte)
          continue
        }
        (isQuoted, wasQuote) = (false, true)
      } else if byte == UInt8(ascii: "\""), wasQuote || field.isEmpty {
        if wasQuote { field.append(byte) }
        (isQuoted, wasQuote) = (true, false)
      } else if byte == delimiter {
        row.append(field)
        (field, wasQuote) = ([], false)
      } else if byte == 0x0A {
        if field.last == 0x0D, !wasQuote { field.removeLast() }
        return row + [field]
      } else if byte != 0x0D || !wasQuote {
        field.append(byte)
        wasQuote = false
      }
    }
    guard !isEmpty else { return nil }
    (isCut, isLast) = (isQuoted, true)
    return row + [field]
  }
}
