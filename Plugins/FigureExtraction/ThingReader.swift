import AnalyzerKit

/// Finds the noun phrase that a figure counts or measures, from word classes and endings alone.
struct ThingReader {
  let passage: Passage

  /// The phrase behind a figure: “3,100 Danish bakers”, “dozens of barns”, “70% of bakers”.
  ///
  /// `isOne` says that the noun stands in the singular, `needsOf` that only “of” can lead to it.
  func behind(_ index: Int, isOne: Bool, needsOf: Bool) -> Range<Int>? {
    var start = index
    if passage.isWord(start, Self.of) {
      start += 1
      while passage.has(start), !passage.roles(start).isDisjoint(with: [.determiner, .article]) { start += 1 }
      if isCount(start) { return counted(start) }
    } else if needsOf {
      return nil
    } else {
      while passage.roles(start).contains(.possessive) || passage.isWord(start, Self.the) { start += 1 }
      if passage.isWord(start, Self.more) || passage.isWord(start, Self.further) { start += 1 }
    }
    return phrase(from: start, isOne: isOne)
  }

  /// “of the 70 bakers”: past the number that stands inside the phrase.
  private func isCount(_ index: Int) -> Bool { passage.isNumber(index) }

  private func counted(_ index: Int) -> Range<Int>? { phrase(from: index + 1, isOne: false) }

  /// A noun phrase that begins at a token: adjectives and nouns up to the head.
  func phrase(from start: Int, isOne: Bool) -> Range<Int>? {
    var end = start
    while end < start + 5, canContinue(end, from: start) {
      end += 1
      if endsPhrase(end - 1, isOne: isOne) { break }
      while passage.afterJoin(end) > end, passage.isWord(end + 1) { end += 2 }
    }
    while end > start, passage.isDash(end - 1) { end -= 1 }
    return end > start ? start..<end : nil
  }

  private func canContinue(_ index: Int, from start: Int) -> Bool {
    guard passage.has(index) else { return false }
    if passage.isNumber(index) {
      // “Boeing 737s”, “747 Jumbo jets”: the number is part of the name.
      return passage.isWord(index + 1)
        && (passage.isCapitalized(index + 1) || passage.isGlued(index + 1) && index > start)
    }
    guard passage.isWord(index) else { return false }
    let roles = passage.roles(index)
    if index > start, passage.byte(index) == UInt8(ascii: "'") { return passage.isWord(index + 1) }
    if roles.contains(.plural) { return true }
    if roles.contains(.change), index == start { return true }
    if !roles.isDisjoint(with: [.closed, .determiner]) || roles.contains(.weekday) && passage.isCapitalized(index) {
      return false
    }
    if roles.contains(.month), passage.isCapitalized(index) { return false }
    if roles.contains(.adverb) || passage.isWord(index, Self.last) || passage.isWord(index, Self.next) { return false }
    if index == start, passage.hasSuffix(index, "ed"), !passage.roles(index + 1).isDisjoint(with: .barrier) {
      return false
    }
    if index == start { return !roles.contains(.verb) || isPluralAhead(index + 1) }
    if roles.contains(.verb) { return false }
    // After a noun, a word in -ed or -ly is what happened; before one it describes.
    if passage.hasSuffix(index, "ly") || passage.hasSuffix(index, "ed") || passage.hasSuffix(index, "ing") {
      return isPluralAhead(index + 1)
    }
    return true
  }

  private func endsPhrase(_ index: Int, isOne: Bool) -> Bool {
    if passage.isGlued(index + 1), passage.byte(index + 1) == UInt8(ascii: "'") || passage.isDash(index + 1) {
      return false
    }
    if passage.isMark(index, "s"), passage.isGlued(index) { return true }
    let roles = passage.roles(index)
    if roles.contains(.plural) { return !isPlainPlural(index + 1) }
    guard isPlural(index), !roles.contains(.attributive) else { return false }
    // “Boeing 737s”, “United States troops”: what follows a capital is part of the name.
    return !(passage.isCapitalized(index) && isPlainPlural(index + 1))
  }

  private func isPlainPlural(_ index: Int) -> Bool {
    let roles = passage.roles(index)
    return roles.isDisjoint(with: [.closed, .determiner, .verb, .adverb])
      && (isPlural(index) || roles.contains(.plural))
  }

  private func isPlural(_ index: Int) -> Bool {
    guard passage.isWord(index), passage.lastByte(index) | 0x20 == UInt8(ascii: "s"), passage.length(index) > 2 else {
      return false
    }
    return !passage.hasSuffix(index, "ss") && !passage.hasSuffix(index, "us") && !passage.hasSuffix(index, "is")
      && !passage.hasSuffix(index, "ous")
  }

  /// Whether a plural noun comes within three words, with nothing before it that ends a phrase.
  func isPluralAhead(_ index: Int) -> Bool {
    for place in index..<index + 3 {
      guard passage.isWord(place) else { return false }
      let roles = passage.roles(place)
      if roles.contains(.plural) { return true }
      guard roles.isDisjoint(with: [.closed, .determiner, .adverb, .verb]) else { return false }
      if isPlural(place) { return true }
    }
    return false
  }

  /// The head of a phrase: its last word before any “of” or number.
  func head(of phrase: Range<Int>) -> Int { phrase.upperBound - 1 }

  // MARK: Before the figure

  /// “A deficit of $3 million”, “a top speed of 90 mph”: the nouns before “of”.
  func before(of index: Int) -> Range<Int>? {
    guard passage.isWord(index - 1, Self.of) else { return nil }
    return phrase(endingAt: index - 1)
  }

  /// The nouns that end before a token.
  func phrase(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > end - 4, passage.isWord(start - 1), isNominal(start - 1) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func isNominal(_ index: Int) -> Bool {
    let roles = passage.roles(index)
    if roles.contains(.change) || roles.contains(.plural) { return true }
    return roles.isDisjoint(with: [.closed, .determiner, .article, .verb, .adverb, .month, .weekday])
      || roles.contains(.month) && !passage.isCapitalized(index)
  }

  /// The subject of the verb at `verb`: the first noun phrase of its clause.
  func subject(of verb: Int) -> Range<Int>? {
    var start = verb
    while start > passage.range.lowerBound, verb - start < 14, !isClauseMark(start - 1) { start -= 1 }
    while start < verb, !passage.isWord(start) || !isNominal(start) { start += 1 }
    var end = start
    while end < verb, end < start + 5, passage.isWord(end), isNominal(end) {
      end += 1
      if passage.afterJoin(end) > end, passage.isWord(end + 1), end + 1 < verb { end += 2 }
    }
    return end > start ? start..<end : nil
  }

  private func isClauseMark(_ index: Int) -> Bool {
    if passage.isMark(index, ",") || passage.isMark(index, ";") || passage.isMark(index, ":") { return true }
    if passage.tokens[index].kind == .punctuation, !passage.isMark(index, "-"), !passage.isMark(index, ".") {
      return true
    }
    return Self.clauseWords[passage.tokens[index]] != nil
  }

  private static let clauseWords = PhraseTable<Bool>(
    [
      "that", "and", "but", "as", "while", "when", "where", "because", "after", "before", "if", "which", "who", "than",
      "said", "says", "though", "although", "since", "or", "with",
    ].map { ($0, true) })

  private static let of = WordKey("of")
  private static let the = WordKey("the")
  private static let last = WordKey("last")
  private static let next = WordKey("next")
  private static let more = WordKey("more")
  private static let further = WordKey("further")
}
