import AnalyzerKit
import ClaimAttribution

/// `sources`: the kind of each source that was given, in order.
struct SourceTypesAnswer: AnswerForm {
  func members(_ rows: AnswerRows, _ question: Question) -> [String: JSONValue] {
    let reader = SourceReader(rows.article)
    let sources = (question.sources ?? []).map { span in
      JSONValue.object(
        rows.places(span).merging(["source_type": .text(reader.type(of: rows.article.tokens(in: span)).rawValue)]) {
          $1
        })
    }
    return ["sources": .list(sources)]
  }
}
