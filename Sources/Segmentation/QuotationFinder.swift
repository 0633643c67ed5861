import AnalyzerKit

/// Finds what stands between quotation marks in a paragraph.
///
/// Double marks in every common style: "…", “…”, „…“, ”…”, «…», »…«, ``…'', 「…」, 『…』. Single marks ('…', ‘…’, `…')
/// only where a closing one follows within 80 tokens, so that an apostrophe never opens a quotation. Inside a quotation
/// other marks mean nothing: none lies in another. One that is still open at the end of the paragraph ends there.
/// - Complexity: linear, whatever the text.
struct QuotationFinder {
  let text: TokenizedText

  /// The quotations of a paragraph as ranges of tokens, the marks included, in reading order.
  func quotations(in paragraph: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      if text.tokens[index].kind == .punctuation, let mark = QuoteMark(text.scalar(index), length: text.length(index)),
        let end = end(of: mark, at: index, in: paragraph)
      {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Where the quotation ends that the mark at `index` opens; nil if it opens none.
  private func end(of mark: QuoteMark, at index: Int, in paragraph: Range<Int>) -> Int? {
    let next = index + 1
    guard next < paragraph.upperBound else { return nil }
    let isGluedLeft = index > paragraph.lowerBound && text.isGlued(index) && !isOpening(index - 1)
    let isGluedRight = text.isGlued(next)
    if mark.isSingle {
      guard !isGluedLeft, isGluedRight, !isElision(next) else { return nil }
      return endOfSingle(from: next, in: paragraph)
    }
    // Marks that may open or close: one that is glued to a word before it, or only to what stands before it, closes.
    if mark.isEitherWay, isGluedLeft, !isGluedRight || text.tokens[index - 1].kind != .punctuation { return nil }
    for place in next..<paragraph.upperBound where text.tokens[place].kind == .punctuation {
      guard let closing = QuoteMark(text.scalar(place), length: text.length(place)), mark.isClosed(by: closing) else {
        continue
      }
      if mark != .straight || !opensAgain(place, in: paragraph) { return place + 1 }
    }
    return paragraph.upperBound
  }

  /// Whether a straight mark plainly opens: with space before it and none after.
  private func opensAgain(_ index: Int, in paragraph: Range<Int>) -> Bool {
    !text.isGlued(index) && index + 1 < paragraph.upperBound && text.isGlued(index + 1)
      && text.tokens[index + 1].kind == .word
  }

  /// A bracket or dash, after which a mark opens although it is glued to it.
  private func isOpening(_ index: Int) -> Bool {
    switch text.mark(index) {
    case .opening, .dash: true
    default: false
    }
  }

  // MARK: Single marks

  /// The end of a quotation in single marks: a mark that is glued to what it follows and not to a word behind it. One
  /// after an “s” may be a possessive (‘the farmers’ land’), so it counts only if no better one follows.
  private func endOfSingle(from first: Int, in paragraph: Range<Int>) -> Int? {
    var possessive: Int?
    for index in first..<min(first + 80, paragraph.upperBound) where text.tokens[index].kind == .punctuation {
      guard QuoteMark(text.scalar(index), length: text.length(index)) == .apostrophe, text.isGlued(index),
        index > first, !isWordGlued(after: index, in: paragraph)
      else { continue }
      let isPlain = text.tokens[index - 1].kind != .word || text.lastByte(index - 1) | 0x20 != UInt8(ascii: "s")
      if isPlain || endsClause(index + 1, in: paragraph) { return index + 1 }
      if possessive == nil { possessive = index + 1 }
    }
    return possessive
  }

  private func isWordGlued(after index: Int, in paragraph: Range<Int>) -> Bool {
    let next = index + 1
    return next < paragraph.upperBound && text.isGlued(next) && text.tokens[next].kind == .word
  }

  private func endsClause(_ index: Int, in paragraph: Range<Int>) -> Bool {
    index >= paragraph.upperBound || text.tokens[index].kind == .punctuation
  }

  /// “'90s”, “'tis”: an apostrophe for what was left out.
  private func isElision(_ index: Int) -> Bool {
    text.tokens[index].kind == .number || text.tokens[index].kind == .punctuation
      || Self.elisions[text.tokens[index].key] != 0
  }

  private static let elisions = KeyTable([(words: "em tis twas til till cause n bout round s t d ll ve re m", bits: 1)])
}
