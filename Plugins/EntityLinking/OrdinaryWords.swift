/// Words that are no names, though a capital may begin them.
///
/// - Source: written for this project.
enum OrdinaryWords {
  static let lists: [(WordTraits, String)] = [
    (.function, functionWords), (.common, commonWords), (.common, adverbs), (.adverb, adverbs), (.unnamed, unnamed),
    (.plainAcronym, plainAcronyms), (.placePreposition, placePrepositions), (.compoundTail, compoundTails),
    (.speech, speechVerbs), (.ordinal, ordinals), (.predicate, predicates), (.bordering, borderings),
    (.ofState, ofStates), (.speaking, "speak speaks spoke spoken speaking learn learns learned learning teaches"),
    (.language, "language languages dialect dialects speaker speakers alphabet"),
    (.small, "is the this that and of by to for not are was be my your our you now all no in on with have has will"),
    (.article, "a an"), (.stranger, strangers),
    (.pronoun, "he him his himself she her hers herself"), (.agency, agencies),
    (.addressing, addressings), (.contest, contests), (.deedOfState, deedsOfState), (.adverb, adverbsOfVerbs),
  ]

  private static let functionWords = """
    a an the this that these those some any each every either neither both all no none many much more most several few \
    fewer less least other others another such what whatever which whichever who whoever whom whose when whenever where \
    wherever why how however i you he she it we they me him her us them my your his its our their mine yours hers ours \
    theirs myself himself herself itself themselves one two three four five six seven eight nine ten eleven twelve \
    twenty thirty forty fifty hundred hundreds thousand thousands million millions billion dozens first second third \
    fourth last next is are was were be been being am do does did done doing has have had having will would shall should \
    can could may might must cannot won't don't doesn't didn't isn't aren't wasn't can't couldn't wouldn't there's it's \
    he's she's that's i'm i've i'd i'll you'd you'll he'd he'll she'd she'll we'd we'll they'd they'll it'll we're we've they're they've you're let's let and or but nor so yet if unless until while \
    whilst although though because since as than whether of in on at by for with without within to from into onto upon \
    over under above below between among amid amidst across through throughout during before after against about around \
    behind beside besides beyond near off out outside inside toward towards up down along despite except like unlike per \
    plus via not never ever also too then there here now again thus hence therefore moreover furthermore meanwhile \
    nevertheless nonetheless otherwise instead still only just even rather quite very yes oh well please thanks
    """

  private static let adverbs = """
    recently currently earlier later today yesterday tomorrow tonight already always often sometimes usually generally \
    perhaps maybe probably possibly apparently reportedly allegedly officially originally initially finally eventually \
    suddenly clearly obviously certainly indeed overall additionally similarly likewise separately specifically \
    especially particularly mostly mainly nearly almost approximately roughly following according based given asked \
    speaking writing addressing citing quoting referring responding commenting noting adding using due compared \
    contrary regardless once twice together elsewhere everywhere nowhere ahead afterwards thereafter soon long far \
    unfortunately fortunately surprisingly importantly interestingly ultimately further formerly previously historically \
    traditionally increasingly actually basically honestly personally seriously sadly happily luckily absolutely exactly \
    definitely firstly secondly thirdly lastly
    """

  private static let commonWords = """
    people police officials official authorities residents witnesses experts analysts investors shares stocks oil gas \
    prices troops soldiers forces rebels militants protesters demonstrators students teachers workers doctors nurses \
    farmers scientists researchers critics supporters opponents voters lawmakers politicians leaders members \
    ministers diplomats sources reports report news media press photo photos video image images story stories man men \
    woman women child children boy boys girl girls family families friends relatives victims survivors patients \
    passengers drivers customers consumers companies company businesses banks markets sales exports imports growth \
    inflation unemployment elections election voting polls results talks negotiations peace war fighting violence \
    attacks attack bombs bomb explosions explosion gunmen gunfire fire floods flood rain storm storms snow weather \
    earthquake earthquakes hurricane damage rescue rescuers emergency hospitals hospital schools school universities \
    roads road trains train flights flight planes plane ships ship cars car vehicles traffic power water food health \
    education security defence defense government governments opposition parliament state states court courts judge \
    judges lawyers prosecutors investigators trial charges prison prisoners human rights law laws bill budget tax taxes \
    money debt trade economy economic industry technology science research study studies data figures statistics \
    evidence documents letter letters statement comments questions answers issues problems concerns fears hopes hope \
    pressure support help aid work working life lives death deaths time times day days week weeks month months year \
    years morning night evening spring summer autumn winter half part parts end beginning top bottom high low big small \
    great good better best bad worse worst new old young former current major minor early late large larger long short \
    local national international foreign domestic public private political military social central northern southern \
    eastern western general special free full final total real recent several white black red blue green home house \
    houses building buildings city cities town towns village villages country countries world global earth sun moon \
    north south east west left right reading mobile nice most bath orange shell target gap visa split hull pole poles \
    finish polish sure same different similar certain possible likely nothing something everything everyone \
    someone anyone nobody everybody anybody things thing way ways place places area areas region regions side number \
    numbers group groups team teams players player fans game games match season coach title race football music film \
    book books art history culture church religion god faith love story editor reporter correspondent journalists \
    journalist author writer reporters crowds crowd thousands dozens scores buyers traders dealers economists bankers \
    question answer turnout somebody kids protestor protestors viruses grandma grandpa mum dad mom granny haulage masked brilliant flash executives managers directors shareholders directors employers employees unions union climate energy \
    nuclear weapons arms missile missiles drone drones tanks aircraft helicopters navy army air sea land border borders \
    refugees migrants immigrants immigration asylum aid convoy convoys terror terrorism terrorist terrorists suicide \
    islamic western liberal \
    communist communists socialist socialists make making \
    take taking see seen look looking come coming go going get getting put set say says said tell told ask want wants \
    need needs know think believe call called show shows find found give keep turn move moving start started begin run \
    running hold held bring write read stand lose pay meet include including continue learn change lead leading \
    understand watch follow stop create speak allow add spend grow open walk win offer remember consider appear buy \
    wait serve die send expect build stay fall cut reach kill killed remain suggest raise pass sell require decide pull \
    return explain carry develop thank receive agree join visit close check click share subscribe print page pages \
    section chapter table figure note notes see related topics tags source sources contact copyright privacy terms \
    advertisement loading updated published posted background summary introduction conclusion overview
    """

