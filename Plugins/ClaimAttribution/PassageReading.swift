import AnalyzerKit

/// A passage, read once: what the features of its tokens are made of.
struct PassageReading {
  var tokens: [TokenReading] = []
  var quotes: [QuoteReading] = []
  /// Which part of the article it is, whether it begins with a name and a colon, and whether with a quotation mark.
  var opening: UInt64 = 0
  /// The first token of each sentence, and the end of the last.
  var sentenceStarts: [Int] = []

  init(_ passage: Passage, in article: Article) {
    let all = article.division.tokens
    tokens.reserveCapacity(passage.tokens.count)
    article.text.withUnsafeBufferPointer { text in
      for index in passage.tokens { tokens.append(Self.reading(of: all[index], in: text)) }
    }
    readSentences(passage, article)
    readQuotes(passage, article)
    count()
    findCues()
    opening = UInt64(article.division.sentences[passage.sentences.lowerBound].section.rawValue)
    if let colon = tokens.prefix(5).firstIndex(where: { $0.tag == .colon }) { opening |= UInt64(colon) << 2 }
    if tokens[0].quote == .opening { opening |= 1 << 6 }
  }

  private static func reading(of token: Token, in text: UnsafeBufferPointer<UInt8>) -> TokenReading {
    var suffix: UInt64 = 0
    for byte in text[max(token.start, token.end - 3)..<token.end] {
      suffix = suffix << 8 | UInt64(byte &- 65 < 26 ? byte | 0x20 : byte)
    }
    let shape = token.kind.rawValue << 4 | token.letterCase.rawValue
    var reading = TokenReading(word: token.key.hash, suffix: suffix, tag: .lower, form: .plain, shape: shape)
    switch token.kind {
    case .punctuation: reading.tag = mark(text[token.start], length: token.end - token.start)
    case .symbol: reading.tag = .symbol
    case .number: reading.tag = .number
    case .word:
      if let traits = WordLists.traits[token] {
        reading.tag = traits.tag
        reading.form = traits.form
        if token.isCapitalized, traits.tag.rawValue >= WordTag.person.rawValue { reading.shape |= 0x80 }
      } else {
        reading.tag = tag(of: token, suffix: suffix)
      }
    }
    return reading
  }

  private static func tag(of token: Token, suffix: UInt64) -> WordTag {
    switch token.letterCase {
    case .capitalized: return .capitalized
    case .upper: return .upper
    case .mixed: return .mixed
    case .none, .lower: break
    }
    if suffix & 0xFFFF == 0x6C79 { return .adverb }
    if suffix & 0xFFFF == 0x6564 { return .past }
    if suffix == 0x696E67 { return .gerund }
    return suffix & 0xFF == 0x73 && suffix & 0xFFFF != 0x7373 ? .plural : .lower
  }

  /// The tag of a mark that is no word.
  static func markTag(_ token: Token, in article: Article) -> WordTag {
    mark(article.text[token.start], length: token.end - token.start)
  }

