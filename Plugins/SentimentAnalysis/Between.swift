/// What stands between a target and a cue.
struct Between {
  /// How many tokens; a mention is one, however long its name.
  private(set) var count: Int
  let segments: Int
  private(set) var hasBe = false
  private(set) var beginsWithPossessive = false
  /// Other mentions.
  private(set) var mentions = 0
  /// Those of them that no preposition governs and nothing joins on: they may be the true subject or object.
  private(set) var bareMentions = 0
  /// Whether a verb with a tone stands there, and whether one that judges another: “accused”, “praised”.
  private(set) var hasVerb = false
  private(set) var hasJudgement = false
  /// The last word of grammar that ties what follows: a preposition, “of”, “on”, “by”, “than”; none where a verb or
  /// nothing of the kind stands last.
  private(set) var lastLink = LexiconEntry.Role.none

  init(_ reading: SentenceReading, _ tokens: Range<Int>) {
    count = tokens.count
    if let first = tokens.first, let last = tokens.last {
      segments = Int(abs(reading[last].segment - reading[first].segment))
      beginsWithPossessive = reading[first].isPossessive
    } else {
      segments = 0
    }
    var known: Int32 = -1
    var isJoined = false
    for index in tokens {
      let mark = reading[index]
      if mark.mention >= 0 {
        guard mark.mention != known else {
          count -= 1
          continue
        }
        known = mark.mention
        mentions += 1
        if lastLink == .none, !isJoined { bareMentions += 1 }
        continue
      }
      read(mark)
      if mark.cue >= 0 { read(reading.cues[Int(mark.cue)]) }
      isJoined = mark.role == .coordinator || mark.sign == .comma
    }
  }

  private mutating func read(_ mark: SentenceReading.Mark) {
    switch mark.role {
    case .be: hasBe = true
    case .of, .on, .by, .than, .preposition, .unlike: lastLink = mark.role
    case .coordinator, .determiner, .none, .factor: break
    default: lastLink = .none
    }
    if mark.sign == .comma { lastLink = .none }
  }

  private mutating func read(_ cue: SentenceReading.Cue) {
    guard cue.entry.isVerb else { return }
    hasVerb = true
    if !cue.isPassive, cue.entry.actor == 0, cue.entry.affected != 0 { hasJudgement = true }
  }

  /// How much the distance leaves: 1 up to four tokens, a half at 24.
  var nearness: Float { 1 / (1 + 0.05 * Float(max(0, count - 4)) + 0.15 * Float(min(segments, 3))) }

  /// The preposition before a mention, past its determiner and describing words.
  static func governor(of mention: Range<Int>, in reading: SentenceReading) -> LexiconEntry.Role {
    var index = mention.lowerBound - 1
    while index >= reading.tokens.lowerBound, reading.steps(from: index, to: mention.lowerBound) <= 4 {
      switch reading[index].role {
      case .of, .on, .by, .than, .preposition, .unlike: return reading[index].role
      case .none, .determiner: break
      default: return .none
      }
      if reading[index].sign != .none { return .none }
      if reading[index].cue >= 0, reading.form(index) != .describing { return .none }
      index -= 1
    }
    return .none
  }
}
