import AnalyzerKit

/// The features by which the portrayal of a mention is judged: never its own name, always what stands around it.
struct PortrayalFeatures {
  let reading: SentenceReading
  let units: [SentenceUnits.Unit]
  /// The target's units.
  let target: Range<Int>
  /// Whether the mention is surely one of an organization.
  let isOrganization: Bool
  let form: Mention.Form
  private let clause: Int32
  /// The units that are looked at.
  private let window: Range<Int>

  /// How many units before and after the target are looked at: sentences are longer in lists alone.
  private static let reach = 80

  /// - Parameter target: the units of the mention, at least one.
  init(
    _ reading: SentenceReading, _ units: [SentenceUnits.Unit], target: Range<Int>, isOrganization: Bool,
    form: Mention.Form
  ) {
    self.reading = reading
    self.units = units
    self.isOrganization = isOrganization
    self.form = form
    self.target = target
    clause = units[target.lowerBound].clause
    window = max(0, target.lowerBound - Self.reach)..<min(units.count, target.upperBound + Self.reach)
  }

  /// Whether the whole sentence is looked at: then all such mentions in it share its words.
  var seesAll: Bool { window == units.indices }

  /// The words of the sentence.
  func appendWords(to features: FeatureSet) {
    for index in window where units[index].kind == .word && units[index].role == .none {
      features.append(Feature(.sentence, 0, units[index].stem))
    }
  }

  /// What else there is, after the words.
  /// - Returns: what the rules find.
  func append(to features: FeatureSet) -> RuleFindings {
    addTarget(features)
    addPlaces(features)
    addSyntax(features)
    addTones(features)
    addShape(features)
    return addRules(features)
  }

  /// The unit that stands `distance` before (negative) or after the target; nil outside the sentence.
  @inline(__always)
  private func unit(_ distance: Int) -> SentenceUnits.Unit? {
    let index = distance < 0 ? target.lowerBound + distance : target.upperBound - 1 + distance
    return units.indices.contains(index) ? units[index] : nil
  }

  private func word(_ distance: Int) -> UInt64 { unit(distance)?.word ?? SentenceUnits.outside }

  // MARK: Groups

  private func addTarget(_ features: FeatureSet) {
    let type = UInt64(typeCode)
    features.append(Feature(.target, 0, type))
    features.append(Feature(.target, 1, type, word(1)))
    features.append(Feature(.target, 2, type, word(-1)))
    if form == .pronoun { features.append(Feature(.target, 3, units[target.lowerBound].word)) }
    if form == .nominal {
      for unit in units[target] where unit.cue >= 0 {
        features.append(Feature(.target, 4, level(reading.cues[Int(unit.cue)].entry.valence)))
      }
    }
    if target.lowerBound == 0 { features.append(Feature(.target, 5, type)) }
  }

  /// Organizations 1, all other names 0: a surname may be a place's, and whose it is must not count; pronouns 3, common
  /// nouns 4.
  private var typeCode: Int {
    switch form {
    case .pronoun: 3
    case .nominal: 4
    case .name: isOrganization ? 1 : 0
    }
  }

  private func addPlaces(_ features: FeatureSet) {
    features.append(Feature(.pair, 0, word(-2), word(-1)))
    features.append(Feature(.pair, 1, word(1), word(2)))
    features.append(Feature(.pair, 2, word(-1), word(1)))
    for distance in 1...10 {
      for side in [-1, 1] {
        guard let unit = unit(side * distance) else { continue }
        let code = side < 0 ? UInt64(0) : 1
        if distance <= 4 { features.append(Feature(.place, code << 8 | UInt64(distance), unit.word)) }
        features.append(Feature(.place, code << 8 | 17, unit.stem))
        if distance <= 6, let next = self.unit(side * (distance + 1)) {
          features.append(
            side < 0 ? Feature(.pair, 3, next.stem, unit.stem) : Feature(.pair, 4, unit.stem, next.stem))
        }
      }
    }
    for index in window where !target.contains(index) {
      let unit = units[index]
      let side: UInt64 = index < target.lowerBound ? 0 : 1
      if unit.clause == clause, unit.kind == .word { features.append(Feature(.clause, side, unit.stem)) }
      if unit.topic > 0 {
        features.append(Feature(.topic, 0, UInt64(unit.topic)))
        features.append(Feature(.topic, 1 + side, UInt64(unit.topic)))
        let distance = side == 0 ? target.lowerBound - index : index - target.upperBound + 1
        if distance <= 5 { features.append(Feature(.topic, 3 + side, UInt64(unit.topic))) }
      }
    }
  }

