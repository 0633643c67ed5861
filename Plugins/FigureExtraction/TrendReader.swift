import AnalyzerKit

/// Finds which way a figure went, and the verb that says so.
struct TrendReader {
  let passage: Passage

  /// A trend and the verb that tells it; nil where a noun or adverb does.
  struct Finding {
    var trend: Figure.Trend?
    var verb: Int?
  }

  /// The trend of a figure from `start`, the bound before it included, to `end`, the token behind it.
  func read(before start: Int, after end: Int) -> Finding {
    var index = start - 1
    var steps = 0
    while passage.has(index), steps < 3, isFiller(index) {
      index -= 1
      steps += 1
    }
    let roles = passage.roles(index)
    if !roles.isDisjoint(with: [.up, .down]), !isBlocked(index, start) {
      let trend: Figure.Trend = roles.contains(.up) ? .up : .down
      let isParticle = roles.contains(.preposition) || roles.contains(.adverb)
      let verb = isParticle && !passage.roles(index - 1).isDisjoint(with: [.level, .verb]) ? index - 1 : index
      return Finding(trend: trend, verb: verb)
    }
    let behind = passage.roles(end)
    if behind.contains(.adverb), !behind.isDisjoint(with: [.up, .down]) {
      return Finding(trend: behind.contains(.up) ? .up : .down, verb: levelVerb(before: start))
    }
    return Finding(trend: nil, verb: levelVerb(before: start))
  }

  /// “Up to 40” is a bound, “lead”, “set” and the like are read elsewhere.
  private func isBlocked(_ index: Int, _ start: Int) -> Bool {
    passage.isWord(index, Self.up) && passage.isWord(index + 1, Self.to) && index + 2 == start
      && passage.roles(index - 1).isDisjoint(with: [.level, .verb])
  }

  private func isFiller(_ index: Int) -> Bool {
    guard passage.isWord(index) else { return false }
    if Self.fillers[passage.tokens[index]] != nil { return true }
    return passage.hasSuffix(index, "ly") && passage.roles(index).isDisjoint(with: [.closed, .verb])
  }

  /// The nearest verb of level or change within the clause.
  private func levelVerb(before start: Int) -> Int? {
    var index = start - 1
    while passage.has(index), start - index <= 7 {
      if !passage.isWord(index), !passage.isNumber(index), passage.tokens[index].kind == .punctuation { return nil }
      if !passage.roles(index).isDisjoint(with: [.level, .up, .down]), !passage.roles(index).contains(.preposition) {
        return index
      }
      index -= 1
    }
    return nil
  }

  private static let fillers = PhraseTable<Bool>(
    [
      "by", "to", "a", "an", "another", "further", "about", "just", "only", "even", "some", "nearly", "almost", "back",
      "as", "much", "by as", "more", "than", "over",
    ].map { ($0, true) })
  private static let up = WordKey("up")
  private static let to = WordKey("to")
}
