import AnalyzerKit

/// The words that time is told with.
///
/// - Source: closed classes of English, written for this project.
enum Lexicon {
  static let words: PhraseTable<WordEntry> = {
    var builder = LexiconBuilder()
    builder.addNumbers()
    builder.addCalendar()
    builder.addRelations()
    builder.addGrammar()
    return PhraseTable(builder.entries)
  }()
}

/// Collects words, joining what is said of the same word at several places.
struct LexiconBuilder {
  private(set) var entries: [(String, WordEntry)] = []
  private var places: [String: Int] = [:]

  /// Adds words, which are separated by spaces.
  mutating func add(_ roles: WordRoles, _ words: String, number: Int? = nil, unit: TimeUnit? = nil) {
    add(words) { entry in
      entry.roles.formUnion(roles)
      if let number { entry.number = number }
      if let unit { entry.unit = unit }
    }
  }

  private mutating func add(_ words: String, _ change: (inout WordEntry) -> Void) {
    for word in words.split(separator: " ").map(String.init) {
      let place = places[word] ?? entries.count
      if place == entries.count {
        places[word] = place
        entries.append((word, .none))
      }
      change(&entries[place].1)
    }
  }

  private mutating func add(_ selector: Selector, _ words: String) {
    add(words) { entry in
      entry.roles.insert(.selector)
      entry.selector = selector
    }
  }

  private mutating func addDays(_ days: Int, _ words: String) {
    add(words) { entry in
      entry.roles.insert(.deictic)
      entry.days = days
    }
  }

  /// Words that count up from `first` by `step`.
  private mutating func addSeries(_ roles: WordRoles, from first: Int = 1, by step: Int = 1, _ words: String) {
    for (place, word) in words.split(separator: " ").enumerated() {
      add(roles, String(word), number: first + place * step)
    }
  }

