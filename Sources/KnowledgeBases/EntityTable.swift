import AnalyzerKit

/// Entities as tab-separated text: a line of column names, then a line for each.
///
/// `qid`, `name` and `type` must be there; `country`, `prior`, `years` (“2009-2017”, “2019-”), `aliases` (separated by “|”)
/// and `source` may be. Other columns are passed over.
public struct EntityTable {
  private let places: [Column: Int]

  private enum Column: String, CaseIterable {
    case qid, name, type, country, prior, years, aliases, source
  }

  /// The columns in the order in which they are written.
  public static let header = Column.allCases.map(\.rawValue).joined(separator: "\t")

  /// - Parameter header: the first line.
  /// - Throws: where a column is missing.
  public init(header: some Collection<UInt8>) throws(TableProblem) {
    var places: [Column: Int] = [:]
    for (place, name) in Self.fields(header).enumerated() {
      if let column = Column(rawValue: name), places[column] == nil { places[column] = place }
    }
    for column in [Column.qid, .name, .type] where places[column] == nil { throw .missing(column.rawValue) }
    self.places = places
  }

  /// The entity of a line.
  /// - Throws: where a field that must be there is empty or not understood.
  public func row(_ line: some Collection<UInt8>) throws(TableProblem) -> EntityRow {
    let fields = Self.fields(line)
    func text(_ column: Column) -> String {
      places[column].flatMap { $0 < fields.count ? fields[$0] : nil } ?? ""
    }
    let (id, name) = (text(.qid), text(.name))
    guard !id.isEmpty, !name.isEmpty else { throw .empty(id.isEmpty ? "qid" : "name") }
    guard let type = Self.type(text(.type)) else { throw .unknownType }
    var row = EntityRow(id: id, name: name, type: type, country: text(.country), source: text(.source))
    if !text(.prior).isEmpty {
      guard let prior = Int(text(.prior)), (0...100).contains(prior) else { throw .unknownPrior }
      row.prior = prior
    }
    let years = text(.years).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    row.years = years.first?.map { ($0, years.count > 1 ? years[1] : nil) }
    row.aliases = text(.aliases).split(separator: "|").map(String.init)
    return row
  }

  /// A row as a line, without its line feed.
  public static func line(_ row: EntityRow) -> String {
    let years = row.years.map { "\($0.first)-\($0.last.map(String.init) ?? "")" } ?? ""
    return [
      row.id, row.name, row.type.rawValue, row.country, "\(row.prior)", years, row.aliases.joined(separator: "|"),
      row.source,
    ].map {
      $0.contains { $0 == "\t" || $0.isNewline } ? $0.split { $0 == "\t" || $0.isNewline }.joined(separator: " ") : $0
    }
    .joined(separator: "\t")
  }

  private static func fields(_ line: some Collection<UInt8>) -> [String] {
    line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self) }
  }

  private static func type(_ word: String) -> Mention.EntityType? {
    word == "organisation" ? .organization : Mention.EntityType(rawValue: word)
  }
}

/// What is wrong with a table of entities or a line of it.
public enum TableProblem: Error, Equatable, CustomStringConvertible {
  case missing(String)
  case empty(String)
  case unknownType
  case unknownPrior

  public var description: String {
    switch self {
    case .missing(let column): "its first line names no column '\(column)'"
    case .empty(let column): "'\(column)' is empty"
    case .unknownType: "'type' is none of person, place, organization, nationality, other"
    case .unknownPrior: "'prior' is no number from 0 to 100"
    }
  }
}
