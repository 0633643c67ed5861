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

  /// From the mark or conjunction before a verb: up to 25 words without a verb of their own.
  func phrase(before verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = verb
    loop: while start > sentence.lowerBound {
      switch tag(start - 1) {
      case .semicolon, .comma, .colon, .dash, .but, .subordinator, .wh, .openQuote, .closeQuote: break loop
      case .preposition where Self.joining[article.tokens[start - 1]] != nil: break loop
      default: start -= 1
      }
    }
    while start < verb, tag(start) == .and || tag(start) == .but { start += 1 }
    let phrase = start..<verb
    guard !phrase.isEmpty, phrase.count <= 25, clauseVerb(in: phrase) == nil, !opensSubordinate(start) else {
      return nil
    }
    return phrase
  }

  /// The next mark, the conjunction before another verb or another clause, or the day.
  func clauseEnd(from start: Int, in sentence: Range<Int>) -> Int {
    var end = start
    while end < sentence.upperBound {
      switch tag(end) {
      case .comma, .semicolon, .stop, .colon, .question, .but: return end
      case .and where end + 1 < sentence.upperBound && (isSpeech(end + 1) || form(end + 1) == .past): return end
      case .preposition where end > start && end + 1 < sentence.upperBound && tag(end + 1) == .day: return end
      case .preposition where end > start && Self.joining[article.tokens[end]] != nil: return end
      default: end += 1
      }
    }
    return end
  }

  /// Whether it is a number, in digits or spelled out.
  func isNumber(_ index: Int) -> Bool {
    let token = article.tokens[index]
    return token.kind == .number || token.kind == .symbol || Self.numbers[token] != nil
  }

  /// Prepositions that join clauses.
  static let joining = PhraseTable<Bool>(WordLists.split("after before since until").map { ($0, true) })
  private static let numbers = PhraseTable<Bool>(
    WordLists.split("one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands")
      .map { ($0, true) })
}

extension ClauseWords {
  /// The noun phrase that a relative pronoun stands for, with the pronoun.
  func antecedent(of pronoun: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard pronoun > sentence.lowerBound else { return nil }
    let end = tag(pronoun - 1) == .comma ? pronoun - 1 : pronoun
    guard end > sentence.lowerBound, var noun = phrase(before: end, in: sentence) ?? object(before: end, in: sentence)
    else { return nil }
    // “said ⟦the envoy, who⟧”, “talks with ⟦the envoy, who⟧”: the last preposition or verb is not part of it.
    if tag(noun.lowerBound)?.isCueVerb == true { noun = noun.dropFirst() }
    guard let first = noun.first, noun.count <= 10, article.tokens[first].isCapitalized || beginsNoun(tag(first)) else {
      return nil
    }
    return first..<pronoun + 1
  }

  /// What stands behind the last verb.
  private func object(before end: Int, in sentence: Range<Int>) -> Range<Int>? {
    let near = max(sentence.lowerBound, end - 10)..<end
    return near.last { tag($0)?.isCueVerb == true || tag($0) == .past || tag($0) == .be }.map { $0 + 1..<end }
  }

  private func beginsNoun(_ tag: WordTag?) -> Bool {
    switch tag {
    case .article, .possessive, .quantifier, .number, .demonstrative, .person, .people, .office: true
    default: false
    }
  }
}
