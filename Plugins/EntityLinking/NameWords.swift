/// Words that tell what kind of thing a name is.
///
/// - Source: written for this project.
enum NameWords {
  static let lists: [(WordTraits, String)] = [
    (.title, titles), (.titleModifier, titleModifiers), (.abbreviation, abbreviations), (.particle, particles),
    (.organization, organizations), (.place, places), (.inPossessive, inPossessive), (.legalForm, legalForms),
    (.faction, factions),
    (.givenName, women),
    (.givenName, men), (.givenName, worldwide),
  ]

  private static let titles = """
    mr mrs ms miss dr sir lord lady dame president premier chancellor minister secretary governor senator congressman \
    congresswoman representative mayor ambassador envoy king queen prince princess emperor sultan emir sheikh shaikh \
    sheik pope cardinal archbishop bishop reverend rev father rabbi imam ayatollah mullah general gen colonel col major \
    maj captain capt lieutenant lt sergeant sgt corporal admiral adm commander brigadier marshal professor prof judge \
    justice chairman chairwoman chairperson chair speaker spokesman spokeswoman spokesperson director chief head leader \
    ceo cfo coach manager officer inspector detective superintendent constable commissioner councillor deputy mp sen rep \
    gov hon president-elect prime-minister vice-president analyst economist lawyer attorney author actor actress singer \
    professor founder co-founder journalist striker midfielder goalkeeper administrator agent advocate specialist spc
    """

  private static let titleModifiers = """
    prime vice deputy assistant acting former ex interim senior junior chief foreign defence defense interior finance \
    health education justice energy trade economy economics agriculture transport environment home labour labor culture \
    press state staff affairs treasury exchequer opposition attorney general supreme grand lieutenant brigadier major \
    rear first party police army navy managing executive financial operating district federal national prosecutor \
    security external internal information communications technology development intelligence minority majority house \
    parliamentary presidential special retired late under permanent private social industry commerce planning \
    science women's council council's campaign
    """

  private static let abbreviations = """
    spc mr mrs ms dr prof gen col maj capt lt sgt adm sen rep gov rev hon st jr sr ft mt inc corp co ltd
    """

  private static let particles = """
    de del della di da das dos do du la le van von der den ter ten zu bin ibn bint al el ul ur abu ben ould e y
    """

  private static let organizations = """
    ministry department party university union agency inc corp corporation co ltd llc plc group company bank council \
    committee commission association organization organisation institute institution foundation federation society \
    academy college school center centre court tribunal authority bureau board office service services administration \
    assembly parliament congress senate army navy force forces guard guards police corps command brigade battalion \
    regiment division front movement brigades league club fc united airlines airways air motors industries holdings \
    partners associates ventures technologies systems networks network studios pictures records entertainment press \
    times post news journal tribune herald gazette telegraph observer chronicle daily magazine broadcasting television \
    radio hospital church trust fund alliance coalition campaign exchange laboratory laboratories museum library orchestra \
    ballet theatre initiative programme program project treasury reserve secretariat directorate ministry's insurance \
    pharmaceuticals energy petroleum electric telecom railways railway observatory consortium syndicate cartel militia \
    mission embassy consulate carmaker automaker airline manufacturer newspaper broadcaster firm charity militia cabinet conference confederation chamber caucus taskforce
    """

  private static let places = """
    city river province county state district region island islands lake mountain mountains mount hills hill valley bay \
    gulf sea ocean strait straits peninsula desert park airport street avenue road square bridge port harbor harbour \
    beach coast canyon creek falls forest canal village town township municipality governorate oblast republic kingdom \
    prefecture territory territories camp prison stadium square palace tower castle cape point heights springs station \
    north south east west northern southern eastern western central upper lower saint san santa st fort glacier volcano \
    crossing highway
    """

  private static let inPossessive =
    "people women men children workers teachers farmers veterans citizens writers king queen"

  private static let legalForms = "inc corp corporation co company ltd limited llc plc ag sa se nv gmbh spa ab oyj asa"

  private static let factions = "republican republicans democrat democrats democratic tory tories labourite islamists"

  private static let women = """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley \
    dorothy kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia \
    kathleen amy shirley angela anna ruth brenda pamela nicole katherine samantha christine emma catherine virginia \
    rachel carolyn janet maria heather diane julie joyce victoria kelly christina joan evelyn lauren judith olivia martha \
    cheryl andrea ann jean alice jane sophie claire charlotte lucy hannah kate theresa hillary condoleezza ursula \
    christine ingrid astrid elena irina olga svetlana natalia tatiana yulia fatima aisha leila layla amina zainab maryam \
    noor sana priya anjali indira sonia yuki sakura mei ling
    """

  private static let men = """
    james robert john michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald \
    steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas \
    eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis \
    jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith roger gerald \
    carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan \
    wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley tony ben bill bob jim tim tom mike \
    steve dave dan chris nick greg jeff ken ron rick ted barack hugh ian neil graham simon martin oliver harry leo max
    """

  private static let worldwide = """
    mohammed muhammad mohamed ahmed ahmad ali hassan hussein hussain omar osama abdul abdullah ibrahim ismail khalid \
    mahmoud mustafa yusuf youssef tariq bashar saddam nouri haider hamid karzai ashraf imran nawaz asif narendra rajiv \
    rahul sanjay amit anil vijay ravi vladimir dmitry dmitri sergei sergey mikhail boris alexei nikolai andrei yuri igor \
    viktor oleg volodymyr petro francois françois jacques nicolas emmanuel jean-claude pierre michel philippe andré \
    laurent antoine hans klaus jürgen wolfgang günther dieter helmut gerhard stefan matthias giuseppe giovanni marco \
    luigi silvio matteo mario antonio carlos luis miguel jorge pedro francisco fernando manuel javier alejandro ricardo \
    rafael hugo diego pablo andrés enrique felipe josé luiz joão paulo kenji hiroshi takeshi shinzo junichiro akira \
    jinping jiabao wei kofi nelson thabo jacob desmond kwame olusegun goodluck uhuru recep tayyip benjamin ariel ehud \
    shimon yitzhak avigdor anwar hosni lars erik anders jens olof nils björn gustav henrik jan piet willem
    """
}
