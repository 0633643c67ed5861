/// Adds up what cues say, and keeps the strongest.
struct CueSum {
  private(set) var good: Float = 0
  private(set) var bad: Float = 0
  private(set) var hasNegated = false
  /// At most five, the strongest first, the earlier among equals.
  private(set) var strongest: [(cue: Int, strength: Float)] = []

  /// What is weaker than this does not count.
  private static let least: Float = 0.05

  mutating func add(_ tone: Float, _ cue: Int, isNegated: Bool) {
    guard abs(tone) >= Self.least else { return }
    if tone > 0 { good += tone } else { bad += tone }
    hasNegated = hasNegated || isNegated
    let place = strongest.firstIndex { $0.strength < abs(tone) } ?? strongest.count
    guard place < 5 else { return }
    if strongest.isEmpty { strongest.reserveCapacity(6) }
    strongest.insert((cue, abs(tone)), at: place)
    if strongest.count > 5 { strongest.removeLast() }
  }
}
