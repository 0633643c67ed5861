import AnalyzerKit

/// What a name and the words around it say of its type.
struct TypeCues {
  let words: ArticleWords
  let base: KnowledgeBase

  /// What speaks for each type; a title before the name settles it.
  func votes(for name: Range<Int>, hasRole: Bool) -> TypeVotes {
    var votes = TypeVotes()
    if hasRole { votes.add(TypeVotes.certain, for: .person) }
    addShape(name, &votes)
    addInstitution(name, &votes)
    addBefore(name, &votes)
    addBehind(name, &votes)
    addDateline(name, &votes)
    return votes
  }

  // MARK: The name itself

  private func addShape(_ name: Range<Int>, _ votes: inout TypeVotes) {
    let first = name.lowerBound
    let isAcronym = name.count == 1 && words.tokens[first].letterCase == .upper
    if isAcronym { votes.add(4, for: .organization) }
    if isAcronym, words.isSpelledInSmallLetters(first) { votes.add(TypeVotes.decisive, for: .other) }
    if words.isModel(name) { votes.add(5, for: .other) }
    if isCountable(name) { votes.add(3, for: .other) }
    if name.count > 1 {
      if words.has(first, .givenName) { votes.add(5, for: .person) }
      let particle = name.first { words.has($0, .particle) && !words.tokens[$0].isCapitalized }
      // “Orle e Velm” are two places rather than a person.
      let isPair = particle.map { words.tokens[$0].span.count == 1 } ?? false
      if particle != nil, !isPair { votes.add(3, for: .person) }
      let hasInitial = name.dropLast().contains { words.tokens[$0].span.count == 1 && words.isByte($0 + 1, ".") }
      if hasInitial { votes.add(5, for: .person) }
      let hasAcronym = name.contains { words.tokens[$0].letterCase == .upper && words.tokens[$0].span.count > 2 }
      if hasAcronym, !isInCapitals(name) { votes.add(3, for: .organization) }
      if !isPair, (2...3).contains(words.wordCount(of: name)), name.allSatisfy(mayNameAPerson) {
        votes.add(2, for: .person)
      }
    } else if words.has(first, .givenName) {
      votes.add(2, for: .person)
    } else if NameEnding.person.ends(words, first) {
      votes.add(2, for: .person)
    } else if NameEnding.place.ends(words, first) {
      votes.add(2, for: .place)
    }
  }

  /// “hundred ⟦Velmets⟧”, “the Orle ⟦Velmets⟧”: the plural of what stands with a capital elsewhere. Alone behind “the” or
  /// before a verb it may be a family or a group.
  private func isCountable(_ name: Range<Int>) -> Bool {
    let (before, next) = (name.lowerBound - 1, name.upperBound)
    guard !words.has(next - 1, [.faction, .people, .givenName]) else { return false }
    // “the Orle ⟦Velmet⟧ exhibits”.
    if name.count > 1, isModifier(name), words.hasPlural(next - 1) { return true }
    guard words.isPluralOfName(next - 1) else { return false }
    if name.count > 1 { return true }
    guard before >= 0, !words.opens[next - 1], !words.isThe(before), !words.tokens[before].isCapitalized,
      next < words.tokens.count, words.tokens[next].kind != .word || !words.article.isGlued(next)
    else { return false }
    return !words.has(next, [.predicate, .agency, .speech, .contest]) && !words.endsInED(next)
      && words.tokens[next].key != SmallWord.have
  }

  private func isInCapitals(_ name: Range<Int>) -> Bool {
    name.allSatisfy { words.tokens[$0].kind != .word || words.tokens[$0].letterCase == .upper }
  }

  /// Whether a word of a name of several is no ordinary word.
  private func mayNameAPerson(_ index: Int) -> Bool {
    words.tokens[index].kind != .word || words.tokens[index].letterCase == .lower
      || !words.has(index, [.common, .thing, .organization, .titleModifier, .function, .unnamed, .numbered])
  }

  private func addInstitution(_ name: Range<Int>, _ votes: inout TypeVotes) {
    let last = name.upperBound - 1
    if name.count > 1 {
      if words.has(last, .organization) || words.has(last, .legalForm) { votes.add(7, for: .organization) }
      if words.has(last, .place) || words.tokens[last].kind == .number && !words.isModel(name) {
        votes.add(6, for: .place)
      }
      if words.has(last, .thing), !words.has(last, .organization) { votes.add(8, for: .other) }
    }
    if words.has(name.lowerBound, .operation), name.count > 1 { votes.add(9, for: .other) }
    if words.isInstitution(name) { votes.add(7, for: .organization) }
    if words.hasConnector(name), words.has(name.lowerBound, .place) { votes.add(5, for: .place) }
    if name.count > 1, words.has(name.lowerBound, .place), !words.has(last, [.place, .organization]) {
      votes.add(4, for: .place)
    }
    if words.has(last, .faction) { votes.add(6, for: .organization) }
    if name.count == 1, words.has(last, [.organization, .namedAlone]) {
      votes.add(5, for: words.has(last, .place) ? .place : .organization)
    }
  }

  // MARK: Around it

