import AnalyzerKit

/// Finds “KYIV, Dec. 30 (Reuters) -” at the head of a paragraph.
///
/// Before the dash stand a place (capitalised words, with commas between) and, if at all, a date and an agency in
/// brackets; no more than five words without a comma. With neither of these, the town must be all in capitals and the
/// report begin with a capital.
struct DatelineReader {
  let text: TokenizedText

  /// The tokens of the dateline, the dash included; nil where the paragraph has none.
  func dateline(of paragraph: Range<Int>) -> Range<Int>? {
    var first = paragraph.lowerBound
    if text.mark(first) == .bullet, first + 1 < paragraph.upperBound { first += 1 }
    guard text.tokens[first].isCapitalized, !WordRole.of(text.tokens[first]).contains(.starter) else { return nil }
    var hasDate = false
    var hasAgency = false
    var index = first
    var run = 0
    let limit = min(paragraph.upperBound - 1, first + 30)
    while index < limit {
      switch text.tokens[index].kind {
      case .symbol: return nil
      case .word:
        run += 1
        guard run <= 5, !hasAgency, mayStandInDateline(index) else { return nil }
      case .number:
        guard hasDate ? text.length(index) <= 4 : isDay(index, after: first, before: limit) else { return nil }
        hasDate = true
        run = 0
      case .punctuation:
        switch text.mark(index) {
        case .opening where !hasAgency:
          guard let end = agencyEnd(index, limit) else { return nil }
          index = end
          hasAgency = true
        case .dash where isDatelineDash(index) && index > first:
          let isWhole = hasDate || hasAgency || isPlainPlace(first..<index, before: (index + 1)..<paragraph.upperBound)
          if isWhole { return first..<(index + 1) }
        case .stop, .dash: break
        default:
          if text.firstByte(index) != UInt8(ascii: ","), text.firstByte(index) != UInt8(ascii: "/") { return nil }
          run = 0
        }
      }
      index += 1
    }
    return nil
  }

  /// A name, a short word (“de”, “of”) or a month.
  private func mayStandInDateline(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isCapitalized || token.span.count <= 3 || WordRole.of(token).contains(.month)
  }

  /// A number beside a month, or between “, WORD” and a dash, where the month is misspelt.
  private func isDay(_ index: Int, after first: Int, before limit: Int) -> Bool {
    guard index > first, text.length(index) <= 2 else { return false }
    let next = text.tokens[min(index + 1, limit)]
    let before = text.mark(index - 1) == .stop ? index - 2 : index - 1
    guard before > first else { return false }
    if WordRole.of(next).contains(.month) || WordRole.of(text.tokens[before]).contains(.month) { return true }
    return text.mark(index + 1) == .dash && text.firstByte(before - 1) == UInt8(ascii: ",")
  }

  /// The bracket that closes the agency's, within eight tokens.
  private func agencyEnd(_ opening: Int, _ limit: Int) -> Int? {
    for index in (opening + 1)..<max(opening + 1, min(limit, opening + 9)) where text.mark(index) == .closing {
      return index
    }
    return nil
  }

  /// A hyphen has space on one side; longer dashes need none.
  private func isDatelineDash(_ index: Int) -> Bool {
    !text.isGlued(index) || !text.isGlued(index + 1) || text.length(index) > 1
      || text.lastByte(index - 1) == UInt8(ascii: ")")
  }

  /// Whether a place without date and agency is all in capitals, and running text follows it.
  private func isPlainPlace(_ place: Range<Int>, before rest: Range<Int>) -> Bool {
    let next = rest.lowerBound
    guard place.count <= 8, text.tokens[next].isCapitalized || text.mark(next) == .quote else { return false }
    guard rest.prefix(12).contains(where: { text.isLowerWord($0) }) else { return false }
    let town = place.prefix { text.firstByte($0) != UInt8(ascii: ",") }
    return town.allSatisfy { text.tokens[$0].kind != .word || text.tokens[$0].letterCase == .upper }
      && place.allSatisfy { text.tokens[$0].kind != .word || text.tokens[$0].isCapitalized }
  }
}
