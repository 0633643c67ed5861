import AnalyzerKit

/// Recognises readings that are years, names, idioms or list marks by what stands around them.
struct NameExclusions {
  let passage: Passage
  private let dates: Exclusions
  /// Whether the sentence has given a figure before.
  private let hasFigureBefore: Bool

  init(passage: Passage, hasFigureBefore: Bool = false) {
    self.passage = passage
    self.hasFigureBefore = hasFigureBefore
    dates = Exclusions(passage: passage)
  }

  /// The token behind “2011 to 2014” or “2011 and 2014”.
  func yearRange(_ first: Quantity) -> Int? {
    let end = first.tokens.upperBound
    guard !first.hasUnit, first.tokens.count == 1, dates.isYear(first.tokens.lowerBound), dates.isYear(end + 1),
      passage.isWord(end, Self.to) || passage.isWord(end, Self.and) || passage.isWord(end, Self.or)
        || passage.isDash(end), !isCounted(end + 2)
    else { return nil }
    return end + 2
  }

  /// The token behind “ISO 4142-7”: a name that goes on after a hyphen.
  func codeName(_ first: Quantity, hasBound: Bool) -> Int? {
    let end = first.tokens.upperBound
    guard passage.isDash(end), passage.isGlued(end), passage.isGlued(end + 1), passage.isNumber(end + 1),
      !first.hasUnit, !first.reading.isMarked, first.reading.rule == .digits,
      isName(first.tokens.lowerBound, end, hasBound: hasBound)
    else { return nil }
    return end + 2
  }

  /// Why a number that was read is a year, a name or a list mark; nil where it is none. It is asked with nothing that
  /// bounds it before.
  func rejection(of quantity: Quantity, hasBound: Bool) -> RejectedFigure.Reason? {
    if quantity.kind == .points, quantity.reading.number == ExactNumber(1), !hasBound {
      return passage.isWord(quantity.tokens.lowerBound - 1, Self.at) ? .idiom : nil
    }
    if quantity.reading.rule == .fraction, passage.roles(quantity.tokens.lowerBound - 1).contains(.ordinal) {
      return .idiom
    }
    // “A Boeing 777F”.
    if quantity.unit == "fahrenheit", passage.roles(quantity.tokens.lowerBound - 1).contains(.numbered) { return .name }
    guard !quantity.hasUnit, !quantity.reading.isMarked else { return nil }
    let first = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    if quantity.reading.rule == .words { return wordRejection(quantity, hasBound: hasBound) }
    if dates.isYear(first), end == first + 1 { return rejectsYear(first, hasBound: hasBound) ? .year : nil }
    if passage.length(first) == 4, quantity.reading.number.integer ?? 0 < 1900, !isCounted(end),
      Self.yearPrepositions[passage.key(first - 1)] != nil
        || passage.isWord(first - 1, Self.of) && passage.isCapitalized(first - 2)
    {
      return .year
    }
    if isListMark(first) { return .listMark }
    let isNamed =
      isModel(first, end) || isProductName(first, end, hasBound: hasBound) || isHouseNumber(end)
      || isName(first, end, hasBound: hasBound)
    return isNamed ? .name : nil
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

  /// “747 Jumbo”: an airliner's type number with its name.
  private func isModel(_ first: Int, _ end: Int) -> Bool {
    guard passage.length(first) == 3, passage.byte(first) == 0x37, passage.lastByte(first) == 0x37 else { return false }
    return passage.isWord(end) && passage.isCapitalized(end)
  }

  /// “11 Pro”, “90049 ZIP Code”: a capital behind the number that is no plural, in running text.
  private func isProductName(_ first: Int, _ end: Int, hasBound: Bool) -> Bool {
    guard !hasBound, passage.isCapitalized(end), passage.isWord(end), first > passage.range.lowerBound,
      !passage.isGlued(end), passage.roles(end).rawValue == 0,
      passage.tokens[first].end - passage.tokens[first].start > 1
    else { return false }
    for place in end..<end + 4 where passage.isWord(place) {
      if PhraseReader(passage: passage).isPlural(place) { return false }
      if !passage.isWord(place + 1) { return true }
    }
    return true
  }

  private func isHouseNumber(_ end: Int) -> Bool {
    for place in end..<end + 3 {
      guard passage.isWord(place), passage.isCapitalized(place) else { return false }
      if passage.roles(place).contains(.street) { return true }
    }
    return false
  }

  /// “Area 51”, “Article 5”, “No. 2”, “the X 500”.
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

  private func wordRejection(_ quantity: Quantity, hasBound: Bool) -> RejectedFigure.Reason? {
    let first = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    if passage.roles(first - 1).contains(.numbered), !isCounted(end) { return hasBound ? nil : .name }
    if passage.isWord(first - 1, Self.until), !passage.isWord(end) { return .time }
    if passage.isDash(first - 1), passage.isGlued(first), passage.isWord(first - 2), passage.isGlued(first - 1) {
      return .name
    }
    guard quantity.reading.number == ExactNumber(1) else { return nil }
    return rejectsOne(first, end, hasBound: hasBound) ? .idiom : nil
  }

  /// “One” counts before a noun, or before “of” with something that is not a superlative: “one of the best” is praise.
  private func rejectsOne(_ first: Int, _ end: Int, hasBound: Bool) -> Bool {
    if passage.isDash(end) { return true }
    if passage.isWord(end, Self.of), passage.wordClass(end + 1) == .number { return false }
    if passage.isWord(end, Self.of) {
      return !passage.roles(end + 1).contains(.determiner) || isSuperlative(after: end + 1)
    }
    if hasBound { return false }
    let roles = passage.roles(end)
    if passage.wordClass(end) == .adverb, passage.wordClass(first - 1) == .comma { return !hasFigureBefore }
    guard passage.isWord(end), roles.isDisjoint(with: [.closed, .determiner, .verb, .adverb, .idiom]) else {
      return true
    }
    let isNot = passage.isWord(first - 1, Self.not) && passage.wordClass(end) == .noun
    let isThat =
      passage.isWord(first - 1, Self.that) && passage.wordClass(first - 2) != .verb && passage.wordClass(end).isNominal
    if passage.roles(first - 1).contains(.beforePronoun), !isNot, !isThat { return true }
    if passage.byte(end) == UInt8(ascii: "'") { return true }
    return passage.hasSuffix(end, "ly") || passage.hasSuffix(end, "ed")
  }

  private func isSuperlative(after index: Int) -> Bool {
    for place in index..<index + 6 {
      guard passage.isWord(place) else { return false }
      if Self.praise[passage.key(place)] != nil { return true }
      if passage.hasSuffix(place, "est"), passage.tokens[place].letterCase == .lower { return true }
      if place > index, !passage.roles(place).isDisjoint(with: .barrier) { return false }
    }
    return false
  }

  private static let of = WordKey("of")
  private static let to = WordKey("to")
  private static let and = WordKey("and")
  private static let or = WordKey("or")
  private static let until = WordKey("until")
  private static let not = WordKey("not")
  private static let that = WordKey("that")
  private static let yearPrepositions = PhraseTable<Bool>(
    ["in", "since", "until", "till", "before", "after", "during", "circa", "around", "c"].map { ($0, true) })
  /// Words that make “one of” an idiom as superlatives do.
  private static let praise = PhraseTable<Bool>(
    ["most", "best", "worst", "top", "few", "reasons", "ways", "favourites", "favorites"].map { ($0, true) })
  private static let at = WordKey("at")
}
