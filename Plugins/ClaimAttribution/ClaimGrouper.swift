package import AnalyzerKit

/// Joins the pieces of a passage to attributions: each cue takes the nearest source and content that point to it.
package struct ClaimGrouper {
  private let pieces: [LabelledPiece]
  private let sentences: [Int]
  private let article: Article
  private let passage: Passage

  /// - Parameters:
  ///   - pieces: of the passage, in reading order.
  ///   - sentence: which sentence a token belongs to.
  package init(_ pieces: [LabelledPiece], of passage: Passage, in article: Article, sentence: (Int) -> Int) {
    self.passage = passage
    self.pieces = pieces
    self.article = article
    sentences = pieces.map { sentence($0.tokens.lowerBound) }
  }

  /// One per cue that has content or a source, in reading order.
  package func attributions() -> [Attribution] {
    let cues = pieces.indices.filter { pieces[$0].role == .cue }
    var owners: [Int: [Int]] = [:]
    for index in pieces.indices where pieces[index].role == .content {
      if let cue = owner(of: index, cues) { owners[cue, default: []].append(index) }
    }
    var sources: [Int: Int] = [:]
    for index in pieces.indices where pieces[index].role == .source {
      if let cue = owner(of: index, cues), sources[cue] == nil { sources[cue] = index }
    }
    let finder = ContentFinder(article: article, taken: pieces.map(\.tokens))
    let joined = cues.compactMap { cue -> Attribution? in
      let content = owners[cue] ?? []
      let source = sources[cue] ?? shared(with: cue, cues, sources, content)
      guard source != nil || !content.isEmpty else { return nil }
      var attribution = Attribution(
        source: source.map { pieces[$0].tokens }, cue: pieces[cue].tokens, content: content.map { pieces[$0].tokens })
      if content.isEmpty, let found = finder.content(of: attribution) {
        attribution.content = [found]
        attribution.rule = .completed
      }
      return attribution
    }
    let mended = ClaimMender(article).mended(joined)
    let sentences = article.division.sentences[passage.sentences].filter { $0.section == .body }.map {
      $0.tokens.clamped(to: passage.tokens)
    }
    let plain = mended + PlainReports(article).attributions(in: sentences, beside: mended)
    let figures = plain + FigureReports(article).attributions(in: sentences, beside: plain)
    let owned = OwnedFigures(article).added(to: figures, in: sentences)
    let passives = owned + PassiveReports(article).attributions(in: passage, beside: owned)
    let all = RelativeReports(article).added(to: passives, in: sentences)
    return all.filter { !isOtherwise($0) && !isNameInMarks($0) }
  }

  /// Neither a source nor a word of saying; or “boarded the yacht ‘Meridian’”: quoted words of nobody, or without a word of saying, are no claim.
  private func isNameInMarks(_ attribution: Attribution) -> Bool {
    let words = ClauseWords(article)
    let reports = attribution.cue.contains { words.canReport($0) }
    if attribution.source == nil, !reports { return true }
    guard attribution.content.count == 1, let content = attribution.content.first,
      attribution.source == nil || !reports
    else { return false }
    let isEnded = content.contains { [.comma, .stop, .question].contains(words.tag($0)) }
    return content.count <= 7 && !isEnded && article.isQuoted(article.tokens[content.lowerBound].start)
  }

  /// “compared with last year”, “called up reservists”: words of saying in another sense.
  private func isOtherwise(_ attribution: Attribution) -> Bool {
    let cue = attribution.cue
    return Self.otherwise.longestMatch(at: cue.upperBound - 1, in: article, before: article.tokens.count) != nil
      && cue.count <= 2
  }

  private static let otherwise = PhraseTable<Bool>(
    [
      "compared with", "compared to", "called up", "called off", "calling up", "calling off", "called in", "so-called",
      "pointed at", "held a", "held an", "held talks", "hear a", "hears a", "spoke for itself",
      "signed off",
    ].map { ($0, true) })

  /// The nearest cue on the side that a piece points to, otherwise on the other.
  private func owner(of piece: Int, _ cues: [Int]) -> Int? {
    let before = cues.last { $0 < piece }
    let after = cues.first { $0 > piece }
    return pieces[piece].isAhead ? after ?? before : before ?? after
  }

  /// The source of the cue before in the same sentence: “Veridian announced new fares and said it would cut routes”.
  private func shared(with cue: Int, _ cues: [Int], _ sources: [Int: Int], _ content: [Int]) -> Int? {
    guard let previous = cues.last(where: { $0 < cue }), sentences[previous] == sentences[cue] else { return nil }
    return sources[previous]
  }
}
