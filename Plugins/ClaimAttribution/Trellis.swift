/// What the best paths through the labels of a passage leave behind, for each token and label.
struct Trellis {
  typealias Lanes = LabelWeights.Lanes

  /// What the best path to a label scores.
  let scores: UnsafeMutableBufferPointer<Lanes>
  /// The label before on that path.
  let back: UnsafeMutableBufferPointer<SIMD16<UInt8>>
  /// By how much the path loses that comes by another label.
  let gaps: UnsafeMutableBufferPointer<Lanes>

  /// What no path may take scores this.
  static let impossible: Int32 = -1 << 29

  /// Fills in a token from the one before; what the token itself says of its labels is still to be added.
  /// - Parameter transition: what the way from a label to each label is worth.
  @inline(__always)
  func advance(to index: Int, by transition: (_ previous: Int) -> Lanes) {
    let before = scores[index - 1]
    var best = Lanes(repeating: Int32.min)
    var second = best
    var from = Lanes.zero
    for previous in 0..<ClaimLabel.count {
      let candidate = transition(previous) &+ before[previous]
      let isBetter = candidate .> best
      let lesser = candidate.replacing(with: best, where: isBetter)
      second.replace(with: lesser, where: lesser .> second)
      best.replace(with: candidate, where: isBetter)
      from.replace(with: Int32(previous), where: isBetter)
    }
    // Impossible paths stay impossible without running towards the end of the integers.
    let lowest = Lanes(repeating: Self.impossible * 2)
    best.replace(with: lowest, where: best .< lowest)
    second.replace(with: lowest, where: second .< lowest)
    scores[index] = best
    gaps[index] = best &- second
    back[index] = SIMD16<UInt8>(truncatingIfNeeded: from)
  }
}
