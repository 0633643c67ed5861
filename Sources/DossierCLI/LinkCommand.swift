import ArgumentParser
import Workspace

struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Decide what a name stands for in all articles, or list what was decided.",
    discussion: """
      Decisions are kept in the workspace and go before every knowledge base. The next run looks for the name in all \
      texts and makes the rows of those articles anew in which it stands.

      Examples:
        dossier link kursk.dossier Makaryuk Q4275614
        dossier link kursk.dossier Makaryuk --local "Ivan Makaryuk"
        dossier link kursk.dossier Georgia --never
        dossier link kursk.dossier
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @Argument(help: "The name, as it stands in the texts.")
  var name: String?
  @Argument(help: ArgumentHelp("The id of the entity it stands for.", valueName: "id"))
  var entity: String?
  @Option(help: "What the entity is called that it stands for and no base knows.")
  var local: String?
  @Flag(help: "It stands for nothing that a base knows.")
  var never = false
  @Flag(help: "Take the decision back.")
  var forget = false
  @OptionGroup var quiet: QuietFlag

  func validate() throws {
    let given = [entity != nil, local != nil, never, forget].filter { $0 }.count
    guard name == nil ? given == 0 : given == 1 else {
      throw ValidationError("After the name, give one of: an id, --local NAME, --never, --forget.")
    }
    for text in [name, entity, local]
    where text.map({ $0.isEmpty || $0.contains { $0.isNewline || $0 == "|" || $0 == "\t" } }) ?? false {
      throw ValidationError("A name or id is not empty, has one line, no tab and no '|'.")
    }
  }

  func run() throws {
    guard let name else { return try list() }
    let isKnown = try workspace.use(for: .writing) { workspace in
      if forget { return try workspace.forgetLink(of: name) }
      let meaning: LinkDecision.Meaning = entity.map { .entity($0) } ?? local.map { .local($0) } ?? .never
      try workspace.keep(LinkDecision(name: name, meaning: meaning))
      return true
    }
    guard isKnown else { throw UsageError.badOption("--forget", why: "nothing was decided on '\(name)'") }
    quiet.note(
      "\(forget ? "Taken back" : "Kept"). The next 'dossier run \(workspace.path)' makes the rows anew of articles in "
        + "which the name stands.")
  }

  private func list() throws {
    let links = try workspace.use(for: .reading) { try $0.links() }
    for link in links {
      switch link.meaning {
      case .entity(let id): Console.print("\(link.name)\t\(id)")
      case .local(let name): Console.print("\(link.name)\tlocal\t\(name)")
      case .never: Console.print("\(link.name)\tnever")
      }
    }
    if links.isEmpty { quiet.note("Nothing was decided yet.") }
  }
}
