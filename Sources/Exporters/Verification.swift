public import AnalyzerKit

/// Holds the rows of an exported CSV against what the archive says now.
///
/// It copes with rows in another order, with fewer columns, and with what spreadsheets do to a file when they save it:
/// another separator, numbers written otherwise, TRUE for true, guards dropped.
public struct Verification {
  /// A cell or a row that does not agree, or cannot be checked.
  public struct Finding: Hashable, Sendable {
    /// The line of the file in which the row begins, from 1.
    public let line: Int
    /// The row's name, or its article and place, as the file has it.
    public let row: String
    /// What is wrong, in a sentence.
    public let what: String
  }

  public private(set) var rows = 0
  /// Rows of which something does not agree.
  public private(set) var disagreeing = 0
  /// Rows of which the file does not say where they stand.
  public private(set) var uncheckable = 0

  private let columns: [ColumnDescription]
  /// For each column of the file, the table's column; nil for one that the table does not have.
  private let places: [Int?]
  private let header: [String]
  /// The columns of the file that say where a row stands: row, article, sha256, start, end.
  private let locating: [Int?]

  /// Columns of the file that the table does not have; they cannot be checked.
  public var unknownColumns: [String] { zip(header, places).filter { $0.1 == nil }.map(\.0) }
  /// How many of the table's columns the file has.
  public var knownColumns: Int { places.count { $0 != nil } }

  public init(header: [String], columns: [ColumnDescription]) {
    self.header = header
    self.columns = columns
    places = header.map { name in columns.firstIndex { $0.name == name } }
    locating = ["row", "article", "sha256", "start", "end"].map { header.firstIndex(of: $0) }
  }

  /// What the file says of where a row stands.
  public func locator(of fields: [String]) -> RowLocator {
    func field(_ index: Int?) -> String? {
      guard let index, index < fields.count, !fields[index].isEmpty else { return nil }
      return FormulaGuard.unguarded(fields[index])
    }
    return RowLocator(
      row: field(locating[0]), article: field(locating[1]), sha256: field(locating[2]),
      start: field(locating[3]).flatMap(Self.whole), end: field(locating[4]).flatMap(Self.whole))
  }

  /// Counts a row that is byte for byte what the archive gives.
  package mutating func pass() { rows += 1 }

  /// Checks one row.
  /// - Parameter answer: what the archive has at the row's place.
  public mutating func check(_ fields: [String], line: Int, against answer: ArchiveAnswer) -> [Finding] {
    rows += 1
    func finding(_ what: String) -> Finding {
      Finding(line: line, row: locator(of: fields).description, what: what)
    }
    switch answer {
    case .unlocated:
      uncheckable += 1
      return [finding("cannot be checked: the file does not say where it stands")]
    case .nothing(let why):
      disagreeing += 1
      return [finding(why)]
    case .rows(let candidates):
      let found = candidates.map { differences($0, fields) }
      let best = found.min { $0.count < $1.count } ?? ["the archive has no such row"]
      guard !best.isEmpty else { return [] }
      disagreeing += 1
      return best.map(finding)
    }
  }

  private func differences(_ cells: [Cell], _ fields: [String]) -> [String] {
    guard fields.count == places.count else {
      return ["has \(fields.count) fields where the header has \(places.count)"]
    }
    return zip(fields, places).compactMap { field, place in
      guard let place, !Self.agrees(field, cells[place]) else { return nil }
      return Self.difference(columns[place].name, field, cells[place])
    }
  }

  /// Whether a field says what a cell says, however it is written.
  static func agrees(_ field: String, _ cell: Cell) -> Bool {
    switch cell {
    case .null: field.isEmpty
    case .text(let text): isSame(field, text) || isSame(FormulaGuard.unguarded(field), text)
    case .boolean(let value): field.lowercased() == (value ? "true" : "false")
    case .integer(let value): whole(field) == value
    case .real(let value): number(field) == value
    case .span: false
    }
  }

  /// Whether two texts are the same code point by code point: `String` takes “é” in two encodings for the same.
  private static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

  /// A number as spreadsheets write it; a comma may be the decimal sign.
  private static func number(_ field: String) -> Double? {
    let isNumeral = field.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: ","), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isNumeral else { return nil }
    return Double(field) ?? Double(field.replacing(",", with: "."))
  }

  /// A whole number, exact also where floating point is not.
  private static func whole(_ field: String) -> Int? { Int(field) ?? number(field).flatMap { Int(exactly: $0) } }

  private static func difference(_ column: String, _ field: String, _ cell: Cell) -> String {
    let stored = cell == .null ? "nothing" : "“\(CellText.text(of: cell))”"
    let given = field.isEmpty ? "nothing" : "“\(field)”"
    let isDate =
      Double(field) == nil && field.wholeMatch(of: /\d{1,4}[-.\/]\w{2,9}([-.\/]\d{2,4})?/) != nil
      && field != CellText.text(of: cell)
    let hint = isDate ? " (a spreadsheet's date conversion?)" : ""
    return "\(column): archive \(stored), file \(given)\(hint)"
  }
}

/// Where a row of a file says that it stands.
public struct RowLocator: Hashable, Sendable, CustomStringConvertible {
  /// The row's own name.
  public let row: String?
  public let article: String?
  public let sha256: String?
  /// In code points.
  public let start: Int?
  public let end: Int?

  public var description: String {
    if let row { return row }
    let place = start.map { start in end.map { "\(start)-\($0)" } ?? "\(start)" }
    return [article ?? sha256 ?? "?", place ?? "?"].joined(separator: ":")
  }
}

/// What the archive has where a row says that it stands.
public enum ArchiveAnswer: Sendable {
  /// The rows there, cells in the order of the table's columns; never empty.
  case rows([[Cell]])
  /// The archive has nothing there; says what it looked for.
  case nothing(String)
  /// The row does not say where it stands.
  case unlocated
}
