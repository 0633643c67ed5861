import Foundation
import Testing

@Suite struct DocumentTests {
  /// `RECORD_GOLDEN=1` writes it anew, and fails so that the difference is read.
  @Test func theReferenceOfTablesIsAsTheManifestsSay() throws {
    try GoldenFile(url: Place.package.appending(path: "docs/tables.md")).expect(TablesReference.text)
  }

  @Test func theGuideNamesEverySubcommandAndOption() throws {
    let guide = try Self.text("docs/guide.md")
    let subcommands = try Help.subcommands()
    #expect(subcommands.count > 5)
    let options = try subcommands.flatMap { try Help.options(of: $0) }.filter {
      !$0.contains("--help") && !$0.contains("--version")
    }
    let missing = (subcommands.map { ["dossier \($0)"] } + options).filter { names in
      !names.contains { guide.contains("\($0)`") || guide.contains("\($0) ") }
    }
    #expect(missing.isEmpty)
  }

  @Test(arguments: documents)
  func everyLinkLeadsSomewhere(document: String) throws {
    let folder = Place.package.appending(path: document).deletingLastPathComponent()
    for match in try Self.text(document).matches(of: /\]\(([^)\s]+)\)/) {
      let target = String(match.output.1)
      if target.contains("://") || target.hasPrefix("mailto:") { continue }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let file = parts[0].isEmpty ? Place.package.appending(path: document) : folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: file.path), "\(document) links to \(target)")
      guard parts.count == 2, file.pathExtension == "md" else { continue }
      let headings = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("#") }
      #expect(headings.map(Self.anchor).contains(parts[1]), "\(document) links to \(target)")
    }
  }

  /// The documents at the top, under `docs/` and beside the plug-ins.
  static let documents: [String] = {
    var found = Place.names(in: Place.package).filter { $0.hasSuffix(".md") }
    for folder in ["docs", "docs/decisions", "workspaces"]
      + Place.names(in: Place.package.appending(path: "Plugins")).map({ "Plugins/\($0)" })
    {
      found += Place.names(in: Place.package.appending(path: folder)).filter { $0.hasSuffix(".md") }.map {
        "\(folder)/\($0)"
      }
    }
    return found
  }()

  private static func text(_ document: String) throws -> String {
    try String(contentsOf: Place.package.appending(path: document), encoding: .utf8)
  }

  /// What a heading is called in a link: small letters, digits, hyphens and low lines.
  private static func anchor(_ heading: Substring) -> String {
    let words = heading.drop { $0 == "#" }.dropFirst().lowercased()
    return String(
      words.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil })
  }
}
