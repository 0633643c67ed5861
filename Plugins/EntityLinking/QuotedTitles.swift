import AnalyzerKit

/// Finds titles of works: up to eight words in quotation marks, each with a capital unless it is a small word.
struct QuotedTitles {
  let words: ArticleWords

  /// What stands in the quotation marks, one per title, in reading order.
  func titles() -> [Range<Int>] {
    words.article.quotations.compactMap(title)
  }

  private func title(in quotation: TextSpan) -> Range<Int>? {
    guard quotation.count < 80 else { return nil }
    var tokens = words.article.tokens(in: quotation)
    guard tokens.count > 3, words.tokens[tokens.lowerBound].kind != .word else { return nil }
    tokens = tokens.lowerBound + 1..<tokens.upperBound - 1
    // American printers put the comma inside.
    if let last = tokens.last, words.isByte(last, ",") { tokens = tokens.lowerBound..<last }
    guard (2...8).contains(tokens.count), words.tokens[tokens.lowerBound].isCapitalized else { return nil }
    var capitals = 0
    for index in tokens {
      switch words.tokens[index].kind {
      case .word where words.tokens[index].isCapitalized: capitals += words.tokens[index].letterCase == .upper ? 0 : 1
      case .word: if !words.has(index, .function), !words.article.isGlued(index) { return nil }
      case .number: break
      case .punctuation: if !words.article.isGlued(index) || words.isByte(index, ".") { return nil }
      case .symbol: return nil
      }
    }
    return capitals > 1 && words.tokens[tokens.upperBound - 1].kind != .punctuation ? tokens : nil
  }
}
