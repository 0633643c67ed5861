import AnalyzerKit

/// Reads dates that have names or numbers: “Dec. 17, 2010”, “17 December”, “early May”, “Friday”, “2024-12-30”.
struct DateReader {
  let passage: Passage
  let floor: Int

  /// The date whose month is token `index`.
  func month(at index: Int) -> Reading? {
    let entry = passage.entry(index)
    guard passage.isCapitalized(index) || isDated(index, entry), !isName(index) else { return nil }
    let month = entry.number
    var end = index + 1
    let isShort = entry.roles.contains(.short)
    if isShort, passage.isMark(end, "."), passage.isGlued(end) { end += 1 }
    var reading: Reading?
    if let day = dayBefore(index, month) {
      reading = day
      reading?.tokens = day.tokens.lowerBound..<end
    } else if let (after, day, last) = dayAfter(end), let named = named(day, last, month) {
      end = after
      reading = Reading(tokens: index..<end, sense: .date(DateSense(what: .named(named, .bare))), rule: .date)
    }
    guard var reading = reading ?? bare(index, end, month) else { return nil }
    addYear(&reading)
    return checked(reading, month)
  }

  /// Whether a month in small letters stands beside a number that makes it one.
  private func isDated(_ index: Int, _ entry: WordEntry) -> Bool {
    if passage.digits(index + 1, 4) != nil { return !entry.roles.contains(.ambiguous) }
    if passage.isOrdinalEnding(index - 1) || passage.isOrdinalEnding(index + 2) { return true }
    return !entry.roles.contains(.ambiguous) && passage.length(index + 1) <= 2 && passage.integer(index + 1) != nil
  }

  private func named(_ day: Int, _ last: Int?, _ month: Int) -> Named? {
    guard day <= CalendarDate.daysInMonth(month, of: 2000) else { return nil }
    guard let last else { return .day(day, ofMonth: month) }
    return last > day && last <= CalendarDate.daysInMonth(month, of: 2000) ? .days(day, last, ofMonth: month) : nil
  }

  /// “17 December”, “the 17th of December”.
  private func dayBefore(_ index: Int, _ month: Int) -> Reading? {
    var place = index - 1
    let hasOf = passage.isRole(place, .of)
    if hasOf { place -= 1 }
    let hasEnding = passage.isOrdinalEnding(place)
    if hasEnding { place -= 1 }
    guard place >= floor, hasEnding || !hasOf || passage.isRole(place, .ordinal) else { return nil }
    let spelled = passage.isRole(place, .ordinal) && hasOf ? passage.entry(place).number : nil
    guard let day = passage.length(place) <= 2 ? passage.integer(place) ?? spelled : spelled, day > 0 else {
      return nil
    }
    if !hasEnding, spelled == nil, passage.isGlued(place) || passage.isRole(place - 1, .numbered) { return nil }
    var first = place
    var start: Int?
    // “3-5 May”.
    if passage.isHyphen(place - 1) || passage.isDash(place - 1), place - 2 >= floor,
      let before = passage.length(place - 2) <= 2 ? passage.integer(place - 2) : nil, before < day, before > 0
    {
      (first, start) = (place - 2, before)
    }
    guard let named = named(start ?? day, start == nil ? nil : day, month) else { return nil }
    if hasOf, passage.isRole(first - 1, .the), first - 1 >= floor { first -= 1 }
    return Reading(tokens: first..<(index + 1), sense: .date(DateSense(what: .named(named, .bare))), rule: .date)
  }

  /// “17”, “17th”, “3-5” behind a month.
  private func dayAfter(_ index: Int) -> (end: Int, day: Int, last: Int?)? {
    guard passage.length(index) <= 2, let day = passage.integer(index), (1...31).contains(day) else {
      return spelledDay(index)
    }
    if passage.isMark(index + 1, "%") || passage.isRole(index + 1, [.hundred, .thousand, .meridiem]) { return nil }
    var end = passage.isOrdinalEnding(index + 1) ? index + 2 : index + 1
    if passage.isDash(end), passage.length(end + 1) <= 2, let last = passage.integer(end + 1), (1...31).contains(last),
      last > day, passage.isGlued(end) || !passage.isRole(end + 2, .month)
    {
      end = passage.isOrdinalEnding(end + 2) ? end + 3 : end + 2
      return (end, day, last)
    }
    return (end, day, nil)
  }

