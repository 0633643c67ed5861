import Foundation
import TestSupport
import Testing

/// The same archive and analyzers give the same bytes, however they are run.
@Suite struct SamenessTests {
  private static let tables = [
    "articles", "figures", "entities", "sentiment", "entities_by_article", "sentiment_by_entity",
  ]

  /// The bytes of all tables of the sample reports, made by a way of working.
  private static func export(
    _ inputs: String = "reports", run: String = "", environment: [String: String] = [:]
  ) throws -> [[UInt8]] {
    let desk = try Desk([Place.reports])
    try desk.run(
      "dossier create x.dossier -q; for input in \(inputs); do dossier add x.dossier $input -q; done", environment)
    let outcome = try desk.run(
      "dossier run x.dossier -q \(run) && dossier export x.dossier \(tables.joined(separator: " ")) -o t/ -q",
      environment)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return try tables.map { try desk.bytes("t/\($0).csv") }
  }

  private static let reference = Result { try export(run: "--jobs 1") }

  @Test(arguments: [2, 8])
  func anyNumberOfJobsGivesTheSameBytes(jobs: Int) throws {
    #expect(try Self.export(run: "--jobs \(jobs)") == Self.reference.get())
  }

  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"],
    ["TZ": "America/St_Johns", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8"],
  ])
  func anyTimeZoneAndLocaleGiveTheSameBytes(environment: [String: String]) throws {
    #expect(try Self.export(environment: environment) == Self.reference.get())
  }

  @Test func anyOrderOfInputsGivesTheSameBytes() throws {
    let forward = try Self.export("reports/border reports/strike reports/election reports/flood reports/*.jsonl")
    let backward = try Self.export(
      "reports/flood-and-strike.jsonl reports/flood reports/election-and-border.jsonl reports/strike reports/border reports/election"
    )
    #expect(forward == backward)
  }

  @Test func runningAnalyzersOneByOneGivesTheSameBytes() throws {
    let desk = try Desk([Place.reports])
    try desk.run("dossier create x.dossier reports -q")
    for analyzer in ["sentiment", "figures", "entities"] { try desk.run("dossier run x.dossier \(analyzer) -q") }
    try desk.run("dossier export x.dossier \(Self.tables.joined(separator: " ")) -o t/ -q")
    #expect(try Self.tables.map { try desk.bytes("t/\($0).csv") } == Self.reference.get())
  }

  @Test func runningAgainChangesNothing() throws {
    let desk = try Desk()
    try desk.run(
      "dossier create x.dossier pile -q; dossier run x.dossier -q; dossier export x.dossier figures sentiment -o before/ -q"
    )
    let again = try desk.run("dossier run x.dossier")
    #expect(again.messages.contains("figures    0 done, 4 current, 0 rows"))
    try desk.run(
      "dossier add x.dossier pile -q; dossier run x.dossier -q; dossier export x.dossier figures sentiment -o after/ -q"
    )
    for file in ["figures.csv", "sentiment.csv", "datapackage.json"] {
      #expect(try desk.bytes("before/\(file)") == desk.bytes("after/\(file)"), "\(file)")
    }
  }
}
