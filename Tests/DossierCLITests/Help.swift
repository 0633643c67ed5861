import TestSupport

/// What the program says of itself with `--help`.
enum Help {
  /// The names of all subcommands.
  static func subcommands() throws -> [String] {
    let lines = try Desk([]).run("dossier --help").output.split(separator: "\n")
    return lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
  }

  /// The options of a subcommand, each with its names, as `-o` and `--output`.
  static func options(of subcommand: String) throws -> [[String]] {
    let help = try Desk([]).run("dossier \(subcommand) --help").output
    return help.matches(of: /\n  (?:(-[a-z]), )?(--[a-z][a-z-]*)/).map { match in
      [match.output.1, match.output.2].compactMap { $0.map(String.init) }
    }
  }
}
