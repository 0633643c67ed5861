import AnalyzerKit

/// Units without a number: “last year”, “the month”, “every day”, “for weeks”.
extension UnitReader {
  func uncounted(_ phrase: UnitPhrase, _ last: Int) -> Reading? {
    let entry = passage.entry(last)
    let isNear = last == phrase.index - 1
    if last >= floor, entry.roles.contains(.selector), let selector = entry.selector {
      return selected(phrase, selector, last)
    }
    if last >= floor, entry.roles.contains(.every) { return every(phrase, last, 1) }
    if last - 1 >= floor, passage.isWord(last, Self.other), passage.isRole(last - 1, .every) {
      return every(phrase, last - 1, 2)
    }
    if last >= floor, entry.roles.contains(.per), !phrase.isPlural {
      return Reading(
        tokens: last..<(phrase.index + 1), sense: .set(Amount(count: 1, unit: phrase.unit).value), rule: .set)
    }
    if passage.isWord(last, Self.recent), phrase.isPlural {
      return Reading(tokens: last..<(phrase.index + 1), sense: .reference(.past), rule: .reference)
    }
    if last >= floor, entry.roles.contains(.the), !phrase.isPlural { return definite(phrase, last) }
    return isNear ? bare(phrase) : nil
  }

  private static let recent = WordKey("recent")

  /// “Last year”, “this month”, “the next day”, “the coming weeks”, “these days”.
  private func selected(_ phrase: UnitPhrase, _ selector: Selector, _ place: Int) -> Reading? {
    let isThatSame = selector == .same && place - 1 >= floor && passage.entry(place - 1).selector == .same
    let hasArticle = place - 1 >= floor && passage.isRole(place - 1, .the) || isThatSame
    var tokens = (hasArticle ? place - 1 : place)..<(phrase.index + 1)
    let unit = phrase.unit
    guard !PeriodReader.follows(tokens.upperBound, in: passage) else { return nil }
    guard !unit.isClock || selector == .last && hasArticle && unit == .hour else { return nil }
    if phrase.isPlural {
      switch selector {
      case .this:
        return unit == .day ? Reading(tokens: tokens, sense: .reference(.present), rule: .reference) : nil
      case .last, .previous: return Reading(tokens: tokens, sense: .reference(.past), rule: .reference)
      case .next:
        return Reading(tokens: tokens, sense: .amount(Amount(count: nil, unit: unit), .future), rule: .duration)
      default: return nil
      }
    }
    let isPast = passage.isWord(place, Self.past)
    if isPast, unit != .year || hasArticle {
      return Reading(
        tokens: tokens, sense: .amount(Amount(count: 1, unit: unit), .past), rule: .duration)
    }
    if passage.isRole(tokens.upperBound, .or), passage.isWord(tokens.upperBound + 1, Self.so) {
      tokens = tokens.lowerBound..<(tokens.upperBound + 2)
    }
    let what: DateSense.What
    switch selector {
    case .this: what = .moved(by: 0, unit)
    case .last: what = .moved(by: -1, unit)
    case .next: what = hasArticle && unit == .day ? .movedOn(by: 1, unit) : .moved(by: 1, unit)
    case .previous: what = .movedOn(by: -1, unit)
    case .following: what = .movedOn(by: 1, unit)
    case .same, .bare: what = .spoken(unit)
    }
    return Reading(tokens: tokens, sense: .date(DateSense(what: what)), rule: .relative)
  }

  private static let past = WordKey("past")
  private static let other = WordKey("other")

  /// “Every day”, “each year”; “each of the past years” is no set.
  private func every(_ phrase: UnitPhrase, _ place: Int, _ count: Int) -> Reading? {
    Reading(
      tokens: place..<(phrase.index + 1), sense: .set(Amount(count: count, unit: phrase.unit).value),
      rule: .set)
  }

