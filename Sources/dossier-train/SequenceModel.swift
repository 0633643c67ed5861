/// A linear-chain conditional random field over features, learned by AdaGrad with weight decay and dropout.
///
/// - Source: Lafferty, McCallum, Pereira 2001 (the model); Duchi, Hazan, Singer 2011 (AdaGrad); Srivastava et al. 2014
///   (dropout).
final class SequenceModel {
  /// One value per label; labels beyond the model's stay zero.
  typealias Lanes = SIMD16<Float>

  struct Settings {
    /// How often the sequences are gone through.
    var epochs: Int
    let rate: Float
    let decay: Float
    /// The share of features that is left out at random.
    let drop: Float
    /// Where the order of sequences starts from.
    let seed: UInt64
  }

  private let data: SequenceData
  private let features: FeatureRows
  private let settings: Settings
  private let labels: Int
  /// Those of the transitions, then those of the features.
  private let weights: UnsafeMutablePointer<Lanes>
  /// The sum of the squared slopes of each row: the labels of a row share their rate.
  private let squares: UnsafeMutablePointer<Float>
  private let sums: UnsafeMutablePointer<Lanes>
  private let rows: Int
  private var sumCount: Float = 0
  private var startMask: Lanes
  private var followMasks: [Lanes]
  private var random: SplitMix64
  private var scratch: Scratch

  /// - Precondition: at most 16 labels and two kinds of observations.
  init(_ data: SequenceData, _ features: FeatureRows, _ settings: Settings) {
    precondition(data.labelCount <= Lanes.scalarCount && data.observed.count == 2, "a small model")
    self.data = data
    self.features = features
    self.settings = settings
    labels = data.labelCount
    rows = data.transitionRows + features.keys.count
    weights = .allocate(capacity: rows)
    squares = .allocate(capacity: rows)
    sums = .allocate(capacity: rows)
    squares.initialize(repeating: 0, count: rows)
    for lanes in [weights, sums] { lanes.initialize(repeating: .zero, count: rows) }
    func lanes(_ allowed: (Int) -> Bool) -> Lanes {
      var lanes = Lanes.zero
      for label in 0..<data.labelCount where allowed(label) { lanes[label] = 1 }
      return lanes
    }
    startMask = lanes { data.mayStart[$0] }
    followMasks = (0..<data.labelCount).map { previous in
      lanes { data.mayFollow[previous * data.labelCount + $0] }
    }
    random = SplitMix64(state: settings.seed)
    scratch = Scratch(tokens: data.sequences.map(\.count).max() ?? 0, labels: labels, width: data.width)
  }

  deinit {
    weights.deallocate()
    squares.deallocate()
    sums.deallocate()
  }

  /// Learns from the sequences with these indices.
  /// - Returns: the rows of the transitions and those of the features: the mean over the later epochs.
  func learned(from sequences: [Int]) -> (transitions: [Lanes], features: [Lanes]) {
    var order = sequences
    for epoch in 0..<settings.epochs {
      order.shuffle(using: &random)
      for sequence in order { learn(data.sequences[sequence]) }
      if epoch * 2 >= settings.epochs {
        for row in 0..<rows { sums[row] += weights[row] }
        sumCount += 1
      }
    }
    let mean = (0..<rows).map { sums[$0] / max(sumCount, 1) }
    return (Array(mean[..<data.transitionRows]), Array(mean[data.transitionRows...]))
  }

  private func learn(_ sequence: Range<Int>) {
    guard !sequence.isEmpty else { return }
    score(sequence)
    scratch.forwardBackward(sequence.count, labels, startMask)
    update(sequence)
  }

  /// The features of each token that are not dropped, and what they and the transitions are worth.
  private func score(_ sequence: Range<Int>) {
    let limit = UInt64(settings.drop * 65_536)
    let scale = 1 / (1 - settings.drop)
    let width = data.width
    let first = Int32(data.transitionRows)
    features.rows.withUnsafeBufferPointer { rows in
      for place in 0..<sequence.count {
        let token = sequence.lowerBound + place
        var lanes = Lanes.zero
        var kept = place * width
        var bits: UInt64 = 0
        for number in 0..<width {
          bits = number & 3 == 0 ? random.next() : bits >> 16
          let own = rows[token * width + number]
          if bits & 0xFFFF < limit || own < 0 { continue }
          scratch.rows[kept] = own + first
          kept += 1
          lanes += weights[Int(own + first)]
        }
        scratch.kept[place] = kept - place * width
        lanes *= scale
        scratch.emissions[place] = exponential(lanes - lanes.max())
        guard place > 0 else { continue }
        forEachTransition(into: token) { previous, first, second in
          let sum = weights[previous] + weights[first] + weights[second]
          let lanes = exponential(sum) * followMasks[previous]
          scratch.edges[place * labels + previous] = lanes
        }
      }
    }
  }

  @inline(__always)
  private func forEachTransition(into token: Int, _ body: (_ previous: Int, _ first: Int, _ second: Int) -> Void) {
    let first = (1 + Int(data.observations[0][token])) * labels
    let second = (1 + data.observed[0] + Int(data.observations[1][token])) * labels
    for previous in 0..<labels { body(previous, first + previous, second + previous) }
  }

  private func update(_ sequence: Range<Int>) {
    let width = data.width
    for place in 0..<sequence.count {
      let token = sequence.lowerBound + place
      let gold = Int(data.labels[token])
      let ahead = scratch.emissions[place] * scratch.betas[place]
      var gradient = scratch.alphas[place] * scratch.betas[place]
      gradient /= max(gradient.sum(), .leastNormalMagnitude)
      gradient[gold] -= 1
      if matters(gradient) {
        for number in place * width..<place * width + scratch.kept[place] { step(Int(scratch.rows[number]), gradient) }
      }
      guard place > 0 else { continue }
      let before = scratch.alphas[place - 1]
      var total: Float = 0
      for previous in 0..<labels {
        let lanes = before[previous] * scratch.edges[place * labels + previous] * ahead
        scratch.edges[place * labels + previous] = lanes
        total += lanes.sum()
      }
      let share = 1 / max(total, .leastNormalMagnitude)
      let goldBefore = Int(data.labels[token - 1])
      forEachTransition(into: token) { previous, first, second in
        var gradient = scratch.edges[place * labels + previous] * share
        if previous == goldBefore { gradient[gold] -= 1 }
        guard matters(gradient) else { return }
        step(previous, gradient)
        step(first, gradient)
        step(second, gradient)
      }
    }
  }

  /// A gradient that is nearly nothing is passed over: most tokens are plain, and this saves most of the time.
  @inline(__always)
  private func matters(_ gradient: Lanes) -> Bool { gradient.max() > 0.003 || gradient.min() < -0.003 }

  @inline(__always)
  private func step(_ row: Int, _ gradient: Lanes) {
    let slope = gradient + settings.decay * weights[row]
    let square = squares[row] + (slope * slope).sum()
    squares[row] = square
    weights[row] -= settings.rate / (square + 1e-6).squareRoot() * slope
  }
}
