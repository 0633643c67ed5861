import AnalyzerKit

/// Finds reports of figures without a word of saying: “NAME put the toll at 15”, “put at 12,000 by NAME”, “NAME counted 94”.
struct FigureReports {
  private let article: Article
  private let words: ClauseWords

  init(_ article: Article) {
    self.article = article
    words = ClauseWords(article)
  }

  /// One for each such verb that no attribution has taken for something.
  func attributions(in sentences: [Range<Int>], beside found: [Attribution]) -> [Attribution] {
    sentences.flatMap { tokens in
      tokens.flatMap { verb -> [Attribution] in
        guard let kind = Self.verbs[article.tokens[verb]], !words.isQuoted(verb),
          !found.contains(where: { $0.cue.contains(verb) || $0.content.contains { $0.contains(verb) } }),
          verb + 2 < tokens.upperBound
        else { return [] }
        if kind == .put, isAt(verb + 1) { return passive(at: verb, in: tokens) }
        return attribution(kind, at: verb, in: tokens).map { [$0] } ?? []
      }
    }
  }

  private enum Kind { case put, give, count }

  private func attribution(_ kind: Kind, at verb: Int, in sentence: Range<Int>) -> Attribution? {
    guard let source = words.phrase(before: verb, in: sentence) else { return nil }
    let end =
      kind == .count
      ? (verb + 1..<sentence.upperBound).first { words.tag($0) == .stop || words.tag($0) == .semicolon }
        ?? sentence.upperBound
      : words.clauseEnd(from: verb + 1, in: sentence)
    let content = verb + 1..<end
    let isReport =
      switch kind {
      case .put: content.contains { isAt($0) && $0 + 1 < content.upperBound && isFigure($0 + 1) }
      case .give: content.prefix(5).contains { Self.sums[article.tokens[$0]] != nil }
      case .count: isFigure(verb + 1)
      }
    guard isReport else { return nil }
    return Attribution(source: source, cue: verb..<verb + 1, content: [content], rule: .figure)
  }

  /// “⟦The crowd,⟧ ⟦put⟧ ⟦at 12,000⟧ by ⟦police⟧ and 30,000 by ⟦the campaign⟧”
  private func passive(at verb: Int, in sentence: Range<Int>) -> [Attribution] {
    var subject = verb
    while subject > sentence.lowerBound, words.tag(subject - 1) == .be || words.tag(subject - 1) == .comma {
      subject -= 1
    }
    let before = words.phrase(before: subject, in: sentence).map { [$0] } ?? []
    var found: [Attribution] = []
    var start = verb + 1
    while start < sentence.upperBound {
      let figure = isAt(start) ? start + 1 : start
      let near = start..<min(figure + 8, sentence.upperBound)
      guard figure < sentence.upperBound, isFigure(figure), let by = near.first(where: { words.tag($0) == .by }) else {
        break
      }
      let end = (by + 1..<sentence.upperBound).first { Self.endsAgent(words.tag($0)) } ?? sentence.upperBound
      guard by + 1 < end else { break }
      found.append(
        Attribution(source: by + 1..<end, cue: verb..<verb + 1, content: before + [start..<by], rule: .figure))
      start = end
      while start < sentence.upperBound, words.tag(start) == .comma || words.tag(start) == .and { start += 1 }
    }
    return found
  }

  private static func endsAgent(_ tag: WordTag?) -> Bool {
    switch tag {
    case .comma, .stop, .semicolon, .and, .but, .relative: true
    default: false
    }
  }

  private func isAt(_ index: Int) -> Bool { Self.at[article.tokens[index]] != nil }

  private func isFigure(_ index: Int) -> Bool {
    let token = article.tokens[index]
    return token.kind == .number || token.kind == .symbol || words.tag(index) == .quantifier
  }

  /// Whether a figure is reported by some verb in a stretch of words.
  func report(in tokens: Range<Int>) -> Bool {
    tokens.contains { Self.verbs[article.tokens[$0]] == .put && !words.isQuoted($0) }
  }

  static func isVerb(_ token: Token) -> Bool { verbs[token] != nil }

  private static let verbs = PhraseTable<Kind>([
    ("put", .put), ("puts", .put), ("gave", .give), ("gives", .give), ("counted", .count), ("counts", .count),
  ])
  private static let at = PhraseTable<Bool>([("at", true)])
  private static let sums = PhraseTable<Bool>(
    WordLists.split("figure toll estimate number total count").map { ($0, true) })
}
