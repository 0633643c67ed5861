import AnalyzerKit

/// The words of tone and of grammar, with the analyst's own on top.
struct Lexicon: Sendable {
  let entries: [LexiconEntry]
  private let words: WordIndex
  private let phrases: PhraseTable<Int32>

  /// - Parameter analystWords: they add words, and change the valence of those already there.
  init(_ analystWords: AnalystWordList? = nil) {
    guard let own = analystWords?.entries, !own.isEmpty else {
      self = Self.builtIn
      return
    }
    var builder = Self.builder
    for (phrase, valence) in own { builder.revalue(phrase, valence) }
    self.init(builder)
  }

  private init(_ builder: LexiconBuilder) {
    entries = builder.entries.map(\.1)
    words = WordIndex(builder.entries.map(\.0))
    phrases = PhraseTable(builder.entries.enumerated().map { ($1.0, Int32($0)) })
  }

  /// The longest entry that begins with token `index` and ends before token `limit`: its index in `entries`, and the
  /// token after it.
  @inline(__always)
  func entry(at index: Int, of token: Token, in article: Article, before limit: Int) -> (entry: Int, end: Int)? {
    guard let slot = words.slot(of: token.key) else { return nil }
    if slot.beginsPhrase, let match = phrases.longestMatch(at: index, in: article, before: limit) {
      return (Int(match.value), match.tokens.upperBound)
    }
    return slot.entry >= 0 ? (Int(slot.entry), index + 1) : nil
  }

  /// How many forms of words and phrases have a tone.
  static var toneCount: Int { builder.entries.lazy.filter(\.1.isCue).count }

  private static let builder = LexiconBuilder.withAllTables()
  private static let builtIn = Lexicon(builder)
}

/// Gathers entries; a phrase given again replaces the former, except that roles of grammar stay.
struct LexiconBuilder {
  private(set) var entries: [(String, LexiconEntry)] = []
  private var places: [String: Int] = [:]

  static func withAllTables() -> LexiconBuilder {
    var builder = LexiconBuilder()
    builder.addNouns()
    builder.addDescribingWords()
    builder.addVerbs()
    builder.addPhrases()
    builder.addGrammar()
    return builder
  }

  mutating func revalue(_ phrase: String, _ valence: Float) {
    let phrase = phrase.lowercased()
    let entry = places[phrase].map { entries[$0].1 } ?? LexiconEntry()
    add(phrase, entry.revalued(valence))
  }

  private mutating func add(_ phrase: String, _ entry: LexiconEntry) {
    if let place = places[phrase] {
      entries[place].1 = entry
    } else {
      places[phrase] = entries.count
      entries.append((phrase, entry))
    }
  }

  private mutating func addNouns() {
    addNouns(NounWords.plain, .word)
    addNouns(NounWords.suffered, .suffered)
    addNouns(NounWords.deeds, .deed)
  }

  private mutating func addNouns(_ text: String, _ form: LexiconEntry.Form) {
    for line in WordTable.lines(text) {
      let entry = toned(line.head, form)
      for noun in line.entries.map(String.init) {
        add(noun, entry)
        if places[Inflection.plural(noun)] == nil { add(Inflection.plural(noun), entry) }
      }
    }
  }

  private mutating func addDescribingWords() {
    for line in WordTable.lines(DescribingWords.adjectives) {
      let entry = toned(line.head, .describing)
      for word in line.entries.map(String.init) {
        if places[word] == nil { add(word, entry) }
        for form in Inflection.comparatives(word) where places[form] == nil { add(form, entry) }
        let adverb = Inflection.adverb(word)
        if !word.contains(" "), !word.hasSuffix("ed"), places[adverb] == nil { add(adverb, entry) }
      }
    }
  }

  private mutating func addPhrases() {
    for line in WordTable.lines(DescribingWords.phrases) {
      let entry = toned(line.head, .describing)
      for phrase in line.entries { add(String(phrase), entry) }
    }
  }

  private mutating func addVerbs() {
    addVerbs(VerbWords.conduct)
    addVerbs(VerbWords.harm)
    addVerbs(VerbWords.authority)
    addVerbs(VerbWords.judging)
    addVerbs(VerbWords.turning, turns: true)
  }

  private mutating func addVerbs(_ text: String, turns: Bool = false) {
    for line in WordTable.lines(text) {
      var entry = toned(line.head, .verb)
      // Condemning or beating what is bad is not bad: such a verb turns an object that has a tone.
      entry.turns = turns || (entry.actor >= 0 && entry.affected < 0)
      entry.clears = entry.actor == 0 && entry.affected >= 2 && text == VerbWords.authority
      for verb in line.entries { addForms(of: verb, entry) }
    }
  }

  private mutating func addForms(of verb: Substring, _ entry: LexiconEntry) {
    var entry = entry
    for (word, form) in Inflection.verb(verb) {
      entry.form = form
      // “attack” and “fine” may be nouns: the noun then knows of its verb.
      if form == .verb, let known = places[word], !entries[known].1.isVerb {
        entries[known].1.verbValence = entry.valence
        entries[known].1.verbActor = entry.actor
        entries[known].1.verbAffected = entry.affected
        continue
      }
      if form == .gerund, let known = places[word], entries[known].1.form == .deed { continue }
      add(word, entry)
    }
  }

  private mutating func addGrammar() {
    for line in WordTable.lines(GrammarWords.roles) {
      guard let role = Self.roles[line.head] else { preconditionFailure("no role '\(line.head)'") }
      for word in line.entries { add(String(word), LexiconEntry(role: role)) }
    }
    for line in WordTable.lines(GrammarWords.factors) {
      let factor = WordTable.valences(line.head).valence
      for word in line.entries { add(String(word), LexiconEntry(factor: factor, role: .factor)) }
    }
    addReporting()
  }

  private mutating func addReporting() {
    for verb in WordTable.entries(Substring(GrammarWords.reporting)) { addVerb(verb, LexiconEntry(role: .reporting)) }
    for verb in WordTable.entries(Substring(GrammarWords.denials)) { addVerb(verb, LexiconEntry(role: .denial)) }
    let failing = LexiconEntry(valence: -1.8, actor: -1.8, affected: 0, factor: -0.74, role: .failing)
    for verb in WordTable.entries(Substring(GrammarWords.failing)) { addVerb(verb, failing) }
    for phrase in WordTable.entries(Substring(GrammarWords.reportingPhrases)) {
      add(String(phrase), LexiconEntry(role: .reporting))
    }
  }

  private mutating func addVerb(_ verb: Substring, _ entry: LexiconEntry) {
    var entry = entry
    for (word, form) in Inflection.verb(verb) {
      entry.form = form
      add(word, entry)
    }
  }

  private func toned(_ head: String, _ form: LexiconEntry.Form) -> LexiconEntry {
    let tone = WordTable.valences(head)
    return LexiconEntry(valence: tone.valence, actor: tone.actor, affected: tone.affected, form: form)
  }

  private static let roles: [String: LexiconEntry.Role] = [
    "be": .be, "have": .have, "possible": .possible, "would": .would, "determiner": .determiner,
    "preposition": .preposition, "of": .of, "on": .on, "by": .by, "than": .than, "unlike": .unlike,
    "coordinator": .coordinator, "contrast": .contrast, "subordinator": .subordinator, "that": .that,
    "conditional": .conditional, "relative": .relative, "person": .person, "pronoun": .pronoun,
  ]
}
