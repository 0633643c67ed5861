import AnalyzerKit

/// Reads what is told with a unit: “two weeks”, “last year”, “a day earlier”, “the month”, “every day”.
struct UnitReader {
  let passage: Passage
  /// The first token that no expression has taken yet.
  let floor: Int

  /// The expression whose unit is token `index`.
  func read(at index: Int) -> Reading? {
    let entry = passage.entry(index)
    guard let unit = entry.unit, entry.roles.contains(.unit), !isAge(index), !isTitle(index) else { return nil }
    let phrase = UnitPhrase(unit: unit, isPlural: entry.roles.contains(.plural), index: index)
    if let reading = PeriodReader(passage: passage, floor: floor).read(phrase) { return reading }
    guard unit != .half, unit != .period, !passage.isHyphen(index + 1) || !passage.isRole(index + 2, [.ago, .earlier])
    else { return nil }
    let isJoined = passage.isHyphen(index - 1)
    var last = isJoined ? index - 2 : index - 1
    var measures = 0
    while measures < 2, last > floor, passage.isRole(last, .measure) {
      last -= 1
      measures += 1
    }
    if last >= floor, let (start, count) = NumberReader(passage: passage).count(endingAt: last, from: floor),
      let reading = counted(phrase, start, count, isJoined: isJoined)
    {
      return reading
    }
    return isJoined ? nil : uncounted(phrase, last)
  }

  /// “27-year-old”, “five years old”, “years of age”.
  private func isAge(_ index: Int) -> Bool {
    if passage.isHyphen(index + 1), passage.isRole(index + 2, .age) { return true }
    return passage.isRole(index + 1, .age) || passage.isRole(index + 1, .of) && passage.isWord(index + 2, Self.age)
  }

  private static let age = WordKey("age")

  /// “60 Minutes”, “This Week”: a name.
  private func isTitle(_ index: Int) -> Bool {
    passage.tokens[index].letterCase == .capitalized && index > passage.range.lowerBound
      && (passage.isCapitalized(index - 1) || passage.isNumber(index - 1))
  }

  // MARK: With a number

  private func counted(_ phrase: UnitPhrase, _ start: Int, _ count: NumberReader.Count, isJoined: Bool) -> Reading? {
    let unit = phrase.unit
    if unit == .quarter, !phrase.isPlural || isFraction(phrase, count) { return nil }
    if unit == .second, count.isArticle { return nil }
    if count.isArticle, phrase.isPlural { return nil }
    if unit == .day, count.value == 1, !count.isArticle, !isJoined, isSomeDay(start, phrase.index + 1) {
      return Reading(tokens: start..<(phrase.index + 1), sense: .reference(.future), rule: .reference)
    }
    var amount = Amount(count: count.value, unit: unit, hasHalf: count.hasHalf)
    var end = phrase.index + 1
    if count.value == 1, passage.isRole(end, .and), passage.isRole(end + 1, .article), passage.isRole(end + 2, .half) {
      amount.hasHalf = true
      end += 3
    }
    if let (more, second) = smaller(after: end, than: unit), amount.value.utf8.count < 12 {
      return Reading(
        tokens: start..<more, sense: .amount(second.joined(to: amount), nil), rule: .duration)
    }
    if !isJoined, start - 1 >= floor, passage.isRole(start - 1, .every), amount.count != nil {
      return Reading(tokens: (start - 1)..<end, sense: .set(amount.value), rule: .set)
    }
    if !isJoined, let distance = distance(amount, from: start, end) { return distance }
    if !isJoined, count.isArticle, isRate(start) {
      let first = start - 1 >= floor && Self.often[passage.key(start - 1)] != nil ? start - 1 : start
      return Reading(tokens: first..<end, sense: .set(amount.value), rule: .set)
    }
    if passage.isRole(end, .or), passage.isWord(end + 1, Self.so) || passage.isWord(end + 1, Self.more) { end += 2 }
    var first = start
    var direction: Direction?
    if !isJoined { (first, direction) = lead(before: start) }
    if isJoined, passage.entry(end).unit == .period, passage.isRole(start - 1, [.article, .the]) {
      (first, end) = (start - 1, end + 1)
    }
    return Reading(tokens: first..<end, sense: .amount(amount, direction), rule: .duration)
  }

  /// “Three quarters of the vote”.
  private func isFraction(_ phrase: UnitPhrase, _ count: NumberReader.Count) -> Bool {
    guard let value = count.value, value <= 3 else { return false }
    return passage.isRole(phrase.index + 1, .of) && !passage.isRole(phrase.index - 1, .measure)
  }

  /// “Will one day be”.
  private func isSomeDay(_ start: Int, _ end: Int) -> Bool {
    passage.isWord(end, Self.be) || passage.isWord(start - 1, Self.will) || passage.isWord(start - 1, Self.may)
  }

  private static let be = WordKey("be")
  private static let will = WordKey("will")
  private static let may = WordKey("may")

  /// “Two hours and 30 minutes”: only the first counts, but both are covered.
  private func smaller(after end: Int, than unit: TimeUnit) -> (end: Int, Amount)? {
    guard passage.isRole(end, .and) else { return nil }
    for index in (end + 2)..<(end + 5) {
      let entry = passage.entry(index)
      guard let smaller = entry.unit, smaller < unit, entry.roles.contains(.unit) else { continue }
      guard let (start, count) = NumberReader(passage: passage).count(endingAt: index - 1, from: end + 1),
        start == end + 1, count.value != nil, !count.hasHalf
      else { return nil }
      return (index + 1, Amount(count: count.value, unit: smaller))
    }
    return nil
  }

