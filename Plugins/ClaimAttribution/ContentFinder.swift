import AnalyzerKit

/// Finds the content of a cue of saying to which the labels gave none: in a sentence that reports, something is reported.
struct ContentFinder {
  let article: Article
  /// What the pieces of the passage cover.
  let taken: [Range<Int>]

  /// The rest of the sentence behind the cue, or what stands before source and cue; nil where neither is left.
  func content(of attribution: Attribution) -> Range<Int>? {
    guard reports(attribution.cue),
      let sentence = article.sentence(at: article.tokens[attribution.cue.lowerBound].start)?.tokens
    else { return nil }
    return after(attribution, sentence) ?? before(attribution, sentence)
  }

  private func reports(_ cue: Range<Int>) -> Bool {
    cue.contains { index in
      switch tag(index) {
      case .say, .tell, .write, .announce, .confirm, .allege, .warn, .predict, .find, .according: true
      default: false
      }
    }
  }

  /// “The union said ⟦it would strike⟧”: not where a source, a preposition or a mark follows the cue.
  private func after(_ attribution: Attribution, _ sentence: Range<Int>) -> Range<Int>? {
    var start = attribution.cue.upperBound
    if tag(attribution.cue.lowerBound) == .according {
      guard let source = attribution.source, source.upperBound < sentence.upperBound else { return nil }
      start = source.upperBound
      if tag(start) == .comma { start += 1 }
    } else if let source = attribution.source, source.lowerBound >= start {
      return nil
    }
    guard start < sentence.upperBound else { return nil }
    switch tag(start) {
    case .preposition, .comma, .stop, .day, .adverb, .by, .of, .asWord, .and, .but: return nil
    default: return free(start..<sentence.upperBound, fromStart: true)
    }
  }

  /// “⟦Two pumps failed,⟧ the union said”: what stands before a comma before source and cue.
  private func before(_ attribution: Attribution, _ sentence: Range<Int>) -> Range<Int>? {
    let end = min(attribution.cue.lowerBound, attribution.source?.lowerBound ?? attribution.cue.lowerBound)
    guard end - 1 > sentence.lowerBound else { return nil }
    guard tag(end - 1) == .comma || tag(attribution.cue.lowerBound) == .according else { return nil }
    return free(sentence.lowerBound..<end, fromStart: false)
  }

  /// The part of a stretch that no piece covers, from its start or up to its end, without the stop of the sentence; nil
  /// for fewer than three words.
  private func free(_ tokens: Range<Int>, fromStart: Bool) -> Range<Int>? {
    var rest = tokens
    for piece in taken where piece.overlaps(rest) {
      if fromStart {
        rest = rest.lowerBound..<max(rest.lowerBound, piece.lowerBound)
      } else {
        rest = min(piece.upperBound, rest.upperBound)..<rest.upperBound
      }
    }
    if fromStart {
      while let last = rest.last, tag(last) == .stop || tag(last) == .comma { rest = rest.lowerBound..<last }
    }
    while let first = rest.first, article.tokens[first].kind == .punctuation, tag(first) != .openQuote, !fromStart,
      tag(first) == .comma || tag(first) == .dash || tag(first) == .mark, !article.isQuoted(article.tokens[first].start)
    {
      rest = first + 1..<rest.upperBound
    }
    let words = rest.count { article.tokens[$0].kind != .punctuation }
    return words < 3 ? nil : rest
  }

  private func tag(_ index: Int) -> WordTag? {
    let token = article.tokens[index]
    return token.kind == .word ? WordLists.traits[token]?.tag : PassageReading.markTag(token, in: article)
  }
}
