/// Who says what by which words, as ranges of the article's tokens.
package struct Attribution: Hashable, Sendable {
  package var source: Range<Int>?
  package var cue: Range<Int>
  /// In reading order.
  package var content: [Range<Int>]
  package internal(set) var rule = ClaimRule.labels

  /// From the first token of its parts to the last.
  var extent: Range<Int> {
    let parts = content + [cue] + (source.map { [$0] } ?? [])
    return parts.reduce(cue) { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
  }
}

/// By what an attribution was found.
public enum ClaimRule: String, CaseIterable, Sendable {
  /// Labels alone.
  case labels
  /// Labels that gave a cue of saying no content; it was taken from the sentence.
  case completed
  /// Labels that did not fit the clauses, put right.
  case mended
  /// The plainest forms, where the labels found nothing.
  case plain
  /// Reports of figures without a word of saying.
  case figure
  /// A second reading of another's content.
  case inner
}
