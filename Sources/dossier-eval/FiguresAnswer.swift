import AnalyzerKit

/// `figures`: each with its value or range, bound, unit, direction, thing and concept.
///
/// The sets know no columns for what a change is told by, whom a figure is told of, or what a rate is of, so that these
/// are said in their words: a rate is “barrel/day”; a rise that is itself the thing (“a 3% rise”) has no direction of
/// its own; a concept is what the figure tells of beside its unit, whose part a counted noun behind the figure has: there
/// it is the subject, otherwise the thing and the subject, without function words. So is the thing of a measure that no
/// hyphen joins to its noun. Where a change came from and where it went, in one unit, is one range.
struct FiguresAnswer: AnswerForm {
  func members(_ rows: AnswerRows, _ question: Question) -> [String: JSONValue] {
    var figures: [[String: JSONValue]] = []
    var last: AnswerRow?
    for row in rows.all {
      if let from = last, let range = range(from, row), let index = figures.indices.last {
        figures[index].merge(range) { $1 }
      } else {
        figures.append(figure(row))
      }
      last = row
    }
    return ["figures": .list(figures.map(JSONValue.object))]
  }

  /// What a range from one row to the next says otherwise than the first; nil where they are none.
  private func range(_ from: AnswerRow, _ to: AnswerRow) -> [String: JSONValue]? {
    guard from.text("role") == "from", to.text("role") == "to", unit(from) == unit(to),
      let start = from.number("value"), let end = to.number("value")
    else { return nil }
    let place = from.place(through: to)
    let ends = [
      "value": JSONValue.null, "low": JSONValue(min(start, end)), "high": JSONValue(max(start, end)),
    ]
    return place.merging(ends) { $1 }
  }

  private func figure(_ row: AnswerRow) -> [String: JSONValue] {
    var figure = row.place
    for column in ["value", "low", "high"] { figure[column] = JSONValue(row.number(column)) }
    figure["modifier"] = JSONValue(row.text("modifier"))
    figure["trend"] = JSONValue(isChange(row.text("thing_head")) ? nil : row.text("trend"))
    figure["unit"] = JSONValue(unit(row))
    figure["thing"] = JSONValue(thing(row))
    figure["concept"] = JSONValue(concept(row))
    return figure
  }

  /// A rate as “barrel/day”.
  private func unit(_ row: AnswerRow) -> String? {
    guard let unit = row.text("unit") else { return nil }
    return row.text("per").map { "\(unit)/\($0)" } ?? unit
  }

  private func isChange(_ head: String?) -> Bool { head.map(Self.changes.contains) ?? false }

  /// The thing, for a measure with the subject.
  private func thing(_ row: AnswerRow) -> String? {
    let isMeasured = !isCounted(row) && !isJoined(row.words(row.span))
    let words = [row.words("thing"), isMeasured ? row.words("subject") : nil].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// Whether a hyphen ties words to the number: “300-mile”, not “3-5 miles”.
  private func isJoined(_ words: String) -> Bool {
    zip(words, words.dropFirst()).contains { $0 == "-" && $1.isLetter }
  }

  private func isCounted(_ row: AnswerRow) -> Bool {
    row.text("kind").map(["count", "rate", "vote", "ratio"].contains) ?? false
  }

  private func concept(_ row: AnswerRow) -> String? {
    let isBehind = row.span("thing").map { $0.start >= row.span.end } ?? true
    let phrases = (isBehind && isCounted(row) ? [] : [row.words("thing")]) + [row.words("subject")]
    let words = phrases.compactMap { $0.flatMap(contentWords) }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func contentWords(_ phrase: String) -> String? {
    var words: [Substring] = []
    for part in phrase.split(whereSeparator: { $0.isWhitespace || "(),/\"“”".contains($0) }) {
      var word = part
      for ending in ["'s", "’s", "'", "’"] where word.hasSuffix(ending) { word = word.dropLast(ending.count) }
      if !word.isEmpty, !Self.functionWords.contains(word.lowercased()) { words.append(word) }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static let changes: Set = [
    "rise", "increase", "gain", "growth", "jump", "fall", "decrease", "drop", "decline", "cut", "reduction",
    "contraction",
    "hike", "surge", "slump", "plunge",
  ]
  private static let functionWords: Set = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "as", "per", "between",
    "among", "across", "against", "its", "his", "her", "their", "our", "this", "that", "these", "those", "&",
    "total", "some",
  ]
}
