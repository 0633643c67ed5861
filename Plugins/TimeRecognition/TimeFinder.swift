import AnalyzerKit

/// Goes through one sentence and ties the readers together: what is told, in reading order.
struct TimeFinder {
  private(set) var readings: [Reading] = []

  private let passage: Passage
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

  // MARK: Joining

  /// Puts a reading behind the others, or joins it to the last: “noon” “Saturday”, “Friday” “, Dec. 17”.
  private mutating func take(_ reading: Reading) {
    shareDay(of: reading)
    guard let last = readings.last, let joined = join(last, reading) else {
      readings.append(reading)
      return
    }
    readings[readings.count - 1] = joined
  }

  /// “10:35 a.m. (0735 GMT) Friday”: the day is that of both.
  private mutating func shareDay(of reading: Reading) {
    guard readings.count > 1, case .date(let day) = reading.sense, isDay(day), reading.time == nil else { return }
    let (first, second) = (readings[readings.count - 2], readings[readings.count - 1])
    guard case .date(let left) = first.sense, case .date(let right) = second.sense, isSpokenDay(left),
      isSpokenDay(right), first.time != nil, second.time != nil,
      passage.isMark(first.tokens.upperBound, "("), second.tokens.lowerBound == first.tokens.upperBound + 1,
      passage.isMark(second.tokens.upperBound, ")"), reading.tokens.lowerBound == second.tokens.upperBound + 1
    else { return }
    readings[readings.count - 2].sense = .date(day)
    readings[readings.count - 1].sense = .date(day)
  }

  private func join(_ first: Reading, _ second: Reading) -> Reading? {
    guard case .date(let left) = first.sense, case .date(let right) = second.sense else { return nil }
    let gap = first.tokens.upperBound..<second.tokens.lowerBound
    guard gap.count <= 2 else { return nil }
    let hasComma = gap.count > 0 && passage.isMark(gap.lowerBound, ",")
    let rest = hasComma ? gap.lowerBound + 1 : gap.lowerBound
    var joined = second
    joined.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    // “Friday, Dec. 17”.
    if case .named(.weekday, _) = left.what, first.time == nil, isDated(right), second.time == nil,
      gap.count == (hasComma ? 1 : 0)
    {
      return joined
    }
    // “Monday of last week”, “next week on Tuesday”.
    if let day = weekday(left, right) ?? weekday(right, left), first.time == nil, second.time == nil, !hasComma,
      gap.isEmpty || gap.count == 1 && passage.isRole(rest, [.of, .on])
    {
      joined.sense = .date(day)
      joined.rule = .weekday
      return joined
    }
    // “8 a.m. this morning”.
    if first.rule == .clock, second.rule == .part, isSpokenDay(left), !isSpokenDay(right), gap.isEmpty {
      joined.time = first.time
      joined.rule = .clock
      return joined
    }
    // “The week of March 6”.
    if case .spoken(let unit) = left.what, unit == .week || unit == .weekend, isDay(right), first.time == nil,
      second.time == nil, gap.count == 1, passage.isRole(rest, .of)
    {
      var sense = right
      sense.around = unit
      joined.sense = .date(sense)
      return joined
    }
    // “10 p.m. on Friday”, “noon Saturday”, “the night of Oct. 23”.
    if first.time != nil, second.time == nil, isSpokenDay(left), isDay(right),
      rest == gap.upperBound || rest + 1 == gap.upperBound && passage.isRole(rest, [.on, .of])
    {
      joined.time = first.time
      joined.rule = first.rule
      joined.edge = first.edge
      joined.modifier = first.modifier
      return joined
    }
    // “Friday morning”, “May 3 at noon”.
    if second.time != nil, first.time == nil, isSpokenDay(right), isDay(left), !hasComma || second.rule == .clock,
      rest == gap.upperBound || rest + 1 == gap.upperBound && passage.isRole(rest, .at)
    {
      joined.sense = first.sense
      joined.edge = first.edge ?? second.edge
      joined.modifier = first.modifier ?? second.modifier
      joined.isLoose = false
      return joined
    }
    return nil
  }

  private func weekday(_ day: DateSense, _ week: DateSense) -> DateSense? {
    guard case .named(.weekday(let weekday), .bare) = day.what, case .moved(let weeks, .week) = week.what else {
      return nil
    }
    return DateSense(what: .weekday(weekday, weeks: weeks))
  }

  private func isDated(_ sense: DateSense) -> Bool {
    switch sense.what {
    case .place(.day), .named(.day, .bare): true
    default: false
    }
  }

  private func isDay(_ sense: DateSense) -> Bool {
    switch sense.what {
    case .place(.day), .named(.day, _), .named(.weekday, _), .named(.holiday, _), .moved(_, .day), .movedOn(_, .day), .weekday:
      true
    default: false
    }
  }

  private func isSpokenDay(_ sense: DateSense) -> Bool {
    if case .spoken(.day) = sense.what { true } else { false }
  }
}
