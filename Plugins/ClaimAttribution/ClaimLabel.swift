/// What part of an attribution a token is, and what is still to come: the states of the sequence model.
///
/// A gap remembers that a piece before it waits for its cue, or that a cue before it waits for its piece, so that what is
/// begun is brought to an end.
package enum ClaimLabel: UInt8, CaseIterable, Sendable {
  case outside
  /// Between a piece and the cue that comes after it.
  case gapAhead
  /// Between a cue and the piece that comes after it.
  case gapBehind
  /// A source whose cue comes after it.
  case sourceAheadBegin, sourceAhead
  /// A source whose cue stood before it.
  case sourceBehindBegin, sourceBehind
  /// A cue whose content has all been there.
  case closingCueBegin, closingCue
  /// A cue with content to come.
  case openingCueBegin, openingCue
  /// Content whose cue comes after it.
  case contentAheadBegin, contentAhead
  /// Content whose cue stood before it.
  case contentBehindBegin, contentBehind

  package static let count = allCases.count

  package var role: ClaimRole? {
    switch self {
    case .outside, .gapAhead, .gapBehind: nil
    case .sourceAheadBegin, .sourceAhead, .sourceBehindBegin, .sourceBehind: .source
    case .closingCueBegin, .closingCue, .openingCueBegin, .openingCue: .cue
    case .contentAheadBegin, .contentAhead, .contentBehindBegin, .contentBehind: .content
    }
  }

  /// Whether it begins a piece.
  package var begins: Bool { role != nil && rawValue & 1 == 1 }

  /// Whether the cue comes after the piece.
  package var isAhead: Bool {
    switch self {
    case .sourceAheadBegin, .sourceAhead, .contentAheadBegin, .contentAhead: true
    default: false
    }
  }

  /// Whether it may follow `previous`; nil at the start. A piece goes on only from its own kind.
  package func mayFollow(_ previous: ClaimLabel?) -> Bool {
    if role == nil || begins { return true }
    guard let previous else { return false }
    return previous == self || previous.continued == self
  }

  /// The label of a further token of the piece that this one begins; itself where it begins none.
  package var continued: ClaimLabel { begins ? ClaimLabel(rawValue: rawValue + 1) ?? self : self }
}

/// The parts of an attribution.
package enum ClaimRole: UInt8, CaseIterable, Sendable {
  case source, cue, content
}
