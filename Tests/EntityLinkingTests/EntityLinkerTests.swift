import AnalyzerKit
import AnalyzerTesting
import EntityLinking
import Testing

/// The mentions of a marked text, in reading order.
func mentions(_ marked: String, _ metadata: ArticleMetadata = ArticleMetadata(language: "en")) -> [EntityMention] {
  EntityLinker.preset.analyze(MarkedArticle(marked, metadata).article).sorted { $0.span < $1.span }
}

@Suite struct EntityLinkerTests {
  @Test func keepsTheLawsOfAnalyzers() throws {
    #expect(try AnalyzerLaws(InstalledAnalyzer(EntityLinker.self)).violations() == [])
  }

  /// An officeholder whose term is open was once looked for in a range that ended before it began.
  @Test func readsArticlesFromBeforeAllThatTheBaseKnows() {
    let metadata = ArticleMetadata(published: CalendarDate(year: 1887, month: 2, day: 26), language: "en")
    #expect(mentions("⟦Washington⟧ and ⟦Paris⟧ spoke.", metadata).map(\.name).count == 2)
  }

  @Test(arguments: [
    // Names end where titles, ordinary words and punctuation begin.
    "On Friday ⟦Leila Haddad⟧ resigned.", "The ⟦Velmar River Authority⟧ warned of floods.",
    "Former Prime Minister ⟦Oskar Lindqvist⟧ was there.", "He met Lt. Gen. ⟦Tom Arder⟧ and Dr ⟦Ines Pohl⟧.",
    "⟦Kim Min-jun⟧ spoke to ⟦Ursula von der Brandt⟧ about ⟦Salim al-Rashid⟧.",
    "It joined the ⟦Institute for Trade and Industry⟧ in May.", "A ⟦Lisbon⟧-based firm won.",
    // A nationality before a name is a mention of its own; before an institution it is part of it.
    "The ⟦Portuguese⟧ President ⟦Rui Valadas⟧ left.", "The ⟦Portuguese Trade Union⟧ agreed.",
    "The ⟦British Pakistanis⟧ of the town voted.", "A ⟦U.S. government⟧ report and the ⟦Velmar Government⟧ agreed.",
    // Numbers, joined heads, founders and plurals inside names.
    "He led the ⟦3rd Marsh Brigade⟧ and the ⟦Second Division⟧.", "She works for ⟦Radio 4⟧ at ⟦Terminal 2⟧.",
    "The Sandist ⟦Maria Orlo⟧ spoke.", "The ⟦National Sea and Sand Museum⟧ opened.",
    "Boys of ⟦St Orla's School⟧ met the ⟦Dyers' Association⟧.",
    "The militia of ⟦Jovan “the Miller” Tarsk⟧ fled.", "⟦Velmar Foods Inc.⟧ paid.",
    // A word that begins a sentence and is followed as a name is.
    "⟦Tarsk⟧ denied it.", "⟦Tarsk⟧ and ⟦Orlo⟧ signed.", "⟦Tarsk⟧, ⟦Orlo Vim⟧ and the ⟦Velmets⟧ signed.",
    "The ⟦Institute of Trade⟧ and ⟦Velm University⟧ signed.",
    // What a place is belongs to its name; what is shouted is no name.
    "They crossed the ⟦Orle mountains⟧ near ⟦Velm⟧.", "He read: “THE DAM IS GONE” in ⟦Velm⟧.",
    "Economist ⟦Fenna Orlo⟧ of the ⟦Joint Council for the Welfare of Strangers⟧ left.",
    "The minister for the ⟦Middle East⟧ and ⟦Harbour Council⟧ member ⟦Ana Silva⟧ left.",
    // Titles of works, and what is no place or person.
    "She wrote “⟦The Fall of the Marsh⟧” in May.", "⟦Operation Silent Reed⟧ began.",
    // The longest name wins.
    "She read the ⟦London Marsh Gazette⟧ in ⟦London⟧.", "Work at the ⟦University of Nairobi⟧ stopped.",
  ])
  func findsWholeNames(marked: String) {
    let sample = MarkedArticle(marked)
    #expect(mentions(marked).filter { !$0.isInside }.map { sample.article[$0.span] } == sample.words)
  }

