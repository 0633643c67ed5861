package import AnalyzerKit

/// Reads what kind of source some words name.
package struct SourceReader {
  private let article: Article

  package init(_ article: Article) { self.article = article }

  /// The named mention that the words stand for: the one that ends last before the head's end, a person before others.
  func mention(in source: Range<Int>) -> Mention? {
    let span = article.span(of: source)
    let mentions = article.layers.mentions
    let first = mentions.partitionPoint { $0.span.end > span.start }
    var best: Mention?
    for mention in mentions[first...] {
      guard mention.span.start < span.end else { break }
      guard mention.span.start >= span.start, mention.span.end <= span.end else { continue }
      if best == nil || best?.type != .person && mention.type == .person { best = mention }
    }
    return best
  }

  /// The office or description beside a person's name: “⟦Deputy Press Secretary⟧ Moira Tell”, “Ann Roe, ⟦a lawyer⟧”.
  func role(of source: Range<Int>) -> Range<Int>? {
    guard let mention = mention(in: source), mention.type == .person else { return nil }
    let name = article.tokens(in: mention.span)
    var start = source.lowerBound
    while start < name.lowerBound, tag(start) == .article || tag(start) == .possessive { start += 1 }
    var end = name.lowerBound
    while end > start, article.tokens[end - 1].kind == .punctuation || tag(end - 1) == .honorific { end -= 1 }
    if end > start { return start..<end }
    start = name.upperBound
    guard start + 1 < source.upperBound, tag(start) == .comma || article.tokens[start].kind == .punctuation else {
      return nil
    }
    start += 1
    if tag(start) == .article { start += 1 }
    end = start
    while end < source.upperBound, tag(end) != .relative, article.tokens[end].kind != .punctuation { end += 1 }
    return end > start ? start..<end : nil
  }

  /// - Parameter source: indices of the article's tokens.
  package func type(of source: Range<Int>) -> SourceType {
    var words = source
    while let last = words.last, article.tokens[last].kind == .punctuation || tag(last) == .genitive {
      words = words.lowerBound..<last
    }
    guard let first = words.first else { return .other }
    if words.count == 1, isPronoun(first) { return .pronoun }
    if isPronoun(first), words.count <= 2, tag(first) != .demonstrative { return .pronoun }
    let head = self.head(of: words)
    return type(of: head, in: words)
  }

  /// The noun phrase at the head: up to a comma, a relative clause or a preposition behind its noun.
  private func head(of words: Range<Int>) -> Range<Int> {
    var end = words.lowerBound
    while end < words.upperBound {
      let tag = tag(end)
      let isBorder =
        tag == .comma || tag == .relative || tag == .that || tag == .openBracket || tag == .of || tag == .preposition
        || tag == .to || tag == .dash && !isGlued(end) || article.tokens[end].kind == .punctuation && !isGlued(end)
      if isBorder, end > words.lowerBound { break }
      end += 1
    }
    return words.lowerBound..<max(end, words.lowerBound + 1)
  }

  private func type(of head: Range<Int>, in words: Range<Int>) -> SourceType {
    let last = head.upperBound - 1
    let token = article.tokens[last]
    if isPercentage(head) { return .group }
    if let known = noun(last), !(token.isCapitalized && head.count > 1 && isName(last)) {
      return type(ofNoun: known, head, words)
    }
    if token.isCapitalized || token.kind == .number {
      return type(ofName: head, words)
    }
    if let person = appositionName(words, after: head) { return person }
    if tag(last) == .plural || article.tokens[last].kind == .word && isPlural(last) {
      return .group
    }
    return .other
  }

  /// Named by the words before or behind: “her rival, Ann Roe”.
  private func appositionName(_ words: Range<Int>, after head: Range<Int>) -> SourceType? {
    guard head.upperBound < words.upperBound, tag(head.upperBound) == .comma else { return nil }
    let span = article.span(of: head.upperBound..<words.upperBound)
    let mentions = article.layers.mentions
    let first = mentions.partitionPoint { $0.span.start >= span.start }
    guard first < mentions.count, mentions[first].span.end <= span.end, mentions[first].type == .person else {
      return nil
    }
    let start = article.tokens(in: mentions[first].span).lowerBound
    return start == head.upperBound + 1 ? .namedPerson : nil
  }

  private func type(ofNoun noun: WordTag, _ head: Range<Int>, _ words: Range<Int>) -> SourceType {
    let last = head.upperBound - 1
    let isPlural = isPlural(last)
    switch noun {
    case .person, .office:
      if let person = appositionName(words, after: head) { return person }
      if isPlural { return .group }
      return isDefinite(head) || noun == .office && !isIndefinite(head) ? .describedPerson : .unnamed
    case .people:
      if let person = appositionName(words, after: head) { return person }
      return SourceWords.insiders[article.tokens[last]] != nil ? .unnamed : .group
    case .body: return isPlural && !isDefinite(head) ? .group : .organization
    case .document, .claimNoun: return .document
    default: return .other
    }
  }

  private func type(ofName head: Range<Int>, _ words: Range<Int>) -> SourceType {
    let last = head.upperBound - 1
    if SourceWords.parties[article.tokens[last]] != nil { return .group }
    let span = article.span(of: head)
    let mentions = article.layers.mentions
    let first = mentions.partitionPoint { $0.span.end >= span.end }
    if first < mentions.count, mentions[first].span.start < span.end {
      switch mentions[first].type {
      case .person: return .namedPerson
      case .organization, .place: return .organization
      case .nationality: return .group
      case .other: break
      }
    }
    let isUpper = article.tokens[last].letterCase == .upper
    if tag(head.lowerBound) == .article || isUpper { return .organization }
    return isPlural(last) && head.count > 1 ? .organization : .namedPerson
  }

  // MARK: Words

  private func tag(_ index: Int) -> WordTag? {
    let token = article.tokens[index]
    guard token.kind == .word else { return PassageReading.markTag(token, in: article) }
    return WordLists.traits[token]?.tag
  }

  private func noun(_ index: Int) -> WordTag? { SourceWords.nouns[article.tokens[index]] }

  private func isGlued(_ index: Int) -> Bool {
    article.isGlued(index) && article.isGlued(index + 1 < article.tokens.count ? index + 1 : index)
  }

  private func isName(_ index: Int) -> Bool {
    article.layers.mentions.contains { $0.type == .person && $0.span.contains(article.tokens[index].start) }
  }

  private func isPronoun(_ index: Int) -> Bool {
    switch tag(index) {
    case .subjectPronoun, .firstPerson, .secondPerson, .objectPronoun, .relative, .demonstrative, .that, .possessive:
      true
    default: SourceWords.pronouns[article.tokens[index]] != nil
    }
  }

  private func isPercentage(_ head: Range<Int>) -> Bool {
    head.contains { SourceWords.shares[article.tokens[$0]] != nil }
      || head.contains { article.bytes(article.tokens[$0].span).elementsEqual("%".utf8) }
  }

  private func isDefinite(_ head: Range<Int>) -> Bool {
    let first = article.tokens[head.lowerBound]
    return SourceWords.definite[first] != nil || tag(head.lowerBound) == .possessive
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
