/// How the tones of cues add up to a score, and a score to a label with its probabilities.
struct Tone: Hashable, Sendable {
  /// −1 to 1, to four decimals.
  let score: Double
  /// Whether good and bad were both said, neither less than half as strongly as the other.
  let isMixed: Bool

  /// - Parameters:
  ///   - good: the sum of the good tones, from 0.
  ///   - bad: the sum of the bad ones, up to 0.
  ///   - spread: the sum at which the score reaches 0.71; a greater one makes scores smaller.
  init(good: Float, bad: Float, spread: Double) {
    let sum = Double(good + bad)
    score = Self.rounded(sum / (sum * sum + spread * spread).squareRoot())
    let least = min(good, -bad)
    isMixed = least >= 0.5 && 2 * least >= max(good, -bad)
  }

  /// The sum at which a mention's score reaches 0.71, and a sentence's.
  static let mentionSpread = 2.5
  static let sentenceSpread = 3.0

  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
