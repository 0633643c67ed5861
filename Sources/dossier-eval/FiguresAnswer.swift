/// `figures`: each with its value or range, bound, unit, direction and thing.
struct FiguresAnswer: AnswerForm {
  func members(_ rows: AnswerRows, _ question: Question) -> [String: JSONValue] {
    ["figures": .list(rows.all.map { .object(figure($0)) })]
  }

  private func figure(_ row: AnswerRow) -> [String: JSONValue] {
    var figure = row.place
    for column in ["value", "low", "high"] { figure[column] = JSONValue(row.number(column)) }
    for column in ["modifier", "trend"] { figure[column] = JSONValue(row.text(column)) }
    figure["unit"] = JSONValue(unit(row))
    figure["thing"] = JSONValue(row.words("thing"))
    figure["concept"] = JSONValue(concept(row))
    return figure
  }

  /// A rate as “barrel/day”.
  private func unit(_ row: AnswerRow) -> String? {
    guard let unit = row.text("unit") else { return nil }
    return row.text("per").map { "\(unit)/\($0)" } ?? unit
  }

  /// What is measured; nil for a count, whose thing the test sets take for its unit.
  private func concept(_ row: AnswerRow) -> String? {
    row.text("kind") == "count" ? nil : row.words("thing")
  }
}
