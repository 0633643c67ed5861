/// `mentions`: each with its link, type, kind, and the entity it shares with others of the text.
struct EntitiesAnswer: AnswerForm {
  func members(_ rows: AnswerRows, _ question: Question) -> [String: JSONValue] {
    ["mentions": .list(rows.all.map { .object(mention($0)) })]
  }

  private func mention(_ row: AnswerRow) -> [String: JSONValue] {
    var mention = row.place
    for column in ["qid", "kind"] { mention[column] = JSONValue(row.text(column)) }
    mention["cluster"] = JSONValue(row.text("entity"))
    // The test sets spell it so.
    mention["type"] = JSONValue(row.text("type").map { $0 == "organization" ? "organisation" : $0 })
    return mention
  }
}
