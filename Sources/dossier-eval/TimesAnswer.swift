/// `times`: each with its type and value, as in TIMEX3.
struct TimesAnswer: AnswerForm {
  func members(_ rows: AnswerRows, _ question: Question) -> [String: JSONValue] {
    ["times": .list(rows.all.map { .object(time($0)) })]
  }

  private func time(_ row: AnswerRow) -> [String: JSONValue] {
    var time = row.place
    for column in ["type", "value"] { time[column] = JSONValue(row.text(column)) }
    return time
  }
}
