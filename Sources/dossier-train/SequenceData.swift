/// Sequences of tokens with their features and, to learn from, their labels.
struct SequenceData {
  /// How many features each token has.
  let width: Int
  let labelCount: Int
  /// `width` keys for each token.
  var features: [UInt32] = []
  var labels: [UInt8] = []
  /// What the transition into each token hangs on; one value for each kind of observation.
  var observations: [[UInt8]]
  /// How many values each kind of observation has.
  let observed: [Int]
  /// Ranges of tokens.
  var sequences: [Range<Int>] = []
  /// Whether a label may come first.
  let mayStart: [Bool]
  /// Whether a label may follow another: `previous * labelCount + label`.
  let mayFollow: [Bool]

  init(width: Int, labelCount: Int, observed: [Int], mayStart: [Bool], mayFollow: [Bool]) {
    self.width = width
    self.labelCount = labelCount
    self.observed = observed
    self.mayStart = mayStart
    self.mayFollow = mayFollow
    observations = Array(repeating: [], count: observed.count)
  }

  /// How many rows of weights the transitions have: for each previous label one whatever is observed, then one for each
  /// value of each kind.
  var transitionRows: Int { (1 + observed.reduce(0, +)) * labelCount }
}
