import AnalyzerKit

/// Says whose the names of an article are: which of them belong together, and what the knowledge base calls them.
///
/// Names of several words are read first, the longest before the shorter, so that a surname in the headline finds the
/// full name in the text; then single words, in reading order; then what is formed from a place.
struct EntityResolver {
  let words: ArticleWords
  let base: KnowledgeBase
  private let choice: EntityChoice
  private var index = NameIndex()
  private(set) var entities: [ArticleEntity] = []
  /// The article's entity for each that the base knows, by its first index there.
  private var byKnown: [Int: Int] = [:]
  /// In reading order, those of titles last.
  private(set) var names: [FoundName]
  /// One per name: whose it is, and what tied it.
  private(set) var owners: [Owner?]
  /// What speaks for the type of each name, all its mentions together, by its key.
  private var votes: [UInt64: TypeVotes] = [:]

  struct Owner {
    let entity: Int
    let rule: EntityMention.Rule
  }

  init(_ words: ArticleWords, _ base: KnowledgeBase, _ names: [FoundName]) {
    self.words = words
    self.base = base
    self.names = names
    choice = EntityChoice(base, names, published: words.article.metadata.published)
    owners = Array(repeating: nil, count: names.count)
    for name in names { votes[key(of: name), default: TypeVotes()].add(name.votes) }
    var single: [Int] = []
    var several: [(count: Int, index: Int)] = []
    for (index, name) in names.enumerated() {
      let count = words.wordCount(of: name.tokens)
      if count > 1 { several.append((count, index)) } else { single.append(index) }
    }
    for (_, index) in several.sorted(by: { ($1.count, $0.index) < ($0.count, $1.index) }) { assign(index) }
    for index in single where !isDerived(names[index]) { assign(index) }
    for index in single where owners[index] == nil { assign(index) }
  }

  /// Adds a name of a sentence that is written as a title.
  mutating func add(_ name: FoundName) {
    names.append(name)
    owners.append(nil)
    votes[key(of: name), default: TypeVotes()].add(name.votes)
    assign(names.count - 1)
  }

  /// Whether the article names someone so, in full or in part.
  func knows(_ key: UInt64, isWord: Bool) -> Bool {
    index.entity(named: key) != nil || isWord && index.entity(key, .last) != nil
  }

  /// What an entity of the article is.
  func type(of entity: Int) -> Mention.EntityType {
    entities[entity].known.map { base.entities[$0].type } ?? entities[entity].votes.winner
  }

  /// Whether the article names a person so, in full or by the surname, who is known or goes by a first name or a title.
  func isPerson(_ name: Range<Int>) -> Bool {
    let key = words.key(of: name)
    let bearer = index.entity(named: key) ?? (words.isOneWord(name) ? index.entity(key, .last) : nil)
    guard let bearer, type(of: bearer) == .person else { return false }
    return entities[bearer].known != nil || entities[bearer].votes.isSurelyPerson
      || words.has(words.article.tokens(in: entities[bearer].name).lowerBound, .givenName)
  }

  // MARK: Whose a name is

  private mutating func assign(_ place: Int) {
    let name = names[place]
    let owner = name.hit.map { known(place, $0) } ?? unknown(place)
    owners[place] = owner
    let start = words.tokens[name.tokens.lowerBound].start
    entities[owner.entity].first = min(entities[owner.entity].first, start)
    entities[owner.entity].votes.add(name.votes)
    if let role = name.role {
      for token in words.article.tokens(in: role) {
        entities[owner.entity].offices.insert(words.tokens[token].key.hash)
      }
    }
    index.add(key(of: name), for: owner.entity)
    if [.alias, .decided, .pattern, .sameName].contains(owner.rule) { addParts(of: name, owner.entity) }
  }

