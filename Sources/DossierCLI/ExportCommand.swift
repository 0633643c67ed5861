import AnalyzerKit
import ArgumentParser
import Digests
import Exporters
import Foundation
import Workspace

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write tables as CSV or JSON lines.",
    discussion: """
      Beside the files stands datapackage.json with types, units, hashes and analyzer versions. Text that a spreadsheet \
      would run as a formula gets an apostrophe in front; --raw leaves it.

      Examples:
        dossier export kursk.dossier figures -o figures.csv
        dossier export kursk.dossier figures entities sentiment -o tables/
        dossier export kursk.dossier figures --format jsonl -o - | jq .quote
        dossier export kursk.dossier articles --excel -o articles.csv
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @Argument(help: "The tables; 'dossier tables' lists them.")
  var tables: [String]
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file, a folder (for several tables), or '-' for standard output.", valueName: "file|folder|-")
  )
  var output: String
  @Option(help: "csv or jsonl. Without it the file's name tells; otherwise csv.")
  var format: ExportFormat?
  @OptionGroup var selection: RowSelection
  @Flag(help: "Begin with a byte-order mark, by which Excel knows UTF-8.")
  var excel = false
  @Flag(help: "Leave text as it is, even where a spreadsheet would run it as a formula.")
  var raw = false
  @OptionGroup var quiet: QuietFlag

  enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl
  }

  func validate() throws {
    guard !tables.isEmpty else { throw ValidationError("Name the tables to export.") }
    guard URL(fileURLWithPath: output).lastPathComponent != Self.sidecar || isFolder else {
      throw ValidationError("\(Self.sidecar) is written beside an export; choose another name for the table.")
    }
    if excel, chosenFormat == .jsonl { throw ValidationError("--excel is for CSV; JSON lines take no mark.") }
    if tables.count > 1, !isFolder { throw ValidationError("Several tables go to a folder: -o FOLDER/.") }
  }

  func run() throws {
    try workspace.use(for: .reading) { workspace in
      var sources: [ExportSource] = []
      for table in tables where !sources.contains(where: { $0.name == table }) {
        sources.append(try workspace.exportSource(table))
      }
      _ = try sources.map { try selection.table($0) }
      if !quiet.isOn { sources.forEach(selection.noteUnfiltered) }
      let folder = try folder()
      Interruption.watch()
      if let folder, let earlier = earlierPackage(in: folder), !DataPackage.isOurs(earlier) {
        throw ExportError.cannotWrite(
          path: folder.appending(path: Self.sidecar).relativePath,
          why: "one is there that no export made, or it is damaged; choose another folder")
      }
      var package = DataPackage(continuing: folder.flatMap(earlierPackage)) { path in
        folder.map { FileManager.default.fileExists(atPath: $0.appending(path: path).path) } ?? false
      }
      for source in sources {
        package.add(try export(source, to: folder, workspace))
        guard let folder else { continue }
        // After each table: the next may be stopped, and this one is in its place.
        var sidecar = try OutputFile(folder.appending(path: Self.sidecar).path)
        try sidecar.write { $0 += package.json() }
        _ = try sidecar.finish()
      }
    }
  }

  private static let sidecar = "datapackage.json"

  private var isFolder: Bool {
    var isFolder = ObjCBool(false)
    let exists = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    return output.hasSuffix("/") || (exists && isFolder.boolValue)
  }

  /// Where files are written; nil for standard output, devices and pipes. A folder that was asked for is made.
  private func folder() throws -> URL? {
    guard output != "-", isFolder || !OutputFile.isSpecial(output) else { return nil }
    let url = URL(fileURLWithPath: output)
    guard isFolder else { return url.deletingLastPathComponent() }
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw ExportError.cannotWrite(path: output, why: "no folder can be made there")
    }
    return url
  }

  private func earlierPackage(in folder: URL) -> Data? { try? Data(contentsOf: folder.appending(path: Self.sidecar)) }

  private var chosenFormat: ExportFormat {
    format ?? (["jsonl", "ndjson"].contains(URL(fileURLWithPath: output).pathExtension) ? .jsonl : .csv)
  }

  private func export(_ source: ExportSource, to folder: URL?, _ workspace: Workspace) throws -> DataPackage.Resource {
    let fileName = isFolder ? "\(source.name).\(chosenFormat.rawValue)" : URL(fileURLWithPath: output).lastPathComponent
    let written: WrittenFile
    switch chosenFormat {
    case .csv: written = try write(source, folder, fileName, CSVFormatter(raw: raw, excel: excel), workspace)
    case .jsonl: written = try write(source, folder, fileName, JSONLinesFormatter(), workspace)
    }
    if folder != nil {
      quiet.note(
        "\(isFolder ? URL(fileURLWithPath: output).appending(path: fileName).relativePath : output)  \(written.rows.of("row")), "
          + "\(written.table.columns.count.of("column")), sha256 \(written.digest.prefix(12))…")
    }
    let coverage = try workspace.coverage(of: source)
    if let pattern = selection.articles, source.hasProof, written.rows == 0 {
      quiet.note("  no row is of an article whose name fits '\(pattern)'")
    }
    if let coverage, !coverage.isComplete {
      quiet.note("  \(selection.articles == nil ? "" : "the whole table is ")\(coverage.words)")
    }
    if written.guardedCells > 0 {
      quiet.note(
        "\(written.guardedCells.of("text cell")) that a spreadsheet would run as a formula got a leading apostrophe "
          + "(--raw leaves them).")
    }
    return DataPackage.Resource(
      table: written.table, path: fileName, format: chosenFormat.rawValue, bytes: written.bytes,
      digest: written.digest, rows: written.rows, guardedCells: written.guardedCells,
      coverage: coverage.map {
        DataPackage.Coverage(
          analyzed: $0.analyzed, leftOut: $0.leftOut, failed: $0.failed, toDo: $0.toDo, pattern: selection.articles)
      },
      origins: try workspace.origins(of: source).map {
        DataPackage.Origin(
          analyzer: $0.analyzer, version: $0.version, settingsHash: $0.settingsHash, settings: $0.settings)
      })
  }

  private func write(
    _ source: ExportSource, _ folder: URL?, _ fileName: String, _ formatter: some RowFormatter, _ workspace: Workspace
  ) throws -> WrittenFile {
    var formatter = formatter
    let (table, indices) = try selection.table(source)
    let isWhole = indices == Array(source.columns.indices)
    var file = try OutputFile(folder?.appending(path: fileName).path ?? (output == "-" ? nil : output))
    try file.write { $0 += formatter.begin(table.columns) }
    var rows = 0
    var chosen: [CellView] = []
    try workspace.forEachRowView(of: source, inArticles: selection.articles) { cells in
      rows += 1
      guard !Interruption.isAsked else {
        Console.note("Stopped. '\(fileName)' was not written.")
        throw ExitStatus.interrupted
      }
      guard !isWhole else {
        try file.write { formatter.append(cells, to: &$0) }
        return true
      }
      chosen.removeAll(keepingCapacity: true)
      for index in indices { chosen.append(cells[index]) }
      try file.write { bytes in chosen.withUnsafeBufferPointer { formatter.append($0, to: &bytes) } }
      return true
    }
    let (bytes, digest) = try file.finish()
    return WrittenFile(
      table: table, rows: rows, bytes: bytes, digest: digest, guardedCells: formatter.guardedCells)
  }
}

extension TableCoverage {
  /// What a table does not speak of, for people.
  fileprivate var words: String {
    var parts = ["from \(analyzed.of("article"))"]
    if leftOut > 0 { parts.append("\(leftOut.grouped) left out for their language") }
    if failed > 0 { parts.append("\(failed.grouped) failed") }
    if toDo > 0 { parts.append("\(toDo.grouped) not yet analyzed") }
    return parts.joined(separator: "; ")
  }
}
