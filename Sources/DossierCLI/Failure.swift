import AnalyzerKit
import ArgumentParser
import Engine
import Exporters
import Foundation
import Importers
import KnowledgeBases
import Workspace

/// An error as the user is told of it: what happened, and the exit code for it.
struct Failure {
  let message: String
  let status: ExitStatus

  /// - Returns: nil for errors of the command line's syntax, which the parser words itself.
  init?(_ error: any Error) {
    guard let status = Self.status(of: error) else { return nil }
    let message = Self.message(of: error)
    self.message = Self.suggestion(for: error).map { "\(message) Did you mean '\($0)'?" } ?? message
    self.status = status
  }

  private static func status(of error: any Error) -> ExitStatus? {
    switch error {
    case is UsageError, is RunPlanError, is OptionError, is BaseFileError, is InputError, ExportError.unknownColumn:
      .wrongCommandLine
    case is ExportError: .failed
    case is CSVReader.Problem: .disagrees
    case let error as WorkspaceError: error.status
    default: Dossier.exitCode(for: error) == .failure ? .failed : nil
    }
  }

  private static func message(of error: any Error) -> String {
    if error is CSVReader.Problem { return "The file cannot be checked: \(error)." }
    guard case WorkspaceError.noTable(let name, _) = error, let maker = maker(of: name) else { return "\(error)" }
    return "There is no table '\(name)' yet: 'dossier run FILE \(maker)' makes it."
  }

  /// The analyzer that fills a table, or beside whose table a view is declared.
  private static func maker(of table: String) -> String? {
    Dossier.analyzers.first { $0.name == table || $0.description.views.contains { $0.name == table } }?.name
  }

  /// What a name was meant to be that nothing has.
  private static func suggestion(for error: any Error) -> String? {
    switch error {
    case UsageError.unknownCommand(let name, _, let known), WorkspaceError.noTable(let name, let known),
      RunPlanError.unknownAnalyzer(let name, let known), OptionError.unknown(_, let name, let known),
      ExportError.unknownColumn(let name, _, let known):
      Suggestion.nearest(to: name, among: known)
    default: nil
    }
  }
}

extension WorkspaceError {
  fileprivate var status: ExitStatus {
    switch self {
    case .notFound, .alreadyThere, .noTable, .viewNeeds, .noArticle: .wrongCommandLine
    case .notAnArchive, .newerFormat, .suspicious, .locked: .notUsable
    case .cannotWrite: .failed
    case .damagedText, .damagedFacts, .damagedRows: .disagrees
    }
  }
}

/// What the user typed and nothing can be done with.
enum UsageError: Error, Equatable, CustomStringConvertible {
  case unknownCommand(String, of: String, known: [String])
  case badOption(String, why: String)
  case noRow(String, table: String)
  case severalArticles(String)
  case whichTable(file: String, known: [String])
  case cannotRead(String, why: String)
  case noPlaces(String, instead: [String])
  case refusedOptions(String)

  var description: String {
    switch self {
    case .unknownCommand(let name, let command, _): "There is no command '\(name)'. '\(command) --help' lists them."
    case .badOption(let text, let why): "'\(text)' cannot be used: \(why)."
    case .noRow(let row, let table):
      "'\(table)' has no row '\(row)'. A row is named as in the column 'row', or by its number in 'dossier show'."
    case .severalArticles(let prefix): "Several texts have a SHA-256 that begins with '\(prefix)'; give more of it."
    case .whichTable(let file, let known):
      "'\(file)' does not say which table it is from. Add --table with one of: \(known.joined(separator: ", "))."
    case .cannotRead(let path, let why):
      "'\(path)' cannot be read: \(why)."
    case .refusedOptions(let why): why
    case .noPlaces(let table, let instead):
      "The rows of '\(table)' stand for no place in a text."
        + (instead.isEmpty ? "" : " Those of \(instead.joined(separator: ", ")) do.")
    }
  }
}
