/// How the tones of a sentence's cues add up to a score, and a score to a label with its probabilities.
struct Tone: Hashable, Sendable {
  /// −1 to 1, to four decimals.
  let score: Double
  let isMixed: Bool

  /// - Parameters:
  ///   - good: the sum of the good tones, from 0.
  ///   - bad: the sum of the bad ones, up to 0.
  init(good: Float, bad: Float) {
    let sum = Double(good + bad)
    score = Self.rounded(sum / (sum * sum + Self.spread * Self.spread).squareRoot())
    isMixed = Self.isMixed(good: good, bad: bad)
  }

  /// Whether good and bad were both said, neither less than half as strongly as the other.
  static func isMixed(good: Float, bad: Float) -> Bool {
    let least = min(good, -bad)
    return least >= 0.5 && 2 * least >= max(good, -bad)
  }

  /// How likely each label is, given a score: the softmax of −6 × score, 0.45, and 6 × score, so that a score up to 0.07
  /// either way is neutral. The two numbers were set by hand.
  static func probabilities(_ score: Double) -> LabelProbabilities {
    LabelProbabilities(negative: -6 * score, neutral: 0.45, positive: 6 * score)
  }

  var probabilities: LabelProbabilities { Self.probabilities(score) }

  /// How much of a sentence's probabilities comes from the lexicon alone, the rest from the model: the model knows news
  /// of politics best, the lexicon knows no field better than another.
  static let lexiconShare = 0.3

  /// The sum at which a score reaches 0.71.
  private static let spread = 6.0

  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
