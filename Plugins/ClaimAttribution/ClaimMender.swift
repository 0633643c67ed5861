import AnalyzerKit

/// Mends attributions whose parts do not fit the words: a source that holds a clause of its own, content that should be
/// the source. The labels look at a token at a time; these rules look at the whole.
struct ClaimMender {
  let article: Article
  let words: ClauseWords

  init(_ article: Article) {
    self.article = article
    words = ClauseWords(article)
  }

  /// The attributions of a passage, mended, in reading order.
  func mended(_ attributions: [Attribution]) -> [Attribution] {
    let attributions = SourceMender(article).mended(attributions)
    var mended: [Attribution] = []
    for attribution in attributions {
      let before = attribution
      var attribution = attribution
      let others = attributions.filter { $0.cue != attribution.cue }
      turnAround(&attribution)
      turnWhole(&attribution)
      takeNearSubject(&attribution)
      findSource(&attribution, others)
      findSubject(&attribution)
      endBeforeAs(&attribution)
      endBehindPronoun(&attribution)
      leaveOthersSentence(&attribution)
      endWithQuotation(&attribution)
      takeClauseBefore(&attribution, others)
      let first = coordinated(&attribution)
      let second = secondClause(&attribution)
      if attribution != before { attribution.rule = .mended }
      mended += [first, attribution, second].compactMap(\.self)
    }
    return mended
  }

  /// A quotation that closes at the end of a sentence does not go on into the next.
  private func endWithQuotation(_ attribution: inout Attribution) {
    for (number, piece) in attribution.content.enumerated() where words.isQuoted(piece.lowerBound) {
      guard let end = piece.first(where: { !words.isQuoted($0) }), end > piece.lowerBound,
        let sentence = article.sentence(at: article.tokens[end].start)?.tokens, sentence.lowerBound == end
      else { continue }
      attribution.content[number] = piece.lowerBound..<end
    }
  }

  /// “⟦The lift stood still,⟧ the landlord said, citing costs”: a clause before the source is what is said, and what
  /// follows the cue and a comma is not.
  private func takeClauseBefore(_ attribution: inout Attribution, _ others: [Attribution]) {
    let cue = attribution.cue
    guard let source = attribution.source, source.upperBound <= cue.lowerBound, words.isSpeech(cue.upperBound - 1),
      let sentence = article.sentence(at: article.tokens[cue.lowerBound].start)?.tokens,
      source.lowerBound > sentence.lowerBound + 2, words.tag(source.lowerBound - 1) == .comma,
      !attribution.content.contains(where: { $0.lowerBound < source.lowerBound })
    else { return }
    let opening = article.dateline.map { article.tokens(in: $0).upperBound } ?? 0
    let clause = max(sentence.lowerBound, min(opening, source.lowerBound))..<source.lowerBound
    guard !clause.isEmpty, words.clauseVerb(in: clause) != nil, !clause.contains(where: words.isQuoted),
      !words.opensSubordinate(clause.lowerBound),
      !others.contains(where: { $0.cue.overlaps(clause) || $0.content.contains { $0.overlaps(clause) } })
    else { return }
    var next = cue.upperBound
    while next < sentence.upperBound, words.tag(next) == .day || words.tag(next) == .preposition { next += 1 }
    guard next == sentence.upperBound || words.tag(next) == .comma || words.tag(next) == .stop else { return }
    attribution.content.removeAll { piece in
      switch words.tag(piece.lowerBound) {
      case .and, .but: return false
      default: return !words.isQuoted(piece.lowerBound)
      }
    }
    attribution.content.insert(clause, at: 0)
  }

  /// “⟦The bridge fell,⟧ said ⟦the mayor⟧”: a clause before an inverted cue is content, the noun behind it the source.
  private func turnAround(_ attribution: inout Attribution) {
    let cue = attribution.cue
    guard cue.lowerBound > 0, words.isSpeech(cue.upperBound - 1),
      words.tag(cue.lowerBound - 1) == .comma || words.isQuoted(cue.lowerBound - 1)
    else { return }
    var clause: Range<Int>?
    if let source = attribution.source {
      guard source.upperBound == cue.lowerBound, words.clauseVerb(in: source) != nil, !words.hasRelative(source) else {
        return
      }
      clause = source
    }
    let behind = attribution.content.first { $0.lowerBound == cue.upperBound }
    let ahead = attribution.content.contains { $0.upperBound == cue.lowerBound || $0.upperBound == cue.lowerBound - 1 }
    guard clause != nil || ahead, let source = nounPhrase(at: cue.upperBound, behind) else { return }
    attribution.source = source
    attribution.content.removeAll { $0.lowerBound >= cue.upperBound && $0.lowerBound < source.upperBound }
    if let clause { attribution.content.insert(clause, at: 0) }
  }

  /// “⟦Two of them, a nurse and her son, drowned,⟧ said ⟦the mayor⟧”: all that stands before an inverted cue is content
  /// where a noun phrase alone stands behind it.
  private func turnWhole(_ attribution: inout Attribution) {
    let cue = attribution.cue
    guard cue.count == 1, cue.lowerBound > 0, Self.inverting[article.tokens[cue.lowerBound]] != nil,
      words.tag(cue.lowerBound - 1) == .comma,
      attribution.source.map({ $0.upperBound < cue.lowerBound || $0.upperBound == cue.lowerBound }) ?? true,
      !attribution.content.contains(where: { $0.lowerBound < cue.lowerBound }),
      let sentence = article.sentence(at: article.tokens[cue.lowerBound].start)?.tokens,
      let source = nounPhrase(at: cue.upperBound, nil), source.upperBound + 1 >= sentence.upperBound
    else { return }
    let clause = sentence.lowerBound..<cue.lowerBound
    guard words.clauseVerb(in: clause) != nil, !clause.contains(where: words.isQuoted) else { return }
    attribution.source = source
    attribution.content = [clause]
  }

