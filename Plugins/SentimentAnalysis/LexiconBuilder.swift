/// Gathers entries; a phrase given again replaces the former, except that roles of grammar stay.
struct LexiconBuilder {
  private(set) var entries: [(String, LexiconEntry)] = []
  private var places: [String: Int] = [:]

  static func withAllTables() -> LexiconBuilder {
    var builder = LexiconBuilder()
    builder.addNouns(.builtIn)
    builder.addDescribingWords(.builtIn)
    builder.addVerbs(.builtIn)
    builder.addGrammar(.builtIn)
    builder.addTopics(.builtIn)
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

  private mutating func update(_ phrase: String, _ change: (inout LexiconEntry) -> Void) {
    var entry = places[phrase].map { entries[$0].1 } ?? LexiconEntry()
    change(&entry)
    add(phrase, entry)
  }

  private mutating func addTopics(_ text: LexiconText) {
    for (number, line) in text.lines("topics").enumerated() {
      let topic = UInt8(truncatingIfNeeded: number + 1)
      for word in line.entries {
        if word.hasPrefix("to ") {
          for (form, _) in Inflection.verb(word.dropFirst(3)) { update(form) { $0.topic = topic } }
        } else {
          update(word) { $0.topic = topic }
          update(Inflection.plural(word)) { $0.topic = topic }
        }
      }
    }
  }

  private mutating func addNouns(_ text: LexiconText) {
    addNouns(text.lines("nouns"), .word)
    addNouns(text.lines("suffered"), .suffered)
    addNouns(text.lines("deeds"), .deed)
  }

  private mutating func addNouns(_ lines: [LexiconText.Line], _ form: LexiconEntry.Form) {
    for line in lines {
      var entry = toned(line.head, form)
      for noun in line.entries {
        entry.endsWithLink = [" of", " on", " against", " for", " to", " at"].contains(where: noun.hasSuffix)
        add(noun, entry)
        let plural = Inflection.plural(noun)
        if places[plural] == nil { add(plural, entry) }
      }
    }
  }

  private mutating func addDescribingWords(_ text: LexiconText) {
    for line in text.lines("adjectives") {
      let entry = toned(line.head, .describing)
      for word in line.entries {
        if places[word] == nil { add(word, entry) }
        for form in Inflection.comparatives(word) where places[form] == nil { add(form, entry) }
        let adverb = Inflection.adverb(word)
        if !word.utf8.contains(UInt8(ascii: " ")), !word.hasSuffix("ed"), places[adverb] == nil { add(adverb, entry) }
      }
    }
    for line in text.lines("phrases") {
      let entry = toned(line.head, .describing)
      for phrase in line.entries { add(phrase, entry) }
    }
  }

  private mutating func addVerbs(_ text: LexiconText) {
    for section in ["conduct", "harm", "authority", "judging", "turning"] {
      for line in text.lines(section) {
        var entry = toned(line.head, .verb)
        entry.clears = section == "authority" && entry.actor == 0 && entry.affected >= 2
        let hits = entry.actor >= 0 && entry.affected < 0
        for verb in line.entries {
          // Condemning or beating what is bad is not bad: such a verb turns an object that has a tone. What follows
          // “charge with” is no object but the charge.
          let hasLink = [" with", " of", " to", " for", " in", " as"].contains(where: verb.hasSuffix)
          entry.turns = section == "turning" || hits && !hasLink
          addForms(of: verb, entry)
        }
      }
    }
  }

  private mutating func addForms(of verb: String, _ entry: LexiconEntry) {
    var entry = entry
    for (word, form) in Inflection.verb(Substring(verb)) {
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

  private mutating func addGrammar(_ text: LexiconText) {
    for line in text.lines("roles") {
      guard let role = Self.roles[line.head] else { preconditionFailure("no role '\(line.head)'") }
      for word in line.entries { add(word, LexiconEntry(role: role)) }
    }
    for line in text.lines("factors") {
      let factor = Tones(line.head).valence
      for word in line.entries { add(word, LexiconEntry(factor: factor, role: .factor)) }
    }
    for verb in text.entries("reporting") { addVerb(verb, LexiconEntry(role: .reporting)) }
    for verb in text.entries("denials") { addVerb(verb, LexiconEntry(role: .denial)) }
    let failing = LexiconEntry(valence: -1.8, actor: -1.8, affected: 0, factor: -0.74, role: .failing)
    for verb in text.entries("failing") { addVerb(verb, failing) }
    for phrase in text.entries("reporting phrases") { add(phrase, LexiconEntry(role: .reporting)) }
    for title in text.entries("titles") { update(title) { $0.isTitle = true } }
  }

  private mutating func addVerb(_ verb: String, _ entry: LexiconEntry) {
    var entry = entry
    for (word, form) in Inflection.verb(Substring(verb)) {
      entry.form = form
      add(word, entry)
    }
  }

  private func toned(_ head: Substring, _ form: LexiconEntry.Form) -> LexiconEntry {
    let tones = Tones(head)
    return LexiconEntry(valence: tones.valence, actor: tones.actor, affected: tones.affected, form: form)
  }

  private static let roles: [Substring: LexiconEntry.Role] = [
    "be": .be, "have": .have, "possible": .possible, "would": .would, "determiner": .determiner,
    "preposition": .preposition, "of": .of, "on": .on, "by": .by, "than": .than, "unlike": .unlike,
    "coordinator": .coordinator, "contrast": .contrast, "subordinator": .subordinator, "that": .that,
    "conditional": .conditional, "relative": .relative, "person": .person, "pronoun": .pronoun,
  ]
}
