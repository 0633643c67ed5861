/// How likely each label is, given a score: the softmax of −4 × score, 0.8, and 4 × score.
///
/// The three add up to 1. The label with the greatest is neutral up to a score of 0.2 either way.
/// - Source: the form is the usual softmax; its two numbers were set by hand, not fitted; see README.md for how well they hold.
public struct ToneProbabilities: Hashable, Sendable {
  public let negative: Double
  public let neutral: Double
  public let positive: Double

  /// - Parameter score: −1 to 1.
  public init(score: Double) {
    let good = exponential(Self.slope * score)
    let middle = exponential(Self.neutralLogit)
    let bad = exponential(-Self.slope * score)
    let sum = good + middle + bad
    negative = bad / sum
    neutral = middle / sum
    positive = good / sum
  }

  static let slope = 4.0
  static let neutralLogit = 0.8

  /// The label with the greatest probability; neutral where it shares that.
  var label: SentimentLabel {
    if positive > neutral { return .positive }
    return negative > neutral ? .negative : .neutral
  }
}

/// e to the power of `power`, the same to the last bit on every machine.
///
/// The power is halved until it is small, the series is summed, and the result squared as often.
func exponential(_ power: Double) -> Double {
  var halvings = 0
  var small = power
  while abs(small) > 0.25 {
    small /= 2
    halvings += 1
  }
  var term = 1.0
  var sum = 1.0
  for step in 1...14 {
    term *= small / Double(step)
    sum += term
  }
  for _ in 0..<halvings { sum *= sum }
  return sum
}
