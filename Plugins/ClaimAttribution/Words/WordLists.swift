import AnalyzerKit

/// What is known of single words. Written for this analyzer.
enum WordLists {
  /// The traits of a word in small letters.
  static let traits = PhraseTable<WordTraits>(entries)

  /// A word that stands twice has what is said of it first: small words before verbs, verbs before nouns.
  private static var entries: [(String, WordTraits)] {
    var entries: [(String, WordTraits)] = []
    for (tag, words) in smallWords { entries += split(words).map { ($0, WordTraits(tag: tag)) } }
    for (form, words) in CueVerbs.irregular {
      for pair in split(words) {
        let parts = pair.split(separator: ":").map(String.init)
        if let tag = plainVerbs[parts[1]] { entries.append((parts[0], WordTraits(tag: tag, form: form))) }
      }
    }
    for (cue, words) in CueVerbs.plain {
      for verb in split(words) {
        entries += VerbForms.regular(verb).map { ($0.0, WordTraits(tag: WordTag(cue), form: $0.1)) }
      }
    }
    for (tag, words) in nounLists { entries += split(words).map { ($0, WordTraits(tag: tag)) } }
    return entries.reversed()
  }

  /// The nouns alone; a word that stands twice is of the first kind, so they are in reverse order.
  static let nouns: [(String, WordTag)] = nounLists.flatMap { tag, words in split(words).map { ($0, tag) } }.reversed()

  private static let plainVerbs: [String: WordTag] = Dictionary(
    CueVerbs.plain.flatMap { cue, words in split(words).map { ($0, WordTag(cue)) } },
    uniquingKeysWith: { first, _ in first })

  static func split(_ words: String) -> [String] { words.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static let smallWords: [(WordTag, String)] = [
    (.article, "the a an"),
    (.possessive, "his her its their my our your whose"),
    (.genitive, "'s"),
    (.subjectPronoun, "he she they it he's she's they're it's he'd she'd they'd he'll she'll they'll they've"),
    (.firstPerson, "i we i'm we're i've we've i'd we'd i'll we'll"),
    (.secondPerson, "you you're you've you'd you'll"),
    (.objectPronoun, "him them me us himself herself themselves itself myself ourselves"),
    (.demonstrative, "this these those"),
    (
      .quantifier,
      """
      some many most several few all both each every any no none other others another more less much one two three four \
      five six seven eight nine ten dozens hundreds thousands half majority
      """
    ),
    (.relative, "who which whom"),
    (.wh, "what when where why how whether if whoever whatever"),
    (.that, "that"),
    (.to, "to"),
    (.of, "of"),
    (
      .preposition,
      """
      in on at for with from about against over under into during after before between among through across toward \
      towards behind beyond near without within until upon since amid despite via per like around off out up down
      """
    ),
    (.by, "by"),
    (.asWord, "as"),
    (.and, "and or & nor"),
    (.but, "but yet though although while whereas however"),
    (.subordinator, "because so unless once than then"),
    (.modal, "will would can could may might shall should must can't won't wouldn't couldn't shouldn't"),
    (.be, "be is are was were been being am isn't aren't wasn't weren't 're 'm"),
    (.have, "have has had having haven't hasn't hadn't 've"),
    (.auxiliaryDo, "do does did doing done don't doesn't didn't"),
    (.negation, "not never neither n't hardly"),
    (.according, "according"),
    (.hedge, "reportedly allegedly apparently seemingly purportedly supposedly ostensibly presumably"),
    (.day, "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week weekend"),
    (.month, "january february march april june july august september october november december"),
    (.honorific, "mr mrs ms dr mr. mrs. ms. dr. sen rep gov gen lt sgt prof sir lord sen. rep. gov. gen."),
  ]

  private static let nounLists: [(WordTag, String)] = [
    (
      .person,
      """
      spokesman spokeswoman spokesperson official source aide adviser advisor diplomat insider officer expert analyst \
      critic witness resident neighbor neighbour relative survivor lawyer attorney prosecutor judge economist scientist \
      professor researcher historian scholar author writer columnist reporter journalist editor blogger commentator host \
      anchor strategist consultant pollster activist campaigner organizer organiser worker employee teacher doctor nurse \
      farmer veteran voter supporter opponent rival friend colleague man woman person father mother brother sister wife \
      husband son daughter boy girl student victim defendant plaintiff juror
      """
    ),
    (
      .people,
      """
      spokesmen officials sources aides advisers advisors diplomats insiders officers experts analysts critics witnesses \
      residents neighbors neighbours relatives survivors lawyers attorneys prosecutors judges economists scientists \
      professors researchers historians scholars authors writers columnists reporters journalists editors commentators \
      strategists consultants pollsters activists campaigners organizers organisers workers employees teachers doctors \
      nurses farmers veterans voters supporters opponents rivals friends colleagues men women people members leaders \
      lawmakers legislators senators governors ministers politicians democrats republicans conservatives liberals \
      progressives observers investigators donors delegates candidates americans others respondents rebels soldiers \
      villagers protesters demonstrators police authorities students victims parents families muslims christians fans \
      viewers readers users investors traders executives
      """
    ),
    (
      .office,
      """
      president minister secretary senator governor mayor congressman congresswoman representative ambassador general \
      colonel captain commander chief director chairman chairwoman chairperson chair executive leader head deputy \
      chancellor premier king queen prince candidate nominee contender hopeful pope bishop archbishop speaker whip \
      lawmaker legislator commissioner councilman councilwoman sheriff owner founder co-founder billionaire businessman \
      manager coach treasurer counsel envoy monarch dean principal democrat republican
      """
    ),
    (
      .body,
      """
      agency company ministry department government administration campaign committee council court commission party group \
      organization organisation union association bank firm corporation institute institution university school police \
      army military parliament congress senate house office bureau board federation foundation league network newspaper \
      magazine paper station outlet website media press team club church cabinet panel tribunal regulator watchdog \
      charity alliance coalition movement opposition establishment white pentagon kremlin state city
      """
    ),
    (
      .document,
      """
      report study survey poll memo memorandum document documents letter filing filings email emails records record audit \
      statement article story book law bill amendment constitution resolution indictment complaint lawsuit affidavit \
      transcript video ad advertisement photo tape headline data figures statistics research evidence analysis review \
      findings results polls reports studies surveys emails tweet tweets post posts tax platform website agreement treaty \
      ruling order decision
      """
    ),
    (
      .claimNoun,
      """
      claim claims assertion assertions allegation allegations accusation accusations belief beliefs view views opinion \
      opinions comment comments remark remarks speech speeches announcement announcements promise promises pledge pledges \
      vow threat threats warning warnings call calls request requests demand demands proposal proposals plan plans hope \
      hopes fear fears concern concerns worry worries criticism criticisms attack attacks support opposition praise \
      endorsement endorsements suggestion suggestions argument arguments statement statements denial denials question \
      questions answer answers prediction predictions estimate estimates expectation expectations recommendation \
      recommendations desire intention intent decision conclusion admission confession explanation description rhetoric \
      words quote quotes confidence doubt doubts skepticism notion idea perception impression theory complaint complaints \
      interest anger outrage frustration disappointment testimony account accounts effort efforts
      """
    ),
  ]
}
