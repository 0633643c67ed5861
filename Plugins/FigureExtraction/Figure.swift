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
  public internal(set) var kind: Kind
  /// ISO 4217 for money, otherwise the unit's name or symbol; nil where things are counted.
  public internal(set) var unit: String?
  /// What the figure is a rate of: “day” in “barrels a day”.
  public internal(set) var per: String?
  /// The noun phrase that is counted or measured.
  public internal(set) var thing: TextSpan?
  /// The last word of the thing before any “of”, in small letters.
  public internal(set) var thingHead: String?
  public internal(set) var trend: Trend?
  /// The name of the rule that found it.
  public internal(set) var rule: Rule

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
    case multiplier
  }

  /// Which way it went.
  public enum Trend: String, CaseIterable, Sendable {
    case up
    case down
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
  }
}