  @Test(arguments: [
    // The place of an institution, and the person whose name it bears where the article names that person.
    "Work at the University of ⟦Nairobi⟧ stopped.", "The Bank of ⟦Kenya⟧ was shut.",
    "The University of ⟦Southern Kenya⟧ was shut.",
    "Mary Tarsk spoke. The ⟦Mary Tarsk⟧ Foundation and the ⟦Tarsk⟧ Museum paid.",
    // The region or country of a place, which belongs to its mention.
    "Rain fell in Nakuru, ⟦Kenya⟧.", "Rain fell in Evansville, ⟦Indiana⟧, ⟦United States⟧, on Monday.",
    "She came from Velm, ⟦Kenya⟧, in May.",
    // Lists, datelines and what is the region's.
    "Rain fell in Kenya, Uganda and Rwanda.", "NAIROBI, Kenya, May 4 — Rain fell.",
    "Rain fell in Nairobi, Kenya's capital.", "She went to Velm, Kenya and Uganda.",
  ])
  func findsNamesInsideOthers(marked: String) {
    let sample = MarkedArticle(marked)
    #expect(mentions(marked).filter(\.isInside).map { sample.article[$0.span] } == sample.words)
  }

  @Test func takesAPlaceWithItsRegionForOneMention() throws {
    let marked = "Rain fell in ⟦Nakuru, Kenya⟧. Nakuru was wet."
    let found = mentions(marked)
    #expect(found.map { MarkedArticle(marked).article[$0.span] } == ["Nakuru, Kenya", "Kenya", "Nakuru"])
    #expect(found[0].entity == found[2].entity)
    #expect(found.map(\.isInside) == [false, true, false])
  }

  @Test(arguments: [
    // Nobody is a person for two words with capitals alone.
    ("Lisbon, Orle Vim and Nairobi paid.", "Orle Vim", .place),
    ("Two Tarsk Velm militants died.", "Tarsk Velm", Mention.EntityType.organization),
    ("Fighters came. The rebels of Tarsk Velm fled.", "Tarsk Velm", .organization),
    // Models, things that can be counted, works, and what small letters spell out.
    ("The A490 and the DC-49 flew.", "DC-49", .other),
    ("She saw a Velmet; he saw two Velmets there.", "Velmets", .other),
    // A family is no thing.
    ("The Orlenkos left. Orlenko said nothing.", "Orlenko", .person),
    ("She liked the film Tarsk Velm.", "Tarsk Velm", .other),
    ("A marsh water pump (MWP) broke. The MWP was old.", "MWP", .other),
  ])
  func tellsWhatKindOfThingAnUnknownNameIs(text: String, name: String, type: Mention.EntityType) {
    #expect(mentions(text).filter { $0.name == name }.map(\.type).last == type)
  }

  @Test(arguments: [
    "Reading rooms closed. Nice weather returned.", "Police said nothing. Residents fled.",
    "It may help us; who knows?",
    "The talks begin on Monday, 3 March, on TV.", "Meanwhile the prime minister and the President waited.",
    "Turkeys were sold; one turkey got away. Turkey for all!",
    "She speaks Spanish; he answered in Turkish. The Korean language is hard for German-speaking pupils.",
  ])
  func passesOverWordsThatOnlyLookLikeNames(text: String) {
    #expect(mentions(text).map(\.name) == [])
  }

  @Test(arguments: [
    ("Iran's envoy left.", "Q794"), ("The US and the U.S. Navy disagreed with Iranians.", "Q30"),
    ("Officials in Washington spoke.", "Q61"), ("The IAEA sent inspectors.", "Q41984"),
    ("⟦North Korean⟧ media were silent.", "Q423"), ("The Bundesbank sold gold.", "Q162222"),
    // A city before the canton that bears its name.
    ("Talks in Geneva failed.", "Q71"), ("The U.S. government paid.", "Q48525"),
  ])
  func linksWhatTheBaseKnows(text: String, qid: String) {
    #expect(mentions(text).first?.qid == qid)
  }

  @Test func linksADemonymToItsCountryAndCallsItANationality() throws {
    let mention = try #require(mentions("A Kenyan runner won.").first)
    #expect(mention.kind == .demonym)
    #expect(mention.type == .nationality)
    #expect(mention.qid == mentions("Kenya won.").first?.qid)
    #expect(mention.name == "Kenya")
  }

