import AnalyzerKit

/// Finds the place on the calendar that a date means, from what it is counted from.
struct DateResolver {
  let passage: Passage
  let timeline: Timeline
  /// As an index of `Article.sentences`.
  let sentence: Int
  let now: (day: CalendarDate, anchor: TimeMention.Anchor)?

  typealias Found = TimeResolver.Found

  func find(_ sense: DateSense, _ tokens: Range<Int>, hasTime: Bool) -> Found {
    if let unit = sense.around {
      var inner = sense
      inner.around = nil
      var found = find(inner, tokens, hasTime: false)
      found.place = found.place?.first.flatMap { CalendarPlace(unit, of: $0) }
      found.other = nil
      return found
    }
    switch sense.what {
    case .place(let place): return Found(place: place)
    case .named(let named, let selector): return find(named, selector, sense.year, tokens)
    case .moved(let count, let unit):
      guard let now else { return open(unit) }
      return found(CalendarPlace(unit, of: now.day)?.moved(by: count, unit), count, now.anchor, now.day.description)
    case .movedOn(let count, let unit):
      guard let base = mention(within: 3) ?? nowPlace, let day = base.place.first else { return open(unit) }
      return found(CalendarPlace(unit, of: day)?.moved(by: count, unit), count, base.anchor, base.place.value)
    case .distance(let amount, let sign, let fromNow): return find(amount, sign, fromNow: fromNow, tokens)
    case .weekday(let weekday, let weeks):
      guard let now else { return Found(open: "XXXX-WXX-\(weekday)", missing: timeline.missing) }
      let day = now.day.adding(days: weeks * 7 + weekday - now.day.weekday)
      return found(day.map(CalendarPlace.day), weeks, now.anchor, now.day.description)
    case .spoken(let unit): return spoken(unit, sense.year, tokens, hasTime: hasTime)
    }
  }

  // MARK: Anchors

  typealias Base = (place: CalendarPlace, anchor: TimeMention.Anchor)

  private var nowPlace: Base? { now.map { (.day($0.day), $0.anchor) } }

  /// The last date told, not more than some sentences ago.
  private func mention(within sentences: Int) -> Base? {
    guard let last = timeline.last, sentence - last.sentence <= sentences else { return nil }
    return (last.place, .mention)
  }

  private func found(
    _ place: CalendarPlace?, _ count: Int, _ anchor: TimeMention.Anchor, _ value: String
  ) -> Found {
    guard let place else { return Found(open: "XXXX-XX-XX", missing: .mention) }
    return Found(
      place: place, anchor: anchor, anchorValue: value,
      direction: count < 0 ? .past : count > 0 ? .future : .present)
  }

  /// The value of what cannot be resolved.
  private func open(_ unit: TimeUnit) -> Found {
    let value =
      switch unit {
      case .year: "XXXX"
      case .month: "XXXX-XX"
      case .quarter, .period: "XXXX-QX"
      case .half: "XXXX-HX"
      case .week, .fortnight: "XXXX-WXX"
      case .weekend: "XXXX-WXX-WE"
      case .decade: "XXX"
      case .century: "XX"
      default: "XXXX-XX-XX"
      }
    return Found(open: value, missing: timeline.missing)
  }

  // MARK: Distances

  private func find(_ amount: Amount, _ sign: Int, fromNow: Bool, _ tokens: Range<Int>) -> Found {
    guard let count = amount.count else { return Found(open: amount.value, missing: .mention) }
    let base: Base?
    if fromNow {
      base = frame(for: amount) ?? nowPlace
    } else {
      base = told(amount, tokens) ?? nowPlace
    }
    guard let base, let first = base.place.first else { return open(amount.unit) }
    // A year before a day, month or quarter is one like it; two years before are only a year.
    let isAlike = base.place.unit > .day && base.place.unit < amount.unit && base.anchor == .mention
    let isSame = isAlike || count == 1 && base.anchor == .mention && amount.unit == .year
    let place = isSame ? base.place : CalendarPlace(amount.unit == .fortnight ? .week : amount.unit, of: first)
    let half = amount.hasHalf && amount.unit == .year ? place?.moved(by: sign * (count * 12 + 6), .month) : nil
    return found(half ?? place?.moved(by: sign * count, amount.unit), sign, base.anchor, base.place.value)
  }

  /// “A year ago” in a report on a quarter means that quarter.
  private func frame(for amount: Amount) -> Base? {
    guard amount.unit == .year, amount.count == 1, let quarter = timeline.quarter, sentence - quarter.sentence <= 6
    else { return nil }
    return (quarter.place, .mention)
  }