  private static let inverting = PhraseTable<Bool>(WordLists.split("said says added adds").map { ($0, true) })

  /// The noun phrase that an inverted cue is followed by: to the end of the piece there, or of the sentence; nil where a
  /// clause stands there.
  private func nounPhrase(at start: Int, _ piece: Range<Int>?) -> Range<Int>? {
    guard let sentence = article.sentence(at: article.tokens[min(start, article.tokens.count - 1)].start)?.tokens,
      sentence.contains(start)
    else { return nil }
    switch words.tag(start) {
    case .article, .possessive, .capitalized, .upper, .mixed, .subjectPronoun, .person, .people, .office, .body,
      .quantifier,
      .honorific, nil:
      break
    default: if !article.tokens[start].isCapitalized { return nil }
    }
    var end = piece?.upperBound ?? start
    while end < sentence.upperBound, words.tag(end) != .stop, words.tag(end) != .openQuote, words.tag(end) != .colon {
      end += 1
    }
    let phrase = start..<end
    guard phrase.count > 0, phrase.count <= 30 else { return nil }
    return words.clauseVerb(in: phrase) == nil ? phrase : nil
  }

  /// “⟦A member, who was not named,⟧ said it was true”: a cue without source takes all that stands before it in its
  /// sentence where that is one noun phrase.
  private func findSource(_ attribution: inout Attribution, _ others: [Attribution]) {
    let cue = attribution.cue
    guard attribution.source == nil, words.isSpeech(cue.lowerBound),
      words.form(cue.lowerBound) == .past || words.form(cue.lowerBound) == .third,
      let sentence = article.sentence(at: article.tokens[cue.lowerBound].start)?.tokens,
      attribution.content.contains(where: { $0.lowerBound >= cue.upperBound })
    else { return }
    var start = sentence.lowerBound
    while start < cue.lowerBound, words.tag(start) == .but || words.tag(start) == .and { start += 1 }
    let region = start..<cue.lowerBound
    guard !region.isEmpty, region.count <= 40, words.clauseVerb(in: region) == nil,
      !region.contains(where: words.isQuoted),
      !others.contains(where: { $0.cue.overlaps(region) || $0.content.contains { $0.overlaps(region) } })
    else { return }
    switch words.tag(start) {
    case .preposition, .subordinator, .to, .of, .asWord, .wh, .by, .adverb: return
    default: break
    }
    attribution.source = region
    attribution.content.removeAll { $0.overlaps(region) }
  }

  /// Unquoted words of an earlier sentence are not content of a cue that has content of its own behind it.
  private func leaveOthersSentence(_ attribution: inout Attribution) {
    guard let sentence = article.sentence(at: article.tokens[attribution.cue.lowerBound].start)?.tokens,
      attribution.content.contains(where: {
        $0.lowerBound >= attribution.cue.upperBound && sentence.contains($0.lowerBound)
      })
    else { return }
    attribution.content.removeAll { $0.upperBound <= sentence.lowerBound }
  }

  /// “⟦Ann denied it and⟧ called …”: two attributions of one source.
  private func coordinated(_ attribution: inout Attribution) -> Attribution? {
    guard let source = attribution.source, source.upperBound <= attribution.cue.lowerBound, source.count > 2,
      words.tag(source.upperBound - 1) == .and || words.tag(source.upperBound - 1) == .but,
      let verb = words.clauseVerb(in: source), verb > source.lowerBound, words.tag(verb)?.isCueVerb == true
    else { return nil }
    let subject = source.lowerBound..<verb
    attribution.source = subject
    let content = verb + 1..<source.upperBound - 1
    guard !content.isEmpty else { return nil }
    return Attribution(source: subject, cue: verb..<verb + 1, content: [content], rule: .mended)
  }

  /// “said ⟦it was true and denied the rest⟧”: a second verb of saying in the form of the cue begins a second claim; so
  /// does what follows a semicolon.
  private func secondClause(_ attribution: inout Attribution) -> Attribution? {
    guard let last = attribution.content.last, last.lowerBound >= attribution.cue.upperBound else { return nil }
    let cueForm = words.form(attribution.cue.upperBound - 1)
    for index in last.dropFirst() where !words.isQuoted(index) {
      if words.tag(index) == .and, index + 2 < last.upperBound, words.isSpeech(index + 1),
        cueForm == words.form(index + 1),
        cueForm == .past
      {
        attribution.content[attribution.content.count - 1] = last.lowerBound..<index
        return Attribution(
          source: attribution.source, cue: index + 1..<index + 2, content: [index + 2..<last.upperBound], rule: .mended)
      }
      if words.tag(index) == .semicolon {
        let rest = index + 1..<last.upperBound
        if FigureReports(article).report(in: rest) {
          attribution.content[attribution.content.count - 1] = last.lowerBound..<index
          return nil
        }
        guard let verb = words.clauseVerb(in: rest), words.isSpeech(verb), verb > rest.lowerBound,
          verb + 1 < rest.upperBound
        else {
          continue
        }
        attribution.content[attribution.content.count - 1] = last.lowerBound..<index
        return Attribution(
          source: rest.lowerBound..<verb, cue: verb..<verb + 1, content: [verb + 1..<rest.upperBound], rule: .mended)
      }
    }
    return nil
  }
}
