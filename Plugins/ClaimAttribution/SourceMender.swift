import AnalyzerKit

/// Mends sources: those that a relative clause hides, those behind a passive, and words at their ends that belong
/// elsewhere.
struct SourceMender {
  private let article: Article
  private let words: ClauseWords
  private let terms: TermsOfAnonymity

  init(_ article: Article) {
    self.article = article
    words = ClauseWords(article)
    terms = TermsOfAnonymity(article: article)
  }

  /// Without attributions that only tell on what terms a source speaks.
  func mended(_ attributions: [Attribution]) -> [Attribution] {
    attributions.compactMap { attribution in
      var mended = attribution
      trim(&mended)
      if let held = withoutTerms(mended, beside: attributions) { mended = held } else { return nil }
      lookBeforeRelative(&mended)
      turnPassive(&mended)
      turnPassiveWithoutAgent(&mended)
      joinRefusal(&mended)
      if mended != attribution { mended.rule = .mended }
      return mended
    }
  }

  private func sentence(of token: Int) -> Range<Int>? {
    article.sentence(at: article.tokens[token].start)?.tokens
  }

  /// “⟦that two clerks⟧ had warned”, “⟦The bank allegedly⟧ told”: a conjunction before and an adverb behind are not the
  /// source.
  private func trim(_ attribution: inout Attribution) {
    guard var source = attribution.source else { return }
    if source.count > 1, words.tag(source.lowerBound) == .that { source = source.dropFirst() }
    while source.count > 1, let last = source.last,
      words.tag(last) == .hedge || words.tag(last) == .negation || Self.adverbs[article.tokens[last]] != nil
    {
      source = source.dropLast()
    }
    attribution.source = source
    attribution.content.removeAll { $0.count == 1 && words.tag($0.lowerBound) == .that }
  }

  /// “who asked not to be named”: no claim of its own. Where the labels ran on over the word of saying behind it, that is
  /// the cue. Nil for what is to be left out.
  private func withoutTerms(_ attribution: Attribution, beside others: [Attribution]) -> Attribution? {
    guard let sentence = sentence(of: attribution.cue.lowerBound), let terms = terms.words(in: sentence),
      terms.overlaps(attribution.cue), let content = attribution.content.last
    else { return attribution }
    if content.lowerBound >= terms.lowerBound, content.upperBound <= terms.upperBound { return nil }
    guard content.contains(terms.upperBound), terms.upperBound + 1 < content.upperBound,
      words.isSpeech(terms.upperBound),
      !others.contains(where: { $0.cue.contains(terms.upperBound) })
    else { return attribution }
    return Attribution(
      source: attribution.source, cue: terms.upperBound..<terms.upperBound + 1,
      content: [terms.upperBound + 1..<content.upperBound])
  }

  /// “⟦A clerk, who asked not to be named,⟧ said …”: the cue is not in the relative clause but behind it.
  private func lookBeforeRelative(_ attribution: inout Attribution) {
    let cue = attribution.cue
    guard let source = attribution.source, source.count == 1, words.tag(source.lowerBound) == .relative,
      source.lowerBound > 0, source.upperBound < cue.lowerBound, let sentence = sentence(of: cue.lowerBound),
      words.form(cue.lowerBound) == .past || words.form(cue.lowerBound) == .third,
      words.tag(cue.lowerBound - 1) == .comma || (source.upperBound..<cue.lowerBound).contains(where: isVerb)
    else { return }
    guard let phrase = phrase(endingAt: source.lowerBound, from: sentence.lowerBound) else { return }
    attribution.source = phrase.lowerBound..<cue.lowerBound
    attribution.content.removeAll { $0.overlaps(phrase.lowerBound..<cue.lowerBound) }
  }

  private func isVerb(_ token: Int) -> Bool {
    switch words.tag(token) {
    case .be, .have, .modal, .auxiliaryDo, .past: true
    case let tag?: tag.isCueVerb
    case nil: false
    }
  }

