import AnalyzerKit
import EntityBaseFormat

/// An entity of one of the bases.
struct KnownEntity: Sendable {
  private let base: EntityBase
  private let record: EntityRecord

  init(_ base: EntityBase, _ index: Int) {
    self.base = base
    record = base[index]
  }

  /// Its Wikidata id, “Q145”, or an id of another kind.
  var qid: String { base.id(of: record) }
  /// What it is called in full.
  var name: String { base.name(of: record) }
  var type: Mention.EntityType { record.type }
  /// Where it is or belongs, by ISO 3166-1 alpha-2; empty for none or several.
  var country: String { record.countryCode }
  /// The country as a number below `countryCount`; nil for none or several.
  var countryIndex: Int? { record.countryIndex }
  /// How likely a name that it shares means it, 0 to 100.
  var prior: Int { Int(record.prior) }
  /// The years of a term of office that the base knows: the first, and the last where it ended.
  var years: (first: Int, last: Int?)? { record.firstYear.map { (Int($0), record.lastYear.map(Int.init)) } }
  /// Whether the analyst decided that a name means it.
  var isDecision: Bool { record.isDecision }
  var aliases: [String] { base.aliases(of: record) }

  /// How many codes of two letters there are.
  static let countryCount = EntityRecord.countryCount
}
