import AnalyzerKit

/// Reads single words that tell the time: weekdays, seasons, “today”, “now”, “daily”, and holidays.
struct WordReader {
  let passage: Passage
  let floor: Int

  /// “Friday”, “last Friday”, “Fridays”, “every Friday”.
  func weekday(at index: Int) -> Reading? {
    let entry = passage.entry(index)
    guard passage.isCapitalized(index) else { return nil }
    // “Monday nights” are read as a whole.
    if passage.isRole(index + 1, .dayPart), passage.isRole(index + 1, .plural) { return nil }
    var end = index + 1
    if entry.roles.contains(.short) {
      guard passage.isMark(end, "."), passage.isGlued(end), passage.has(end + 1) else { return nil }
      end += 1
    }
    let before = passage.entry(index - 1)
    let isFree = index - 1 >= floor
    // “The Sunday Times”: a name.
    if passage.isRole(index - 1, .the), passage.isCapitalized(end), !passage.isRole(end, [.dayPart, .month]) {
      return nil
    }
    if isFree, passage.isWord(index - 1, Self.other), passage.isRole(index - 2, .every), index - 2 >= floor {
      return Reading(tokens: (index - 2)..<end, sense: .set("XXXX-WXX-\(entry.number)"), rule: .set)
    }
    if entry.roles.contains(.plural) || isFree && before.roles.contains(.every) {
      let start = isFree && before.roles.contains(.every) ? index - 1 : index
      return Reading(tokens: start..<end, sense: .set("XXXX-WXX-\(entry.number)"), rule: .set)
    }
    var (start, selector) = selected(before: index)
    if selector == .same { (start, selector) = (index, .bare) }
    return Reading(
      tokens: start..<end, sense: .date(DateSense(what: .named(.weekday(entry.number), selector))), rule: .weekday)
  }

  /// The selector before a name, with “this coming”, “the previous”.
  private func selected(before index: Int) -> (start: Int, Selector) {
    var start = index
    var selector = Selector.bare
    while start - 1 >= floor, let told = passage.entry(start - 1).selector, index - start < 2 {
      if selector == .bare || selector == .same { selector = told }
      start -= 1
    }
    if start < index, start - 1 >= floor, passage.isRole(start - 1, .the) { start -= 1 }
    return (start, selector)
  }

  /// “Last summer”, “the summer of 1990”, “in the spring”.
  func season(at index: Int) -> Reading? {
    let entry = passage.entry(index)
    guard let season = Season(rawValue: UInt8(clamping: entry.number)), !passage.isHyphen(index + 1) else { return nil }
    var (start, selector) = selected(before: index)
    var end = index + 1
    var year: YearSense?
    if let (after, told) = YearReader(passage: passage).container(at: end) { (end, year) = (after, told) }
    if entry.roles.contains(.plural) || passage.isRole(index - 1, .every) { return nil }
    let isTold = start < index || year != nil
    if !isTold {
      let hasEdge = passage.isRole(index - 1, .edge)
      let place = hasEdge ? index - 2 : index - 1
      let hasArticle = passage.isRole(place, .the)
      let isAfter = passage.isRole(hasArticle ? place - 1 : place, WordRoles.preposition.subtracting(.on))
      // “A fall in prices”, “spring rolls”, “the fall of the wall”: no season.
      guard isAfter || hasEdge, !passage.isRole(end, [.of, .within]) || !entry.roles.contains(.ambiguous) else {
        return nil
      }
      if entry.roles.contains(.ambiguous), !hasArticle, !hasEdge, !ends(end) { return nil }
      if !hasEdge, !hasArticle, !ends(end) { return nil }
      if hasArticle, !hasEdge { start = place }
    }
    if start == index, year != nil, passage.isRole(index - 1, .the), index - 1 >= floor { start -= 1 }
    if entry.roles.contains(.ambiguous), selector == .last || selector == .this || selector == .next || year != nil {
      guard !passage.isRole(end, .of), ends(end) || year != nil || selector == .last && !passage.isRole(index - 1, .the)
      else { return nil }
    } else if entry.roles.contains(.ambiguous), !ends(end) {
      return nil
    }
    return Reading(
      tokens: start..<end, sense: .date(DateSense(what: .named(.season(season), selector), year: year)),
      rule: .season)
  }

  /// Whether a phrase may end before token `index`: no noun follows.
  private func ends(_ index: Int) -> Bool {
    guard passage.isWord(index) else { return true }
    return !passage.roles(index).isEmpty || passage.key(index) == Self.possessive || passage.isCapitalized(index)
      || Self.enders[passage.key(index)] != nil
  }

  private static let possessive = WordKey("'s")

  private static let enders = PhraseTable<Bool>(
    """
    but who which when where while as because although though if so he she it they we with without that said says \
    are were
    """.split(separator: " ").map { (String($0), true) })

  /// “Today”, “yesterday”, “tomorrow”; “tonight” is read as a part of the day.
  func deictic(at index: Int) -> Reading? {
    let entry = passage.entry(index)
    guard let days = entry.days, !entry.roles.contains(.dayPart) else { return nil }
    // “USA Today”: a name.
    if passage.isCapitalized(index), passage.isCapitalized(index - 1), index - 1 > passage.range.lowerBound,
      passage.tokens[index].letterCase == .capitalized, !passage.isGlued(index)
    {
      return nil
    }
    return Reading(
      tokens: index..<(index + 1), sense: .date(DateSense(what: .moved(by: days, .day))), rule: .relative)
  }

