import AnalyzerKit

/// Finds when the expressions of an article are, in reading order.
struct TimeResolver {
  let passage: Passage
  var timeline: Timeline
  /// The sentence at hand, as an index of `Article.sentences`.
  var sentence = 0
  var paragraph = 0

  /// What a date was found to be.
  struct Found {
    var place: CalendarPlace?
    /// Where there is no place: the value with X for what is not known.
    var open = ""
    var anchor: TimeMention.Anchor?
    var anchorValue: String?
    var direction: Direction?
    var other: CalendarPlace?
    var missing: TimeMention.Missing?
  }

  mutating func resolve(_ reading: Reading, isQuoted: Bool) -> TimeMention {
    let span = passage.article.span(of: reading.tokens)
    var row = TimeMention(span: span, kind: .date, value: "", isQuoted: isQuoted, rule: reading.rule)
    row.modifier = reading.modifier
    switch reading.sense {
    case .set(let value): (row.kind, row.value) = (.set, value)
    case .amount(let amount, let direction): fill(&row, amount, direction)
    case .reference(let direction): fill(&row, direction)
    case .date(let sense):
      if case .distance(let amount, let sign, let fromNow) = sense.what, isLength(amount) {
        (row.kind, row.value) = (.duration, amount.value)
        if !fromNow { move(&row, amount, sign) }
      } else {
        fill(&row, reading, sense)
      }
    }
    return row
  }

  /// The day that relative times are counted from here: that of the utterance inside quotation marks.
  func now(isQuoted: Bool) -> (day: CalendarDate, anchor: TimeMention.Anchor)? {
    if isQuoted, let utterance = timeline.utterance, utterance.paragraph == paragraph {
      return (utterance.day, utterance.day == timeline.reference ? timeline.source : .utterance)
    }
    return timeline.reference.map { ($0, timeline.source) }
  }

  // MARK: Durations and references

  private func fill(_ row: inout TimeMention, _ amount: Amount, _ direction: Direction?) {
    (row.kind, row.value, row.direction) = (.duration, amount.value, direction)
    guard let direction, let (now, anchor) = now(isQuoted: row.isQuoted), let count = amount.count else { return }
    let sign = direction == .past ? -1 : 1
    guard let edge = amount.unit.isClock ? now : now.moved(by: sign * count, amount.unit) else { return }
    (row.begin, row.end) = sign < 0 ? (edge, now) : (now, edge)
    (row.anchor, row.anchorValue) = (anchor, now.description)
  }

  private func fill(_ row: inout TimeMention, _ direction: Direction) {
    row.value = direction == .past ? "PAST_REF" : direction == .future ? "FUTURE_REF" : "PRESENT_REF"
    row.direction = direction
    guard let (now, anchor) = now(isQuoted: row.isQuoted) else { return }
    row.begin = direction == .past ? nil : now
    row.end = direction == .future ? nil : now
    (row.anchor, row.anchorValue) = (anchor, now.description)
  }

  /// Hours and less, and amounts without a number, lead to no day.
  private func isLength(_ amount: Amount) -> Bool { amount.unit.isClock || amount.count == nil }

  /// “Two hours later” than an hour that was told; otherwise a length.
  private func move(_ row: inout TimeMention, _ amount: Amount, _ sign: Int) {
    guard let mark = timeline.lastDay, mark.sentence >= sentence - 3, let minutes = mark.minutes,
      case .day(let day) = mark.place, let count = amount.count, count < 100_000,
      amount.unit == .hour || amount.unit == .minute
    else { return }
    let step = amount.unit == .hour ? count * 60 + (amount.hasHalf ? 30 : 0) : count
    let total = minutes + sign * step
    let (days, rest) = (total >= 0 ? total / 1440 : (total - 1439) / 1440, (total % 1440 + 1440) % 1440)
    guard let target = day.adding(days: days) else { return }
    let clock = DayTime.clock(hour: rest / 60, minute: rest % 60, second: nil, isUniversal: false)
    (row.kind, row.value) = (.time, target.description + clock.value)
    (row.begin, row.end, row.granularity) = (target, target, .minute)
    (row.anchor, row.anchorValue) = (.mention, day.description)
    row.direction = sign < 0 ? .past : .future
  }

  // MARK: Dates

  private mutating func fill(_ row: inout TimeMention, _ reading: Reading, _ sense: DateSense) {
    let now = now(isQuoted: row.isQuoted)
    let found = DateResolver(passage: passage, timeline: timeline, sentence: sentence, now: now)
      .find(sense, reading.tokens, hasTime: reading.time != nil)
    row.kind = reading.time == nil ? .date : .time
    row.value = (found.place?.value ?? found.open) + (reading.time?.value ?? "")
    (row.anchor, row.anchorValue, row.direction) = (found.anchor, found.anchorValue, found.direction)
    row.missing = found.missing
    row.otherValue = found.other.map { $0.value + (reading.time?.value ?? "") }
    row.granularity = granularity(found.place, reading.time)
    if let edge = reading.edge { row.modifier = edge == .start ? .start : edge == .end ? .end : .mid }
    guard let place = found.place else { return }
    let isOvernight = reading.rule == .part && passage.isWord(reading.tokens.lowerBound, Self.overnight)
    var interval = Interval(place, edge: reading.edge, isOvernight: isOvernight)
    if reading.modifier == .before || reading.modifier == .after, reading.time == nil, let now {
      interval.cut(reading.modifier == .before, at: now.day)
    }
    interval.open(BoundReader(passage: passage).bound(before: reading), hasTime: reading.time != nil)
    (row.begin, row.end) = (interval.begin, interval.end)
    if isOvernight { return }
    note(place, sense, reading, row)
  }

  private static let overnight = WordKey("overnight")

  private func granularity(_ place: CalendarPlace?, _ time: DayTime?) -> TimeMention.Granularity? {
    switch time {
    case .part: return .dayPart
    case .clock(_, let minute, let second, _): return second != nil ? .second : minute != nil ? .minute : .hour
    case nil: break
    }
    return switch place?.unit {
    case .day: .day
    case .weekend: .weekend
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .season: .season
    case .year: .year
    case .decade: .decade
    case .century: .century
    default: nil
    }
  }

  private mutating func note(_ place: CalendarPlace, _ sense: DateSense, _ reading: Reading, _ row: TimeMention) {
    var minutes: Int?
    switch reading.time {
    case .clock(let hour, let minute, _, _): minutes = hour * 60 + (minute ?? 0)
    case .part(.noon): minutes = 720
    default: break
    }
    var hasYear = false
    if case .place = sense.what { hasYear = true }
    if case .number = sense.year { hasYear = true }
    timeline.note(Timeline.Mark(place: place, minutes: minutes, sentence: sentence, hasYear: hasYear))
    if !row.isQuoted, case .day(let day) = place,
      TenseReader(passage: passage).isSpoken(around: reading.tokens)
    {
      timeline.note(utterance: day, paragraph: paragraph)
    }
  }
}

extension CalendarDate {
  /// The day some units of the calendar before or after.
  func moved(by count: Int, _ unit: TimeUnit) -> CalendarDate? {
    guard abs(count) < 1_000_000 else { return nil }
    if let days = unit.days { return adding(days: days * count) }
    return unit.months.flatMap { adding(months: $0 * count) }
  }
}
