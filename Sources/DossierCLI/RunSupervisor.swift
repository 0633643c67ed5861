import AnalyzerKit
import Dispatch
import Engine
import Foundation
import Logging
import Synchronization
import Workspace

/// Keeps watch over the process that does the work of a run. When that one crashes or hangs, it is started again: first
/// one article at a time, until the culprit is alone, then without it. A fault costs one article, not the run.
struct RunSupervisor {
  let workspace: String
  let plan: RunPlan
  /// In seconds.
  let deadline: Int

  /// - Throws: the status with which the work ended, where it is not `done`.
  func run() throws {
    var blamed: [Blame] = []
    var isAlone = false
    while true {
      let journal = try RunJournal()
      switch try work(journal, blamed: blamed, alone: isAlone) {
      case .ended(.done): return
      case .ended(let status): throw status
      case .stopped:
        Console.note("Stopped. What is done is kept; the same command goes on from there.")
        throw ExitStatus.interrupted
      case .died(let reason):
        Log.logger.debug("the working process ended: it \(reason)")
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
    defer { _ = try? archive.close() }
    return (try? archive.articles(after: id - 1, limit: 1).first?.name.terminalSafe) ?? "an article"
  }

  private enum End {
    case ended(ExitStatus)
    case died(String)
    /// The user ended it before it could say so.
    case stopped
  }

  /// The work ended for a reason that no article can be blamed for.
  struct Death: Error, CustomStringConvertible {
    let reason: String

    var description: String {
      "The run stopped: it \(reason). What is done is kept; the same command goes on from there."
    }
  }

  private func work(_ journal: RunJournal, blamed: [Blame], alone: Bool) throws -> End {
    defer { unlink(journal.path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
    // Behind the subcommand, before what the user wrote: there may be a “--” in that.
    let own =
      ["--journal", journal.path] + blamed.flatMap { ["--blamed", $0.description] } + (alone ? ["--alone"] : [])
    process.arguments = ["run"] + own + CommandLine.arguments.dropFirst(2)
    // Of a crash only its one line is shown.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    // Its end tells the other process that this one is gone.
    let lifeline = Pipe()
    process.standardInput = lifeline
    let signals = ForwardedSignals()
    try process.run()
    signals.forward(to: process.processIdentifier)
    process.waitUntilExit()
    signals.stop()
    try? lifeline.fileHandleForWriting.close()
    let status = process.terminationStatus
    let isDead = process.terminationReason == .uncaughtSignal || status == RunJournal.overdueStatus
    if signals.count > 0, isDead || signals.count > 1 { return .stopped }
    if process.terminationReason == .uncaughtSignal { return .died("crashed (signal \(status))") }
    if isDead { return .died("took longer than \(deadline) s") }
    return .ended(ExitStatus(rawValue: status) ?? .failed)
  }
}

/// Hands Ctrl-C and SIGTERM on to the process that does the work; it says what is kept.
private final class ForwardedSignals: Sendable {
  private let received = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)

  /// How often the user asked to stop.
  var count: Int { received.load(ordering: .relaxed) }

  func forward(to process: pid_t) {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        guard !isStopped.load(ordering: .relaxed) else { return source.cancel() }
        received.add(1, ordering: .relaxed)
        kill(process, number)
      }
      source.resume()
    }
  }

  /// To be called when the process is gone: its number may soon be another's.
  func stop() { isStopped.store(true, ordering: .relaxed) }
}
