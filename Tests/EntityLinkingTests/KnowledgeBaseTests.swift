import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import EntityLinking

@Suite struct KnowledgeBaseTests {
  @Test func readsEveryLineOfTheTable() {
    let base = KnowledgeBase.builtIn
    #expect(base.entities.count > 4_000)
    for entity in base.entities {
      #expect(entity.qid.first == "Q")
      #expect((0...100).contains(entity.prior))
      #expect(!entity.name.isEmpty)
    }
  }

  @Test func listsAnEntityOfATypeOnlyOnce() {
    var seen = Set<String>()
    for entity in KnowledgeBase.builtIn.entities {
      #expect(seen.insert("\(entity.type.rawValue) \(entity.qid)").inserted, "\(entity.qid) stands there twice")
    }
  }

  @Test func offersAShortAcronymOnlyInCapitals() throws {
    let base = base("Q1\tWorld Hat Office\torganization\t\t50\t\tWHO\nQ2\tWho River\tplace\t\t50\t\tWho")
    let article = MarkedArticle("Who spoke to the WHO").article
    let small = try #require(base.longestHit(at: 0, in: article, before: 5))
    #expect(small.candidates.compactMap { base.entity($0, of: small) } == [1])
    let capitals = try #require(base.longestHit(at: 4, in: article, before: 5))
    #expect(capitals.candidates.compactMap { base.entity($0, of: capitals) } == [0, 1])
  }

  private func base(_ lines: String) -> KnowledgeBase {
    Array("qid\tname\ttype\tcountry\tprior\tyears\taliases\n\(lines)".utf8).withUnsafeBufferPointer(KnowledgeBase.init)
  }
}
