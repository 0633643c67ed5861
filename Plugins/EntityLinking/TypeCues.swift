import AnalyzerKit

/// What a name and the words around it say of its type.
struct TypeCues {
  let words: ArticleWords

  /// - Parameter hasRole: whether a title stands before the name.
  func votes(for name: Range<Int>, hasRole: Bool) -> TypeVotes {
    var votes = TypeVotes()
    if hasRole { votes.add(TypeVotes.certain, for: .person) }
    if words.has(name.lowerBound, .givenName), name.count > 1 { votes.add(5, for: .person) }
    if name.contains(where: { words.has($0, .particle) && !words.tokens[$0].isCapitalized }), name.count > 1 {
      votes.add(3, for: .person)
    }
    if words.has(name.upperBound, .speech) { votes.add(2, for: .person) }
    if let age = number(at: name.upperBound + 1), words.isByte(name.upperBound, ","), (15...110).contains(age) {
      votes.add(5, for: .person)
    }
    addInstitution(name, &votes)
    if words.has(name.lowerBound - 1, .placePreposition) { votes.add(3, for: .place) }
    let isAfterThe =
      name.lowerBound > 0 && words.has(name.lowerBound - 1, .function)
      && words.tokens[name.lowerBound - 1].span.count == 3 && words.isThe(name.lowerBound - 1)
    if isAfterThe { votes.add(3, for: .organization) }
    let isAcronym = name.count == 1 && words.tokens[name.lowerBound].letterCase == .upper
    if isAcronym { votes.add(4, for: .organization) }
    if !isAfterThe, (2...3).contains(name.count) { votes.add(2, for: .person) }
    return votes
  }

  private func addInstitution(_ name: Range<Int>, _ votes: inout TypeVotes) {
    let hasOf = name.contains { words.tokens[$0].letterCase == .lower && !words.has($0, .particle) }
    if name.count > 1 {
      if words.has(name.upperBound - 1, .organization) { votes.add(7, for: .organization) }
      if words.has(name.upperBound - 1, .place) { votes.add(6, for: .place) }
    }
    if hasOf, name.contains(where: { words.has($0, .organization) }) { votes.add(7, for: .organization) }
    if hasOf, words.has(name.lowerBound, .place) { votes.add(5, for: .place) }
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
