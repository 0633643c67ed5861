import AnalyzerKit

/// Reads years, alone or as what a month or quarter is of.
struct YearReader {
  let passage: Passage

  /// “2011”, “1,998” not; “nineteen ninety-six”, “two thousand and eight”.
  func year(at index: Int) -> (end: Int, year: Int)? {
    if let year = passage.digits(index, 4), (1000...2199).contains(year),
      !passage.isGlued(index + 1) || mayFollow(index + 1)
    {
      return (index + 1, year)
    }
    guard passage.isRole(index, [.small, .tens]) else { return nil }
    return spelled(at: index)
  }

  /// What may be written together with a year: marks, but no letter, sign or decimal.
  private func mayFollow(_ index: Int) -> Bool {
    guard passage.has(index) else { return true }
    if passage.isMark(index, "%") || passage.isMark(index, "/") { return false }
    return passage.tokens[index].kind == .punctuation || passage.isWord(index, Self.possessive)
  }

  private static let possessive = WordKey("'s")

  /// “Nineteen ninety-six”; a century from 18 to 20 and tens.
  private func spelled(at index: Int) -> (end: Int, year: Int)? {
    let century = passage.entry(index).number
    if passage.isRole(index, .small), century == 2, passage.isRole(index + 1, .thousand) {
      guard let (end, count) = NumberReader(passage: passage).words(from: index), let year = count.value else {
        return nil
      }
      let isTold =
        passage.isWord(index - 1, Self.yearWord) || passage.isRole(index - 1, [.within, .since, .until, .by])
      return isTold && year <= 2099 && !count.hasHalf ? (end, year) : nil
    }
    guard (18...20).contains(century), passage.isRole(index + 1, .tens) else { return nil }
    guard let (end, count) = NumberReader(passage: passage).words(from: index + 1), let rest = count.value, rest < 100
    else { return nil }
    return count.hasHalf ? nil : (end, century * 100 + rest)
  }

  private static let yearWord = WordKey("year")

  /// What a month, quarter or holiday is of: “2011”, “of 2011”, “of last year”, “this year”, “'98”.
  func container(at index: Int) -> (end: Int, YearSense)? {
    let start = passage.isRole(index, .of) ? index + 1 : index
    if let (end, year) = year(at: start) {
      // “The winter of 2010-11” is called by its first year.
      let isPair = passage.isHyphen(end) && passage.length(end + 1) == 2 && passage.integer(end + 1) == (year + 1) % 100
      return (isPair ? end + 2 : end, .number(year))
    }
    if let (end, year) = shortYear(at: start) { return (end, .number(year)) }
    let noun = passage.isRole(start, [.the]) ? start + 1 : start
    if let selector = passage.entry(noun).selector, isYear(noun + 1) {
      switch selector {
      case .this: return (noun + 2, .moved(by: 0))
      case .last: return (noun + 2, .moved(by: -1))
      case .next: return (noun + 2, .moved(by: 1))
      case .previous: return (noun + 2, .movedOn(by: -1))
      case .following: return (noun + 2, .movedOn(by: 1))
      case .same: return (noun + 2, .movedOn(by: 0))
      case .bare: return nil
      }
    }
    if start > index, noun > start, isYear(noun) { return (noun + 1, .movedOn(by: 0)) }
    // “A year ago”, “a year earlier”.
    guard passage.isRole(start, .article), isYear(start + 1) else { return nil }
    if passage.isRole(start + 2, .ago) { return (start + 3, .moved(by: -1)) }
    return passage.isRole(start + 2, .earlier) ? (start + 3, .movedOn(by: -1)) : nil
  }

  private func isYear(_ index: Int) -> Bool {
    let entry = passage.entry(index)
    return entry.unit == .year && !entry.roles.contains(.plural)
  }

  /// “'98”: an apostrophe before two digits.
  func shortYear(at index: Int) -> (end: Int, year: Int)? {
    guard passage.length(index) == 1 || passage.length(index) == 3, isApostrophe(index), passage.isGlued(index + 1),
      let year = passage.digits(index + 1, 2), !passage.isGlued(index + 2) || mayFollow(index + 2)
    else { return nil }
    return (index + 2, year < 40 ? 2000 + year : 1900 + year)
  }

  /// ', ’ or ‘.
  func isApostrophe(_ index: Int) -> Bool {
    if passage.isMark(index, "'") || passage.isMark(index, "`") { return true }
    return passage.length(index) == 3 && passage.byte(index) == 0xE2
      && (passage.lastByte(index) == 0x98 || passage.lastByte(index) == 0x99)
  }

  /// Whether a bare number of four digits is a year where it stands.
  func isYear(at index: Int, _ year: Int) -> Bool {
    let before = passage.roles(index - 1)
    if passage.isGlued(index), !passage.isMark(index - 1, "("), !isQuote(index - 1), !passage.isDash(index - 1) {
      return false
    }
    if before.contains(.numbered) || passage.isMark(index - 1, "$") || passage.isMark(index - 1, "#") { return false }
    let next = passage.entry(index + 1)
    let isBeforeNoun = passage.isWord(index + 1) && !passage.isCapitalized(index + 1)
    if isBeforeNoun, looksPlural(index + 1) || !next.roles.isDisjoint(with: [.hundred, .thousand]) { return false }
    if !before.isDisjoint(with: [.within, .since, .until, .by, .of, .before, .after, .from, .between, .edge, .to]) {
      let isStrict = !before.isDisjoint(with: [.of, .by, .before, .after, .to])
      return (isStrict ? 1800...2099 : 1000...2199).contains(year)
    }
    guard (1900...2050).contains(year) else { return false }
    if passage.isMark(index - 1, "(") || passage.isMark(index - 1, ",") || passage.isDash(index - 1) { return true }
    if passage.isNumber(index - 1) { return false }
    return !passage.isCapitalized(index - 1) || index - 1 == passage.range.lowerBound || before.contains(.month)
  }

  private func isQuote(_ index: Int) -> Bool {
    passage.isMark(index, "\"") || passage.length(index) == 3 && passage.byte(index) == 0xE2
  }

  /// A word of four letters or more in s that no lexicon lists: “1998 people” is caught by the list of its own.
  private func looksPlural(_ index: Int) -> Bool {
    if Self.plurals[passage.tokens[index]] != nil { return true }
    let roles = passage.roles(index)
    guard roles.isEmpty || roles.contains(.plural), passage.length(index) >= 4,
      passage.lastByte(index) == UInt8(ascii: "s")
    else { return false }
    let end = passage.tokens[index].end
    return passage.article.text[end - 2] != UInt8(ascii: "s")
  }

  /// Plurals without an s that are counted.
  private static let plurals = PhraseTable<Bool>(
    ["people", "men", "women", "children", "police", "votes", "feet", "km", "mph", "per", "percent", "more"]
      .map { ($0, true) })
}
