import AnalyzerKit

/// What the words of a sentence are, for rules that look at whole clauses.
struct ClauseWords {
  private let article: Article

  init(_ article: Article) { self.article = article }

  func tag(_ index: Int) -> WordTag? {
    let token = article.tokens[index]
    switch token.kind {
    case .word: break
    case .number: return .number
    case .symbol: return .symbol
    case .punctuation: return PassageReading.markTag(token, in: article)
    }
    if let traits = WordLists.traits[token] { return traits.tag }
    switch token.letterCase {
    case .capitalized: return .capitalized
    case .upper: return .upper
    case .mixed: return .mixed
    default: return article.bytes(token.span).suffix(2).elementsEqual("ed".utf8) ? .past : nil
    }
  }

  func form(_ index: Int) -> VerbForm? { WordLists.traits[article.tokens[index]]?.form }

  func isSpeech(_ index: Int) -> Bool {
    guard let tag = tag(index) else { return false }
    return tag.isCueVerb && tag != .want && tag != .believe && tag != .find
  }

  /// Whether a clause that begins with it hangs on another: “After the rain stopped, …”.
  func opensSubordinate(_ index: Int) -> Bool {
    switch tag(index) {
    case .subordinator, .but, .wh, .asWord: true
    default: false
    }
  }

  func isQuoted(_ index: Int) -> Bool { article.isQuoted(article.tokens[index].start) }

  /// Whether something may be said, thought or done by it: a verb or noun of saying, “according”, a colon or dash.
  func canReport(_ index: Int) -> Bool {
    switch tag(index) {
    case .according, .claimNoun, .colon, .dash, .mark: true
    case let tag?: tag.isCueVerb
    case nil: false
    }
  }

  func hasRelative(_ tokens: Range<Int>) -> Bool {
    tokens.contains { tag($0) == .relative || tag($0) == .that }
  }

  /// The first finite verb that stands in no relative clause: nil after “who”, “which” or “that”, where all may be one.
  func clauseVerb(in tokens: Range<Int>) -> Int? {
    for index in tokens {
      switch tag(index) {
      case .relative, .that, .wh: return nil
      case .be, .have, .modal, .auxiliaryDo: return index
      case .past?: if index > tokens.lowerBound, !isModifier(index) { return index }
      case let tag? where tag.isCueVerb:
        let form = form(index)
        if form == .past || form == .third, index > tokens.lowerBound, !isModifier(index) { return index }
      default: break
      }
    }
    return nil
  }

  /// A participle or noun between an article and its noun: “the alleged thief”, “a report seen by”.
  private func isModifier(_ index: Int) -> Bool {
    if index > 0 {
      switch tag(index - 1) {
      case .article, .possessive, .genitive, .of, .preposition, .quantifier, .and: return true
      default: break
      }
    }
    // “rose by 4 percent” has a subject of its own, “seen by the paper” has none.
    return index + 1 < article.tokens.count && tag(index + 1) == .by
      && (index + 2 == article.tokens.count || article.tokens[index + 2].kind != .number)
  }
}
