import AnalyzerKit

extension ClaimMender {
  /// “⟦The clerk⟧ left after ⟦her staff⟧ said …”: whoever stands right before the cue in its own clause is the source.
  func takeNearSubject(_ attribution: inout Attribution) {
    let cue = attribution.cue
    guard let source = attribution.source, source.upperBound < cue.lowerBound, cue.count == 1,
      words.form(cue.lowerBound) == .past, words.isSpeech(cue.lowerBound)
    else {
      return
    }
    let gap = source.upperBound..<cue.lowerBound
    guard !gap.contains(where: words.isQuoted),
      let joint = gap.last(where: { ClauseWords.joining[article.tokens[$0]] != nil }), joint + 1 < cue.lowerBound,
      words.clauseVerb(in: source.lowerBound..<joint) != nil, words.clauseVerb(in: joint + 1..<cue.lowerBound) == nil,
      (joint + 1..<cue.lowerBound).allSatisfy(isNominal)
    else { return }
    attribution.source = joint + 1..<cue.lowerBound
  }

  private func isNominal(_ index: Int) -> Bool {
    let token = article.tokens[index]
    switch words.tag(index) {
    case .to, .but, .and, .past, .objectPronoun: return false
    default: return token.kind != .punctuation && !article.bytes(token.span).suffix(3).elementsEqual("ing".utf8)
    }
  }

  /// “⟦The league⟧ put it at 9, ⟦saying⟧ …”: a participle behind a comma has the subject of its sentence.
  func findSubject(_ attribution: inout Attribution) {
    let cue = attribution.cue
    guard attribution.source == nil, cue.count == 1, words.isSpeech(cue.lowerBound), cue.lowerBound > 0,
      words.form(cue.lowerBound) == .gerund, words.tag(cue.lowerBound - 1) == .comma,
      let sentence = article.sentence(at: article.tokens[cue.lowerBound].start)?.tokens,
      attribution.content.allSatisfy({ $0.lowerBound >= cue.upperBound }),
      let verb = (sentence.lowerBound + 1..<cue.lowerBound).first(where: isFinite)
    else { return }
    let subject = sentence.lowerBound..<verb
    guard subject.count <= 12, !subject.contains(where: words.isQuoted), !words.opensSubordinate(subject.lowerBound),
      subject.allSatisfy({ article.tokens[$0].kind != .punctuation })
    else { return }
    switch words.tag(subject.lowerBound) {
    case .preposition, .to, .of, .by, .adverb: return
    default: attribution.source = subject
    }
  }

  private func isFinite(_ index: Int) -> Bool {
    switch words.tag(index) {
    case .be, .have, .modal, .past: true
    default: words.form(index) == .past || words.form(index) == .third || FigureReports.isVerb(article.tokens[index])
    }
  }

  /// “NAME denies ⟦rumour⟧ as post spreads”: in headlines “as” begins what happens beside.
  func endBeforeAs(_ attribution: inout Attribution) {
    guard let piece = attribution.content.last, piece.lowerBound >= attribution.cue.upperBound,
      article.sentence(at: article.tokens[piece.lowerBound].start)?.section == .headline,
      words.form(attribution.cue.upperBound - 1).map({ $0 == .third || $0 == .plain }) == true,
      let joint = piece.dropFirst().first(where: { words.tag($0) == .asWord && !words.isQuoted($0) }),
      piece.upperBound - joint > 3
    else { return }
    attribution.content[attribution.content.count - 1] = piece.lowerBound..<joint
  }

  /// “congratulated ⟦her⟧ within hours”: a pronoun is all that is praised or blamed, but for the reason.
  func endBehindPronoun(_ attribution: inout Attribution) {
    guard let piece = attribution.content.last, piece.lowerBound == attribution.cue.upperBound, piece.count > 1,
      words.tag(piece.lowerBound) == .objectPronoun || words.tag(piece.lowerBound) == .possessive,
      Self.times[article.tokens[piece.lowerBound + 1]] != nil, piece.count < 6
    else { return }
    switch words.tag(attribution.cue.upperBound - 1) {
    case .support, .criticize:
      attribution.content[attribution.content.count - 1] = piece.lowerBound..<piece.lowerBound + 1
    default: break
    }
  }

  private static let times = PhraseTable<Bool>(
    WordLists.split("within after before during on in at hours days yesterday today").map { ($0, true) })
}