  /// “March eighth”.
  private func spelledDay(_ index: Int) -> (end: Int, day: Int, last: Int?)? {
    let entry = passage.entry(index)
    guard entry.roles.contains(.ordinal), entry.number > 0, passage.entry(index + 1).unit == nil else { return nil }
    return (index + 1, entry.number, nil)
  }

  /// “25” in “April 24 and 25”.
  func secondDay(after reading: Reading) -> Reading? {
    guard case .date(let sense) = reading.sense, case .named(.day(let first, let month), _) = sense.what,
      passage.isRole(floor, [.and, .or]), passage.length(floor + 1) <= 2, let day = passage.integer(floor + 1),
      day > first, let named = named(day, nil, month),
      !passage.isGlued(floor + 2) || passage.isMark(floor + 2, ",")
        || passage.isMark(floor + 2, "."), !passage.isWord(floor + 2) || !passage.roles(floor + 2).isEmpty,
      !passage.isRole(floor + 2, [.unit, .month, .hundred, .thousand])
    else { return nil }
    return Reading(
      tokens: (floor + 1)..<(floor + 2), sense: .date(DateSense(what: .named(named, .bare), year: sense.year)),
      rule: .date)
  }

  /// A month without a day: with a year, or where it cannot be a name or a verb.
  private func bare(_ index: Int, _ end: Int, _ month: Int) -> Reading? {
    let entry = passage.entry(index)
    let before = passage.entry(index - 1)
    var start = index
    var selector = Selector.bare
    if index - 1 >= floor, before.roles.contains(.selector), let told = before.selector {
      (start, selector) = (index - 1, told)
    }
    let hasYear = YearReader(passage: passage).container(at: passage.isMark(end, ",") ? end + 1 : end) != nil
    let isTold =
      selector != .bare || hasYear
      || !before.roles.isDisjoint(with: WordRoles.preposition.union([.edge, .to, .at]))
      || !before.roles.isDisjoint(with: [.and, .or]) && passage.isRole(index - 2, .month)
      || passage.isRole(end, [.to, .and, .or]) && passage.isRole(end + 1, .month)
    if entry.roles.contains(.ambiguous) || entry.roles.contains(.short), !isTold { return nil }
    if !isTold, passage.isCapitalized(index + 1), !passage.isRole(index + 1, [.weekday, .month]) { return nil }
    return Reading(tokens: start..<end, sense: .date(DateSense(what: .named(.month(month), selector))), rule: .month)
  }

  /// “Mrs. May”, “April Glass said”, “Theresa May”.
  private func isName(_ index: Int) -> Bool {
    let place = passage.isMark(index - 1, ".") ? index - 2 : index - 1
    if passage.isRole(place, .title) { return true }
    guard passage.roles(index).contains(.ambiguous), passage.integer(index + 1) == nil else { return false }
    let before = passage.roles(index - 1)
    return passage.isCapitalized(index - 1) && index - 1 > passage.range.lowerBound
      && before.isDisjoint(
        with: WordRoles.preposition.union([.weekday, .month, .edge, .selector, .the, .and, .or, .to]))
  }

  /// The year behind a month or day: “, 2010”, “2010”, “of last year”.
  private func addYear(_ reading: inout Reading) {
    guard case .date(var sense) = reading.sense, sense.year == nil else { return }
    let end = reading.tokens.upperBound
    let years = YearReader(passage: passage)
    if passage.isMark(end, ","), let (after, year) = years.year(at: end + 1) {
      sense.year = .number(year)
      reading.tokens = reading.tokens.lowerBound..<after
    } else if let (after, year) = years.container(at: end) {
      sense.year = year
      reading.tokens = reading.tokens.lowerBound..<after
    }
    reading.sense = .date(sense)
  }

  /// All of a date that is told, as a place; nil where there is no such day.
  private func checked(_ reading: Reading, _ month: Int) -> Reading? {
    guard case .date(let sense) = reading.sense, case .named(let named, .bare) = sense.what,
      case .number(let year) = sense.year
    else { return reading }
    var reading = reading
    guard let place = named.place(in: year) else { return nil }
    reading.sense = .date(DateSense(what: .place(place)))
    return reading
  }
}
