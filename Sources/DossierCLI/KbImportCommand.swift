import AnalyzerCatalog
import AnalyzerKit
import ArgumentParser
import Foundation
import KnowledgeBases

struct KbImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a base from tables or dumps, in memory that does not grow with them.",
    discussion: """
      Files may be gzip. Which kind a file is, its first line says:
      - a table, tab-separated, whose first line names the columns: qid, name and type must be there; country, prior, \
      years, aliases (separated by '|') and source may be;
      - a JSON dump of Wikidata, an item to a line;
      - a table of GeoNames;
      - lines of FollowTheMoney entities, as OpenSanctions gives out.

      Examples:
        dossier kb import people.tsv places.tsv -o mine.kb
        dossier kb import latest-all.json.gz -o wikidata.kb --sitelinks 5 --base-version 2026-11-01
      """)

  @Argument(help: "What to read, in order.")
  var files: [String]
  @Option(name: .shortAndLong, help: ArgumentHelp("The base to write.", valueName: "file.kb"))
  var output: String
  @Option(help: "What the base is called (default: the name of the file).")
  var title: String?
  @Option(name: .customLong("base-version"), help: "Which state of it this is, such as the day of a dump.")
  var baseVersion: String = ""
  @Option(help: ArgumentHelp("The types to take from dumps, separated by commas.", valueName: "types"))
  var types: String = "person,place,organization,nationality"
  @Option(help: "In how many Wikipedias an item of Wikidata must have an article.")
  var sitelinks: Int = EntityReader.Filter().leastSitelinks
  @Option(help: "How many people a populated place of GeoNames must have.")
  var population: Int = EntityReader.Filter().leastPopulation
  @OptionGroup var quiet: QuietFlag

  func validate() throws {
    if files.contains(output) { throw ValidationError("'\(output)' is to be read; choose another name for the base.") }
  }

  func run() throws {
    var filter = EntityReader.Filter()
    filter.types = try wantedTypes()
    filter.leastSitelinks = sitelinks
    filter.leastPopulation = population
    let builder = try BaseBuilder(scratchIn: BaseFile.folder(of: output))
    let reader = EntityReader(into: builder, filter, countries: AnalyzerCatalog.knowledgeBase)
    for file in files { try reader.read(file) }
    let name = title ?? URL(fileURLWithPath: output).deletingPathExtension().lastPathComponent
    try builder.write(to: output, title: name, version: baseVersion)
    quiet.note("Read \(reader.account.found.of("entity", "entities")): \(reader.account.taken.grouped) taken")
    for (reason, count) in reader.account.leftOut.sorted(by: { $0.key < $1.key }) {
      quiet.note("  \(count.grouped) left out: \(reason)")
    }
    quiet.note(
      "'\(output)' has \(builder.count.of("entity", "entities")) with \(builder.aliasCount.of("name")).")
  }

  private func wantedTypes() throws -> Set<Mention.EntityType> {
    var wanted: Set<Mention.EntityType> = []
    for word in types.split(separator: ",") {
      guard let type = Mention.EntityType(rawValue: String(word)) else {
        throw UsageError.badOption("--types \(types)", why: "it takes person, place, organization, nationality, other")
      }
      wanted.insert(type)
    }
    return wanted
  }
}