  /// Written with a capital, and no person, place or organisation.
  private static let unnamed = """
    january february march april may june july august september october november december monday tuesday wednesday \
    thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri \
    sat christmas easter ramadan halloween thanksgiving internet web god allah bible koran quran covid coronavirus \
    olympics gmt est edt bst pst utc cet ii iii iv vi vii viii ix xi xii xiii xiv am pm english-language mr mrs ms ok dlr dlrs pct ecu ecus yeah okay um ah oh wow hello hi hey sorry brexit hindi latin swahili urdu mandarin cantonese farsi pashto celsius fahrenheit christianity judaism hinduism \
    buddhism uhh
    """

  private static let plainAcronyms = """
    tv uk-wide ceo cfo coo pm am ad bc dvd cd gdp gnp dna rna hiv aids suv ufo gmt est edt bst pst utc usd eur gbp vat \
    ipo mp mps mep meps pc it ai phd ngo ngos ied ieds pr hr id vip faq pdf sms gps url http https www html usb dj sos \
    ptsd isbn diy atm pin rpm mph kph km kg hp ev evs lng icu ppe pcr adhd iq gop q&a qa rip rss fyi aka asap breaking \
    update updated exclusive live video watch read more new photos factbox analysis interview not no yes all and the of \
    to in for on or but is are was an at by we he she they who with from your
    """

  private static let predicates = """
    is was has had will would could can may might does did says said told wants plans began became went took made gave got \
    won lost left met saw held put ran came fell rose grew kept sent spent led wrote spoke
    """

  private static let borderings =
    "neighbouring neighboring between from northern southern eastern western central towards"

  private static let ofStates = """
    army government military troops artillery soldiers parliament capital president airport border borders navy economy \
    population king queen forces police territory coast frontier mayor ambassador embassy residents voters citizens
    """

  private static let agencies = """
    accepted accuses accused acknowledged admits admitted agreed aims allowed annexed announced answered approved argues \
    asked asks backed backs banned blamed blames blocked boycotted breached broke calls called cancelled ceded claims \
    claimed closed condemned condemns congratulated considers continued decided declared declares declined defends \
    demanded demands denied denies deployed detained disputes dismissed drafted expects expelled expressed \
    fears feared fired froze gave granted halted hopes imposed insisted insists intends intervened invaded \
    invited joined launched lifted maintains mobilised mobilized negotiated objected offered offers opened \
    opposed opposes ordered owes pledged plans promised proposed protested provided pulled raised ratified recalled \
    recognised recognized refused rejected rejects released responded restored resumed retaliated sanctioned says seized \
    seeks sees sent severed shelled shot sign signed sought sold stopped supplied supports suspended threatened threatens \
    told tried urged urges vetoed vowed voted wants wanted warned warns welcomed welcomes withdrew deplored deplores \
    denounced denounces lamented laments decried hailed hails lauded praised praises applauded applauds commended \
    regretted regrets rebuked slammed slams criticised criticises criticized criticizes cautioned cautions stressed \
    stresses reiterated reiterates countered disputed signalled signaled conceded concedes
    """

  private static let addressings = """
    accused against allied asked blamed blames condemned criticised criticized told thanked urged pressed pressured \
    sanctioned warned persuaded accuse accuses accusing blaming urging condemning
    """

  private static let contests = "beat beats defeated thrashed drew hosts outplayed edged versus vs v"

  private static let deedsOfState = """
    offer decision demand demands proposal refusal response reply claim claims denial statement plan plans policy stance \
    position request threat threats warning sanctions pledge promise apology account accusation accusations
    """

  private static let adverbsOfVerbs = """
    again also already later now recently repeatedly reportedly quickly flatly publicly formally officially still once \
    first never always immediately initially both each long soon then
    """

  private static let strangers = """
    man woman boy girl child person wife husband mother father brother sister son daughter friend colleague neighbour \
    neighbor official employee worker employer soldier officer resident witness driver passenger student victim suspect \
    member source diplomat user customer patient prisoner candidate rival critic supporter citizen aide adviser advisor \
    relative volunteer veteran teenager pensioner
    """

  private static let ordinals =
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth st nd rd th"

  private static let placePrepositions = "in at near outside across throughout inside along"

  private static let compoundTails = """
    based led backed born run owned made style like wide era bound held linked friendly funded trained sponsored \
    speaking controlled occupied supported dominated educated affiliated related aligned language level day month year \
    old time term area born built designed listed inspired related born-and-bred winning appointed brokered imposed \
    drafted organized organised mediated hosted ruled governed administered sanctioned mandated
    """

  private static let speechVerbs = """
    said says told tells added adds asked asks announced announces argued claimed claims confirmed declared declined \
    denied explained insisted noted replied reported stated suggested testified tweeted urged vowed warned wrote writes \
    believes believed thinks hopes resigned died arrived met visited spoke won lost
    """
}
