public import AnalyzerKit

/// Says how those mentioned are portrayed, and how sentences are toned, by a lexicon and rules of grammar.
public struct SentimentAnalyzer: Analyzer {
  public static let manifest = Manifest<SentimentAnalyzer>(
    name: "sentiment",
    summary: "How a mentioned actor is portrayed, or how a sentence or article is toned.",
    version: 3,
    columns: columns,
    views: [byEntity, byWeek, byArticle],
    options: [
      .file(
        "lexicon",
        "Your own words: a text file with lines of a word or phrase, a tab, and a valence from -4 to 4; 0 silences.",
        \.lexicon)
    ],
    requires: [.mentions],
    examples: [
      "⟦⟦The rescue was a triumph.⟧ ⟦It took nine hours.⟧⟧",
      "⟦The meeting is on the second floor.⟧",
      "⟦⟦It rained.⟧ ⟦The minister was accused of fraud.⟧⟧",
    ])

  let lexicon: Lexicon
  private let model = ToneModel.portrayal
  private let sentenceModel = ToneModel.sentence

  /// - Throws: `LexiconError` where the analyst's word list cannot be read.
  public init(options: SentimentOptions) throws {
    lexicon = Lexicon(try options.lexicon.map { bytes in try AnalystWordList(bytes) })
  }

  public func analyze(_ article: Article) -> [SentimentRow] {
    var rows: [SentimentRow] = []
    var tones: [LabelProbabilities] = []
    rows.reserveCapacity(article.layers.mentions.count + article.sentences.count + 1)
    tones.reserveCapacity(article.sentences.count)
    var reader = MentionReader(lexicon: lexicon, article: article)
    let maker = RowMaker(article: article)
    for sentence in article.sentences {
      let mentions = reader.read(sentence)
      if sentence.section != .byline, article.tokens[sentence.tokens].contains(where: { $0.kind == .word }) {
        let row = maker.row(of: sentence, reader.reading, reader.judgeSentence(by: sentenceModel))
        rows.append(row)
        tones.append(row.probabilities)
      }
      for number in mentions {
        let mention = article.layers.mentions[number]
        guard let judgement = reader.judge(number, in: sentence, by: model) else {
          rows.append(RowMaker.unread(mention))
          continue
        }
        rows.append(maker.row(of: mention, number, in: sentence, reader.reading, judgement))
      }
    }
    // Mentions that lie in no sentence come last; the host sorts.
    rows += article.layers.mentions[reader.done...].map(RowMaker.unread)
    if let row = articleRow(article, tones) { rows.append(row) }
    return rows
  }

  /// nil for an article without a sentence.
  ///
  /// Its probabilities are the means of its sentences', so that no score grows with the length of the article.
  private func articleRow(_ article: Article, _ tones: [LabelProbabilities]) -> SentimentRow? {
    guard !tones.isEmpty, let first = article.sentences.first, let last = article.sentences.last else { return nil }
    let span = TextSpan(start: first.span.start, end: last.span.end)
    let mean = LabelProbabilities(meanOf: tones)
    return SentimentRow(span: span, level: .article, score: mean.score, probabilities: mean)
  }
}
