import AnalyzerKit
import KnowledgeBases

/// Reads `--option ANALYZER.NAME=VALUE`.
enum OptionArguments {
  /// By analyzer and option name. The file of an option that takes one is read.
  /// - Throws: `UsageError`.
  static func read(_ arguments: [String]) throws -> [String: [String: OptionInput]] {
    var inputs: [String: [String: OptionInput]] = [:]
    for argument in arguments {
      let sides = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let names = sides[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, names.count == 2, !names[0].isEmpty, !names[1].isEmpty else {
        throw UsageError.badOption("--option \(argument)", why: "it takes ANALYZER.OPTION=VALUE")
      }
      let before = inputs[names[0]]?[names[1]]
      inputs[names[0], default: [:]][names[1]] = try input(sides[1], for: names[0], names[1], after: before)
    }
    return inputs
  }

  /// - Parameter before: what was given for the option before: knowledge bases add up.
  private static func input(
    _ value: String, for analyzer: String, _ option: String, after before: OptionInput?
  ) throws -> OptionInput {
    let description = Dossier.analyzers.first { $0.name == analyzer }?.description
    switch description?.options.first(where: { $0.name == option })?.type {
    case .file: return .file(try UserFile.bytes(of: value))
    case .bases:
      let base = try BaseFile.map(value)
      if case .bases(let others) = before { return .bases(others + [base]) }
      return .bases([base])
    case .flag, .number, nil: return .text(value)
    }
  }
}
