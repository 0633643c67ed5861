public import AnalyzerKit

/// One figure as it stands in the text.
public struct Figure: ResultRow {
  /// The sign, currency, number, magnitude and unit; neither the bound before it nor the thing counted.
  public var span: TextSpan
  /// The number that is stated; nil for a range.
  public internal(set) var value: Double?
  /// The least it can be; nil where the text sets no lower end.
  public internal(set) var low: Double?
  /// The most it can be; nil where the text sets no upper end.
  public internal(set) var high: Double?
  public internal(set) var modifier: Modifier = .exact
  /// Of a bound: whether the bound itself is left out, as in “more than”; nil without a bound.
  public internal(set) var isStrict: Bool?
  public internal(set) var kind: Kind
  /// ISO 4217 for money, otherwise the unit's name or symbol; nil where things are counted.
  public internal(set) var unit: String?
  /// What the figure is a rate of: “day” in “barrels a day”.
  public internal(set) var per: String?
  /// The noun phrase that is counted or measured.
  public internal(set) var thing: TextSpan?
  /// The last word of the thing before any “of”, in small letters.
  public internal(set) var thingHead: String?
  /// What the clause says it of, where that is not the thing: “Tesla” in “Tesla delivered 40 cars”.
  public internal(set) var subject: TextSpan?
  /// The verbs that say what happened to the thing.
  public internal(set) var event: TextSpan?
  public internal(set) var trend: Trend?
  public internal(set) var role: Role?
  /// What a share or a part is of.
  public internal(set) var whole: TextSpan?
  /// The figure that this one says again in another unit.
  public internal(set) var equivalent: TextSpan?
  public internal(set) var stance: Stance = .asserted
  /// The name of the rule that found it.
  public internal(set) var rule: Rule

  /// How the unit is reckoned in the base unit of its kind; nil without one.
  var conversion: UnitConversion? { unit.flatMap(UnitConversion.of) }

  /// How the text bounds the number.
  public enum Modifier: String, CaseIterable, Sendable {
    case exact
    case approx
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  /// What kind of quantity it is.
  public enum Kind: String, CaseIterable, Sendable {
    case count
    case money
    case percent
    case points
    case basisPoints = "basis_points"
    case ratio
    case measure
    case duration
    case age
    case rate
    case multiplier
    case vote
  }

  /// Which way it went.
  public enum Trend: String, CaseIterable, Sendable {
    case up
    case down
  }

  /// What part it has in a change or a sum.
  public enum Role: String, CaseIterable, Sendable {
    /// Where it stands.
    case level
    /// By how much it changed.
    case delta
    /// Where it stood before.
    case from
    /// Where it went.
    case to
    /// All in all.
    case cumulative
    /// What came on top.
    case new
  }

  /// How the text stands to it.
  public enum Stance: String, CaseIterable, Sendable {
    case asserted
    case denied
    case forecast
    /// Wanted, planned, offered or asked for.
    case target
    case conditional
    /// Said to correct another, or to have been corrected.
    case revised

    /// The one that counts where several are told, the first first.
    static let strength: [Stance] = [.denied, .conditional, .target, .forecast, .revised]
  }

  /// How it was found.
  public enum Rule: String, CaseIterable, Sendable {
    case digits
    case words
    case vague
    case fraction
    case ratio
    case range
    case coordination
    case vote
    case multiplier
    case agedDecade = "aged_decade"

    /// The share of its figures whose value was right, in hundredths rounded down; 0.95 for rules that were right in all
    /// of fewer than thirty.
    /// - Source: measured on NewsQuant and the challenge set (development halves) and on the sample reports, together
    ///   922 figures; see the README.
    var confidence: Double {
      switch self {
      case .digits: 0.99
      case .words: 0.97
      case .fraction, .ratio, .multiplier, .vote, .agedDecade, .coordination: 0.95
      case .range: 0.94
      case .vague: 0.87
      }
    }
  }
}
