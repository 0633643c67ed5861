import AnalyzerKit

/// How far the words at a place look like the start of a sentence.
enum SentenceStart {
  /// A small letter, or a mark that goes on with what stands before it.
  case none
  /// A capital letter, a number, or a word of a script without capitals.
  case possible
  /// A word that begins sentences and hardly ever names: “The”, “But”.
  case clear

  /// Looks past opening marks, dashes and bullets: at most four.
  init(_ text: TokenizedText, at first: Int, before limit: Int) {
    for index in first..<min(first + 5, limit) {
      let token = text.tokens[index]
      switch token.kind {
      case .number, .symbol:
        self = .possible
        return
      case .word:
        let isInitial =
          text.isInitial(index) && index + 1 < limit && text.isGlued(index + 1) && text.mark(index + 1) == .stop
        self = isInitial ? .possible : Self.ofWord(token)
        return
      case .punctuation:
        switch text.mark(index) {
        case .opening, .quote, .dash, .bullet: continue
        case .ellipsis where !text.isGlued(index): continue
        default:
          self = .none
          return
        }
      }
    }
    self = first < limit ? .possible : .none
  }

  private static func ofWord(_ token: Token) -> SentenceStart {
    switch token.letterCase {
    case .lower: .none
    case .capitalized where WordRole.of(token).contains(.starter): .clear
    default: .possible
    }
  }
}
