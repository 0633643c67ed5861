public import AnalyzerKit

/// How one mention, or one sentence, is toned.
public struct SentimentRow: ResultRow {
  public let span: TextSpan
  public let level: SentimentLevel
  /// −1 to 1.
  public let score: Double
  let entity: String?
  let name: String?
  let isMixed: Bool
  let isInQuote: Bool
  let isNegated: Bool
  let cues: String
  let strongestCue: TextSpan?

  public var probabilities: ToneProbabilities { ToneProbabilities(score: score) }
  public var label: SentimentLabel { probabilities.label }
  /// The probability of the label, to four decimals.
  public var confidence: Double {
    let all = probabilities
    return Tone.rounded(max(all.negative, all.neutral, all.positive))
  }
}

public enum SentimentLevel: String, CaseIterable, Sendable {
  case mention
  case sentence
}

public enum SentimentLabel: String, CaseIterable, Sendable {
  case negative
  case neutral
  case positive
}
