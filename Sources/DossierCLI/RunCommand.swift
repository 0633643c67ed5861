import AnalyzerCatalog
import AnalyzerKit
import ArgumentParser
import Engine
import Foundation
import KnowledgeBases
import Workspace

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run analyzers over the articles of a workspace.",
    discussion: """
      Analyzers that others build on run too. Articles whose rows are there already, made by the same version with the \
      same settings, are passed over, so the same command goes on where it was stopped.

      Examples:
        dossier run kursk.dossier
        dossier run kursk.dossier figures entities
        dossier run kursk.dossier sentiment --option sentiment.lexicon=my-words.tsv
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @Argument(help: "The analyzers to run; all of them where none is named.")
  var analyzers: [String] = []
  @Option(name: .shortAndLong, help: "How many articles to work on at a time (default: one per core).")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  @Option(
    name: .customLong("option"),
    help: ArgumentHelp(
      "Set an option of an analyzer; 'dossier analyzers NAME' lists them.", valueName: "analyzer.option=value"))
  var options: [String] = []
  @Option(help: ArgumentHelp("The day to assume for articles without a date of their own.", valueName: "YYYY-MM-DD"))
  var asOf: String?
  @Flag(help: "Have analyzers read articles in languages that they are not made for, too.")
  var anyLanguage = false
  @Option(help: ArgumentHelp("How long an analyzer may take for one article.", valueName: "seconds"))
  var deadline: Int = 60
  @OptionGroup var quiet: QuietFlag

  /// Set by the program itself: the journal of the process that keeps watch over this one.
  @Option(help: .hidden) var journal: String?
  /// Set by the program itself: what cost an earlier process its life.
  @Option(name: .customLong("blamed"), help: .hidden) var blamed: [String] = []
  /// Set by the program itself: one article at a time, to find what crashed.
  @Flag(help: .hidden) var alone = false

  func validate() throws {
    guard (1...RunJournal.slots).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to \(RunJournal.slots).")
    }
    guard deadline > 0 else { throw ValidationError("--deadline takes a number of seconds from 1.") }
  }

  func run() async throws {
    let options = try OptionArguments.read(options)
    guard let journal else { return try supervise(options) }
    let watch = try RunJournal(continuing: journal)
    watch.endWithParent()
    watch.keepDeadline(seconds: deadline)
    let workspace = try Workspace(at: workspace.path, for: .writing)
    let plan = try plan(try withDecisions(of: workspace, options))
    let settings = RunSettings(asOf: try day(), anyLanguage: anyLanguage)
    let readers = ChangedNames.readers(among: Dossier.analyzers)
    if plan.analyzers.contains(where: { readers.contains($0.name) }) {
      try ChangedNames(workspace)?.markStale(in: readers, progress: quiet)
    }
    let run = try WorkspaceRun(workspace, plan, settings)
    try await run.perform(jobs: alone ? 1 : jobs, watch: watch, blamed: blamed.compactMap(Blame.init), quiet: quiet)
  }

  /// Has the work done by a process of its own, so that a crash in it does not end the run.
  private func supervise(_ options: [String: [String: OptionInput]]) throws {
    let plan = try order(options)
    let isEmpty = try workspace.use(for: .writing) { try $0.articleCount() == 0 }
    if isEmpty { quiet.note("'\(workspace.path)' has no articles yet: 'dossier add \(workspace.path) FILES'.") }
    for name in plan.added { quiet.note("'\(name)' runs too: what was asked for builds on it.") }
    try RunSupervisor(workspace: workspace.path, plan: plan, deadline: deadline).run()
  }

  /// The analyzers of the run, not ready to work: word lists and knowledge bases are read by one process alone.
  private func order(_ options: [String: [String: OptionInput]]) throws -> RunPlan {
    let descriptions = Dossier.analyzers.map { analyzer in
      InstalledAnalyzer(description: analyzer.description) { _ in { _ in FoundRows(width: 0) } }
    }
    return try RunPlan(analyzers, from: descriptions, options: options)
  }

  /// Puts what the analyst decided on names before the knowledge bases of those analyzers that take some.
  private func withDecisions(
    of workspace: Workspace, _ options: [String: [String: OptionInput]]
  ) throws -> [String: [String: OptionInput]] {
    let decisions = try workspace.links().map { link -> (name: String, id: String?) in
      switch link.meaning {
      case .entity(let id): (link.name, id)
      case .local(let name): (link.name, "~\(name)")
      case .never: (link.name, nil)
      }
    }
    var options = options
    for analyzer in try order(options).analyzers {
      for option in analyzer.description.options where option.type == .bases {
        var bases: [MappedFile] = []
        if case .bases(let given) = options[analyzer.name]?[option.name] { bases = given }
        let known = bases + [try BaseFile.file(AnalyzerCatalog.knowledgeBase)]
        guard let decided = try DecisionBase.make(decisions, above: known) else { continue }
        options[analyzer.name, default: [:]][option.name] = .bases([decided] + bases)
      }
    }
    return options
  }

  /// - Throws: also what an analyzer says of its options, as the user's mistake.
  private func plan(_ options: [String: [String: OptionInput]]) throws -> RunPlan {
    do {
      return try RunPlan(analyzers, from: Dossier.analyzers, options: options)
    } catch let error where !(error is RunPlanError) && !(error is OptionError) {
      throw UsageError.refusedOptions("\(error)")
    }
  }

  private func day() throws -> CalendarDate? {
    guard let asOf else { return nil }
    guard asOf.utf8.count == 10, let day = CalendarDate(iso8601: asOf) else {
      throw UsageError.badOption("--as-of \(asOf)", why: "it takes a day as YYYY-MM-DD")
    }
    return day
  }
}
