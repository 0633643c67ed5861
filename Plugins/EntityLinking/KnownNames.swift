import AnalyzerKit

/// Says how far a name reaches that begins with one which the base knows.
struct KnownNames {
  let finder: NameFinder
  let words: ArticleWords
  /// Where the sentence ends.
  let limit: Int

  init(_ finder: NameFinder, before limit: Int) {
    self.finder = finder
    words = finder.words
    self.limit = limit
  }

  /// “US$”.
  func isCurrency(_ hit: KnowledgeBase.Hit) -> Bool {
    let next = hit.tokens.upperBound
    return words.isByte(next, "$") && words.article.isGlued(next)
  }

  /// “US ⟦Congress⟧”: a known body with its country before it; under a nationality (“Velmish Red Cross”) or another
  /// country's name it is another.
  func nationalBody(behind hit: KnowledgeBase.Hit, before end: Int) -> KnowledgeBase.Hit? {
    let next = hit.tokens.upperBound
    guard next < end, isPlace(hit),
      let rest = finder.hit(at: next, before: limit),
      rest.tokens.upperBound >= end, finder.base.type(of: rest) == .organization, isOfOneCountry(hit, rest)
    else { return nil }
    return rest
  }

  /// Whether a body may be that of a place: one of its readings is of the same country, or of none.
  private func isOfOneCountry(_ place: KnowledgeBase.Hit, _ body: KnowledgeBase.Hit) -> Bool {
    let countries = place.candidates.map { finder.base.entities[$0.entity].countryIndex }
    return body.candidates.contains { candidate in
      let country = finder.base.entities[candidate.entity].countryIndex
      return country == nil || countries.contains(country)
    }
  }

  /// The end of “U.S. government” or “Orle national football team”, in small letters: more than the country.
  func stateBodyEnd(_ hit: KnowledgeBase.Hit) -> Int? {
    let next = hit.tokens.upperBound
    guard next < limit, words.tokens[next].letterCase == .lower, !words.article.isGlued(next), isPlace(hit) else {
      return nil
    }
    if words.tokens[next].key == SmallWord.government { return next + 1 }
    guard words.tokens[next].key == SmallWord.national else { return nil }
    return (next + 1..<min(next + 4, limit)).first { words.tokens[$0].key == SmallWord.team }.map { $0 + 1 }
  }

  /// What the base knows by such a name, its last word in small letters.
  func body(_ tokens: Range<Int>) -> KnowledgeBase.Hit? {
    let hit = finder.base.longestHit(
      at: tokens.lowerBound, in: words.article, before: tokens.upperBound, endsSmall: true)
    return hit?.tokens == tokens ? hit : nil
  }

  /// “speaks Spanish”, “the Spanish language”, “he said in Spanish”: a nationality's word that names no people.
  func isLanguage(_ hit: KnowledgeBase.Hit) -> Bool {
    guard hit.tokens.count == 1, finder.base.type(of: hit) == .nationality, !words.endsInS(hit.tokens.lowerBound) else {
      return false
    }
    let (before, next) = (hit.tokens.lowerBound - 1, hit.tokens.upperBound)
    if words.has(before, .speaking) || words.has(next, .language) { return true }
    if words.isInnerHyphen(next) { return words.has(next + 1, [.language, .speaking]) }
    guard before >= 0, words.tokens[before].key == SmallWord.in else { return false }
    return next >= limit || words.tokens[next].kind == .punctuation
  }

  private func isPlace(_ hit: KnowledgeBase.Hit) -> Bool {
    hit.candidates.contains { candidate in
      finder.base.entity(candidate, of: hit).map { finder.base.entities[$0].type == .place } ?? false
    }
  }

  /// Where a name ends that a known one begins: with it, or after “Inc” and the like; nil where it is a longer name,
  /// which the base does not know.
  func end(_ hit: KnowledgeBase.Hit, before end: Int) -> Int? {
    let type = finder.base.type(of: hit)
    if type == .organization, hit.tokens.upperBound < end, isLegalForm(hit.tokens.upperBound..<end) { return end }
    return standsAlone(hit, type, before: end) ? hit.tokens.upperBound : nil
  }

  /// “Inc”, “& Co”.
  private func isLegalForm(_ rest: Range<Int>) -> Bool {
    words.has(rest.upperBound - 1, .legalForm) && rest.count <= 2
      && rest.allSatisfy { words.has($0, .legalForm) || words.isByte($0, "&") }
  }

  /// Whether a known name ends where it ends, though the run goes on.
  private func standsAlone(_ hit: KnowledgeBase.Hit, _ type: Mention.EntityType, before end: Int) -> Bool {
    let next = hit.tokens.upperBound
    guard next < end else { return true }
    if words.isInnerHyphen(next) { return !isDoubleName(next, before: end) }
    if finder.titles.end(from: next, before: end) == end { return true }
    // “Jordan Moss” is a person, wherever Jordan is.
    let isGivenName = hit.tokens.count == 1 && words.has(hit.tokens.lowerBound, .givenName)
    if isGivenName, type == .place, !words.has(next, [.title, .titleModifier]) { return false }
    if let rest = finder.hit(at: next, before: end), rest.tokens.upperBound == end {
      return finder.base.type(of: rest) == .nationality && type == .nationality
        ? !isPeopleAhead(next, before: end)
        : finder.base.type(of: rest) != .organization || type == .organization || type == .person
    }
    if words.endsAsInstitution(next - 1..<end) || words.isInstitution(next..<end) { return false }
    if type == .nationality { return !isPeopleAhead(next, before: end) }
    if finder.titles.end(from: next, before: end) != nil { return true }
    if words.isByte(next, "&") || !words.tokens[next].isCapitalized { return false }
    let isAcronym = hit.tokens.count == 1 && words.tokens[next - 1].letterCase == .upper
    return isAcronym || (hit.tokens.count > 1 && type != .place) || words.has(next, .givenName) && type != .person
  }

  /// “African ⟦Americans⟧”: a people of its own.
  private func isPeopleAhead(_ next: Int, before end: Int) -> Bool {
    guard let rest = finder.hit(at: next, before: end) else { return false }
    return rest.tokens.upperBound == end && finder.base.type(of: rest) == .nationality
      && (words.endsInS(end - 1) || words.tokens[end - 1].key == SmallWord.american)
  }

  /// “Hesse-Orlau”: behind the hyphen stands a name that the base does not know.
  private func isDoubleName(_ hyphen: Int, before end: Int) -> Bool {
    let next = hyphen + 1
    return next < end && words.tokens[next].isCapitalized && !words.has(next, [.compoundTail, .common, .function])
      && finder.hit(at: next, before: end) == nil
  }

  /// Whether a name is that of a people or creed: “Kurdish”, “African Americans”.
  func isPeople(_ tokens: Range<Int>) -> Bool {
    if tokens.count == 1 { return words.has(tokens.lowerBound, .people) }
    guard let first = finder.hit(at: tokens.lowerBound, before: tokens.upperBound) else {
      return false
    }
    return finder.base.type(of: first) == .nationality && first.tokens.upperBound < tokens.upperBound
      && isPeopleAhead(first.tokens.upperBound, before: tokens.upperBound)
  }
}
