import AnalyzerKit

/// Finds passives that tell what is said of somebody, or to somebody, with or without whoever says it: “was praised for
/// her calm”, “had been told to leave”, “was mocked by NAME”.
struct PassiveReports {
  private let article: Article
  private let words: ClauseWords

  init(_ article: Article) {
    self.article = article
    words = ClauseWords(article)
  }

  /// One for each such verb of a passage that no attribution has taken for something.
  func attributions(in passage: Passage, beside found: [Attribution]) -> [Attribution] {
    article.division.sentences[passage.sentences].flatMap { sentence -> [Attribution] in
      let tokens = sentence.tokens.clamped(to: passage.tokens)
      guard sentence.section != .byline else { return [] }
      return tokens.compactMap { verb -> Attribution? in
        guard isPassiveVerb(verb), verb + 2 < tokens.upperBound,
          !found.contains(where: { other in
            other.cue.contains(verb) || other.source != nil && other.content.contains { $0.contains(verb) }
          })
        else { return nil }
        return attribution(at: verb, in: tokens)
      }
    }
  }

  private func isPassiveVerb(_ index: Int) -> Bool {
    switch words.tag(index) {
    case .support, .criticize, .allege, .predict, .tell: break
    default: return false
    }
    return (words.form(index) == .past || Self.unchanged[article.tokens[index]] != nil)
      && Self.otherwise[article.tokens[index]] == nil && !words.isQuoted(index)
  }

  private func attribution(at verb: Int, in sentence: Range<Int>) -> Attribution? {
    var first = verb
    while first > sentence.lowerBound, isAuxiliary(first - 1) { first -= 1 }
    let isPassive = (first..<verb).contains { words.tag($0) == .be }
    let isReduced =
      first == verb && Self.reduced.longestMatch(at: verb, in: article, before: sentence.upperBound) != nil
    guard isPassive || isReduced else { return nil }
    let subject = subject(before: first, in: sentence)
    let isTold = words.tag(verb) == .tell
    let spoken = isTold ? [] : subject.map { [$0] } ?? []
    if let agent = agent(of: verb, in: sentence) {
      let rest = agent.upperBound..<words.clauseEnd(from: agent.upperBound, in: sentence)
      let content = spoken + (rest.count > 1 ? [rest] : [])
      return content.isEmpty
        ? nil : Attribution(source: agent, cue: first..<verb + 1, content: content, rule: .mended)
    }
    guard Self.openings[article.tokens[verb + 1]] != nil, isPassive || subject != nil else { return nil }
    let end = words.clauseEnd(from: verb + 1, in: sentence)
    let rest = verb + 1..<((verb + 2..<max(verb + 2, end)).first { words.tag($0) == .asWord && !isPassive } ?? end)
    guard rest.count > 1, !rest.contains(where: words.isQuoted) || isPassive else { return nil }
    return Attribution(source: nil, cue: first..<verb + 1, content: spoken + [rest], rule: .mended)
  }

  private func isAuxiliary(_ index: Int) -> Bool {
    switch words.tag(index) {
    case .be, .have, .modal, .negation: true
    default: Self.adverbs[article.tokens[index]] != nil
    }
  }

  /// The noun phrase before the auxiliary; with its relative pronoun where there is one.
  private func subject(before first: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard first > sentence.lowerBound else { return nil }
    guard words.tag(first - 1) == .relative else { return words.phrase(before: first, in: sentence) }
    return words.antecedent(of: first - 1, in: sentence)
  }

  private func agent(of verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard let by = (verb + 1..<min(verb + 6, sentence.upperBound)).first(where: { words.tag($0) == .by }),
      by + 1 < sentence.upperBound, (verb + 1..<by).allSatisfy({ article.tokens[$0].kind == .word }),
      !words.isNumber(by + 1)
    else { return nil }
    switch words.tag(by + 1) {
    case .day, .month, .to: return nil
    default: break
    }
    if words.form(by + 1) == .gerund { return nil }
    var end = by + 1
    while end < sentence.upperBound, !endsAgent(words.tag(end)) { end += 1 }
    return end > by + 1 && end - by <= 20 && words.clauseVerb(in: by + 1..<end) == nil ? by + 1..<end : nil
  }

  private func endsAgent(_ tag: WordTag?) -> Bool {
    switch tag {
    case .comma, .stop, .semicolon, .colon, .dash, .asWord, .but, .relative, .that, .to, .subordinator, .preposition,
      .day:
      true
    default: false
    }
  }

  private static let otherwise = table(
    "expected, convinced, persuaded, assured, charged, sued, attacked, hit, blasted, celebrated, cheered, projected, backed"
  )
  /// Participles that are as the plain form.
  private static let unchanged = table("forecast")
  private static let reduced = table("accused of, credited with, blamed for")
  private static let openings = table("for, of, as, to, with, that")
  private static let adverbs = table("widely, also, already, often, later, repeatedly, publicly, once, again, sharply")

  private static func table(_ list: String) -> PhraseTable<Bool> {
    PhraseTable(list.split(separator: ",").map { ($0.trimmingSpaces, true) })
  }
}
