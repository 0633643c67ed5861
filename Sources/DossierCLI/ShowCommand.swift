import AnalyzerKit
import ArgumentParser
import Exporters
import Workspace

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the first rows of a table.",
    discussion: """
      Columns without a value are left out unless they are named, and the others cut to fit the terminal; \
      'dossier export' gives everything.

      Examples:
        dossier show kursk.dossier figures
        dossier show kursk.dossier figures -n 40 --columns article,quote,value,unit --articles 'reports/flood/*'
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @Argument(help: "The table.")
  var table: String
  @Option(name: [.customShort("n"), .customLong("rows")], help: "How many rows.")
  var count: Int = 10
  @OptionGroup var selection: RowSelection

  func validate() throws {
    guard count > 0 else { throw ValidationError("--rows takes a number from 1.") }
  }

  func run() throws {
    try workspace.use(for: .reading) { workspace in
      let source = try workspace.exportSource(table)
      selection.noteUnfiltered(source)
      var (shown, indices) = try selection.table(source)
      if selection.columns == nil, source.hasProof { (shown, indices) = try shown.selection(brief(source)) }
      var rows: [[String]] = []
      try workspace.forEachRow(of: source, inArticles: selection.articles) { cells in
        rows.append(["\(rows.count + 1)"] + indices.map { CellText.text(of: cells[$0]).terminalSafe })
        return rows.count < count
      }
      guard !rows.isEmpty else { return Console.note("'\(table)' has no rows here.") }
      let filled = shown.columns.indices.filter { index in
        selection.columns != nil || rows.contains { !$0[index + 1].isEmpty }
      }
      let columns = filled.map { shown.columns[$0] }
      let texts = columns.indices.filter { columns[$0].type == .text || columns[$0].type == .boolean }
      TextTable(
        header: ["#"] + columns.map(\.name), rows: rows.map { row in [row[0]] + filled.map { row[$0 + 1] } },
        left: Set(texts.map { $0 + 1 }), width: Console.width ?? 120
      ).print()
      note(rows.count, of: source, workspace)
    }
  }

  /// What a person looks for first: without the columns that are the same in every row, and without places.
  private func brief(_ source: ExportSource) -> [String] {
    let hidden = Set((ExportSource.proof + ExportSource.origin).map(\.name)).subtracting(["article", "quote"])
    return source.columns.filter { column in
      !hidden.contains(column.name) && !column.name.hasSuffix("_start") && !column.name.hasSuffix("_end")
    }.map(\.name)
  }

  private func note(_ shown: Int, of source: ExportSource, _ workspace: Workspace) {
    guard selection.articles == nil, let total = try? workspace.rowCount(of: source), total > shown else { return }
    Console.note(
      "\(shown.grouped) of \(total.grouped) rows. All: 'dossier export \(workspace.path) \(source.name) -o \(source.name).csv'"
        + (source.hasProof ? ". One in its sentence: 'dossier why \(workspace.path) \(source.name) 1'" : ""))
  }
}
