import AnalyzerKit
import ArgumentParser
import Exporters
import Foundation
import Workspace

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold an exported CSV file against the archive.",
    discussion: """
      Checks quote, place and values of every row. The file may have been sorted, cut to some columns, or saved again by \
      a spreadsheet; rows that do not say where they stand cannot be checked, and are named.

      Example:
        dossier verify kursk.dossier figures-from-anna.csv
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @Argument(help: "The CSV file; '-' for standard input.")
  var file: String
  @Option(help: "Which table the file is from, where it does not say so itself.")
  var table: String?
  @OptionGroup var quiet: QuietFlag

  func run() throws {
    let handle = try file == "-" ? FileHandle.standardInput : UserFile.handle(of: file)
    try workspace.use(for: .reading) { workspace in
      let reader = try CSVReader { () throws(CSVReader.Problem) in try UserFile.piece(of: handle) }
      try workspace.atOneMoment { try verify(reader, workspace) }
    }
  }

  private func verify(_ content: CSVReader, _ workspace: Workspace) throws {
    var reader = content
    let first = try reader.next()
    let name = try tableName(reader.header, first?.fields, workspace)
    let source = try workspace.exportSource(name)
    guard source.hasProof else {
      throw UsageError.noPlaces(name, instead: try workspace.resultTables().map(\.name))
    }
    var archive = ArchiveRows(workspace, try workspace.resultTable(name))
    var check = Verification(header: reader.header, columns: source.columns)
    // Only a file with all columns in their order can have lines as an export writes them.
    let isWhole = reader.header == source.columns.map(\.name)
    var record = first
    while let (fields, line) = record {
      for finding in check.check(fields, line: line, against: try archive.answer(check.locator(of: fields))) {
        Console.print("line \(finding.line)  \(finding.row.terminalSafe)  \(finding.what.terminalSafe)")
      }
      while isWhole, try archive.passes(&reader) { check.pass() }
      record = try reader.next()
    }
    try report(check, name)
  }

  private func exportedRows() -> Int? {
    let url = URL(fileURLWithPath: file)
    let package = try? Data(contentsOf: url.deletingLastPathComponent().appending(path: "datapackage.json"))
    return file == "-" ? nil : package.flatMap { DataPackage.rows(of: url.lastPathComponent, in: $0) }
  }

  /// From `--table`, else from the file's column `analyzer`, else from its name.
  private func tableName(_ header: [String], _ fields: [String]?, _ workspace: Workspace) throws -> String {
    if let table { return table }
    let known = try workspace.resultTables().map(\.name)
    if let index = header.firstIndex(of: "analyzer"), let fields, index < fields.count, known.contains(fields[index]) {
      return fields[index]
    }
    let stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    guard try workspace.exportSources().contains(where: { $0.name == stem }) else {
      throw UsageError.whichTable(file: file, known: known)
    }
    return stem
  }

  private func report(_ check: Verification, _ table: String) throws {
    guard check.rows > 0 else {
      Console.note("There is nothing to check: the file has no rows.")
      throw ExitStatus.disagrees
    }
    if let exported = exportedRows(), exported != check.rows {
      Console.note(
        "The file has \(check.rows.of("row")); it was exported with \(exported.grouped), as the datapackage.json beside it says."
      )
    }
    let agreeing = check.rows - check.disagreeing - check.uncheckable
    if !check.unknownColumns.isEmpty {
      Console.note(
        "Not checked, as '\(table)' has no such columns: \(check.unknownColumns.map(\.terminalSafe).joined(separator: ", "))."
      )
    }
    var words =
      "\(agreeing.grouped) of \(check.rows.grouped) rows agree with the archive in all "
      + "\(check.knownColumns.grouped) columns checked"
    if check.disagreeing > 0 { words += ", \(check.disagreeing.grouped) \(check.disagreeing == 1 ? "does" : "do") not" }
    if check.uncheckable > 0 { words += ", \(check.uncheckable.grouped) cannot be checked" }
    if check.disagreeing + check.uncheckable > 0 { Console.note(words + ".") } else { quiet.note(words + ".") }
    if check.disagreeing + check.uncheckable > 0 { throw ExitStatus.disagrees }
  }
}
