/// What a word does in its sentence, as far as the words beside it tell.
enum WordClass: UInt8 {
  case noun
  /// A noun with a capital, or a number that is part of a name.
  case name
  /// Describes the noun that follows.
  case adjective
  case number
  case determiner
  /// “'s” behind a noun.
  case genitive
  case preposition
  /// And, or, “&”.
  case conjunction
  /// That, which, when: a clause begins.
  case link
  case pronoun
  /// Be, have, do, the modals, and “to” before a verb.
  case auxiliary
  case verb
  /// A verb in -ing that has no auxiliary.
  case gerund
  case adverb
  /// Says when, and can be no thing.
  case time
  /// A hyphen within a word.
  case hyphen
  case comma
  /// Any other mark of punctuation.
  case mark
  case symbol

  /// Whether a noun phrase can hold it.
  var isNominal: Bool { self == .noun || self == .name || self == .adjective }
}
