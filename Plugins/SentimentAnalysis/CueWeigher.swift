/// Says what negation, degree, condition, question and contrast leave of each cue's tone.
struct CueWeigher {
  func weigh(_ reading: inout SentenceReading) {
    let sentence = sentenceFactor(reading)
    let hasCondition = reading.clauses.contains { $0.role == .conditional }
    let begin = reading.clauses[0].role == .conditional ? sentence * Self.conditionFactor : sentence
    let denied = reading.tokens.first { isDenial($0, in: reading) } ?? reading.tokens.upperBound
    // From the right: what a verb acts on is weighed before the verb itself.
    for cue in reading.cues.indices.reversed() {
      readParticiple(cue, in: &reading)
      reading.cues[cue].isPassive = isPassive(cue, in: reading)
      takeObject(cue, in: &reading)
      reading.cues[cue].factor *= begin
      reading.cues[cue].isOpen = begin < 0.5
      if reading.cues[cue].tokens.lowerBound > denied {
        reading.cues[cue].factor *= Self.deniedFactor
        reading.cues[cue].isOpen = true
      }
      lookBack(from: cue, hasCondition: hasCondition, in: &reading)
      discountMeans(cue, in: &reading)
      if isScareQuoted(cue, in: reading) { reading.cues[cue].factor *= Self.scareFactor }
    }
  }

  static let deniedFactor: Float = 0.1
  static let conditionFactor: Float = 0.3
  static let scareFactor: Float = -0.6
  /// How many tokens before a cue negation and degree reach.
  private static let reach = 4
  /// How far a verb's object may reach.
  private static let objectReach = 6

  /// A question that asks for yes or no leaves open what is true; one with “why” takes it for granted.
  private func sentenceFactor(_ reading: SentenceReading) -> Float {
    guard reading.isQuestion else { return 1 }
    var first = reading.tokens.lowerBound
    while reading.sign(first) == .quote { first += 1 }
    switch reading.role(first) {
    case .be, .have, .possible, .would: return 0.15
    default: return 0.8
    }
  }

  private func isDenial(_ index: Int, in reading: SentenceReading) -> Bool {
    let mark = reading[index]
    return mark.role == .denial || mark.factor == 0.1 || mark.cue >= 0 && reading.cues[Int(mark.cue)].entry.clears
  }

  private func lookBack(from cue: Int, hasCondition: Bool, in reading: inout SentenceReading) {
    let start = reading.cues[cue].tokens.lowerBound
    let clause = reading[start].clause
    var factor: Float = reading.clauses[Int(clause)].role == .conditional ? 0.2 : 1
    if factor < 1 { reading.cues[cue].isOpen = true }
    var index = start - 1
    var isOpen = true
    while index >= reading.tokens.lowerBound, reading[index].clause == clause {
      let mark = reading[index]
      let steps = reading.steps(from: index, to: start)
      guard steps <= 2 * Self.reach else { break }
      if mark.role == .possible { factor *= 0.3 }
      if mark.role == .would { factor *= hasCondition ? 0.1 : 0.85 }
      if mark.role == .possible || mark.role == .would && hasCondition { reading.cues[cue].isOpen = true }
      if mark.sign == .comma || mark.cue >= 0 && steps > 1 && mark.role != .failing { isOpen = false }
      if isOpen, steps <= Self.reach { apply(mark, to: cue, &factor, in: &reading) }
      index -= 1
    }
    reading.cues[cue].factor *= factor
  }

  private func apply(
    _ mark: SentenceReading.Mark, to cue: Int, _ factor: inout Float, in reading: inout SentenceReading
  ) {
    if mark.role == .failing, reading.cues[cue].entry.valence > 0 {
      factor *= mark.factor
    } else if mark.role == .factor, mark.factor < 0 {
      guard !reading.cues[cue].isNegated else { return }
      reading.cues[cue].isNegated = true
      factor *= mark.factor
    } else if mark.role == .factor, mark.factor != 0.1 {
      factor *= mark.factor
    }
  }

  /// Reads a participle before a noun as the describing word it is: “the accused minister”, “her failing firm”.
  private func readParticiple(_ cue: Int, in reading: inout SentenceReading) {
    let entry = reading.cues[cue].entry
    guard entry.form == .past || entry.form == .gerund else { return }
    guard reading.role(reading.cues[cue].tokens.lowerBound - 1) == .determiner else { return }
    if entry.form == .gerund { reading.cues[cue].entry.affected = entry.actor }
    reading.cues[cue].entry.form = .describing
  }

