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
    try Workspace.create(at: path)
    quiet.note("Made \(path)\(inputs.paths.isEmpty ? ", empty. Next: 'dossier add \(path) FILES'" : "").")
    guard !inputs.paths.isEmpty else { return }
    let workspace = try Workspace(at: path, for: .writing)
    try Ingest(workspace, quiet: quiet).run(walk, inputs.paths)
  }
}

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles to a workspace.",
    discussion: """
      Text files (.txt, .text, .md) are an article each; JSON lines (.jsonl, .ndjson) an article per line; folders are \
      read with all that is in them; '-' is standard input. A text that is there already is kept as a further sighting \
      of the same article.

      Examples:
        dossier add kursk.dossier reports/2026-08-12/ wire.jsonl
        dossier add kursk.dossier notes --format text
        cat wire.jsonl | dossier add kursk.dossier - --field id=guid --field published=pubDate
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @OptionGroup var inputs: InputArguments
  @OptionGroup var quiet: QuietFlag

  func validate() throws {
    if inputs.paths.isEmpty { throw ValidationError("Name what to add: files, folders, or '-' for standard input.") }
  }

  func run() throws {
    try InputWalk.check(inputs.paths)
    let walk = try inputs.walk()
    try Ingest(workspace.open(for: .writing), quiet: quiet).run(walk, inputs.paths)
  }
}

/// What is to be read, and how.
struct InputArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Files and folders to read; '-' for standard input.", valueName: "files"))
  var paths: [String] = []

  @Option(help: "Read every input as this format: text or jsonl. Without it the file's name tells.")
  var format: String?

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      "Which JSON field holds id, title, published, source, url, byline, language or text.", valueName: "what=NAME"))
  var fields: [String] = []

  func walk() throws -> InputWalk {
    var names = JSONFields()
    for field in fields {
      let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let place = Self.places[parts[0]] else {
        throw UsageError.badOption(
          "--field \(field)",
          why: "it takes WHAT=NAME, where WHAT is one of \(Self.places.keys.sorted().joined(separator: ", "))")
      }
      names[keyPath: place] = [parts[1]]
    }
    guard let format else { return InputWalk(fields: names) }
    guard let known = ImportFormat(rawValue: format) else {
      let formats = ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError.badOption("--format \(format)", why: "the formats are \(formats)")
    }
    return InputWalk(format: known, fields: names)
  }

  private static var places: [String: WritableKeyPath<JSONFields, [String]>] {
    [
      "id": \.id, "title": \.title, "published": \.published, "source": \.source, "url": \.url, "byline": \.byline,
      "language": \.language, "text": \.text,
    ]
  }
}