  private static func mark(_ byte: UInt8, length: Int) -> WordTag {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): length > 1 ? .ellipsis : .stop
    case UInt8(ascii: "?"), UInt8(ascii: "!"): .question
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "("), UInt8(ascii: "["): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .closeBracket
    default: .mark
    }
  }

  private mutating func readSentences(_ passage: Passage, _ article: Article) {
    for (number, sentence) in article.division.sentences[passage.sentences].enumerated() {
      let part = sentence.tokens.clamped(to: passage.tokens)
      let start = part.lowerBound - passage.tokens.lowerBound
      sentenceStarts.append(start)
      for token in start..<start + part.count { tokens[token].sentence = Int32(number) }
      if tokens[start].tag == .capitalized { tokens[start].tag = .capitalizedFirst }
    }
    sentenceStarts.append(tokens.count)
  }

  private mutating func readQuotes(_ passage: Passage, _ article: Article) {
    let all = article.division.tokens
    var index = 0
    for span in article.division.quotations[passage.quotations] {
      while index < tokens.count, all[passage.tokens.lowerBound + index].start < span.start { index += 1 }
      let first = index
      while index < tokens.count, all[passage.tokens.lowerBound + index].start < span.end {
        tokens[index].quote = .inside
        index += 1
      }
      guard index > first else { continue }
      tokens[first].quote = .opening
      tokens[first].tag = .openQuote
      let isClosed = index - first > 1 && tokens[index - 1].tag == .mark
      if isClosed {
        tokens[index - 1].quote = .closing
        tokens[index - 1].tag = .closeQuote
      }
      quotes.append(QuoteReading(tokens: first..<index, kind: kind(of: first..<index, isClosed: isClosed)))
    }
    var last: Int32 = -1
    for index in tokens.indices {
      if last + 1 < Int32(quotes.count), quotes[Int(last + 1)].tokens.lowerBound == index { last += 1 }
      tokens[index].lastQuote = last
    }
  }

  private func kind(of quote: Range<Int>, isClosed: Bool) -> UInt64 {
    let length: UInt64 =
      switch quote.count {
      case ..<5: 0
      case ..<9: 1
      case ..<20: 2
      default: 3
      }
    let begins = quote.count > 1 && tokens[quote.lowerBound + 1].shape & 0xF > 1
    let last = tokens[max(quote.lowerBound, quote.upperBound - (isClosed ? 2 : 1))].tag
    let ending: UInt64 = last == .comma ? 1 : last == .stop ? 2 : last == .question ? 3 : 0
    return length << 4 | ending << 2 | (begins ? 2 : 0) | (isClosed ? 1 : 0)
  }

  private mutating func count() {
    var commas: Int32 = 0
    var marks: Int32 = 0
    var verbs: Int32 = 0
    for index in tokens.indices {
      tokens[index].commas = commas
      tokens[index].marks = marks
      tokens[index].verbs = verbs
      switch tokens[index].tag {
      case .comma: commas += 1
      case .openQuote, .closeQuote: marks += 1
      case .be, .have, .modal, .auxiliaryDo, .past: verbs += 1
      case let tag where tag.isCueVerb: verbs += 1
      default: break
      }
    }
  }

  private mutating func findCues() {
    func isCue(_ token: TokenReading) -> Bool {
      token.quote == .outside && (token.tag.isCueVerb || token.tag == .according || token.tag == .claimNoun)
    }
    func isSpeech(_ token: TokenReading) -> Bool {
      token.quote == .outside
        && (token.tag == .according
          || token.tag.rawValue >= WordTag.say.rawValue
            && token.tag.rawValue <= WordTag.warn.rawValue)
    }
    func isMark(_ token: TokenReading) -> Bool { token.tag.rawValue >= WordTag.openQuote.rawValue }
    var cue: Int32 = -1
    var speech: Int32 = -1
    var mark: Int32 = -1
    for index in tokens.indices {
      tokens[index].markBefore = mark
      if isMark(tokens[index]) { mark = Int32(index) }
      tokens[index].cueBefore = cue
      tokens[index].speechBefore = speech
      if isCue(tokens[index]) { cue = Int32(index) }
      if isSpeech(tokens[index]) { speech = Int32(index) }
    }
    cue = -1
    speech = -1
    mark = -1
    for index in tokens.indices.reversed() {
      tokens[index].markAfter = mark
      if isMark(tokens[index]) { mark = Int32(index) }
      tokens[index].cueAfter = cue
      tokens[index].speechAfter = speech
      if isCue(tokens[index]) { cue = Int32(index) }
      if isSpeech(tokens[index]) { speech = Int32(index) }
    }
  }
}

extension Array {
  /// The index of the first element that `belongs` to the second part, all of which follows the first part.
  /// - Complexity: logarithmic.
  func partitionPoint(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
