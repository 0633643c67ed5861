import AnalyzerKit

/// Finds which way a figure went, and what part it has in a change.
struct ChangeReader {
  let passage: Passage

  struct Finding {
    var trend: Figure.Trend?
    var role: Figure.Role?
  }

  /// The change that a figure tells of: it stands from `start`, the bound before it included, to `end`, the token behind.
  func read(before start: Int, after end: Int) -> Finding {
    var finding = Finding(trend: nil, role: steadyRole(before: start, after: end))
    let index = beforeFillers(start)
    let preposition = preposition(between: index, start)
    if let trend = direction(at: index), !isUpTo(index, start), !isBoiling(index, preposition),
      !isDeed(index, before: start, after: end), !isParticle(index, after: end)
    {
      finding.trend = preposition == Self.from ? nil : trend
      finding.role = preposition == Self.to ? .level : preposition == Self.from ? .from : .delta
      return finding
    }
    if passage.roles(end).contains(.adverb), let trend = direction(at: end) {
      return Finding(trend: trend, role: .delta)
    }
    if let trend = object(before: start) { return Finding(trend: trend, role: .delta) }
    if let trend = comparison(after: end) { return Finding(trend: trend, role: .delta) }
    if let trend = noun(before: start, after: end) { return Finding(trend: trend, role: .delta) }
    if passage.isWord(start - 1, Self.to),
      passage.wordClass(start - 2) == .number || passage.wordClass(start - 2) == .symbol
        || passage.isWord(start - 2, Self.point)
    {
      finding.role = .level
    }
    if preposition == Self.from || passage.isWord(start - 1, Self.from) { finding.role = finding.role ?? .from }
    return finding
  }

  /// The way that a verb or particle at a token tells.
  private func direction(at index: Int) -> Figure.Trend? {
    let roles = passage.roles(index)
    guard !roles.isDisjoint(with: [.up, .down]) else { return nil }
    switch passage.wordClass(index) {
    case .verb, .gerund, .adverb: return roles.contains(.up) ? .up : .down
    case .adjective, .noun:
      return roles.contains(.adverb) && roles.isDisjoint(with: .change) ? roles.contains(.up) ? .up : .down : nil
    default: return nil
    }
  }

  /// “Cut its rate by half a point”: the verb before its object.
  private func object(before start: Int) -> Figure.Trend? {
    guard passage.isWord(start - 1, Self.by) else { return nil }
    var place = start - 2
    while passage.has(place), start - place < 8 {
      switch passage.wordClass(place) {
      case .noun, .name, .adjective, .determiner, .time, .genitive, .hyphen: place -= 1
      case .verb where place < start - 2: return direction(at: place)
      default: return nil
      }
    }
    return nil
  }

  /// “30 percent more for power”, “15% fewer cars”.
  private func comparison(after end: Int) -> Figure.Trend? {
    guard passage.isMark(end - 1, "%") || Self.percent[passage.key(end - 1)] != nil else { return nil }
    return Self.comparisons[passage.key(end)]
  }

  /// “A 3% drop”, “a cut of 70 posts”.
  private func noun(before start: Int, after end: Int) -> Figure.Trend? {
    var index = passage.afterJoin(end)
    if passage.wordClass(index) == .noun, !passage.roles(index).contains(.change) { index += 1 }
    if !(passage.wordClass(index) == .noun && passage.roles(index).contains(.change)) {
      guard passage.isWord(start - 1, Self.of), let head = head(before: start - 1) else { return nil }
      index = head
    }
    let roles = passage.roles(index)
    guard roles.contains(.change), passage.wordClass(index) == .noun else { return nil }
    // “Seven muscle cuts” are counted.
    if index >= end, passage.wordClass(end - 1) == .number, PhraseReader(passage: passage).isPlural(index) {
      return nil
    }
    return roles.contains(.up) ? .up : .down
  }

  /// The head of what a figure behind “of” is told of: “a rise in prices of 3%”, not “growth in a market of 3 million”.
  private func head(before of: Int) -> Int? {
    if passage.roles(of - 1).contains(.change) { return of - 1 }
    let phrases = PhraseReader(passage: passage)
    guard let last = phrases.phrase(endingAt: of), let chain = phrases.chain(endingAt: of)?.range,
      !passage.roles(last.lowerBound - 1).contains(.article)
    else { return nil }
    return phrases.head(of: chain)
  }

  private func steadyRole(before start: Int, after end: Int) -> Figure.Role? {
    let before = passage.key(start - 1)
    if Self.new[before] != nil || passage.isWord(end, Self.more) && !passage.isWord(end + 1, Self.than) { return .new }
    if passage.isWord(start - 1, Self.of), passage.isWord(start - 2, Self.total) { return .cumulative }
    if let word = passage.has(end) ? passage.tokens[end].key : nil, Self.cumulative[word] != nil { return .cumulative }
    if passage.isWord(start - 1, Self.at) { return .level }
    if passage.roles(start - 1).contains(.level), Self.having[before] == nil, !isObject(before, end) { return .level }
    return nil
  }

