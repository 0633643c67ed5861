/// What the lexicon knows of a word or phrase: its tone, whom it touches, and what it does in a clause.
struct LexiconEntry: Hashable, Sendable {
  /// What a word does in its clause, beside any tone of its own.
  enum Role: UInt8, Sendable {
    case none, be, have, possible, would, determiner, preposition, of, on, by, than, unlike, coordinator, contrast
    case subordinator, that, conditional, relative, person, pronoun, reporting, denial, factor, failing
  }

  enum Form: UInt8, Sendable {
    case word
    /// An adjective or adverb.
    case describing
    /// A noun for a deed: “the arrest of X”.
    case deed
    /// A deed whose owner is the one it befalls: “X's arrest”.
    case suffered
    /// The base form or the one in -s.
    case verb
    /// A past form or participle: “accused”.
    case past
    /// “accusing”.
    case gerund
  }

  /// The tone it gives to a sentence, −4 to 4; 0 for a word of grammar.
  var valence: Float = 0
  /// The tone it gives to who acts, −4 to 4.
  var actor: Float = 0
  /// The tone it gives to whom or what is acted upon, −4 to 4.
  var affected: Float = 0
  /// What the tone of following words is multiplied by, for the role `factor`.
  var factor: Float = 1
  var role = Role.none
  var form = Form.word
  /// Whether it turns the tone of its object: “fought racism”.
  var turns = false
  /// Whether it clears of what follows: “acquitted of murder”.
  var clears = false
  /// The tones of the verb that is written like this noun: “help”; all 0 where there is none.
  var verbValence: Float = 0
  var verbActor: Float = 0
  var verbAffected: Float = 0
  /// Whether it ends with the preposition that ties whom it hits: “criticism of”.
  var endsWithLink = false
  /// Whether it may stand before a name without being part of it: “president”, “Sen.”.
  var isTitle = false
  /// A field of news that the word belongs to, from 1; 0 for none.
  var topic: UInt8 = 0
  /// Whether the analyst's file gave it.
  var isOwn = false

  var isVerb: Bool { form == .verb || form == .past || form == .gerund }
  var isCue: Bool { valence != 0 }

  /// The tone it gives to what it is said of; −4 to 4. A participle's is what befell that.
  var tone: Float { form == .describing ? affected : valence }

  /// The verb that is written the same way.
  var asVerb: LexiconEntry {
    var entry = self
    entry.valence = verbValence
    entry.actor = verbActor
    entry.affected = verbAffected
    entry.form = .verb
    return entry
  }

  /// The same word with a valence of the analyst's: its actor and its affected are moved in proportion.
  func revalued(_ value: Float) -> LexiconEntry {
    var entry = self
    entry.isOwn = true
    entry.valence = value
    entry.actor = valence == 0 ? value : actor * value / valence
    entry.affected = valence == 0 ? value : affected * value / valence
    return entry
  }
}
