import AnalyzerKit
import AnalyzerTesting

@testable import TimeRecognition

/// A text with its marked expressions, read on a day.
struct TimeReport {
  let sample: MarkedArticle
  let rows: [TimeMention]

  /// - Parameter day: the article's date, ISO 8601; nil where nobody knows it.
  init(_ marked: String, on day: String? = nil) {
    let metadata = ArticleMetadata(published: day.flatMap(CalendarDate.init(iso8601:)), language: "en")
    sample = MarkedArticle(marked, metadata)
    rows = TimeRecognizer(options: NoOptions()).analyze(sample.article)
  }

  /// What was found, as “words = value”, in reading order.
  var values: [String] { rows.map { "\(sample.article[$0.span]) = \($0.value)" } }

  var words: [String] { rows.map { sample.article[$0.span] } }

  /// “2024-05-01…2024-05-10”, with nothing before or behind the dots where an end is open.
  var days: [String] { rows.map { "\($0.begin?.description ?? "")…\($0.end?.description ?? "")" } }
}
