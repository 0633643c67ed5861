/// What a word does in a sentence, as far as its letters tell.
package enum WordTag: UInt8, CaseIterable, Sendable {
  // Words by their shape, where no list knows them.
  case lower, adverb, past, gerund, plural, capitalized, capitalizedFirst, upper, mixed, number, symbol
  // Small words.
  case article, possessive, genitive, subjectPronoun, firstPerson, secondPerson, objectPronoun, demonstrative,
    quantifier
  case relative, wh, that, to, of, preposition, by, asWord, and, but, subordinator, modal, be, have, auxiliaryDo,
    negation
  // Nouns.
  case person, people, office, body, document, claimNoun, according, day, month, honorific, hedge
  // Verbs by which something is said, thought or done.
  case say, write, tell, ask, announce, confirm, deny, allege, warn, predict, promise, believe, want, order, find
  case support, criticize, decline
  // Marks.
  case openQuote, closeQuote, comma, stop, question, colon, semicolon, dash, openBracket, closeBracket, ellipsis, mark

  /// Whether a source may say or think something by it.
  package var isCueVerb: Bool { rawValue >= Self.say.rawValue && rawValue <= Self.decline.rawValue }

  init(_ cue: CueClass) {
    switch cue {
    case .say: self = .say
    case .write: self = .write
    case .tell: self = .tell
    case .ask: self = .ask
    case .announce: self = .announce
    case .confirm: self = .confirm
    case .deny: self = .deny
    case .allege: self = .allege
    case .warn: self = .warn
    case .predict: self = .predict
    case .promise: self = .promise
    case .believe: self = .believe
    case .want: self = .want
    case .order: self = .order
    case .find: self = .find
    case .support: self = .support
    case .criticize: self = .criticize
    case .decline: self = .decline
    case .other: self = .lower
    }
  }

  /// The class of cue that a verb of this tag is.
  var cueClass: CueClass? {
    isCueVerb ? CueClass.allCases[Int(rawValue - Self.say.rawValue)] : nil
  }
}

/// What the word lists know of a word.
package struct WordTraits: Sendable {
  package var tag: WordTag
  package var form: VerbForm = .plain
}
