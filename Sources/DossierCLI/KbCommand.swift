import AnalyzerCatalog
import AnalyzerKit
import ArgumentParser
import EntityBaseFormat
import Exporters
import Foundation
import KnowledgeBases

struct KbCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb",
    abstract: "Make and look into knowledge bases: the entities that names are linked to.",
    discussion: """
      A base of your own goes before the one that is built in:
        dossier kb import mine.tsv -o mine.kb
        dossier run kursk.dossier entities --option entities.kb=mine.kb
      """,
    subcommands: [
      KbImportCommand.self, KbInfoCommand.self, KbFindCommand.self, KbAddCommand.self, KbExportCommand.self,
    ])
}

/// The base that a command is about.
struct BaseArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The base; without one, that which is built in.", valueName: "file.kb"))
  var path: String?

  func open() throws -> EntityBase { try path.map { try BaseFile.open($0) } ?? AnalyzerCatalog.knowledgeBase }
}

struct KbInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Say what a base is, and whether it is whole.")

  @OptionGroup var base: BaseArgument

  func run() throws {
    let base = try base.open()
    let isWhole = BaseFile.isWhole(base)
    var types: [String: Int] = [:]
    for entity in 0..<base.count { types[base[entity].type.rawValue, default: 0] += 1 }
    let rows =
      [
        ["title", base.title], ["version", base.version], ["digest", BaseFile.hex(base.digest)],
        ["bytes", "\(base.size)"], ["entities", "\(base.count)"],
      ] + types.sorted { $0.key < $1.key }.map { ["  \($0.key)", "\($0.value)"] } + [["whole", isWhole ? "yes" : "no"]]
    for row in rows where !row[1].isEmpty {
      Console.print(row[0].padded(to: 16) + row[1])
    }
    if !isWhole { throw ExitStatus.disagrees }
  }
}

struct KbFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Show what a name or an id stands for.",
    discussion: """
      Examples:
        dossier kb find Georgia
        dossier kb find Q230 mine.kb
      """)

  @Argument(help: "A name, in any case, or an id.")
  var name: String
  @OptionGroup var base: BaseArgument

  func run() throws {
    let base = try base.open()
    let found = BaseFile.entities(named: name, in: base)
    for entity in found { Console.print(EntityTable.line(BaseFile.row(entity, of: base))) }
    guard !found.isEmpty else {
      Console.note("'\(base.title)' has nothing of that name or id.")
      throw ExitStatus.disagrees
    }
  }
}

struct KbExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a base as a table, which 'dossier kb import' reads.")

  @OptionGroup var base: BaseArgument
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The table to write (default: standard output).", valueName: "file.tsv"))
  var output: String?

  func run() throws {
    let base = try base.open()
    var file = try OutputFile(output)
    try file.write { $0 += "\(EntityTable.header)\n".utf8 }
    for entity in 0..<base.count {
      try file.write { $0 += "\(EntityTable.line(BaseFile.row(entity, of: base)))\n".utf8 }
    }
    _ = try file.finish()
  }
}

struct KbAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an entity to a base of your own, or put it in the place of one with its id.",
    discussion: """
      Example:
        dossier kb add mine.kb Q42 "Douglas Adams" person --alias "D. Adams" --country GB
      """)

  @Argument(help: ArgumentHelp("The base; it is made where there is none.", valueName: "file.kb"))
  var path: String
  @Argument(help: "Its id.")
  var id: String
  @Argument(help: "What it is called in full.")
  var name: String
  @Argument(help: "person, place, organization, nationality or other.")
  var type: String
  @Option(help: "What else it is called; may be given several times.")
  var alias: [String] = []
  @Option(help: "Its country, by ISO 3166-1 alpha-2.")
  var country: String = ""
  @Option(help: "How likely a name that it shares means it, 0 to 100.")
  var prior: Int = EntityRow.unknownPrior
  @OptionGroup var quiet: QuietFlag

  func validate() throws {
    guard !id.isEmpty, id.utf8.allSatisfy({ $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "|") }) else {
      throw ValidationError("The id '\(id)' has a space in it or nothing: an id is one word, such as Q145.")
    }
  }

  func run() throws {
    let fields = [id, name, type, country, "\(prior)", alias.joined(separator: "|"), "added by hand"]
    let row: EntityRow
    do {
      let table = try EntityTable(header: Array("qid\tname\ttype\tcountry\tprior\taliases\tsource".utf8))
      row = try table.row(Array(fields.joined(separator: "\t").utf8))
    } catch {
      throw UsageError.badOption("kb add", why: "\(error)")
    }
    let builder = try BaseBuilder(scratchIn: BaseFile.folder(of: path))
    var (title, version) = (URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent, "")
    if access(path, F_OK) == 0 {
      let base = try BaseFile.open(path)
      (title, version) = (base.title, base.version)
      for entity in 0..<base.count {
        let old = BaseFile.row(entity, of: base)
        if old.id != row.id || old.type != row.type { try builder.add(old) }
      }
    }
    try builder.add(row)
    try builder.write(to: path, title: title, version: version)
    quiet.note("'\(path)' has \(builder.count.of("entity", "entities")).")
  }
}
