import AnalyzerKit

/// Says whose the names of an article are: which of them belong together, and what the knowledge base calls them.
struct EntityResolver {
  private let words: ArticleWords
  private let base: KnowledgeBase
  private let choice: EntityChoice
  private var index = NameIndex()
  private var entities: [ArticleEntity] = []
  /// The article's entity for each that the base knows, by its first index there.
  private var byKnown: [Int: Int] = [:]
  private var assigned: [(name: FoundName, entity: Int, rule: EntityMention.Rule)] = []

  init(_ words: ArticleWords, _ base: KnowledgeBase, _ names: [FoundName]) {
    self.words = words
    self.base = base
    choice = EntityChoice(base, names, published: words.article.metadata.published)
    for name in names { assign(name) }
  }

  // MARK: Titles

  /// Adds what a sentence written as a title mentions: what the base knows and what the rest of the article names.
  mutating func readTitle(_ sentence: Sentence, _ finder: NameFinder) {
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      guard words.tokens[token].isCapitalized, let name = nameInTitle(at: token, sentence, finder) else {
        token += 1
        continue
      }
      assign(name)
      token = name.tokens.upperBound
    }
  }

  private func nameInTitle(at start: Int, _ sentence: Sentence, _ finder: NameFinder) -> FoundName? {
    if let hit = base.longestHit(at: start, in: words.article, before: sentence.tokens.upperBound),
      !isWordInTitle(hit), !finder.isDoubtful(hit)
    {
      return FoundName(tokens: hit.tokens, hit: hit, section: sentence.section)
    }
    let longest = min(start + 5, sentence.tokens.upperBound)
    for end in stride(from: longest, to: start, by: -1) {
      let key = words.key(of: start..<end)
      let isPart = end == start + 1 && !words.has(start, [.common, .function]) && index.entity(withLast: key) != nil
      if index.entity(named: key) != nil || isPart {
        return FoundName(tokens: start..<end, hit: nil, section: sentence.section)
      }
    }
    return nil
  }

  /// In capitals “WHO” may be a pronoun; “US” hardly ever is.
  private func isWordInTitle(_ hit: KnowledgeBase.Hit) -> Bool {
    let token = hit.tokens.lowerBound
    guard hit.tokens.count == 1, words.has(token, [.function, .common, .plainAcronym, .unnamed]) else { return false }
    return words.tokens[token].key != Self.us
  }

  private static let us = WordKey("us")

  // MARK: Whose a name is

  private mutating func assign(_ name: FoundName) {
    let (entity, rule) = name.hit.map { known(name, $0) } ?? unknown(name)
    entities[entity].votes.add(name.votes)
    assigned.append((name, entity, rule))
    index.add(words.key(of: name.tokens), for: entity)
    if rule != .partOfName, rule != .initials { addParts(of: name, entity) }
  }

  private mutating func known(_ name: FoundName, _ hit: KnowledgeBase.Hit) -> (Int, EntityMention.Rule) {
    let key = words.key(of: name.tokens)
    if name.tokens.count == 1, !words.has(name.tokens.lowerBound - 1, .placePreposition),
      let bearer = index.entity(withLast: key), isPerson(bearer, rather: hit)
    {
      return (bearer, .partOfName)
    }
    switch choice.choose(hit, for: name) {
    case .linked(let known, let score):
      let primary = base.primary[known]
      if let entity = byKnown[primary] { return (entity, .alias) }
      byKnown[primary] = entities.count
      return (make(name, known: primary, score: score, reason: nil), .alias)
    case .unlinked(let reason):
      if let entity = index.entity(named: key) { return (entity, .sameName) }
      return (make(name, reason: reason), .alias)
    }
  }

  /// Whether an entity of the article is a person, beyond the mere look of its name where the other reading is a country.
  private func isPerson(_ entity: Int, rather hit: KnowledgeBase.Hit) -> Bool {
    if let known = entities[entity].known { return base.entities[known].type == .person }
    let votes = entities[entity].votes
    let other = base.entities[hit.candidates[0].entity].prior
    return votes.isLikelyPerson || votes.winner == .person && other < 80
  }

  private mutating func unknown(_ name: FoundName) -> (Int, EntityMention.Rule) {
    if let entity = index.entity(named: words.key(of: name.tokens)) { return (entity, .sameName) }
    if let entity = bracketed(name) { return (entity, .initials) }
    if words.isOneWord(name.tokens) {
      let key = words.key(of: name.tokens)
      switch index.entity(withPart: key) {
      case .entity(let entity): return (entity, .partOfName)
      case .shared: return (make(name, reason: .ambiguous), .pattern)
      case nil: break
      }
      if let entity = index.entity(withInitials: key), isAcronym(name) { return (entity, .initials) }
    } else if let entity = sameEnds(name.tokens) {
      return (entity, .partOfName)
    }
    return (make(name, reason: .noCandidate), .pattern)
  }

  /// The entity before a bracket that holds its initials, or whose initials stand before the bracket.
  private func bracketed(_ name: FoundName) -> Int? {
    guard words.isByte(name.tokens.lowerBound - 1, "("), let before = assigned.last,
      before.name.tokens.upperBound == name.tokens.lowerBound - 1
    else { return nil }
    let isForward = words.initials(of: before.name.tokens) == words.tokens[name.tokens.lowerBound].key.hash
    let isBackward = words.initials(of: name.tokens) == words.tokens[before.name.tokens.lowerBound].key.hash
    return isForward || isBackward ? before.entity : nil
  }

  private mutating func make(
    _ name: FoundName, known: Int? = nil, score: Double? = nil, reason: EntityMention.Reason?
  ) -> Int {
    let first = words.article.span(of: name.tokens)
    entities.append(
      ArticleEntity(known: known, score: score, reason: reason, first: first, votes: TypeVotes()))
    return entities.count - 1
  }

  private func isAcronym(_ name: FoundName) -> Bool {
    name.tokens.count == 1 && words.tokens[name.tokens.lowerBound].letterCase == .upper
  }

  /// Makes parts of a full name known: a person's surname, an organisation's first word and initials.
  private mutating func addParts(of name: FoundName, _ entity: Int) {
    guard !words.isOneWord(name.tokens) else { return }
    if let initials = words.initials(of: name.tokens) { index.addInitials(entity, initials) }
    let type = entities[entity].known.map { base.entities[$0].type } ?? name.votes.winner
    let first = words.tokens[name.tokens.lowerBound].key.hash
    if type == .person {
      index.addPerson(entity, first: first, last: words.key(of: words.lastWord(of: name.tokens)))
    } else if type == .organization || type == .other {
      let isPlain = words.has(name.tokens.lowerBound, [.common, .titleModifier, .organization, .place, .function])
      if !isPlain { index.addFirst(entity, first) }
    }
  }

  private func sameEnds(_ tokens: Range<Int>) -> Int? {
    index.entity(
      withFirst: words.tokens[tokens.lowerBound].key.hash, last: words.key(of: words.lastWord(of: tokens)))
  }

  // MARK: Rows

  /// One row per name, in the order in which they were given, those of titles last.
  func mentions() -> [EntityMention] {
    let labels = entities.map { entity in
      if let known = entity.known { return (id: base.entities[known].qid, name: base.entities[known].name) }
      let name = words.article[entity.first]
      return (id: ArticleEntity.localId(name), name: name)
    }
    return assigned.map { mention($0.name, $0.entity, $0.rule, labels[$0.entity]) }
  }

  private func mention(
    _ name: FoundName, _ index: Int, _ rule: EntityMention.Rule, _ label: (id: String, name: String)
  ) -> EntityMention {
    let entity = entities[index]
    let type =
      isDemonym(name, of: entity.known)
      ? .nationality : entity.known.map { base.entities[$0].type } ?? entity.votes.winner
    let kind = kind(of: name, rule, type, entity.known)
    return EntityMention(
      span: words.article.span(of: name.tokens), kind: kind, type: type,
      entity: label.id, qid: entity.known == nil ? nil : label.id, name: label.name,
      roleSeen: name.role.map { words.article[$0] }, section: section(name.section), rule: rule,
      score: entity.score.map { ($0 * 100).rounded() / 100 }, reason: entity.reason)
  }

  private func isDemonym(_ name: FoundName, of known: Int?) -> Bool {
    guard let hit = name.hit else { return false }
    return hit.candidates.contains { candidate in
      guard let entity = base.entity(candidate, of: hit), base.entities[entity].type == .nationality else {
        return false
      }
      return known == nil || base.primary[entity] == known
    }
  }

  private func kind(
    of name: FoundName, _ rule: EntityMention.Rule, _ type: Mention.EntityType, _ known: Int?
  ) -> EntityMention.Kind {
    if type == .nationality { return .demonym }
    if isAcronym(name), !isSpelledOut(name, known) { return .acronym }
    if name.role != nil, words.isOneWord(name.tokens) { return .title }
    return rule == .partOfName ? .short : .name
  }

  /// Whether a word in capitals is the name itself: “IRAN”.
  private func isSpelledOut(_ name: FoundName, _ known: Int?) -> Bool {
    guard let known else { return words.tokens[name.tokens.lowerBound].span.count > 6 }
    return words.key(of: name.tokens) == WordKey(base.entities[known].name).hash
  }

  private func section(_ section: Sentence.Section) -> EntityMention.Section {
    switch section {
    case .headline: .headline
    case .byline: .byline
    case .body: .body
    }
  }
}
