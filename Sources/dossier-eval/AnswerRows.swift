import AnalyzerKit

/// What an analyzer found in one text, to be read by the names of its columns.
struct AnswerRows {
  private let found: FoundRows
  private let columns: [String: Int]
  let article: Article
  private let index: CodePointIndex

  init(_ found: FoundRows, of description: AnalyzerDescription, in article: Article) {
    self.found = found
    self.article = article
    index = CodePointIndex(article.text)
    columns = Dictionary(uniqueKeysWithValues: description.columns.enumerated().map { ($1.name, $0) })
  }

  /// In reading order.
  var all: [AnswerRow] { (0..<found.count).map { AnswerRow(rows: self, number: $0) } }

  fileprivate func span(_ number: Int) -> TextSpan { found.spans[number] }

  fileprivate func cell(_ number: Int, _ column: String) -> Cell {
    guard let place = columns[column] else { preconditionFailure("the analyzer has no column '\(column)'") }
    return found[number][found.width * number + place]
  }

  fileprivate func words(_ span: TextSpan) -> String { article[span] }

  func places(_ span: TextSpan) -> [String: JSONValue] {
    ["start": .integer(index.place(ofByte: span.start)), "end": .integer(index.place(ofByte: span.end))]
  }
}

/// One row of them.
struct AnswerRow {
  fileprivate let rows: AnswerRows
  fileprivate let number: Int

  /// Where it stands, in bytes.
  var span: TextSpan { rows.span(number) }

  /// `start` and `end` in code points, and the words there as `surface`.
  var place: [String: JSONValue] {
    rows.places(span).merging(["surface": .text(rows.words(span))]) { $1 }
  }

  /// The same from where it begins to where a later row ends.
  func place(through later: AnswerRow) -> [String: JSONValue] {
    let whole = span.joined(to: later.span)
    return rows.places(whole).merging(["surface": .text(rows.words(whole))]) { $1 }
  }

  /// The text or choice in a column; nil for an empty one.
  func text(_ column: String) -> String? {
    if case .text(let text) = rows.cell(number, column) { text } else { nil }
  }

  /// The number in a column; nil for an empty one.
  func number(_ column: String) -> Double? {
    switch rows.cell(number, column) {
    case .real(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// Whether a column says yes.
  func isTrue(_ column: String) -> Bool {
    if case .boolean(true) = rows.cell(number, column) { true } else { false }
  }

  /// The place that a column names, in bytes; nil for an empty one.
  func span(_ column: String) -> TextSpan? {
    if case .span(let span) = rows.cell(number, column) { span } else { nil }
  }

  func words(_ span: TextSpan) -> String { rows.words(span) }

  /// The words there; nil for an empty one.
  func words(_ column: String) -> String? { span(column).map(rows.words) }

  /// `start` and `end` in code points of the place that a column names; nil for an empty one.
  func places(_ column: String) -> [String: JSONValue]? {
    if case .span(let span) = rows.cell(number, column) { rows.places(span) } else { nil }
  }
}
