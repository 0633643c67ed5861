/// Sequences of tokens with their features and, to learn from, their labels.
struct SequenceData {
  /// How many features each token has.
  let width: Int
  /// `width` for each token.
  var features: [UInt32] = []
  var labels: [UInt8] = []
  /// What the transition into each token hangs on; one value for each kind of observation.
  var observations: [[UInt8]]
  /// Ranges of tokens.
  var sequences: [Range<Int>] = []

  init(width: Int, observations: Int) {
    self.width = width
    self.observations = Array(repeating: [], count: observations)
  }
}

/// How the labels of a model may follow each other, and which features stand for that.
struct TransitionFeatures {
  let labels: Int
  /// Whether a label may come first.
  let mayStart: [Bool]
  /// Whether a label may follow another: `previous * labels + label`.
  let mayFollow: [Bool]
  /// The feature of each previous label, whatever is observed.
  let plain: [UInt64]
  /// For each kind of observation: `value * labels + previous`.
  let observed: [[UInt64]]
}
