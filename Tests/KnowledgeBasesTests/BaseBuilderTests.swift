import AnalyzerKit
import EntityBaseFormat
import Foundation
import TestSupport
import Testing

@testable import KnowledgeBases

@Suite struct BaseBuilderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func findsEveryNameAndId() throws {
    let base = try base(of: Self.many)
    for (index, row) in Self.many.enumerated() {
      #expect(BaseFile.entities(named: row.id, in: base) == [index])
      #expect(BaseFile.entities(named: row.name.uppercased(), in: base).contains(index))
      #expect(BaseFile.row(index, of: base) == row)
    }
    #expect(BaseFile.entities(named: "Hill", in: base).isEmpty)
    #expect(base.value(ofName: WordKey("Hill").hash) == NameValue.beginning)
    #expect(BaseFile.isWhole(base))
  }

  @Test func givesTheSameBytesWhetherItSortsInMemoryOrInRuns() throws {
    #expect(try bytes(of: Self.many, limit: 64) == bytes(of: Self.many, limit: 1_000_000))
  }

  @Test func takesACountryForItsNationality() throws {
    let base = try base(of: [
      EntityRow(id: "Q9", name: "Vesk", type: .place), EntityRow(id: "Q9", name: "Veskian", type: .nationality),
    ])
    #expect(base[1].primary == 0)
    #expect(base.entity(withId: "Q9") == 0)
  }

  @Test(arguments: [0, 7, 100, 511, 512, 900])
  func refusesABaseThatIsCutShort(length: Int) throws {
    let whole = try bytes(of: Self.many, limit: 1_000_000)
    let path = try folder.write(whole.prefix(length), to: "cut.kb")
    #expect(throws: BaseFileError.self) { try BaseFile.open(path) }
  }

  /// Whatever stands in the sections, nothing outside of them is touched.
  @Test func survivesAnyDamageBehindTheHeader() throws {
    let whole = try bytes(of: Self.many, limit: 1_000_000)
    for seed in 1...40 {
      var damaged = whole
      var state = UInt64(seed)
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[512 + Int(state >> 33) % (damaged.count - 512)] = UInt8(truncatingIfNeeded: state >> 24)
      }
      let path = folder.url.appending(path: "damaged.kb").path
      try Data(damaged).write(to: URL(fileURLWithPath: path))
      let base = try BaseFile.open(path)
      #expect(!BaseFile.isWhole(base))
      for entity in 0..<base.count { _ = BaseFile.row(entity, of: base) }
      for row in Self.many { _ = BaseFile.entities(named: row.name, in: base) }
    }
  }

  @Test func namesTheLineOfATableThatItDoesNotUnderstand() throws {
    let path = try folder.write("qid\tname\ttype\nQ1\tVesk\tplace\nQ2\tOld Vesk\tharbour\n", to: "table.tsv")
    #expect(
      throws: BaseFileError.cannotUse(
        path: path, why: "line 3: 'type' is none of person, place, organization, nationality, other")
    ) { try BaseFile.map(path) }
  }

  @Test func putsDecisionsBeforeAllElse() throws {
    let path = try folder.write("qid\tname\ttype\nQ1\tVesk\tplace\n", to: "table.tsv")
    let made = try DecisionBase.make([("Old Town", "Q1"), ("Vesk", nil)], above: [BaseFile.map(path)])
    let base = try EntityBase(try #require(made).bytes)
    #expect(BaseFile.row(0, of: base).name == "Vesk")
    #expect(base.id(of: base[1]) == "~")
    #expect(base[0].isDecision && base[1].isDecision)
  }

  /// Several hundred, with shared beginnings, ids of two kinds, years and sources.
  private static let many: [EntityRow] = (0..<300).map { number in
    var row = EntityRow(
      id: number % 3 == 0 ? "geonames:\(number)" : "Q\(number)", name: "Hill \(number) of Vesk", type: .place,
      country: number % 2 == 0 ? "NO" : "", prior: number % 101, aliases: ["Height \(number)", "Étoile-\(number)"],
      source: "list \(number % 5)")
    row.years = number % 4 == 0 ? (1_900 + number % 90, number % 8 == 0 ? 2_000 : nil) : nil
    return row
  }

  private func write(_ rows: [EntityRow], limit: Int) throws -> String {
    let path = folder.url.appending(path: "\(limit).kb").path
    let builder = try BaseBuilder(scratchIn: folder.url.path, limit: limit)
    for row in rows { try builder.add(row) }
    try builder.write(to: path, title: "hills", version: "1")
    return path
  }

  private func base(of rows: [EntityRow]) throws -> EntityBase {
    try BaseFile.open(write(rows, limit: 1_000_000))
  }

  private func bytes(of rows: [EntityRow], limit: Int) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: write(rows, limit: limit))))
  }
}
