/// Common verbs of news and their forms.
///
/// - Source: written for this project; irregular forms as in any English grammar.
enum VerbTable {
  /// Calls back with each form of each verb and what the form can be.
  static func forEachForm(_ body: (String, WordRoles) -> Void) {
    for entry in regular.split(separator: " ") {
      var verb = String(entry)
      let isNoun = verb.hasSuffix("+")
      if isNoun { verb.removeLast() }
      let doubles = verb.hasSuffix("!")
      if doubles { verb.removeLast() }
      let stem = self.stem(of: verb, doubles: doubles)
      let noun: WordRoles = isNoun ? .alsoNoun : []
      body(verb, noun.union(.base))
      body(third(of: verb), noun.union(.third))
      body(stem.past, .past)
      body(stem.gerund, .gerund)
    }
    for entry in irregular.split(separator: " ") {
      let forms = entry.split(separator: ",").map(String.init)
      let isNoun = forms.count > 3
      let noun: WordRoles = isNoun ? .alsoNoun : []
      body(forms[0], noun.union(.base))
      body(third(of: forms[0]), noun.union(.third))
      body(forms[1], forms[1] == forms[0] ? noun.union(.past) : .past)
      body(forms[2], forms[2] == forms[0] ? noun.union(.past) : .past)
      body(stem(of: forms[0], doubles: doubled.contains(forms[0])).gerund, .gerund)
    }
  }

