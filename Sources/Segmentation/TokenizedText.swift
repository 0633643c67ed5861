import AnalyzerKit

/// A text with its tokens, as the pass after the tokenizer sees it.
struct TokenizedText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>

  static func with<Result>(_ text: [UInt8], _ tokens: [Token], _ body: (TokenizedText) -> Result) -> Result {
    text.withUnsafeBufferPointer { bytes in
      tokens.withUnsafeBufferPointer { body(TokenizedText(bytes: bytes, tokens: $0)) }
    }
  }

  @inline(__always)
  func firstByte(_ index: Int) -> UInt8 { bytes[tokens[index].start] }

  @inline(__always)
  func lastByte(_ index: Int) -> UInt8 { bytes[tokens[index].end - 1] }

  /// Whether a token follows the one before it with nothing in between.
  @inline(__always)
  func isGlued(_ index: Int) -> Bool { index > 0 && tokens[index - 1].end == tokens[index].start }

  func length(_ index: Int) -> Int { tokens[index].span.count }

  /// The first code point of a token.
  func scalar(_ index: Int) -> UInt32 { decodeScalar(bytes, at: tokens[index].start).scalar }

  /// What a token of punctuation does; nil for another.
  func mark(_ index: Int) -> Mark? {
    guard tokens[index].kind == .punctuation else { return nil }
    return Mark(scalar(index), isRun: length(index) > 1)
  }

  func isLowerWord(_ index: Int) -> Bool { tokens[index].kind == .word && tokens[index].letterCase == .lower }

  /// A word of one letter and no stop: “J”, “Å”.
  func isInitial(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.letterCase == .capitalized
      && token.span.count == (firstByte(index) < 0x80 ? 1 : 2)
  }

  /// The words in capitals up to the first word with a small letter, and whether there is such a word.
  func capitals(_ range: Range<Int>) -> (count: Int, hasLower: Bool) {
    var count = 0
    for token in tokens[range] where token.kind == .word {
      switch token.letterCase {
      case .upper: count += 1
      case .lower where bytes[token.start] != UInt8(ascii: "'"), .mixed: return (count, true)
      case .capitalized where token.span.count > 1: return (count, true)
      default: break
      }
    }
    return (count, false)
  }

  /// Whether the words from `range` end as a sentence does: in a stop, or one before closing marks.
  func endsInStop(_ range: Range<Int>) -> Bool {
    for index in range.reversed().prefix(4) {
      switch mark(index) {
      case .stop, .exclamation, .fullStop, .ellipsis: return true
      case .closing, .quote: continue
      default: return tokens[index].kind == .word && lastByte(index) == UInt8(ascii: ".")
      }
    }
    return false
  }

  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end)
  }
}
