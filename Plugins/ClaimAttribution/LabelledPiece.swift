/// A run of tokens with one role.
package struct LabelledPiece: Hashable, Sendable {
  package var role: ClaimRole
  /// Whether its cue comes after it.
  package var isAhead: Bool
  /// Indices of the article's tokens.
  package var tokens: Range<Int>

  /// The pieces that labels mark, in reading order.
  /// - Parameter start: the article's index of the first labelled token.
  package static func pieces(of labels: [ClaimLabel], from start: Int) -> [LabelledPiece] {
    var pieces: [LabelledPiece] = []
    for (index, label) in labels.enumerated() {
      guard let role = label.role else { continue }
      let place = start + index
      if !label.begins, let last = pieces.indices.last, pieces[last].tokens.upperBound == place,
        pieces[last].role == role
      {
        pieces[last].tokens = pieces[last].tokens.lowerBound..<place + 1
      } else {
        pieces.append(LabelledPiece(role: role, isAhead: label.isAhead, tokens: place..<place + 1))
      }
    }
    return pieces
  }
}
