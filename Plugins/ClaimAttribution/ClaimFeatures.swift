package import AnalyzerKit

/// Turns a token of a passage into the hashes that weights stand for: the same in training and in use.
package struct ClaimFeatures {
  let reading: PassageReading
  private let start: Int

  /// How many features a token has.
  package static let count = 67

  package init(_ passage: Passage, in article: Article) {
    reading = PassageReading(passage, in: article)
    start = passage.tokens.lowerBound
  }

  /// The number of the sentence, within the passage, that a token of the article belongs to.
  package func sentence(of token: Int) -> Int { Int(reading.tokens[token - start].sentence) }

  package var tokenCount: Int { reading.tokens.count }

  /// What the transition into a token hangs on, beside the labels: its tag, and where it stands.
  package func observations(at index: Int) -> (tag: Int, place: Int) {
    let token = reading.tokens[index]
    let before: Int =
      if index == 0 {
        0
      } else {
        switch reading.tokens[index - 1].tag {
        case .comma: 1
        case .closeQuote, .openQuote: 2
        case .stop, .question, .colon, .dash, .mark, .semicolon, .ellipsis, .openBracket, .closeBracket: 3
        default: 0
        }
      }
    let isFirst = reading.sentenceStarts[Int(token.sentence)] == index
    return (Int(token.tag.rawValue), Int(token.quote.rawValue) << 3 | before << 1 | (isFirst ? 1 : 0))
  }

  package static let tagCount = WordTag.allCases.count
  package static let placeCount = 32

  /// Spreads a value over the lower bits, differently for each kind of feature.
  /// - Source: the multipliers are those of SplitMix64: Steele, Lea, Flood 2014.
  @inline(__always)
  static func mix(_ kind: UInt64, _ value: UInt64) -> UInt64 {
    let hash = (value ^ kind &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return hash ^ hash &>> 32
  }

  /// Two values in one, in order.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0xD6E8_FEB8_6659_FD93 ^ first >> 31) &+ second
  }

  @inline(__always)
  static func bucket(_ distance: Int) -> UInt64 {
    switch distance {
    case ..<5: UInt64(max(0, distance))
    case ..<7: 5
    case ..<10: 6
    case ..<15: 7
    case ..<25: 8
    default: 9
    }
  }

  /// The features of a token.
  /// - Parameter out: room for `count` of them.
  package func write(at index: Int, into out: UnsafeMutableBufferPointer<UInt64>) {
    withUnsafePointer(to: TokenReading.border) { border in
      reading.tokens.withUnsafeBufferPointer { write(at: index, of: $0, border, into: out) }
    }
  }

  @inline(__always)
  private func write(
    at index: Int, of tokens: UnsafeBufferPointer<TokenReading>, _ border: UnsafePointer<TokenReading>,
    into out: UnsafeMutableBufferPointer<UInt64>
  ) {
    var kind = 0
    func add(_ value: UInt64) {
      out[kind] = Self.mix(UInt64(kind), value)
      kind += 1
    }
    func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { Self.pair(first, second) }
    guard let base = tokens.baseAddress else { return }
    func at(_ place: Int) -> UnsafePointer<TokenReading> {
      place >= 0 && place < tokens.count ? base + place : border
    }
    let token = base + index
    let (before3, before2, before) = (at(index - 3), at(index - 2), at(index - 1))
    let (after, after2, after3) = (at(index + 1), at(index + 2), at(index + 3))
    let (word, here) = (token.pointee.word, token.pointee.category)

    // Words and categories around.
    add(here)
    add(word)
    add(before.pointee.word)
    add(after.pointee.word)
    add(before2.pointee.word)
    add(after2.pointee.word)
    add(pair(before.pointee.word, word))
    add(pair(word, after.pointee.word))
    add(pair(before2.pointee.word, before.pointee.word))
    add(pair(after.pointee.word, after2.pointee.word))
    let (c3, c2, c1) = (before3.pointee.category, before2.pointee.category, before.pointee.category)
    let (d1, d2, d3) = (after.pointee.category, after2.pointee.category, after3.pointee.category)
    add(c1 << 10 | here)
    add(here << 10 | d1)
    add(c2 << 20 | c1 << 10 | here)
    add(c1 << 20 | here << 10 | d1)
    add(here << 20 | d1 << 10 | d2)
    add(c3 << 20 | c2 << 10 | c1)
    add(d1 << 20 | d2 << 10 | d3)
    add(pair(word, c1))
    add(pair(word, d1))
    add(pair(before.pointee.word, here))
    add(pair(after.pointee.word, here))
    add(token.pointee.suffix)
    add(before.pointee.suffix)
    add(after.pointee.suffix)
    add(UInt64(before.pointee.shape) << 16 | UInt64(token.pointee.shape) << 8 | UInt64(after.pointee.shape))
    add(before3.pointee.word)
    add(after3.pointee.word)

    // Quotations.
    let place = UInt64(token.pointee.quote.rawValue)
    let places = UInt64(before.pointee.quote.rawValue) << 4 | place << 2 | UInt64(after.pointee.quote.rawValue)
    let (inside, fromOpening, toClosing, left, right) = quoteDistances(index, token.pointee)
    add(place << 16 | here)
    add(inside << 16 | fromOpening << 8 | place)
    add(inside << 16 | toClosing << 8 | place)
    add(pair(word, places))
    add(left)
    add(right)
    add(pair(c1 << 20 | here << 10 | d1, places))

    // The sentence.
    let start = reading.sentenceStarts[Int(token.pointee.sentence)]
    let end = reading.sentenceStarts[Int(token.pointee.sentence) + 1]
    let toEnd = Self.bucket(end - 1 - index)
    let first = base + start
    let hasMarks: UInt64 =
      (end < tokens.count ? tokens[end].marks : tokens[tokens.count - 1].marks) > first.pointee.marks ? 1 : 0
    add(Self.bucket(index - start) << 16 | first.pointee.category << 4 | hasMarks)
    add(toEnd << 16 | here << 4 | hasMarks)
    add(pair(first.pointee.word, here))
    add(first.pointee.category << 20 | at(start + 1).pointee.category << 4 | place)
    add(pair(word, hasMarks))

    // Cues before and after.
    let (cueBefore, wordBefore) = cue(Int(token.pointee.cueBefore), index, tokens)
    let (cueAfter, wordAfter) = cue(Int(token.pointee.cueAfter), index, tokens)
    let (speechBefore, spokenBefore) = cue(Int(token.pointee.speechBefore), index, tokens)
    let (speechAfter, spokenAfter) = cue(Int(token.pointee.speechAfter), index, tokens)
    add(pair(wordBefore, here))
    add(pair(cueBefore, place))
    add(pair(wordAfter, here))
    add(pair(cueAfter, place))
    add(pair(pair(cueBefore >> 20, cueAfter >> 20), here))
    add(pair(pair(wordBefore, UInt64(at(Int(token.pointee.cueBefore) + 1).pointee.tag.rawValue)), place))
    add(pair(wordBefore, wordAfter))
    add(pair(pair(cueBefore & 0xFFF, cueBefore >> 20), toEnd))
    add(pair(spokenBefore, here))
    add(pair(speechBefore, place))
    add(pair(spokenAfter, here))
    add(pair(speechAfter, place))
    add(pair(pair(speechBefore & 0xFFFFF, speechAfter & 0xFFFFF), inside << 2 | place))
    add(pair(pair(spokenBefore, spokenAfter), inside << 2 | place))
    add(pair(pair(cueBefore & 0xFFF, cueAfter & 0xFFF), here))
    add(pair(pair(speechBefore & 0xFFF, speechAfter & 0xFFF), pair(left, right)))
    add(pair(pair(c1 << 10 | here, speechBefore >> 20), speechAfter >> 20))
    add(pair(pair(here << 10 | d1, cueBefore >> 20), cueAfter >> 20))
    add(pair(pair(wordBefore, cueBefore & 0xFFF), place))
    add(pair(pair(wordAfter, cueAfter & 0xFFF), place))

    // The clause: from the mark before to the mark after.
    let (markBefore, markAfter) = (Int(token.pointee.markBefore), Int(token.pointee.markAfter))
    let (clause, nextClause) = (at(markBefore + 1), markAfter < 0 ? border : at(markAfter + 1))
    let left2 = at(markBefore).pointee.category << 4 | Self.bucket(index - markBefore)
    let right2 = at(markAfter).pointee.category << 4 | Self.bucket(markAfter < 0 ? 31 : markAfter - index)
    add(pair(left2, here))
    add(pair(right2, here))
    add(left2 << 16 | right2)
    add(pair(clause.pointee.word, Self.bucket(index - markBefore) << 10 | here))
    add(pair(nextClause.pointee.word, right2))
    add(
      pair(
        nextClause.pointee.category << 12 | at(markAfter < 0 ? -1 : markAfter + 2).pointee.category, right2 << 10 | here
      ))
    add(pair(clause.pointee.category << 10 | nextClause.pointee.category, pair(left2, right2)))
    add(pair(reading.opening, Self.bucket(index) << 10 | here))
  }

  /// The kind of the quotation around, how far its marks are, and what quotations stand before and after.
  @inline(__always)
  private func quoteDistances(
    _ index: Int, _ token: TokenReading
  ) -> (inside: UInt64, fromOpening: UInt64, toClosing: UInt64, left: UInt64, right: UInt64) {
    let last = Int(token.lastQuote)
    let quotes = reading.quotes
    let isInside = token.quote != .outside
    var (inside, fromOpening, toClosing, left, right): (UInt64, UInt64, UInt64, UInt64, UInt64) = (0xFF, 0, 0, 0, 0)
    if isInside, last >= 0 {
      inside = quotes[last].kind
      fromOpening = Self.bucket(index - quotes[last].tokens.lowerBound)
      toClosing = Self.bucket(quotes[last].tokens.upperBound - 1 - index)
    }
    let previous = isInside ? last - 1 : last
    if previous >= 0 {
      left = 1 << 16 | Self.bucket(index - quotes[previous].tokens.upperBound) << 8 | quotes[previous].kind
    }
    if last + 1 < quotes.count {
      right = 1 << 16 | Self.bucket(quotes[last + 1].tokens.lowerBound - index) << 8 | quotes[last + 1].kind
    }
    return (inside, fromOpening, toClosing, left, right)
  }

  /// What a cue is, how far it stands, and what lies between: the category from bit 20, then what lies between, then the
  /// distance in the lowest 12 bits with whether another sentence begins between.
  @inline(__always)
  private func cue(
    _ cue: Int, _ index: Int, _ tokens: UnsafeBufferPointer<TokenReading>
  ) -> (shape: UInt64, word: UInt64) {
    guard cue >= 0 else { return (0, 0) }
    let (low, high) = cue < index ? (cue, index) : (index, cue)
    let commas = UInt64(min(2, tokens[high].commas - tokens[low].commas))
    let marks = UInt64(min(2, tokens[high].marks - tokens[low].marks))
    let verbs = UInt64(min(3, tokens[high].verbs - tokens[low].verbs))
    let sentences = UInt64(min(2, tokens[high].sentence - tokens[low].sentence))
    let between = commas << 4 | marks << 2 | verbs
    let shape = tokens[cue].category << 20 | between << 12 | Self.bucket(high - low) << 2 | sentences
    return (shape, pairSentence(tokens[cue].word, sentences))
  }

  @inline(__always)
  private func pairSentence(_ word: UInt64, _ sentences: UInt64) -> UInt64 { word &+ sentences }
}
