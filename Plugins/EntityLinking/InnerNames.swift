import AnalyzerKit

/// Finds names inside the names of institutions: the place of “University of ⟦Oslo⟧”, the person of the “⟦Ana Silva⟧
/// Foundation” whom the article names elsewhere.
struct InnerNames {
  private let finder: NameFinder
  private let resolver: EntityResolver
  private let words: ArticleWords

  init(_ finder: NameFinder, _ resolver: EntityResolver) {
    self.finder = finder
    self.resolver = resolver
    words = finder.words
  }

  func names() -> [FoundName] {
    var inner: [FoundName] = []
    for (place, name) in resolver.names.enumerated() where name.tokens.count > 1 && !name.isInside {
      guard let owner = resolver.owners[place] else { continue }
      let type = resolver.type(of: owner.entity)
      guard type == .organization || type == .other else { continue }
      if let person = person(in: name.tokens) { inner.append(found(person, nil, in: name)) }
      if type == .organization { addPlaces(of: name, &inner) }
    }
    return inner
  }

  private func found(_ tokens: Range<Int>, _ hit: KnowledgeBase.Hit?, in name: FoundName) -> FoundName {
    var found = FoundName(tokens: tokens, hit: hit, section: name.section)
    found.isInside = true
    return found
  }

  /// The full name of a person that begins a name, or the surname: “the ⟦Silva⟧ Foundation”.
  private func person(in name: Range<Int>) -> Range<Int>? {
    guard !words.has(name.upperBound - 1, .legalForm) else { return nil }
    for end in stride(from: name.upperBound - 1, to: name.lowerBound, by: -1) {
      let part = name.lowerBound..<end
      let isMore = words.tokens[end].isCapitalized && words.tokens[end].span.count > 2 && !words.article.isGlued(end)
      if isMore, resolver.isPerson(part) { return part }
    }
    return nil
  }

  /// The places behind “of”, “at” and “in”: “University of ⟦Velm⟧ at ⟦Orle⟧”.
  private func addPlaces(of name: FoundName, _ inner: inout [FoundName]) {
    var isBehindHead = false
    let end = name.tokens.upperBound
    for index in name.tokens.dropLast() {
      if words.has(index, .organization) { isBehindHead = true }
      guard isBehindHead, !words.has(index - 1, .place), Self.connectors.contains(words.tokens[index].key),
        words.tokens[index].letterCase == .lower
      else { continue }
      let start = words.isThe(index + 1) ? index + 2 : index + 1
      if let place = place(at: start, before: end, in: name) { inner.append(place) }
    }
  }

  /// A known place that ends where the name does, or before a small word or a mark; “Southern ⟦Velm⟧”, too.
  private func place(at start: Int, before end: Int, in name: FoundName) -> FoundName? {
    guard start < end else { return nil }
    if let hit = finder.hit(at: start, before: end) {
      guard finder.base.type(of: hit) == .place, isEnded(hit.tokens.upperBound, before: end) else { return nil }
      return placed(hit, in: name)
    }
    guard words.has(start, .place), words.tokens[start].isCapitalized,
      let hit = finder.hit(at: start + 1, before: end), hit.tokens.upperBound == end,
      finder.base.type(of: hit) == .place
    else { return nil }
    var part = found(start..<end, nil, in: name)
    part.votes.add(TypeVotes.certain, for: .place)
    return part
  }

  /// A place of the institution's country; nil where two of them could be meant.
  private func placed(_ hit: KnowledgeBase.Hit, in name: FoundName) -> FoundName? {
    let entities = finder.base.entities
    let countries = name.hit?.candidates.map { entities[$0.entity].countryIndex } ?? []
    let near = hit.candidates.filter { countries.contains(entities[$0.entity].countryIndex) }
    let candidates = near.isEmpty ? hit.candidates : near
    let best = candidates.map { entities[$0.entity].prior }.max() ?? 0
    guard candidates.count(where: { entities[$0.entity].prior > best - 25 }) == 1 else { return nil }
    let chosen = KnowledgeBase.Hit(tokens: hit.tokens, candidates: candidates, isInCapitals: hit.isInCapitals)
    var part = found(hit.tokens, chosen, in: name)
    part.votes.add(TypeVotes.certain, for: .place)
    return part
  }

  private func isEnded(_ next: Int, before end: Int) -> Bool {
    next >= end || !words.tokens[next].isCapitalized && !words.isAnd(next) && !words.isInnerHyphen(next)
  }

  private static let connectors = [SmallWord.of, SmallWord.at, SmallWord.in]
}
