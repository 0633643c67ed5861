import AnalyzerKit

/// A sentence as the scoring reads it: what each token does, the cues of tone, the clauses.
///
/// Token indices are those of the article; `marks` begins at the sentence's first token. The value is filled anew for
/// each sentence, so that its arrays are made once.
struct SentenceReading {
  /// What a token does.
  struct Mark {
    var role = LexiconEntry.Role.none
    var sign = Sign.none
    /// An index of `clauses`.
    var clause: Int32 = 0
    /// Counts the commas before it: parts of a clause.
    var segment: Int32 = 0
    /// An index of the article's mentions; −1 for none.
    var mention: Int32 = -1
    /// An index of `cues`; −1 for none.
    var cue: Int32 = -1
    /// What the tone of a word after it is multiplied by.
    var factor: Float = 1
    /// Whether it is the “'s” of an owner.
    var isPossessive = false
    /// Whether it begins a phrase of more than one token.
    var isPhrase = false
    /// Whether it belongs to a name: its words say nothing.
    var isName = false
    /// As in the lexicon's entry.
    var topic: UInt8 = 0
    /// Counts the tokens before it, a name that is a mention as one.
    var step: Int32 = 0
  }

  enum Sign: UInt8 {
    case none, comma, stop, quote, question, bracket
  }

  struct Clause {
    var firstToken: Int
    var role = LexiconEntry.Role.none
    /// Whether it comes after “but”, or after a clause that begins with “although”.
    var followsContrast = false
    /// The token of “he”, “she” or “they” that is its subject; −1 for none.
    var person = -1
    var hasMention = false
  }

  /// A word or phrase with a tone where it stands.
  struct Cue {
    let tokens: Range<Int>
    var entry: LexiconEntry
    /// What negation, degree, condition and question leave of its tone.
    var factor: Float = 1
    var isNegated = false
    /// Whether a condition, a question, a “could” or a denial leaves open whether it is so.
    var isOpen = false
    var isPassive = false
    /// Whether a verb that turns it has taken its tone over.
    var isTaken = false
  }

  private(set) var tokens = 0..<0
  var marks: [Mark] = []
  var cues: [Cue] = []
  var clauses: [Clause] = []
  /// How many mentions stand in it.
  var mentionCount = 0
  /// The forms of the article's mentions from `firstMention` on.
  var forms: [Mention.Form] = []
  var firstMention = 0
  /// Whether it ends with a question mark.
  private(set) var isQuestion = false

  mutating func begin(_ tokens: Range<Int>) {
    self.tokens = tokens
    marks.removeAll(keepingCapacity: true)
    cues.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    mentionCount = 0
  }

  /// Takes in that all marks are there.
  mutating func close() {
    isQuestion = tokens.suffix(3).contains { sign($0) == .question }
  }

  /// The mark of the article's token `index`, which lies in the sentence.
  @inline(__always)
  subscript(index: Int) -> Mark {
    get { marks[index - tokens.lowerBound] }
    _modify { yield &marks[index - tokens.lowerBound] }
  }

  /// How far one token stands from another, both in the sentence: in tokens, a name that is a mention as one, so that
  /// nothing hangs on how long a name is.
  func steps(from one: Int, to other: Int) -> Int { Int(abs(self[other].step - self[one].step)) }

  /// The role of a token; `none` outside the sentence.
  func role(_ index: Int) -> LexiconEntry.Role { tokens.contains(index) ? self[index].role : .none }

  func isName(_ index: Int) -> Bool { tokens.contains(index) && self[index].isName }

  func sign(_ index: Int) -> Sign { tokens.contains(index) ? self[index].sign : .none }

  /// The form of the cue at a token; nil where there is none.
  func form(_ index: Int) -> LexiconEntry.Form? {
    guard tokens.contains(index), self[index].cue >= 0 else { return nil }
    return cues[Int(self[index].cue)].entry.form
  }

  /// Whether token `index` begins the verb of a clause.
  func beginsVerb(_ index: Int) -> Bool {
    switch role(index) {
    case .be, .have, .possible, .would, .reporting, .denial, .failing: true
    default: form(index).map { $0 == .verb || $0 == .past } ?? false
    }
  }
}
