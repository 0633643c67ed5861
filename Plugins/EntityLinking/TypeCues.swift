import AnalyzerKit

/// What a name and the words around it say of its type.
struct TypeCues {
  let words: ArticleWords

  /// What speaks for each type; a title before the name settles it.
  func votes(for name: Range<Int>, hasRole: Bool) -> TypeVotes {
    var votes = TypeVotes()
    if hasRole { votes.add(TypeVotes.certain, for: .person) }
    if words.has(name.lowerBound, .givenName), name.count > 1 { votes.add(5, for: .person) }
    if name.contains(where: { words.has($0, .particle) && !words.tokens[$0].isCapitalized }), name.count > 1 {
      votes.add(3, for: .person)
    }
    if words.has(name.upperBound, .speech) { votes.add(2, for: .person) }
    if words.has(name.lowerBound - 1, .speech) { votes.add(2, for: .person) }
    if let age = number(at: name.upperBound + 1), words.isByte(name.upperBound, ","), (15...110).contains(age) {
      votes.add(5, for: .person)
    }
    addInstitution(name, &votes)
    if words.has(name.lowerBound - 1, .placePreposition) { votes.add(3, for: .place) }
    addApposition(name, &votes)
    let isAfterThe =
      name.lowerBound > 0 && words.isThe(name.lowerBound - 1)
    if isAfterThe { votes.add(3, for: .organization) }
    let isAcronym = name.count == 1 && words.tokens[name.lowerBound].letterCase == .upper
    if isAcronym { votes.add(4, for: .organization) }
    let hasAcronym = name.dropLast().contains {
      words.tokens[$0].letterCase == .upper && words.tokens[$0].span.count > 2
    }
    if words.has(name.upperBound - 1, .faction) { votes.add(6, for: .organization) }
    if hasAcronym { votes.add(3, for: .organization) }
    if !isAfterThe, name.count == 1 { votes.add(1, for: .person) }
    if !isAfterThe, (2...3).contains(words.wordCount(of: name)) { votes.add(2, for: .person) }
    return votes
  }

  /// “the town of ⟦Orle⟧”, “north of ⟦Orle⟧”, “the carmaker ⟦Orle⟧”.
  private func addApposition(_ name: Range<Int>, _ votes: inout TypeVotes) {
    let before = name.lowerBound - 1
    guard before >= 0, words.tokens[before].letterCase == .lower else { return }
    let isOf = words.tokens[before].key == SmallWord.of
    if isOf, words.has(before - 1, .place), words.tokens[before - 1].letterCase == .lower { votes.add(5, for: .place) }
    if words.has(before, .organization) { votes.add(4, for: .organization) }
  }

  private func addInstitution(_ name: Range<Int>, _ votes: inout TypeVotes) {
    if name.count > 1 {
      if words.has(name.upperBound - 1, .organization) { votes.add(7, for: .organization) }
      if words.has(name.upperBound - 1, .place) { votes.add(6, for: .place) }
    }
    if words.isInstitution(name) { votes.add(7, for: .organization) }
    if words.hasConnector(name), words.has(name.lowerBound, .place) { votes.add(5, for: .place) }
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
