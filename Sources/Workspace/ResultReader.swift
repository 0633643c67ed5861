import AnalyzerKit
import Digests
import GRDB

/// Reads the rows of a table as they are exported, one article after the other: with proof in front and origin behind.
///
/// An article's rows are read whole and held against their checksum before one of them is handed on. Their cells lie one
/// behind the other in memory that is used again for the next article.
struct ResultReader: ~Copyable {
  private let table: ResultTable
  private let statement: Statement
  private var texts: TextLookup
  /// Of the stored columns, start and end excluded: what to make of each value.
  private let fillings: [Filling]
  /// Columns of a row.
  private let width: Int
  /// The first of the three columns of each span.
  private let spans: [Int]
  private var memory = TextMemory()
  /// Of all rows. Names and quotes are not there before a row is handed on.
  private var cells: [CellView] = []
  private var sum = RowChecksum(version: 0, settingsHash: "")

  /// How many were read last.
  var rowCount: Int { cells.count / width }

  /// How a stored value becomes cells.
  private enum Filling {
    case value(ColumnType)
    /// The first of the two values of a span; the words stand in front of it.
    case spanStart
  }

  init(_ table: ResultTable, in db: Database) throws {
    let statement = try db.cachedStatement(sql: table.selectSQL)
    let texts = try TextLookup(db)
    self.table = table
    self.statement = statement
    self.texts = texts
    var spans: [Int] = []
    var place = ExportSource.proof.count
    for column in table.description.columns {
      if column.type == .span { spans.append(place) }
      place += column.type == .span ? 3 : 1
    }
    self.spans = spans
    width = place + ExportSource.origin.count
    fillings = table.description.columns.flatMap {
      $0.type == .span ? [Filling.spanStart, .value(.span)] : [.value($0.type)]
    }
  }

  /// Reads the rows of an article.
  /// - Throws: `WorkspaceError.damagedRows` where they are no longer what was written.
  mutating func read(_ article: AnalyzedArticle) throws {
    cells.removeAll(keepingCapacity: true)
    memory.clear()
    sum = article.checksumStart
    let id = article.listed.id
    let ids = ResultTable.rowIDs(of: id)
    let rows = RawRows(statement, .integer(ids.lowerBound), .integer(ids.upperBound))
    let facts = ArticleFacts(article, table, &memory)
    while try rows.next() {
      guard case .integer(id) = rows.stored(1), case .integer(let start) = rows.stored(2),
        case .integer(let end) = rows.stored(3)
      else { throw article.damage(in: table) }
      sum.add(start)
      sum.add(end)
      cells.append(.null)
      for fact in facts.head { cells.append(fact) }
      cells.append(.integer(Int(start)))
      cells.append(.integer(Int(end)))
      cells.append(.null)
      for index in fillings.indices { append(rows.stored(index + 4), fillings[index]) }
      for fact in facts.tail { cells.append(fact) }
    }
    guard article.has(rowCount, sum) else { throw article.damage(in: table) }
  }

  /// Takes a value as its column's type says; NULL, and whatever is of another type, is null.
  @inline(__always)
  private mutating func append(_ value: RawRows.Stored, _ filling: Filling) {
    let type: ColumnType
    switch filling {
    case .spanStart:
      cells.append(.null)
      type = .span
    case .value(let own): type = own
    }
    switch value {
    case .null:
      sum.addNull()
      cells.append(.null)
    case .integer(let number):
      sum.add(number)
      switch type {
      case .integer, .span: cells.append(.integer(Int(number)))
      case .boolean: cells.append(.boolean(number != 0))
      case .real: cells.append(.real(Double(number)))
      case .text: cells.append(.null)
      }
    case .real(let number):
      sum.add(number)
      cells.append(type == .real ? .real(number) : .null)
    case .text(let text):
      sum.add(text: text)
      cells.append(type == .text ? .text(memory.copy(text)) : .null)
    case .blob:
      sum.add(0xB10B as UInt64)
      cells.append(.null)
    }
  }

  /// Hands on the rows that were read last, cell by cell in the order of the columns, valid until `body` returns.
  /// - Parameter article: theirs.
  /// - Returns: false where `body` wanted no more.
  /// - Throws: `WorkspaceError.damagedText` where the text is damaged, or does not reach as far as a row says; what
  ///   `body` throws.
  mutating func forEach(
    of article: AnalyzedArticle, _ body: (UnsafeBufferPointer<CellView>) throws -> Bool
  ) throws -> Bool {
    guard !cells.isEmpty else { return true }
    let text = try texts.find(article.listed) { data, size in
      try StoredText.unpack(data, size: size, article.listed.digest, article.listed.name)
    }
    let quotes = Quotes(article.listed.name, CodePointIndex(text))
    var name = RowName(article.listed.digest, memory.room(RowName.longest))
    return try text.withUnsafeBufferPointer { text in
      try cells.withUnsafeMutableBufferPointer { cells in
        for first in stride(from: 0, to: cells.count, by: width) {
          let row = UnsafeMutableBufferPointer(rebasing: cells[first..<first + width])
          guard case .integer(let start) = row[5], case .integer(let end) = row[6] else { continue }
          row[0] = .text(name.next(start, end))
          row[7] = try quotes.quote(start, end, text)
          for span in spans {
            if case .integer(let start) = row[span + 1], case .integer(let end) = row[span + 2] {
              row[span] = try quotes.quote(start, end, text)
            } else {
              (row[span + 1], row[span + 2]) = (.null, .null)
            }
          }
          guard try body(UnsafeBufferPointer(row)) else { return false }
        }
        return true
      }
    }
  }
}

/// What is the same in all rows of an article: `article` to `source`, and `analyzer` to `copies_group`.
private struct ArticleFacts {
  let head: [CellView]
  let tail: [CellView]

  init(_ article: AnalyzedArticle, _ table: ResultTable, _ memory: inout TextMemory) {
    func text(_ text: String?) -> CellView { text.map { .text(memory.copy($0)) } ?? .null }
    let listed = article.listed
    head = [
      text(listed.name), text(listed.digest.hex), text(listed.sighting.published), text(listed.sighting.source),
    ]
    tail = [text(table.name), .integer(article.version), text(article.settingsHash), text(listed.copiesGroup)]
  }
}

/// Cuts quotes out of a text.
private struct Quotes {
  private let article: String
  private let index: CodePointIndex

  init(_ article: String, _ index: CodePointIndex) {
    self.article = article
    self.index = index
  }

  @inline(__always)
  func quote(_ start: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>) throws -> CellView {
    guard let span = index.span(start: start, end: end) else {
      throw WorkspaceError.damagedText(article: article, why: "a row stands behind its end")
    }
    return .text(UnsafeBufferPointer(rebasing: text[span.start..<span.end]))
  }
}

/// Writes the names of an article's rows, as `RowReference` has them, into one piece of memory.
private struct RowName {
  /// Twelve digits, three numbers of up to 20, and the marks between them.
  static let longest = 80

  private let memory: UnsafeMutableBufferPointer<UInt8>
  private var last: (start: Int, end: Int)?
  private var nth = 0

  /// - Parameter digest: of the text.
  init(_ digest: SHA256Digest, _ memory: UnsafeMutableBufferPointer<UInt8>) {
    self.memory = memory
    for (index, digit) in digest.prefix(12).utf8.enumerated() { memory[index] = digit }
    memory[12] = UInt8(ascii: ":")
  }

  /// - Returns: the name of the next row, valid until the one after.
  mutating func next(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    nth = last.map { $0 == (start, end) } == true ? nth + 1 : 0
    last = (start, end)
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