  private func isPassive(_ cue: Int, in reading: SentenceReading) -> Bool {
    let entry = reading.cues[cue].entry
    guard entry.form == .past else { return false }
    var index = reading.cues[cue].tokens.lowerBound - 1
    let first = max(reading.tokens.lowerBound, index - 3)
    while index >= first {
      if reading[index].role == .be { return true }
      guard reading[index].role == .none || reading[index].role == .factor || reading[index].role == .possible,
        reading[index].mention < 0, reading[index].sign == .none
      else { break }
      index -= 1
    }
    switch reading.role(reading.cues[cue].tokens.upperBound) {
    case .by: return true
    case .of, .on, .preposition: return entry.actor == 0 && entry.affected != 0 && !entry.turns
    default: return false
    }
  }

  /// Lets a verb that turns its object take over the tone of that: “fought racism”.
  private func takeObject(_ cue: Int, in reading: inout SentenceReading) {
    let verb = reading.cues[cue]
    guard verb.entry.turns, verb.entry.isVerb, !verb.isPassive else { return }
    guard let object = self.object(of: cue, in: reading) else {
      if verb.entry.affected == 0, !verb.entry.isOwn { reading.cues[cue].isTaken = true }
      return
    }
    let taken = reading.cues[object]
    let tone = -0.8 * taken.entry.valence * taken.factor
    // A judgement is turned by what is bad, never by what is good: “criticised the success” stays one.
    if verb.entry.affected != 0, tone < 0 { return }
    let strength = verb.entry.affected != 0 ? tone / 2 : tone
    reading.cues[cue].entry.valence = strength
    reading.cues[cue].entry.actor = verb.entry.affected == 0 ? strength : max(strength, verb.entry.actor)
    reading.cues[cue].entry.affected = 0
    reading.cues[object].isTaken = true
    takeChain(after: object, in: &reading)
  }

  /// Takes over what hangs on a taken object by “of”: “stopped the outbreak of a deadly disease”.
  private func takeChain(after object: Int, in reading: inout SentenceReading) {
    let end = reading.cues[object].tokens.upperBound
    guard reading.role(end) == .of else { return }
    for next in reading.cues.indices.dropFirst(object + 1) {
      let cue = reading.cues[next]
      guard reading.steps(from: end, to: cue.tokens.lowerBound) <= 4, !cue.entry.isVerb else { return }
      reading.cues[next].isTaken = true
    }
  }

  private func object(of cue: Int, in reading: SentenceReading) -> Int? {
    let start = reading.cues[cue].tokens.upperBound
    let clause = reading[start - 1].clause
    var index = start
    while index < min(start + Self.objectReach, reading.tokens.upperBound), reading[index].clause == clause {
      let mark = reading[index]
      guard mark.sign == .none, mark.mention < 0 else { return nil }
      switch mark.role {
      case .preposition, .by, .on, .be, .have, .reporting: return nil
      case .of where reading.cues[cue].entry.affected != 0: return nil
      default: break
      }
      if mark.cue >= 0 {
        let found = reading.cues[Int(mark.cue)]
        if found.entry.form == .past || found.entry.form == .gerund { return nil }
        return found.isTaken ? nil : Int(mark.cue)
      }
      index += 1
    }
    return nil
  }

  /// Takes the good out of what was reached by bad means, or comes from the bad: “won by cheating”, “praise from thugs”.
  private func discountMeans(_ cue: Int, in reading: inout SentenceReading) {
    let good = reading.cues[cue]
    guard good.entry.valence > 0, !good.entry.turns, good.factor > 0, cue + 1 < reading.cues.count else { return }
    for bad in reading.cues[(cue + 1)...].prefix(2) where reaches(from: good, to: bad, in: reading) {
      reading.cues[cue].factor *= Self.meansFactor
      return
    }
  }

  private func reaches(
    from good: SentenceReading.Cue, to bad: SentenceReading.Cue, in reading: SentenceReading
  ) -> Bool {
    guard bad.entry.valence < -1, bad.factor > 0, !bad.isTaken else { return false }
    guard reading.steps(from: good.tokens.upperBound - 1, to: bad.tokens.lowerBound) < 7 else { return false }
    return (good.tokens.upperBound..<bad.tokens.lowerBound).contains { index in
      let role = reading[index].role
      if bad.entry.form == .gerund { return role == .by }
      return bad.entry.form == .word && !good.entry.isVerb && (role == .of || role == .by)
    }
  }

  static let meansFactor: Float = 0.1

  /// Whether a good word stands alone, or nearly, between quotation marks: the writer does not vouch for it.
  private func isScareQuoted(_ cue: Int, in reading: SentenceReading) -> Bool {
    let tokens = reading.cues[cue].tokens
    guard reading.cues[cue].entry.valence > 0, reading.sign(tokens.lowerBound - 1) == .quote else { return false }
    return (tokens.upperBound...tokens.upperBound + 1).contains { reading.sign($0) == .quote }
  }
}
