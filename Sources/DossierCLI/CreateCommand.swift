import ArgumentParser
import Importers
import Workspace

struct CreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a workspace, and add articles to it.",
    discussion: """
      Examples:
        dossier create kursk.dossier reports/
        dossier create empty.dossier
        zcat wire.jsonl.gz | dossier create wire.dossier - --field text=story
      """)

  @Argument(help: ArgumentHelp("The workspace file to make.", valueName: "workspace"))
  var path: String
  @OptionGroup var inputs: InputArguments
  @OptionGroup var quiet: QuietFlag

  func run() throws {
    try InputWalk.check(inputs.paths)
    let walk = try inputs.walk()
    let near = try inputs.nearness()
    try Workspace.create(at: path)
    quiet.note("Made \(path)\(inputs.paths.isEmpty ? ", empty. Next: 'dossier add \(path) FILES'" : "").")
    let workspace = try Workspace(at: path, for: .writing)
    if let near { try workspace.setNearness(near) }
    guard !inputs.paths.isEmpty else { return try Closing.close(workspace) }
    try Ingest(workspace, quiet: quiet).run(walk, inputs.paths)
  }
}
