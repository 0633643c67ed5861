import AnalyzerKit

/// Finds reports of the plainest form in sentences where the labels found nothing: “NAME said …”, “…, NAME said”.
struct PlainReports {
  private let article: Article
  private let words: ClauseWords

  init(_ article: Article) {
    self.article = article
    words = ClauseWords(article)
  }

  /// One for each sentence that has such a form and that no attribution touches.
  func attributions(in sentences: [Range<Int>], beside found: [Attribution]) -> [Attribution] {
    sentences.compactMap { sentence in
      let isTouched = found.contains { $0.extent.overlaps(sentence) }
      return sentence.isEmpty || isTouched ? nil : attribution(in: sentence)
    }
  }

  private func attribution(in sentence: Range<Int>) -> Attribution? {
    var end = sentence.upperBound
    while end > sentence.lowerBound, words.tag(end - 1) == .stop { end -= 1 }
    guard let cue = (sentence.lowerBound..<end).first(where: isCue) else { return nil }
    if let verb = words.clauseVerb(in: sentence.lowerBound..<cue + 1), verb == cue,
      end - cue > 2 || words.tag(cue) != .say
    {
      return forward(sentence.lowerBound..<cue, cue, cue + 1..<end)
    }
    return words.tag(cue) == .say ? backward(sentence.lowerBound..<cue, cue) : nil
  }

  private func isCue(_ index: Int) -> Bool {
    guard article.tokens[index].letterCase == .lower, !article.isGlued(index), !words.isQuoted(index),
      words.form(index) == .past || words.form(index) == .third
    else { return false }
    switch words.tag(index) {
    case .say, .ask, .announce, .confirm, .deny, .allege, .warn, .promise: return true
    default: return false
    }
  }

  /// “⟦The union⟧ said ⟦it would strike⟧.”
  private func forward(_ source: Range<Int>, _ cue: Int, _ content: Range<Int>) -> Attribution? {
    guard isNounPhrase(source), !content.isEmpty else { return nil }
    switch words.tag(content.lowerBound) {
    case .comma, .by, .and, .be, .have, .modal: return nil
    default: return Attribution(source: source, cue: cue..<cue + 1, content: [content], rule: .plain)
    }
  }

  /// “⟦Two pumps failed,⟧ ⟦the union⟧ said”
  private func backward(_ before: Range<Int>, _ cue: Int) -> Attribution? {
    guard let comma = before.last(where: { words.tag($0) == .comma }), comma + 1 < cue, comma - before.lowerBound > 2,
      isNounPhrase(comma + 1..<cue)
    else { return nil }
    return Attribution(
      source: comma + 1..<cue, cue: cue..<cue + 1, content: [before.lowerBound..<comma + 1], rule: .plain)
  }

  /// Up to 25 words without a verb of their own that begin as a noun phrase does.
  private func isNounPhrase(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, tokens.count <= 25, words.clauseVerb(in: tokens) == nil,
      !tokens.contains(where: words.isQuoted)
    else { return false }
    switch words.tag(first) {
    case .article, .possessive, .capitalized, .upper, .mixed, .subjectPronoun, .quantifier, .honorific, .person,
      .people,
      .office, .body, .document:
      return true
    default: return article.tokens[first].isCapitalized && words.tag(first) == nil
    }
  }
}
