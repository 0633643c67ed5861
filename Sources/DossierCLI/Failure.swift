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
    switch error {
    case let error as UsageError: self.init("\(error)", .wrongCommandLine, suggestion: error.suggestion)
    case .noTable(let name, _) as WorkspaceError where Dossier.analyzers.contains { $0.name == name }:
      self.init("There is no table '\(name)' yet: 'dossier run FILE \(name)' makes it.", .wrongCommandLine)
    case let error as WorkspaceError: self.init("\(error)", Self.status(of: error), suggestion: error.suggestion)
    case let error as RunPlanError: self.init("\(error)", .wrongCommandLine, suggestion: error.suggestion)
    case let error as OptionError: self.init("\(error)", .wrongCommandLine, suggestion: error.suggestion)
    case let error as BaseFileError: self.init("\(error)", .wrongCommandLine)
    case let error as InputError: self.init("\(error)", .wrongCommandLine)
    case let error as ExportError:
      self.init("\(error)", error.isWrongUse ? .wrongCommandLine : .failed, suggestion: error.suggestion)
    case let error as CSVReader.Problem: self.init("The file cannot be checked: \(error).", .disagrees)
    case let error where Dossier.exitCode(for: error) == .failure: self.init("\(error)", .failed)
    default: return nil
    }
  }

  private init(_ message: String, _ status: ExitStatus, suggestion: String? = nil) {
    self.message = suggestion.map { "\(message) Did you mean '\($0)'?" } ?? message
    self.status = status
  }

  private static func status(of error: WorkspaceError) -> ExitStatus {
    switch error {
    case .notFound, .alreadyThere, .noTable, .viewNeeds, .noArticle: .wrongCommandLine
    case .notAnArchive, .newerFormat, .suspicious, .locked: .notUsable
    case .cannotWrite: .failed
    case .damagedText, .damagedRows: .disagrees
    }
  }
}

/// What the user typed and nothing can be done with.
enum UsageError: Error, Equatable, CustomStringConvertible {
  case unknownCommand(String, known: [String])
  case badOption(String, why: String)
  case noRow(String, table: String)
  case severalArticles(String)
  case whichTable(file: String, known: [String])
  case cannotRead(String, why: String)
  case noPlaces(String, instead: [String])
  case refusedOptions(String)

  var description: String {
    switch self {
    case .unknownCommand(let name, _): "There is no command '\(name)'. 'dossier --help' lists them."
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

  var suggestion: String? {
    if case .unknownCommand(let name, let known) = self { Suggestion.nearest(to: name, among: known) } else { nil }
  }
}

extension WorkspaceError {
  var suggestion: String? {
    if case .noTable(let name, let known) = self { Suggestion.nearest(to: name, among: known) } else { nil }
  }
}

extension RunPlanError {
  var suggestion: String? {
    if case .unknownAnalyzer(let name, let known) = self { Suggestion.nearest(to: name, among: known) } else { nil }
  }
}

extension OptionError {
  var suggestion: String? {
    if case .unknown(_, let name, let known) = self { Suggestion.nearest(to: name, among: known) } else { nil }
  }
}

extension ExportError {
  var suggestion: String? {
    if case .unknownColumn(let name, _, let known) = self { Suggestion.nearest(to: name, among: known) } else { nil }
  }

  var isWrongUse: Bool { if case .unknownColumn = self { true } else { false } }
}
