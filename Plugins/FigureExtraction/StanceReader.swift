import AnalyzerKit

/// Tells whether a text states a figure, denies it, or expects, wants, supposes or corrects it, from the words near it.
struct StanceReader {
  let passage: Passage

  /// How far a word of stance reaches, in tokens.
  private static let reach = 12

  /// The stance on what stands in `tokens`; `asserted` where no word says otherwise.
  func stance(on tokens: Range<Int>) -> Figure.Stance {
    var found: Figure.Stance?
    var index = tokens.lowerBound - 1
    // Behind “and put”, “and expects”: what the words before say is said of another verb.
    var (isCut, isVerbCut) = (false, false)
    while passage.has(index), tokens.lowerBound - index <= Self.reach, !isBorder(index) {
      if passage.wordClass(index) == .conjunction, isFinite(index + 1) {
        isVerbCut = true
        isCut = isCut || !passage.roles(index + 1).contains(.base)
      }
      if let stance = stance(at: index), !isCut, !isVerbCut || passage.wordClass(index) == .auxiliary,
        stance != .denied || passage.roles(index).contains(.base)
          || tokens.lowerBound - index <= Self.denialReach || passage.wordClass(index) == .verb
      {
        found = stronger(found, stance)
      }
      index -= 1
    }
    index = tokens.upperBound
    var isBehindVerb = false
    while passage.has(index), index - tokens.upperBound < 8, !isBorder(index), !isBehindVerb {
      let word = passage.wordClass(index)
      if word == .auxiliary || word == .verb, let stance = stance(at: index), stance != .revised {
        found = stronger(found, stance)
      }
      isBehindVerb = word == .verb || word == .comma
      index += 1
    }
    return found ?? .asserted
  }

  private static let denialReach = 4

  /// Whether a verb stands at a token that need not be an infinitive.
  private func isFinite(_ index: Int) -> Bool {
    passage.wordClass(index) == .verb && !passage.roles(index).isDisjoint(with: [.past, .third])
  }

  private func stronger(_ first: Figure.Stance?, _ second: Figure.Stance) -> Figure.Stance {
    guard let first else { return second }
    let order = Figure.Stance.strength
    return (order.firstIndex(of: first) ?? 0) <= (order.firstIndex(of: second) ?? 0) ? first : second
  }

  /// A clause ends at strong marks and where another one begins after a comma.
  private func isBorder(_ index: Int) -> Bool {
    switch passage.wordClass(index) {
    case .mark: !passage.isMark(index, "(") && !passage.isMark(index, ")") && !passage.isMark(index, "\"")
    case .comma: passage.wordClass(index + 1) == .pronoun || passage.wordClass(index + 1) == .link
    case .link: passage.isWord(index, Self.but) || passage.isWord(index, Self.whileKey)
    default: false
    }
  }

  private func stance(at index: Int) -> Figure.Stance? {
    guard passage.isWord(index), let stance = Self.words[passage.key(index)] else {
      // “First reported 18 dead”.
      let isFirst = passage.isWord(index, Self.first) && ClauseReader.saying[passage.key(index + 1)] != nil
      return isFirst ? .revised : nil
    }
    if passage.isCapitalized(index), index > passage.range.lowerBound { return nil }
    // “Said it would send”: what lay ahead then.
    if passage.isWord(index, Self.would), isReported(index) { return .forecast }
    // “A year earlier” compares, and corrects nothing.
    if stance == .revised, passage.wordClass(index - 1) == .time { return nil }
    return stance
  }

  /// Whether a verb of saying stands before a token in its sentence, and no condition between.
  private func isReported(_ index: Int) -> Bool {
    var place = index - 1
    while passage.has(place), index - place <= Self.reach {
      if passage.isWord(place, Self.if) { return false }
      if ClauseReader.saying[passage.key(place)] != nil { return true }
      place -= 1
    }
    return false
  }

  private static let would = WordKey("would")
  private static let `if` = WordKey("if")
  private static let first = WordKey("first")
  private static let but = WordKey("but")
  private static let whileKey = WordKey("while")

  private static let words: PhraseTable<Figure.Stance> = {
    var entries: [(String, Figure.Stance)] = []
    func add(_ stance: Figure.Stance, _ words: String) {
      entries += words.split(separator: " ").map { (String($0), stance) }
    }
    add(
      .denied, "not n't never denied denies deny denying rejected rejects disputed disputes isn't wasn't aren't weren't"
    )
    add(.conditional, "if unless could might may would whether should")
    add(
      .target,
      """
      plans planned planning aims aimed aiming wants wanted target targets targeted targeting pledged pledges pledge \
      promised promises seeks seeking sought proposed proposes intends intended hopes hoped vowed demands demanded \
      goal plan asked asking offered
      """)
    add(
      .forecast,
      """
      will expected expects expect forecast forecasts projected projects predicted predicts predict likely expecting \
      anticipates anticipated won't 'll shall
      """)
    add(.revised, "revised revises corrected updated previously initially originally earlier recounted")
    return PhraseTable(entries)
  }()
}