  /// “Ago”, “earlier”, “later”, “from now” behind the unit.
  private func distance(_ amount: Amount, from start: Int, _ end: Int) -> Reading? {
    var next = end
    if passage.isRole(next, .or), passage.isWord(next + 1, Self.so) { next += 2 }
    let roles = passage.roles(next)
    let sign: Int
    var isFromNow = false
    if roles.contains(.ago) {
      (sign, isFromNow) = (-1, true)
    } else if roles.contains(.earlier), isFree(next) {
      sign = -1
    } else if roles.contains(.later), isFree(next) {
      sign = 1
    } else if roles.contains(.from), passage.isRole(next + 1, [.reference, .deictic]) {
      (sign, isFromNow) = (1, true)
      next += 1
    } else {
      return nil
    }
    return Reading(
      tokens: start..<(next + 1), sense: .date(DateSense(what: .distance(amount, sign: sign, fromNow: isFromNow))),
      rule: .distance)
  }

  /// Whether “before” and “after” have nothing to go before: “two days before.”
  private func isFree(_ index: Int) -> Bool {
    guard passage.isRole(index, [.before, .after]) else { return true }
    return !passage.has(index + 1) || passage.tokens[index + 1].kind == .punctuation
  }

  /// What stands before the number: “the past”, “the next”, “the first”, “the”.
  private func lead(before start: Int) -> (first: Int, Direction?) {
    var first = start
    var direction: Direction?
    let entry = passage.entry(start - 1)
    if start - 1 >= floor, entry.roles.contains(.selector) || entry.roles.contains(.ordinal) {
      first -= 1
      if entry.selector == .last || entry.selector == .previous { direction = .past }
      if entry.selector == .next { direction = .future }
    }
    if first - 1 >= floor, passage.isRole(first - 1, [.the, .selector]) { first -= 1 }
    if first < start, first - 2 >= floor, passage.isRole(first - 1, .of), passage.isRole(first - 2, .every) {
      first -= 2
    }
    return (first, direction)
  }

  /// “Euros a day”, “twice a week”: the word before counts something.
  private func isRate(_ start: Int) -> Bool {
    let roles = passage.roles(start - 1)
    if Self.large[passage.key(start - 1)] != nil { return true }
    if passage.isNumber(start - 1) || !roles.isDisjoint(with: [.times, .small, .tens, .hundred, .thousand]) {
      return true
    }
    guard roles.isDisjoint(with: WordRoles(rawValue: ~0).subtracting([.plural, .unit, .numbered])),
      passage.isWord(start - 1),
      !passage.isCapitalized(start - 1), passage.length(start - 1) > 3
    else { return false }
    if passage.isWord(start - 1, Self.percent) { return true }
    let end = passage.tokens[start - 1].end
    return passage.article.text[end - 1] == UInt8(ascii: "s") && passage.article.text[end - 2] != UInt8(ascii: "s")
  }

  private static let so = WordKey("so")
  private static let more = WordKey("more")
  private static let often = PhraseTable<Bool>([("once", true), ("twice", true), ("thrice", true)])
  private static let percent = WordKey("percent")
  private static let large = PhraseTable<Bool>([("million", true), ("billion", true), ("trillion", true)])

  // MARK: Without

  private func uncounted(_ phrase: UnitPhrase, _ last: Int) -> Reading? {
    let entry = passage.entry(last)
    let isNear = last == phrase.index - 1
    if last >= floor, entry.roles.contains(.selector), let selector = entry.selector {
      return selected(phrase, selector, last)
    }
    if last >= floor, entry.roles.contains(.every) { return every(phrase, last) }
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
    let hasArticle = place - 1 >= floor && passage.isRole(place - 1, .the)
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

  /// “Every day”, “each year”; “each of the past years” is no set.
  private func every(_ phrase: UnitPhrase, _ place: Int) -> Reading? {
    Reading(
      tokens: place..<(phrase.index + 1), sense: .set(Amount(count: 1, unit: phrase.unit).value), rule: .set)
  }

  /// “The year”, “the week”; “the day before”.
  private func definite(_ phrase: UnitPhrase, _ article: Int) -> Reading? {
    let next = phrase.index + 1
    guard phrase.unit >= .day, phrase.unit != .fortnight else { return nil }
    let roles = passage.roles(next)
    if phrase.unit >= .day, isFree(next), roles.contains(.earlier) || roles.contains(.later) {
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
    ]) || passage.isWord(index - 1, Self.took)
  }

  private static let took = WordKey("took")
}

/// A unit as it stands in the text.
struct UnitPhrase {
  let unit: TimeUnit
  let isPlural: Bool
  let index: Int
}

extension Amount {
  /// A longer amount with this one behind it; the longer alone where the two cannot be added.
  func joined(to longer: Amount) -> Amount {
    guard !longer.hasHalf, let count, let large = longer.count, large < 1_000_000 else { return longer }
    switch (longer.unit, unit) {
    case (.hour, .minute): return Amount(count: large * 60 + count, unit: .minute)
    case (.minute, .second): return Amount(count: large * 60 + count, unit: .second)
    case (.year, .month): return Amount(count: large * 12 + count, unit: .month)
    case (.week, .day): return Amount(count: large * 7 + count, unit: .day)
    default: return longer
    }
  }
}
