import AnalyzerKit

/// An entity of the knowledge base: one line of Data/entities.tsv.
struct KnownEntity: Sendable {
  /// Its Wikidata id: “Q145”.
  let qid: String
  /// What it is called in full.
  let name: String
  let type: Mention.EntityType
  /// Where it is or belongs, by ISO 3166-1 alpha-2; empty for none or several.
  let country: String
  /// The country as a number below `countryCount`; nil for none or several.
  let countryIndex: Int?
  /// How likely a name that it shares means it, 0 to 100.
  let prior: Int
  /// The years of a term of office that the table knows: the first, and the last where it ended.
  let years: (first: Int, last: Int?)?
  let aliases: [String]

  /// The columns of the table, in order.
  private enum Field: Int, CaseIterable {
    case qid, name, type, country, prior, years, aliases
  }

  /// - Returns: nil where a field is missing or the type is not known.
  init?(line: Slice<UnsafeBufferPointer<UInt8>>) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard fields.count == Field.allCases.count else { return nil }
    func text(_ field: Field) -> String { String(decoding: fields[field.rawValue], as: UTF8.self) }
    guard let type = Mention.EntityType(rawValue: text(.type)), let prior = Int(text(.prior)) else { return nil }
    qid = text(.qid)
    name = text(.name)
    self.type = type
    country = text(.country)
    countryIndex = Self.index(ofCountry: fields[Field.country.rawValue])
    self.prior = prior
    let years = fields[Field.years.rawValue].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    self.years = years.first?.map { ($0, years.last ?? nil) }
    let aliases = fields[Field.aliases.rawValue]
    self.aliases = aliases.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// How many codes of two letters there are.
  static let countryCount = 26 * 26

  private static func index(ofCountry code: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard code.count == 2, code.allSatisfy({ $0 &- UInt8(ascii: "A") < 26 }) else { return nil }
    return code.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) }
  }
}
