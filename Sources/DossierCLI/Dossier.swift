public import AnalyzerCatalog
public import AnalyzerKit
import ArgumentParser
import Dispatch
import Foundation

/// The command `dossier`: the list of its subcommands, and the one place where errors become words and exit codes.
struct Dossier: AsyncParsableCommand {
  /// As `--version` prints it, and as runs and imports note it.
  static let version = "0.1.0"

  /// The analyzers that there are. Tests run the program with others.
  @TaskLocal static var analyzers = AnalyzerCatalog.all

  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns a pile of news reports into tables that an analyst can cite.",
    discussion: """
      The main job is three commands:

        dossier create kursk.dossier reports/
        dossier run kursk.dossier figures entities
        dossier export kursk.dossier figures -o figures.csv

      Every row of every table names its article, its place in the text and the exact words there; 'dossier verify' \
      holds an exported file against the archive again.

      Exit codes: 0 done, 1 Dossier failed, 2 wrong command line, 3 done but some inputs failed, 4 does not agree or \
      damaged, 6 not a workspace, newer or locked, 130 interrupted.
      """,
    version: "dossier \(version)",
    subcommands: [
      CreateCommand.self, AddCommand.self, StatusCommand.self, RunCommand.self, TablesCommand.self, ShowCommand.self,
      WhyCommand.self, ExportCommand.self, VerifyCommand.self, CheckCommand.self, AnalyzersCommand.self,
      ProblemsCommand.self, RemoveCommand.self, SetCommand.self, LinkCommand.self, KbCommand.self,
    ])

  /// Runs what the command line asks for, and ends the program.
  ///
  /// A command that works on one core does so on the main thread alone: setting up threads takes longer than most of
  /// them. One that works on several gives the main thread to the system, which hands out signals there.
  static func run(_ arguments: [String]) -> Never {
    let end = status {
      try checkSubcommand(arguments)
      var command = try parseAsRoot(arguments)
      guard let command = command as? any AsyncParsableCommand else { return try command.run() }
      let work = Work(command)
      Task { Foundation.exit(await work.status().rawValue) }
      dispatchMain()
    }
    Foundation.exit(end.rawValue)
  }

  private static func status(of work: () throws -> Void) -> ExitStatus {
    do {
      try work()
      return .done
    } catch {
      return status(of: error)
    }
  }

  private static func status(of error: any Error) -> ExitStatus { error as? ExitStatus ?? report(error) }

  /// A command that other threads run while the main thread waits.
  private final class Work: @unchecked Sendable {
    private var command: any AsyncParsableCommand

    init(_ command: any AsyncParsableCommand) { self.command = command }

    func status() async -> ExitStatus {
      do {
        try await command.run()
        return .done
      } catch {
        return Dossier.status(of: error)
      }
    }
  }

  /// A mistyped subcommand is named, with the nearest one.
  private static func checkSubcommand(_ arguments: [String]) throws {
    var words = ["dossier"]
    var known = configuration.subcommands
    for word in arguments.first == "help" ? arguments[1...] : arguments[...] {
      guard !known.isEmpty, !word.hasPrefix("-") else { return }
      guard let command = known.first(where: { $0._commandName == word }) else {
        throw UsageError.unknownCommand(word, of: words.joined(separator: " "), known: known.map { $0._commandName })
      }
      words.append(word)
      known = command.configuration.subcommands
    }
  }

  private static func report(_ error: any Error) -> ExitStatus {
    guard let failure = Failure(error) else {
      let text = fullMessage(for: error)
      guard exitCode(for: error) != .success else {
        Console.print(text)
        return .done
      }
      Console.note("dossier: " + text.trimmingPrefix("Error: "))
      return .wrongCommandLine
    }
    Console.note("dossier: \(failure.message)")
    return failure.status
  }
}

/// The program: an entry point for `main.swift`.
public enum Program {
  /// Runs what the command line asks for, and ends with its exit code.
  public static func run(analyzers: [InstalledAnalyzer] = AnalyzerCatalog.all) -> Never {
    Dossier.$analyzers.withValue(analyzers) { Dossier.run(Array(CommandLine.arguments.dropFirst())) }
  }
}

/// How the program ends.
enum ExitStatus: Int32, Error {
  case done = 0
  case failed = 1
  case wrongCommandLine = 2
  case someInputsFailed = 3
  case disagrees = 4
  case notUsable = 6
  case interrupted = 130
}
