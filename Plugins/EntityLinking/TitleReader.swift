import AnalyzerKit

/// Reads the titles that stand before names: “Deputy Press Secretary”, “the foreign minister”.
struct TitleReader {
  let words: ArticleWords

  /// The end of a title that begins with token `start`; nil where none does.
  ///
  /// A title has a head, “Minister”, with what narrows it before or, after “of” or “for”, behind it.
  func end(from start: Int, before limit: Int) -> Int? {
    let limit = min(limit, start + Self.longest)
    var index = start
    var end: Int?
    while index < limit {
      if words.has(index, .title) {
        index += 1
        if isStop(index, before: limit) { index += 1 }
        end = index
      } else if words.has(index, .titleModifier) {
        index += 1
      } else if words.isInnerHyphen(index), index > start {
        index += 1
      } else if let next = office(at: index, before: limit), end == index {
        index = next
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The title in small letters that ends before token `end`: “spokesman ⟦John Moe⟧”.
  func title(before end: Int, from limit: Int) -> Range<Int>? {
    var start = end
    var hasHead = false
    let limit = max(limit, end - Self.longest)
    while start > limit, words.tokens[start - 1].letterCase == .lower,
      words.has(start - 1, [.title, .titleModifier])
    {
      start -= 1
      // “major” and “general” are adjectives in small letters.
      hasHead = hasHead || words.has(start, .title) && !words.has(start, .titleModifier)
    }
    // “Foreign ministers” at the head of a sentence.
    if hasHead, start > limit, words.opens[start - 1], words.has(start - 1, .titleModifier) { start -= 1 }
    return hasHead ? start..<end : nil
  }

  /// The most tokens of a title; keeps the time linear in texts that are made to be awkward.
  private static let longest = 16

  /// What the title's words cover, without a stop at the end.
  func span(of title: Range<Int>) -> TextSpan {
    let isStopped = title.count > 1 && words.isByte(title.upperBound - 1, ".")
    return words.article.span(of: title.lowerBound..<(isStopped ? title.upperBound - 1 : title.upperBound))
  }

  private func isStop(_ index: Int, before limit: Int) -> Bool {
    index < limit && words.isByte(index, ".") && words.article.isGlued(index) && words.has(index - 1, .abbreviation)
  }

  /// “of Foreign Affairs” after a head.
  private func office(at index: Int, before limit: Int) -> Int? {
    guard index < limit else { return nil }
    let key = words.tokens[index].key
    guard key == SmallWord.of || key == SmallWord.for else { return nil }
    var next = index + 1
    if next < limit, words.isThe(next) { next += 1 }
    let first = next
    while next < limit, words.has(next, .titleModifier) { next += 1 }
    return next > first ? next : nil
  }
}
