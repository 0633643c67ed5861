import ArgumentParser
import Workspace

struct ProblemsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "problems",
    abstract: "List what did not get in, and what analyzers failed on.",
    discussion: """
      Example:
        dossier problems kursk.dossier
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @OptionGroup var json: JSONFlag

  func run() throws {
    try workspace.use(for: .reading) { workspace in
      let imports = try workspace.importProblems()
      let failures = try workspace.analysisFailures()
      if json.isOn { return try Console.print(json: ProblemsObject(imports, failures)) }
      guard !imports.isEmpty || !failures.isEmpty else { return Console.note("No problems.") }
      if !imports.isEmpty { Console.print("At import:") }
      for problem in imports {
        Console.print(
          "  \(problem.outcome.word.padded(to: 9)) \(problem.item.terminalSafe): \(problem.reason.terminalSafe)")
      }
      if !failures.isEmpty { Console.print("In analysis:") }
      for failure in failures {
        Console.print(
          "  \(failure.analyzer) failed on \(failure.article.terminalSafe): \(failure.reason.terminalSafe)")
      }
    }
  }

  private struct ProblemsObject: Encodable {
    let importProblems: [Import]
    let analysisFailures: [Analysis]

    struct Import: Encodable { let item, outcome, reason: String }
    struct Analysis: Encodable { let analyzer, article, reason: String }

    init(_ imports: [ImportProblem], _ failures: [AnalysisFailure]) {
      importProblems = imports.map { Import(item: $0.item, outcome: $0.outcome.rawValue, reason: $0.reason) }
      analysisFailures = failures.map { Analysis(analyzer: $0.analyzer, article: $0.article, reason: $0.reason) }
    }
  }
}
