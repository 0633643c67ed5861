import ArgumentParser
import Importers
import Segmentation
import Workspace

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set right what is known of an article.",
    discussion: """
      WHAT is date, source, url, title, byline or language. It stands for what was given at import; nothing after '=' \
      gives that back. What analyzers made of the article is stale then, and made anew by the next run.

      Examples:
        dossier set kursk.dossier reports/flood/02-toll-twelve.txt date=2026-03-12 source='Elbe Post'
        dossier set kursk.dossier 'wire.jsonl/*' source=Wire
        dossier set kursk.dossier be5b491d6a5b date=
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @Argument(help: ArgumentHelp("The article; '*', '?' and '[a-z]' fit several.", valueName: "article"))
  var article: String
  @Argument(help: ArgumentHelp("What is so.", valueName: "what=value"))
  var settings: [String]
  @OptionGroup var quiet: QuietFlag

  func run() throws {
    let facts = try Dictionary(settings.map(fact), uniquingKeysWith: { $1 })
    try workspace.use(for: .writing) { workspace in
      let found = try workspace.articles(named: [article])
      for article in found { try workspace.correct(article, facts) }
      quiet.note(
        "Set for \(found.count.of("article")). 'dossier run \(workspace.path)' makes anew what depends on it.")
    }
  }

  private func fact(_ setting: String) throws -> (ArticleFact, String?) {
    let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0] == "date" ? "published" : parts[0]
    guard parts.count == 2, let fact = ArticleFact(rawValue: name) else {
      throw UsageError.badOption(
        setting, why: "it takes WHAT=VALUE, where WHAT is date, source, url, title, byline or language")
    }
    if parts[1].isEmpty { return (fact, nil) }
    switch fact {
    case .published:
      guard let date = DateText.iso8601(parts[1]) else {
        throw UsageError.badOption(setting, why: "a date is YYYY-MM-DD, perhaps with a time behind it")
      }
      return (fact, date)
    case .language:
      guard let code = LanguageRecognizer.code(declared: parts[1]) else {
        throw UsageError.badOption(setting, why: "a language is an ISO 639-1 code, as 'en'")
      }
      return (fact, code)
    default: return (fact, parts[1])
    }
  }
}
