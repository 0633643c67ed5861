import AnalyzerKit

/// Finds where the sentences of a paragraph end.
///
/// A sentence ends at . ! ? … (what closes after it included) when something follows that can begin one; what counts
/// as an abbreviation, and what may follow it, `WordRole` lists. In a script with stops of its own (。 । ؟) each of them
/// ends a sentence.
struct SentenceSplitter {
  let text: TokenizedText
  /// The tokens of the paragraph.
  let paragraph: Range<Int>
  /// The quotations of the paragraph, in reading order.
  let quotations: [Range<Int>]
  private var nextQuotation = 0

  init(_ text: TokenizedText, _ paragraph: Range<Int>, _ quotations: [Range<Int>]) {
    self.text = text
    self.paragraph = paragraph
    self.quotations = quotations
  }

  /// Calls `body` with the tokens of each sentence from token `first` on, in reading order; none ends before `fixed`.
  mutating func forEachSentence(from first: Int, after fixed: Int, _ body: (Range<Int>) -> Void) {
    var start = first
    var index = fixed
    var hasWord = first < fixed
    while index < paragraph.upperBound {
      if text.tokens[index].kind != .punctuation { hasWord = true }
      guard mayEndSentence(index), let mark = endMark(index), hasWord || mark != .ellipsis else {
        index += 1
        continue
      }
      // What closes the sentence is read once, whether it ends here or not.
      let next = afterClosing(index + 1)
      if next < paragraph.upperBound, ends(mark, at: index, before: next, from: start) {
        body(start..<next)
        start = next
        hasWord = false
      }
      index = next
    }
    if start < paragraph.upperBound { body(start..<paragraph.upperBound) }
  }

  /// A mark, or a word with its stop inside: “U.S.”.
  @inline(__always)
  private func mayEndSentence(_ index: Int) -> Bool {
    switch text.tokens[index].kind {
    case .punctuation: true
    case .word: text.lastByte(index) == UInt8(ascii: ".")
    default: false
    }
  }

  /// The mark at `index`, or the stop of an acronym, if a sentence may end with it; nil for any other.
  private func endMark(_ index: Int) -> Mark? {
    guard text.tokens[index].kind == .punctuation else { return .stop }
    switch text.mark(index) {
    case .stop: return .stop
    case .ellipsis: return .ellipsis
    case .exclamation: return .exclamation
    case .fullStop: return .fullStop
    default: return nil
    }
  }

  /// Whether the sentence from `start` ends with the mark at `index`, when `next` is the token that follows.
  private func ends(_ mark: Mark, at index: Int, before next: Int, from start: Int) -> Bool {
    switch mark {
    case .fullStop: true
    case .exclamation: endsAtExclamation(index, next)
    case .ellipsis: !text.isGlued(next) && SentenceStart(text, at: next, before: paragraph.upperBound) != .none
    default: endsAtStop(index, next, from: start)
    }
  }

  /// The token behind the stops, closing marks and footnote numbers that follow a stop.
  private mutating func afterClosing(_ index: Int) -> Int {
    var index = index
    while index < paragraph.upperBound {
      switch text.mark(index) {
      case .closing where text.isGlued(index), .exclamation where text.isGlued(index): index += 1
      case .fullStop: index += 1
      case .stop where text.firstByte(index - 1) == UInt8(ascii: "."): index += 1
      case .quote where closesQuotation(index): index += 1
      case .opening where isFootnote(index): index += 3
      default: return index
      }
    }
    return index
  }

  /// Whether a quotation mark ends a quotation, or is glued to what stands before it and to nothing after.
  private mutating func closesQuotation(_ index: Int) -> Bool {
    while nextQuotation < quotations.count, quotations[nextQuotation].upperBound <= index { nextQuotation += 1 }
    guard nextQuotation == quotations.count || quotations[nextQuotation].lowerBound != index else { return false }
    if nextQuotation < quotations.count, quotations[nextQuotation].upperBound == index + 1 { return true }
    guard text.isGlued(index), index + 1 < paragraph.upperBound, text.isGlued(index + 1) else {
      return text.isGlued(index)
    }
    return text.mark(index + 1) == .quote || text.mark(index + 1) == .closing
  }

  /// “[3]”, glued to the stop.
  private func isFootnote(_ index: Int) -> Bool {
    text.isGlued(index) && index + 2 < paragraph.upperBound && text.firstByte(index) == UInt8(ascii: "[")
      && text.tokens[index + 1].kind == .number && text.mark(index + 2) == .closing
  }

  // MARK: Kinds of ends

