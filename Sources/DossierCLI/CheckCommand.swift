import ArgumentParser
import Workspace

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find damaged texts: hold each against its SHA-256.",
    discussion: """
      Example:
        dossier check kursk.dossier
      """)

  @OptionGroup var workspace: WorkspaceArgument
  @OptionGroup var quiet: QuietFlag

  func run() throws {
    let (whole, damaged) = try workspace.use(for: .reading) { workspace in
      try (texts(of: workspace), workspace.integrityProblems())
    }
    for problem in whole.damaged + damaged { Console.print(problem.terminalSafe) }
    guard whole.damaged.isEmpty, damaged.isEmpty else {
      Console.note(
        "\(whole.count.of("text")) whole, \(whole.damaged.count.grouped) damaged. "
          + "The file was changed outside Dossier: restore it from a copy, or add the damaged texts to a new workspace."
      )
      throw ExitStatus.disagrees
    }
    quiet.note("\(whole.count.of("text")) whole; the database is sound.")
  }

  private func texts(of workspace: Workspace) throws -> (count: Int, damaged: [String]) {
    var progress = ProgressLine(quiet: quiet.isOn)
    let total = try workspace.articleCount()
    var (count, last, damaged): (Int, Int64, [String]) = (0, 0, [])
    while true {
      let page = try workspace.articles(after: last, limit: 512, isChecked: false)
      guard let end = page.last else { break }
      last = end.id
      for article in page {
        do {
          _ = try workspace.storedText(of: article).bytes()
          count += 1
        } catch let error as WorkspaceError {
          damaged.append(error.damage)
        }
        progress.show(count, of: total, "texts")
      }
    }
    progress.clear()
    return (count, damaged)
  }
}