  private func isContent(_ unit: SentenceUnits.Unit) -> Bool {
    guard unit.kind == .word else { return false }
    switch unit.role {
    case .none, .reporting, .denial, .failing: return true
    default: return false
    }
  }

  private func addSyntax(_ features: FeatureSet) {
    for side in [-1, 1] {
      let code = side < 0 ? UInt64(0) : 1
      var found: UInt64 = 0
      var distance = 1
      var negated: UInt64 = 0
      var previous: UInt64 = 0
      while found < 3, distance <= 12, let unit = unit(side * distance) {
        if unit.role == .factor, reading[unit.token].factor < 0 { negated = 1 }
        if isContent(unit) {
          features.append(Feature(.syntax, code << 8 | found, unit.stem))
          if found == 0 { features.append(Feature(.syntax, code << 8 | 8, unit.stem, negated)) }
          if found == 1 { features.append(Feature(.syntax, code << 8 | 9, unit.stem, previous)) }
          previous = unit.stem
          found += 1
        } else if unit.role == .reporting || unit.role == .be || unit.role == .have || unit.role == .would {
          if distance <= 4 { features.append(Feature(.syntax, code << 8 | 10, unit.word)) }
        }
        distance += 1
      }
    }
    var distance = 1
    while distance <= 4, let unit = unit(-distance) {
      switch unit.role {
      case .preposition, .of, .on, .by, .than, .unlike:
        features.append(Feature(.syntax, 20, unit.word))
        if let before = self.unit(-distance - 1) { features.append(Feature(.syntax, 21, unit.word, before.stem)) }
        return
      case .none, .determiner: break
      default: return
      }
      if unit.kind == .mark { return }
      distance += 1
    }
  }

  private func addShape(_ features: FeatureSet) {
    var names = 0
    var hasQuote = false
    for index in window {
      if units[index].kind == .name { names += 1 }
      if units[index].isQuoted { hasQuote = true }
    }
    features.append(Feature(.shape, 0, UInt64(min(names, 6))))
    features.append(Feature(.shape, 1, UInt64(min(units.count / 8, 6))))
    features.append(Feature(.shape, 2, UInt64(min(target.lowerBound * 4 / max(units.count, 1), 3))))
    let isQuoted = units[target.lowerBound].isQuoted
    features.append(Feature(.shape, 3, isQuoted ? 1 : hasQuote ? 2 : 0))
    if reading.isQuestion { features.append(Feature(.shape, 4)) }
    features.append(Feature(.shape, 5, UInt64(reading.clauses[Int(clause)].role.rawValue)))
    if reading.clauses.contains(where: \.followsContrast) { features.append(Feature(.shape, 6)) }
  }

  // MARK: Tones

  private func addTones(_ features: FeatureSet) {
    withUnsafeTemporaryAllocation(of: ToneRegion.self, capacity: 9) { regions in
      regions.initialize(repeating: ToneRegion())
      addTones(features, regions)
    }
  }

