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
    if count.isArticle, phrase.isPlural || passage.isHyphen(phrase.index + 1) { return nil }
    // “In as many weeks”.
    if count.value == nil, passage.isWord(start - 1, Self.as) { return nil }
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
  private static let `as` = WordKey("as")
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
  func isFree(_ index: Int) -> Bool {
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

  static let so = WordKey("so")
  private static let more = WordKey("more")
  private static let often = PhraseTable<Bool>([("once", true), ("twice", true), ("thrice", true)])
  private static let percent = WordKey("percent")
  private static let large = PhraseTable<Bool>([("million", true), ("billion", true), ("trillion", true)])
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
