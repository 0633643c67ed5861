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
    try workspace.use(for: .reading) { workspace in
      var reader = try CSVReader(content())
      let first = try reader.next()
      let name = try tableName(reader.header, first?.fields, workspace)
      guard try workspace.exportSource(name).hasProof else {
        throw UsageError.noPlaces(name, instead: try workspace.resultTables().map(\.name))
      }
      var archive = ArchiveRows(workspace, try workspace.resultTable(name))
      var check = Verification(header: reader.header, columns: try workspace.exportSource(name).columns)
      var record = first
      while let (fields, line) = record {
        for finding in check.check(fields, line: line, against: try archive.answer(check.locator(of: fields))) {
          Console.print("line \(finding.line)  \(finding.row.terminalSafe)  \(finding.what.terminalSafe)")
        }
        record = try reader.next()
      }
      try report(check, name)
    }
  }

  private func content() throws -> [UInt8] {
    if file == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    return try UserFile.bytes(of: file)
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

/// Looks up what the archive has where a row says that it stands. Keeps the last article, as files are mostly in order.
private struct ArchiveRows {
  private let workspace: Workspace
  private let table: ResultTable
  /// The rows of the last article by where they start; nil for an article that is not there.
  private var last: (key: String, rows: [Int: [[Cell]]]?)?

  init(_ workspace: Workspace, _ table: ResultTable) {
    self.workspace = workspace
    self.table = table
  }

  mutating func answer(_ locator: RowLocator) throws -> ArchiveAnswer {
    let reference = locator.row.flatMap(RowReference.init)
    guard let key = locator.sha256 ?? reference?.digestPrefix ?? locator.article else { return .unlocated }
    guard let start = reference?.start ?? locator.start else { return .unlocated }
    guard let rows = try rows(of: key, isName: reference == nil && locator.sha256 == nil) else {
      return .nothing("the archive has no article '\(key)'")
    }
    let end = reference?.end ?? locator.end
    let there = (rows[start] ?? []).filter { cells in end.map { cells[6] == .integer($0) } ?? true }
    let named = reference.map { reference in there.dropFirst(reference.nth).prefix(1) }.map(Array.init) ?? there
    guard !named.isEmpty else {
      return .nothing("the archive has no row of '\(table.name)' at \(start)\(end.map { "-\($0)" } ?? "")")
    }
    return .rows(named)
  }

  private mutating func rows(of key: String, isName: Bool) throws -> [Int: [[Cell]]]? {
    if let last, last.key == key { return last.rows }
    let article = isName ? try workspace.article(key) : try workspace.articles(digestPrefix: key).first
    let rows = try article.map { article in
      Dictionary(grouping: try workspace.rows(of: table, in: article)) { cells in
        if case .integer(let start) = cells[5] { start } else { -1 }
      }
    }
    last = (key, rows)
    return rows
  }
}
