import AnalyzerKit

/// Makes the rows of one sentence.
struct RowMaker {
  let article: Article
  let sentence: Sentence

  /// nil for a sentence without a cue.
  func sentenceRow(_ reading: SentenceReading) -> SentimentRow? {
    guard !reading.cues.isEmpty else { return nil }
    let hasContrast = reading.clauses.contains(where: \.followsContrast)
    var sum = CueSum()
    for index in reading.cues.indices where !reading.cues[index].isTaken {
      let cue = reading.cues[index]
      let clause = reading.clauses[Int(reading[cue.tokens.lowerBound].clause)]
      let contrast: Float = hasContrast ? (clause.followsContrast ? 1.3 : 0.6) : 1
      sum.add(cue.entry.valence * cue.factor * contrast, index, isNegated: cue.isNegated)
    }
    return sum.strongest.isEmpty ? nil : row(sum, reading, spread: Tone.sentenceSpread, mention: nil)
  }

  func mentionRow(_ mention: Mention, _ reading: SentenceReading) -> SentimentRow {
    guard !reading.cues.isEmpty else { return Self.toneless(mention, in: article) }
    let tokens = article.tokens(touching: mention.span, in: sentence.tokens)
    guard !tokens.isEmpty else { return Self.toneless(mention, in: article) }
    var sum = CueSum()
    let scorer = TargetScorer(reading, target: tokens)
    for index in reading.cues.indices {
      sum.add(scorer.contribution(of: index), index, isNegated: reading.cues[index].isNegated)
    }
    guard !sum.strongest.isEmpty else { return Self.toneless(mention, in: article) }
    return row(sum, reading, spread: Tone.mentionSpread, mention: mention)
  }

  /// The row of a mention of which nothing is said that has a tone.
  static func toneless(_ mention: Mention, in article: Article) -> SentimentRow {
    SentimentRow(
      span: mention.span, level: .mention, score: 0, entity: mention.entity, name: mention.name, isMixed: false,
      isInQuote: article.isQuoted(mention.span.start), isNegated: false, cues: "", strongestCue: nil)
  }

  private func row(_ sum: CueSum, _ reading: SentenceReading, spread: Double, mention: Mention?) -> SentimentRow {
    let tone = Tone(good: sum.good, bad: sum.bad, spread: spread)
    let strongest = sum.strongest.first.map { article.span(of: reading.cues[$0.cue].tokens) }
    let words = sum.strongest.map(\.cue).sorted().map {
      article[article.span(of: reading.cues[$0].tokens)].lowercased()
    }
    let place = mention?.span.start ?? strongest?.start ?? sentence.span.start
    return SentimentRow(
      span: mention?.span ?? sentence.span, level: mention == nil ? .sentence : .mention, score: tone.score,
      entity: mention?.entity, name: mention?.name, isMixed: tone.isMixed, isInQuote: article.isQuoted(place),
      isNegated: sum.hasNegated, cues: words.joined(separator: "; "), strongestCue: strongest)
  }
}

/// Adds up what cues say, and keeps the strongest.
struct CueSum {
  private(set) var good: Float = 0
  private(set) var bad: Float = 0
  private(set) var hasNegated = false
  /// At most five, the strongest first, the earlier among equals.
  private(set) var strongest: [(cue: Int, strength: Float)] = []

  /// What is weaker than this does not count.
  private static let least: Float = 0.05

  mutating func add(_ tone: Float, _ cue: Int, isNegated: Bool) {
    guard abs(tone) >= Self.least else { return }
    if tone > 0 { good += tone } else { bad += tone }
    hasNegated = hasNegated || isNegated
    let place = strongest.firstIndex { $0.strength < abs(tone) } ?? strongest.count
    guard place < 5 else { return }
    strongest.insert((cue, abs(tone)), at: place)
    if strongest.count > 5 { strongest.removeLast() }
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
