import AnalyzerKit

/// Finds the entity that the words of a source name, and the office beside its name.
struct SourceNames {
  private let article: Article

  init(_ article: Article) { self.article = article }

  /// The mention that stands for the whole source: the last name of a person in its head, else another name there, else
  /// one behind it; a word that stands for an entity only where it is all of the source or heads it.
  func mention(in source: Range<Int>) -> Mention? {
    let head = self.head(of: source)
    var best: (rank: Int, mention: Mention)?
    for mention in mentions(in: source) {
      let tokens = article.tokens(in: mention.span)
      guard !tokens.isEmpty else { continue }
      let rank = self.rank(of: mention, tokens, head: head, source: source)
      if rank > 0, best.map({ rank >= $0.rank }) ?? true { best = (rank, mention) }
    }
    return best?.mention
  }

  /// 0 for a mention that only describes the source: “⟦Roe⟧'s lawyer”, “the ⟦Roe⟧ campaign”, “critics of ⟦Roe⟧”.
  private func rank(of mention: Mention, _ tokens: Range<Int>, head: Range<Int>, source: Range<Int>) -> Int {
    let next = tokens.upperBound
    let isWhole = tokens.lowerBound == source.lowerBound && next >= source.upperBound - 1
    switch mention.form {
    case .pronoun: return isWhole && tokens.count == source.count ? 1 : 0
    case .nominal: return next == head.upperBound ? 2 : 0
    case .name: break
    }
    if next < source.upperBound {
      let token = article.tokens[next]
      if tag(next) == .genitive { return 0 }
      if token.kind == .word, token.letterCase == .lower, tag(next) == nil || tag(next).map(Self.isNoun) == true {
        return 0
      }
    }
    let isPerson = mention.type == .person
    if head.contains(tokens.lowerBound) { return isPerson ? 6 : 5 }
    guard isPerson, tag(head.upperBound) != .by else { return 0 }
    // Behind a comma it is the same in other words: “her deputy, Tom Roe”; so at the end: “Mayor of Lund Tom Roe”.
    let before = tag(tokens.lowerBound - 1)
    if before == .comma { return 4 }
    let isLast = next >= source.upperBound - 1
    return isLast && (before == nil || before.map { Self.isNoun($0) && !$0.isCueVerb } == true) ? 3 : 0
  }

  /// The office or description beside a person's name: “⟦Deputy Press Secretary⟧ Moira Tell”, “Ann Roe, ⟦a lawyer⟧”.
  func role(of source: Range<Int>) -> Range<Int>? {
    guard let mention = mention(in: source), mention.form == .name, mention.type == .person else { return nil }
    let name = article.tokens(in: mention.span)
    var start = source.lowerBound
    while start < name.lowerBound, tag(start) == .article || tag(start) == .possessive { start += 1 }
    if let owner = (start..<name.lowerBound).last(where: { tag($0) == .genitive }) { start = owner + 1 }
    var end = name.lowerBound
    while end > start, article.tokens[end - 1].kind == .punctuation || tag(end - 1) == .honorific { end -= 1 }
    if let comma = (start..<end).first(where: { tag($0) == .comma }) { end = comma }
    let isRank = end == start + 1 && Self.ranks[article.tokens[start]] != nil
    let before = end > start ? start..<end : nil
    if let before, !isRank { return before }
    return behind(name, in: source) ?? before
  }

  /// “Ann Roe, 53, ⟦a lawyer⟧”
  private func behind(_ name: Range<Int>, in source: Range<Int>) -> Range<Int>? {
    var start = name.upperBound + 1
    guard start < source.upperBound, tag(start - 1) == .comma else { return nil }
    if article.tokens[start].kind == .number, start + 2 < source.upperBound, tag(start + 1) == .comma { start += 2 }
    guard article.tokens[start].kind == .word else { return nil }
    if tag(start) == .article { start += 1 }
    var end = start
    while end < source.upperBound, tag(end) != .relative, article.tokens[end].kind != .punctuation { end += 1 }
    return end > start ? start..<end : nil
  }

  private static let ranks = PhraseTable<Bool>(
    WordLists.split("general colonel major captain admiral sergeant lieutenant brigadier").map { ($0, true) })

  /// Those that lie within a source, in reading order.
  private func mentions(in source: Range<Int>) -> ArraySlice<Mention> {
    let span = article.span(of: source)
    let mentions = article.layers.mentions
    let first = mentions.partitionPoint { $0.span.start >= span.start }
    let rest = mentions[first...]
    return rest.prefix { $0.span.start < span.end }.filter { $0.span.end <= span.end }[...]
  }

  /// The noun phrase at the head: up to a comma, a bracket, a relative clause, or a preposition.
  func head(of words: Range<Int>) -> Range<Int> {
    var end = words.lowerBound
    while end < words.upperBound {
      let isBorder =
        switch tag(end) {
        case .comma, .relative, .that, .openBracket, .of, .preposition, .to, .by: true
        case .dash, .mark: !article.isGlued(end)
        default: false
        }
      if isBorder, end > words.lowerBound { break }
      end += 1
    }
    return words.lowerBound..<end
  }

  func tag(_ index: Int) -> WordTag? {
    let token = article.tokens[index]
    switch token.kind {
    case .word: return SourceWords.borders[token] ?? WordLists.traits[token]?.tag
    case .number: return .number
    case .symbol: return .symbol
    case .punctuation: return PassageReading.markTag(token, in: article)
    }
  }

  static func isNoun(_ tag: WordTag) -> Bool {
    switch tag {
    case .person, .people, .office, .body, .document, .claimNoun, .lower, .plural, .past, .gerund: true
    default: tag.isCueVerb
    }
  }
}
