import AnalyzerKit
import ArgumentParser
import Workspace

struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "List the tables of a workspace, or the columns of one.",
    discussion: """
      Examples:
        dossier tables kursk.dossier
        dossier tables kursk.dossier figures
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @Argument(help: "The table to describe.")
  var table: String?
  @OptionGroup var json: JSONFlag

  func run() throws {
    try workspace.use(for: .reading) { workspace in
      if let table { try describe(workspace.exportSource(table)) } else { try list(workspace) }
    }
  }

  private func list(_ workspace: Workspace) throws {
    let sources = try workspace.exportSources()
    if json.isOn { return try Console.print(json: sources.map(TableObject.init)) }
    let rows = try sources.map { [$0.name, try workspace.rowCount(of: $0).grouped, $0.summary] }
    TextTable(header: ["table", "rows", "one row is"], rows: rows, left: [0, 2], width: Console.width).print()
  }

  private func describe(_ source: ExportSource) throws {
    if json.isOn { return try Console.print(json: TableObject(source)) }
    Console.print("\(source.name): \(source.summary)\n")
    ColumnList(source.columns).print()
  }

  private struct TableObject: Encodable {
    let name: String
    let summary: String
    let columns: [ColumnDescription]

    init(_ source: ExportSource) { (name, summary, columns) = (source.name, source.summary, source.columns) }
  }
}
