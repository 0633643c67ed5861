/// Who says what by which words, as ranges of the article's tokens.
package struct Attribution: Hashable, Sendable {
  package var source: Range<Int>?
  package var cue: Range<Int>
  /// In reading order.
  package var content: [Range<Int>]

  /// From the first token of its parts to the last.
  var extent: Range<Int> {
    let parts = content + [cue] + (source.map { [$0] } ?? [])
    return parts.reduce(cue) { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
  }
}
