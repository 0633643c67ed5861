import AnalyzerKit

/// `targets` where some were given, otherwise the `label` and `score` of the text.
struct SentimentAnswer: AnswerForm {
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
    portrayal["label"] = JSONValue(row.text("label"))
    portrayal["score"] = .real(row.number("score") ?? 0)
    portrayal["probabilities"] = .object(
      ["negative", "neutral", "positive"].reduce(into: [:]) { $0[$1] = .real(row.number("p_\($1)") ?? 0) })
    return portrayal
  }

  /// That of the article; neutral where it has none.
  private func tone(of rows: AnswerRows) -> [String: JSONValue] {
    let article = rows.all.first { $0.text("level") == "article" }
    return ["label": .text(article?.text("label") ?? "neutral"), "score": .real(article?.number("score") ?? 0)]
  }
}
