import AnalyzerKit

/// Reads noun phrases: adjectives and nouns up to the head, and the phrases that prepositions tie to it.
struct PhraseReader {
  let passage: Passage

  /// Longer phrases are cut: no news noun phrase needs more.
  private static let longest = 8

  // MARK: Forward

  /// The phrase that begins at a token, without what prepositions tie to it; nil where none does.
  ///
  /// `isCounted` says that a number stands before, so that the first plural that no other plural follows is the head.
  func phrase(from start: Int, isCounted: Bool = false) -> Range<Int>? {
    var end = start
    while end < start + Self.longest, goesOn(end, from: start) {
      end += 1
      if isCounted, endsCount(end - 1) { break }
    }
    return trimmed(start..<end)
  }

  private func goesOn(_ index: Int, from start: Int) -> Bool {
    switch passage.wordClass(index) {
    case .noun, .name, .adjective: return true
    case .hyphen, .genitive: return index > start && passage.wordClass(index + 1).isNominal
    case .number: return passage.wordClass(index - 1) == .hyphen && index > start
    case .conjunction: return index > start && joins(index)
    default: return false
    }
  }

  /// “S&P”, “digital and physical sales”, “Kia and Hyundai vehicles”: the noun comes after both.
  private func joins(_ index: Int) -> Bool {
    let (left, right) = (passage.wordClass(index - 1), passage.wordClass(index + 1))
    if passage.isMark(index, "&") { return right.isNominal }
    guard passage.wordClass(index + 2) == .noun else { return false }
    if right == left { return left == .adjective || left == .name }
    return right == .adjective && left == .noun && WordClassifier.mayDescribe(index - 1, in: passage)
  }

  private func endsCount(_ index: Int) -> Bool {
    guard isPlural(index), passage.wordClass(index) == .noun, !passage.roles(index).contains(.attributive) else {
      return false
    }
    let next = passage.wordClass(index + 1)
    if next == .hyphen || next == .genitive { return false }
    return !(next == .noun && isPlural(index + 1)) && passage.wordClass(index + 1) != .name
  }