  @Test func keepsAnUnknownPersonWithAnIdOfItsOwnAndTheReason() throws {
    let mention = try #require(mentions("Deputy Press Secretary Moira Tellerby spoke.").first)
    #expect(mention.entity == "~23-moira-tellerby")
    #expect(mention.qid == nil)
    #expect(mention.type == .person)
    #expect(mention.roleSeen == "Deputy Press Secretary")
    #expect(mention.reason == .noCandidate)
    #expect(mention.score == nil)
  }

  @Test func readsATitleInSmallLetters() {
    #expect(mentions("The foreign minister Ana Silva left.").first?.roleSeen == "foreign minister")
  }

  @Test(arguments: [
    ("⟦Pyongyang⟧ rejected the offer.", EntityMention.Sense.government), ("Rain fell in ⟦Pyongyang⟧.", .literal),
    ("Kenya blamed ⟦Uganda⟧.", .government), ("⟦Washington⟧ deplored the attack.", .government),
    ("⟦Lisbon⟧'s offer fell short.", .government),
    ("The truce between ⟦Kenya⟧ and Uganda holds.", .literal), ("⟦Portugal⟧ beat Spain.", .team),
    ("Two ⟦Kenyans⟧ died.", .people), ("⟦Kenya⟧ had also asked for aid.", .government),
    ("⟦Kenya⟧ had its first case.", .literal), ("The parliament of ⟦Kenya⟧ voted.", .literal),
  ])
  func tellsAGovernmentFromAPlace(marked: String, sense: EntityMention.Sense) throws {
    let sample = MarkedArticle(marked)
    let mention = try #require(mentions(marked).first { $0.span == sample.spans[0] })
    #expect(mention.sense == sense)
    #expect((mention.kind == .metonym) == [.government, .team].contains(sense))
  }

  @Test(arguments: [
    ("Leila Haddad resigned. ⟦She⟧ gave no reason.", "Leila Haddad"),
    ("Mary Tarsk met Peter Orlo. ⟦He⟧ left early.", "Peter Orlo"),
    ("The Trade Ministry was shut. Nobody at the ⟦ministry⟧ spoke.", "Trade Ministry"),
    ("The World Bank paid. ⟦It⟧ said little.", "World Bank"),
    ("Mayor Ilko Tarsk came. The ⟦mayor⟧ was angry.", "Ilko Tarsk"),
  ])
  func tiesAWordToTheOnlyOneWhomItCanMean(marked: String, name: String) throws {
    let sample = MarkedArticle(marked)
    let mention = try #require(mentions(marked).first { $0.span == sample.spans[0] })
    #expect(mention.name == name)
    #expect(!mention.kind.isName)
  }

  @Test(arguments: [
    "Peter Orlo met Paul Tarsk. He left early.", "A teacher met her sister. Anna Orlo saw it.",
    "Peter Orlo met a nurse. He said that a man had hit him.", "The World Bank met the UN. It said little.",
    "The World Bank paid. It is old.",
    "The Trade Ministry and the Justice Ministry were shut. Nobody at the ministry spoke.",
  ])
  func leavesAWordAloneThatCouldMeanSeveral(text: String) {
    let words = mentions(text).filter {
      !$0.kind.isName && $0.kind != .pronoun || $0.rule == .nearest && ["Paul Tarsk", "World Bank"].contains($0.name)
    }
    #expect(words.isEmpty)
  }

  @Test func readsBothHalvesOfAJoinedName() {
    let found = mentions("North Korea was silent. Later North and South Korea met.")
    #expect(found.map(\.qid) == ["Q423", "Q423", "Q884"])
    #expect(mentions("Both North and South Korea met.").map(\.qid) == ["Q423", "Q884"])
    #expect(mentions("It grows in North, Central and South America.").map(\.qid) == ["Q49", "Q27611", "Q18"])
  }

  @Test func givesJoinedNamesTheirCommonTitle() {
    let found = mentions("Foreign ministers Ana Silva and Piet Bakker met.")
    #expect(found.map(\.roleSeen) == ["Foreign ministers", "Foreign ministers"])
  }

  @Test(arguments: ["West", "Senate", "the", "A", "3rd A", "St", "US$", "“A", "A “b” C", "and South Korea", "Inc."])
  func survivesTextsOfAWord(text: String) {
    #expect(mentions(text).count <= 2)
  }
}