  /// “The year”, “the week”; “the day before”.
  private func definite(_ phrase: UnitPhrase, _ article: Int) -> Reading? {
    let next = phrase.index + 1
    guard phrase.unit >= .day, phrase.unit != .fortnight else { return nil }
    let roles = passage.roles(next)
    // “The day before yesterday”, “the day after tomorrow”.
    if phrase.unit == .day, let days = passage.entry(next + 1).days, days != 0,
      roles.contains(days < 0 ? .before : .after)
    {
      return Reading(
        tokens: article..<(next + 2), sense: .date(DateSense(what: .moved(by: days * 2, .day))), rule: .relative)
    }
    if isFree(next), roles.contains(.earlier) || roles.contains(.later) {
      let amount = Amount(count: 1, unit: phrase.unit)
      let sign = roles.contains(.earlier) ? -1 : 1
      return Reading(
        tokens: article..<(next + 1), sense: .date(DateSense(what: .distance(amount, sign: sign, fromNow: false))),
        rule: .distance)
    }
    if phrase.unit == .year, let (end, year) = YearReader(passage: passage).year(at: next) {
      return Reading(tokens: article..<end, sense: .date(DateSense(what: .place(.year(year)))), rule: .year)
    }
    // “The year to April”, “the year ended”: a length.
    if phrase.unit == .year, roles.contains(.to) || Self.ending[passage.key(next)] != nil {
      return Reading(
        tokens: article..<next, sense: .amount(Amount(count: 1, unit: .year), nil), rule: .duration)
    }
    return Reading(tokens: article..<next, sense: .date(DateSense(what: .spoken(phrase.unit))), rule: .relative)
  }

  private static let ending = PhraseTable<Bool>([("ended", true), ("ending", true), ("ends", true)])

  /// “For years”, “weeks later”; “year-end”, “day-long”.
  private func bare(_ phrase: UnitPhrase) -> Reading? {
    let index = phrase.index
    if !phrase.isPlural {
      let next = passage.isHyphen(index + 1) ? index + 2 : index + 1
      if phrase.unit == .year || phrase.unit == .month, passage.isWord(next, Self.end),
        next > index + 1 || phrase.unit == .year
      {
        var reading = Reading(
          tokens: index..<(next + 1), sense: .date(DateSense(what: .spoken(phrase.unit))), edge: .end, rule: .relative)
        if let (end, year) = YearReader(passage: passage).container(at: next + 1), phrase.unit == .year {
          reading.tokens = index..<end
          reading.sense = .date(DateSense(what: .spoken(.year), year: year))
        }
        return reading
      }
      if next > index + 1, passage.isWord(next, Self.long) {
        return Reading(
          tokens: index..<(next + 1), sense: .amount(Amount(count: 1, unit: phrase.unit), nil), rule: .duration)
      }
      return nil
    }
    let roles = passage.roles(index + 1)
    let isAnchored = !roles.isDisjoint(with: [.ago, .later, .earlier]) || passage.isWord(index + 1, Self.ahead)
    guard phrase.unit != .second, phrase.unit != .quarter, isAnchored || mayBeFree(index) else { return nil }
    let amount = Amount(count: nil, unit: phrase.unit)
    if roles.contains(.ago) || roles.contains(.later) && !roles.contains(.after)
      || roles.contains(.earlier) && !roles.contains(.before)
    {
      return Reading(tokens: index..<(index + 2), sense: .amount(amount, nil), rule: .duration)
    }
    var end = index + 1
    if passage.isRole(end, [.or, .and]), passage.isRole(end + 1, .unit), passage.isRole(end + 1, .plural) { end += 2 }
    if passage.isHyphen(end), passage.isWord(end + 1, Self.long) { end += 2 }
    return Reading(tokens: index..<end, sense: .amount(amount, nil), rule: .duration)
  }

  private static let end = WordKey("end")
  private static let long = WordKey("long")
  private static let ahead = WordKey("ahead")

  /// A plural stands for time unless an adjective or noun goes before it: “school days”, “teenage years”.
  private func mayBeFree(_ index: Int) -> Bool {
    guard index - 1 >= passage.range.lowerBound, passage.isWord(index - 1) else { return true }
    let roles = passage.roles(index - 1)
    return !roles.isDisjoint(with: [
      .within, .after, .before, .of, .until, .and, .or, .approximate, .lasting, .to, .at, .from, .by, .than,
    ]) || Self.before[passage.tokens[index - 1]] != nil
  }

  private static let before = PhraseTable<Bool>([("took", true), ("just", true), ("mere", true), ("only", true)])
}
