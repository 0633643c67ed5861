import AnalyzerKit

/// Finds the verbs that say what happened to what is counted: “killed or wounded”.
struct EventReader {
  let passage: Passage

  /// The verbs for a figure that begins, its bound included, at `start` and whose thing ends before `end`.
  func event(before start: Int, after end: Int) -> Range<Int>? {
    behind(end) ?? ahead(of: start)
  }

  /// “Troops have been killed or wounded”, “barns burned”, “people who fled”.
  private func behind(_ end: Int) -> Range<Int>? {
    var index = end
    var steps = 0
    while steps < 6 {
      let word = passage.wordClass(index)
      guard word == .auxiliary && !passage.isWord(index, Self.to) || word == .adverb || word == .link && steps == 0
      else { break }
      index += 1
      steps += 1
    }
    guard passage.wordClass(index) == .verb, !passage.isWord(index, Self.aged) else { return nil }
    var last = index
    while passage.wordClass(last + 1) == .conjunction, passage.wordClass(last + 2) == .verb,
      last - index < 6, !isNumberBehind(last + 2)
    { last += 2 }
    return index..<last + 1
  }

  private static let to = WordKey("to")
  private static let aged = WordKey("aged")

  private func isNumberBehind(_ verb: Int) -> Bool { passage.wordClass(verb + 1) == .number }

  /// “Killed 12 people”, “the release of” is no verb.
  private func ahead(of start: Int) -> Range<Int>? {
    var index = start - 1
    while passage.wordClass(index) == .determiner || passage.wordClass(index) == .adverb, start - index < 4 {
      index -= 1
    }
    let word = passage.wordClass(index)
    guard word == .verb || word == .gerund || isParticiple(index) else { return nil }
    return index..<index + 1
  }

  /// “…, killing 12” and “… and wounding 12”: such a word is a noun elsewhere.
  private func isParticiple(_ index: Int) -> Bool {
    guard passage.wordClass(index) == .noun, passage.hasSuffix(index, "ing") else { return false }
    let before = passage.wordClass(index - 1)
    return before == .comma || before == .conjunction
  }
}
