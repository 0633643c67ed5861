import AnalyzerKit

/// Reads the periods that companies report on: “the third quarter of 1990”, “fiscal second-quarter”, “the year-ago
/// period”, “the same month last year”.
struct PeriodReader {
  let passage: Passage
  let floor: Int

  func read(_ phrase: UnitPhrase) -> Reading? {
    if let reading = yearAgo(phrase) { return reading }
    guard !phrase.isPlural else { return nil }
    switch phrase.unit {
    case .quarter, .half: return numbered(phrase) ?? dated(phrase) ?? spoken(phrase)
    case .century: return century(phrase)
    case .period, .month, .week, .day, .year: return spoken(phrase) ?? (phrase.unit == .period ? dated(phrase) : nil)
    default: return nil
    }
  }

  /// Whether a year that ends before token `index` is that of a period behind it: “this year's third quarter”.
  static func follows(_ index: Int, in passage: Passage) -> Bool {
    var place = passage.isWord(index, possessive) ? index + 1 : index
    if passage.isRole(place, .fiscal) { place += 1 }
    if passage.isRole(place, .ordinal) { place += passage.isHyphen(place + 1) ? 2 : 1 }
    if passage.isRole(place, .quarterName) { return true }
    let unit = passage.entry(place).unit
    return unit == .quarter || unit == .half && place > index || unit == .period
  }

  // MARK: Numbered

  /// “Third quarter”, with what is before and behind it.
  private func numbered(_ phrase: UnitPhrase) -> Reading? {
    let isJoined = passage.isHyphen(phrase.index - 1)
    var place = isJoined ? phrase.index - 2 : phrase.index - 1
    let isFiscal = passage.isRole(place, .fiscal)
    if isFiscal { place -= passage.isHyphen(place - 1) ? 2 : 1 }
    let entry = passage.entry(place)
    let limit = phrase.unit == .quarter ? 4 : 2
    let isLast = entry.selector == .last && passage.isWord(place, Self.last) && phrase.unit == .half
    guard place >= floor, entry.roles.contains(.ordinal) || isLast, entry.number <= limit else { return nil }
    let number = entry.number == 0 || isLast ? limit : entry.number
    var start = place
    if passage.isRole(start - 1, .fiscal), start - 1 >= floor {
      start -= 1
    } else if passage.isHyphen(start - 1), passage.isRole(start - 2, .fiscal), start - 2 >= floor {
      start -= 2
    }
    var year: YearSense?
    (start, year) = lead(before: start, isJoined: isJoined)
    var end = phrase.index + 1
    if year == nil, let (after, told) = YearReader(passage: passage).container(at: end) { (end, year) = (after, told) }
    if phrase.unit == .half, year == nil { return nil }
    let named: Named = phrase.unit == .quarter ? .quarter(number) : .half(number)
    return Reading(
      tokens: start..<end, sense: .date(DateSense(what: .named(named, .bare), year: year)), rule: .period)
  }

  private static let last = WordKey("last")

  /// The determiner and year before a period: “the 1988”, “this year's”, “its”, “a flat”.
  private func lead(before start: Int, isJoined: Bool = false) -> (start: Int, YearSense?) {
    var start = start
    var year: YearSense?
    let years = YearReader(passage: passage)
    if start - 1 >= floor, let (_, number) = years.year(at: start - 1), number >= 1800 {
      (start, year) = (start - 1, .number(number))
    } else if passage.isWord(start - 1, Self.possessive), start - 3 >= floor, passage.entry(start - 2).unit == .year,
      let (_, told) = years.container(at: start - 3)
    {
      (start, year) = (start - 3, told)
    } else if start - 3 >= floor, passage.isRole(start - 1, [.ago, .earlier]), passage.isHyphen(start - 2),
      passage.entry(start - 3).unit == .year
    {
      (start, year) = (start - 3, .movedOn(by: -1))
    }
    if start - 1 >= floor, passage.isRole(start - 1, .the), !isJoined || year != nil { start -= 1 }
    return (start, year)
  }

  private static let possessive = WordKey("'s")

  /// “The 1988 quarter”, “last year's quarter”.
  private func dated(_ phrase: UnitPhrase) -> Reading? {
    let (start, year) = lead(before: phrase.index)
    guard let year, phrase.unit != .half else { return nil }
    return Reading(
      tokens: start..<(phrase.index + 1), sense: .date(DateSense(what: .spoken(phrase.unit), year: year)),
      rule: .period)
  }