  /// The noun phrase before a relative pronoun, back to a mark that begins it, a conjunction or the sentence's start; nil
  /// where a verb or quoted words come in between.
  private func phrase(endingAt relative: Int, from start: Int) -> Range<Int>? {
    var end = relative
    if end > start, words.tag(end - 1) == .comma { end -= 1 }
    if end > start, words.tag(end - 1) == .and, end - 1 > start, words.tag(end - 2) == .comma { end -= 2 }
    var first = end
    while first > start {
      switch words.tag(first - 1) {
      case .comma, .semicolon, .dash, .colon, .openQuote, .closeQuote, .that, .subordinator, .but: break
      case .relative:
        // “A person who has read it, and who asked …”: the phrase stands before the first.
        return phrase(endingAt: first - 1, from: start)
      default:
        if words.isQuoted(first - 1) { return nil }
        first -= 1
        continue
      }
      break
    }
    guard first < end, words.clauseVerb(in: first..<end) == nil else { return nil }
    return first..<relative
  }

  /// “⟦She⟧ was accused by ⟦the mayor⟧ ⟦of lying⟧”: whoever does it stands behind “by”.
  private func turnPassive(_ attribution: inout Attribution) {
    let cue = attribution.cue
    guard let verb = cue.first(where: { words.tag($0)?.isCueVerb == true }), words.form(verb) == .past, verb > 0,
      let sentence = sentence(of: verb),
      words.tag(verb - 1) == .be || verb > 1 && words.tag(verb - 2) == .be && words.tag(verb - 1) == .adverb,
      let by = (verb + 1..<max(verb + 1, min(verb + 6, sentence.upperBound))).first(where: { words.tag($0) == .by }),
      by + 1 < sentence.upperBound
    else { return }
    if let source = attribution.source, source.upperBound > verb { return }
    var end = by + 1
    while end < sentence.upperBound, !Self.endsAgent(words.tag(end)) || end == by + 1 { end += 1 }
    let agent = by + 1..<end
    guard agent.count <= 20, words.clauseVerb(in: agent) == nil else { return }
    let spoken = attribution.source.map { [$0] } ?? attribution.content.filter { $0.upperBound <= cue.lowerBound }
    let last = attribution.content.map(\.upperBound).max() ?? cue.upperBound
    attribution.source = agent
    attribution.cue = cue.lowerBound..<max(verb + 1, min(cue.upperBound, by))
    attribution.content = spoken + (last > end ? [end..<last] : [])
  }

  /// “⟦She⟧ was accused ⟦of lying⟧”: who stands before the passive is the one of whom it is said.
  private func turnPassiveWithoutAgent(_ attribution: inout Attribution) {
    let cue = attribution.cue
    guard let source = attribution.source, let verb = cue.first(where: { words.tag($0)?.isCueVerb == true }),
      words.form(verb) == .past, verb > 0, words.tag(verb - 1) == .be, source.upperBound <= verb,
      verb + 1 < article.tokens.count, let sentence = sentence(of: verb), sentence.contains(source.lowerBound),
      words.tag(verb + 1) == .of || words.tag(verb + 1) == .asWord || words.tag(verb + 1) == .preposition
    else { return }
    switch words.tag(verb) {
    case .support, .criticize, .allege: break
    default: return
    }
    let isPronoun = source.count == 1 && words.tag(source.lowerBound) == .relative
    let spoken = isPronoun ? words.antecedent(of: source.lowerBound, in: sentence) ?? source : source
    attribution.source = nil
    attribution.content = [spoken] + attribution.content.filter { $0.lowerBound >= cue.upperBound }
  }

  private static func endsAgent(_ tag: WordTag?) -> Bool {
    switch tag {
    case .of, .asWord, .comma, .stop, .semicolon, .colon, .dash, .and, .but, .day, .relative, .that, .to, .subordinator,
      .preposition:
      true
    default: false
    }
  }

  /// “⟦declined⟧ ⟦to comment⟧”: where one verb is all that is refused, nothing is said.
  private func joinRefusal(_ attribution: inout Attribution) {
    guard words.tag(attribution.cue.upperBound - 1) == .decline, attribution.content.count == 1,
      let content = attribution.content.first, content.lowerBound == attribution.cue.upperBound, content.count == 2,
      words.tag(content.lowerBound) == .to
    else { return }
    attribution.cue = attribution.cue.lowerBound..<content.upperBound
    attribution.content = []
  }

  private static let adverbs = PhraseTable<Bool>(
    WordLists.split("again also later then once now still repeatedly publicly never").map { ($0, true) })
}
