/// What a word can do in or around a figure.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt64

  /// One to nineteen.
  static let small = WordRoles(rawValue: 1 << 0)
  /// Twenty to ninety.
  static let tens = WordRoles(rawValue: 1 << 1)
  static let hundred = WordRoles(rawValue: 1 << 2)
  /// Thousand and up, their short forms included.
  static let magnitude = WordRoles(rawValue: 1 << 3)
  /// A magnitude where it follows digits without a space: “4k”.
  static let gluedMagnitude = WordRoles(rawValue: 1 << 4)
  static let dozen = WordRoles(rawValue: 1 << 5)
  static let half = WordRoles(rawValue: 1 << 6)
  /// Third to hundredth, in the singular.
  static let denominator = WordRoles(rawValue: 1 << 7)
  static let denominators = WordRoles(rawValue: 1 << 8)
  /// Dozens, hundreds, millions: see `VagueAmount`.
  static let vague = WordRoles(rawValue: 1 << 9)
  /// “A” and “an”.
  static let article = WordRoles(rawValue: 1 << 10)
  static let determiner = WordRoles(rawValue: 1 << 11)
  /// Ends a noun phrase: prepositions, conjunctions, pronouns, auxiliaries.
  static let closed = WordRoles(rawValue: 1 << 12)
  /// A verb form that is rarely a noun or an adjective before one.
  static let verb = WordRoles(rawValue: 1 << 13)
  static let adverb = WordRoles(rawValue: 1 << 14)
  static let month = WordRoles(rawValue: 1 << 15)
  static let weekday = WordRoles(rawValue: 1 << 16)
  /// Takes a number after it as a name: “Article 5”.
  static let numbered = WordRoles(rawValue: 1 << 17)
  /// Stands before a year: “in 2019”.
  static let beforeYear = WordRoles(rawValue: 1 << 18)
  static let up = WordRoles(rawValue: 1 << 19)
  static let down = WordRoles(rawValue: 1 << 20)
  /// A noun in the plural that does not end in s.
  static let plural = WordRoles(rawValue: 1 << 21)
  /// Plays and results of games, whose scores are no figures.
  static let sport = WordRoles(rawValue: 1 << 22)
  static let vote = WordRoles(rawValue: 1 << 23)
  /// After “one” it makes an idiom: “one day”.
  static let idiom = WordRoles(rawValue: 1 << 24)
  /// Streets and the like, which a house number stands before.
  static let street = WordRoles(rawValue: 1 << 25)
  /// Multiplies: doubled, tenfold, twice.
  static let multiplier = WordRoles(rawValue: 1 << 26)
  /// Tells the hour: p.m., GMT.
  static let clock = WordRoles(rawValue: 1 << 27)
  static let ordinalEnding = WordRoles(rawValue: 1 << 28)
  /// Before “one” it makes a pronoun: “no one”, “the other one”.
  static let beforePronoun = WordRoles(rawValue: 1 << 29)
  /// A verb between a subject and its level: reached, stood, was.
  static let level = WordRoles(rawValue: 1 << 30)
  /// Has its own: his, her, their, its.
  static let possessive = WordRoles(rawValue: 1 << 31)
  /// Ends in s and yet stands before a noun: sports, arms, savings.
  static let attributive = WordRoles(rawValue: 1 << 32)
  /// Rise, fall: a noun after a figure that tells its trend.
  static let change = WordRoles(rawValue: 1 << 33)
  static let preposition = WordRoles(rawValue: 1 << 34)
  /// Before a magnitude it makes a vague amount: “several hundred”.
  static let several = WordRoles(rawValue: 1 << 35)

  /// First, second, last: before “half” they make a part of a game or a year.
  static let ordinal = WordRoles(rawValue: 1 << 36)

  /// Forms of verbs; see `VerbTable`.
  static let base = WordRoles(rawValue: 1 << 37)
  static let third = WordRoles(rawValue: 1 << 38)
  /// Past or participle.
  static let past = WordRoles(rawValue: 1 << 39)
  static let gerund = WordRoles(rawValue: 1 << 40)
  /// A verb form that is a noun as well: report, cuts.
  static let alsoNoun = WordRoles(rawValue: 1 << 41)
  static let pronoun = WordRoles(rawValue: 1 << 42)
  /// Be, have, do and the modals.
  static let auxiliary = WordRoles(rawValue: 1 << 43)
  /// And, or.
  static let conjunction = WordRoles(rawValue: 1 << 44)
  /// Begins a clause: that, which, when, because.
  static let link = WordRoles(rawValue: 1 << 45)
  static let adjective = WordRoles(rawValue: 1 << 46)
  /// Says when: yesterday, year.
  static let time = WordRoles(rawValue: 1 << 47)
  /// A noun that another grammar would miss, such as one in -ly or -ing.
  static let noun = WordRoles(rawValue: 1 << 48)

  /// Can begin a figure with other words alone: “a third”, “a pair”, “in their seventies”.
  static let opener = WordRoles(rawValue: 1 << 49)

  static let verbForm: WordRoles = [.base, .third, .past, .gerund]

  /// Can stand first in a number.
  static let numeral: WordRoles = [.small, .tens, .hundred, .magnitude, .dozen, .half, .vague]
  /// Cannot belong to a noun phrase.
  static let barrier: WordRoles = [.closed, .determiner, .article, .verb]
}

/// A word of the lexicon.
struct WordEntry: Sendable {
  var roles: WordRoles
  /// What a numeral counts; the factor of a multiplier; 1 for a magnitude.
  var number: UInt64 = 0
  /// The power of ten of a magnitude.
  var power = 0

  static let none = WordEntry(roles: [])
}
