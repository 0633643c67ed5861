import AnalyzerKit

/// Reads hours of the clock and parts of the day. Which day they are of is found later, or told beside them.
struct ClockReader {
  let passage: Passage
  let floor: Int

  // MARK: The clock

  /// “3:40 a.m.”, “10pm”, “18:00 UTC”, “0800 GMT”, “at 17:30”, “seven o'clock”, “4 in the morning”.
  func number(at index: Int) -> Reading? {
    guard passage.length(index) <= 8, let (hour, minute, second) = time(at: index) else { return nil }
    let next = index + 1
    let entry = passage.entry(next)
    var hour24 = hour
    var end = next
    if entry.roles.contains(.meridiem), hour <= 12, hour > 0 {
      hour24 = hour % 12 + entry.number
      end = next + 1
    } else if entry.roles.contains(.clock), minute == nil, hour <= 12, hour > 0 {
      end = next + 1
      if let (after, pushed) = partBehind(end, hour) { (end, hour24) = (after, pushed) }
    } else if let (after, pushed) = partBehind(next, hour), hour <= 12, hour > 0 {
      (end, hour24) = (after, pushed)
    } else if passage.isRole(next, .zone), passage.tokens[next].letterCase == .upper,
      minute != nil || passage.length(index) == 4
    {
      // The zone says enough.
    } else if minute == nil || !isTold(index)
      || passage.isGlued(next) && !passage.isMark(next, ".") && !passage.isMark(next, ",")
    {
      return nil
    }
    var isUniversal = false
    if passage.isRole(end, .zone), passage.tokens[end].letterCase == .upper {
      isUniversal = passage.isRole(end, .universal)
      end += 1
    }
    let clock = DayTime.clock(hour: hour24, minute: minute, second: second, isUniversal: isUniversal)
    return Reading(
      tokens: index..<end, sense: .date(DateSense(what: .spoken(.day))), time: clock, rule: .clock)
  }

  /// “Seven o'clock”.
  func word(at index: Int) -> Reading? {
    let entry = passage.entry(index)
    guard entry.roles.contains(.small), (1...12).contains(entry.number) else { return nil }
    var hour = entry.number
    var end = index + 1
    if passage.isRole(end, .clock) {
      end += 1
      if let (after, pushed) = partBehind(end, hour) { (end, hour) = (after, pushed) }
    } else if passage.isRole(end, .meridiem) {
      hour = hour % 12 + passage.entry(end).number
      end += 1
    } else {
      return nil
    }
    return Reading(
      tokens: index..<end, sense: .date(DateSense(what: .spoken(.day))),
      time: .clock(hour: hour, minute: nil, second: nil, isUniversal: false), rule: .clock)
  }

  /// The digits of a time: “3”, “3:40”, “17:30:05”, “0800” before a zone.
  private func time(at index: Int) -> (hour: Int, minute: Int?, second: Int?)? {
    if let parts = passage.parts(index, at: UInt8(ascii: ":")) {
      guard parts[0] <= 24, parts[1] < 60, parts.count < 3 || parts[2] < 60 else { return nil }
      return (parts[0], parts[1], parts.count > 2 ? parts[2] : nil)
    }
    if let parts = passage.parts(index, at: UInt8(ascii: ".")), parts.count == 2, parts[0] <= 12, parts[1] < 60,
      passage.length(index) >= 4, passage.isRole(index + 1, .meridiem)
    {
      return (parts[0], parts[1], nil)
    }
    guard let value = passage.integer(index) else { return nil }
    if passage.length(index) == 4, passage.isRole(index + 1, .zone) {
      return value / 100 <= 24 && value % 100 < 60 ? (value / 100, value % 100, nil) : nil
    }
    return passage.length(index) <= 2 && value <= 24 ? (value, nil, nil) : nil
  }

  /// “In the morning”, “at night” behind an hour, and the hour of 24.
  private func partBehind(_ index: Int, _ hour: Int) -> (end: Int, hour: Int)? {
    let hasArticle = passage.isRole(index + 1, .the)
    let place = hasArticle ? index + 2 : index + 1
    guard passage.isRole(index, hasArticle ? .within : .at), passage.isRole(place, .dayPart),
      let part = DayPart(rawValue: passage.entry(place).number)
    else { return nil }
    switch part {
    case .morning: return (place + 1, hour % 12)
    case .night: return (place + 1, hour < 5 || hour == 12 ? hour % 12 : hour + 12)
    case .afternoon, .evening: return (place + 1, hour % 12 + 12)
    case .noon, .midnight: return nil
    }
  }