  private mutating func known(_ place: Int, _ hit: KnowledgeBase.Hit) -> Owner {
    let name = names[place]
    let key = key(of: name)
    // Whom the article named so before, a namesake or a town by its state.
    if let entity = index.entity(named: key), entities[entity].reason == .lowScore || isPlace(entity, name) {
      return Owner(entity: entity, rule: .sameName)
    }
    if name.tokens.count == 1, !words.has(name.tokens.lowerBound - 1, .placePreposition) {
      switch index.part(key, .last) {
      case .entity(let bearer) where isPerson(bearer, rather: hit): return Owner(entity: bearer, rule: .partOfName)
      case .shared: return ambiguous(name)
      default: break
      }
    } else if !name.isInside, !isWellKnown(hit), let whole = index.entity(key, .tail) {
      return Owner(entity: whole, rule: .partOfName)
    }
    // “the Navy”, where the article has named one in full.
    if isShared(hit), let whole = index.entity(key, .head) { return Owner(entity: whole, rule: .partOfName) }
    let rule: EntityMention.Rule = base.entities[hit.candidates[0].entity].isDecision ? .decided : .alias
    switch choice.choose(hit, for: name) {
    case .linked(let known, let score):
      let primary = base.primary[known]
      if let entity = byKnown[primary] { return Owner(entity: entity, rule: rule) }
      let isNamesake = base.entities[primary].type == .person && NamesakeGuard(words: words).isAnother(name)
      let rivals = choice.rivals(of: hit, for: name, beside: isNamesake ? nil : primary)
      if isNamesake { return Owner(entity: make(name, rivals: rivals, reason: .lowScore), rule: rule) }
      byKnown[primary] = entities.count
      return Owner(entity: make(name, known: primary, score: score, rivals: rivals, reason: nil), rule: rule)
    case .unlinked(let reason):
      if let entity = index.entity(named: key) { return Owner(entity: entity, rule: .sameName) }
      let rivals = choice.rivals(of: hit, for: name, beside: nil)
      return Owner(entity: make(name, rivals: rivals, reason: reason), rule: rule)
    }
  }

  /// Whether a name is one that every country has.
  private func isShared(_ hit: KnowledgeBase.Hit) -> Bool {
    hit.candidates.allSatisfy { base.entities[$0.entity].prior == 0 }
  }

  /// Whether a name has one reading, which most readers know: “the European Union” is not the Western European Union.
  private func isWellKnown(_ hit: KnowledgeBase.Hit) -> Bool {
    hit.candidates.count == 1 && base.entities[hit.candidates[0].entity].prior >= 70
  }

  /// Whether an entity of the article is a known place, and a mention of its name may be of it.
  private func isPlace(_ entity: Int, _ name: FoundName) -> Bool {
    guard let known = entities[entity].known, base.entities[known].type == .place else { return false }
    return choice.fits(known, name)
  }

  /// Whether an entity of the article is a person, beyond the mere look of its name where the other reading is a country.
  private func isPerson(_ entity: Int, rather hit: KnowledgeBase.Hit) -> Bool {
    if let known = entities[entity].known { return base.entities[known].type == .person }
    let votes = entities[entity].votes
    let other = base.entities[hit.candidates[0].entity].prior
    return votes.isLikelyPerson || votes.winner == .person && other < 80
  }

  /// A bare surname that two bear: an entity of its own, the same at each mention.
  private mutating func ambiguous(_ name: FoundName) -> Owner {
    if let entity = index.entity(named: key(of: name)) { return Owner(entity: entity, rule: .sameName) }
    return Owner(entity: make(name, reason: .ambiguous), rule: .pattern)
  }

  private mutating func unknown(_ place: Int) -> Owner {
    let name = names[place]
    let key = key(of: name)
    if let entity = index.entity(named: key) { return Owner(entity: entity, rule: .sameName) }
    if let entity = bracketed(place) { return Owner(entity: entity, rule: .initials) }
    guard words.isOneWord(name.tokens), name.borrowed == nil else {
      if let entity = index.entity(withFirst: firstKey(name), last: lastKey(name)) ?? index.entity(key, .tail) {
        return Owner(entity: entity, rule: .partOfName)
      }
      if let spelling = spelling(of: name), let entity = index.entity(spelling ^ firstKey(name), .spelling) {
        return Owner(entity: entity, rule: .spelling)
      }
      return Owner(entity: make(name, reason: .noCandidate), rule: .pattern)
    }
    return word(name, key)
  }

  private mutating func word(_ name: FoundName, _ key: UInt64) -> Owner {
    switch index.part(key, .last) ?? index.part(key, .first) {
    case .entity(let entity): return Owner(entity: entity, rule: .partOfName)
    case .shared: return ambiguous(name)
    case nil: break
    }
    if let entity = index.entity(key, .initials), isAcronym(name) { return Owner(entity: entity, rule: .initials) }
    if let entity = index.entity(key, .head) { return Owner(entity: entity, rule: .partOfName) }
    if isDerived(name), let entity = PlaceAdjective(words: words).stems(of: name).lazy.compactMap(placeNamed).first {
      return Owner(entity: entity, rule: .derived)
    }
    if let spelling = spelling(of: name), let entity = index.entity(spelling, .spelling) {
      return Owner(entity: entity, rule: .spelling)
    }
    return Owner(entity: make(name, reason: .noCandidate), rule: .pattern)
  }

