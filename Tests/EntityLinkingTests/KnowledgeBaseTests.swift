import AnalyzerKit
import AnalyzerTesting
import EntityBaseFormat
import KnowledgeBases
import Testing

@testable import EntityLinking

@Suite struct KnowledgeBaseTests {
  @Test func isMadeOfThePackagesTables() throws {
    let made = try TemporaryBase { builder in
      for table in DefaultBase.tables { try BaseFile.add(table, to: builder) }
    }
    #expect(made.base.digest == EntityLinker.builtInBase.digest, "make the base again: Plugins/EntityLinking/README.md")
  }

  @Test func namesEveryEntityOfTheDefaultBase() {
    let base = EntityLinker.builtInBase
    #expect(base.count > 4_000)
    for entity in 0..<base.count {
      let record = base[entity]
      #expect(record.hasNumber)
      #expect(record.prior <= 100)
      #expect(!base.name(of: record).isEmpty)
    }
  }

  /// And once more by the names that many share, with a prior of 0.
  @Test func listsAnEntityOfATypeOnlyOnce() {
    var seen = Set<String>()
    let base = EntityLinker.builtInBase
    for entity in 0..<base.count {
      let record = base[entity]
      let isNew = seen.insert("\(record.type) \(record.id) \(record.prior == 0)").inserted
      #expect(isNew, "Q\(record.id) stands there twice")
    }
  }

  @Test func offersAShortAcronymOnlyInCapitals() throws {
    let made = try base(
      EntityRow(id: "Q1", name: "World Hat Office", type: .organization, aliases: ["WHO"]),
      EntityRow(id: "Q2", name: "Who River", type: .place, aliases: ["Who"]))
    let base = KnowledgeBase([made.base])
    let article = MarkedArticle("Who spoke to the WHO").article
    let small = try #require(base.longestHit(at: 0, in: article, before: 5))
    #expect(small.candidates.compactMap { base.entity($0, of: small) } == [1])
    let capitals = try #require(base.longestHit(at: 4, in: article, before: 5))
    #expect(capitals.candidates.compactMap { base.entity($0, of: capitals) } == [0, 1])
  }

  @Test func goesOnFromAKnownBeginningToTheLongestName() throws {
    let made = try base(
      EntityRow(id: "Q1", name: "Velden", type: .place), EntityRow(id: "Q2", name: "Velden am See", type: .place))
    let base = KnowledgeBase([made.base])
    let hit = try #require(base.longestHit(at: 2, in: MarkedArticle("Rain in Velden am See.").article, before: 6))
    #expect(hit.tokens == 2..<5)
    #expect(hit.candidates.map { base.entities[$0.entity].qid } == ["Q2"])
  }

  @Test func takesOneIdInTwoBasesForOneEntity() throws {
    let mine = try base(EntityRow(id: "Q7", name: "Port Emmerick", type: .place))
    let other = try base(
      EntityRow(id: "Q6", name: "Emmerick", type: .person), EntityRow(id: "Q7", name: "Emmerick Harbour", type: .place))
    let base = KnowledgeBase([mine.base, other.base])
    let hit = try #require(base.longestHit(at: 0, in: MarkedArticle("Emmerick Harbour froze.").article, before: 3))
    #expect(base.entities[base.primary[hit.candidates[0].entity]].name == "Port Emmerick")
  }

  private func base(_ rows: EntityRow...) throws -> TemporaryBase {
    try TemporaryBase { builder in for row in rows { try builder.add(row) } }
  }
}