  /// “!” and “?” end a sentence unless it goes on with a small letter or tells who asked: “Why?” Ms. Silva asked.
  private func endsAtExclamation(_ index: Int, _ next: Int) -> Bool {
    guard isApart(index, next) else { return false }
    let start = SentenceStart(text, at: next, before: paragraph.upperBound)
    if start == .none { return false }
    if index > paragraph.lowerBound, WordRole.of(text.tokens[index - 1]).contains(.shortened) { return start == .clear }
    return start == .clear || !(next > index + 1 && isAttribution(next))
  }

  /// Up to five capitalised words, and a word like “asked”.
  private func isAttribution(_ index: Int) -> Bool {
    for place in index..<min(index + 6, paragraph.upperBound) {
      let token = text.tokens[place]
      if text.isLowerWord(place) { return WordRole.of(token).contains(.reporting) }
      guard token.kind == .word || text.mark(place) == .stop else { return false }
    }
    return false
  }

  private func endsAtStop(_ index: Int, _ next: Int, from first: Int) -> Bool {
    guard isApart(index, next) else { return false }
    let start = SentenceStart(text, at: next, before: paragraph.upperBound)
    guard start != .none else { return false }
    let isAcronym = text.tokens[index].kind == .word
    guard isAcronym || (index > first && text.isGlued(index)) else { return index > first }
    // A closing mark behind the stop takes away the doubt about an abbreviation, unless that stands alone in brackets.
    let word = isAcronym ? index : index - 1
    if text.mark(next - 1) == .quote { return true }
    if text.mark(next - 1) == .closing, word == paragraph.lowerBound || text.mark(word - 1) != .opening { return true }
    if text.tokens[word].kind == .number { return endsAfterNumber(word, next, from: first) }
    guard text.tokens[word].kind == .word else { return true }
    return endsAfterWord(word, next, start)
  }

  /// Whether there is space before `next`; or, where a space was lost (“year.The”), a capital and a small letter stand
  /// on one side of the stop and a small letter or a number on the other.
  private func isApart(_ index: Int, _ next: Int) -> Bool {
    guard text.isGlued(next) else { return true }
    let after = text.tokens[next]
    guard after.kind == .word, after.letterCase == .capitalized, after.span.count > 1, index > paragraph.lowerBound,
      text.tokens[index].kind == .punctuation
    else { return false }
    let before = text.tokens[index - 1]
    guard before.span.count > 1, text.isGlued(index), !isDomain(after) else { return false }
    return before.kind == .number || text.isLowerWord(index - 1) || before.letterCase == .capitalized
  }

  private func isDomain(_ token: Token) -> Bool { Self.domains[token.key] != 0 }

  private static let domains = KeyTable([(words: "com net org gov edu info co uk de fr ru", bits: 1)])

  /// A number that opens the sentence is the label of a list item; “3. Oktober” is a day.
  private func endsAfterNumber(_ number: Int, _ next: Int, from first: Int) -> Bool {
    guard text.length(number) <= 2 else { return true }
    if number == first { return false }
    return !WordRole.of(text.tokens[next]).contains(.month) || text.tokens[number - 1].kind != .word
      || !isGermanMonth(text.tokens[next])
  }

  private func isGermanMonth(_ token: Token) -> Bool { Self.germanMonths[token.key] != 0 }

  private static let germanMonths = KeyTable([
    (words: "januar februar märz april mai juni juli august september oktober november dezember", bits: 1)
  ])

  private func endsAfterWord(_ word: Int, _ next: Int, _ start: SentenceStart) -> Bool {
    let token = text.tokens[word]
    let role = WordRole.of(token)
    let following = text.tokens[next]
    if role.contains(.inner) || (role.contains(.numbered) && following.kind == .number) { return false }
    // In capitals it may be something else: “the SEC. The”.
    if role.contains(.title) { return token.letterCase == .upper && start == .clear }
    if role.contains(.timeOfDay) { return start == .clear || following.kind == .word && !isTimeZone(next) }
    let isAcronym = token.span.count > 2 && text.lastByte(word) == UInt8(ascii: ".")
    let isShort =
      isAcronym || text.isInitial(word) || role.contains(.shortened)
      || (token.isCapitalized && role.contains(.shortenedName))
    return !isShort || start == .clear
  }

  /// “Monday”, “EST”, “Central European Time”: what goes on with a time of day.
  private func isTimeZone(_ first: Int) -> Bool {
    for index in first..<min(first + 4, paragraph.upperBound) {
      let token = text.tokens[index]
      guard token.kind == .word else { return false }
      let isLetters =
        token.letterCase == .upper && (2...5).contains(token.span.count) && text.lastByte(index) == UInt8(ascii: "T")
      if index == first, isLetters || WordRole.of(token).contains(.afterTime) { return true }
      if index > first, token.key == Self.time { return true }
    }
    return false
  }

  private static let time = WordKey("time")
}
