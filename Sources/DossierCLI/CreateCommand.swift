import AnalyzerKit
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
    guard !inputs.paths.isEmpty else { return }
    let workspace = try Workspace(at: path, for: .writing)
    if let near { try workspace.setNearness(near) }
    try Ingest(workspace, quiet: quiet).run(walk, inputs.paths)
  }
}

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

/// What is to be read, and how.
struct InputArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Files and folders to read; '-' for standard input.", valueName: "files"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read every input as this: \(ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")). Without it the file's name tells."
    ))
  var format: String?

  @Option(help: "The encoding of all text, whatever it declares: utf-8, windows-1251, koi8-r, ...")
  var encoding: String?

  @Option(help: ArgumentHelp("The last day on which anything can have been published.", valueName: "YYYY-MM-DD"))
  var seen: String?

  @Option(
    help: ArgumentHelp("From which share of common runs of words on texts are near copies; 0.8.", valueName: "share"))
  var near: Double?

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      "Which JSON field or column holds id, title, published, source, url, byline, language or text.",
      valueName: "what=NAME"))
  var fields: [String] = []

  func walk() throws -> InputWalk {
    var options = ImportOptions()
    var names = RecordFields()
    for field in fields {
      let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let place = Self.places[parts[0]] else {
        throw UsageError.badOption(
          "--field \(field)",
          why: "it takes WHAT=NAME, where WHAT is one of \(Self.places.keys.sorted().joined(separator: ", "))")
      }
      names[keyPath: place] = [parts[1]]
    }
    options.fields = names
    if let format {
      guard let known = ImportFormat(rawValue: format) else {
        let formats = ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError.badOption("--format \(format)", why: "the formats are \(formats)")
      }
      options.format = known
    }
    if let encoding {
      guard let charset = Charset(label: encoding) else {
        throw UsageError.badOption("--encoding \(encoding)", why: "this system cannot convert it")
      }
      options.charset = charset
    }
    if let seen {
      guard CalendarDate(iso8601: seen) != nil else {
        throw UsageError.badOption("--seen \(seen)", why: "it takes a day, YYYY-MM-DD")
      }
      options.seen = seen
    }
    return InputWalk(options)
  }

  /// - Returns: nil where nothing was said.
  func nearness() throws -> Double? {
    guard let near else { return nil }
    guard (0.5...1).contains(near) else {
      throw UsageError.badOption("--near \(near)", why: "it takes a share from 0.5 to 1")
    }
    return near
  }

  private static var places: [String: WritableKeyPath<RecordFields, [String]>] {
    [
      "id": \.id, "title": \.title, "published": \.published, "source": \.source, "url": \.url, "byline": \.byline,
      "language": \.language, "text": \.text,
    ]
  }
}
