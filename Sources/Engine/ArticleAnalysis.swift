import AnalyzerKit
import Segmentation

/// Analyzes one article: prepares it once and shows it to each analyzer in order.
struct ArticleAnalysis: Sendable {
  let plan: RunPlan
  let anyLanguage: Bool
  let watch: any RunWatch

  func results(of pending: PendingArticle, slot: Int) -> ArticleResults {
    let text: [UInt8]
    watch.begin(slot: slot, article: pending.id, analyzer: nil)
    defer { watch.end(slot: slot) }
    do {
      text = try pending.text()
    } catch {
      return ArticleResults(article: pending.id, outcomes: pending.wanted.map { ($0, .failed("\(error)")) })
    }
    var article = Segmenter.prepare(text, pending.metadata)
    let index = CodePointIndex(text)
    var troubles: [Int: Outcome] = [:]
    var outcomes: [(analyzer: Int, outcome: Outcome)] = []
    for number in analyzers(for: pending.wanted) {
      watch.begin(slot: slot, article: pending.id, analyzer: number)
      let outcome = self.outcome(of: number, in: &article, index, after: troubles)
      if case .rows = outcome {} else { troubles[number] = outcome }
      if pending.wanted.contains(number) { outcomes.append((number, outcome)) }
    }
    return ArticleResults(article: pending.id, outcomes: outcomes)
  }

  /// The wanted analyzers and all that they build on, in running order.
  private func analyzers(for wanted: [Int]) -> [Int] {
    var needed = Set(wanted)
    for number in plan.analyzers.indices.reversed() where needed.contains(number) {
      needed.formUnion(plan.requirements[number])
    }
    return needed.sorted()
  }

  private func outcome(
    of number: Int, in article: inout Article, _ index: CodePointIndex, after troubles: [Int: Outcome]
  ) -> Outcome {
    let analyzer = plan.analyzers[number]
    if let reason = unreadable(article.metadata.language, for: analyzer.description) { return .leftOut(reason) }
    for required in plan.requirements[number] {
      if case .failed(let reason)? = troubles[required] {
        return .failed("builds on '\(plan.analyzers[required].name)', which failed: \(reason)")
      }
    }
    do {
      return .rows(try place(analyzer.work(&article), columns: analyzer.description.columns, index))
    } catch {
      return .failed("\(error)")
    }
  }

  /// Why an analyzer leaves out an article in this language; nil where it reads it, or nobody knows the language.
  private func unreadable(_ language: String?, for analyzer: AnalyzerDescription) -> String? {
    guard !anyLanguage, let language, !analyzer.languages.isEmpty, !analyzer.languages.contains(language) else {
      return nil
    }
    return "language '\(language)': reads \(analyzer.languages.joined(separator: ", "))"
  }

  /// Checks the rows and turns their places into code points.
  private func place(
    _ rows: FoundRows, columns: [ColumnDescription], _ index: CodePointIndex
  ) throws(BrokenRow) -> PlacedRows {
    guard rows.width == columns.count, rows.cells.count == rows.count * rows.width else { throw .wrongWidth }
    var cells: [Cell] = []
    cells.reserveCapacity(rows.count * (rows.width + 4))
    var nth = 0
    for row in 0..<rows.count {
      let span = rows.spans[row]
      guard index.contains(span) else { throw .outside(span) }
      if row > 0, span < rows.spans[row - 1] { throw .outOfOrder(span) }
      nth = row > 0 && rows.spans[row - 1] == span ? nth + 1 : 0
      cells += [.integer(index.place(ofByte: span.start)), .integer(index.place(ofByte: span.end)), .integer(nth)]
      for (cell, column) in zip(rows[row], columns) { try append(cell, column, index, to: &cells) }
    }
    return PlacedRows(count: rows.count, cells: cells)
  }

  private func append(
    _ cell: Cell, _ column: ColumnDescription, _ index: CodePointIndex, to cells: inout [Cell]
  ) throws(BrokenRow) {
    switch (cell, column.type) {
    case (.null, .span):
      cells.append(.null)
      cells.append(.null)
    case (.span(let span), .span):
      guard index.contains(span) else { throw .outside(span) }
      cells.append(.integer(index.place(ofByte: span.start)))
      cells.append(.integer(index.place(ofByte: span.end)))
    case (.real(let value), .real):
      guard value.isFinite else { throw .notFinite(column.name) }
      cells.append(cell)
    case (.text(let text), .text):
      guard !text.utf8.contains(0) else { throw .holdsNUL(column.name) }
      cells.append(cell)
    case (.null, _), (.integer, .integer), (.boolean, .boolean): cells.append(cell)
    default: throw .wrongType(column.name)
    }
  }
}

/// How an analyzer broke its contract; the article is listed with it.
enum BrokenRow: Error, CustomStringConvertible {
  case outside(TextSpan)
  case outOfOrder(TextSpan)
  case notFinite(String)
  case wrongType(String)
  case wrongWidth
  /// SQLite would cut the value there.
  case holdsNUL(String)

  var description: String {
    switch self {
    case .outside(let span):
      "the analyzer gave a row at bytes \(span.start) to \(span.end), which is no place in the text"
    case .outOfOrder(let span): "the analyzer gave its row at byte \(span.start) out of reading order"
    case .notFinite(let column): "the analyzer gave a value for '\(column)' that is no finite number"
    case .wrongType(let column): "the analyzer gave a value for '\(column)' that is not of its type"
    case .wrongWidth: "the analyzer gave more or fewer values than it has columns"
    case .holdsNUL(let column): "the analyzer gave a value for '\(column)' that holds NUL"
    }
  }
}
