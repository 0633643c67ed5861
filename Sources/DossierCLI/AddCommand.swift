import ArgumentParser
import Importers
import Workspace

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles to a workspace.",
    discussion: """
      Read are text, web pages, mail (.eml, .mbox), Word (.docx), PDF, JSON lines, JSON, tables (.csv, .tsv), RSS and \
      Atom, web archives (.warc), and packs of these (.zip, .tar.gz, .gz). Folders are read with all that is in them; \
      '-' is standard input. A text that is there already is kept as a further sighting of the same article.

      Examples:
        dossier add kursk.dossier reports/2026-08-12/ wire.jsonl
        dossier add kursk.dossier notes --format text
        cat wire.jsonl | dossier add kursk.dossier - --field id=guid --field published=pubDate
        dossier add kursk.dossier reports/ --replace
        dossier add kursk.dossier --retry-failed
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @OptionGroup var inputs: InputArguments
  @Flag(help: "Let a changed text take the place of the one that an earlier import gave the same name.")
  var replace = false
  @Flag(help: "Read the files again of which something failed.")
  var retryFailed = false
  @OptionGroup var quiet: QuietFlag

  func validate() throws {
    if retryFailed, !inputs.paths.isEmpty {
      throw ValidationError("--retry-failed reads the files that failed; name no others.")
    }
    if !retryFailed, inputs.paths.isEmpty {
      throw ValidationError("Name what to add: files, folders, or '-' for standard input.")
    }
  }

  func run() throws {
    try InputWalk.check(inputs.paths)
    let walk = try inputs.walk()
    let near = try inputs.nearness()
    let workspace = try workspace.open(for: .writing)
    if let near { try workspace.setNearness(near) }
    let ingest = Ingest(workspace, quiet: quiet, replaces: replace)
    guard retryFailed else { return try ingest.run(walk, inputs.paths) }
    let files = try workspace.failedFiles()
    guard !files.isEmpty else {
      try Closing.close(workspace)
      return quiet.note("Nothing that failed can be read again: 'dossier problems \(workspace.path)'.")
    }
    try ingest.run(walk, again: files)
  }
}
