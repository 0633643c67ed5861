import ClaimAttribution

/// Passages with several labellings each, and how good these are: what the choice between them is learned from.
struct LabellingChoices {
  struct Labelled {
    /// What the model of labels says of it, the best 0.
    var score: Float
    /// The pieces that are right, less what each piece costs.
    var gain: Float
    var features: [UInt32]
  }

  /// One array of labellings for each passage that has a choice.
  private(set) var passages: [[Labelled]] = []

  /// The logarithm of the number of weights.
  static let bits = 19

  /// What a piece costs: half of the F1 that is reached. So the choice of the largest gain is that of the largest F1.
  private static func cost(of role: ClaimRole) -> Float {
    switch role {
    case .source: 0.35
    case .cue: 0.33
    case .content: 0.3
    }
  }

  mutating func add(_ labellings: [Labelling], of features: ClaimFeatures, marked: [ClaimLabel], _ tagger: ClaimTagger)
  {
    guard labellings.count > 1 else { return }
    let right = Set(LabelledPiece.pieces(of: marked, from: 0).map { Place($0) })
    let hashes = labellingFeatures(of: labellings, in: features)
    passages.append(
      zip(labellings, hashes).map { labelling, hashes in
        let pieces = LabelledPiece.pieces(of: labelling.labels, from: 0)
        return Labelled(
          score: -tagger.value(of: labelling.loss),
          gain: pieces.reduce(0) { $0 + (right.contains(Place($1)) ? 1 : 0) - Self.cost(of: $1.role) },
          features: hashes.map { UInt32($0 & (1 << UInt64(Self.bits) - 1)) })
      })
  }

  /// The weights by which the gain that is to be expected is greatest: a softmax over the labellings of each passage, by
  /// AdaGrad.
  /// - Returns: 2^`bits` weights, the mean over the later epochs.
  func learned(epochs: Int = 6, rate: Float = 0.05, decay: Float = 1e-5, seed: UInt64 = 1) -> [Float] {
    var weights = [Float](repeating: 0, count: 1 << Self.bits)
    var squares = weights
    var sums = weights
    var random = SplitMix64(state: seed)
    var order = Array(passages.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      for passage in order { Self.step(passages[passage], &weights, &squares, rate: rate, decay: decay) }
      if epoch * 2 >= epochs { for index in sums.indices { sums[index] += weights[index] } }
    }
    let counted = Float((0..<epochs).count { $0 * 2 >= epochs })
    return sums.map { $0 / max(1, counted) }
  }

  private static func step(
    _ passage: [Labelled], _ weights: inout [Float], _ squares: inout [Float], rate: Float, decay: Float
  ) {
    let scores = passage.map { labelled in
      labelled.features.reduce(labelled.score) { $0 + weights[Int($1)] }
    }
    let largest = scores.reduce(-Float.infinity, max)
    let powers = scores.map { exponential(.init(repeating: $0 - largest))[0] }
    let total = powers.reduce(0, +)
    let expected = zip(powers, passage).reduce(0) { $0 + $1.0 / total * $1.1.gain }
    for (power, labelled) in zip(powers, passage) {
      let slope = power / total * (labelled.gain - expected)
      guard abs(slope) >= 1e-4 else { continue }
      for feature in labelled.features {
        let index = Int(feature)
        let step = slope - decay * weights[index]
        squares[index] += step * step
        weights[index] += rate * step / (squares[index] + 1e-4).squareRoot()
      }
    }
  }

  /// The joined lists of several parts.
  static func joined(_ parts: some Sequence<LabellingChoices>) -> LabellingChoices {
    var all = LabellingChoices()
    for part in parts { all.passages += part.passages }
    return all
  }

  /// A piece by its role and place.
  private struct Place: Hashable {
    let role: ClaimRole
    let tokens: Range<Int>

    init(_ piece: LabelledPiece) {
      role = piece.role
      tokens = piece.tokens
    }
  }
}
