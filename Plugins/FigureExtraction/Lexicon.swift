import AnalyzerKit

/// The words that figures are made of or told by.
///
/// - Source: closed classes of English, written for this project; numbers and magnitudes as in any English dictionary,
///   the long wire forms (“mln”, “bln”, “dlrs”) as news agencies used them until the 1990s.
enum Lexicon {
  static let words: PhraseTable<WordEntry> = {
    var builder = LexiconBuilder()
    builder.addNumbers()
    builder.addGrammar()
    builder.addChange()
    builder.addNames()
    builder.addClasses()
    VerbTable.forEachForm { form, roles in builder.add(roles, form) }
    return PhraseTable(builder.entries)
  }()
}

/// Collects words, joining what is said of the same word at several places.
struct LexiconBuilder {
  private(set) var entries: [(String, WordEntry)] = []
  private var places: [String: Int] = [:]

  /// Adds words, which are separated by spaces.
  mutating func add(_ roles: WordRoles, _ words: String, number: UInt64 = 0, power: Int = 0) {
    for word in words.split(separator: " ").map(String.init) {
      if let place = places[word] {
        entries[place].1.roles.formUnion(roles)
        if number != 0 { (entries[place].1.number, entries[place].1.power) = (number, power) }
      } else {
        places[word] = entries.count
        entries.append((word, WordEntry(roles: roles, number: number, power: power)))
      }
    }
  }

  /// Words that count up from `first` by `step`.
  mutating func addSeries(_ roles: WordRoles, from first: UInt64, by step: UInt64, _ words: String) {
    var number = first
    for word in words.split(separator: " ") {
      add(roles, String(word), number: number)
      number += step
    }
  }

  mutating func addNumbers() {
    add(.small, "zero nought")
    addSeries(
      .small, from: 1, by: 1,
      """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
      eighteen nineteen
      """)
    addSeries(.tens, from: 20, by: 10, "twenty thirty forty fifty sixty seventy eighty ninety")
    add(.tens, "fourty", number: 40)
    add(.hundred, "hundred", number: 1, power: 2)
    add(.magnitude, "thousand", number: 1, power: 3)
    add(.magnitude, "million mln mn mil mio", number: 1, power: 6)
    add(.magnitude, "billion bln bn", number: 1, power: 9)
    add(.magnitude, "trillion trln tln trn tn", number: 1, power: 12)
    add(.magnitude, "lakh lakhs lkh lkhs", number: 1, power: 5)
    add(.magnitude, "crore crores krore krores cr koti", number: 1, power: 7)
    add(.gluedMagnitude, "k", number: 1, power: 3)
    add(.gluedMagnitude, "m", number: 1, power: 6)
    add(.gluedMagnitude, "b", number: 1, power: 9)
    add(.gluedMagnitude, "t", number: 1, power: 12)
    add(.dozen, "dozen", number: 12)
    add(.half, "half", number: 2)
    add(.denominators, "halves", number: 2)
    addSeries(.denominator, from: 3, by: 1, "third quarter fifth sixth seventh eighth ninth tenth")
    addSeries(.denominators, from: 3, by: 1, "thirds quarters fifths sixths sevenths eighths ninths tenths")
    add(.denominator, "fourth", number: 4)
    add(.denominators, "fourths", number: 4)
    add(.denominator, "hundredth", number: 100)
    add(.denominators, "hundredths", number: 100)
    add(.vague, "tens scores")
    add(.vague, "dozens", number: 12)
    add(.vague, "hundreds", number: 1, power: 2)
    add(.vague, "thousands", number: 1, power: 3)
    add(.vague, "millions", number: 1, power: 6)
    add(.vague, "billions", number: 1, power: 9)
    add(.vague, "trillions", number: 1, power: 12)
    addSeries(
      .multiplier, from: 2, by: 1, "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold")
    add(.multiplier, "hundredfold", number: 100)
    add([.multiplier, .up], "doubled", number: 2)
    add([.multiplier, .up], "tripled trebled", number: 3)
    add([.multiplier, .up], "quadrupled", number: 4)
    add([.multiplier, .up], "quintupled", number: 5)
    add(.multiplier, "double", number: 2)
    add(.multiplier, "triple treble", number: 3)
    add(.multiplier, "quadruple", number: 4)
    add(.multiplier, "twice", number: 2)
    add(.multiplier, "thrice", number: 3)
    add(.ordinalEnding, "st nd rd th")
    add(.clock, "am pm a.m p.m a.m. p.m. gmt utc edt cet bst cest pdt pst o'clock noon hrs")
  }

