/// What a word can be in or around a name, whatever its case.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt32

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
}
