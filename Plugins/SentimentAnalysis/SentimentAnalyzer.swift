public import AnalyzerKit

/// Says how those mentioned are portrayed, and how sentences are toned, by a lexicon and rules of grammar.
public struct SentimentAnalyzer: Analyzer {
  public static let manifest = Manifest<SentimentAnalyzer>(
    name: "sentiment",
    summary: "How a mentioned actor is portrayed, or how a sentence or article is toned.",
    version: 2,
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
      "⟦⟦The rescue was a triumph.⟧ It took nine hours.⟧",
      "The meeting is on the second floor.",
      "⟦It rained. ⟦The minister was accused of fraud.⟧⟧",
      "⟦The new bridge is not bad at all.⟧",
    ])

  let lexicon: Lexicon
  private let model: PortrayalModel

  /// - Throws: `LexiconError` where the analyst's word list cannot be read.
  public init(options: SentimentOptions) throws {
    model = PortrayalModel.builtIn
    lexicon = Lexicon(try options.lexicon.map { bytes in try AnalystWordList(bytes) })
  }

  public func analyze(_ article: Article) -> [SentimentRow] {
    var rows: [SentimentRow] = []
    var scores: [Double] = []
    var reader = MentionReader(lexicon: lexicon, article: article)
    for sentence in article.sentences {
      let mentions = reader.read(sentence)
      let maker = RowMaker(article: article, sentence: sentence)
      if sentence.section != .byline, let row = maker.sentenceRow(reader.reading) {
        rows.append(row)
        scores.append(row.score)
      }
      for number in mentions {
        let mention = article.layers.mentions[number]
        guard let judgement = reader.judge(number, in: sentence, by: model) else {
          rows.append(RowMaker.unread(mention))
          continue
        }
        rows.append(maker.mentionRow(mention, number, judgement, reader.reading))
      }
    }
    // Mentions that lie in no sentence come last; the host sorts.
    rows += article.layers.mentions[reader.done...].map(RowMaker.unread)
    if let row = articleRow(article, scores) { rows.append(row) }
    return rows
  }

  /// nil for an article without a sentence that has a tone.
  ///
  /// Its score is the mean of theirs, so that it does not grow with the length of the article.
  private func articleRow(_ article: Article, _ scores: [Double]) -> SentimentRow? {
    guard !scores.isEmpty, let first = article.sentences.first, let last = article.sentences.last else { return nil }
    let score = Tone.rounded(scores.reduce(0, +) / Double(scores.count))
    let span = TextSpan(start: first.span.start, end: last.span.end)
    return SentimentRow(
      span: span, level: .article, score: score, probabilities: Tone.probabilities(score), method: .lexicon)
  }
}
