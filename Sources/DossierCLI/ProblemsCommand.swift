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
      let accounts = try workspace.fileAccounts()
      if json.isOn { return try Console.print(json: ProblemsObject(imports, failures, accounts)) }
      guard !imports.isEmpty || !failures.isEmpty else { return Console.note("No problems.") }
      show(accounts.filter { $0.account.leftOut + $0.account.failed > 0 })
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

  /// What became of the items of folders and files, where anything is missing.
  private func show(_ accounts: [FileAccount]) {
    guard !accounts.isEmpty else { return }
    let rows = accounts.map { file in
      let account = file.account
      return [file.item.terminalSafe]
        + [account.found, account.added, account.copies, account.leftOut, account.failed].map(\.grouped)
    }
    TextTable(header: ["item", "found", "added", "copies", "left out", "failed"], rows: rows, left: [0]).print()
    Console.print("")
  }

  private struct ProblemsObject: Encodable {
    let files: [File]
    let importProblems: [Import]
    let analysisFailures: [Analysis]

    struct File: Encodable {
      let item: String
      let found, added, copies, leftOut, failed: Int
    }
    struct Import: Encodable { let item, outcome, reason: String }
    struct Analysis: Encodable { let analyzer, article, reason: String }

    init(_ imports: [ImportProblem], _ failures: [AnalysisFailure], _ accounts: [FileAccount]) {
      files = accounts.map {
        File(
          item: $0.item, found: $0.account.found, added: $0.account.added, copies: $0.account.copies,
          leftOut: $0.account.leftOut, failed: $0.account.failed)
      }
      importProblems = imports.map { Import(item: $0.item, outcome: $0.outcome.rawValue, reason: $0.reason) }
      analysisFailures = failures.map { Analysis(analyzer: $0.analyzer, article: $0.article, reason: $0.reason) }
    }
  }
}