  /// - Parameter regions: nine, still empty.
  private func addTones(_ features: FeatureSet, _ regions: UnsafeMutableBufferPointer<ToneRegion>) {
    var nearest: (before: Int, after: Int) = (-1, -1)
    for index in window where units[index].cue >= 0 && !target.contains(index) {
      let unit = units[index]
      let cue = reading.cues[Int(unit.cue)]
      guard cue.tokens.lowerBound == unit.token else { continue }
      if index < target.lowerBound { nearest.before = index } else if nearest.after < 0 { nearest.after = index }
      let value = cue.entry.valence * cue.factor
      let isBefore = index < target.lowerBound
      let distance = isBefore ? target.lowerBound - index : index - target.upperBound + 1
      regions[0].add(value)
      if unit.clause == clause { regions[isBefore ? 1 : 2].add(value) } else { regions[3].add(value) }
      if distance <= 4 { regions[isBefore ? 4 : 5].add(value) }
      if distance <= 10 { regions[isBefore ? 6 : 7].add(value) }
      if unit.isQuoted { regions[8].add(value) }
      if cue.isNegated { features.append(Feature(.tone, 40, level(value))) }
    }
    for (number, region) in regions.enumerated() {
      features.append(Feature(.tone, UInt64(number), region.goodBin))
      features.append(Feature(.tone, 10 + UInt64(number), region.badBin))
    }
    addNearest(nearest.before, side: 0, features)
    addNearest(nearest.after, side: 1, features)
  }

  private func addNearest(_ index: Int, side: UInt64, _ features: FeatureSet) {
    guard index >= 0 else {
      features.append(Feature(.tone, 50 + side))
      return
    }
    let cue = reading.cues[Int(units[index].cue)]
    let distance = side == 0 ? target.lowerBound - index : index - target.upperBound + 1
    let bucket: UInt64 = distance <= 2 ? UInt64(distance) : distance <= 4 ? 3 : distance <= 8 ? 4 : 5
    let tone = level(cue.entry.valence * cue.factor)
    features.append(Feature(.tone, 52 + side, tone, bucket))
    features.append(Feature(.tone, 54 + side, tone, UInt64(cue.entry.form.rawValue)))
  }

  /// The cues among the units that are looked at.
  private var cues: Range<Int> {
    guard !reading.cues.isEmpty, let first = window.first(where: { units[$0].cue >= 0 }),
      let last = window.last(where: { units[$0].cue >= 0 })
    else { return 0..<0 }
    return Int(units[first].cue)..<Int(units[last].cue) + 1
  }

  /// The target's tokens.
  private var tokens: Range<Int> {
    let first = units[target.lowerBound]
    var end = (units[target].last ?? first).token + 1
    while end < reading.tokens.upperBound, reading[end].mention == first.mention { end += 1 }
    return first.token..<end
  }

  /// What the rules make of the cues: features, what decides by itself, and what each cue says of the target.
  func addRules(_ features: FeatureSet) -> RuleFindings {
    var scorer = TargetScorer(reading, target: tokens)
    var sum = ToneRegion()
    var findings = RuleFindings()
    for index in cues {
      let value = scorer.contribution(of: index)
      let relation = UInt64(scorer.relation.rawValue)
      guard relation > 0 else { continue }
      features.append(Feature(.rule, 0, relation, level(value)))
      let cue = reading.cues[index]
      features.append(Feature(.rule, 1, relation, level(cue.entry.valence * cue.factor)))
      features.append(Feature(.rule, 2, relation, UInt64(cue.entry.form.rawValue) << 8 | level(value)))
      if abs(value) >= 0.05 { sum.add(value) }
      findings.add(value, index, cue, scorer.relation)
    }
    findings.close(isSpeaker: scorer.isSpeaker, ownTone: ownTone)
    for finding in RuleFindings.Finding.allCases where findings.holds(finding) {
      features.append(Feature(.rule, 9, UInt64(finding.rawValue)))
    }
    features.append(Feature(.rule, 3, sum.goodBin))
    features.append(Feature(.rule, 4, sum.badBin))
    features.append(Feature(.rule, 5, sum.goodBin, sum.badBin))
    features.append(Feature(.rule, 6, sum.netBin))
    features.append(Feature(.rule, 7, scorer.isSpeaker ? 1 : 0))
    features.append(Feature(.rule, 8, scorer.isSpeaker ? 1 : 0, sum.netBin))
    return findings
  }

  /// The tone of the target's own words, where it is no name: “the regime”.
  private var ownTone: Float {
    guard form == .nominal else { return 0 }
    return units[target].reduce(0) { $0 + ($1.cue >= 0 ? reading.cues[Int($1.cue)].entry.valence : 0) }
  }
}
