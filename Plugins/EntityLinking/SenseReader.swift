import AnalyzerKit

/// Tells what a place or a nationality stands for: “⟦Pyongyang⟧ rejected the offer”, “rain fell in ⟦Pyongyang⟧”.
struct SenseReader {
  let words: ArticleWords

  func senseOfPlace(_ name: Range<Int>) -> EntityMention.Sense {
    let before = name.lowerBound - 1
    if words.has(before, .contest) || scores(behind: name) { return .team }
    var next = name.upperBound
    if words.has(before, .addressing) { return isBeforeNoun(next) ? .literal : .government }
    if words.has(before, [.placePreposition, .bordering]) || isPartOfPlace(before) { return .literal }
    if next < words.tokens.count, words.article.isGlued(next), words.tokens[next].kind == .word {
      return words.has(next + 1, .deedOfState) ? .government : .literal
    }
    // “⟦Velm⟧ and ⟦Orle⟧ signed”: the verb stands behind the second.
    if words.isAnd(next), next + 1 < words.tokens.count, words.tokens[next + 1].isCapitalized {
      next += 2
      while next < words.tokens.count, words.tokens[next].isCapitalized, words.tokens[next].kind == .word { next += 1 }
    }
    if before >= 0, words.isAnd(before), isLiteralBefore(before) { return .literal }
    if words.has(next, .adverb) { next += 1 }
    if words.has(next, .contest) { return .team }
    // “has also asked”, but not “had its first case”.
    if words.has(next, .predicate), !words.has(next, [.agency, .speech]) {
      next += 1
      if words.has(next, .adverb) { next += 1 }
    }
    return words.has(next, [.agency, .speech]) ? .government : .literal
  }

  /// “the parliament of ⟦Velm⟧”, “Orle, ⟦Velm⟧”.
  private func isPartOfPlace(_ before: Int) -> Bool {
    guard before > 0 else { return false }
    if words.tokens[before].key == SmallWord.of { return true }
    return words.isByte(before, ",") && words.tokens[before - 1].isCapitalized
  }

  private func isBeforeNoun(_ next: Int) -> Bool {
    next < words.tokens.count && words.tokens[next].letterCase == .lower && !words.article.isGlued(next)
      && !words.has(next, [.function, .adverb, .speech, .predicate])
  }

  /// “an ⟦Iraqi⟧” and “⟦Iraqis⟧” are people; before a noun the word only says whose.
  func senseOfNationality(_ name: Range<Int>) -> EntityMention.Sense? {
    let next = name.upperBound
    guard next < words.tokens.count else { return .people }
    let isNoun =
      words.tokens[next].kind != .word || words.has(next, [.function, .speech, .predicate, .agency])
      || words.endsInED(next)
    return isNoun && !words.isInnerHyphen(next) ? .people : nil
  }

  /// “in ⟦Velm⟧ and ⟦Orle⟧”: up to three words back stands a preposition of place.
  private func isLiteralBefore(_ and: Int) -> Bool {
    (max(0, and - 3)..<and).contains { words.has($0, [.placePreposition, .bordering]) }
  }

  /// “⟦Orle⟧ 2–1 ⟦Velm⟧”.
  private func scores(behind name: Range<Int>) -> Bool {
    let next = name.upperBound
    guard next + 2 < words.tokens.count, words.tokens[next].kind == .number, words.tokens[next].span.count <= 2 else {
      return false
    }
    let dash = words.tokens[next + 1]
    return dash.kind == .punctuation && words.tokens[next + 2].kind == .number && words.tokens[next + 2].span.count <= 2
  }
}
