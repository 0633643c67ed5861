import SentimentAnalysis

/// How the weights of `sentiment` are learned: the recipe, and what cross-validation says of it.
struct SentimentTraining {
  /// Sets in the order given; those of the first count fully.
  let persons: SentimentSet
  let others: SentimentSet

  /// What is judged by a model of its own.
  enum Part {
    case mention
    case sentence

    /// 2^bits rows of three bytes: 17 make 384 KiB, 16 make 192.
    var bits: Int {
      switch self {
      case .mention: 17
      case .sentence: 16
      }
    }

    /// From which features.
    func features(_ example: SentimentSet.Example) -> [Feature] {
      switch self {
      case .mention: example.features
      case .sentence: example.whole
      }
    }

    /// The penalty makes the model more timid than it need be; this is multiplied to it, so that in cross-validation it
    /// is right as often as it says.
    var sharpness: Double {
      switch self {
      case .mention: 1.07
      case .sentence: 1.04
      }
    }

    /// What is added to the logarithm of neutral: a mention is neutral more often than the sentence that holds it.
    var neutralShift: Double {
      switch self {
      case .mention: 0
      case .sentence: -0.2
      }
    }

    func row(_ feature: Feature) -> Int32 { Int32(truncatingIfNeeded: feature.bits & (1 << UInt64(bits) - 1)) }

    /// The rows of features, as often as these name them.
    func rows(_ features: [Feature]) -> [Int32] { features.map(row) }

    func rows(_ example: SentimentSet.Example) -> [Int32] { rows(features(example)) }
  }

  /// What the squared weights cost, chosen by cross-validation.
  private static let penalty = 70.0
  /// What an example of `others` counts: at 1, persons lose what organisations gain.
  private static let otherWeight = 0.8
  /// The place of that label among all.
  private static let neutral = 1
  /// How many parts the articles are dealt into for cross-validation.
  static let folds = 5

  /// Rows with tones, topics and rules are used less freely: there are few of them, and in every example.
  private static func scale(_ group: FeatureGroup) -> Double {
    switch group {
    case .tone, .topic: 0.5
    case .rule: 0.7
    default: 1
    }
  }

  /// Learns from all examples but those of one part.
  /// - Parameters:
  ///   - part: whether mentions or sentences are judged; a sentence has the labels of its mentions.
  ///   - fold: nil to learn from all.
  func model(of part: Part, without fold: Int? = nil) -> SoftmaxRegression.Model {
    let taken =
      persons.examples.filter { $0.fold != fold }.map { ($0, 1.0) }
      + others.examples.filter { $0.fold != fold }.map { ($0, Self.otherWeight) }
    var scales = [Double](repeating: 0, count: 1 << part.bits)
    for (example, _) in taken {
      for feature in part.features(example) where scales[Int(part.row(feature))] == 0 {
        scales[Int(part.row(feature))] = Self.scale(feature.group)
      }
    }
    let balance = Self.balance(taken)
    let examples = taken.map { example, weight in
      SoftmaxRegression.Example(
        rows: part.rows(example), label: example.label, weight: weight * balance[example.label])
    }
    let regression = SoftmaxRegression(classes: 3, bits: part.bits, penalty: Self.penalty, leastCount: 3)
    var model = regression.fit(examples) { scales[Int($0)] }
    model.weights = model.weights.map { $0 * part.sharpness }
    model.biases = model.biases.map { $0 * part.sharpness }
    model.biases[Self.neutral] += part.neutralShift
    return model
  }

  /// Rare labels count more: by the square root of how much too rare they are.
  private static func balance(_ taken: [(SentimentSet.Example, Double)]) -> [Double] {
    var sums = [0.0, 0, 0]
    for (example, weight) in taken { sums[example.label] += weight }
    let mean = sums.reduce(0, +) / 3
    return sums.map { (mean / max($0, 1)).squareRoot() }
  }

  /// What a model says of examples, each by the model that did not learn from its part.
  func crossValidated() -> [(set: SentimentSet, answers: [[Double]])] {
    let models = (0..<Self.folds).map { model(of: .mention, without: $0) }
    return [persons, others].map { set in
      (set, set.examples.map { models[$0.fold].probabilities(Part.mention.rows($0)) })
    }
  }
}

/// How right answers are.
struct SentimentScores {
  private var table = [[Int]](repeating: [0, 0, 0], count: 3)
  private var sure = (count: 0, right: 0)

  init(_ examples: [SentimentSet.Example], _ answers: [[Double]]) {
    for (example, answer) in zip(examples, answers) {
      guard let top = answer.max(), let label = answer.firstIndex(of: top) else { continue }
      table[example.label][label] += 1
      if top >= 0.7 {
        sure.count += 1
        if label == example.label { sure.right += 1 }
      }
    }
  }

  /// The mean of the three labels' F1, 0 to 1.
  var macroF1: Double {
    (0..<3).map { label in
      let given = table[label].reduce(0, +)
      let said = table.reduce(0) { $0 + $1[label] }
      return given + said == 0 ? 0 : 2 * Double(table[label][label]) / Double(given + said)
    }.reduce(0, +) / 3
  }

  /// Macro-F1; and of the answers with a probability of 0.7 or more the share, and the share that is right.
  var line: String {
    let count = max(table.joined().reduce(0, +), 1)
    return "macro-F1 \(Self.percent(macroF1)), sure of \(Self.percent(Double(sure.count) / Double(count)))"
      + ", of these right \(Self.percent(Double(sure.right) / Double(max(sure.count, 1))))"
  }

  private static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)" }
}
