import AnalyzerKit

/// Goes through one sentence and ties the readers together: what is told, in reading order.
struct TimeFinder {
  var readings: [Reading] = []

  let passage: Passage
  /// The first token that no expression has taken yet.
  private var floor: Int

  init(_ passage: Passage) {
    self.passage = passage
    floor = passage.range.lowerBound
  }

  mutating func run() {
    var index = passage.range.lowerBound
    while index < passage.range.upperBound {
      guard var reading = read(at: index) else {
        index += 1
        continue
      }
      EdgeReader(passage: passage, floor: floor).extend(&reading)
      take(reading)
      floor = reading.tokens.upperBound
      if let second = DateReader(passage: passage, floor: floor).secondDay(after: reading) {
        readings.append(second)
        floor = second.tokens.upperBound
      }
      index = max(floor, index + 1)
    }
    readings.removeAll { $0.isLoose }
  }

  private func read(at index: Int) -> Reading? {
    let token = passage.tokens[index]
    switch token.kind {
    case .number:
      return ClockReader(passage: passage, floor: floor).number(at: index)
        ?? DateReader(passage: passage, floor: floor).number(at: index)
    case .word:
      if token.isCapitalized, let reading = WordReader(passage: passage, floor: floor).holiday(at: index) {
        return reading
      }
      guard let entry = Lexicon.words[token], !entry.roles.isDisjoint(with: Self.beginners) else { return nil }
      return word(at: index, entry.roles, entry)
    default: return nil
    }
  }

  private static let beginners = WordRoles.trigger.union([.small, .tens, .selector, .phrase, .decade, .quarterName])

  private func word(at index: Int, _ roles: WordRoles, _ entry: WordEntry) -> Reading? {
    let words = WordReader(passage: passage, floor: floor)
    if roles.contains(.quarterName) { return PeriodReader(passage: passage, floor: floor).short(at: index) }
    if roles.contains(.month) { return DateReader(passage: passage, floor: floor).month(at: index) }
    if roles.contains(.weekday) { return words.weekday(at: index) }
    if roles.contains(.dayPart) { return ClockReader(passage: passage, floor: floor).part(at: index) }
    if roles.contains(.deictic) { return words.deictic(at: index) }
    if roles.contains(.unit), let reading = UnitReader(passage: passage, floor: floor).read(at: index) {
      return reading
    }
    if roles.contains(.season) { return words.season(at: index) }
    if roles.contains(.frequency) { return words.frequency(at: index) }
    if roles.contains(.reference) { return selectedReference(index, words) }
    if roles.contains(.decade) { return words.decade(at: index) }
    if roles.contains(.phrase) { return words.phrase(at: index) }
    if entry.selector == .last, passage.isWord(index, Self.past) { return words.past(at: index) }
    if !roles.isDisjoint(with: [.small, .tens]) {
      return ClockReader(passage: passage, floor: floor).word(at: index)
        ?? DateReader(passage: passage, floor: floor).year(at: index)
    }
    return nil
  }

  private static let past = WordKey("past")

  /// “Recent” and “current” before a unit belong to it.
  private func selectedReference(_ index: Int, _ words: WordReader) -> Reading? {
    let next = passage.entry(index + 1)
    if next.unit != nil || next.roles.contains(.fiscal), !passage.isWord(index, Self.now) { return nil }
    return words.reference(at: index)
  }

  private static let now = WordKey("now")
}
