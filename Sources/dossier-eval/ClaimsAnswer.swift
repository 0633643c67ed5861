/// `attributions`: each with its source, cue and content. A claim within the content of another is left out: the test
/// sets mark none.
struct ClaimsAnswer: AnswerForm {
  func members(_ rows: AnswerRows, _ question: Question) -> [String: JSONValue] {
    ["attributions": .list(rows.all.filter { $0.places("within") == nil }.map { .object(attribution($0)) })]
  }

  private func attribution(_ row: AnswerRow) -> [String: JSONValue] {
    let content = ["content", "content_rest"].compactMap { row.places($0) }
    return [
      "source": row.places("said_by").map(JSONValue.object) ?? .null,
      "cue": row.places("cue").map(JSONValue.object) ?? .null, "content": .list(content.map(JSONValue.object)),
    ]
  }
}