  private func placeNamed(_ key: UInt64) -> Int? {
    guard let entity = index.entity(named: key) else { return nil }
    let type = entities[entity].known.map { base.entities[$0].type } ?? entities[entity].votes.winner
    return type == .place || type == .other ? entity : nil
  }

  /// The entity before a bracket that holds its initials, or whose initials stand before the bracket.
  private func bracketed(_ place: Int) -> Int? {
    let tokens = names[place].tokens
    if place > 0, words.isByte(tokens.lowerBound - 1, "("), names[place - 1].tokens.upperBound == tokens.lowerBound - 1,
      let before = owners[place - 1],
      words.initials(of: names[place - 1].tokens) == words.tokens[tokens.lowerBound].key.hash
    {
      return before.entity
    }
    guard place + 1 < names.count, words.isByte(tokens.upperBound, "("),
      names[place + 1].tokens.lowerBound == tokens.upperBound + 1, let behind = owners[place + 1],
      words.initials(of: names[place + 1].tokens) == words.tokens[tokens.lowerBound].key.hash
    else { return nil }
    return behind.entity
  }

  private mutating func make(
    _ name: FoundName, known: Int? = nil, score: Double? = nil, rivals: Rivals = Rivals(),
    reason: EntityMention.Reason?
  ) -> Int {
    let span = words.article.span(of: name.tokens)
    entities.append(
      ArticleEntity(known: known, score: score, rivals: rivals, reason: reason, name: span, first: span.start))
    return entities.count - 1
  }

  // MARK: Parts of names

  /// Makes parts of a full name known: a person's surname, an institution's head, first word and initials.
  private mutating func addParts(of name: FoundName, _ entity: Int) {
    guard !words.isOneWord(name.tokens) else {
      // The surname alone: its other spellings.
      if let spelling = spelling(of: name) { index.put(entity, spelling, .spelling) }
      return
    }
    if let initials = words.initials(of: name.tokens) { index.put(entity, initials, .initials) }
    switch entities[entity].known.map({ base.entities[$0].type }) ?? votes[key(of: name)]?.winner ?? .other {
    case .person:
      index.addPerson(entity, first: firstKey(name), last: lastKey(name))
      if let spelling = spelling(of: name) {
        index.put(entity, spelling, .spelling)
        index.put(entity, spelling ^ firstKey(name), .spelling)
      }
    case .organization, .other: addInstitution(name, entity)
    case .place, .nationality: break
    }
  }

  private mutating func addInstitution(_ name: FoundName, _ entity: Int) {
    let tokens = name.tokens
    let isPlain = words.has(tokens.lowerBound, [.common, .titleModifier, .organization, .place, .function, .people])
    if !isPlain, !isDemonymAhead(tokens) { index.put(entity, firstKey(name), .first) }
    for token in tokens where words.has(token, .organization) {
      index.put(entity, words.tokens[token].key.hash, .head)
      if words.hasConnector(tokens) { break }
    }
    for start in tokens.dropFirst() where tokens.upperBound - start > 1 && words.tokens[start].isCapitalized {
      index.put(entity, words.key(of: start..<tokens.upperBound), .tail)
    }
  }

  /// Whether a name begins with what the base knows as another's: “German” in “German Red Cross”.
  private func isDemonymAhead(_ tokens: Range<Int>) -> Bool {
    base.longestHit(at: tokens.lowerBound, in: words.article, before: tokens.upperBound) != nil
  }

  func isAcronym(_ name: FoundName) -> Bool {
    name.tokens.count == 1 && words.tokens[name.tokens.lowerBound].letterCase == .upper
  }

  /// Whether a word looks as if it were formed from the name of a place.
  private func isDerived(_ name: FoundName) -> Bool {
    name.hit == nil && name.tokens.count == 1 && PlaceAdjective(words: words).isOne(name)
  }

  private func key(of name: FoundName) -> UInt64 {
    guard let borrowed = name.borrowed else { return words.key(of: name.tokens) }
    return words.key(of: name.tokens, and: borrowed)
  }

  private func firstKey(_ name: FoundName) -> UInt64 { words.tokens[name.tokens.lowerBound].key.hash }
  private func lastKey(_ name: FoundName) -> UInt64 { words.key(of: words.lastWord(of: name.tokens)) }

  private func spelling(of name: FoundName) -> UInt64? {
    guard !isAcronym(name) else { return nil }
    return SpellingKey.of(words.article.bytes(words.article.span(of: words.lastWord(of: name.tokens))))
  }
}
