import AnalyzerKit

/// Makes the rows of an article's sentences.
struct RowMaker {
  let article: Article

  /// How the lexicon tones the sentence: what its cues add up to, the part after “but” more than the part before. What is
  /// left open, asked or weakened still colours it by a half.
  func cueSum(_ reading: SentenceReading) -> CueSum {
    let hasContrast = reading.clauses.contains(where: \.followsContrast)
    var sum = CueSum()
    for index in reading.cues.indices where !reading.cues[index].isTaken {
      let cue = reading.cues[index]
      let clause = reading.clauses[Int(reading[cue.tokens.lowerBound].clause)]
      let contrast: Float = hasContrast ? (clause.followsContrast ? 1.3 : 0.6) : 1
      let factor = cue.factor > 0 ? max(cue.factor, 0.5) : cue.factor
      sum.add(cue.entry.valence * factor * contrast, index, isNegated: cue.isNegated)
    }
    return sum
  }

  /// - Parameter learned: what the model says of the sentence.
  func row(of sentence: Sentence, _ reading: SentenceReading, _ learned: LabelProbabilities) -> SentimentRow {
    let sum = cueSum(reading)
    let tone = Tone(good: sum.good, bad: sum.bad)
    let probabilities = learned.mixed(with: tone.probabilities, share: Tone.lexiconShare)
    var row = SentimentRow(
      span: sentence.span, level: .sentence, score: probabilities.score, probabilities: probabilities)
    row.isMixed = tone.isMixed
    describe(sum, reading, in: &row)
    row.isInQuote = article.isQuoted(row.cuePlaces.first?.start ?? sentence.span.start)
    return row
  }

  /// - Parameter number: the mention's index.
  func row(
    of mention: Mention, _ number: Int, in sentence: Sentence, _ reading: SentenceReading, _ judgement: Judgement
  ) -> SentimentRow {
    var row = SentimentRow(
      span: mention.span, level: .mention, score: judgement.probabilities.score,
      probabilities: judgement.probabilities, entity: mention.entity, name: mention.name, method: judgement.method)
    row.isMixed = Tone.isMixed(good: judgement.findings.sum.good, bad: judgement.findings.sum.bad)
    row.isInQuote = article.isQuoted(mention.span.start)
    describe(judgement.findings.sum, reading, in: &row)
    row.isHypothetical = row.isHypothetical || judgement.findings.holds(.open) && !row.isQuestion
    let token = article.tokens(touching: mention.span, in: sentence.tokens).lowerBound
    row.holder = SpeakerTest.holder(of: Int32(number), at: token, isQuoted: row.isInQuote, in: reading)
      .map { article.span(of: $0) }
    return row
  }

  /// The row of a mention that stands in no sentence.
  static func unread(_ mention: Mention) -> SentimentRow {
    SentimentRow(
      span: mention.span, level: .mention, score: 0, probabilities: LabelProbabilities(of: .neutral),
      entity: mention.entity, name: mention.name, method: .rule)
  }

  private func describe(_ sum: CueSum, _ reading: SentenceReading, in row: inout SentimentRow) {
    row.isNegated = sum.hasNegated
    row.isQuestion = reading.isQuestion
    guard !sum.strongest.isEmpty else { return }
    row.isHypothetical = !reading.isQuestion && sum.strongest.contains { reading.cues[$0.cue].isOpen }
    row.cuePlaces = sum.strongest.prefix(3).map { article.span(of: reading.cues[$0.cue].tokens) }
    row.cues = words(of: sum.strongest.map(\.cue).sorted(), reading)
  }

  /// The words of cues in lower case, “; ” between them.
  private func words(of cues: [Int], _ reading: SentenceReading) -> String {
    var isASCII = true
    let room = cues.reduce(0) { $0 + 2 + article.span(of: reading.cues[$1].tokens).count }
    let words = String(unsafeUninitializedCapacity: room) { bytes in
      var count = 0
      func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
      }
      for cue in cues {
        if count > 0 {
          append(UInt8(ascii: ";"))
          append(UInt8(ascii: " "))
        }
        let span = article.span(of: reading.cues[cue].tokens)
        for place in span.start..<span.end {
          let byte = article.text[place]
          append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
          isASCII = isASCII && byte < 0x80
        }
      }
      return count
    }
    return isASCII ? words : words.lowercased()
  }
}

extension Article {
  /// The tokens, among `candidates`, that share a byte with a span.
  func tokens(touching span: TextSpan, in candidates: Range<Int>) -> Range<Int> {
    division.tokens.withUnsafeBufferPointer { tokens in
      var first = candidates.lowerBound
      var end = candidates.upperBound
      while first < end {
        let middle = (first + end) / 2
        if tokens[middle].end > span.start { end = middle } else { first = middle + 1 }
      }
      while end < candidates.upperBound, tokens[end].start < span.end { end += 1 }
      return first..<end
    }
  }
}
