public import AnalyzerCatalog
public import AnalyzerKit
import ArgumentParser
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

  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      try checkSubcommand(arguments)
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return .done
    } catch let status as ExitStatus {
      return status
    } catch {
      return report(error)
    }
  }

  /// A mistyped subcommand is named, with the nearest one.
  private static func checkSubcommand(_ arguments: [String]) throws {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return }
    let names = configuration.subcommands.map { $0._commandName }
    if !names.contains(first) { throw UsageError.unknownCommand(first, known: names) }
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
  public static func run(analyzers: [InstalledAnalyzer] = AnalyzerCatalog.all) async -> Never {
    let status = await Dossier.$analyzers.withValue(analyzers) {
      await Dossier.run(Array(CommandLine.arguments.dropFirst()))
    }
    exit(status.rawValue)
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
