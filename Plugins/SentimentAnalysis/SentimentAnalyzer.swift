public import AnalyzerKit

/// Says how those mentioned are portrayed, and how sentences are toned, by a lexicon and rules of grammar.
public struct SentimentAnalyzer: Analyzer {
  public static let manifest = Manifest<SentimentAnalyzer>(
    name: "sentiment",
    summary: "How a mentioned actor is portrayed, or how a sentence is toned.",
    version: 1,
    columns: columns,
    views: [byEntity, byArticle],
    options: [
      .file(
        "lexicon",
        "Your own words: a text file with lines of a word or phrase, a tab, and a valence from -4 to 4; 0 silences.",
        \.lexicon)
    ],
    requires: [.mentions],
    examples: [
      "⟦The rescue was a triumph.⟧ It took nine hours.",
      "The meeting is on the second floor.",
      "It rained. ⟦The minister was accused of fraud.⟧",
      "⟦The new bridge is not bad at all.⟧",
    ])

  private let lexicon: Lexicon

  /// - Throws: `LexiconError` where the analyst's word list cannot be read.
  public init(options: SentimentOptions) throws {
    lexicon = Lexicon(try options.lexicon.map { bytes in try AnalystWordList(bytes) })
  }

  public func analyze(_ article: Article) -> [SentimentRow] {
    // Pronouns and the like are no mentions of their own here: their words may carry the tone of a name.
    var article = article
    article.layers.mentions.removeAll { $0.form != .name }
    let reader = SentenceReader(lexicon: lexicon, article: article)
    var reading = SentenceReading()
    var rows: [SentimentRow] = []
    var mention = 0
    let mentions = article.layers.mentions
    for sentence in article.sentences {
      let first = mention
      var masked = first
      while masked < mentions.count, mentions[masked].span.start < sentence.span.end { masked += 1 }
      while mention < masked, mentions[mention].span.end <= sentence.span.end { mention += 1 }
      reader.read(sentence.tokens, mentions: first..<masked, into: &reading)
      let maker = RowMaker(article: article, sentence: sentence)
      if sentence.section != .byline, let row = maker.sentenceRow(reading) { rows.append(row) }
      for index in first..<mention { rows.append(maker.mentionRow(mentions[index], reading)) }
    }
    // Mentions that lie in no sentence come last; the host sorts.
    for index in mention..<mentions.count { rows.append(RowMaker.toneless(mentions[index], in: article)) }
    return rows
  }
}

extension SentimentAnalyzer {
  private static let columns: [ResultColumn<SentimentRow>] = [
    .choice("level", "Whether the row is about a mention or a whole sentence.") { $0.level },
    .text("entity", "Who or what is mentioned, as in the table of mentions; empty for a sentence.") { $0.entity },
    .text("name", "What the entity is called in full; empty for a sentence.") { $0.name },
    .choice("label", "How the mentioned one is portrayed, or how the sentence is toned.") { $0.label },
    .real("score", "From -1 (very negative) to 1 (very positive).") { $0.score },
    .real(
      "confidence", "The probability given to the label, from a third to 1: a softmax of the score, not calibrated."
    ) {
      $0.confidence
    },
    .boolean("in_quote", "Whether the mention, or the sentence's strongest cue, stands inside quotation marks.") {
      $0.isInQuote
    },
    .boolean("negated", "Whether a negation turned a cue that counted.") { $0.isNegated },
    .boolean("mixed", "Whether good and bad are both said, neither less than half as strongly as the other.") {
      $0.isMixed
    },
    .text(
      "cues",
      "The words that counted, in lower case, at most the five strongest, in reading order; empty text for none."
    ) {
      $0.cues
    },
    .span("cue", "The place of the strongest cue; empty where there is none.") { $0.strongestCue },
  ]
}
