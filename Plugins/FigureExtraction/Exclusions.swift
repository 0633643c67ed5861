import AnalyzerKit

/// Recognises numbers that are no figures: dates, times, years, ordinals, names, codes, list marks.
struct Exclusions {
  let passage: Passage

  /// The token behind an expression that begins with the number at `index` and is no figure; nil where it may be one.
  func end(at index: Int) -> Int? { exclusion(at: index)?.end }

  /// The same, with the reason.
  func exclusion(at index: Int) -> (end: Int, reason: RejectedFigure.Reason)? {
    guard passage.isNumber(index) else { return nil }
    if let end = date(at: index) { return (end, .date) }
    if let end = time(at: index) { return (end, .time) }
    if isShortYear(index) {
      return (passage.isMark(index + 1, "s") && passage.isGlued(index + 1) ? index + 2 : index + 1, .year)
    }
    if let end = code(at: index) { return (end, passage.isGlued(index) && passage.isWord(index - 2) ? .name : .code) }
    guard let end = attached(at: index) else { return nil }
    if passage.roles(index + 1).contains(.ordinalEnding) { return (end, .ordinal) }
    return (end, isYear(index) ? .year : .name)
  }

  // MARK: Dates and times

  private func isMonth(_ index: Int) -> Bool {
    guard passage.roles(index).contains(.month) else { return false }
    if passage.isCapitalized(index) { return true }
    guard passage.isWord(index, Self.may) || passage.isWord(index, Self.march) else { return true }
    return passage.isNumber(index - 1) && passage.isWord(index - 2, Self.on)
  }

  private func date(at index: Int) -> Int? {
    var month = index - 1
    if passage.isMark(month, ".") || passage.isMark(month, ",") || passage.isDash(month) { month -= 1 }
    if isMonth(month), passage.length(index) <= 2 || isYear(index) { return afterDay(index + 1) }
    if followsMonth(index), passage.length(index) <= 2 { return afterDay(index + 1) }
    var next = index + 1
    if passage.length(index) <= 2, passage.isDash(next), passage.isNumber(next + 1), isMonth(next + 2) { next += 2 }
    if passage.isWord(next, Self.of) { next += 1 }
    next = passage.afterJoin(next)
    guard passage.length(index) <= 2, isMonth(next) else { return nil }
    return afterDay(next + 1)
  }

  /// Whether the sentence before broke off at a month: “on oct. 13”.
  private func followsMonth(_ index: Int) -> Bool {
    let tokens = passage.tokens
    guard index == passage.range.lowerBound, index >= 2,
      passage.article.text[tokens[index - 1].start] == UInt8(ascii: ".")
    else { return false }
    return tokens[index - 2].end == tokens[index - 1].start
      && Lexicon.words[tokens[index - 2]]?.roles.contains(.month) == true
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

  /// “’69”, “the ’90s”.
  private func isShortYear(_ index: Int) -> Bool {
    guard passage.length(index) == 2, passage.isGlued(index), !passage.isGlued(index - 1) else { return false }
    return passage.isMark(index - 1, "'") && !passage.isMark(index + 1, "'")
      || passage.bytes(index - 1).elementsEqual([0xE2, 0x80, 0x99])
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
    if Self.prefixes[passage.key(mark - 1)] != nil, passage.tokens[mark - 1].letterCase == .lower { return nil }
    return CurrencyTable.letters[passage.key(mark - 1)] == nil ? end : nil
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
    if NumberReader(passage: passage).exponent(at: next) != nil || QuantityReader.millions(at: next, in: passage) != nil
      || passage.length(next) == 2 && passage.byte(next) == UInt8(ascii: "M")
    {
      return nil
    }
    let limit = passage.range.upperBound
    // “5G” is a generation, “5g” a weight.
    if passage.length(index) == 1, passage.isMark(next, "G") { return next + 1 }
    if UnitTable.units.longestMatch(at: next, in: passage.article, before: limit) != nil,
      passage.byte(next) != UInt8(ascii: "s") || passage.length(next) > 1
    {
      return nil
    }
    if CurrencyTable.names.longestMatch(at: next, in: passage.article, before: limit) != nil { return nil }
    return next + 1
  }

  /// What a hyphen may join before a figure: “sub-40”, “minus-40”.
  private static let prefixes = PhraseTable<Bool>(
    ["sub", "minus", "plus", "now", "to"].map { ($0, true) })
  private static let on = WordKey("on")
  private static let of = WordKey("of")
  private static let may = WordKey("may")
  private static let march = WordKey("march")
  private static let to = WordKey("to")
  private static let and = WordKey("and")
}
