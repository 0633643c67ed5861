import AnalyzerKit

/// What the words around one tell of it.
extension WordClassifier {
  /// Whether an unknown word behind “to” does something to what follows: “to refurbish 40 flats”, “to repay the loan”.
  func mayBeVerb(_ index: Int) -> Bool {
    guard passage.isWord(index), passage.roles(index).rawValue == 0, passage.lastByte(index) != UInt8(ascii: "s"),
      !passage.hasSuffix(index, "ing"), !passage.hasSuffix(index, "ion"), passage.has(index + 1)
    else { return false }
    if passage.tokens[index + 1].kind == .number || passage.tokens[index + 1].kind == .symbol { return true }
    if passage.isNumber(index + 2), BoundReader.leading[passage.key(index + 1)] != nil { return true }
    return !passage.roles(index + 1).isDisjoint(with: [.determiner, .article, .possessive, .small, .tens, .vague])
  }

  /// Whether a word can be a verb and no noun: “the number of injured rose”.
  func isVerbAhead(_ index: Int) -> Bool {
    let roles = passage.roles(index)
    return !roles.isDisjoint(with: [.past, .base, .third]) && roles.isDisjoint(with: [.alsoNoun, .noun, .plural])
  }

  /// “Raised its profit forecast to”: the object of a verb goes on to its last noun.
  var isInObject: Bool {
    var last = classes.count - 1
    let end = last
    while last >= 0, end - last < 7 {
      switch classes[last] {
      case .noun, .name, .adjective, .hyphen, .number, .symbol, .time: last -= 1
      case .determiner:
        guard last < end, last > 0, classes[last - 1] == .verb || classes[last - 1] == .gerund else { return false }
        return ClauseReader.saying[passage.key(passage.range.lowerBound + last - 1)] == nil
      default: return false
      }
    }
    return false
  }

  /// Whether “by 3”, “from 3”, “to $3” stands at a token.
  func isLevelAhead(_ index: Int) -> Bool {
    guard passage.isWord(index, Self.to) || passage.isWord(index, Self.from) || passage.isWord(index, Self.by) else {
      return false
    }
    return passage.has(index + 1)
      && (passage.isNumber(index + 1) || passage.tokens[index + 1].kind == .symbol
        || !passage.roles(index + 1).isDisjoint(with: WordRoles.numeral))
  }

  func isPluralWord(_ index: Int) -> Bool {
    passage.isWord(index) && (passage.hasSuffix(index, "s") || passage.roles(index).contains(.plural))
  }

  /// “Hosts the”, “rise 3%”, “reports that”, “plans to build”.
  func isFollowedLikeAVerb(_ index: Int) -> Bool {
    let next = index + 1
    guard passage.has(next) else { return false }
    if passage.tokens[next].kind == .number || passage.tokens[next].kind == .symbol { return true }
    let roles = passage.roles(next)
    if !roles.isDisjoint(with: [.determiner, .article, .pronoun, .small, .tens, .vague]) { return true }
    if passage.isWord(next, Self.by) || passage.isWord(next, Self.from) { return true }
    // “Robots measure between”, not “the rate between”.
    if passage.isWord(next, Self.between) { return passage.lastByte(index - 1) | 0x20 == UInt8(ascii: "s") }
    if passage.isWord(next, Self.at), classes.last == .adverb { return true }
    if passage.isWord(next, Self.at) || passage.isWord(next, Self.on), passage.roles(index).contains(.level) {
      let place = passage.roles(next + 1).contains(.adverb) || passage.hasSuffix(next + 1, "ly") ? next + 2 : next + 1
      return passage.has(place)
        && (passage.tokens[place].kind == .number || passage.tokens[place].kind == .symbol)
    }
    if passage.isWord(next, Self.to) {
      let next = passage.roles(next + 1).contains(.adverb) ? next + 1 : next
      return passage.roles(next + 1).contains(.base) || passage.isNumber(next + 1)
        || passage.has(next + 1) && passage.tokens[next + 1].kind == .symbol
    }
    return !roles.isDisjoint(with: [.up, .down]) && !roles.isDisjoint(with: [.preposition, .adverb])
  }

  private static let to = WordKey("to")
  private static let at = WordKey("at")
  private static let on = WordKey("on")
  private static let between = WordKey("between")
  private static let by = WordKey("by")
  private static let from = WordKey("from")
}