  /// “Q3”, “Q1 2017”, “2019 H2”.
  func short(at index: Int) -> Reading? {
    guard passage.isCapitalized(index), passage.length(index) == 2, !passage.isHyphen(index + 1) else { return nil }
    let number = passage.entry(index).number
    var (start, year) = lead(before: index, isJoined: true)
    var end = index + 1
    if year == nil, let (after, told) = YearReader(passage: passage).container(at: end) { (end, year) = (after, told) }
    // “H1” alone may be anything.
    if number < 0, year == nil { return nil }
    if year == nil { start = index }
    let named: Named = number < 0 ? .half(-number) : .quarter(number)
    return Reading(
      tokens: start..<end, sense: .date(DateSense(what: .named(named, .bare), year: year)), rule: .period)
  }

  // MARK: Spoken of

  /// “The latest quarter”, “the same period last year”, “the corresponding month a year earlier”.
  private func spoken(_ phrase: UnitPhrase) -> Reading? {
    let measure = passage.isRole(phrase.index - 1, .measure) ? 1 : 0
    let place = phrase.index - 1 - measure
    guard place >= floor, passage.entry(place).selector == .same, place - 1 >= floor, passage.isRole(place - 1, .the)
    else { return nil }
    var end = phrase.index + 1
    var year: YearSense?
    if let (after, told) = YearReader(passage: passage).container(at: end) {
      (end, year) = (after, told)
    } else if phrase.unit != .quarter, phrase.unit != .period {
      return nil
    } else if phrase.unit == .period, !passage.isWord(place, Self.latest) {
      return nil
    }
    return Reading(
      tokens: (place - 1)..<end, sense: .date(DateSense(what: .spoken(phrase.unit), year: year)), rule: .period)
  }

  private static let latest = WordKey("latest")

  /// “Year-ago”, “the year-earlier quarter”, “the year-earlier nine months”; the unit is the year.
  private func yearAgo(_ phrase: UnitPhrase) -> Reading? {
    guard phrase.unit == .year, passage.isHyphen(phrase.index + 1), passage.isRole(phrase.index + 2, [.ago, .earlier])
    else { return nil }
    var tokens = phrase.index..<(phrase.index + 3)
    var next = tokens.upperBound
    if passage.isRole(next, .ordinal) || passage.isRole(next, .fiscal) { return nil }
    let unit = passage.entry(next).unit
    guard unit == .quarter || unit == .period || unit == .month else {
      if let (end, count) = NumberReader(passage: passage).words(from: next), passage.entry(end).unit == .month {
        next = end + 1
        let start = passage.isRole(tokens.lowerBound - 1, .the) ? tokens.lowerBound - 1 : tokens.lowerBound
        return Reading(
          tokens: start..<next, sense: .amount(Amount(count: count.value, unit: .month), .past), rule: .duration)
      }
      return Reading(
        tokens: tokens, sense: .date(DateSense(what: .spoken(.period), year: .movedOn(by: -1))), rule: .period)
    }
    let start = passage.isRole(tokens.lowerBound - 1, .the) ? tokens.lowerBound - 1 : tokens.lowerBound
    tokens = start..<(next + 1)
    return Reading(
      tokens: tokens, sense: .date(DateSense(what: .spoken(unit ?? .period), year: .movedOn(by: -1))), rule: .period)
  }

  // MARK: Centuries

  /// “The 20th century”, “the nineteenth century”.
  private func century(_ phrase: UnitPhrase) -> Reading? {
    var start = phrase.index - 1
    if passage.isHyphen(start) { start -= 1 }
    let number: Int
    if passage.isRole(start, .ordinal) {
      number = passage.entry(start).number
    } else if passage.isOrdinalEnding(start), let digits = passage.integer(start - 1) {
      (number, start) = (digits, start - 1)
    } else {
      return nil
    }
    guard start >= floor, (1...30).contains(number) else { return nil }
    if passage.isRole(start - 1, .the), start - 1 >= floor { start -= 1 }
    return Reading(
      tokens: start..<(phrase.index + 1), sense: .date(DateSense(what: .place(.century(number - 1)))), rule: .year)
  }
}
