import AnalyzerKit

/// Ties words that stand for an entity to it where the evidence is strong: “she”, “the ministry”.
///
/// A pronoun needs exactly one person of its sex in its own sentence or, where that has none, in the one before. A word
/// of office or kind needs to be the only entity's of the article, mentioned before.
struct Anaphora {
  private let resolver: EntityResolver
  private let rows: EntityRows
  private let words: ArticleWords
  /// Names in reading order: where they stand, and whose they are.
  private let named: [(tokens: Range<Int>, entity: Int)]
  /// What the first names of each entity say of its sex.
  private let sexes: [WordTraits]
  /// The only entity of an office or kind, by the word's key; −1 where several have it.
  private var holders = KeyMap<Int32>(capacity: 64)

  init(_ resolver: EntityResolver, _ rows: EntityRows) {
    self.resolver = resolver
    self.rows = rows
    let words = resolver.words
    self.words = words
    sexes = resolver.entities.map { entity in
      let first = words.article.tokens(in: entity.name).lowerBound
      return words.traits.indices.contains(first) ? words.traits[first].intersection([.male, .female]) : []
    }
    var named: [(tokens: Range<Int>, entity: Int)] = []
    for (place, owner) in resolver.owners.enumerated() where !resolver.names[place].isInside {
      if let owner { named.append((resolver.names[place].tokens, owner.entity)) }
    }
    named.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    self.named = named
    noteHolders()
  }

  func mentions() -> [EntityMention] {
    var found: [EntityMention] = []
    var last = Window()
    var next = 0
    for (index, sentence) in words.article.sentences.enumerated() {
      var window = Window()
      if words.isTitle[index] { continue }
      for token in sentence.tokens {
        while next < named.count, named[next].tokens.lowerBound <= token {
          if named[next].tokens.lowerBound >= sentence.tokens.lowerBound { note(named[next], of: sentence, &window) }
          next += 1
        }
        if isStranger(token, window) { window.hasStranger = true }
        if let row = mention(at: token, sentence, window, last) { found.append(row) }
      }
      last = window
    }
    return found
  }

  // MARK: Pronouns

  /// The persons of a sentence so far.
  private struct Window {
    var persons: [Int] = []
    /// Whether somebody without a name is there, too: “a teacher”.
    var hasStranger = false
    /// The organisation that the sentence begins with, where it names no other.
    var subject: Int?
    var isSubjectPlural = false
    var names = 0
  }

  private func note(_ name: (tokens: Range<Int>, entity: Int), of sentence: Sentence, _ window: inout Window) {
    let entity = name.entity
    window.names += 1
    if resolver.type(of: entity) == .organization {
      let start = sentence.tokens.lowerBound
      if window.names == 1, name.tokens.lowerBound == (words.isThe(start) ? start + 1 : start) {
        window.subject = entity
        window.isSubjectPlural =
          words.isThe(start) && words.endsInS(name.tokens.upperBound - 1)
          && !words.has(name.tokens.upperBound - 1, .organization)
      } else if entity != window.subject {
        window.subject = nil
      }
    }
    if resolver.type(of: entity) == .person, !window.persons.contains(entity) { window.persons.append(entity) }
  }

  private func mention(at token: Int, _ sentence: Sentence, _ window: Window, _ last: Window) -> EntityMention? {
    guard words.tokens[token].letterCase != .upper else { return nil }
    if words.has(token, .pronoun) {
      guard !words.article.isQuoted(words.tokens[token].start),
        let entity = bearer(of: token, window, last)
      else { return nil }
      return rows.row(of: token..<token + 1, .pronoun, entity: entity, .nearest, sentence)
    }
    if token == sentence.tokens.lowerBound, let subject = speaker(at: token, last),
      !words.article.isQuoted(words.tokens[token].start)
    {
      return rows.row(of: token..<token + 1, .pronoun, entity: subject, .nearest, sentence)
    }
    return nominal(at: token, sentence)
  }

