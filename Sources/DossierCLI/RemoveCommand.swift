import ArgumentParser
import Workspace

struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take articles out, with all that was made of them.",
    discussion: """
      An article is named as in the column 'article'; '*', '?' and '[a-z]' fit several; the first 8 or more digits of \
      its SHA-256 do as well. All that is named goes, or nothing does.

      Examples:
        dossier remove kursk.dossier reports/flood/06-dam-rumour.txt
        dossier remove kursk.dossier 'wire.jsonl/*' --dry-run
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @Argument(help: ArgumentHelp("Articles to take out.", valueName: "articles"))
  var articles: [String]
  @Flag(name: [.customShort("n"), .customLong("dry-run")], help: "Only say what would go.")
  var isDry = false
  @OptionGroup var quiet: QuietFlag

  func run() throws {
    try workspace.use(for: isDry ? .reading : .writing) { workspace in
      let found = try workspace.articles(named: articles)
      if !isDry { try workspace.remove(found) }
      for article in found.prefix(20) { quiet.note("  \(article.name.terminalSafe)") }
      if found.count > 20 { quiet.note("  and \((found.count - 20).grouped) more") }
      quiet.note(
        isDry
          ? "\(found.count.of("article")) would go; nothing was changed."
          : "Removed \(found.count.of("article")), with the rows that analyzers had made of them.")
    }
  }
}