  mutating func addNumbers() {
    addSeries(
      .small,
      """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
      eighteen nineteen
      """)
    addSeries(.tens, from: 20, by: 10, "twenty thirty forty fifty sixty seventy eighty ninety")
    addSeries(
      .ordinal,
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
      fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
      """)
    add(.ordinal, "final", number: 0)
    add(.hundred, "hundred")
    add(.thousand, "thousand")
    add(.vague, "few several many some various countless numerous")
    add([.couple, .vague], "dozens scores hundreds thousands", number: 0)
    add(.couple, "couple pair", number: 2)
    add(.couple, "dozen", number: 12)
    add(.half, "half")
    add(.decade, "twenties thirties forties fifties sixties seventies eighties nineties")
    add(.article, "a an")
    add(
      .measure,
      """
      trading business working consecutive straight more additional full whole long solid calendar fiscal financial \
      extra further school short successive crucial entire agonizing tense hard busy bad good tax academic
      """)
  }

  mutating func addCalendar() {
    func unit(_ unit: TimeUnit, _ one: String, _ many: String) {
      add(.unit, one, unit: unit)
      add([.unit, .plural], many, unit: unit)
    }
    unit(.second, "second", "seconds secs")
    unit(.minute, "minute", "minutes mins")
    unit(.hour, "hour hr", "hours hrs")
    unit(.day, "day", "days")
    unit(.weekend, "weekend", "weekends")
    unit(.week, "week", "weeks")
    unit(.fortnight, "fortnight", "fortnights")
    unit(.month, "month", "months")
    unit(.quarter, "quarter", "quarters")
    unit(.half, "half", "halves")
    addSeries(.quarterName, "q1 q2 q3 q4")
    addSeries(.quarterName, from: -1, by: -1, "h1 h2")
    unit(.year, "year yr", "years yrs")
    unit(.decade, "decade", "decades")
    unit(.century, "century", "centuries")
    unit(.period, "period", "periods")
    add(.fiscal, "fiscal financial")

    addSeries(
      .month,
      "january february march april may june july august september october november december")
    addSeries([.month, .short], "jan feb mar apr")
    addSeries([.month, .short], from: 6, "jun jul aug sep oct nov dec")
    add([.month, .short], "sept", number: 9)
    add(.ambiguous, "may march mar april june august dec")
    addSeries(.weekday, "monday tuesday wednesday thursday friday saturday sunday")
    addSeries([.weekday, .plural], "mondays tuesdays wednesdays thursdays fridays saturdays sundays")
    addSeries([.weekday, .short], "mon tue wed thu fri sat sun")
    add([.weekday, .short], "tues", number: 2)
    add([.weekday, .short], "thur thurs", number: 4)
    addSeries(.season, from: 0, "spring summer autumn winter")
    add(.season, "fall", number: 2)
    add([.season, .plural], "summers winters autumns")
    add(.ambiguous, "spring fall")

    func part(_ part: DayPart, _ words: String) { add(.dayPart, words, number: part.rawValue) }
    part(.morning, "morning dawn daybreak sunrise")
    part(.afternoon, "afternoon")
    part(.evening, "evening dusk sunset nightfall")
    part(.night, "night overnight tonight")
    part(.noon, "noon midday")
    part(.midnight, "midnight")
    add(.plural, "mornings afternoons evenings nights")
    add(.dayPart, "mornings", number: DayPart.morning.rawValue)
    add(.dayPart, "afternoons", number: DayPart.afternoon.rawValue)
    add(.dayPart, "evenings", number: DayPart.evening.rawValue)
    add(.dayPart, "nights", number: DayPart.night.rawValue)

    add(.meridiem, "a.m. a.m am", number: 0)
    add(.meridiem, "p.m. p.m pm", number: 12)
    add(.clock, "o'clock oclock")
    add(.zone, "est edt cst cdt mst mdt pst pdt cet cest bst ist jst msk eet et gmt utc")
    add(.universal, "gmt utc")
  }

  mutating func addRelations() {
    add(.this, "this these current")
    add(.last, "last past")
    add(.next, "next coming upcoming")
    add(.previous, "previous preceding prior")
    add(.following, "following")
    add(.same, "that same corresponding comparable latest")
    add(.every, "every each")
    add(.ago, "ago")
    add(.earlier, "earlier before previously")
    add(.later, "later after afterward afterwards")
    addDays(0, "today tonight")
    addDays(-1, "yesterday")
    addDays(1, "tomorrow")
    add(.reference, "now currently nowadays presently current", number: 0)
    add(.reference, "recently recent lately", number: -1)
    add(.reference, "soon future", number: 1)
    add(.frequency, "daily", unit: .day)
    add(.frequency, "weekly", unit: .week)
    add(.frequency, "monthly", unit: .month)
    add(.frequency, "annual annually yearly", unit: .year)
    add(.frequency, "hourly", unit: .hour)
    add(.frequency, "nightly", unit: .day)
    add([.frequency, .lasting], "daylong", unit: .day)
    add([.frequency, .lasting], "weeklong", unit: .week)
    add([.frequency, .lasting], "monthlong", unit: .month)
    add([.frequency, .lasting], "yearlong", unit: .year)
    add(.times, "once twice times thrice")

    add([.edge, .edgeNoun], "beginning start outset", number: Edge.start.rawValue)
    add(.edge, "early", number: Edge.start.rawValue)
    add([.edge, .edgeNoun], "middle", number: Edge.middle.rawValue)
    add(.edge, "mid", number: Edge.middle.rawValue)
    add([.edge, .edgeNoun], "end close", number: Edge.end.rawValue)
    add(.edge, "late", number: Edge.end.rawValue)
    add(.approximate, "about around nearly almost roughly approximately some over under")
  }

  mutating func addGrammar() {
    add(.the, "the")
    add(.phrase, "the a some")
    add(.possessive, "its his her their our my your")
    add(.of, "of")
    add(.and, "and")
    add(.or, "or")
    add(.to, "to through")
    add(.on, "on")
    add(.at, "at")
    add(.between, "between")
    add(.within, "in into during throughout within over for")
    add(.since, "since")
    add(.until, "until till through")
    add(.by, "by")
    add(.before, "before")
    add(.after, "after")
    add(.from, "from")
    add(.per, "per")
    add(.than, "than")
    add(.age, "old older")
    add(
      .title,
      """
      mr mrs ms miss dr sir lady lord dame prof professor sen senator rep gov governor gen general col maj capt sgt lt \
      president minister premier chancellor secretary judge justice
      """)
    add(
      .numbered,
      """
      route routes flight flights highway interstate no nos number section article resolution paragraph rule bill \
      sector room apartment suite building gate page chapter channel platform unit box model series windows office \
      boeing airbus sr us order exhibit version part item class lot line bus train code area district
      """)
    add(.lasting, "lasts takes needs requires spends was is has as costs this his its does")
    add(
      .auxiliary,
      "will would can could shall should may might must is was has had did does be have not be well also only never")
  }
}
