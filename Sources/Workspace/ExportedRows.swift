import AnalyzerKit
import Digests

/// The rows of an article as they are exported: with proof in front and origin behind.
struct ExportedRows {
  private let article: String
  private let rows: StoredRows
  private let types: [ColumnType]
  private let text: [UInt8]
  private let index: CodePointIndex
  /// What is the same in all rows: `article` to `source`, and `analyzer` to `settings`.
  private let head: [Cell]
  private let tail: [Cell]

  init(_ article: AnalyzedArticle, _ table: ResultTable, _ rows: StoredRows, _ text: [UInt8]) {
    let listed = article.listed
    self.article = listed.name
    self.rows = rows
    self.text = text
    index = CodePointIndex(text)
    types = table.description.columns.map(\.type)
    head = [
      .text(listed.name), .text(listed.digest.hex), Cell(listed.sighting.published), Cell(listed.sighting.source),
    ]
    tail = [
      .text(table.name), .integer(article.version), .text(article.settingsHash), .text(listed.copiesGroup),
    ]
  }

  /// Hands on the cells of each row in the order of the columns of its source, valid until `body` returns.
  /// - Returns: false where `body` wanted no more.
  /// - Throws: `WorkspaceError.damagedText` where the text does not reach as far as a row says; what `body` throws.
  func forEach(_ body: (UnsafeBufferPointer<CellView>) throws -> Bool) throws -> Bool {
    guard case .text(let hex) = head[1] else { return true }
    return try text.withUnsafeBufferPointer { text in
      try rows.texts.withUnsafeBufferPointer { texts in
        try CellView.with(head + tail) { facts -> Result<Bool, any Error> in
          Result {
            try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: RowName.longest) { memory in
              var writer = RowWriter(self, text: text, texts: texts, facts: facts, RowName(hex, memory))
              while try writer.next() {
                guard try writer.cells.withUnsafeBufferPointer(body) else { return false }
              }
              return true
            }
          }
        }.get()
      }
    }
  }

  /// Puts the cells of a row together, in memory that others hold.
  private struct RowWriter {
    private(set) var cells: [CellView] = []
    private let rows: ExportedRows
    private let text: UnsafeBufferPointer<UInt8>
    private let texts: UnsafeBufferPointer<UInt8>
    private let facts: UnsafeBufferPointer<CellView>
    private let name: RowName

    private var place = 0
    private var last: (start: Int, end: Int)?
    private var nth = 0

    init(
      _ rows: ExportedRows, text: UnsafeBufferPointer<UInt8>, texts: UnsafeBufferPointer<UInt8>,
      facts: UnsafeBufferPointer<CellView>, _ name: RowName
    ) {
      self.rows = rows
      self.text = text
      self.texts = texts
      self.facts = facts
      self.name = name
      cells.reserveCapacity(rows.types.count * 3 + facts.count + 4)
    }

    /// - Returns: false at the end.
    mutating func next() throws -> Bool {
      guard place < rows.rows.values.count else { return false }
      guard case .integer(let start) = rows.rows.values[place], case .integer(let end) = rows.rows.values[place + 1]
      else { throw WorkspaceError.damagedText(article: rows.article, why: "a row does not say where it stands") }
      nth = last.map { $0 == (start, end) } == true ? nth + 1 : 0
      last = (start, end)
      place += 2
      cells.removeAll(keepingCapacity: true)
      cells.append(.text(name.write(start, end, nth)))
      for index in rows.head.indices { cells.append(facts[index]) }
      cells.append(.integer(start))
      cells.append(.integer(end))
      cells.append(try quote(start, end))
      for type in rows.types { if type == .span { try appendSpan() } else { appendValue() } }
      for index in rows.head.count..<facts.count { cells.append(facts[index]) }
      return true
    }

    private mutating func appendValue() {
      switch rows.rows.values[place] {
      case .null: cells.append(.null)
      case .integer(let value): cells.append(.integer(value))
      case .real(let value): cells.append(.real(value))
      case .boolean(let value): cells.append(.boolean(value))
      case .text(let start, let end): cells.append(.text(UnsafeBufferPointer(rebasing: texts[start..<end])))
      }
      place += 1
    }

    private mutating func appendSpan() throws {
      if case .integer(let start) = rows.rows.values[place], case .integer(let end) = rows.rows.values[place + 1] {
        cells.append(try quote(start, end))
        cells.append(.integer(start))
        cells.append(.integer(end))
      } else {
        for _ in 0..<3 { cells.append(.null) }
      }
      place += 2
    }

    private func quote(_ start: Int, _ end: Int) throws -> CellView {
      guard let span = rows.index.span(start: start, end: end) else {
        throw WorkspaceError.damagedText(article: rows.article, why: "a row stands behind its end")
      }
      return .text(UnsafeBufferPointer(rebasing: text[span.start..<span.end]))
    }
  }
}

/// Writes the names of an article's rows, as `RowReference` has them, into one piece of memory.
private struct RowName {
  /// Twelve digits, three numbers of up to 20, and the marks between them.
  static let longest = 80

  private let memory: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter hex: the SHA-256 of the text.
  init(_ hex: String, _ memory: UnsafeMutableBufferPointer<UInt8>) {
    self.memory = memory
    for (index, digit) in hex.utf8.prefix(12).enumerated() { memory[index] = digit }
    memory[12] = UInt8(ascii: ":")
  }

  /// - Returns: the name, valid until the next is written.
  func write(_ start: Int, _ end: Int, _ nth: Int) -> UnsafeBufferPointer<UInt8> {
    var length = 13
    write(start, &length)
    memory[length] = UInt8(ascii: "-")
    length += 1
    write(end, &length)
    if nth > 0 {
      memory[length] = UInt8(ascii: ".")
      length += 1
      write(nth + 1, &length)
    }
    return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(memory)[..<length])
  }

  private func write(_ number: Int, _ length: inout Int) {
    var (rest, digits) = (number.magnitude, 1)
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    rest = number.magnitude
    if number < 0 {
      memory[length] = UInt8(ascii: "-")
      length += 1
    }
    for place in stride(from: length + digits - 1, through: length, by: -1) {
      memory[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    length += digits
  }
}

extension Cell {
  fileprivate init(_ text: String?) { self = text.map(Cell.text) ?? .null }
}
