import AnalyzerKit

/// Makes the rows of one sentence.
struct RowMaker {
  let article: Article
  let sentence: Sentence

  /// How the lexicon tones the sentence: what its cues add up to, the part after “but” more than the part before.
  func cueSum(_ reading: SentenceReading) -> CueSum {
    let hasContrast = reading.clauses.contains(where: \.followsContrast)
    var sum = CueSum()
    for index in reading.cues.indices where !reading.cues[index].isTaken {
      let cue = reading.cues[index]
      let clause = reading.clauses[Int(reading[cue.tokens.lowerBound].clause)]
      let contrast: Float = hasContrast ? (clause.followsContrast ? 1.3 : 0.6) : 1
      sum.add(cue.entry.valence * cue.factor * contrast, index, isNegated: cue.isNegated)
    }
    return sum
  }

  /// - Parameter learned: what the model says of the sentence.
  func sentenceRow(_ reading: SentenceReading, _ learned: LabelProbabilities) -> SentimentRow {
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

  func mentionRow(_ mention: Mention, _ number: Int, _ judgement: Judgement, _ reading: SentenceReading) -> SentimentRow
  {
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
    row.isHypothetical = !reading.isQuestion && sum.strongest.contains { reading.cues[$0.cue].isOpen }
    row.cuePlaces = sum.strongest.prefix(3).map { article.span(of: reading.cues[$0.cue].tokens) }
    row.cues = sum.strongest.map(\.cue).sorted()
      .map { article[article.span(of: reading.cues[$0].tokens)].lowercased() }.joined(separator: "; ")
  }
}

extension Article {
  /// The tokens, among `candidates`, that share a byte with a span.
  func tokens(touching span: TextSpan, in candidates: Range<Int>) -> Range<Int> {
    var tokens = tokens(in: span)
    if tokens.lowerBound > 0, self.tokens[tokens.lowerBound - 1].end > span.start {
      tokens = tokens.lowerBound - 1..<tokens.upperBound
    }
    return tokens.clamped(to: candidates)
  }
}
