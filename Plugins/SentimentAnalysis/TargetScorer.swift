/// Says what each cue of a sentence says of one target: by who acts, who is acted upon, and how near it stands.
struct TargetScorer {
  let reading: SentenceReading
  /// The target's tokens.
  let target: Range<Int>
  let clause: Int
  let isSpeaker: Bool
  /// How the cue that was asked about last stands to the target.
  private(set) var relation = Relation.none

  enum Relation: UInt8 {
    case none, subject, patient, owner, subjectNoun, attribute, near, object, passiveObject, agent, than, aside
    case deedObject, deedAgent, deedAside, modifier, beside, means, relative, spoken, person, elsewhere
  }

  init(_ reading: SentenceReading, target: Range<Int>) {
    self.reading = reading
    self.target = target
    clause = Int(reading[target.lowerBound].clause)
    isSpeaker = SpeakerTest(reading, target).holds
  }

  /// Cues further away, in tokens, say nothing.
  private static let reach = 60

  /// What the cue says of the target, from about −4 to 4.
  mutating func contribution(of index: Int) -> Float {
    relation = .none
    let cue = reading.cues[index]
    guard !cue.isTaken, !cue.tokens.overlaps(target) else { return 0 }
    guard reading.steps(from: target.lowerBound, to: cue.tokens.lowerBound) < Self.reach else { return 0 }
    let cueClause = Int(reading[cue.tokens.lowerBound].clause)
    if cueClause == clause {
      return cue.factor * (isBefore(cue) ? asSubject(cue, from: target) : asObject(cue))
    }
    return cue.factor * fromElsewhere(cue, reading.clauses[cueClause])
  }

  private func isBefore(_ cue: SentenceReading.Cue) -> Bool { target.upperBound <= cue.tokens.lowerBound }

  // MARK: The target before the cue

  private mutating func asSubject(_ cue: SentenceReading.Cue, from subject: Range<Int>) -> Float {
    let between = Between(reading, subject.upperBound..<cue.tokens.lowerBound)
    let entry = cue.entry
    if between.beginsWithPossessive, between.mentions == 0 {
      return asOwner(entry, between)
    }
    var weight = subjectWeight(subject, between) * between.nearness
    if between.hasJudgement { weight *= 0.15 }
    if between.hasVerb, !entry.isVerb { weight *= 0.6 }
    if entry.form == .gerund, isObject { weight *= 0.15 }
    switch entry.form {
    case .past where cue.isPassive:
      relation = .patient
      return entry.affected * weight
    case .verb, .past, .gerund:
      relation = .subject
      return entry.actor * weight
    case .deed, .suffered:
      relation = .subjectNoun
      let goesOn = reading.role(cue.tokens.upperBound)
      return entry.valence * weight * (goesOn == .of || goesOn == .on || goesOn == .by ? 0.25 : 0.7)
    case .word, .describing:
      relation = between.hasBe ? .attribute : .near
      return entry.tone * weight * (between.hasBe ? 1.1 : 0.85)
    }
  }

  /// Whether a verb with a tone stands before the target in its clause: what goes on after it is told of another.
  private var isObject: Bool {
    var index = target.lowerBound - 1
    while index >= reading.tokens.lowerBound, reading[index].clause == Int32(clause),
      reading.steps(from: index, to: target.lowerBound) < 8
    {
      if reading.form(index) == .past || reading.form(index) == .verb { return true }
      index -= 1
    }
    return false
  }

  private mutating func asOwner(_ entry: LexiconEntry, _ between: Between) -> Float {
    relation = .owner
    let weight = between.nearness * (between.count <= 3 ? 1 : 0.7)
    switch entry.form {
    case .suffered: return entry.affected * weight
    case .deed: return entry.actor * weight
    case .verb, .past, .gerund: return entry.actor * weight * 0.8
    case .word, .describing: return entry.tone * weight * 0.9
    }
  }

  private func subjectWeight(_ subject: Range<Int>, _ between: Between) -> Float {
    if between.bareMentions > 0 { return 0.3 }
    switch Between.governor(of: subject, in: reading) {
    case .by: return 0.15
    case .unlike: return -0.4
    case .of, .on, .preposition, .than: return 0.4
    default: return between.mentions > 0 ? 0.7 : 1
    }
  }

