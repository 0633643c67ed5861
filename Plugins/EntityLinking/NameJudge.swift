import AnalyzerKit

/// Says whether capitalised words that the base does not know are a name.
struct NameJudge {
  let words: ArticleWords
  /// Where the sentence ends.
  let limit: Int
  /// Whether a title stands before, and whether it is “Mr” or the like.
  let hasRole: Bool
  let isAfterHonorific: Bool

  /// Whether several words are a name: one of them at least is not an ordinary word, or one is an institution's.
  func isName(_ name: Range<Int>) -> Bool {
    if words.has(name.upperBound - 1, [.organization, .place, .thing]) || words.isInstitution(name) { return true }
    if words.tokens[name.upperBound - 1].kind == .number { return true }
    return name.contains { index in
      words.tokens[index].kind == .word && words.tokens[index].isCapitalized
        && !words.has(index, [.common, .function, .titleModifier, .title, .organization, .plainAcronym])
    }
  }

  /// Whether one word with a capital is a name.
  func isNameAlone(_ index: Int) -> Bool {
    let token = words.tokens[index]
    if words.has(index, [.faction, .people]) { return true }
    if words.isRomanNumeral(index) { return false }
    if isAfterHonorific, token.span.count > 1 { return true }
    if token.span.count == 1 || words.has(index, [.function, .unnamed]) { return false }
    if token.letterCase == .upper {
      return !words.has(index, [.plainAcronym, .common]) && !words.isInLowerCase(index) && !isShouted(index)
    }
    if hasRole, !words.has(index, [.common, .title, .titleModifier]) { return true }
    if words.has(index, .organization), words.opens[index], !words.isInDateline(index) {
      return words.has(index, .namedAlone) && words.isCapitalizedElsewhere(index)
    }
    if words.has(index, [.organization, .namedAlone]), words.isThe(index - 1), !words.opens[index] { return true }
    if words.has(index, .legalForm) { return false }
    if words.has(index, [.common, .title, .titleModifier, .place, .thing, .plainAcronym]) { return false }
    guard words.opens[index], !words.isInDateline(index) else {
      return words.has(index, .organization) || !NameEnding.process.ends(words, index)
    }
    if words.isByte(index - 1, "("), words.isByte(index + 1, ")"), !words.endsInS(index) { return true }
    if words.isInLowerCase(index) { return false }
    return words.isCapitalizedElsewhere(index) || words.has(index, .givenName) || words.has(index + 1, .speech)
      || isSubject(index)
  }

  /// “DAM IS GONE”: a small word in capitals stands near.
  private func isShouted(_ index: Int) -> Bool {
    (index - 2...index + 2).contains { near in
      near != index && words.has(near, .small) && words.tokens[near].letterCase == .upper
    }
  }

  /// Whether a word that begins a sentence is followed as a name is: “Orle is”, “Tellerby's”, “Orle and Velm signed”.
  private func isSubject(_ index: Int) -> Bool {
    guard index + 1 < limit, !words.endsInS(index), !hasWordEnding(index) else { return false }
    let next = words.tokens[index + 1]
    if words.has(index + 1, .predicate) || words.endsInED(index + 1) { return true }
    if next.kind == .word, words.article.isGlued(index + 1) { return true }
    if words.isByte(index + 1, ",") { return beginsList(at: index + 2) }
    return next.key == SmallWord.and && index + 2 < limit && words.tokens[index + 2].isCapitalized
  }

  /// Whether names alone follow up to “and” and the last of them: “⟦Orle⟧, Velm Compass and the Tarn”.
  private func beginsList(at start: Int) -> Bool {
    var next = start
    while next < min(limit, start + 12) {
      if words.isAnd(next), next > start {
        let last = words.isThe(next + 1) ? next + 2 : next + 1
        return last < limit && words.tokens[last].isCapitalized && !words.has(last, .legalForm)
      }
      let isInName = words.tokens[next].isCapitalized && !words.has(next, .function)
      guard isInName || words.isByte(next, ",") && next > start || words.isInnerHyphen(next) else { return false }
      next += 1
    }
    return false
  }

  /// Whether a word ends as ordinary words do: “-ing”, “-tion”, “-ly”.
  private func hasWordEnding(_ index: Int) -> Bool {
    let word = words.article.bytes(words.tokens[index].span)
    return Self.wordEndings.contains { word.count > $0.count + 2 && word.suffix($0.count).elementsEqual($0) }
  }

  private static let wordEndings = [
    "ing", "tion", "sion", "ly", "ment", "ness", "ance", "ence", "ity", "ers", "ism", "ed",
  ]
  .map { Array($0.utf8) }
}
