package import AnalyzerKit

/// Labels the tokens of a passage: among the best labellings it takes the one that is best as a whole.
package struct ClaimLabeller: Sendable {
  private let tagger: ClaimTagger
  /// What the features of a labelling are worth.
  private let weights: HashedWeights

  /// How many labellings are compared, and by how much they may score less than the best, in the unit of the model.
  package static let limit = 8
  package static let margin: Float = 4

  /// - Precondition: the weights are of one class.
  package init(tagger: ClaimTagger, weights: HashedWeights) {
    precondition(weights.classes == 1, "weights for another purpose")
    self.tagger = tagger
    self.weights = weights
  }

  /// One label per token.
  package func labels(of features: ClaimFeatures) -> [ClaimLabel] {
    let labellings = tagger.labellings(of: features, atMost: Self.limit, margin: Self.margin)
    guard labellings.count > 1 else { return labellings.first?.labels ?? [] }
    var whole = LabellingFeatures(features.reading)
    var best = (worth: -Float.infinity, number: 0)
    for (number, labelling) in labellings.enumerated() {
      whole.read(labelling.labels)
      var sum = Int32(0)
      withUnsafeMutablePointer(to: &sum) { sum in
        let sum = UnsafeMutableBufferPointer(start: sum, count: 1)
        for hash in whole.hashes { weights.add(hash, to: sum) }
      }
      let worth = Float(sum) * weights.scale - tagger.value(of: labelling.loss)
      if worth > best.worth { best = (worth, number) }
    }
    return labellings[best.number].labels
  }
}

/// The features of labellings, for those who learn their weights.
package func labellingFeatures(of labellings: [Labelling], in features: ClaimFeatures) -> [[UInt64]] {
  var whole = LabellingFeatures(features.reading)
  return labellings.map { labelling in
    whole.read(labelling.labels)
    return whole.hashes
  }
}
