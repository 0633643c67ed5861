/// What the rules find of a target that decides by itself, whatever words stand around it.
struct RuleFindings {
  enum Finding: UInt8, CaseIterable {
    /// What would hit it is asked, supposed or denied.
    case open
    /// Harm befalls it.
    case victim
    /// It judges another.
    case judge
    /// It is cleared of something.
    case cleared
    /// It hands on what others did, and nothing else is said of it.
    case speaker
    /// The rules see much good, or much bad, and nothing of the other.
    case good, bad
  }

  /// What counted, and how strongly.
  private(set) var sum = CueSum()

  private var openWeight: Float = 0
  private var good: Float = 0
  private var bad: Float = 0
  private var found: UInt8 = 0
  private var net: Float = 0
  private var ownTone: Float = 0

  mutating func add(_ value: Float, _ index: Int, _ cue: SentenceReading.Cue, _ relation: TargetScorer.Relation) {
    let entry = cue.entry
    sum.add(value, index, isNegated: cue.isNegated)
    if cue.isOpen, cue.factor != 0 {
      openWeight += abs(value / cue.factor)
    } else if value > 0 {
      good += value
    } else {
      bad -= value
    }
    switch relation {
    case .patient, .object, .passiveObject:
      if entry.clears { note(.cleared) }
      if entry.valence <= -1.3, abs(entry.affected) <= 0.5 { note(.victim) }
    case .agent, .subject, .deedAgent:
      if abs(entry.actor) <= 0.5, entry.affected <= -1, entry.valence <= -1 { note(.judge) }
    default: break
    }
  }

  mutating func close(isSpeaker: Bool, ownTone: Float) {
    net = sum.good + sum.bad
    if openWeight >= 0.8, good < 0.5, bad < 0.5 { note(.open) }
    if found & bit(.victim) != 0, good >= 0.8 || bad >= 0.9 { found &= ~bit(.victim) }
    if found & bit(.judge) != 0, good >= 0.5 || bad >= 0.5 { found &= ~bit(.judge) }
    if isSpeaker, good < 0.5, bad < 0.5 { note(.speaker) }
    if good >= 1.8, bad < 0.3 { note(.good) }
    if bad >= 1.8, good < 0.3 { note(.bad) }
    self.ownTone = ownTone
  }

  /// What decides by itself: words of the target's own that judge it and, in a short sentence, where little escapes the
  /// rules, whatever they find; nil where nothing does.
  func verdict(length: Int) -> SentimentLabel? {
    if abs(ownTone) >= 1.5 { return ownTone > 0 ? .positive : .negative }
    guard length <= Self.shortest else { return nil }
    if holds(.open) || holds(.victim) || holds(.judge) || holds(.speaker) { return .neutral }
    if holds(.cleared) { return .positive }
    if abs(net) < Self.plain { return nil }
    return net > 0 ? .positive : .negative
  }

  /// A sentence is short up to this many units.
  private static let shortest = 14
  /// How much is good or bad beyond doubt.
  private static let plain: Float = 1.4

  func holds(_ finding: Finding) -> Bool { found & bit(finding) != 0 }

  private mutating func note(_ finding: Finding) { found |= bit(finding) }
  private func bit(_ finding: Finding) -> UInt8 { 1 << finding.rawValue }
}