  /// “It said”, “They added”: the organisation that the sentence before began with, where that named no other.
  private func speaker(at token: Int, _ last: Window) -> Int? {
    guard let subject = last.subject, token + 1 < words.tokens.count else { return nil }
    let key = words.tokens[token].key
    guard key == SmallWord.it && !last.isSubjectPlural || key == SmallWord.they && last.isSubjectPlural else {
      return nil
    }
    let verb = words.has(token + 1, .adverb) ? token + 2 : token + 1
    return words.has(verb, .speech) ? subject : nil
  }

  /// The only person who can be “he” or “she”, of this sentence or, where it has none or the word is an object, of the
  /// one before; nil where there is none or a choice.
  private func bearer(of token: Int, _ window: Window, _ last: Window) -> Int? {
    let other: WordTraits = words.has(token, .female) ? .male : .female
    let isObject = isObject(token)
    let persons = window.persons.isEmpty || isObject ? last.persons : window.persons
    let able = persons.filter { !isSurely($0, other) && !(isObject && window.persons.contains($0)) }
    return able.count == 1 && !window.hasStranger ? able[0] : nil
  }

  /// “him”, and “her” where no noun follows: whoever acts in the sentence is another.
  private func isObject(_ token: Int) -> Bool {
    if words.tokens[token].key == SmallWord.him { return true }
    guard words.tokens[token].key == SmallWord.her, token + 1 < words.tokens.count else { return false }
    return words.tokens[token + 1].kind != .word || words.has(token + 1, [.function, .adverb])
  }

  /// “a teacher”, unless it says who was just named: “Silva, a teacher”.
  private func isStranger(_ token: Int, _ window: Window) -> Bool {
    guard words.has(token, .article), !(words.isByte(token - 1, ",") && !window.persons.isEmpty) else { return false }
    for noun in token + 1..<min(token + 4, words.tokens.count) {
      guard words.tokens[noun].letterCase == .lower else { return false }
      if words.has(noun, [.title, .stranger]), !(noun + 1 < words.tokens.count && words.tokens[noun + 1].isCapitalized)
      {
        return true
      }
    }
    return false
  }

  private func isSurely(_ entity: Int, _ sex: WordTraits) -> Bool {
    let opposite: WordTraits = sex == .male ? .female : .male
    let traits = sexes[entity]
    return !traits.isDisjoint(with: sex) && traits.isDisjoint(with: opposite)
  }

  // MARK: Offices and kinds

  private mutating func noteHolders() {
    for (entity, value) in resolver.entities.enumerated() {
      switch resolver.type(of: entity) {
      case .person: for office in value.offices { hold(office, entity) }
      case .organization:
        for token in words.article.tokens(in: value.name) where words.has(token, .organization) {
          hold(words.tokens[token].key.hash, entity)
        }
      default: break
      }
    }
  }

  private mutating func hold(_ word: UInt64, _ entity: Int) {
    let other = holders[word]
    holders.set(word, to: other == nil || other == Int32(entity) ? Int32(entity) : -1)
  }

  /// “the ministry”, “the general”, in small letters, with nothing that narrows it.
  private func nominal(at token: Int, _ sentence: Sentence) -> EntityMention? {
    guard token > sentence.tokens.lowerBound, words.tokens[token].letterCase == .lower, words.isThe(token - 1),
      words.has(token, [.organization, .title]), let holder = holders[words.tokens[token].key.hash], holder >= 0,
      !isNarrowed(token, before: sentence.tokens.upperBound)
    else { return nil }
    let entity = Int(holder)
    guard resolver.entities[entity].first < words.tokens[token].start,
      !words.article.isQuoted(words.tokens[token].start)
    else { return nil }
    return rows.row(of: token..<token + 1, .nominal, entity: entity, .role, sentence)
  }

  /// Whether a further noun, a name or “of” follows: “the general secretary”, “the head of”.
  private func isNarrowed(_ token: Int, before limit: Int) -> Bool {
    let next = token + 1
    guard next < limit, words.tokens[next].kind == .word, !words.article.isGlued(next) else {
      return next < limit && words.isInnerHyphen(next)
    }
    if words.tokens[next].isCapitalized || words.tokens[next].key == SmallWord.of { return true }
    return !words.has(next, [.function, .speech, .predicate, .agency, .adverb]) && !words.endsInED(next)
  }
}
