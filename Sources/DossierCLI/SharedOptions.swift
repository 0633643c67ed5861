import AnalyzerKit
import ArgumentParser
import Workspace

/// The workspace that a command is about.
struct WorkspaceArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The workspace file.", valueName: "workspace"), completion: .file(extensions: ["dossier"]))
  var path: String

  /// Opens it, hands it on, and closes it, also when something goes wrong.
  func use<T>(for purpose: Workspace.Purpose, _ body: (Workspace) throws -> T) throws -> T {
    let workspace = try open(for: purpose)
    let result: T
    do {
      result = try body(workspace)
    } catch {
      _ = try? workspace.close()
      throw error
    }
    try workspace.close()
    return result
  }

  /// Opens it, with a word on what in it is not Dossier's.
  func open(for purpose: Workspace.Purpose) throws -> Workspace {
    let workspace = try Workspace(at: path, for: purpose, analyzers: Dossier.analyzers.map(\.description))
    if !workspace.foreign.isEmpty {
      Console.note("'\(path)' also holds \(workspace.foreign.map(\.terminalSafe).joined(separator: ", ")): left alone.")
    }
    return workspace
  }
}

struct QuietFlag: ParsableArguments {
  @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Say only what went wrong.")
  var isOn = false

  /// A message that quiet suppresses.
  func note(_ text: String) { if !isOn { Console.note(text) } }
}

struct JSONFlag: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print JSON for programs.")
  var isOn = false
}
