import AnalyzerKit

/// Tells headline and byline from the body, at the head of a text.
struct SectionReader {
  let text: TokenizedText

  /// What a paragraph is.
  /// - Parameters:
  ///   - tokens: the paragraph.
  ///   - index: its place among the paragraphs; only the first is a headline, only the first four are bylines.
  ///   - next: the paragraph behind it, and how many line ends lie between; nil for the last.
  /// - Returns: `.byline` also for a line that only says when the report was published.
  func section(of tokens: Range<Int>, at index: Int, before next: (tokens: Range<Int>, newlines: Int)?)
    -> Sentence.Section
  {
    if index < 4, isByline(tokens) || isDateLine(tokens) { return .byline }
    return index == 0 && isHeadline(tokens, before: next) ? .headline : .body
  }

  /// Short, without a stop at the end, and set off from what follows; or short and all in capitals.
  ///
  /// A single line end sets off a headline when a byline or a whole sentence follows, and not a line like it.
  private func isHeadline(_ tokens: Range<Int>, before next: (tokens: Range<Int>, newlines: Int)?) -> Bool {
    guard tokens.count <= 40, text.span(tokens).count <= 200, ListItem(text, at: tokens.lowerBound) == nil else {
      return false
    }
    let (capitals, hasLower) = text.capitals(tokens)
    if capitals > 1, !hasLower { return true }
    guard let next, !text.endsInStop(tokens), text.mark(tokens.upperBound - 1) != .colon else { return false }
    guard tokens.contains(where: { text.tokens[$0].kind == .word }) else { return false }
    return next.newlines > 1 || isByline(next.tokens)
      || next.tokens.count > tokens.count && text.endsInStop(next.tokens)
  }

  /// “By Ana Silva”, “By Ana Silva and J. Roe, Northwire”: names, and the small words between them.
  private func isByline(_ tokens: Range<Int>) -> Bool {
    guard (2...20).contains(tokens.count), !text.endsInStop(tokens), text.tokens[tokens.lowerBound].isCapitalized,
      text.tokens[tokens.lowerBound].key == Self.by, text.tokens[tokens.lowerBound + 1].isCapitalized
    else { return false }
    return tokens.allSatisfy { !text.isLowerWord($0) || text.length($0) <= 3 }
  }

  /// “Friday, January 4, 2019”: when a report was published.
  private func isDateLine(_ tokens: Range<Int>) -> Bool {
    guard (3...8).contains(tokens.count) else { return false }
    var hasMonth = false
    var years = 0
    var days = 0
    for index in tokens {
      let token = text.tokens[index]
      switch token.kind {
      case .word:
        let role = WordRole.of(token)
        guard !role.isDisjoint(with: [.month, .weekday]) else { return false }
        if role.contains(.month) { hasMonth = true }
      case .number where token.span.count == 4: years += 1
      case .number where token.span.count <= 2: days += 1
      case .number: return false
      case .punctuation: break
      case .symbol: return false
      }
    }
    return hasMonth && years == 1 && days == 1
  }

  private static let by = WordKey("by")
}
