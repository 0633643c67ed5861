import AnalyzerKit
import AnalyzerTesting

@testable import SentimentAnalysis

/// A text whose marked places are its mentions, and what `sentiment` says of it.
struct SentimentSample {
  let article: Article
  let rows: [SentimentRow]

  init(_ marked: String, lexicon: String? = nil) throws {
    let sample = MarkedArticle(marked)
    var article = sample.article
    article.layers.mentions = sample.spans.map { span in
      Mention(span: span, entity: sample.article[span], name: sample.article[span], type: .person)
    }
    var options = SentimentOptions()
    options.lexicon = lexicon.map { Array($0.utf8) }
    self.article = article
    rows = try SentimentAnalyzer(options: options).analyze(article)
  }

  var mentions: [SentimentRow] { rows.filter { $0.level == .mention } }
  var sentences: [SentimentRow] { rows.filter { $0.level == .sentence } }
  var articles: [SentimentRow] { rows.filter { $0.level == .article } }
  /// The labels of the mentions, in reading order.
  var labels: [SentimentLabel] { mentions.map(\.label) }
}
