import AnalyzerKit

/// Dates, years and decades in digits.
extension DateReader {
  /// “2024-12-30”, “12/30/2024”, “30.12.2024”; “1998”, “1998-2000”, “1990s”.
  func number(at index: Int) -> Reading? {
    if passage.length(index) <= 4, passage.isHyphen(index + 1) || passage.isMark(index + 1, "/") {
      if let reading = numeric(index) { return reading }
    }
    if let parts = passage.parts(index, at: UInt8(ascii: ".")), parts.count == 3 {
      return day(parts[2], parts[1], parts[0], index..<(index + 1))
    }
    return decade(at: index) ?? year(at: index)
  }

  private func numeric(_ index: Int) -> Reading? {
    let mark = index + 1
    guard passage.isGlued(mark), passage.isGlued(mark + 1), passage.isGlued(mark + 2), passage.isGlued(mark + 3),
      let first = passage.integer(index), let second = passage.integer(index + 2),
      let third = passage.integer(index + 4), !passage.isGlued(index),
      !passage.isGlued(index + 5)
        || passage.tokens[index + 5].kind == .punctuation || passage.isWord(index + 5)
    else { return nil }
    let tokens = index..<(index + 5)
    if passage.length(index) == 4, passage.isDash(mark), passage.isDash(mark + 2) {
      return day(first, second, third, tokens)
    }
    guard passage.isMark(mark, "/"), passage.isMark(mark + 2, "/"), passage.length(index + 4) != 3 else { return nil }
    let year = passage.length(index + 4) == 4 ? third : third < 40 ? 2000 + third : 1900 + third
    if first > 12 { return day(year, second, first, tokens) }
    // The month first, as in the United States; the other order is another reading.
    return day(year, first, second, tokens)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int, _ tokens: Range<Int>) -> Reading? {
    guard let date = CalendarDate(year: year, month: month, day: day), year >= 1000 else { return nil }
    return Reading(tokens: tokens, sense: .date(DateSense(what: .place(.day(date)))), rule: .date)
  }

  /// “The 1990s”, “the '80s”, “1980's”.
  private func decade(at index: Int) -> Reading? {
    guard passage.isGlued(index + 1), passage.isWord(index + 1, Self.s) || passage.isWord(index + 1, Self.possessiveS)
    else { return nil }
    var start = index
    let decade: Int
    if let year = passage.digits(index, 4), year % 10 == 0, (1500...2090).contains(year) {
      guard passage.isWord(index + 1, Self.s) || passage.isRole(index - 1, [.the, .edge]) else { return nil }
      decade = year / 10
    } else if let tens = passage.digits(index, 2), tens % 10 == 0 {
      let years = YearReader(passage: passage)
      if index - 1 >= floor, years.isApostrophe(index - 1), passage.isGlued(index) {
        start -= 1
      } else if !passage.isRole(index - 1, [.the, .edge]),
        !passage.isRole(index - 1, .and) || !passage.isWord(index - 2, Self.s)
      {
        return nil
      }
      decade = tens < 30 ? 200 + tens / 10 : 190 + tens / 10
    } else {
      return nil
    }
    if start - 1 >= floor, passage.isRole(start - 1, .the) { start -= 1 }
    return Reading(
      tokens: start..<(index + 2), sense: .date(DateSense(what: .place(.decade(decade)))), rule: .year)
  }

  private static let s = WordKey("s")
  private static let possessiveS = WordKey("'s")

  func year(at index: Int) -> Reading? {
    let years = YearReader(passage: passage)
    guard let (end, year) = years.year(at: index) else {
      guard index > floor, let (end, year) = years.shortYear(at: index - 1),
        passage.isRole(index - 2, WordRoles.preposition.union([.edge, .month, .season, .to]))
      else { return nil }
      return Reading(tokens: (index - 1)..<end, sense: .date(DateSense(what: .place(.year(year)))), rule: .year)
    }
    guard end > index + 1 || years.isYear(at: index, year), !PeriodReader.follows(end, in: passage) else { return nil }
    var start = index
    let isWordYear = passage.entry(start - 1).unit == .year && passage.isRole(start - 2, .fiscal)
    if isWordYear, start - 2 >= floor {
      start -= 2
    } else if start - 1 >= floor, passage.isRole(start - 1, .fiscal) {
      start -= 1
    }
    // “1998-2000”, “1998-99”.
    if passage.isDash(end), passage.isGlued(end), passage.isGlued(end + 1), let last = passage.integer(end + 1),
      !passage.isHyphen(end + 2)
    {
      let whole = passage.length(end + 1) == 4 ? last : passage.length(end + 1) == 2 ? year / 100 * 100 + last : 0
      if whole > year, whole - year < 200 {
        return Reading(
          tokens: start..<(end + 2), sense: .date(DateSense(what: .place(.years(year, whole)))), rule: .year)
      }
      if passage.length(end + 1) <= 2 { return nil }
    }
    return Reading(tokens: start..<end, sense: .date(DateSense(what: .place(.year(year)))), rule: .year)
  }
}
