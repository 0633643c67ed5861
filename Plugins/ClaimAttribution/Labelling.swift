/// One way to label the tokens of a passage.
package struct Labelling: Sendable {
  /// One per token.
  package var labels: [ClaimLabel]
  /// How much less it scores than the best one, in the unit of the weights.
  package var loss: Int32
}

/// Finds the best labellings one after the other: each leaves an earlier one at a token, backwards, for another label.
///
/// - Source: Soong, Huang 1991, “A tree-trellis based fast search for finding the N best sentence hypotheses”.
struct LabellingSearch {
  typealias Lanes = LabelWeights.Lanes

  let trellis: Trellis
  let margin: Int32
  let limit: Int
  /// What the transitions into a token from a label are worth.
  let transition: (_ token: Int, _ previous: Int) -> Lanes

  /// Where a labelling leaves its parent: from `token` on backwards it goes its own way, by `label`.
  private struct Departure {
    var loss: Int32
    var parent: Int
    var token: Int
    var label: Int
  }

  private var found: [Labelling] = []
  /// The best of those not yet followed, the best last.
  private var waiting: [Departure] = []

  init(
    _ trellis: Trellis, margin: Int32, limit: Int, transition: @escaping (_ token: Int, _ previous: Int) -> Lanes
  ) {
    self.trellis = trellis
    self.margin = margin
    self.limit = limit
    self.transition = transition
  }

  /// The best first.
  mutating func labellings() -> [Labelling] {
    let last = trellis.scores.count - 1
    let ends = trellis.scores[last]
    let best = (0..<ClaimLabel.count).reduce(Int32.min) { max($0, ends[$1]) }
    for label in 0..<ClaimLabel.count {
      wait(Departure(loss: best &- ends[label], parent: -1, token: last, label: label))
    }
    while found.count < limit, let next = waiting.popLast() { follow(next) }
    return found
  }

  private mutating func follow(_ departure: Departure) {
    var labels =
      departure.parent < 0
      ? [ClaimLabel](repeating: .outside, count: trellis.scores.count) : found[departure.parent].labels
    var label = departure.label
    for token in stride(from: departure.token, through: 0, by: -1) {
      labels[token] = ClaimTagger.labels[label]
      guard token > 0 else { break }
      let before = Int(trellis.back[token][label])
      if trellis.gaps[token][label] < margin &- departure.loss, found.count + 1 < limit {
        leave(at: token, label, for: before, departure.loss)
      }
      label = before
    }
    found.append(Labelling(labels: labels, loss: departure.loss))
  }

  private mutating func leave(at token: Int, _ label: Int, for best: Int, _ loss: Int32) {
    let scores = trellis.scores[token - 1]
    func worth(_ previous: Int) -> Int32 { scores[previous] &+ transition(token, previous)[label] }
    let most = worth(best)
    for previous in 0..<ClaimLabel.count where previous != best {
      wait(Departure(loss: loss &+ most &- worth(previous), parent: found.count, token: token - 1, label: previous))
    }
  }

  /// Keeps it, in order, if it is among the best that may still be followed.
  private mutating func wait(_ departure: Departure) {
    guard departure.loss < margin else { return }
    var place = waiting.count
    while place > 0, waiting[place - 1].loss <= departure.loss { place -= 1 }
    waiting.insert(departure, at: place)
    if waiting.count > limit - found.count { waiting.removeFirst() }
  }
}
