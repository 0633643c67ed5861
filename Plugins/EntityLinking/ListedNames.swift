import AnalyzerKit

/// Lets names that stand in one list speak for each other's type: “Hamas, ⟦Orle Compass⟧ and the ⟦Tarn⟧ signed”.
struct ListedNames {
  let words: ArticleWords
  let base: KnowledgeBase

  /// - Parameter names: in reading order.
  func compare(_ names: inout [FoundName]) {
    for last in names.indices.dropFirst()
    where isJoined(names[last - 1], names[last], byAnd: true)
      && !isPossessive(names[last])
    {
      var first = last - 1
      while first > 0, isJoined(names[first - 1], names[first], byAnd: false) { first -= 1 }
      speak(first...last, &names)
    }
  }

  /// Adds the type of the names that the base knows to those which it does not know, where all known are of one type.
  private func speak(_ list: ClosedRange<Int>, _ names: inout [FoundName]) {
    var type: Mention.EntityType?
    for hit in names[list].lazy.compactMap(\.hit) {
      guard type == nil || type == base.type(of: hit) else { return }
      type = base.type(of: hit)
    }
    guard let type else { return }
    for place in list where names[place].hit == nil && names[place].role == nil {
      names[place].votes.add(Self.weight, for: type)
    }
  }

  /// “Orle and Velm⟦'s⟧ navy”.
  private func isPossessive(_ name: FoundName) -> Bool {
    let next = name.tokens.upperBound
    return next < words.tokens.count && words.article.isGlued(next)
      && (words.tokens[next].kind == .word || words.isApostrophe(next))
  }

  /// Whether nothing stands between two names but a comma, or “and” with or without one, and “the”.
  private func isJoined(_ first: FoundName, _ second: FoundName, byAnd: Bool) -> Bool {
    var next = first.tokens.upperBound
    if words.isByte(next, ",") { next += 1 } else if !byAnd { return false }
    if byAnd {
      guard words.isAnd(next) else { return false }
      next += 1
    }
    if words.isThe(next) { next += 1 }
    return next == second.tokens.lowerBound
  }

  private static let weight = 3
}
