import AnalyzerKit
import ArgumentParser
import Workspace

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say what is in a workspace and what has been run.",
    discussion: """
      Example:
        dossier status kursk.dossier
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @OptionGroup var json: JSONFlag

  func run() throws {
    let status = try workspace.use(for: .reading) { try $0.status() }
    if json.isOn { try Console.print(json: StatusObject(status)) } else { show(status) }
  }

  private func show(_ status: WorkspaceStatus) {
    var first = "\(status.articles.of("article")), \(size(status.textBytes)) of text"
    if status.copies > 0 { first += ", \(status.copies.of("copy", "copies"))" }
    if status.revisions > 0 { first += ", \(status.revisions.of("revision"))" }
    Console.print(first)
    guard status.articles > 0 else { return Console.print("Next: dossier add \(workspace.path) FILES") }
    let near = status.nearCopies
    if near.groups > 0 { Console.print("near copies: \(near.articles.of("article")) in \(near.groups.of("group"))") }
    if let dates = status.dates {
      Console.print("dated \(dates.first.prefix(10)) to \(dates.last.prefix(10)), undated \(status.undated.grouped)")
    } else {
      Console.print("no article has a date")
    }
    Console.print(
      "languages: "
        + status.languages.map { "\(($0.language ?? "unclear").terminalSafe) \($0.articles.grouped)" }
        .joined(separator: ", "))
    let problems = status.problems
    if problems.leftOut + problems.failed + problems.noted > 0 {
      Console.print(
        "import problems: \(problems.leftOut.grouped) left out, \(problems.failed.grouped) failed, "
          + "\(problems.noted.grouped) noted ('dossier problems \(workspace.path)')")
    }
    showTables(status)
  }

  private func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\((Double(bytes) / 1e3).oneDigit) kB" : "\((Double(bytes) / 1e6).oneDigit) MB"
  }

  private func showTables(_ status: WorkspaceStatus) {
    guard !status.tables.isEmpty else {
      return Console.print("No analyzer has run yet. Next: dossier run \(workspace.path)")
    }
    Console.print("")
    let rows = status.tables.map { table in
      [
        table.name, "\(table.version)", table.analyzed.grouped, table.leftOut.grouped, table.failed.grouped,
        toDo(table, of: status.articles).grouped, table.rows.grouped,
      ]
    }
    TextTable(header: ["table", "version", "analyzed", "left out", "failed", "to do", "rows"], rows: rows, left: [0])
      .print()
    if status.changedNames > 0 {
      Console.print("\(status.changedNames.of("name")) decided on since: the next run finds what that makes stale")
    }
  }

  /// Articles without rows, and those whose rows the next run makes anew.
  private func toDo(_ table: TableStatus, of articles: Int) -> Int {
    let installed = Dossier.analyzers.first { $0.name == table.name }?.description.version
    let isOutdated = installed.map { $0 != table.version } ?? false
    let current = isOutdated ? 0 : table.analyzed + table.leftOut - table.stale
    return articles - table.failed - current
  }

  private struct StatusObject: Encodable {
    let articles, textBytes, copies, revisions, undated: Int
    let firstDate, lastDate: String?
    let languages: [String: Int]
    let leftOut, failed, noted: Int
    let nearCopyGroups, nearCopies, changedNames: Int
    let tables: [Table]

    struct Table: Encodable {
      let name: String
      let version, analyzed, leftOut, failed, stale, rows: Int
    }

    init(_ status: WorkspaceStatus) {
      (articles, textBytes, copies) = (status.articles, status.textBytes, status.copies)
      (revisions, undated) = (status.revisions, status.undated)
      (firstDate, lastDate) = (status.dates?.first, status.dates?.last)
      // A file from a stranger may call a language “unclear”, too.
      languages = Dictionary(status.languages.map { ($0.language ?? "unclear", $0.articles) }, uniquingKeysWith: +)
      (nearCopyGroups, nearCopies) = (status.nearCopies.groups, status.nearCopies.articles)
      changedNames = status.changedNames
      (leftOut, failed, noted) = (status.problems.leftOut, status.problems.failed, status.problems.noted)
      tables = status.tables.map {
        Table(
          name: $0.name, version: $0.version, analyzed: $0.analyzed, leftOut: $0.leftOut, failed: $0.failed,
          stale: $0.stale, rows: $0.rows)
      }
    }
  }
}