  mutating func addGrammar() {
    add([.article, .determiner], "a an", number: 1)
    add(.determiner, "the this that these those any every each all both another no such what which whose")
    add([.determiner, .possessive], "his her their its my our your")
    add(
      [.closed, .preposition],
      """
      of in on at by for from to into onto with without within against among amid around about above below under over \
      after before behind beside besides between beyond despite during except inside near off outside past per since \
      than through throughout toward towards until till up upon via versus vs across along alongside following \
      including like unlike worth aboard atop according
      """)
    add(
      .closed,
      """
      and or but nor so yet if as because while when where who whom whether though although however then there here i \
      you he she it we they me him us them himself herself itself themselves nobody somebody someone anyone everyone \
      nothing something everything is are was were be been being am has have had having do does did will would shall \
      should can could may might must cannot not n't isn't aren't wasn't weren't don't didn't won't how why what's s \
      't 's it's he's also only just ago each apiece respectively altogether combined
      """)
    add(
      .adverb,
      """
      also ago already again almost alone apart away back ever even far further here hence instead later least less \
      maybe meanwhile more most much never now often once perhaps quite rather soon still than there today together \
      tomorrow tonight too very well yesterday yet nearly earlier overnight annually daily weekly monthly worldwide \
      abroad elsewhere onward onwards upwards overall north south east west northeast northwest southeast southwest
      """)
    add(
      .verb,
      """
      said says say saying told tells died dies killed kills expect forecast projected projecting posted posts post booked asks asked ask fled flee left leaves came comes come went goes go \
      gone took takes take taken gave gives give given got gets get made makes make put puts set sets quit began \
      begins begin begun marched arrived gathered joined fought fights held holds hold kept keeps keep lost loses \
      lose won wins win met meets paid pays ran runs sold sells sent sends sat stood stands spent spends spoke spoken \
      seized stole voted wrote written saw sees seen shot struck strikes suffered suffer lived live lives worked \
      works remain remains remained became become becomes happened appeared attended bought buys brought brings \
      built builds called calls caught chose claimed claims crossed cut cuts deployed drove drew enter entered \
      escaped expected expects found finds followed follows hit hits hurt injured killed involving known knew know \
      know launched need needs needed opened oppose opposed owned owns owes oversee played plays protested reached \
      reported reports required requires return returned rescued say served serves signed start started stayed \
      support survived tested think thought took turned use used using wanted want wants wounded believed accused \
      arrested charged convicted sentenced displaced evacuated hospitalised hospitalized detained captured destroyed \
      damaged missing dead show shows showed shown fell falls fall fallen rose rises risen grew grows \
      believe say agree agreed leave let lets declined
      """)
    add(
      .plural,
      """
      people men women children troops police crew personnel staff cattle sheep fish aircraft feet teeth mice geese \
      militia media data clergy youth infantry cavalry spacecraft livestock poultry folk deer offspring dead wounded \
      injured missing fishermen policemen firemen servicemen businessmen gunmen congressmen salesmen craftsmen \
      clergymen militiamen spokesmen fishermen grandchildren schoolchildren townspeople tribesmen countrymen
      """)
    add(
      .attributive,
      """
      sports arms sales savings news goods systems operations states nations customs rights services securities \
      communications jobs relations logistics electronics politics women's men's children's human defence \
      police staff crew media militia data cattle sheep fish aircraft infantry cavalry youth poultry personnel
      """)
    add(.beforePronoun, "no any every some this that the each another which other not as like square")
    add(.several, "several few many")
    add(.ordinal, "first second other latter top bottom final opening closing last better upper lower")
    add(.idiom, "day thing way another point hand side time such more direction moment step word eye foot")
    add(
      .beforeYear,
      """
      in since until till by from during of before after early late mid through year fiscal and to summer winter \
      spring autumn fall between around circa election season calendar for the
      """)
  }

