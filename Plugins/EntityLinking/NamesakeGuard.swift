import AnalyzerKit

/// Tells a namesake from the person whom the knowledge base knows: “Joe Biden, 34, a plumber from Leeds”.
struct NamesakeGuard {
  let words: ArticleWords

  /// Whether an age follows and, up to the end of the apposition, no office; nor a title before the name.
  func isAnother(_ name: FoundName) -> Bool {
    guard name.role == nil else { return false }
    let comma = name.tokens.upperBound
    guard words.isByte(comma, ","), comma + 2 < words.tokens.count, words.tokens[comma + 1].kind == .number,
      words.tokens[comma + 1].span.count == 2, words.isByte(comma + 2, ",")
    else { return false }
    var index = comma + 3
    let limit = min(words.tokens.count, index + 12)
    while index < limit, words.tokens[index].kind == .word {
      if words.has(index, [.title, .organization]) { return false }
      index += 1
    }
    return index > comma + 3 && words.has(comma + 3, .function)
  }
}
