import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import SentimentAnalysis

/// Whatever a name is, and however long: what is said of its bearer stays the same.
@Suite struct NameSwapTests {
  private static let names = [
    "Orrin", "Huntington", "Grace Villain", "Anna-Maria de la Cruz y Triumph", "Victor O'Liar", "Dr. Hope Slaughter",
    "Jackson Defeats", "Prince Corrupt of Lower Hatred",
  ]

  @Test(arguments: [
    "⟦A⟧ accused ⟦B⟧ of fraud, and the court said that ⟦A⟧ was right.",
    "Nobody but ⟦A⟧ praised the brave ⟦B⟧, who had never lied to ⟦A⟧.",
    "Did ⟦A⟧, the friend of ⟦B⟧, rob the bank that ⟦B⟧ had saved?",
    "The victory of ⟦A⟧ over ⟦B⟧ was celebrated by critics of ⟦A⟧, but ⟦B⟧ called it a disgrace.",
    "According to ⟦A⟧ and ⟦B⟧, the minister did not, as ⟦B⟧ has often claimed, destroy the evidence.",
    "⟦A⟧ won against ⟦B⟧ by cheating, “a shameful day” for ⟦B⟧, said ⟦A⟧.",
  ])
  func aNameChangesNothing(pattern: String) throws {
    var seen: Set<[LabelProbabilities]> = []
    for shift in Self.names.indices {
      let names = (Self.names[shift], Self.names[(shift + 3) % Self.names.count])
      for type in [Mention.EntityType.person, .place, .nationality, .other] {
        seen.insert(try probabilities(of: pattern, names, type))
      }
    }
    #expect(seen.count == 1)
  }

  private func probabilities(of pattern: String, _ names: (String, String), _ type: Mention.EntityType) throws
    -> [LabelProbabilities]
  {
    let marked = pattern.replacing("⟦A⟧", with: "⟦\(names.0)⟧").replacing("⟦B⟧", with: "⟦\(names.1)⟧")
    let sample = MarkedArticle(marked)
    var article = sample.article
    article.layers.mentions = sample.spans.map { Mention(span: $0, entity: "~", name: "~", type: type) }
    return try SentimentAnalyzer(options: SentimentOptions()).analyze(article)
      .filter { $0.level == .mention }.map(\.probabilities)
  }
}
