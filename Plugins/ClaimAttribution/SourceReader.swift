package import AnalyzerKit

/// Reads what kind of source some words name.
package struct SourceReader {
  private let article: Article
  let names: SourceNames

  package init(_ article: Article) {
    self.article = article
    names = SourceNames(article)
  }

  /// - Parameter source: indices of the article's tokens.
  package func type(of source: Range<Int>) -> SourceType {
    var words = source
    while let last = words.last, article.tokens[last].kind == .punctuation || tag(last) == .genitive {
      words = words.lowerBound..<last
    }
    guard let first = words.first else { return .other }
    if isPronoun(first),
      words.count == 1 || words.count == 2 && tag(first) != .demonstrative && tag(first) != .possessive
    {
      return .pronoun
    }
    let head = names.head(of: words)
    if let kind = named(words, head) { return kind }
    return typeOfNoun(head, in: words)
  }

  /// By the mention that stands for the source, where it is a name.
  private func named(_ words: Range<Int>, _ head: Range<Int>) -> SourceType? {
    guard let mention = names.mention(in: words), mention.form == .name else { return nil }
    switch mention.type {
    case .person: return isNamedBody(mention, head) ? .organization : .namedPerson
    case .organization, .place:
      return SourceWords.parties[article.tokens[head.upperBound - 1]] != nil ? .group : .organization
    case .nationality: return isDefinite(head) ? nil : .group
    case .other: return nil
    }
  }

  /// “the operator ⟦Northline Cargo⟧”: what stands before the name tells that it is no person's.
  private func isNamedBody(_ mention: Mention, _ head: Range<Int>) -> Bool {
    let name = article.tokens(in: mention.span)
    return name.lowerBound > head.lowerBound && SourceWords.nouns[article.tokens[name.lowerBound - 1]] == .body
  }

  private func typeOfNoun(_ phrase: Range<Int>, in words: Range<Int>) -> SourceType {
    // What follows a noun without a preposition: “a letter ⟦seen⟧ by the paper”, “a person ⟦close⟧ to him”.
    var head = phrase
    while head.count > 1, let last = head.last, SourceWords.nouns[article.tokens[last]] == nil,
      SourceWords.trailing[article.tokens[last]] != nil || tag(last) == .past
    {
      head = head.dropLast()
    }
    let last = head.upperBound - 1
    let token = article.tokens[last]
    if isShare(head) { return .group }
    if head.upperBound < phrase.upperBound || isKnowing(head.upperBound),
      SourceWords.nouns[token] == .people || SourceWords.nouns[token] == .person || isPlural(last), !isDefinite(head)
    {
      return .unnamed
    }
    switch SourceWords.nouns[token] {
    case .person, .office:
      if isPlural(last) { return .group }
      if isDefinite(head) { return SourceWords.faceless[token] != nil ? .unnamed : .describedPerson }
      return isIndefinite(head) || SourceWords.nouns[token] == .person ? .unnamed : .describedPerson
    case .people: return SourceWords.insiders[token] != nil ? .unnamed : .group
    case .body: return .organization
    case .document, .claimNoun: return .document
    default: return typeOfOther(head, words)
    }
  }

  /// What no list knows: by its capitals, its article and its number.
  private func typeOfOther(_ head: Range<Int>, _ words: Range<Int>) -> SourceType {
    let last = head.upperBound - 1
    let token = article.tokens[last]
    if SourceWords.parties[token] != nil { return .group }
    if SourceWords.partisans[token] != nil { return isDefinite(head) ? .describedPerson : .unnamed }
    if token.isCapitalized, head.count == 1, isPlural(last), names.mention(in: words) == nil,
      article.sentence(at: token.start)?.span.start == token.start
    {
      return .group
    }
    if token.isCapitalized {
      let isOrganization =
        tag(head.lowerBound) == .article || token.letterCase == .upper && head.count == 1
        || head.contains { SourceWords.nouns[article.tokens[$0]] == .body }
      return isOrganization ? .organization : .namedPerson
    }
    if let first = head.first(where: { SourceWords.nouns[article.tokens[$0]] == .people }), first == head.lowerBound {
      return .group
    }
    if isPlural(last) { return .group }
    if head.upperBound < article.tokens.count, isWho(head.upperBound) {
      return isDefinite(head) ? .describedPerson : .unnamed
    }
    if isIndefinite(head), SourceWords.quantities[article.tokens[head.lowerBound]] != nil { return .group }
    return .other
  }

  // MARK: Words

  private func tag(_ index: Int) -> WordTag? { names.tag(index) }

  private func isPronoun(_ index: Int) -> Bool {
    switch tag(index) {
    case .subjectPronoun, .firstPerson, .secondPerson, .objectPronoun, .relative, .demonstrative, .that, .possessive:
      true
    default: SourceWords.pronouns[article.tokens[index]] != nil
    }
  }

  /// “85 percent of voters”, “a third of them”.
  private func isShare(_ head: Range<Int>) -> Bool {
    head.contains { index in
      SourceWords.shares[article.tokens[index]] != nil
        || article.bytes(article.tokens[index].span).elementsEqual("%".utf8)
    }
  }

  /// “with knowledge of”, “familiar with”, behind a word for people.
  private func isKnowing(_ index: Int) -> Bool {
    guard index + 1 < article.tokens.count else { return false }
    return SourceWords.trailing[article.tokens[index]] != nil
      || tag(index) == .preposition && SourceWords.knowledge[article.tokens[index + 1]] != nil
  }

  /// “who” behind a noun, a comma between or not.
  private func isWho(_ index: Int) -> Bool {
    let place = tag(index) == .comma ? index + 1 : index
    return place < article.tokens.count && SourceWords.who[article.tokens[place]] != nil
  }

  private func isDefinite(_ head: Range<Int>) -> Bool {
    SourceWords.definite[article.tokens[head.lowerBound]] != nil || tag(head.lowerBound) == .possessive
      || head.contains { tag($0) == .genitive }
  }

  private func isIndefinite(_ head: Range<Int>) -> Bool {
    SourceWords.indefinite[article.tokens[head.lowerBound]] != nil
  }

  private func isPlural(_ index: Int) -> Bool {
    let bytes = article.bytes(article.tokens[index].span)
    return bytes.count > 3 && bytes.last == UInt8(ascii: "s") && bytes.dropLast().last != UInt8(ascii: "s")
      || SourceWords.plurals[article.tokens[index]] != nil
  }
}