  /// “Now”, “recently”, “in the future”, “these days”.
  func reference(at index: Int) -> Reading? {
    let entry = passage.entry(index)
    var start = index
    var end = index + 1
    let direction: Direction = entry.number < 0 ? .past : entry.number > 0 ? .future : .present
    if passage.isHyphen(index - 1) || passage.isHyphen(index + 1) { return nil }
    if passage.isWord(index, Self.future) {
      if passage.isWord(index - 1, Self.near) || passage.isWord(index - 1, Self.foreseeable) { start -= 1 }
      if passage.isRole(start - 1, .the), start - 1 >= floor { start -= 1 }
      // “Future leaders”.
      if start == index, !ends(end) { return nil }
    } else if passage.isWord(index, Self.soon) {
      if passage.isWord(index - 1, Self.as) {
        guard passage.isWord(end, Self.as), passage.isWord(end + 1, Self.possible) else { return nil }
        (start, end) = (index - 1, end + 2)
      } else if passage.isWord(index - 1, Self.too) || passage.isRole(end, .after)
        || TenseReader(passage: passage).direction(of: index..<end) == .past
      {
        return nil
      }
    } else if passage.isWord(index, Self.now), passage.isWord(index - 1, Self.right), index - 1 >= floor {
      start -= 1
    } else if direction == .past, passage.isWord(index - 1, Self.more), index - 1 >= floor {
      start -= 1
    }
    return Reading(tokens: start..<end, sense: .reference(direction), rule: .reference)
  }

  private static let future = WordKey("future")
  private static let near = WordKey("near")
  private static let other = WordKey("other")
  private static let foreseeable = WordKey("foreseeable")
  private static let soon = WordKey("soon")
  private static let now = WordKey("now")
  private static let right = WordKey("right")
  private static let more = WordKey("more")
  private static let `as` = WordKey("as")
  private static let too = WordKey("too")
  private static let possible = WordKey("possible")

  /// “The past” where no unit follows.
  func past(at index: Int) -> Reading? {
    guard passage.isRole(index - 1, .the), index - 1 >= floor, ends(index + 1), passage.entry(index + 1).unit == nil,
      !passage.isNumber(index + 1), passage.isRole(index - 2, .within) || passage.isRole(index - 2, .of),
      !passage.isRole(index + 1, WordRoles.numeral.union([.season, .weekday, .month, .measure]))
    else { return nil }
    return Reading(tokens: (index - 1)..<(index + 1), sense: .reference(.past), rule: .reference)
  }

  /// “The time being”, “the near term”, “a while”.
  func phrase(at index: Int) -> Reading? {
    guard let match = Self.phrases.longestMatch(at: index, in: passage.article, before: passage.range.upperBound) else {
      return nil
    }
    let sense: Sense = match.value.map { .reference($0) } ?? .amount(Amount(count: nil, unit: .period), nil)
    return Reading(tokens: match.tokens, sense: sense, rule: match.value == nil ? .duration : .reference)
  }

  private static let phrases = PhraseTable<Direction?>([
    ("the time being", .present), ("the near term", .future), ("the short term", .future), ("the long term", .future),
    ("the long run", .future), ("a while", nil), ("some time", nil), ("a long time", nil),
  ])

  /// “The nineties”, “the late eighties”.
  func decade(at index: Int) -> Reading? {
    guard let decade = Self.decades[passage.tokens[index]] else { return nil }
    let hasEdge = passage.isRole(index - 1, .edge)
    let article = index - 1 - (hasEdge ? passage.isHyphen(index - 1) ? 2 : 1 : 0)
    guard article >= floor, passage.isRole(article, .the) else { return nil }
    return Reading(
      tokens: (hasEdge ? index : article)..<(index + 1), sense: .date(DateSense(what: .place(.decade(decade)))),
      rule: .year)
  }

  private static let decades = PhraseTable<Int>([
    ("twenties", 192), ("thirties", 193), ("forties", 194), ("fifties", 195), ("sixties", 196), ("seventies", 197),
    ("eighties", 198), ("nineties", 199),
  ])

  func frequency(at index: Int) -> Reading? {
    guard let unit = passage.entry(index).unit, !passage.isHyphen(index - 1), !passage.isHyphen(index + 1) else {
      return nil
    }
    // “The Daily Ledger”: a name.
    if passage.isCapitalized(index), index > passage.range.lowerBound || passage.isCapitalized(index + 1) { return nil }
    let amount = Amount(count: 1, unit: unit)
    if passage.entry(index).roles.contains(.lasting) {
      return Reading(tokens: index..<(index + 1), sense: .amount(amount, nil), rule: .duration)
    }
    return Reading(tokens: index..<(index + 1), sense: .set(amount.value), rule: .set)
  }

  /// “Thanksgiving Day”, “last Christmas”, “Easter 1998”.
  func holiday(at index: Int) -> Reading? {
    guard passage.isCapitalized(index), Holiday.beginnings[passage.tokens[index]] != nil,
      let match = Holiday.names.longestMatch(at: index, in: passage.article, before: passage.range.upperBound)
    else { return nil }
    var end = match.tokens.upperBound
    var (start, selector) = selected(before: index)
    if selector == .same { (start, selector) = (index, .bare) }
    var year: YearSense?
    let next = passage.isMark(end, ",") && passage.isNumber(end + 1) ? end + 1 : end
    if let (after, told) = YearReader(passage: passage).container(at: next) { (end, year) = (after, told) }
    if year == nil, passage.isCapitalized(end), !passage.isRole(end, [.weekday, .month]) { return nil }
    return Reading(
      tokens: start..<end, sense: .date(DateSense(what: .named(.holiday(match.value), selector), year: year)),
      rule: .holiday)
  }
}
