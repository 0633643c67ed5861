import AnalyzerKit
import SentimentAnalysis

/// `targets` where some were given, otherwise the `label` and `score` of the text.
struct SentimentAnswer: AnswerForm {
  /// Given places as mentions, each of an entity of its own, in reading order.
  static func mentions(at targets: [TextSpan]) -> [Mention] {
    targets.sorted().enumerated().map { nth, span in
      Mention(span: span, entity: "~\(nth)", name: "~\(nth)", type: .person)
    }
  }

  func members(_ rows: AnswerRows, _ question: Question) -> [String: JSONValue] {
    guard let targets = question.targets else { return tone(of: rows) }
    let mentions = rows.all.filter { $0.text("level") == "mention" }
    return [
      "targets": .list(
        targets.compactMap { target in mentions.first { $0.span == target }.map { .object(portrayal($0)) } })
    ]
  }

  private func portrayal(_ row: AnswerRow) -> [String: JSONValue] {
    var portrayal = row.place
    let score = row.number("score") ?? 0
    let probabilities = ToneProbabilities(score: score)
    portrayal["label"] = JSONValue(row.text("label"))
    portrayal["score"] = .real(score)
    portrayal["probabilities"] = .object([
      "negative": .real(probabilities.negative), "neutral": .real(probabilities.neutral),
      "positive": .real(probabilities.positive),
    ])
    return portrayal
  }

  /// The mean of the sentences that have a tone, as in the view `sentiment_by_article`; 0 without any.
  private func tone(of rows: AnswerRows) -> [String: JSONValue] {
    let scores = rows.all.filter { $0.text("level") == "sentence" }.compactMap { $0.number("score") }
    let score = scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
    return ["label": .text(label(for: score)), "score": .real(score)]
  }

  /// The likeliest; neutral where it shares that, as for a mention.
  private func label(for score: Double) -> String {
    let probabilities = ToneProbabilities(score: score)
    if probabilities.positive > probabilities.neutral { return "positive" }
    return probabilities.negative > probabilities.neutral ? "negative" : "neutral"
  }
}
