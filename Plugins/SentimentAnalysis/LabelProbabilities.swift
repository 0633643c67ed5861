/// How likely each label is: three numbers from 0 to 1 that add up to 1.
public struct LabelProbabilities: Hashable, Sendable {
  public private(set) var negative: Double
  public private(set) var neutral: Double
  public private(set) var positive: Double

  /// - Parameters: the logarithms of how likely each is, up to a common addend.
  init(negative: Double, neutral: Double, positive: Double) {
    let top = max(negative, neutral, positive)
    let parts = (exponential(negative - top), exponential(neutral - top), exponential(positive - top))
    let sum = parts.0 + parts.1 + parts.2
    self.negative = parts.0 / sum
    self.neutral = parts.1 / sum
    self.positive = parts.2 / sum
  }

  /// The mean of several; neutral for none.
  init(meanOf all: [LabelProbabilities]) {
    let count = Double(all.count)
    negative = all.reduce(0) { $0 + $1.negative } / max(count, 1)
    neutral = all.isEmpty ? 1 : all.reduce(0) { $0 + $1.neutral } / count
    positive = all.reduce(0) { $0 + $1.positive } / max(count, 1)
  }

  /// Certainty.
  init(of label: SentimentLabel) {
    negative = label == .negative ? 1 : 0
    neutral = label == .neutral ? 1 : 0
    positive = label == .positive ? 1 : 0
  }

  /// The likeliest; neutral where it shares that.
  var label: SentimentLabel {
    if positive > neutral, positive >= negative { return .positive }
    return negative > neutral ? .negative : .neutral
  }

  /// −1 to 1, to four decimals.
  var score: Double { Tone.rounded(positive - negative) }

  /// The probability of the likeliest label, to four decimals.
  var confidence: Double { Tone.rounded(max(negative, neutral, positive)) }

  subscript(label: SentimentLabel) -> Double {
    switch label {
    case .negative: negative
    case .neutral: neutral
    case .positive: positive
    }
  }

  /// The same moved towards another: `share` of that, the rest of this.
  func mixed(with other: LabelProbabilities, share: Double) -> LabelProbabilities {
    var mixed = self
    mixed.negative += share * (other.negative - negative)
    mixed.neutral += share * (other.neutral - neutral)
    mixed.positive += share * (other.positive - positive)
    return mixed
  }

  /// The same with at least `share` for one label, the others in proportion.
  func giving(_ label: SentimentLabel, atLeast share: Double) -> LabelProbabilities {
    guard self[label] < share else { return self }
    let rest = (1 - share) / max(1 - self[label], 1e-9)
    var changed = self
    changed.negative *= rest
    changed.neutral *= rest
    changed.positive *= rest
    switch label {
    case .negative: changed.negative = share
    case .neutral: changed.neutral = share
    case .positive: changed.positive = share
    }
    return changed
  }
}

/// e to the power of `power`, at least −60, the same to the last bit on every machine.
///
/// The power is halved until it is small, the series is summed, and the result squared as often.
func exponential(_ power: Double) -> Double {
  if power == 0 { return 1 }
  var halvings = 0
  var small = max(power, -60)
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
