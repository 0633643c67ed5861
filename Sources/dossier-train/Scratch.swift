/// Room for the numbers of one sequence, made once.
final class Scratch {
  typealias Lanes = SequenceModel.Lanes

  /// The rows of weights that each token's features stand for, and how many.
  let rows: UnsafeMutablePointer<Int32>
  let kept: UnsafeMutablePointer<Int>
  /// What each label is worth at a token, and each transition into it: `token * labels + previous`; as exponentials.
  let emissions: UnsafeMutablePointer<Lanes>
  let edges: UnsafeMutablePointer<Lanes>
  /// What the tokens up to one say of its label, and what those after it say.
  let alphas: UnsafeMutablePointer<Lanes>
  let betas: UnsafeMutablePointer<Lanes>

  init(tokens: Int, labels: Int, width: Int) {
    rows = .allocate(capacity: tokens * width)
    kept = .allocate(capacity: tokens)
    emissions = .allocate(capacity: tokens)
    edges = .allocate(capacity: tokens * labels)
    alphas = .allocate(capacity: tokens)
    betas = .allocate(capacity: tokens)
    edges.initialize(repeating: .zero, count: tokens * labels)
  }

  deinit {
    rows.deallocate()
    kept.deallocate()
    for lanes in [emissions, edges, alphas, betas] { lanes.deallocate() }
  }

  /// Fills `alphas` and `betas`, each scaled to a sum of one.
  /// - Source: Rabiner 1989, the forward-backward procedure with scaling.
  func forwardBackward(_ count: Int, _ labels: Int, _ startMask: Lanes) {
    for place in 0..<count {
      var lanes = startMask
      if place > 0 {
        lanes = .zero
        let before = alphas[place - 1]
        for previous in 0..<labels { lanes += before[previous] * edges[place * labels + previous] }
      }
      lanes *= emissions[place]
      alphas[place] = lanes / max(lanes.sum(), .leastNormalMagnitude)
    }
    betas[count - 1] = Lanes(repeating: 1)
    for place in stride(from: count - 1, to: 0, by: -1) {
      let ahead = emissions[place] * betas[place]
      var lanes = Lanes.zero
      for previous in 0..<labels { lanes[previous] = (edges[place * labels + previous] * ahead).sum() }
      betas[place - 1] = lanes / max(lanes.sum(), .leastNormalMagnitude)
    }
  }
}

/// e to the power of each lane, with a relative error below 1 in 100,000: the same on every machine.
///
/// - Source: the polynomial is the Taylor series of 2^x around 0, for |x| ≤ ½.
@inline(__always)
func exponential(_ lanes: SIMD16<Float>) -> SIMD16<Float> {
  let scaled = pointwiseMin(pointwiseMax(lanes * 1.442_695, .init(repeating: -100)), .init(repeating: 100))
  // Adding 1.5 · 2^23 leaves a whole number in the lowest bits.
  let shifted = scaled + 12_582_912
  let rest = scaled - (shifted - 12_582_912)
  var power = rest * 0.001_333_55 + 0.009_618_13
  power = power * rest + 0.055_504_1
  power = power * rest + 0.240_226_5
  power = power * rest + 0.693_147_2
  power = power * rest + 1
  let exponent = (unsafeBitCast(shifted, to: SIMD16<Int32>.self) &- 0x4B40_0000 &+ 127) &<< 23
  return power * unsafeBitCast(exponent, to: SIMD16<Float>.self)
}
