/// Labels the tokens of a passage by a linear sequence model: the best path through the labels, in integers.
package struct ClaimTagger: Sendable {
  private let weights: LabelWeights
  /// What a transition is worth by the tag of the token it leads to: for each previous label, one score per label.
  private let byTag: [Lanes]
  private let byPlace: [Lanes]
  private let starts: Lanes

  typealias Lanes = LabelWeights.Lanes

  static let labels = ClaimLabel.allCases

  package init(_ weights: LabelWeights) {
    self.weights = weights
    var byTag: [Lanes] = []
    for tag in 0..<ClaimFeatures.tagCount {
      for previous in Self.labels {
        var lanes = weights.transition(from: Int(previous.rawValue), tag: tag)
        for label in Self.labels where !label.mayFollow(previous) { lanes[Int(label.rawValue)] = Trellis.impossible }
        byTag.append(lanes)
      }
    }
    self.byTag = byTag
    byPlace = (0..<ClaimFeatures.placeCount).flatMap { place in
      Self.labels.map { weights.transition(from: Int($0.rawValue), place: place) }
    }
    var starts = Lanes.zero
    for label in Self.labels where !label.mayFollow(nil) { starts[Int(label.rawValue)] = Trellis.impossible }
    self.starts = starts
  }

  /// A difference of scores in the unit of the trained model.
  package func value(of loss: Int32) -> Float { Float(loss) * weights.scale }

  /// The best labellings, the best first: none that scores less than it by more than `margin`, in the unit of the trained
  /// model.
  package func labellings(of features: ClaimFeatures, atMost limit: Int, margin: Float) -> [Labelling] {
    let count = features.tokenCount
    guard count > 0 else { return [] }
    return withUnsafeTemporaryAllocation(of: Lanes.self, capacity: 2 * count) { lanes in
      withUnsafeTemporaryAllocation(of: SIMD16<UInt8>.self, capacity: count) { back in
        let trellis = Trellis(
          scores: .init(rebasing: lanes[..<count]), back: back, gaps: .init(rebasing: lanes[count...]))
        fill(trellis, features)
        var search = LabellingSearch(trellis, margin: Int32(margin / weights.scale), limit: limit) { token, previous in
          let seen = features.observations(at: token)
          let count = ClaimLabel.count
          return byTag[seen.tag * count + previous] &+ byPlace[seen.place * count + previous]
        }
        return search.labellings()
      }
    }
  }

  private func fill(_ trellis: Trellis, _ features: ClaimFeatures) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ClaimFeatures.count) { hashes in
      for index in 0..<features.tokenCount {
        features.write(at: index, into: hashes)
        let emission = weights.sums(of: hashes).lanes &+ weights.biases
        if index == 0 {
          trellis.scores[0] = starts &+ emission
        } else {
          let seen = features.observations(at: index)
          let (tagRow, placeRow) = (seen.tag * ClaimLabel.count, seen.place * ClaimLabel.count)
          trellis.advance(to: index) { byTag[tagRow + $0] &+ byPlace[placeRow + $0] }
          trellis.scores[index] &+= emission
        }
      }
    }
  }
}
