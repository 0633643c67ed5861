import AnalyzerKit

/// Recognises numbers that are no figures: dates, times, years, ordinals, names, codes, list marks.
struct Exclusions {
  let passage: Passage

  /// The token behind an expression that begins with the number at `index` and is no figure; nil where it may be one.
  func end(at index: Int) -> Int? {
    guard passage.isNumber(index) else { return nil }
    return date(at: index) ?? time(at: index) ?? code(at: index) ?? attached(at: index)
  }

  // MARK: Dates and times

  private func isMonth(_ index: Int) -> Bool {
    guard passage.roles(index).contains(.month) else { return false }
    return passage.isCapitalized(index) || !passage.isWord(index, Self.may) && !passage.isWord(index, Self.march)
  }

  private func date(at index: Int) -> Int? {
    var month = index - 1
    if passage.isMark(month, ".") || passage.isMark(month, ",") || passage.isDash(month) { month -= 1 }
    if isMonth(month), passage.length(index) <= 2 || isYear(index) { return afterDay(index + 1) }
    var next = index + 1
    if passage.length(index) <= 2, passage.isDash(next), passage.isNumber(next + 1), isMonth(next + 2) { next += 2 }
    if passage.isWord(next, Self.of) { next += 1 }
    next = passage.afterJoin(next)
    guard passage.length(index) <= 2, isMonth(next) else { return nil }
    return afterDay(next + 1)
  }

  /// Goes on over “-19”, “and 20”, “, 2024” or “2024”.
  private func afterDay(_ start: Int) -> Int {
    var index = start
    if passage.isDash(index), passage.isNumber(index + 1), passage.length(index + 1) <= 2 { index += 2 }
    if passage.isWord(index, Self.to) || passage.isWord(index, Self.and), passage.isNumber(index + 1),
      passage.length(index + 1) <= 2, !passage.isWord(index + 2)
    {
      index += 2
    }
    if passage.isMark(index, "."), isYear(index + 1) { index += 1 }
    if passage.isMark(index, ","), isYear(index + 1) { index += 1 }
    if passage.isDash(index), isYear(index + 1) { index += 1 }
    return isYear(index) ? index + 1 : index
  }

  /// Four digits, 1900 to 2099, or to 2199 after “by”, “in” and the like.
  func isYear(_ index: Int) -> Bool {
    guard passage.isNumber(index), passage.length(index) == 4 else { return false }
    let text = passage.article.text
    let start = passage.tokens[index].start
    switch (text[start], text[start + 1]) {
    case (UInt8(ascii: "1"), UInt8(ascii: "9")), (UInt8(ascii: "2"), UInt8(ascii: "0")): return true
    case (UInt8(ascii: "2"), UInt8(ascii: "1")): return passage.roles(index - 1).contains(.beforeYear)
    default: return false
    }
  }

  private func time(at index: Int) -> Int? {
    let next = index + 1
    guard passage.roles(next).contains(.clock) else { return nil }
    return next + 1
  }

  // MARK: Codes

  /// Groups of digits joined by marks: “2024-12-30”, “555-123-4567”, “9/11”, “2019-20”; and “F-35”, “#4”, “ID.3”.
  private func code(at index: Int) -> Int? {
    var end = index + 1
    var groups = 1
    while isJoint(end), passage.isNumber(end + 1) {
      end += 2
      groups += 1
    }
    if groups == 3, passage.isDash(index + 1), passage.isMark(index + 3, "/"), isProper(index + 2, index + 4) {
      return nil
    }
    if groups >= 3 { return end }
    if groups == 2, isYear(index), !QuantityReader.hasCurrencySign(before: index, in: passage),
      !(passage.isGlued(end) && passage.isWord(end))
    {
      let isYearRange = passage.length(index + 2) == 2 || isYear(index + 2)
      if isYearRange { return end }
    }
    if groups == 2, passage.isMark(index + 1, "/"), passage.length(index) <= 2, passage.length(index + 2) <= 2,
      !isProper(index, index + 2)
    {
      return end
    }
    guard passage.isGlued(index) else { return nil }
    let mark = index - 1
    if passage.isMark(mark, "#") || passage.isMark(mark, "@") || passage.isMark(mark, "_") { return end }
    let isHyphen = passage.isMark(mark, "-") || passage.isMark(mark, ".") || passage.isMark(mark, "/")
    guard isHyphen, passage.isGlued(mark), passage.isWord(mark - 1) else { return nil }
    if Self.prefixes[passage.tokens[mark - 1]] != nil, passage.tokens[mark - 1].letterCase == .lower { return nil }
    return CurrencyTable.letters[passage.tokens[mark - 1]] == nil ? end : nil
  }

