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
    let found = mentions("Tomas Vrba met his sister Jana Vrba. Later Vrba flew to Oslo.").filter(\.kind.isName)
    let bare = try #require(found.dropFirst(2).first)
    #expect(bare.name == "Vrba")
    #expect(bare.reason == .ambiguous)
    #expect(found.count == 4)
  }

  @Test func takesTheSurnameOfAPersonForNoPlace() {
    let found = mentions("Piet Jordan spoke first. People cheered Jordan. He had flown in from Kenya.")
    #expect(found[1].entity == "~0-piet-jordan")
    #expect(found[1].kind == .short)
  }

  @Test func findsTheArticlesNamesInAHeadlineOfCapitals() {
    let found = mentions("TELLERBY LEAVES IRAN AS TALKS FAIL\n\nMoira Tellerby left Iran on Friday.")
    #expect(found.map(\.entity) == ["~0-moira-tellerby", "Q794", "~0-moira-tellerby", "Q794"])
  }

  @Test func decidesByTheCountryThatTheArticleNames() {
    let georgia = [
      "Georgia's parliament in Tbilisi met.", "Georgia's governor left Atlanta for Texas in the United States.",
    ]
    .map { mentions($0).first?.qid }
    #expect(georgia == ["Q230", "Q1428"])
  }

  @Test func takesATownForThatOfTheStateBehindIt() {
    let found = mentions("Rain fell in Clearwater, Florida. Clearwater was wet.")
    #expect(found.map(\.name) == ["Clearwater, Florida", "Florida", "Clearwater, Florida"])
    #expect(mentions("Rain fell in Athens, Georgia.").first?.qid == "Q203263")
    #expect(mentions("Rain fell in Athens.").map(\.qid) == ["Q1524"])
  }

  /// Every country has a defence ministry.
  @Test(arguments: [
    ("Soldiers left Brazil. The Defence Ministry of the country said little; Brazil mourned.", "Q1153972"),
    ("Soldiers left Italy. The Defence Ministry said little; Italy mourned.", "Q1855201"),
    ("Soldiers left. The Defence Ministry said little.", nil),
    ("The United States spoke. The Pakistan Navy left the United States; the Navy said little.", nil),
    ("Soldiers left Italy and Brazil. The Defence Ministry said little.", nil),
  ])
  func takesABodyThatManyHaveForThatOfTheArticlesCountry(text: String, qid: String?) throws {
    let ministry = try #require(mentions(text).first { $0.type == .organization })
    #expect(ministry.qid == qid)
  }

  @Test(arguments: [
    // A headline names by the surname whom the text names in full.
    "Tellerby quits\n\nOn Friday Moira Tellerby resigned.",
    // One name in several spellings.
    "Petro Orlenskiy spoke. Orlensky left, and Orlenskyy slept.", "Inés Barragán spoke. Later Barragan left.",
    // The word that says what an institution is.
    "The Velmar Rail Commission met. A Commission official left early.",
    // The end of an institution's name.
    "The Velmish Red Lantern helped. Nurses of the Red Lantern came.",
  ])
  func tiesWhatCarefulReadersTie(text: String) {
    let found = mentions(text).filter(\.kind.isName)
    #expect(Set(found.map(\.entity)).count == 1)
    #expect(found.count > 1)
  }

  @Test func takesAWellKnownBodyForNoPartOfAnother() {
    let found = mentions("The Western European Union is gone. The European Union is not.")
    #expect(found.last?.qid == "Q458")
  }

  @Test func tiesANationalityToAPlaceThatNobodyKnows() throws {
    let found = mentions("Fighting broke out in Karvonia. Two Karvonian soldiers died.")
    #expect(found.map(\.kind) == [.name, .demonym])
    #expect(found[0].entity == found[1].entity)
    #expect(found[1].rule == .derived)
  }

  @Test func leavesANamesakeOfSomebodyKnownUnlinked() throws {
    let metadata = ArticleMetadata(published: CalendarDate(year: 2015, month: 5, day: 2), language: "en")
    let known = try #require(mentions("President Barack Obama spoke in Ohio.", metadata).first)
    #expect(known.qid != nil)
    let other = try #require(mentions("Barack Obama, 34, a plumber from Leeds, won a bicycle.", metadata).first)
    #expect(other.qid == nil)
    #expect(other.reason == .lowScore)
    #expect(other.rivals?.hasPrefix("Q76 ") == true)
  }

  @Test func saysByWhichWordsAndAgainstWhichRivalsItLinked() throws {
    let mention = try #require(mentions("Georgia's parliament in Tbilisi met.").first)
    #expect(mention.alias == "Georgia")
    #expect(mention.rivals?.contains("Q1428") == true)
    #expect(mention.margin ?? 0 > 0)
  }
}
