import AnalyzerKit
import Dispatch
import Engine
import Foundation
import Workspace

/// Keeps watch over the process that does the work of a run. When that one crashes or hangs, it is started again: first
/// with one job, until the culprit is alone, then without it. A fault costs one article, not the run.
struct RunSupervisor {
  private let workspace: String
  private let plan: RunPlan
  private let deadline: Int
  private let journal: RunJournal

  init(workspace: String, plan: RunPlan, deadline: Int) throws {
    self.workspace = workspace
    self.plan = plan
    self.deadline = deadline
    journal = try RunJournal()
  }

  /// - Throws: the status with which the work ended, where it is not `done`.
  func run() throws {
    defer { unlink(journal.path) }
    var blamed: [Blame] = []
    var isAlone = false
    while true {
      journal.clear()
      switch try work(blamed: blamed, alone: isAlone) {
      case .ended(.done): return
      case .ended(let status): throw status
      case .died(let reason):
        let suspects = journal.entries
        guard let culprit = suspects.first else { throw Death(reason: reason) }
        guard suspects.count == 1 else {
          // Several were under way; one at a time, the culprit will be the only one.
          guard !isAlone else { throw Death(reason: reason) }
          isAlone = true
          continue
        }
        isAlone = false
        let name = culprit.analyzer.map { "'\(plan.analyzers[$0].name)'" } ?? "preparing the text"
        Console.note("\(name) \(reason) on '\(article(culprit.article))'; that one is listed, the others go on.")
        blamed.append(Blame(culprit, reason: reason))
      }
    }
  }

  private func article(_ id: Int64) -> String {
    guard let archive = try? Workspace(at: workspace, for: .reading) else { return "an article" }
    defer { try? archive.close() }
    return (try? archive.articles(after: id - 1, limit: 1).first?.name.terminalSafe) ?? "an article"
  }

  private enum End {
    case ended(ExitStatus)
    case died(String)
  }

  /// The work ended for a reason that no article can be blamed for.
  struct Death: Error, CustomStringConvertible {
    let reason: String

    var description: String {
      "The run stopped: it \(reason). What is done is kept; the same command goes on from there."
    }
  }

  private func work(blamed: [Blame], alone: Bool) throws -> End {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
    process.arguments =
      Array(CommandLine.arguments.dropFirst()) + ["--journal", journal.path]
      + blamed.flatMap { ["--blamed", $0.description] } + (alone ? ["--jobs", "1"] : [])
    // Of a crash only its one line is shown.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    // Its end tells the other process that this one is gone.
    let lifeline = Pipe()
    process.standardInput = lifeline
    try process.run()
    let sources = Self.forwardSignals(to: process.processIdentifier)
    process.waitUntilExit()
    sources.forEach { $0.cancel() }
    try? lifeline.fileHandleForWriting.close()
    let status = process.terminationStatus
    if process.terminationReason == .uncaughtSignal { return .died("crashed (signal \(status))") }
    if status == RunJournal.overdueStatus { return .died("took longer than \(deadline) s") }
    return .ended(ExitStatus(rawValue: status) ?? .failed)
  }

  /// Ctrl-C and SIGTERM are for the process that does the work; it says what is kept.
  private static func forwardSignals(to process: pid_t) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { kill(process, number) }
      source.resume()
      return source
    }
  }
}
