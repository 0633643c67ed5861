import AnalyzerKit
import EntityLinking
import Testing

/// The mentions of one entity in an article share its id.
@Suite struct EntityMergingTests {
  @Test(arguments: [
    "Leila Haddad resigned on Friday. Haddad gave no reason.", "Kim Min-jun sings. Fans of Min-jun or Kim cheered.",
    "Donald John Arder won. Later Donald Arder left, and Mr Arder slept.",
    "The Lake Observatory Network (LON) is small. Data of LON are free.",
    "LON (Lake Observatory Network) is small. The Lake Observatory Network grew.",
    "Velmar Holdings fell. Shares of Velmar rose again.",
  ])
  func tiesShortFormsToTheFullName(text: String) {
    #expect(Set(mentions(text).map(\.entity)).count == 1)
    #expect(mentions(text).count > 1)
  }

  @Test func leavesASurnameOpenThatTwoBear() throws {
    let found = mentions("Tomas Vrba met his sister Jana Vrba. Later Vrba flew to Oslo.")
    let bare = try #require(found.dropFirst(2).first)
    #expect(bare.entity == "~vrba")
    #expect(bare.reason == .ambiguous)
    #expect(found.count == 4)
  }

  @Test func takesTheSurnameOfAPersonForNoPlace() {
    let found = mentions("Michael Jordan spoke first. People cheered Jordan. He had flown in from Kenya.")
    #expect(found[1].entity == "~michael-jordan")
    #expect(found[1].kind == .short)
  }

  @Test func findsTheArticlesNamesInAHeadlineOfCapitals() {
    let found = mentions("TELLERBY LEAVES IRAN AS TALKS FAIL\n\nMoira Tellerby left Iran on Friday.")
    #expect(found.map(\.entity) == ["~moira-tellerby", "Q794", "~moira-tellerby", "Q794"])
  }

  @Test func decidesByTheCountryThatTheArticleNames() {
    let georgia = [
      "Georgia's parliament in Tbilisi met.", "Georgia's governor left Atlanta for Texas in the United States.",
    ]
    .map { mentions($0).first?.qid }
    #expect(georgia == ["Q230", "Q1428"])
  }
}
