/// Words that tell what kind of thing a name is.
///
/// - Source: written for this project.
enum NameWords {
  static let lists: [(WordTraits, String)] = [
    (.title, titles), (.titleModifier, titleModifiers), (.abbreviation, abbreviations), (.particle, particles),
    (.organization, organizations), (.place, places), (.inPossessive, inPossessive), (.legalForm, legalForms),
    (.faction, factions), (.thing, things),
    (.landform, "sea river rivers mountains province governorate neighbourhood neighborhood peninsula oblast"),
    (.operation, "operation exercise hurricane typhoon cyclone storm project"),
    (.numbered, numbered), (.people, peoples), (.purpose, purposes),
    (.work, works), (.band, "militants fighters gunmen rebels insurgents extremists guerrillas militiamen jihadists"),
    (.namedAlone, namedAlone), (.dedicated, "school college hospital church cathedral chapel"),
  ]

  private static let titles = """
    presidents ministers senators generals governors ambassadors secretaries mayors colonels envoys premiers directors \
    judges leaders chiefs spokesmen analysts professors reporters journalists lawmakers officers kings \
    mr mrs ms miss dr sir lord lady dame president premier chancellor minister secretary governor senator congressman \
    congresswoman representative mayor ambassador envoy king queen prince princess emperor sultan emir sheikh shaikh \
    sheik pope cardinal archbishop bishop reverend rev father rabbi imam ayatollah mullah general gen colonel col major \
    maj captain capt lieutenant lt sergeant sgt corporal admiral adm commander brigadier marshal professor prof judge \
    justice chairman chairwoman chairperson chair speaker spokesman spokeswoman spokesperson director chief head leader \
    ceo cfo coach manager officer inspector detective superintendent constable commissioner councillor deputy mp sen rep \
    gov hon president-elect prosecutor botanist he hrh shadow spokesmen archbishop patriarch airman private trooper sheriff warden principal dean curator conductor composer architect scientist physicist biologist historian novelist poet playwright photographer filmmaker producer presenter anchor columnist blogger cleric priest pastor monk chancellor-designate premier-designate ombudsman comptroller treasurer magistrate barrister solicitor surgeon physician psychologist sociologist geologist meteorologist epidemiologist virologist campaigner activist lawmaker legislator deputy-governor vice-chancellor commodore ensign cadet seaman petty defender goalscorer winger captain skipper boss owner chairman-elect co-chair co-chairman co-chairwoman policeman firefighter baker farmer teacher nurse docker foreman resident helper prime-minister vice-president analyst economist lawyer attorney author actor actress singer \
    professor founder co-founder journalist striker midfielder goalkeeper administrator agent advocate specialist spc
    """

  private static let titleModifiers = """
    prime vice deputy assistant acting former ex interim senior junior chief foreign defence defense interior finance \
    health education justice energy trade economy economics agriculture transport environment home labour labor culture \
    press state staff affairs treasury exchequer opposition attorney general supreme grand lieutenant brigadier major \
    rear first party police army navy managing executive financial operating district federal national prosecutor \
    security external internal information communications technology development intelligence minority majority house \
    parliamentary presidential special retired late under permanent private social industry commerce planning \
    science women's council council's campaign shadow home midshipman airborne chief-of-staff intelligence commerce environmental principal petty lance wing squadron flight group staff
    """

  private static let abbreviations = """
    spc mr mrs ms dr prof gen col maj capt lt sgt adm sen rep gov rev hon st jr sr ft mt inc corp co ltd
    """

  private static let particles = """
    de del della di da das dos do du la le van von der den ter ten zu bin ibn bint al el ul ur abu ben ould e y nad pod sur
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
    ballet theatre programme program treasury reserve secretariat directorate ministry's insurance \
    pharmaceuticals energy petroleum electric telecom railways railway observatory consortium syndicate cartel militia \
    government governments regiment regiments brigades battalions squadrons divisions house band orchestra squadron wing fleet corps infantry militia society legion sisters brothers operator utility consultancy insurer retailer lender watchdog pollster supplier mission embassy consulate carmaker automaker airline manufacturer newspaper broadcaster firm charity militia cabinet confederation chamber caucus taskforce
    """

  private static let places = """
    city river province county state district region island islands lake mountain mountains mount hills hill valley bay \
    gulf sea ocean strait straits peninsula desert park airport street avenue road square bridge port harbor harbour \
    beach coast canyon creek falls forest canal village town township municipality governorate oblast republic kingdom \
    prefecture territory territories camp prison stadium square palace tower castle cape point heights springs station \
    north south east west northern southern eastern western central upper lower saint san santa st fort glacier volcano \
    crossing highway mosque hotel monument memorial zone channel reserve grounds arena cemetery suburb fortress airfield refinery gorge dam reservoir lagoon basin delta desert plateau plain plains steppe archipelago atoll fjord neighbourhood neighborhood suburb quarter oasis hamlet parish shire heath marsh moor loch lough glen ridge peak summit's mountain's runway terminal wharf pier dock docks shipyard checkpoint corridor
    """

  private static let inPossessive =
    "people women men children workers teachers farmers veterans citizens writers king queen"

  private static let legalForms = "inc corp corporation co company ltd limited llc plc ag sa se nv gmbh spa ab oyj asa"

  private static let factions = "republican republicans democrat democrats democratic tory tories labourite islamists"

  private static let things = """
    award awards prize prizes medal cup championship championships olympics festival games act treaty accord accords \
    agreement protocol charter constitution declaration doctrine project operation hurricane typhoon cyclone conference summit \
    forum expo marathon tour prix war wars battle revolution uprising massacre intifada crisis shuttle dialogue plus pro \
    index theorem anthem album symphony museum's license licence scandal inquiry referendum biennale carnival parade \
    pageant derby classic trophy series weekly's doctrine day week year eve season century bill amendment initiative
    """

  private static let works = """
    film movie documentary novel book memoir album song musical opera play sitcom soap comic game videogame \
    software app browser smartphone ship vessel ferry tanker freighter trawler yacht satellite spacecraft rocket probe \
    missile drone warship frigate submarine racehorse
    """

  private static let numbered = """
    radio channel terminal gate pier camp group division flight studio pad route highway interstate sector zone district \
    ward block unit formula area line bbc itv
    """

  private static let peoples = """
    arab arabs kurd kurds kurdish yazidi yazidis yezidi yezidis sunni sunnis shia shias shiite shiites shi'ite shi'ites \
    alawite alawites druze muslim muslims christian christians jew jews jewish hindu hindus sikh sikhs buddhist buddhists \
    catholic catholics protestant protestants mormon mormons copt copts coptic hispanic hispanics latino latinos latina \
    uighur uighurs uyghur uyghurs rohingya tatar tatars chechen chechens basque basques catalan catalans tibetan tibetans \
    pashtun pashtuns hazara hazaras tuareg tuaregs hutu hutus tutsi tutsis roma maori zulu hausa yoruba igbo tamil tamils \
    sinhalese assyrian assyrians turkmen bedouin bedouins berber berbers slav slavs slavic islamist cossack cossacks
    """

  private static let purposes = """
    ministry department institute institution centre center council committee commission association agency organization \
    organisation office foundation fund society campaign conference network alliance coalition movement academy board \
    bureau authority tribunal secretariat mission union party court federation initiative panel taskforce service \
    laboratory bank commissioner trust programme program partnership forum
    """

  private static let namedAlone = """
    senate congress parliament house channel army navy church coalition west north south east gulf assembly treasury \
    administration commission pentagon capitol guard marines bundestag duma knesset
    """
}
