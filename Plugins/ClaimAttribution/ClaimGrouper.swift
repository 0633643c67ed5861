/// Joins the pieces of a passage to attributions: each cue takes the nearest source and content that point to it.
package struct ClaimGrouper {
  private let pieces: [LabelledPiece]
  private let sentences: [Int]

  /// - Parameters:
  ///   - pieces: of one passage, in reading order.
  ///   - sentence: which sentence a token belongs to.
  package init(_ pieces: [LabelledPiece], sentence: (Int) -> Int) {
    self.pieces = pieces
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
    return cues.compactMap { cue in
      let content = owners[cue] ?? []
      let source = sources[cue] ?? shared(with: cue, cues, sources, content)
      guard source != nil || !content.isEmpty else { return nil }
      return Attribution(
        source: source.map { pieces[$0].tokens }, cue: pieces[cue].tokens, content: content.map { pieces[$0].tokens })
    }
  }

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