  /// “in ⟦Orle⟧”, “the town of ⟦Orle⟧”, “the carmaker ⟦Orle⟧”, “the ⟦Orle⟧”.
  private func addBefore(_ name: Range<Int>, _ votes: inout TypeVotes) {
    let before = name.lowerBound - 1
    guard before >= 0 else { return }
    if words.has(before, .speech) { votes.add(name.count > 1 ? 2 : 1, for: .person) }
    if words.has(before, .placePreposition) { votes.add(3, for: .place) }
    if words.isThe(before) {
      if words.has(before - 1, .placePreposition) {
        votes.add(3, for: .place)
      } else if !isModifier(name) {
        votes.add(3, for: .organization)
      }
    }
    // “her alliance, ⟦Orle Compass⟧”.
    if words.isByte(before, ","), words.has(before - 1, .organization), words.tokens[before - 1].letterCase == .lower {
      votes.add(3, for: .organization)
    }
    // “between Velm and ⟦Orle⟧”.
    if words.isAnd(before), (2...4).contains(where: { words.has(before - $0, .bordering) }) {
      votes.add(2, for: .place)
    }
    guard words.tokens[before].letterCase == .lower else { return }
    // “the film ⟦Orle⟧”, “an ⟦Orle⟧”, “the new ⟦Orle⟧”, “his own ⟦Orle⟧”.
    if words.has(before, .work) { votes.add(6, for: .other) }
    let isDescribed =
      words.has(before, .article) || [SmallWord.new, SmallWord.own].contains(words.tokens[before].key)
    if isDescribed, name.count == 1, !isModifier(name) { votes.add(3, for: .other) }
    // “severe ⟦Orle⟧ shortage”, where the article writes the word small, too.
    if name.count == 1, isModifier(name), words.isInLowerCase(name.lowerBound) { votes.add(6, for: .other) }
    // “fighters of ⟦Orle Compass⟧”.
    if words.tokens[before].key == SmallWord.of, words.has(before - 1, .band) { votes.add(4, for: .organization) }
    if words.tokens[before].key == SmallWord.of, before > 0, words.tokens[before - 1].letterCase == .lower {
      if words.has(before - 1, .place) { votes.add(5, for: .place) }
      if words.has(before - 1, .title) { votes.add(2, for: .place) }
    }
    if words.has(before, .organization) { votes.add(4, for: .organization) }
    if words.has(before, .bordering) { votes.add(2, for: .place) }
  }

  /// Whether a noun in small letters follows, which the name only narrows.
  private func isModifier(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    // “the ⟦Orle⟧-led talks”.
    if words.isInnerHyphen(next) { return words.tokens[next + 1].letterCase == .lower }
    return next < words.tokens.count && words.tokens[next].letterCase == .lower
      && words.tokens[next].start == words.tokens[next - 1].end + 1
      && !words.has(next, [.function, .speech, .predicate, .placePreposition]) && !words.endsInED(next)
  }

  /// “⟦Orle⟧ said”, “⟦Orle⟧, 34”, “⟦Orle⟧ valley”, “⟦Orle⟧-based”, “⟦Orle⟧'s army”.
  private func addBehind(_ name: Range<Int>, _ votes: inout TypeVotes) {
    let next = name.upperBound
    guard next < words.tokens.count else { return }
    if words.has(next, .speech) { votes.add(name.count > 1 ? 2 : 1, for: .person) }
    if name.count == 1, words.tokens[name.lowerBound].letterCase == .capitalized,
      words.has(next, [.predicate, .agency])
    {
      votes.add(1, for: .person)
    }
    if words.isByte(next, ",") {
      if let age = number(at: next + 1), (15...110).contains(age) { votes.add(6, for: .person) }
      if next + 1 < words.tokens.count, words.tokens[next + 1].key == SmallWord.who { votes.add(4, for: .person) }
      if let hit = base.longestHit(
        at: min(next + 1, words.tokens.count - 1), in: words.article, before: words.tokens.count),
        base.type(of: hit) == .place
      {
        votes.add(3, for: .place)
      }
      return
    }
    if words.isInnerHyphen(next) {
      if words.tokens[next + 1].key == SmallWord.based { votes.add(4, for: .place) }
      return
    }
    var noun = next
    let isPossessive = words.article.isGlued(next) && words.tokens[next].kind == .word
    if isPossessive { noun += 1 }
    guard noun < words.tokens.count, words.tokens[noun].letterCase == .lower else { return }
    if isPossessive {
      if words.has(noun, .ofState) || isOffice(noun) { votes.add(4, for: .place) }
    } else if words.has(noun, .place), !words.has(noun, .placePreposition) {
      votes.add(4, for: .place)
    } else if words.has(noun, .ofState) {
      votes.add(3, for: .place)
    } else if words.has(noun, .band) {
      votes.add(4, for: .organization)
    } else if words.has(noun, .organization), !words.has(noun, [.title, .titleModifier]) {
      votes.add(3, for: .organization)
    }
  }

  /// “defence minister”, “interior ministry”.
  private func isOffice(_ index: Int) -> Bool {
    words.has(index, .titleModifier) && index + 1 < words.tokens.count && words.has(index + 1, [.title, .organization])
  }

  /// “ORLE, Velmark, May 4 (Marsh Wire) -”: places, and the agency in brackets.
  private func addDateline(_ name: Range<Int>, _ votes: inout TypeVotes) {
    guard let dateline = words.article.dateline, dateline.contains(words.tokens[name.lowerBound].start) else { return }
    votes.add(9, for: words.isByte(name.lowerBound - 1, "(") ? .organization : .place)
  }

  private func number(at index: Int) -> Int? {
    guard words.tokens.indices.contains(index), words.tokens[index].kind == .number else { return nil }
    var value = 0
    for byte in words.article.bytes(words.tokens[index].span) {
      guard byte &- UInt8(ascii: "0") < 10, value < 1000 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
