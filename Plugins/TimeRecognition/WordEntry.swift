/// What a word can do in or around a time expression.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt64

  /// Day, week, year; the entry says which.
  static let unit = WordRoles(rawValue: 1 << 0)
  static let plural = WordRoles(rawValue: 1 << 1)
  /// January; the number is the month's.
  static let month = WordRoles(rawValue: 1 << 2)
  /// Monday is 1.
  static let weekday = WordRoles(rawValue: 1 << 3)
  /// The number is the season's.
  static let season = WordRoles(rawValue: 1 << 4)
  /// Morning, night: the number is the part's.
  static let dayPart = WordRoles(rawValue: 1 << 5)
  /// Also an ordinary word or a name: May, March, Sun, fall.
  static let ambiguous = WordRoles(rawValue: 1 << 6)
  /// Short for a name, with a stop or before a number: Sept, Mon.
  static let short = WordRoles(rawValue: 1 << 7)

  /// One to nineteen; also as digits.
  static let small = WordRoles(rawValue: 1 << 8)
  static let tens = WordRoles(rawValue: 1 << 9)
  static let hundred = WordRoles(rawValue: 1 << 10)
  static let thousand = WordRoles(rawValue: 1 << 11)
  /// Few, several: an amount without a number.
  static let vague = WordRoles(rawValue: 1 << 12)
  /// Couple, dozen: the number is what one is.
  static let couple = WordRoles(rawValue: 1 << 13)
  static let half = WordRoles(rawValue: 1 << 14)
  /// “A” and “an”.
  static let article = WordRoles(rawValue: 1 << 15)
  /// First, second; the number is its place, 0 for the last.
  static let ordinal = WordRoles(rawValue: 1 << 16)
  /// Between a number and its unit: trading, consecutive.
  static let measure = WordRoles(rawValue: 1 << 17)

  static let the = WordRoles(rawValue: 1 << 18)
  /// Its, their.
  static let possessive = WordRoles(rawValue: 1 << 19)
  /// Last, next, this: see `Selector`.
  static let selector = WordRoles(rawValue: 1 << 20)
  /// Each, every.
  static let every = WordRoles(rawValue: 1 << 21)
  static let ago = WordRoles(rawValue: 1 << 22)
  /// Earlier, before.
  static let earlier = WordRoles(rawValue: 1 << 23)
  /// Later, after.
  static let later = WordRoles(rawValue: 1 << 24)
  /// Today: the entry says how many days from the article's date.
  static let deictic = WordRoles(rawValue: 1 << 25)
  /// Now, recently, future: the number is −1, 0 or 1.
  static let reference = WordRoles(rawValue: 1 << 26)
  /// Daily, annual: the unit says how often.
  static let frequency = WordRoles(rawValue: 1 << 27)
  /// Once, twice, times.
  static let times = WordRoles(rawValue: 1 << 28)

  /// Early, beginning; middle; late, end.
  static let edge = WordRoles(rawValue: 1 << 29)
  /// Stands with “of” where it is an edge: beginning, end.
  static let edgeNoun = WordRoles(rawValue: 1 << 30)
  /// About, nearly.
  static let approximate = WordRoles(rawValue: 1 << 31)

  static let of = WordRoles(rawValue: 1 << 32)
  static let and = WordRoles(rawValue: 1 << 33)
  static let or = WordRoles(rawValue: 1 << 34)
  static let to = WordRoles(rawValue: 1 << 35)
  static let on = WordRoles(rawValue: 1 << 36)
  static let at = WordRoles(rawValue: 1 << 37)
  static let between = WordRoles(rawValue: 1 << 38)
  /// In, during, throughout, within.
  static let within = WordRoles(rawValue: 1 << 39)
  static let since = WordRoles(rawValue: 1 << 40)
  static let until = WordRoles(rawValue: 1 << 41)
  static let by = WordRoles(rawValue: 1 << 42)
  static let before = WordRoles(rawValue: 1 << 43)
  static let after = WordRoles(rawValue: 1 << 44)
  static let from = WordRoles(rawValue: 1 << 45)

  /// Stands before a person's name: Mrs, Senator.
  static let title = WordRoles(rawValue: 1 << 46)
  /// Takes a number as a name: Route, Flight.
  static let numbered = WordRoles(rawValue: 1 << 47)
  /// “a.m.”, “p.m.”: the number is the hours to add.
  static let meridiem = WordRoles(rawValue: 1 << 48)
  static let clock = WordRoles(rawValue: 1 << 49)
  static let zone = WordRoles(rawValue: 1 << 50)
  static let universal = WordRoles(rawValue: 1 << 51)
  static let fiscal = WordRoles(rawValue: 1 << 52)
  /// Last, takes: a verb in s that lasts some time, before which “a day” is no rate.
  static let lasting = WordRoles(rawValue: 1 << 53)
  static let per = WordRoles(rawValue: 1 << 54)
  /// Modal or auxiliary that follows a subject: “May will march”.
  static let auxiliary = WordRoles(rawValue: 1 << 55)
  /// Old, after a unit an age.
  static let age = WordRoles(rawValue: 1 << 56)
  static let than = WordRoles(rawValue: 1 << 57)
  /// May begin a phrase of `WordReader`.
  static let phrase = WordRoles(rawValue: 1 << 58)
  /// Sixties, nineties.
  static let decade = WordRoles(rawValue: 1 << 59)
  /// Q3, H1; the number is its place, negative for halves.
  static let quarterName = WordRoles(rawValue: 1 << 60)

  /// Where a time expression can be found by.
  static let trigger: WordRoles = [
    .unit, .month, .weekday, .season, .dayPart, .deictic, .reference, .frequency, .meridiem,
  ]
  static let numeral: WordRoles = [.small, .tens, .hundred, .thousand, .vague, .couple, .half]
  /// Before a month, year or season it says that it is one.
  static let preposition: WordRoles = [
    .of, .within, .since, .until, .by, .before, .after, .from, .between, .on,
  ]
}

/// A word of the lexicon.
struct WordEntry: Sendable {
  var roles: WordRoles
  var number = 0
  var unit: TimeUnit?
  var selector: Selector?
  /// Days from the article's date.
  var days: Int?

  static let none = WordEntry(roles: [])
}

/// Which of a row of Mondays or Marches is meant.
enum Selector: Sendable {
  /// None is said.
  case bare
  case this
  case last
  case next
  /// Before or after the time spoken of.
  case previous
  case following
  /// The one spoken of.
  case same
}