  // MARK: The target after the cue

  private mutating func asObject(_ cue: SentenceReading.Cue) -> Float {
    let between = Between(reading, cue.tokens.upperBound..<target.lowerBound)
    let entry = cue.entry
    let link = entry.endsWithLink && between.lastLink == .none ? .of : between.lastLink
    if link == .than {
      relation = .than
      return -0.8 * entry.valence
    }
    let weight = (between.bareMentions > 0 ? Float(0.35) : 1) * between.nearness
    switch entry.form {
    case .verb, .past, .gerund: return weight * asVerbObject(cue, link, between)
    case .deed, .suffered: return weight * asDeedObject(entry, link)
    case .word, .describing:
      relation = .means
      if link == .by, followsPassive(cue) { return 0 }
      return weight * entry.tone * besideWeight(link, between) * (between.hasVerb ? 0.5 : 1)
    }
  }

  private mutating func asVerbObject(_ cue: SentenceReading.Cue, _ link: LexiconEntry.Role, _ between: Between) -> Float
  {
    switch link {
    case .by:
      relation = .agent
      return cue.entry.actor
    case .none where !cue.isPassive:
      relation = .object
      return cue.entry.affected * (between.hasBe ? 0.4 : 1)
    case .of, .on:
      relation = cue.isPassive ? .passiveObject : .object
      return cue.entry.affected * (cue.isPassive ? 0.2 : 0.9)
    default:
      relation = .aside
      return cue.entry.affected * 0.3
    }
  }

  private mutating func asDeedObject(_ entry: LexiconEntry, _ link: LexiconEntry.Role) -> Float {
    switch link {
    case .of, .on:
      relation = .deedObject
      return entry.affected
    case .by:
      relation = .deedAgent
      return entry.actor
    default:
      relation = .deedAside
      return entry.affected * 0.4
    }
  }

  private mutating func besideWeight(_ link: LexiconEntry.Role, _ between: Between) -> Float {
    relation = .beside
    switch link {
    case .none where between.count <= 2 && !between.hasBe && between.segments == 0:
      relation = .modifier
      return 1.2
    case .none: return 0.45
    case .of, .on, .by: return 0.7
    default: return 0.4
    }
  }

  /// Whether a passive verb stands before the cue in its clause, so that “by” names who did that: “accused of fraud by X”.
  private func followsPassive(_ cue: SentenceReading.Cue) -> Bool {
    reading.cues.contains { other in
      other.isPassive && other.tokens.upperBound <= cue.tokens.lowerBound
        && reading[other.tokens.lowerBound].clause == Int32(clause)
    }
  }

  // MARK: Another clause

  private mutating func fromElsewhere(_ cue: SentenceReading.Cue, _ other: SentenceReading.Clause) -> Float {
    if other.role == .relative, relates(other) {
      let tone = asSubject(cue, from: other.firstToken..<other.firstToken + 1)
      relation = .relative
      return tone
    }
    if isSpeaker {
      relation = .spoken
      return 0
    }
    if other.person >= 0, isBefore(cue), isAntecedent, cue.tokens.lowerBound > other.person {
      let tone = 0.8 * asSubject(cue, from: other.person..<other.person + 1)
      relation = .person
      return tone
    }
    relation = .elsewhere
    let tone = cue.entry.isVerb && !cue.isPassive ? cue.entry.actor : cue.entry.valence
    if !other.hasMention, other.person < 0 { return 0.35 * tone }
    return (reading.mentionCount == 1 ? 0.25 : 0.12) * tone
  }

  /// Whether a relative clause follows the target: “Vale, who …”.
  private func relates(_ clause: SentenceReading.Clause) -> Bool {
    let before = reading.sign(clause.firstToken - 1) == .comma ? clause.firstToken - 1 : clause.firstToken
    return before == target.upperBound
  }

  /// Whether “he” or “she” later in the sentence likely means the target: it is the first that is named.
  private var isAntecedent: Bool {
    for index in reading.tokens.lowerBound..<target.lowerBound where reading[index].mention >= 0 { return false }
    return true
  }
}
