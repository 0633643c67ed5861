import AnalyzerKit

/// The features by which the tone of a whole sentence is judged.
struct SentenceFeatures {
  let reading: SentenceReading
  let units: [SentenceUnits.Unit]

  /// How many units of a sentence are looked at: sentences are longer in lists alone.
  private static let reach = 160

  func append(to features: FeatureSet) {
    var previous = SentenceUnits.outside
    var all = ToneRegion()
    var quoted = ToneRegion()
    for unit in units.prefix(Self.reach) {
      if unit.kind == .word {
        if unit.role == .none { features.append(Feature(.sentence, 10, unit.stem)) }
        features.append(Feature(.pair, 10, previous, unit.stem))
        if unit.topic > 0 { features.append(Feature(.topic, 10, UInt64(unit.topic))) }
      }
      previous = unit.stem
      guard unit.cue >= 0, reading.cues[Int(unit.cue)].tokens.lowerBound == unit.token else { continue }
      let cue = reading.cues[Int(unit.cue)]
      guard !cue.isTaken else { continue }
      let value = cue.entry.valence * cue.factor
      all.add(value)
      if unit.isQuoted { quoted.add(value) }
      features.append(Feature(.tone, 60, level(value), UInt64(cue.entry.form.rawValue)))
      if cue.isNegated || cue.isOpen { features.append(Feature(.tone, 61, level(value), cue.isOpen ? 1 : 0)) }
    }
    features.append(Feature(.tone, 62, all.goodBin))
    features.append(Feature(.tone, 63, all.badBin))
    features.append(Feature(.tone, 64, all.goodBin, all.badBin))
    features.append(Feature(.tone, 65, all.netBin))
    features.append(Feature(.tone, 66, quoted.netBin))
    features.append(Feature(.shape, 10, UInt64(min(units.count / 8, 6))))
    if reading.isQuestion { features.append(Feature(.shape, 11)) }
  }
}