  mutating func addChange() {
    add(
      [.up, .verb],
      """
      rose risen rises rising climbed climbs climbing jumped jumps jumping soared soars soaring surged surges surging \
      gained gains gaining grew grown grows growing increased increases increasing added adds adding advanced advances \
      rallied rallies rebounded expanded widened swelled swollen raised raises raising spiked accelerated lifted \
      boosted hiked strengthened ballooned rocketed skyrocketed leapt leaped hiking boosting rallying rebounding \
      expanding widening swelling spiking accelerating lifting advancing leaping ballooning soar
      """)
    add(
      [.down, .verb],
      """
      fell fallen falls falling dropped drops dropping declined declines declining slid slides sliding slumped slumps \
      plunged plunges plunging tumbled tumbles sank sunk sinks shrank shrunk shrinks dipped dips decreased decreases \
      lost loses losing eased eases lowered narrowed contracted slipped slips shed sheds reduced reduces reducing \
      plummeted plummeting weakened slowed slowing slow slashed slashing trimmed trimming dwindled dwindling retreated \
      halved cut cuts cutting tumbling slumping shrinking dipping contracting narrowing easing slipping sinking \
      shedding lowering decreasing weakening decrease
      """)
    add(
      .up,
      """
      grow expand expands widen widens raise lift lifts boost boosts hike hikes swell swells accelerate accelerates \
      strengthen strengthens balloon balloons rocket leap leaps rebound rebounds advances rallies appreciate appreciated \
      firmed escalated
      """)
    add(
      .down,
      """
      lose shrink shed narrow narrows contract contracts lowers trim trims slash slashes weaken weakens slows dwindle \
      dwindles retreat retreats plummet plummets tumble sink slip ease reduce halve halves collapsed depreciated pared \
      softened sagged nosedived receded
      """)
    add([.up, .preposition], "up")
    add([.up, .adverb], "higher")
    add([.down, .adverb], "down lower")
    add(
      [.up, .change],
      "increase increases rise rises gain gains jump jumps surge climb growth hike advance rally upturn spike uptick upswing boost"
    )
    add(
      [.down, .change],
      "decrease decreases drop drops decline declines fall falls reduction cut cuts contraction slump plunge dip slide tumble slowdown downturn"
    )
    add(
      .level,
      """
      is are was were be been stood stands stand reached reaches reach hit hits totalled totaled totals totaling \
      settled settles closed closes traded trades trading averaged averages averaging cost costs costing came remained \
      remains equalled exceeded exceeds amounted amounts numbered measured measures weighed weighs weighing ended ends \
      opened opens finished end trade stand close settle total average finish has had have runs priced valued pegged estimated worth accounts accounted accounting sat
      """)
    add(
      .sport,
      """
      won win wins winning beat beats beating lost lose loses losing defeat defeated defeats drew draw draws victory \
      score scored scores lead leads led leading trailed trailing trail goalless match game games set sets series tie \
      tied downed edged thrashed aggregate record win-loss innings halftime half-time final semifinal quarterfinal \
      season playoff playoffs champions cup league
      """)
    add(
      .vote, "vote votes voted voting split ruled ruling passed passes approved rejected majority ballot tally margin")
  }

  mutating func addNames() {
    add(
      .month,
      """
      january february march april may june july august september october november december jan feb mar apr jun jul \
      aug sep sept oct nov dec
      """)
    add(
      .weekday,
      "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")
    add(
      .numbered,
      """
      article articles section sections chapter page pages no nos number numbers route highway interstate flight room \
      channel resolution level phase stage group grade category tier type class version week game match lap round \
      camp unit line platform gate terminal line figure table clause paragraph annex appendix protocol directive \
      regulation rule title part volume episode act schedule amendment proposition district ward zone sector area \
      block building apartment suite floor hut pier bus train track lane exit junction model mark series type \
      hurricane super vol op opus psalm item point step option question day season year formula world apollo soyuz \
      boeing airbus windows iphone galaxy playstation euro g big fortune nasdaq sp s&p ftse cac dax nikkei stoxx
      """)
    add(
      .street,
      """
      street road avenue boulevard lane drive square place court crescent terrace way downing st rd ave blvd broadway \
      highway
      """)
  }
}
