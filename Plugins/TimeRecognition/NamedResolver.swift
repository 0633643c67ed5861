import AnalyzerKit

/// Finds which of all Mondays, Marches or third quarters is meant.
extension DateResolver {
  func find(_ named: Named, _ selector: Selector, _ year: YearSense?, _ tokens: Range<Int>) -> Found {
    if let year {
      guard let number = self.year(year), let place = named.place(in: number) else { return open(named) }
      var found = Found(place: place)
      if case .number = year { return found }
      (found.anchor, found.anchorValue) = (now?.anchor, now?.day.description)
      return found
    }
    if selector == .bare, let place = continued(named, tokens) { return place }
    guard let base = base(for: selector) else { return open(named) }
    let verb = selector == .bare ? TenseReader(passage: passage).verb(of: tokens) : nil
    if case .weekday(let weekday) = named { return find(weekday, selector, verb?.direction, base) }
    let places = (-1...1).compactMap { named.place(in: base.day.year + $0) }
    let past = places.last { starts($0, by: base.day, isStrict: selector == .last || selector == .previous) }
    let future = places.first { ends($0, from: base.day, isStrict: selector == .next || selector == .following) }
    var isFuture = false
    switch selector {
    case .last, .previous: break
    case .next, .following: isFuture = true
    case .this:
      guard let place = named.place(in: base.day.year) else { return open(named) }
      return found(place, base)
    case .same, .bare: isFuture = isNearer(future, than: past, base.day, verb, named)
    }
    guard let place = isFuture ? future ?? past : past ?? future else { return open(named) }
    var result = found(place, base)
    let other = isFuture ? past : future
    if selector == .bare, other != place { result.other = other }
    return result
  }

  private func found(_ place: CalendarPlace, _ base: (day: CalendarDate, anchor: TimeMention.Anchor)) -> Found {
    let direction: Direction =
      if let last = place.last, last < base.day {
        .past
      } else if let first = place.first, first > base.day {
        .future
      } else {
        .present
      }
    return Found(place: place, anchor: base.anchor, anchorValue: base.day.description, direction: direction)
  }

  private func base(for selector: Selector) -> (day: CalendarDate, anchor: TimeMention.Anchor)? {
    if selector == .previous || selector == .following, let mark = timeline.lastDay, sentence - mark.sentence <= 2,
      let day = mark.place.first
    {
      return (day, .mention)
    }
    return now
  }

  private func starts(_ place: CalendarPlace, by day: CalendarDate, isStrict: Bool) -> Bool {
    if isStrict { return place.last.map { $0 < day } ?? false }
    return place.first.map { $0 <= day } ?? false
  }

  private func ends(_ place: CalendarPlace, from day: CalendarDate, isStrict: Bool) -> Bool {
    if isStrict { return place.first.map { $0 > day } ?? false }
    return place.last.map { $0 >= day } ?? false
  }

  /// Whether the next one is meant rather than the last: by tense, unless that is much farther away.
  private func isNearer(
    _ future: CalendarPlace?, than past: CalendarPlace?, _ day: CalendarDate, _ verb: TenseReader.Verb?, _ named: Named
  ) -> Bool {
    guard let future, let past, let ahead = future.first, let behind = past.last else { return false }
    if future == past { return false }
    let (toFuture, toPast) = (max(0, ahead.dayNumber - day.dayNumber), max(0, day.dayNumber - behind.dayNumber))
    if case .quarter = named { return verb?.direction == .future && toFuture <= 183 }
    switch verb?.direction {
    case .future: return toFuture <= toPast * 4
    case .past:
      // A verb far away may be that of something else.
      if case .month = named, let verb, verb.cost <= 4 { return false }
      return toFuture * 8 < toPast
    case .present, nil:
      // A bare month is rather the last one.
      if case .month = named { return toFuture * 3 < toPast }
      return toFuture < toPast
    }
  }

  private func find(
    _ weekday: Int, _ selector: Selector, _ direction: Direction?,
    _ base: (day: CalendarDate, anchor: TimeMention.Anchor)
  ) -> Found {
    let back = (base.day.weekday - weekday + 7) % 7
    let ahead = (7 - back) % 7
    let days: Int
    switch selector {
    case .last, .previous: days = back == 0 ? -7 : -back
    case .next, .following: days = ahead == 0 ? 7 : ahead
    case .this: days = weekday - base.day.weekday
    case .same, .bare: days = direction == .future ? ahead : -back
    }
    guard let day = base.day.adding(days: days) else { return open(.weekday(weekday)) }
    var result = found(.day(day), base)
    if selector == .bare {
      let other = days == 0 ? (direction == .future ? 7 : -7) : days < 0 ? ahead : -back
      result.other = base.day.adding(days: other).map(CalendarPlace.day)
    }
    return result
  }

  /// A day or month whose year was told just before: “In March 2011 …; in May”.
  private func continued(_ named: Named, _ tokens: Range<Int>) -> Found? {
    guard let mark = timeline.lastYear, mark.sentence == sentence, let year = mark.place.year,
      year != now?.day.year, mark.place.unit < .year
    else { return nil }
    switch named {
    case .day, .days, .month, .holiday: break
    default: return nil
    }
    guard TenseReader(passage: passage).direction(of: tokens) != .future, let place = named.place(in: year) else {
      return nil
    }
    return Found(place: place, anchor: .mention, anchorValue: mark.place.value)
  }

  private func open(_ named: Named) -> Found {
    let value =
      switch named {
      case .weekday(let weekday): "XXXX-WXX-\(weekday)"
      case .month(let month): "XXXX-\(padded(month, 2))"
      case .day(let day, let month): "XXXX-\(padded(month, 2))-\(padded(day, 2))"
      case .days(let first, let last, let month):
        "XXXX-\(padded(month, 2))-\(padded(first, 2))/XXXX-\(padded(month, 2))-\(padded(last, 2))"
      case .quarter(let quarter): "XXXX-Q\(quarter)"
      case .half(let half): "XXXX-H\(half)"
      case .season(let season): "XXXX-\(season.code)"
      case .holiday(.fixed(let month, let day)): "XXXX-\(padded(month, 2))-\(padded(day, 2))"
      case .holiday: "XXXX-XX-XX"
      }
    return Found(open: value, missing: timeline.missing)
  }
}
