package import AnalyzerKit

/// Labels the tokens of a passage by a linear sequence model: the best path through the labels, in integers.
package struct ClaimTagger: Sendable {
  private let weights: HashedWeights
  /// What a transition is worth by the tag of the token it leads to: for each previous label, one score per label.
  private let byTag: [Lanes]
  private let byPlace: [Lanes]
  private let starts: Lanes

  /// One score per label; the lanes beyond the labels stay unused.
  typealias Lanes = SIMD16<Int32>

  private static let labels = ClaimLabel.allCases
  private static let impossible: Int32 = -1 << 28

  /// - Precondition: the weights are of as many classes as there are labels.
  package init(_ weights: HashedWeights) {
    precondition(weights.classes == ClaimLabel.count, "weights of another set of labels")
    self.weights = weights
    func row(_ feature: UInt64) -> Lanes {
      var scores = [Int32](repeating: 0, count: weights.classes)
      scores.withUnsafeMutableBufferPointer { scores in
        weights.add(feature, to: scores)
      }
      var lanes = Lanes.zero
      for label in 0..<weights.classes { lanes[label] = scores[label] }
      return lanes
    }
    var byTag: [Lanes] = []
    for tag in 0..<ClaimFeatures.tagCount {
      for previous in 0..<weights.classes {
        var lanes =
          row(ClaimFeatures.transition(from: previous)) &+ row(ClaimFeatures.transition(from: previous, tag: tag))
        for label in Self.labels where !label.mayFollow(Self.labels[previous]) {
          lanes[Int(label.rawValue)] = Self.impossible
        }
        byTag.append(lanes)
      }
    }
    self.byTag = byTag
    byPlace = (0..<ClaimFeatures.placeCount).flatMap { place in
      (0..<weights.classes).map { row(ClaimFeatures.transition(from: $0, place: place)) }
    }
    var starts = Lanes.zero
    for label in Self.labels where !label.mayFollow(nil) { starts[Int(label.rawValue)] = Self.impossible }
    self.starts = starts
  }

  /// One label per token.
  package func labels(of features: ClaimFeatures) -> [ClaimLabel] {
    let count = features.tokenCount
    guard count > 0 else { return [] }
    var back = [SIMD16<UInt8>](repeating: .zero, count: count)
    var hashes = [UInt64](repeating: 0, count: ClaimFeatures.count)
    var scores = [Int32](repeating: 0, count: 16)
    var best = starts
    hashes.withUnsafeMutableBufferPointer { hashes in
      scores.withUnsafeMutableBufferPointer { scores in
        for index in 0..<count {
          features.write(at: index, into: hashes)
          for label in 0..<weights.classes { scores[label] = weights.biases[label] }
          for hash in hashes { weights.add(hash, to: scores) }
          var emission = Lanes.zero
          for label in 0..<weights.classes { emission[label] = scores[label] }
          if index == 0 {
            best &+= emission
          } else {
            (best, back[index]) = step(from: best, features.observations(at: index))
            best &+= emission
          }
        }
      }
    }
    return path(best, back)
  }

  /// The best way to each label from the scores before it.
  @inline(__always)
  private func step(from scores: Lanes, _ seen: (tag: Int, place: Int)) -> (Lanes, SIMD16<UInt8>) {
    var best = Lanes(repeating: Int32.min)
    var from = Lanes.zero
    let tagRow = seen.tag * ClaimLabel.count
    let placeRow = seen.place * ClaimLabel.count
    for previous in 0..<ClaimLabel.count {
      let candidate = byTag[tagRow + previous] &+ byPlace[placeRow + previous] &+ scores[previous]
      let isBetter = candidate .> best
      best.replace(with: candidate, where: isBetter)
      from.replace(with: Int32(previous), where: isBetter)
    }
    // Impossible paths stay impossible without running towards the end of the integers.
    best.clamp(lowerBound: Lanes(repeating: Self.impossible * 2), upperBound: Lanes(repeating: Int32.max))
    return (best, SIMD16<UInt8>(truncatingIfNeeded: from))
  }

  private func path(_ scores: Lanes, _ back: [SIMD16<UInt8>]) -> [ClaimLabel] {
    var label = 0
    for other in 0..<ClaimLabel.count where scores[other] > scores[label] { label = other }
    var labels = [ClaimLabel](repeating: .outside, count: back.count)
    for index in back.indices.reversed() {
      labels[index] = Self.labels[label]
      label = Int(back[index][label])
    }
    return labels
  }
}
