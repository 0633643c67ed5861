/// A linear-chain conditional random field over hashed features, learned by AdaGrad with weight decay.
///
/// - Source: Lafferty, McCallum, Pereira 2001 (the model); Duchi, Hazan, Singer 2011 (AdaGrad).
struct SequenceModel {
  /// One value per label; labels beyond the model's stay zero.
  typealias Lanes = SIMD16<Float>

  let transitions: TransitionFeatures
  let bits: Int
  private(set) var weights: [Lanes]
  private var squares: [Lanes]
  private var sums: [Lanes]
  private var sumCount: Float = 0
  private let startMask: Lanes
  private let followMasks: [Lanes]
  private let plainRows: [Int]
  private let observedRows: [[Int]]

  init(_ transitions: TransitionFeatures, bits: Int) {
    precondition(transitions.labels <= Lanes.scalarCount, "at most 16 labels")
    self.transitions = transitions
    self.bits = bits
    weights = Array(repeating: .zero, count: 1 << bits)
    squares = weights
    sums = weights
    func mask(_ allowed: (Int) -> Bool) -> Lanes {
      var lanes = Lanes.zero
      for label in 0..<transitions.labels where allowed(label) { lanes[label] = 1 }
      return lanes
    }
    startMask = mask { transitions.mayStart[$0] }
    followMasks = (0..<transitions.labels).map { previous in
      mask { transitions.mayFollow[previous * transitions.labels + $0] }
    }
    let low = UInt64(1) << UInt64(bits) - 1
    plainRows = transitions.plain.map { Int($0 & low) }
    observedRows = transitions.observed.map { $0.map { Int($0 & low) } }
  }

  /// The weights to pack: the mean over the passes that were noted, or the last ones.
  var averaged: [Float] {
    let rows = sumCount > 0 ? sums.map { $0 / sumCount } : weights
    return rows.flatMap { row in (0..<transitions.labels).map { row[$0] } }
  }

  /// Notes the weights as they are for the mean.
  mutating func note() {
    for index in sums.indices { sums[index] += weights[index] }
    sumCount += 1
  }

  /// Learns from one sequence.
  /// - Returns: minus the logarithm of the probability that the model gave to its labels.
  mutating func learn(
    _ sequence: Range<Int>, of data: SequenceData, rate: Float, decay: Float, scratch: inout SequenceScratch
  ) {
    let count = sequence.count
    guard count > 0 else { return }
    scratch.resize(count, transitions.labels)
    score(sequence, data, &scratch)
    forward(count, &scratch)
    backward(count, &scratch)
    update(sequence, data, rate: rate, decay: decay, &scratch)
  }

  private func score(_ sequence: Range<Int>, _ data: SequenceData, _ scratch: inout SequenceScratch) {
    let low = UInt32(1) << UInt32(bits) - 1
    let labels = transitions.labels
    for (place, token) in sequence.enumerated() {
      var lanes = Lanes.zero
      for feature in data.features[token * data.width..<(token + 1) * data.width] where keeps(feature, token) {
        lanes += weights[Int(feature & low)]
      }
      lanes *= keepScale
      scratch.emissions[place] = exponential(lanes - lanes.max())
      guard place > 0 else { continue }
      for previous in 0..<labels {
        var lanes = weights[plainRows[previous]]
        for (kind, rows) in observedRows.enumerated() {
          lanes += weights[rows[Int(data.observations[kind][token]) * labels + previous]]
        }
        scratch.edges[place * labels + previous] = exponential(lanes) * followMasks[previous]
      }
    }
  }

  private func forward(_ count: Int, _ scratch: inout SequenceScratch) {
    let labels = transitions.labels
    for place in 0..<count {
      var lanes = startMask
      if place > 0 {
        lanes = .zero
        let before = scratch.alphas[place - 1]
        for previous in 0..<labels { lanes += before[previous] * scratch.edges[place * labels + previous] }
      }
      lanes *= scratch.emissions[place]
      scratch.alphas[place] = lanes / max(lanes.sum(), .leastNormalMagnitude)
    }
  }

  private func backward(_ count: Int, _ scratch: inout SequenceScratch) {
    let labels = transitions.labels
    scratch.betas[count - 1] = Lanes(repeating: 1)
    for place in stride(from: count - 1, to: 0, by: -1) {
      let after = scratch.emissions[place] * scratch.betas[place]
      var lanes = Lanes.zero
      for previous in 0..<labels { lanes[previous] = (scratch.edges[place * labels + previous] * after).sum() }
      scratch.betas[place - 1] = lanes / max(lanes.sum(), .leastNormalMagnitude)
    }
  }

