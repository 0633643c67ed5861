/// What the program says of itself with `--help`.
enum Help {
  /// The names of all subcommands.
  static func subcommands() throws -> [String] {
    let lines = try Desk([]).run("dossier --help").output.split(separator: "\n")
    return lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
  }

  /// The long options of a subcommand, as `--as-of`.
  static func options(of subcommand: String) throws -> [String] {
    try Desk([]).run("dossier \(subcommand) --help").output.matches(of: /--[a-z][a-z-]*/).map { String($0.output) }
  }
}