  /// Whether a mark stands between glued digits.
  private func isJoint(_ index: Int) -> Bool {
    guard passage.isGlued(index), passage.isGlued(index + 1) else { return false }
    return passage.isDash(index) || passage.isMark(index, "/")
  }

  /// Whether two tokens are above and below a fraction's line: “3/4”, not “9/11”.
  private func isProper(_ top: Int, _ bottom: Int) -> Bool {
    guard passage.length(top) == 1 else {
      return passage.length(bottom) == 2 && passage.byte(top) < passage.byte(bottom)
    }
    if passage.length(bottom) == 2 { return !(passage.byte(top) == 0x39 && passage.byte(bottom) == 0x31) }
    return passage.byte(top) < passage.byte(bottom)
  }

  /// Letters glued behind the digits that make neither a magnitude nor a unit: “35th”, “737s”, “5G”, “1990s”.
  private func attached(at index: Int) -> Int? {
    let next = index + 1
    guard passage.isGlued(next), passage.isWord(next) else { return nil }
    let roles = passage.roles(next)
    if !roles.isDisjoint(with: [.magnitude, .gluedMagnitude]) { return nil }
    let limit = passage.range.upperBound
    if UnitTable.units.longestMatch(at: next, in: passage.article, before: limit) != nil,
      passage.byte(next) != UInt8(ascii: "s") || passage.length(next) > 1
    {
      return nil
    }
    if CurrencyTable.names.longestMatch(at: next, in: passage.article, before: limit) != nil { return nil }
    return next + 1
  }

  /// The token behind “2019 to 2023” or “2014 and 2017”.
  func yearRange(_ first: Quantity) -> Int? {
    let end = first.tokens.upperBound
    guard !first.hasUnit, first.tokens.count == 1, isYear(first.tokens.lowerBound), isYear(end + 1),
      passage.isWord(end, Self.to) || passage.isWord(end, Self.and) || passage.isWord(end, Self.or)
        || passage.isDash(end), !isCounted(end + 2)
    else { return nil }
    return end + 2
  }

  /// The token behind “ISO 3888-2”: a name that goes on after a hyphen.
  func codeName(_ first: Quantity, hasBound: Bool) -> Int? {
    let end = first.tokens.upperBound
    guard passage.isDash(end), passage.isGlued(end), passage.isGlued(end + 1), passage.isNumber(end + 1),
      !first.hasUnit, !first.reading.isMarked, first.reading.rule == .digits,
      isName(first.tokens.lowerBound, end, hasBound: hasBound)
    else { return nil }
    return end + 2
  }

  // MARK: What a reading shows

  /// Whether a number that was read is a year, a name or a list mark. It is asked with nothing that bounds it before.
  func rejects(_ quantity: Quantity, hasBound: Bool) -> Bool {
    if quantity.kind == .points, quantity.reading.number == ExactNumber(1), !hasBound {
      return passage.isWord(quantity.tokens.lowerBound - 1, Self.at)
    }
    if quantity.reading.rule == .fraction, passage.roles(quantity.tokens.lowerBound - 1).contains(.ordinal) {
      return true
    }
    guard !quantity.hasUnit, !quantity.reading.isMarked else { return false }
    let first = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    if quantity.reading.rule == .words { return rejectsWord(quantity, hasBound: hasBound) }
    if isYear(first), end == first + 1 { return rejectsYear(first, hasBound: hasBound) }
    if passage.length(first) == 4, quantity.reading.number.integer ?? 0 < 1900, !isCounted(end),
      passage.roles(first - 1).contains(.beforeYear)
    {
      return true
    }
    return isListMark(first) || isModel(first, end) || isHouseNumber(end) || isName(first, end, hasBound: hasBound)
  }

  private func isCounted(_ index: Int) -> Bool {
    passage.isWord(index) && passage.tokens[index].letterCase == .lower
      && ThingReader(passage: passage).isPluralAhead(index)
  }

  private func rejectsYear(_ index: Int, hasBound: Bool) -> Bool {
    guard isCounted(index + 1) else { return !hasBound || passage.roles(index - 1).contains(.beforeYear) }
    let isRound =
      passage.lastByte(index) == UInt8(ascii: "0") && passage.article.text[passage.tokens[index].end - 2] == 0x30
    return !isRound && !hasBound
  }

  private func isListMark(_ index: Int) -> Bool {
    let isFirst = index == passage.range.lowerBound
    if passage.isMark(index + 1, ")"), !(index - 8..<index).contains(where: { passage.isMark($0, "(") }) { return true }
    if isFirst, passage.isMark(index + 1, ")") || passage.isMark(index + 1, ".") { return true }
    return passage.isMark(index - 1, "(") && passage.isMark(index + 1, ")") && passage.length(index) == 1
  }

