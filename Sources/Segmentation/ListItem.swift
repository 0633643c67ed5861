import AnalyzerKit

/// How the items of a list begin.
enum ListItem {
  /// “•”, “*”: never inside a sentence.
  case bullet
  /// “-”, “1.”, “2)”, “(a)”: what a wrapped line may begin with, too.
  case label

  /// How the line that begins with token `first` begins an item; nil for any other line.
  init?(_ text: TokenizedText, at first: Int) {
    let count = text.tokens.count
    func follows(_ index: Int, glued: Bool) -> Bool { index < count && text.isGlued(index) == glued }
    switch text.mark(first) {
    case .bullet where text.length(first) <= 3 && first + 1 < count:
      self = .bullet
    case .dash where text.length(first) <= 3 && follows(first + 1, glued: false):
      self = .label
    case .opening where follows(first + 1, glued: true) && follows(first + 2, glued: true):
      guard text.firstByte(first) == UInt8(ascii: "("), Self.isLabel(text, first + 1), Self.isClosing(text, first + 2)
      else {
        return nil
      }
      self = .label
    case nil where follows(first + 1, glued: true) && follows(first + 2, glued: false):
      let isStop = text.mark(first + 1) == .stop && text.tokens[first].kind == .number
      guard Self.isLabel(text, first), isStop || Self.isClosing(text, first + 1) else { return nil }
      self = .label
    default: return nil
    }
  }

  /// A number below 100 or a single letter.
  private static func isLabel(_ text: TokenizedText, _ index: Int) -> Bool {
    switch text.tokens[index].kind {
    case .number: text.length(index) <= 2
    case .word: text.length(index) == 1
    default: false
    }
  }

  private static func isClosing(_ text: TokenizedText, _ index: Int) -> Bool {
    text.firstByte(index) == UInt8(ascii: ")")
  }
}
