/// What a word can be in or around a name, whatever its case.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt64

  /// “the”, “however”: never part of a name by itself.
  static let function = WordTraits(rawValue: 1 << 0)
  /// An ordinary word that often begins a sentence: “police”, “oil”.
  static let common = WordTraits(rawValue: 1 << 1)
  /// Names no entity though it is capitalised: months, days, “Internet”.
  static let unnamed = WordTraits(rawValue: 1 << 2)
  /// Stands before a person's name: “president”, “mr”.
  static let title = WordTraits(rawValue: 1 << 3)
  /// Narrows a title: “deputy”, “foreign”, “press”.
  static let titleModifier = WordTraits(rawValue: 1 << 4)
  /// A first name of persons.
  static let givenName = WordTraits(rawValue: 1 << 5)
  /// Makes the name that it ends or begins one of an organisation: “ministry”, “party”.
  static let organization = WordTraits(rawValue: 1 << 6)
  /// Makes the name that it ends or begins one of a place: “river”, “province”.
  static let place = WordTraits(rawValue: 1 << 7)
  /// Said of a speaker: “said”, “told”.
  static let speech = WordTraits(rawValue: 1 << 8)
  /// Stands between the parts of a person's name: “van”, “bin”, “al”.
  static let particle = WordTraits(rawValue: 1 << 9)
  /// Stands before a place: “in”, “near”.
  static let placePreposition = WordTraits(rawValue: 1 << 10)
  /// Written in capitals without naming anyone: “TV”, “GDP”.
  static let plainAcronym = WordTraits(rawValue: 1 << 11)
  /// Follows a hyphen after a name without belonging to it: “based”, “backed”.
  static let compoundTail = WordTraits(rawValue: 1 << 12)
  /// An abbreviation whose stop does not end a name: “Mr”, “St”, “Gen”.
  static let abbreviation = WordTraits(rawValue: 1 << 13)
  /// May be followed by “'s” inside a name: “People's”, “Children's”.
  static let inPossessive = WordTraits(rawValue: 1 << 14)
  /// What a company's name ends with in law: “Inc”, “plc”.
  static let legalForm = WordTraits(rawValue: 1 << 15)
  /// Names a party by those who belong to it, and is nothing else with a capital: “Democrats”.
  static let faction = WordTraits(rawValue: 1 << 16)
  /// Makes the name that it ends one of an event, a work, a law or a prize: “festival”, “act”.
  static let thing = WordTraits(rawValue: 1 << 17)
  /// May be followed by a number that belongs to the name: “Radio 4”, “Terminal 6”.
  static let numbered = WordTraits(rawValue: 1 << 18)
  /// Names a people or a creed, as noun or adjective: “Kurdish”, “Sunnis”.
  static let people = WordTraits(rawValue: 1 << 19)
  /// An institution's word that “for” may follow: “centre”, “ministry”.
  static let purpose = WordTraits(rawValue: 1 << 20)
  /// Names something by itself after “the”, where a capital is not due: “the Senate”, “the West”.
  static let namedAlone = WordTraits(rawValue: 1 << 21)
  /// “first”, “2nd”: belongs to the name of a unit or a league.
  static let ordinal = WordTraits(rawValue: 1 << 22)
  /// Follows the name of a saint or founder with “'s”: “school”, “hospital”.
  static let dedicated = WordTraits(rawValue: 1 << 23)
  /// Follows a subject: “is”, “has”, “will”.
  static let predicate = WordTraits(rawValue: 1 << 24)
  /// Begins the name of an event: “Operation”, “Hurricane”.
  static let operation = WordTraits(rawValue: 1 << 25)
  /// Stands before one of two places: “between”, “neighbouring”.
  static let bordering = WordTraits(rawValue: 1 << 26)
  /// What a state has: “army”, “government”.
  static let ofState = WordTraits(rawValue: 1 << 27)
  /// What a government does: “rejected”, “signed”.
  static let agency = WordTraits(rawValue: 1 << 28)
  /// What one does to a government: “blamed”, “urged”.
  static let addressing = WordTraits(rawValue: 1 << 29)
  /// What a team does: “beat”.
  static let contest = WordTraits(rawValue: 1 << 30)
  /// What only a government gives: “offer”, “decision”.
  static let deedOfState = WordTraits(rawValue: 1 << 31)
  /// May stand between a subject and its verb: “again”.
  static let adverb = WordTraits(rawValue: 1 << 32)
  /// A woman: “she”, “Mrs”, “Maria”.
  static let female = WordTraits(rawValue: 1 << 33)
  /// A man: “he”, “Mr”, “Peter”.
  static let male = WordTraits(rawValue: 1 << 34)
  /// “he”, “her”: stands for a person.
  static let pronoun = WordTraits(rawValue: 1 << 35)
  /// “a”, “an”.
  static let article = WordTraits(rawValue: 1 << 36)
  /// Somebody by what they are: “man”, “nurse”.
  static let stranger = WordTraits(rawValue: 1 << 37)
  /// Belongs to the name of a place in small letters, too: “mountains”.
  static let landform = WordTraits(rawValue: 1 << 38)
  /// A small word whose capitals say that somebody shouts.
  static let small = WordTraits(rawValue: 1 << 39)
  /// What one does in a language: “speaks”.
  static let speaking = WordTraits(rawValue: 1 << 40)
  /// Says that the word before names a language: “language”, “dialect”.
  static let language = WordTraits(rawValue: 1 << 41)
  /// Says that the word behind names a work or a thing: “film”, “ship”.
  static let work = WordTraits(rawValue: 1 << 42)
  /// Those who fight for a group: “militants”.
  static let band = WordTraits(rawValue: 1 << 43)
}