  private mutating func update(
    _ sequence: Range<Int>, _ data: SequenceData, rate: Float, decay: Float, _ scratch: inout SequenceScratch
  ) {
    let labels = transitions.labels
    let low = UInt32(1) << UInt32(bits) - 1
    for (place, token) in sequence.enumerated() {
      let gold = Int(data.labels[token])
      var gradient = scratch.alphas[place] * scratch.betas[place]
      gradient /= max(gradient.sum(), .leastNormalMagnitude)
      gradient[gold] -= 1
      if matters(gradient) {
        for feature in data.features[token * data.width..<(token + 1) * data.width] where keeps(feature, token) {
          step(Int(feature & low), gradient, rate, decay)
        }
      }
      guard place > 0 else { continue }
      let after = scratch.emissions[place] * scratch.betas[place]
      var total: Float = 0
      for previous in 0..<labels {
        let lanes = scratch.alphas[place - 1][previous] * scratch.edges[place * labels + previous] * after
        scratch.edges[place * labels + previous] = lanes
        total += lanes.sum()
      }
      let goldBefore = Int(data.labels[token - 1])
      for previous in 0..<labels {
        var gradient = scratch.edges[place * labels + previous] / max(total, .leastNormalMagnitude)
        if previous == goldBefore { gradient[gold] -= 1 }
        guard matters(gradient) else { continue }
        step(plainRows[previous], gradient, rate, decay)
        for (kind, rows) in observedRows.enumerated() {
          step(rows[Int(data.observations[kind][token]) * labels + previous], gradient, rate, decay)
        }
      }
    }
  }

  var round: UInt32 = 0
  var dropLimit: UInt32 = 0
  var keepScale: Float = 1
  @inline(__always)
  private func keeps(_ feature: UInt32, _ token: Int) -> Bool {
    let x = (feature ^ UInt32(truncatingIfNeeded: token) &* 0x9E37_79B9 ^ round &* 0x85EB_CA6B) &* 0xC2B2_AE35
    return (x ^ x >> 15) &* 0x27D4_EB2F >= dropLimit
  }

  /// A gradient that is nearly nothing is passed over: most tokens are plain, and this saves most of the time.
  private func matters(_ gradient: Lanes) -> Bool { gradient.max() > 0.002 || gradient.min() < -0.002 }

  @inline(__always)
  private mutating func step(_ row: Int, _ gradient: Lanes, _ rate: Float, _ decay: Float) {
    let slope = gradient + decay * weights[row]
    let square = squares[row] + slope * slope
    squares[row] = square
    weights[row] -= rate * slope / (square + 1e-6).squareRoot()
  }
}

/// Room for the numbers of one sequence.
struct SequenceScratch {
  var emissions: [SequenceModel.Lanes] = []
  var edges: [SequenceModel.Lanes] = []
  var alphas: [SequenceModel.Lanes] = []
  var betas: [SequenceModel.Lanes] = []

  mutating func resize(_ count: Int, _ labels: Int) {
    guard emissions.count < count else { return }
    emissions = Array(repeating: .zero, count: count)
    edges = Array(repeating: .zero, count: count * labels)
    alphas = emissions
    betas = emissions
  }
}

/// e to the power of each lane, with a relative error below 1 in a million: the same on every machine.
///
/// - Source: the polynomial is the Taylor series of 2^x around 0, for |x| ≤ ½.
@inline(__always)
func exponential(_ lanes: SIMD16<Float>) -> SIMD16<Float> {
  let scaled = (lanes * 1.442_695).clamped(lowerBound: .init(repeating: -100), upperBound: .init(repeating: 100))
  let whole = scaled.rounded(.toNearestOrEven)
  let rest = scaled - whole
  var power = rest * 0.000_154 + 0.001_333_55
  power = power * rest + 0.009_618_13
  power = power * rest + 0.055_504_1
  power = power * rest + 0.240_226_5
  power = power * rest + 0.693_147_2
  power = power * rest + 1
  let exponent = (SIMD16<Int32>(truncatingIfNeeded: SIMD16<Int32>(whole)) &+ 127) &<< 23
  return power * unsafeBitCast(exponent, to: SIMD16<Float>.self)
}