  /// “787 Dreamliner”, “737 Max”: an airliner's type number with its name.
  private func isModel(_ first: Int, _ end: Int) -> Bool {
    guard passage.length(first) == 3, passage.byte(first) == 0x37, passage.lastByte(first) == 0x37 else { return false }
    return passage.isWord(end) && passage.isCapitalized(end)
  }

  private func isHouseNumber(_ end: Int) -> Bool {
    for place in end..<end + 3 {
      guard passage.isWord(place), passage.isCapitalized(place) else { return false }
      if passage.roles(place).contains(.street) { return true }
    }
    return false
  }

  /// “Area 51”, “Article 5”, “No. 2”, “the S&P 500”.
  private func isName(_ first: Int, _ end: Int, hasBound: Bool) -> Bool {
    guard !hasBound else { return false }
    var before = first - 1
    if passage.isMark(before, "."), passage.roles(before - 1).contains(.numbered) { before -= 1 }
    guard passage.isWord(before) else { return false }
    let roles = passage.roles(before)
    if roles.contains(.numbered) {
      if passage.isCapitalized(before), before > passage.range.lowerBound { return true }
      return !isCounted(end)
    }
    guard passage.isCapitalized(before), roles.isDisjoint(with: [.closed, .determiner, .adverb, .verb]) else {
      return false
    }
    if passage.length(before) == 1 { return true }
    if before == passage.range.lowerBound, isCounted(end) { return false }
    let isFollowed = passage.isWord(end) && passage.roles(end).isDisjoint(with: .barrier)
    return !isFollowed || !isCounted(end) && !passage.isDash(end)
  }

  // MARK: Words

  private func rejectsWord(_ quantity: Quantity, hasBound: Bool) -> Bool {
    let first = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    if passage.roles(first - 1).contains(.numbered), !isCounted(end) { return !hasBound }
    if passage.isDash(first - 1), passage.isGlued(first), passage.isWord(first - 2), passage.isGlued(first - 1) {
      return true
    }
    guard quantity.reading.number == ExactNumber(1) else { return false }
    return rejectsOne(first, end, hasBound: hasBound)
  }

  /// “One” counts before a noun, or before “of” with something that is not a superlative: “one of the best” is praise.
  private func rejectsOne(_ first: Int, _ end: Int, hasBound: Bool) -> Bool {
    if passage.isDash(end) { return true }
    if passage.isWord(end, Self.of) {
      return !passage.roles(end + 1).contains(.determiner) || isSuperlative(after: end + 1)
    }
    if hasBound { return false }
    let roles = passage.roles(end)
    guard passage.isWord(end), roles.isDisjoint(with: [.closed, .determiner, .verb, .adverb, .idiom]) else {
      return true
    }
    if passage.roles(first - 1).contains(.beforePronoun) || passage.byte(end) == UInt8(ascii: "'") { return true }
    return passage.hasSuffix(end, "ly") || passage.hasSuffix(end, "ed")
  }

  private func isSuperlative(after index: Int) -> Bool {
    for place in index..<index + 6 {
      guard passage.isWord(place) else { return false }
      if passage.isWord(place, Self.most) || passage.isWord(place, Self.best) || passage.isWord(place, Self.worst)
        || passage.isWord(place, Self.top) || passage.isWord(place, Self.few) || passage.isWord(place, Self.reasons)
        || passage.isWord(place, Self.favourites) || passage.isWord(place, Self.ways)
      {
        return true
      }
      if passage.hasSuffix(place, "est"), passage.tokens[place].letterCase == .lower { return true }
      if place > index, !passage.roles(place).isDisjoint(with: .barrier) { return false }
    }
    return false
  }

  /// What a hyphen may join before a figure: “sub-300”, “minus-40”.
  private static let prefixes = PhraseTable<Bool>(
    ["sub", "minus", "plus", "to", "now", "then", "an"].map { ($0, true) })
  private static let of = WordKey("of")
  private static let may = WordKey("may")
  private static let march = WordKey("march")
  private static let at = WordKey("at")
  private static let to = WordKey("to")
  private static let and = WordKey("and")
  private static let or = WordKey("or")
  private static let most = WordKey("most")
  private static let best = WordKey("best")
  private static let worst = WordKey("worst")
  private static let top = WordKey("top")
  private static let few = WordKey("few")
  private static let reasons = WordKey("reasons")
  private static let ways = WordKey("ways")
  private static let favourites = WordKey("favourites")
}
