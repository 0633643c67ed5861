import AnalyzerKit
import ArgumentParser
import Digests
import Exporters
import Segmentation
import Workspace

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show where a row comes from: its sentence, article, analyzer and rule.",
    discussion: """
      A row is named by its 'row' column, or by its number as 'dossier show' counts.

      Examples:
        dossier why kursk.dossier figures 9b1c44e0a1b2:1204-1222
        dossier why kursk.dossier figures 3
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @Argument(help: "The table.")
  var table: String
  @Argument(help: "The row.")
  var row: String

  func run() throws {
    try workspace.use(for: .reading) { workspace in
      let source = try workspace.exportSource(table)
      guard source.hasProof else {
        throw UsageError.noPlaces(table, instead: try workspace.resultTables().map(\.name))
      }
      let result = try workspace.resultTable(table)
      let reference = try reference(in: source, workspace)
      let (article, cells) = try find(reference, in: result, workspace)
      try show(cells, reference, source, article, workspace)
    }
  }

  private func reference(in source: ExportSource, _ workspace: Workspace) throws -> RowReference {
    if let reference = RowReference(row) { return reference }
    guard let number = Int(row), number > 0 else { throw UsageError.noRow(row, table: table) }
    var seen = 0
    var found: RowReference?
    try workspace.forEachRow(of: source) { cells in
      seen += 1
      if seen == number, case .text(let text) = cells[0] { found = RowReference(text) }
      return seen < number
    }
    guard let found else { throw UsageError.noRow(row, table: table) }
    return found
  }

  private func find(
    _ reference: RowReference, in table: ResultTable, _ workspace: Workspace
  ) throws -> (ListedArticle, [Cell]) {
    let articles = try workspace.articles(digestPrefix: reference.digestPrefix)
    guard articles.count < 2 else { throw UsageError.severalArticles(reference.digestPrefix) }
    guard let article = articles.first else { throw UsageError.noRow(row, table: self.table) }
    let rows = try workspace.rows(of: table, in: article).filter { cells in
      cells[5] == .integer(reference.start) && cells[6] == .integer(reference.end)
    }
    guard reference.nth < rows.count else { throw UsageError.noRow(row, table: self.table) }
    return (article, rows[reference.nth])
  }

  private func show(
    _ cells: [Cell], _ reference: RowReference, _ source: ExportSource, _ article: ListedArticle, _ workspace: Workspace
  ) throws {
    let text = try workspace.storedText(of: article).bytes()
    Console.print(try sentence(around: reference, in: text))
    Console.print("")
    let sighting = article.sighting
    let known = [sighting.title, sighting.byline, sighting.source, sighting.published, sighting.url].compactMap(\.self)
    Console.print("article   \(article.name.terminalSafe)")
    if !known.isEmpty { Console.print("          \(known.map(\.terminalSafe).joined(separator: " · "))") }
    Console.print("text      sha256 \(article.digest.hex)")
    Console.print("place     code points \(reference.start) to \(reference.end), end excluded")
    Console.print("row       \(CellText.text(of: cells[0]))")
    let own = zip(source.columns, cells).dropFirst(ExportSource.proof.count).dropLast(ExportSource.origin.count)
    let width = own.map(\.0.name.count).max() ?? 0
    Console.print("says")
    for (column, cell) in own where cell != .null {
      let unit = column.unit.map { " \($0)" } ?? ""
      Console.print("  \(column.name.padded(to: width))  \(CellText.text(of: cell).terminalSafe)\(unit)")
    }
    let origin = cells.suffix(ExportSource.origin.count).map { CellText.text(of: $0) }
    let settings = try workspace.origins(of: source).first { $0.settingsHash == origin[2] }?.settings ?? "unknown"
    Console.print("found by  \(origin[0]) version \(origin[1]), settings \(origin[2]) (\(settings.terminalSafe))")
  }

  /// The sentence, or what the row covers where that is more, with the row's words in brackets.
  private func sentence(around reference: RowReference, in text: [UInt8]) throws -> String {
    let index = CodePointIndex(text)
    guard let span = index.span(start: reference.start, end: reference.end) else {
      throw UsageError.noRow(row, table: table)
    }
    let article = Segmenter.prepare(text)
    let sentence = article.sentence(at: span.start)?.span.joined(to: span) ?? span
    let before = article[TextSpan(start: sentence.start, end: span.start)]
    let after = article[TextSpan(start: span.end, end: sentence.end)]
    return "…\(before)[\(article[span])]\(after)…".terminalSafe
  }
}