  private func isTold(_ index: Int) -> Bool {
    passage.isRole(index - 1, [.at, .by, .until, .since, .from, .approximate, .to, .between, .before, .after])
      || passage.isRole(index - 1, [.weekday, .deictic])
  }

  // MARK: Parts of the day

  /// “This morning”, “last night”, “the evening”, “noon”, “overnight”, “Tuesday nights”.
  func part(at index: Int) -> Reading? {
    let entry = passage.entry(index)
    guard let part = DayPart(rawValue: entry.number) else { return nil }
    if passage.isHyphen(index - 1), !passage.isRole(index - 2, .edge) { return nil }
    let isFree = index - 1 >= floor
    if entry.roles.contains(.plural) { return plural(index, part) }
    var reading = Reading(
      tokens: index..<(index + 1), sense: .date(DateSense(what: .spoken(.day))), time: .part(part), rule: .part)
    if entry.days != nil {
      reading.sense = .date(DateSense(what: .moved(by: 0, .day)))
      return reading
    }
    if passage.isWord(index, Self.overnight) {
      reading.sense = .date(DateSense(what: .moved(by: -1, .day)))
      reading.isLoose =
        passage.isWord(index + 1) && passage.roles(index + 1).isEmpty
        && !passage.isRole(index - 1, [.the, .article])
        && index == passage.range.lowerBound
      return reading
    }
    if isFree, passage.isRole(index - 1, .every) {
      reading.tokens = (index - 1)..<(index + 1)
      reading.sense = .set("XXXX-XX-XXT\(part.code)")
      reading.time = nil
      reading.rule = .set
      return reading
    }
    if isFree, let selector = passage.entry(index - 1).selector { return selected(reading, selector, index - 1) }
    if part == .noon || part == .midnight { return reading }
    let hasEdge = isFree && passage.isRole(index - 1, .edge) || passage.isHyphen(index - 1)
    let article = hasEdge ? index - (passage.isHyphen(index - 1) ? 3 : 2) : index - 1
    if article >= floor, passage.isRole(article, .the), !passage.isWord(index + 1, Self.sky) {
      // “In the evening”; “the night the bridge fell” is told by what happened.
      let isTold = passage.isRole(article - 1, [.within, .by, .until, .before, .after, .since, .on]) || hasEdge
      reading.tokens = article..<(index + 1)
      reading.isLoose = !isTold
      return reading
    }
    let place = hasEdge ? article : index - 1
    let isTold =
      passage.isRole(place, [.at, .by, .until, .before, .since])
      && (part != .night || passage.isRole(place, .by))
    reading.isLoose = !isTold
    return reading
  }

  private static let overnight = WordKey("overnight")
  private static let sky = WordKey("sky")

  private func plural(_ index: Int, _ part: DayPart) -> Reading? {
    if part == .night, let (start, count) = NumberReader(passage: passage).count(endingAt: index - 1, from: floor) {
      return Reading(
        tokens: start..<(index + 1),
        sense: .amount(Amount(count: count.value, unit: .day, hasHalf: count.hasHalf), nil),
        rule: .duration)
    }
    guard index - 1 >= floor, passage.isRole(index - 1, .weekday) else { return nil }
    return Reading(
      tokens: (index - 1)..<(index + 1), sense: .set("XXXX-WXX-\(passage.entry(index - 1).number)T\(part.code)"),
      rule: .set)
  }

  private func selected(_ reading: Reading, _ selector: Selector, _ place: Int) -> Reading? {
    var reading = reading
    let hasArticle = place - 1 >= floor && passage.isRole(place - 1, .the)
    reading.tokens = (hasArticle ? place - 1 : place)..<reading.tokens.upperBound
    switch selector {
    case .this: reading.sense = .date(DateSense(what: .moved(by: 0, .day)))
    case .last: reading.sense = .date(DateSense(what: .moved(by: -1, .day)))
    case .next, .following: reading.sense = .date(DateSense(what: .movedOn(by: 1, .day)))
    case .previous: reading.sense = .date(DateSense(what: .movedOn(by: -1, .day)))
    case .same, .bare: break
    }
    return reading
  }
}
