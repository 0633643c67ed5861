import AnalyzerKit

/// What is told in pieces: “noon” and “Saturday”, “May 3” and “May 5, 2016”.
extension TimeFinder {
  /// Puts a reading behind the others, or joins it to the last: “noon” “Saturday”, “Friday” “, Dec. 17”.
  mutating func take(_ reading: Reading) {
    shareDay(of: reading)
    shareYear(of: reading)
    var reading = reading
    shareSelector(with: &reading)
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

  /// “Next Tuesday or Wednesday”: both are next.
  private func shareSelector(with reading: inout Reading) {
    guard let last = readings.last, case .date(let first) = last.sense,
      case .named(.weekday, let selector) = first.what,
      selector != .bare, case .date(var second) = reading.sense, case .named(.weekday(let day), .bare) = second.what,
      last.tokens.upperBound + 1 == reading.tokens.lowerBound, passage.isRole(last.tokens.upperBound, [.or, .and])
    else { return }
    second.what = .named(.weekday(day), selector)
    reading.sense = .date(second)
  }

  /// “From May 3 to May 5, 2016”: the year is that of both.
  private mutating func shareYear(of reading: Reading) {
    guard let last = readings.last, case .date(var sense) = last.sense, case .named(let named, .bare) = sense.what,
      sense.year == nil, case .date(let other) = reading.sense, last.tokens.upperBound + 1 == reading.tokens.lowerBound,
      passage.isRole(last.tokens.upperBound, [.to, .and, .or, .until]) || passage.isDash(last.tokens.upperBound)
    else { return }
    let year: Int?
    switch (named, other.what) {
    case (.day, .place(.day(let day))): year = day.year
    case (.month, .place(.month(_, let told))): year = told
    default: return
    }
    sense.year = year.map(YearSense.number)
    readings[readings.count - 1].sense = .date(sense)
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
    case .place(.day), .named(.day, _), .named(.weekday, _), .named(.holiday, _), .moved(_, .day), .movedOn(_, .day),
      .weekday:
      true
    default: false
    }
  }

  private func isSpokenDay(_ sense: DateSense) -> Bool {
    if case .spoken(.day) = sense.what { true } else { false }
  }
}
