import AnalyzerKit

/// Finds where paragraphs begin.
///
/// A paragraph begins after a blank line, at an indented line, and at an item of a list. What any other line end means,
/// the text itself must tell: it is *wrapped* when many of its lines break off within a sentence (the next begins with
/// a small letter, or the line ends in a comma or a word like “of”), or when some lines are indented and the others
/// not. In a wrapped text a line end is a space, unless the line is so short that it was ended on purpose. In any
/// other text each line is a paragraph.
struct ParagraphSplitter {
  private let text: TokenizedText
  private let lines: [LineBreak]
  private let layout: Layout

  init(_ text: TokenizedText, _ lines: [LineBreak]) {
    self.text = text
    self.lines = lines
    layout = Layout(text, lines)
  }

  /// The lines that begin a paragraph, in reading order; the first line always does.
  func starts() -> [LineBreak] {
    var starts: [LineBreak] = []
    for line in lines.indices where beginsParagraph(line, after: starts.last) { starts.append(lines[line]) }
    return starts
  }

  /// Whether a line begins a paragraph, where `last` began the one before; nil for the first line of the text.
  private func beginsParagraph(_ line: Int, after last: LineBreak?) -> Bool {
    let start = lines[line]
    guard let last else { return true }
    if start.newlines > 1 || !layout.isWrapped || layout.isIndented(start) { return true }
    let before = layout.tokens(line - 1)
    let endsSentence = text.endsInStop(before)
    switch ListItem(text, at: start.token) {
    case .bullet: return true
    case .label where endsSentence || text.mark(before.upperBound - 1) == .colon: return true
    case .label where ListItem(text, at: last.token) != nil: return true
    default: break
    }
    if isSignOff(line) || isCapitalHeading(line - 1) || (endsSentence && start.indent > layout.margin) { return true }
    return wasEndedOnPurpose(line - 1, atSentenceEnd: endsSentence)
  }

  /// Whether a line is three words or more, all in capitals, and the next one is not.
  private func isCapitalHeading(_ line: Int) -> Bool {
    let (capitals, hasLower) = text.capitals(layout.tokens(line))
    return capitals > 2 && !hasLower && text.capitals(layout.tokens(line + 1)).hasLower
  }

  /// “Reuter”: the text ends with a line of one capitalised word without a stop.
  private func isSignOff(_ line: Int) -> Bool {
    let tokens = layout.tokens(line)
    return tokens.upperBound == text.tokens.count && tokens.count == 1 && text.tokens[tokens.lowerBound].isCapitalized
      && text.firstByte(tokens.lowerBound - 1) != UInt8(ascii: ",")
      && !WordRole.of(text.tokens[tokens.lowerBound - 1]).contains(.joining)
  }

  /// Whether the next word would well have fitted into a line: with 12 columns to spare after a sentence (unless
  /// paragraphs are indented anyway), with a third of the width to spare after anything else.
  private func wasEndedOnPurpose(_ line: Int, atSentenceEnd: Bool) -> Bool {
    let next = lines[line + 1].token
    guard !text.isLowerWord(next) else { return false }
    let spare = layout.width - layout.width(of: line) - 1 - text.length(next)
    if atSentenceEnd { return !layout.hasIndents && spare >= 12 }
    return spare >= layout.width / 3
  }
}

/// How the lines of a text are set.
private struct Layout {
  /// Whether lines break within sentences.
  private(set) var isWrapped = false
  /// Whether there are lines that are indented and lines that are not.
  private(set) var hasIndents = false
  /// The columns before a line that is not indented.
  private(set) var margin = 0
  /// How long lines get before they are broken, in bytes.
  private(set) var width = 0

  private let text: TokenizedText
  private let lines: [LineBreak]

  init(_ text: TokenizedText, _ lines: [LineBreak]) {
    self.text = text
    self.lines = lines
    guard let least = lines.dropFirst().map(\.indent).min() else { return }
    margin = least
    var single = 0
    var runOn = 0
    for line in lines.indices.dropFirst() where lines[line].newlines == 1 {
      if isIndented(lines[line]) {
        hasIndents = true
        continue
      }
      single += 1
      guard runsOn(into: line) else { continue }
      runOn += 1
      width = max(width, self.width(of: line - 1))
    }
    if hasIndents {
      isWrapped = runOn * 8 + 2 >= single
    } else {
      isWrapped = runOn > 0 && runOn * 4 >= single && width >= 30
    }
    if width == 0, isWrapped { width = lines.indices.map { self.width(of: $0) }.max() ?? 0 }
  }

  /// Two columns more than the margin, or more.
  func isIndented(_ line: LineBreak) -> Bool { line.indent > margin + 1 }

  /// The tokens of a line.
  func tokens(_ line: Int) -> Range<Int> {
    lines[line].token..<(line + 1 < lines.count ? lines[line + 1].token : text.tokens.count)
  }

  func width(of line: Int) -> Int { text.span(tokens(line)).count }

  /// Whether the sentence of the line before goes on in this one.
  private func runsOn(into line: Int) -> Bool {
    let first = lines[line].token
    if text.isLowerWord(first) { return ListItem(text, at: first) == nil }
    let before = tokens(line - 1)
    let last = before.upperBound - 1
    if text.firstByte(last) == UInt8(ascii: ",") { return true }
    if text.isLowerWord(last), WordRole.of(text.tokens[last]).contains(.joining) { return true }
    let width = width(of: line - 1)
    guard width >= 30, text.tokens[first].kind == .word || text.tokens[first].kind == .number,
      text.mark(last) != .colon, !text.endsInStop(before)
    else { return false }
    // A script without capitals, or a full line of prose, which a heading at the very top might be as well.
    return text.tokens[first].letterCase == .none && text.tokens[first].kind == .word
      || line > 1 && (50...100).contains(width) && before.count >= 8
  }
}
