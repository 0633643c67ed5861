import AnalyzerKit

/// What a preposition before a figure is tied to.
extension ThingReader {
  /// “Number”, “total”: a phrase that says nothing of what is counted.
  func isLight(_ phrase: Range<Int>) -> Bool {
    ThingWords.light[passage.key(phrase.upperBound - 1)] != nil
  }

  /// “Of maize, worth $2 billion”, “goods worth $9”: what is worth it stands right before.
  func worth(_ index: Int) -> Range<Int>? {
    phrases.phrase(endingAt: passage.wordClass(index - 1) == .comma ? index - 1 : index)
  }

  /// “Raised the toll to 9”, “levels at 70 ppm”: the phrase that ends before a preposition.
  ///
  /// How long something took is told of who did it, not of its object: “will feed the grid in 15 years”.
  func object(before preposition: Int, _ isCount: Bool, isDuration: Bool) -> Finding? {
    // “Revised the toll down to 31”.
    if isUpOrDown(preposition - 1), passage.wordClass(preposition - 2).isNominal {
      return object(before: preposition - 1, isCount, isDuration: isDuration)
    }
    if passage.isWord(preposition - 1, Self.it) || passage.isWord(preposition - 1, Self.them) {
      return clauses.object(before: preposition - 1).map(Finding.phrase)
    }
    guard let chain = phrases.chain(endingAt: beforeTime(preposition)),
      chain.isFirst || passage.isWord(preposition, Self.of) || !isAdverbial(chain.range)
    else { return nil }
    if isDuration, passage.wordClass(phrases.beforeDeterminers(chain.range.lowerBound) - 1) == .verb { return nil }
    return stripped(chain.range, isCount)
  }

  /// “Cut rates in 2019 to 3%”, “its forecast for the quarter ended in June to 3%”: the place before what says when.
  func beforeTime(_ end: Int) -> Int {
    guard passage.wordClass(end - 1) == .time || dates.isYear(end - 1) else { return end }
    var index = end
    while end - index < 9 {
      switch passage.wordClass(index - 1) {
      case .time, .number, .determiner, .preposition: index -= 1
      case .adjective where passage.wordClass(index) == .time: index -= 1
      case .verb where passage.wordClass(index - 2) == .time: index -= 1
      case .noun, .name: return index
      default: return end
      }
    }
    return end
  }

  /// “Rose in Oslo to 5%”, “easing against the yen to 108”: a phrase that a preposition ties to the verb.
  func isAdverbial(_ phrase: Range<Int>) -> Bool {
    let preposition = phrases.beforeDeterminers(phrase.lowerBound) - 1
    guard passage.wordClass(preposition) == .preposition, !passage.isWord(preposition, Self.with) else { return false }
    switch passage.wordClass(preposition - 1) {
    case .verb, .gerund, .adverb, .adjective, .symbol, .number: return true
    default: return false
    }
  }

  /// “Number of dead” is “dead”; “the number” alone is what was counted before.
  func stripped(_ chain: Range<Int>, _ isCount: Bool = false) -> Finding {
    let head = phrases.head(of: chain)
    guard ThingWords.light[passage.key(head)] != nil else { return .phrase(chain) }
    if passage.isWord(head + 1, Self.of) || passage.isWord(head + 1, Self.in),
      let rest = phrases.phrase(from: phrases.afterDeterminers(head + 2)), rest.upperBound <= chain.upperBound
    {
      return .phrase(rest.lowerBound..<chain.upperBound)
    }
    let isBare = ThingWords.bare[passage.key(head)] != nil
    // “The vote count” is a thing of its own, “the true number” is none.
    let isAlone = chain.lowerBound == head || !passage.isWord(head, Self.count)
    return isCount && isBare && isAlone ? .counted : .phrase(chain)
  }

  private static let of = WordKey("of")
  private static let count = WordKey("count")
  private static let `in` = WordKey("in")
  private static let it = WordKey("it")
  private static let them = WordKey("them")
  private static let with = WordKey("with")
}