  /// “Close 6 of its plants”: what is done to things says no level.
  private func isObject(_ verb: WordKey, _ end: Int) -> Bool {
    guard Self.transitive[verb] != nil, passage.wordClass(end - 1) == .number else { return false }
    return passage.wordClass(end).isNominal || passage.isWord(end, Self.of)
  }

  /// “Shot down 14 drones”, “rounded up 40 men”: a verb's own particle.
  private func isParticle(_ index: Int, after end: Int) -> Bool {
    guard passage.wordClass(index) == .adverb, passage.wordClass(end - 1) == .number,
      passage.wordClass(end).isNominal || passage.isWord(end, Self.of)
    else { return false }
    let word = passage.wordClass(index - 1)
    return (word == .verb || word == .gerund) && passage.roles(index - 1).isDisjoint(with: [.up, .down, .level])
  }

  private func preposition(between index: Int, _ start: Int) -> WordKey? {
    for place in stride(from: start - 1, to: index, by: -1) {
      if passage.isWord(place, Self.to) { return Self.to }
      if passage.isWord(place, Self.from) { return Self.from }
    }
    return nil
  }

  /// The first token before what may stand between a verb of change and a figure.
  private func beforeFillers(_ start: Int) -> Int {
    var index = start - 1
    while passage.has(index), start - index < 5, isFiller(index) { index -= 1 }
    return index
  }

  private func isFiller(_ index: Int) -> Bool {
    guard passage.isWord(index) else { return false }
    if Self.fillers[passage.key(index)] != nil { return true }
    return passage.hasSuffix(index, "ly") && passage.wordClass(index) == .adverb
  }

  /// “Raised $3 million”, “dropped 40 bombs”, “sank three ships”: what was done to things, not how a level changed.
  private func isDeed(_ index: Int, before start: Int, after end: Int) -> Bool {
    // “Added a 30-metre wing”: the figure tells of the noun alone.
    let next = passage.wordClass(passage.afterJoin(end))
    if passage.roles(start - 1).contains(.article), next.isNominal { return true }
    guard let always = Self.deeds[passage.key(index)], Self.being[passage.key(index - 1)] == nil,
      passage.roles(index).isDisjoint(with: .preposition),
      !(index + 1..<start).contains(where: { passage.roles($0).contains(.preposition) })
    else { return false }
    return always || passage.wordClass(end - 1) == .number && (next == .noun || next == .adjective)
  }

  /// “Boiling down to $21” tells no change.
  private func isBoiling(_ index: Int, _ preposition: WordKey?) -> Bool {
    preposition == Self.to && passage.wordClass(index) == .adverb && passage.wordClass(index - 1) == .gerund
      && passage.roles(index - 1).isDisjoint(with: [.up, .down, .level])
  }

  /// “Up to 40” is a bound.
  private func isUpTo(_ index: Int, _ start: Int) -> Bool {
    passage.isWord(index, Self.up) && passage.isWord(index + 1, Self.to) && index + 2 == start
      && passage.roles(index - 1).isDisjoint(with: [.level, .verb])
  }

  private static let fillers = PhraseTable<Bool>(
    [
      "by", "to", "from", "a", "an", "another", "further", "about", "just", "only", "even", "some", "nearly", "almost",
      "back", "as", "much", "more", "than", "over", "around",
    ].map { ($0, true) })
  /// Verbs that have an object too; true where a figure that follows at once is always that object.
  private static let deeds = PhraseTable<Bool>(
    ["raise", "raised", "raises", "raising"].map { ($0, true) }
      + [
        "drop", "dropped", "drops", "dropping", "lift", "lifted", "lifts", "lifting", "sank", "sink", "sinks",
        "sinking", "sunk", "slashed", "climbed", "climbing", "advanced", "retreated",
      ].map { ($0, false) })
  private static let being = PhraseTable<Bool>(
    ["is", "are", "was", "were", "be", "been", "being"].map { ($0, true) })
  private static let transitive = PhraseTable<Bool>(
    ["close", "closes", "closed", "closing", "open", "opens", "opened", "hit", "hits", "ended", "settled", "finished"]
      .map { ($0, true) })
  private static let new = PhraseTable<Bool>(
    ["another", "additional", "further", "new", "extra"].map { ($0, true) })
  private static let by = WordKey("by")
  private static let point = WordKey("point")
  private static let percent = PhraseTable<Bool>(["percent", "cent", "pct"].map { ($0, true) })
  private static let comparisons = PhraseTable<Figure.Trend>([("more", .up), ("less", .down), ("fewer", .down)])
  private static let cumulative = PhraseTable<Bool>(
    ["altogether", "overall", "cumulative", "cumulatively"].map { ($0, true) })
  private static let having = PhraseTable<Bool>(["has", "have", "had", "worth", "came", "ran"].map { ($0, true) })
  private static let up = WordKey("up")
  private static let to = WordKey("to")
  private static let from = WordKey("from")
  private static let of = WordKey("of")
  private static let at = WordKey("at")
  private static let total = WordKey("total")
  private static let more = WordKey("more")
  private static let than = WordKey("than")
}