  /// What “earlier” and “later” are counted from: the date told before in the sentence, or in the last one.
  private func told(_ amount: Amount, _ tokens: Range<Int>) -> Base? {
    if let frame = frame(for: amount) { return frame }
    // “Now … a day earlier”: from now.
    let start = max(passage.range.lowerBound, tokens.lowerBound - 60)
    if (start..<tokens.lowerBound).contains(where: { passage.isWord($0, Self.now) }) { return nowPlace }
    return mention(within: amount.unit == .day ? 1 : 2)
  }

  private static let now = WordKey("now")

  // MARK: Spoken of

  private func spoken(_ unit: TimeUnit, _ year: YearSense?, _ tokens: Range<Int>, hasTime: Bool) -> Found {
    if let year { return spoken(unit, of: year) }
    switch unit {
    case .day:
      if let day = recentDay(hasTime ? 1 : 3) { return mentioned(day) }
      guard let now else { return open(.day) }
      return Found(place: .day(now.day), anchor: now.anchor, anchorValue: now.day.description, direction: .present)
    case .quarter, .period:
      if let quarter = timeline.quarter { return mentioned(quarter) }
      guard let now, let place = CalendarPlace(.quarter, of: now.day)?.moved(by: -1, .quarter) else {
        return open(unit)
      }
      return found(place, -1, now.anchor, now.day.description)
    case .weekend:
      guard let now else { return open(unit) }
      let isFuture = TenseReader(passage: passage).direction(of: tokens) == .future
      let isOver = now.day.weekday < 6 && !isFuture
      return found(
        CalendarPlace(.weekend, of: now.day)?.moved(by: isOver ? -1 : 0, .week), isOver ? -1 : 1, now.anchor,
        now.day.description)
    default:
      if let last = timeline.last, sentence - last.sentence <= 1, last.place.unit <= unit, isNear(last.place),
        let first = last.place.first, let place = CalendarPlace(unit, of: first), !isOver(place, before: tokens)
      {
        return Found(place: place, anchor: .mention, anchorValue: last.place.value)
      }
      guard let now else { return open(unit) }
      return found(CalendarPlace(unit, of: now.day), 0, now.anchor, now.day.description)
    }
  }

  private func mentioned(_ mark: Timeline.Mark) -> Found {
    Found(place: mark.place, anchor: .mention, anchorValue: mark.place.value)
  }

  /// Whether “the year” can still be that of a place told before: it is not long ago, nor ahead.
  private func isNear(_ place: CalendarPlace) -> Bool {
    guard let now, let first = place.first, let last = place.last else { return true }
    return first <= now.day && last.dayNumber > now.day.dayNumber - 370
  }

  /// Whether what is told as ahead would lie behind: “last August … would leave by the end of the month”.
  private func isOver(_ place: CalendarPlace, before tokens: Range<Int>) -> Bool {
    guard let now, let last = place.last, last < now.day else { return false }
    return TenseReader(passage: passage).direction(of: tokens) == .future
  }

  private func recentDay(_ sentences: Int) -> Timeline.Mark? {
    guard let day = timeline.lastDay, sentence - day.sentence <= sentences else { return nil }
    return day
  }

  /// “The 1988 quarter”, “the same month last year”, “the year-ago period”.
  private func spoken(_ unit: TimeUnit, of year: YearSense) -> Found {
    let recent = mention(within: 1)?.place
    let period = recent?.unit == .month && unit == .period ? recent : timeline.quarter?.place
    let base: CalendarPlace? =
      switch unit {
      case .month: timeline.last.flatMap { $0.place.first }.flatMap { CalendarPlace(.month, of: $0) }
      case .year: now.map { .year($0.day.year) }
      case .day, .week: timeline.lastDay.flatMap { $0.place.first }.flatMap { CalendarPlace(unit, of: $0) }
      default: period ?? now.flatMap { CalendarPlace(.quarter, of: $0.day)?.moved(by: -1, .quarter) }
      }
    guard let base, let from = base.year else { return open(unit) }
    guard let target = self.year(year, spokenOf: from) else { return open(unit) }
    return found(
      base.moved(by: target - from, .year), target - from, period == nil ? now?.anchor ?? .mention : .mention,
      base.value)
  }

  /// The year that is told; nil where it cannot be counted.
  func year(_ year: YearSense, spokenOf spoken: Int? = nil) -> Int? {
    switch year {
    case .number(let number): number
    case .moved(let count): now.map { $0.day.year + count }
    case .movedOn(let count): (spoken ?? mention(within: 3)?.place.year ?? now?.day.year).map { $0 + count }
    }
  }
}