  private static func third(of verb: String) -> String {
    if let ending = verb.last, ending == "y", !endsInVowelAndY(verb) { return verb.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { verb.hasSuffix($0) }
    return verb + (hisses ? "es" : "s")
  }

  private static func stem(of verb: String, doubles: Bool) -> (past: String, gerund: String) {
    if doubles, let last = verb.last { return (verb + "\(last)ed", verb + "\(last)ing") }
    if verb.hasSuffix("ee") { return (verb + "d", verb + "ing") }
    if verb.hasSuffix("ie") { return (verb + "d", verb.dropLast(2) + "ying") }
    if verb.hasSuffix("e") { return (verb + "d", verb.dropLast() + "ing") }
    if verb.hasSuffix("y"), !endsInVowelAndY(verb) { return (verb.dropLast() + "ied", verb + "ing") }
    return (verb + "ed", verb + "ing")
  }

  private static func endsInVowelAndY(_ verb: String) -> Bool {
    ["ay", "ey", "oy", "uy"].contains { verb.hasSuffix($0) }
  }

  /// A “!” doubles the last letter, a “+” says that the form without ending is a noun too.
  private static let regular = """
    accept accuse achieve acquire act+ add admit! adopt advance+ affect agree aim+ allow amount+ announce answer+ appeal+ \
    appear apply appoint approach+ approve argue arrest+ arrive ask assume attack+ attempt+ attend attract average+ \
    avoid award+ back ban!+ base+ battle+ believe belong benefit+ blame+ block+ board+ boast bolster bomb+ boost+ borrow \
    brace call+ calculate cancel capture carry cause+ centre+ center+ challenge+ change+ charge+ check+ claim+ climb+ close collapse+ \
    collect comment+ commit! compare compete complete comprise concede condemn conduct confirm consider consist \
    constitute consume contain continue contract+ contribute control!+ convert convict cook cool cope cover+ crash+ \
    create cross damage+ debate+ decide declare decline+ decrease+ defeat+ defend define delay+ deliver demand+ \
    demonstrate deny depart depend deploy describe deserve design+ destroy detain determine develop die dip!+ disappear \
    discover discuss displace display+ dispute+ divert double doubt+ drop!+ dwindle earn ease edge+ elect eliminate \
    emerge employ enable encourage end+ enjoy enter entail equal escape establish estimate+ evacuate evaluate examine \
    exceed exclude execute exist expand expect experience+ explain explode export+ extend face+ fail favour fear+ \
    feature+ fetch figure+ file+ fill finance+ fine+ finish fire+ fix flood+ focus+ follow force+ form+ fund+ gain+ \
    gather generate grant+ guarantee+ guard+ halt+ halve handle happen head+ help+ hike+ hire hope+ host+ hover identify \
    ignore imagine impose improve inch+ include increase+ indicate inform injure insist inspect install intend introduce \
    invest investigate invite involve issue+ jail+ join judge+ jump+ justify kick kill lack+ land+ last launch+ \
    lift limit+ link+ list+ live load+ locate look+ lower maintain manage march+ mark+ match+ measure+ mention \
    miss mount move+ murder+ name+ narrow need+ negotiate note+ notify number+ observe obtain occupy occur offer+ open \
    operate oppose order+ oust outnumber owe own participate pass+ peak+ perform place+ plan!+ play+ pledge+ plummet \
    plunge+ point+ post+ pour predict prefer! prepare press+ prevent price+ process+ produce project+ promise+ promote \
    propose protect protest+ prove provide publish pull pump+ purchase+ pursue push question+ raid+ raise rally+ range+ \
    rank+ rate+ reach react rebound+ receive recall+ reckon recognise recognize recommend record+ recover reduce refer! \
    reflect refuse regard register reject relate release+ rely remain remember remove rent+ repair+ repeat replace reply+ \
    report+ represent request+ require rescue+ resign resist resolve respond restore result+ retain retire retreat+ \
    return+ reveal review+ revise risk+ rule+ rush sail save schedule+ score+ search+ secure seem seize serve settle \
    share+ sign+ slash slip!+ slow slump+ soar solve spur stage+ start+ state+ stay step!+ stop!+ stretch struggle+ \
    study+ submit! succeed suffer suggest supply+ support+ suppose surge+ surpass surrender surround survive suspect+ \
    suspend sustain swoop talk+ target+ tend test+ thank threaten top!+ total+ touch trade+ trail transfer+ travel+ treat \
    trend+ trigger+ trim! triple treble quadruple trust+ try tumble+ turn+ unveil urge use+ value+ vanish vary view+ visit+ \
    volunteer+ vote+ wait walk+ want warn wash waste+ watch weigh weaken welcome widen wonder work+ worry worsen wound+ \
    yield+ accelerate account+ stagger allege alter apologise ensure fuel+ hail house+ label+ license \
    abduct abolish absorb accommodate allocate amend ambush+ annex arm+ axe besiege bombard confiscate conserve \
    construct curb+ default+ demolish deport diagnose disburse dispatch distribute divest dock+ donate drill+ drown dump+ \
    emit! enact encircle endorse enlist equip! erect evict expel! extract extradite finalise haul+ hijack \
    hospitalise import+ inaugurate incinerate infect inject intercept inundate kidnap! launder lease+ levy+ liberate loot+ \
    merge mine+ mobilise mobilize nationalise nominate orbit+ patrol+ pave plant+ plunder privatise quarantine+ \
    ratify raze rebook recruit+ recycle redeem refine refuel refund+ refurbish rehouse relocate renovate repay repeal \
    restructure scrap! seat+ shell+ ship! smuggle span! spray+ storm+ submerge subsidise subsidize tax+ torch+ topple tow+ \
    unload vaccinate vandalise outweigh overturn pilot+ poll+ power+ probe+ quote+ ration+ recede shelter+ stockpile strengthen stun! tout \
    undermine upgrade+ veto+ weather+ warrant+ harvest+ invade inflict ferry+ punish perish collide
    """

  /// Base, past, participle; a fourth word says that the base is a noun too.
  private static let irregular = """
    say,said,said tell,told,told go,went,gone get,got,gotten make,made,made take,took,taken come,came,come see,saw,seen \
    know,knew,known give,gave,given find,found,found think,thought,thought become,became,become leave,left,left \
    put,put,put keep,kept,kept begin,began,begun bring,brought,brought write,wrote,written lose,lost,lost win,won,won,n \
    pay,paid,paid,n meet,met,met run,ran,run,n sell,sold,sold send,sent,sent spend,spent,spent stand,stood,stood,n \
    hold,held,held buy,bought,bought build,built,built rise,rose,risen,n fall,fell,fallen,n grow,grew,grown cut,cut,cut,n \
    hit,hit,hit,n set,set,set,n lead,led,led,n feed,fed,fed fly,flew,flown fight,fought,fought,n flee,fled,fled \
    feel,felt,felt eat,ate,eaten drink,drank,drunk,n drive,drove,driven,n draw,drew,drawn,n choose,chose,chosen \
    catch,caught,caught,n break,broke,broken,n beat,beat,beaten bear,bore,borne bid,bid,bid,n blow,blew,blown,n \
    cost,cost,cost,n deal,dealt,dealt,n dig,dug,dug forget,forgot,forgotten freeze,froze,frozen,n hang,hung,hung \
    hear,heard,heard hide,hid,hidden hurt,hurt,hurt lay,laid,laid lend,lent,lent let,let,let lie,lay,lain mean,meant,meant \
    overtake,overtook,overtaken read,read,read ride,rode,ridden,n seek,sought,sought shake,shook,shaken shed,shed,shed \
    shine,shone,shone shoot,shot,shot shrink,shrank,shrunk shut,shut,shut sing,sang,sung sink,sank,sunk sit,sat,sat \
    sleep,slept,slept,n slide,slid,slid,n speak,spoke,spoken spread,spread,spread,n spring,sprang,sprung,n \
    steal,stole,stolen stick,stuck,stuck strike,struck,struck,n swear,swore,sworn sweep,swept,swept swell,swelled,swollen \
    swim,swam,swum,n swing,swung,swung,n teach,taught,taught tear,tore,torn throw,threw,thrown undergo,underwent,undergone \
    understand,understood,understood wake,woke,woken wear,wore,worn withdraw,withdrew,withdrawn quit,quit,quit \
    split,split,split,n show,showed,shown,n leap,leapt,leapt,n creep,crept,crept forecast,forecast,forecast,n \
    broadcast,broadcast,broadcast,n bet,bet,bet,n light,lit,lit,n burn,burnt,burnt,n undercut,undercut,undercut \
    rebuild,rebuilt,rebuilt cast,cast,cast,n retake,retook,retaken withstand,withstood,withstood overcome,overcame,overcome \
    uphold,upheld,upheld oversee,oversaw,overseen undertake,undertook,undertaken foresee,foresaw,foreseen \
    outbid,outbid,outbid resell,resold,resold rewrite,rewrote,rewritten
    """

  private static let doubled: Set<String> = [
    "get", "put", "begin", "win", "run", "cut", "hit", "set", "bid", "dig", "forget", "let", "shed", "shut", "sit",
    "swim", "quit", "split", "bet",
  ]
}
