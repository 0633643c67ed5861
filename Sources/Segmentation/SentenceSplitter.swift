import AnalyzerKit

struct SentenceSplitter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: [Token]
  private let gaps: [Tokenizer.Gap]

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ gaps: [Tokenizer.Gap]) {
    self.bytes = bytes
    self.tokens = tokens
    self.gaps = gaps
  }

  func divide() -> TextDivision {
    var sentences: [Sentence] = []
    var paragraphs: [TextSpan] = []
    var first = 0
    var paragraphStart = 0
    func close(_ end: Int) {
      guard first < end else { return }
      sentences.append(
        Sentence(
          span: TextSpan(start: tokens[first].start, end: tokens[end - 1].end), tokens: first..<end,
          paragraph: paragraphs.count, section: .body))
      first = end
    }
    for index in tokens.indices {
      if index > 0, gaps[index].newlines > 1 || (gaps[index].newlines == 1 && gaps[index].indent > 1) {
        close(index)
        paragraphs.append(TextSpan(start: tokens[paragraphStart].start, end: tokens[index - 1].end))
        paragraphStart = index
      }
      let byte = bytes[tokens[index].start]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"),
        index + 1 < tokens.count, !gaps[index + 1].isEmpty, tokens[index + 1].letterCase != .lower
      {
        close(index + 1)
      }
    }
    if !tokens.isEmpty {
      close(tokens.count)
      paragraphs.append(TextSpan(start: tokens[paragraphStart].start, end: tokens[tokens.count - 1].end))
    }
    return TextDivision(tokens: tokens, sentences: sentences, paragraphs: paragraphs)
  }
}
