/// What a feature is about. The top byte of a feature holds it, so that training can leave groups out; the lower bits
/// say which row of weights counts.
package enum FeatureGroup: UInt8, CaseIterable, Sendable {
  /// What kind of mention it is, and what stands right at it.
  case target
  /// Words at their side and distance.
  case place
  /// Words of its clause, by side.
  case clause
  /// Words of the sentence.
  case sentence
  /// Pairs of neighbouring words.
  case pair
  /// The first content words, the preposition before, the verb after.
  case syntax
  /// How much good and bad the lexicon finds, where.
  case tone
  /// What the rules make of each cue.
  case rule
  /// Quotation marks and length.
  case shape
  /// Fields of news: law, elections, war.
  case topic
}

/// One feature of an example: a group, and a hash in the lower bits.
package struct Feature: Hashable, Sendable {
  package let bits: UInt64

  @inline(__always)
  init(_ group: FeatureGroup, _ kind: UInt64, _ value: UInt64 = 0, _ other: UInt64 = 0) {
    var hash = (value &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 29 ^ other) &* 0x94D0_49BB_1331_11EB
    hash = (hash ^ hash >> 32 ^ (kind << 8 | UInt64(group.rawValue))) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    bits = UInt64(group.rawValue) << 56 | hash & 0x00FF_FFFF_FFFF_FFFF
  }

  package var group: FeatureGroup { FeatureGroup(rawValue: UInt8(bits >> 56)) ?? .target }
}
