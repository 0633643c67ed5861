/// `claims`: each with all that its row says, claims within others included.
struct ClaimRowsAnswer: AnswerForm {
  func members(_ rows: AnswerRows, _ question: Question) -> [String: JSONValue] {
    ["claims": .list(rows.all.map { .object(claim($0)) })]
  }

  private func claim(_ row: AnswerRow) -> [String: JSONValue] {
    var claim: [String: JSONValue] = [
      "source": place(row, "said_by"), "content": .list(["content", "content_rest"].compactMap { named(row, $0) }),
    ]
    for column in ["cue", "hedge", "anonymity", "recipient", "role", "within"] { claim[column] = place(row, column) }
    for column in ["source_type", "stance", "name", "cue_class", "quote_type", "rule"] {
      claim[column] = JSONValue(row.text(column))
    }
    claim["negated"] = .boolean(row.isTrue("negated"))
    return claim
  }

  private func place(_ row: AnswerRow, _ column: String) -> JSONValue { named(row, column) ?? .null }

  private func named(_ row: AnswerRow, _ column: String) -> JSONValue? {
    guard var place = row.places(column) else { return nil }
    place["surface"] = JSONValue(row.words(column))
    return .object(place)
  }
}