  /// Without adjectives, hyphens and marks at its end; nil where no noun is left.
  private func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
    var end = phrase.upperBound
    while end > phrase.lowerBound {
      let last = passage.wordClass(end - 1)
      let roles = passage.roles(end - 1)
      let describes =
        last == .adjective
        && (roles.rawValue == 0 || !roles.isDisjoint(with: [.adjective, .past, .gerund]))
      guard describes || last == .hyphen || last == .genitive || last == .conjunction else { break }
      end -= 1
    }
    if end > phrase.lowerBound { return phrase.lowerBound..<end }
    // “The lowest”: an adjective alone stands for its noun behind “the”.
    let isAlone = phrase.count == 1 && passage.isWord(phrase.lowerBound - 1, Self.the)
    return isAlone ? phrase : nil
  }

  /// The phrase with those tied to it behind: “tax” to “tax on imported vehicles”.
  func extended(_ phrase: Range<Int>) -> Range<Int> {
    var end = phrase.upperBound
    for _ in 0..<3 {
      guard passage.wordClass(end) == .preposition, Self.ties[passage.key(end)] != nil,
        !passage.roles(end + 1).contains(.possessive), let next = self.phrase(from: afterDeterminers(end + 1)),
        !isPreposition(next)
      else { break }
      let isBetween = passage.isWord(end, Self.between)
      end = next.upperBound
      let second = afterDeterminers(end + 1)
      if isBetween, passage.wordClass(end) == .conjunction, let other = self.phrase(from: second) {
        end = other.upperBound
      }
    }
    return phrase.lowerBound..<end
  }

  /// Behind a number with its sign, unit or hyphen: “5.2 million”, “60%”, “9,000-strong”.
  func afterNumber(_ index: Int) -> Int {
    var place = index
    while place - index < 6 {
      switch passage.wordClass(place) {
      case .number, .symbol: place += 1
      case .hyphen where place > index: place += passage.isWord(place + 1, Self.strong) ? 2 : 1
      default: return place
      }
    }
    return place
  }

  func afterDeterminers(_ index: Int) -> Int {
    var index = index
    while passage.wordClass(index) == .determiner { index += 1 }
    return index
  }

  func beforeDeterminers(_ index: Int) -> Int {
    var index = index
    while passage.wordClass(index - 1) == .determiner { index -= 1 }
    return index
  }

  func isPlural(_ index: Int) -> Bool {
    guard passage.isWord(index) else { return false }
    if passage.roles(index).contains(.plural) { return true }
    guard passage.lastByte(index) | 0x20 == UInt8(ascii: "s"), passage.length(index) > 2 else { return false }
    return !passage.hasSuffix(index, "ss") && !passage.hasSuffix(index, "us") && !passage.hasSuffix(index, "is")
  }

  // MARK: Backward

  /// The phrase that ends before a token.
  func phrase(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > end - Self.longest {
      let index = start - 1
      let isPart: Bool
      switch passage.wordClass(index) {
      case .noun, .name, .adjective: isPart = true
      case .hyphen, .genitive: isPart = start < end && passage.wordClass(index - 1).isNominal
      case .conjunction:
        isPart = start < end && passage.wordClass(index - 1).isNominal && joins(index)
      default: isPart = false
      }
      guard isPart else { break }
      start = index
    }
    return start < end ? trimmed(numberStart(start)..<end) : nil
  }

  /// “12-seat minibus” and “60-year-old” begin with their number, of which the words behind the hyphen were read.
  private func numberStart(_ start: Int) -> Int {
    guard passage.wordClass(start - 1) == .hyphen else { return start }
    if passage.wordClass(start - 2) == .number { return start - 2 }
    guard passage.isWord(start, Self.old) || passage.isWord(start, Self.olds), passage.roles(start - 2).contains(.time)
    else { return start }
    let number = passage.wordClass(start - 3) == .hyphen ? start - 4 : start - 3
    return passage.wordClass(number) == .number ? number : start
  }

  /// The phrase that ends before a token with those it is tied to before: “shares in the shipbuilder”.
  ///
  /// `isFirst` of the answer says whether no preposition stands before it.
  func chain(endingAt end: Int) -> (range: Range<Int>, isFirst: Bool)? {
    guard let last = phrase(endingAt: end) else { return nil }
    var start = last.lowerBound
    for _ in 0..<4 {
      var place = beforeCount(start - 1)
      // “The rate between the dollar and the yen”.
      if passage.wordClass(place) == .conjunction, let first = phrase(endingAt: place),
        passage.isWord(beforeDeterminers(first.lowerBound) - 1, Self.between)
      {
        place = beforeDeterminers(first.lowerBound) - 1
      }
      guard passage.wordClass(place) == .preposition else { return (start..<last.upperBound, true) }
      var end = place
      let isBy = passage.wordClass(end - 1) == .verb && passage.isWord(end, Self.by)
      if isBy || passage.wordClass(end - 1) == .gerund || passage.isMark(end - 1, ")") { end = beforeAside(end - 1) }
      guard let before = phrase(endingAt: end), !isPreposition(before) else { return (start..<last.upperBound, false) }
      start = before.lowerBound
    }
    return (start..<last.upperBound, true)
  }

  /// “Top” in “on top of”, “light” in “in light of”: part of a preposition of several words.
  private func isPreposition(_ phrase: Range<Int>) -> Bool {
    guard phrase.count == 1, Self.compounds[passage.key(phrase.lowerBound)] != nil else { return false }
    return passage.wordClass(beforeDeterminers(phrase.lowerBound) - 1) == .preposition
  }

  /// The place before determiners, numbers with their units, and “shipping a” within a chain.
  private func beforeCount(_ index: Int) -> Int {
    var place = index
    while index - place < 6 {
      switch passage.wordClass(place) {
      case .determiner, .number, .symbol, .hyphen: place -= 1
      case .gerund where place < index: place -= 1
      case .time where passage.wordClass(place - 1) == .number || passage.roles(place).contains(.month): place -= 1
      case .adjective where passage.wordClass(place + 1) == .number: place -= 1
      default: return place
      }
    }
    return place
  }

  /// The end of the phrase before a participle or a bracket: “ships waiting”, “the board (NEB)”.
  private func beforeAside(_ index: Int) -> Int {
    guard passage.isMark(index, ")") else { return index }
    for open in stride(from: index - 1, through: index - 6, by: -1) where passage.isMark(open, "(") { return open }
    return index
  }

  /// The last word of the first phrase in a chain.
  func head(of chain: Range<Int>) -> Int {
    let first = phrase(from: chain.lowerBound) ?? chain
    return max(chain.lowerBound, min(first.upperBound, chain.upperBound) - 1)
  }

  private static let compounds = PhraseTable<Bool>(
    [
      "light", "top", "terms", "front", "view", "spite", "lieu", "case", "exchange", "return", "addition", "behalf",
      "favour", "favor", "line", "contrast", "relation", "regard", "respect", "wake", "basis", "expense", "connection",
      "cooperation", "collaboration", "partnership", "accordance", "keeping", "excess",
    ].map { ($0, true) })
  private static let between = WordKey("between")
  private static let by = WordKey("by")
  private static let the = WordKey("the")
  private static let strong = WordKey("strong")
  private static let old = WordKey("old")
  private static let olds = WordKey("olds")
  /// Prepositions that tie a phrase to the one before; others tell of the verb.
  private static let ties = PhraseTable<Bool>(
    ["of", "for", "in", "on", "to", "across", "among", "between", "per", "with", "against"].map { ($0, true) })
}
