import AnalyzerKit

/// Writes the rows of an article: one for each mention whose entity is known.
struct EntityRows {
  private let resolver: EntityResolver
  private let words: ArticleWords
  private let base: KnowledgeBase
  private let labels: [Label]

  /// What the rows of an entity have in common.
  private struct Label {
    let id: String
    let name: String
    let type: Mention.EntityType
    let rivals: String?
  }

  init(_ resolver: EntityResolver) {
    self.resolver = resolver
    words = resolver.words
    base = resolver.base
    let base = resolver.base
    let article = resolver.words.article
    let places = CodePointIndex(article.text)
    labels = resolver.entities.map { entity in
      let rivals = entity.rivals.others.map { "\(base.entities[$0.entity].qid) \(Self.share($0.weight))" }
      let list = rivals.isEmpty ? nil : rivals.joined(separator: ", ")
      if let known = entity.known.map({ base.entities[$0] }) {
        let type = known.type == .other ? entity.votes.winner : known.type
        return Label(id: known.qid, name: known.name, type: type, rivals: list)
      }
      let name = article[entity.name]
      let id = ArticleEntity.localId(name, at: places.place(ofByte: entity.first))
      return Label(id: id, name: name, type: entity.votes.winner, rivals: list)
    }
  }

  /// One row per name, in the order of the resolver's names.
  func names() -> [EntityMention] {
    resolver.names.indices.compactMap { place in resolver.owners[place].map { row(of: resolver.names[place], $0) } }
  }

  /// The row of a word that stands for an entity without naming it.
  func row(
    of tokens: Range<Int>, _ kind: EntityMention.Kind, entity: Int, _ rule: EntityMention.Rule, _ sentence: Sentence
  )
    -> EntityMention
  {
    let label = labels[entity]
    var row = EntityMention(
      span: words.article.span(of: tokens), kind: kind, type: label.type, entity: label.id, name: label.name,
      section: section(sentence.section), rule: rule)
    fill(&row, entity)
    return row
  }

  private func row(of name: FoundName, _ owner: EntityResolver.Owner) -> EntityMention {
    let entity = resolver.entities[owner.entity]
    let label = labels[owner.entity]
    let isNationality = owner.rule == .derived || name.isPeople || isDemonym(name, of: entity.known)
    let type = isNationality ? .nationality : label.type
    var row = EntityMention(
      span: span(of: name), kind: .name, type: type, entity: label.id, name: label.name,
      section: section(name.section), isInside: name.isInside, rule: owner.rule)
    row.sense = sense(of: name, type)
    row.kind = kind(of: name, owner.rule, row, entity.known)
    row.roleSeen = name.role.map { words.article[$0] }
    fill(&row, owner.entity)
    return row
  }

  private func fill(_ row: inout EntityMention, _ index: Int) {
    let entity = resolver.entities[index]
    // An analyst's own entity has an id that is no QID.
    row.qid = entity.known == nil || row.entity.hasPrefix("~") ? nil : row.entity
    row.alias = words.article[entity.name]
    row.base = entity.known.map(base.label(of:))
    row.score = entity.score.map { ($0 * 100).rounded() / 100 }
    row.margin = entity.rivals.margin.map { ($0 * 100).rounded() / 100 }
    row.rivals = labels[index].rivals
    row.reason = entity.reason
  }

  /// The words of a name, with the region behind it; “Inc.” keeps its stop.
  private func span(of name: FoundName) -> TextSpan {
    let tokens = name.tokens.lowerBound..<(name.region ?? name.tokens).upperBound
    let span = words.article.span(of: tokens)
    let next = tokens.upperBound
    let isStopped = words.has(next - 1, .legalForm) && words.has(next - 1, .abbreviation) && words.isByte(next, ".")
    return isStopped && words.article.isGlued(next) ? TextSpan(start: span.start, end: span.end + 1) : span
  }

  private func sense(of name: FoundName, _ type: Mention.EntityType) -> EntityMention.Sense? {
    switch type {
    case .place: SenseReader(words: words).senseOfPlace(name.tokens)
    case .nationality: SenseReader(words: words).senseOfNationality(name.tokens)
    default: nil
    }
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
    of name: FoundName, _ rule: EntityMention.Rule, _ row: EntityMention, _ known: Int?
  ) -> EntityMention.Kind {
    if row.type == .nationality { return .demonym }
    if row.sense == .government || row.sense == .team { return .metonym }
    if resolver.isAcronym(name), !isSpelledOut(name, known, row.type) { return .acronym }
    if name.role != nil, words.isOneWord(name.tokens), row.type == .person { return .title }
    return rule == .partOfName || rule == .spelling && words.isOneWord(name.tokens) ? .short : .name
  }

  /// Whether a word in capitals is the name itself: “IRAN”.
  private func isSpelledOut(_ name: FoundName, _ known: Int?, _ type: Mention.EntityType) -> Bool {
    let token = words.tokens[name.tokens.lowerBound]
    guard let known else { return token.span.count > 6 || type == .place || type == .person }
    let called = base.entities[known].name
    return WordKey(called).hash == token.key.hash && called.utf8.contains { $0 &- UInt8(ascii: "a") < 26 }
  }

  private func section(_ section: Sentence.Section) -> EntityMention.Section {
    switch section {
    case .headline: .headline
    case .byline: .byline
    case .body: .body
    }
  }

  /// A weight in points as a share, to two decimals: 65 is 0.65.
  private static func share(_ weight: Int) -> String {
    let points = abs(weight)
    let cents = points % 100
    return (weight < 0 ? "-" : "") + "\(points / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
  }
}
