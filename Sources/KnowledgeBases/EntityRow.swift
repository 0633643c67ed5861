public import AnalyzerKit

/// An entity as a base is made from: a row of a table, of a dump, or of an analyst's own.
public struct EntityRow: Hashable, Sendable {
  /// “Q145”, or an id of another kind.
  public var id: String
  /// What it is called in full.
  public var name: String
  public var type: Mention.EntityType
  /// Where it is or belongs, by ISO 3166-1 alpha-2; empty for none or several.
  public var country: String
  /// How likely a name that it shares means it, 0 to 100.
  public var prior: Int
  /// The years of its office or being: the first, and the last where it ended.
  public var years: (first: Int, last: Int?)? {
    get { firstYear.map { ($0, lastYear) } }
    set { (firstYear, lastYear) = (newValue?.first, newValue?.last) }
  }
  private var firstYear: Int?
  private var lastYear: Int?
  /// What else it is called, as it stands in running text.
  public var aliases: [String]
  /// Where the row is from; empty where that is not said.
  public var source: String
  /// Whether it goes before whatever else its names may mean.
  var isDecision = false

  public init(
    id: String, name: String, type: Mention.EntityType, country: String = "", prior: Int = unknownPrior,
    aliases: [String] = [], source: String = ""
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.country = country
    self.prior = prior
    self.aliases = aliases
    self.source = source
  }

  /// For those of which nothing says how well known they are.
  public static let unknownPrior = 50
}
