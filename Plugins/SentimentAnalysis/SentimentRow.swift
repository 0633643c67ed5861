public import AnalyzerKit

/// How one mention, one sentence or one article is toned.
public struct SentimentRow: ResultRow {
  public let span: TextSpan
  public let level: SentimentLevel
  /// −1 to 1, to four decimals.
  public let score: Double
  public let probabilities: LabelProbabilities
  var entity: String?
  var name: String?
  var method = SentimentMethod.sum
  var isMixed = false
  var isInQuote = false
  /// Whose words they are; nil for the author's.
  var holder: TextSpan?
  var isNegated = false
  var isHypothetical = false
  var isQuestion = false
  /// The words that counted, in lower case, in reading order.
  var cues = ""
  /// The places of the three strongest, the strongest first.
  var cuePlaces: [TextSpan] = []

  public var label: SentimentLabel { probabilities.label }
  /// The probability of the label, to four decimals.
  public var confidence: Double { probabilities.confidence }

  func cuePlace(_ number: Int) -> TextSpan? { number < cuePlaces.count ? cuePlaces[number] : nil }
}

public enum SentimentLevel: String, CaseIterable, Sendable {
  case mention
  case sentence
  case article
}

public enum SentimentLabel: String, CaseIterable, Sendable {
  case negative
  case neutral
  case positive
}

/// What decided.
enum SentimentMethod: String, CaseIterable, Sendable {
  /// The learned model.
  case model
  /// A rule that overruled the model.
  case rule
  /// The model together with the words of the lexicon, added up; of an article, the mean of its sentences.
  case sum
}
