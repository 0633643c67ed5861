import AnalyzerKit

/// Finds the noun phrase that a figure counts or measures, from the classes of words; no parser is used.
struct ThingReader {
  let passage: Passage
  let phrases: PhraseReader
  let clauses: ClauseReader
  let dates: Exclusions

  init(passage: Passage) {
    self.passage = passage
    phrases = PhraseReader(passage: passage)
    clauses = ClauseReader(passage: passage)
    dates = Exclusions(passage: passage)
  }

  /// What was found.
  enum Finding {
    /// A phrase of the figure's own.
    case phrase(Range<Int>)
    /// The same as that of the figure before.
    case same
    /// What was counted before, be it in another sentence.
    case counted
  }

  /// Where a figure stands: `start` with the bound before it, `end` with the bound behind it, `last` the end of the
  /// figure before in the sentence, 0 for none.
  struct Place {
    var start: Int
    var end: Int
    var last: Int
  }

  /// The thing of a figure; nil where none is found.
  func thing(of quantity: Quantity, _ kind: Figure.Kind, isOne: Bool, at place: Place) -> Finding? {
    let end = quantity.isCompound ? passage.afterJoin(place.end) : place.end
    switch kind {
    case .count, .rate, .vote, .ratio:
      if let own = counted(end, isOne: isOne) { return own }
    case .duration:
      if let own = ofPhrase(end, quantity) ?? (quantity.isCompound || isGenitive(end) ? adjacent(end) : nil) {
        return own
      }
    case .age: break
    case .multiplier:
      let start = phrases.afterDeterminers(end)
      if let own = ofPhrase(end, quantity) ?? adjacent(start > end && passage.wordClass(start) == .time ? end : start) {
        return own
      }
    default:
      if let own = raised(place.start) ?? ofPhrase(end, quantity) ?? beforeOf(place.start, unlessLight: true)
        ?? adjacent(
          end)
        ?? inOrFor(end, kind)
      {
        return own
      }
    }
    return level(place, isCount: kind == .count || kind == .rate, isDuration: kind == .duration)
  }

  // MARK: Behind the figure

  /// “3,100 Danish bakers”, “dozens of barns”, “200” barns”; the same again in “four of them”.
  private func counted(_ index: Int, isOne: Bool) -> Finding? {
    var start = index
    if isQuote(start), passage.wordClass(start + 1).isNominal { start += 1 }
    // “17 out of 18 districts”.
    if passage.isWord(start, Self.out), passage.isWord(start + 1, Self.of) { start += 1 }
    let isOf = passage.isWord(start, Self.of)
    if isOf { start += 1 }
    while passage.wordClass(start) == .determiner { start += 1 }
    if isOf, passage.wordClass(start) == .pronoun || passage.wordClass(start) == .link {
      // “Two of them civilians” names the two, “four of them badly” does not.
      guard passage.wordClass(start) == .pronoun, let phrase = phrases.phrase(from: start + 1) else { return .same }
      return .phrase(phrase)
    }
    if isOf, passage.wordClass(start) == .adjective, passage.wordClass(start + 1) == .number { start += 1 }
    start = afterCount(start, isOf: isOf)
    if !isOf, passage.isWord(start, Self.more) || passage.isWord(start, Self.further) { start += 1 }
    guard !isTimeAgo(start) else { return nil }
    if passage.wordClass(start) == .adjective, passage.wordClass(start + 1) == .number, passage.isCapitalized(start + 2)
    {
      start += 2
    }
    guard var phrase = phrases.phrase(from: start, isCounted: !isOne || isOf) else { return nil }
    // “One of the city's five main pumps”.
    if isOf, passage.wordClass(phrase.upperBound) == .genitive, passage.wordClass(phrase.upperBound + 1) == .number,
      let rest = phrases.phrase(from: phrase.upperBound + 2, isCounted: true)
    {
      phrase = rest
    }
    return .phrase(phrase)
  }

  /// “300 of the 1,200 sailors”, “eight million 250ml bottles”: behind a number in between.
  private func afterCount(_ index: Int, isOf: Bool) -> Int {
    guard passage.wordClass(index) == .number else { return index }
    if isOf { return phrases.afterNumber(index) }
    var place = index + 1
    while passage.wordClass(place) == .symbol || passage.wordClass(place) == .hyphen, place - index < 4 { place += 1 }
    return place > index + 1 ? place : index
  }

  private func isTimeAgo(_ index: Int) -> Bool {
    passage.wordClass(index) == .time
  }

  /// “70% of bakers”, “40 tonnes of flour”; the same again in “half of it”.
  private func ofPhrase(_ index: Int, _ quantity: Quantity) -> Finding? {
    // “$3 million worth of grain”.
    let index = passage.isWord(index, Self.worth) ? index + 1 : index
    // “40% off a coat”, not “40 miles off Texel”.
    let isOff = passage.isWord(index, Self.off) && quantity.unit.flatMap(UnitConversion.of)?.unit != "m"
    guard passage.isWord(index, Self.of) || isOff else { return nil }
    var start = phrases.afterDeterminers(index + 1)
    if passage.wordClass(start) == .pronoun || passage.wordClass(start) == .link { return .same }
    start = phrases.afterNumber(start)
    return phrases.phrase(from: start).map { .phrase(phrases.extended($0)) }
  }

  /// “A 25% tax on imports”, “a $90 fee”, “three days' pay”.
  private func adjacent(_ index: Int) -> Finding? {
    var start = passage.wordClass(index) == .genitive ? index + 1 : index
    // “A 9-mile (14 km) road”, “the 9 m (30 ft)-long bridge”.
    if passage.isMark(start, ")") {
      start += 1
      if passage.wordClass(start) == .hyphen { start += 2 }
    }
    start = afterCount(start, isOf: true)
    // “20 percent more cars”.
    if passage.isWord(start, Self.more) || passage.isWord(start, Self.less) || passage.isWord(start, Self.fewer) {
      start += 1
    }
    guard passage.wordClass(start).isNominal else { return nil }
    return phrases.phrase(from: start).map { .phrase(phrases.extended($0)) }
  }

  private func isGenitive(_ index: Int) -> Bool { passage.wordClass(index) == .genitive }

  /// “$15 million in grants”, “paid $90 for a permit”.
  private func inOrFor(_ end: Int, _ kind: Figure.Kind) -> Finding? {
    let index = afterBracket(end)
    guard kind == .money, passage.isWord(index, Self.in) || passage.isWord(index, Self.for) else { return nil }
    let start = afterCount(phrases.afterDeterminers(index + 1), isOf: false)
    guard passage.wordClass(start) == .noun || passage.wordClass(start) == .adjective,
      let phrase = phrases.phrase(from: start), ThingWords.idle[passage.key(phrase.upperBound - 1)] == nil,
      passage.wordClass(phrase.upperBound - 1) != .adjective
    else { return nil }
    return .phrase(phrases.extended(phrase))
  }

  /// Behind the same again in another unit: “HK$900 (£90) for flights”.
  private func afterBracket(_ index: Int) -> Int {
    guard passage.isMark(index, "(") else { return index }
    for place in index + 1..<index + 7 where passage.isMark(place, ")") { return place + 1 }
    return index
  }

  // MARK: Before the figure

  /// “Raised its output to 2 million tonnes of ore”: the object of the verb, not what the unit is of.
  private func raised(_ start: Int) -> Finding? {
    guard passage.isWord(start - 1, Self.to) || passage.isWord(start - 1, Self.from),
      let chain = phrases.chain(endingAt: start - 1), chain.isFirst
    else { return nil }
    let verb = phrases.beforeDeterminers(chain.range.lowerBound) - 1
    return passage.wordClass(verb) == .verb ? stripped(chain.range) : nil
  }

  /// “A deficit of $3 million”, “a margin of error of 2 points”.
  private func beforeOf(_ start: Int, unlessLight: Bool) -> Finding? {
    guard passage.isWord(start - 1, Self.of), let phrase = phrases.phrase(endingAt: start - 1) else { return nil }
    if unlessLight, isLight(phrase) { return nil }
    let before = phrase.lowerBound - 1
    if passage.isWord(before, Self.of), let first = phrases.phrase(endingAt: before) {
      return .phrase(first.lowerBound..<phrase.upperBound)
    }
    return .phrase(phrase)
  }

  /// A figure without a noun of its own: a level, a step, a change.
  private func level(_ place: Place, isCount: Bool, isDuration: Bool) -> Finding? {
    let start = beforeFillers(place.start)
    if passage.isWord(start - 1, Self.worth), let phrase = worth(start - 1) { return .phrase(phrase) }
    if passage.isMark(start - 1, ":"), let phrase = phrases.phrase(endingAt: start - 1) { return .phrase(phrase) }
    // “By 312 votes to 104”.
    if place.last > 0, passage.isWord(place.start - 1, Self.to), passage.roles(place.start - 2).contains(.vote) {
      return .same
    }
    if place.last > 0, isPlainGap(place.last, place.start) || isPlainGap(place.last, start) { return .same }
    let isBound = passage.wordClass(place.start) == .preposition || passage.wordClass(place.start) == .gerund
    if isBound, let phrase = phrases.phrase(endingAt: place.start) { return .phrase(phrase) }
    if place.last > 0, let gapped = gapped(start, isCount: isCount) { return gapped }
    if passage.wordClass(start - 1) == .preposition,
      let object = object(before: start - 1, isCount, isDuration: isDuration)
    {
      return object
    }
    if passage.wordClass(start - 1).isNominal, isUpOrDown(start), let phrase = phrases.phrase(endingAt: start) {
      return .phrase(phrase)
    }
    let verb = clauses.verb(before: start)
    if let verb, isCount, !isLevel(verb, before: place.start) { return .counted }
    if let verb, let subject = clauses.subject(of: verb) { return stripped(subject, isCount) }
    if let light = beforeOf(place.start, unlessLight: false) { return light }
    if passage.wordClass(start - 1).isNominal, let phrase = phrases.phrase(endingAt: start) { return .phrase(phrase) }
    if place.last > 0 { return .same }
    return clauses.firstPhrase(before: start).map(Finding.phrase)
  }

  /// “Ann had 50% and Bob 49%”: a name right before the figure in place of subject and verb.
  private func gapped(_ start: Int, isCount: Bool) -> Finding? {
    guard passage.wordClass(start - 1).isNominal, let phrase = phrases.phrase(endingAt: start) else { return nil }
    switch passage.wordClass(phrases.beforeDeterminers(phrase.lowerBound) - 1) {
    case .conjunction, .comma: return isCount ? .counted : .phrase(phrase)
    default: return nil
    }
  }

  /// Whether the verb says where its subject stands or went, not what it did to something.
  private func isLevel(_ verb: Int, before start: Int) -> Bool {
    passage.wordClass(verb) == .auxiliary || isUpOrDown(verb + 1)
      || passage.isWord(verb + 1, Self.at) && verb + 1 < start
      || !passage.roles(verb).isDisjoint(with: [.level, .up, .down])
        && ThingWords.owning[passage.key(verb)] == nil
  }

  /// Whether nothing that could be another thing stands between two figures.
  private func isPlainGap(_ from: Int, _ to: Int) -> Bool {
    guard from <= to, to - from < 10 else { return false }
    return (from..<to).allSatisfy { index in
      switch passage.wordClass(index) {
      case .verb: passage.isWord(index, Self.compared)
      case .noun, .name, .gerund, .auxiliary, .pronoun: false
      case .link: passage.roles(index).contains(.preposition)
      case .mark: !passage.isMark(index, ";") && !passage.isMark(index, ":")
      default: true
      }
    }
  }

  func isUpOrDown(_ index: Int) -> Bool {
    !passage.roles(index).isDisjoint(with: [.up, .down]) && passage.wordClass(index) == .adverb
  }

  /// The place before “just”, “up”, “an average of” and the like.
  private func beforeFillers(_ start: Int) -> Int {
    var index = start
    if passage.isWord(index - 1, Self.by), isUpOrDown(index - 2) { index -= 1 }
    while start - index < 5 {
      let word = passage.wordClass(index - 1)
      guard word == .adverb || word == .determiner || word == .adjective && passage.wordClass(index) == .preposition
      else { break }
      if isUpOrDown(index - 1), passage.wordClass(index - 2).isNominal { return index - 1 }
      index -= 1
    }
    if passage.isWord(index - 1, Self.of), let phrase = phrases.phrase(endingAt: index - 1), isLight(phrase),
      phrase.count == 1
    {
      index = phrase.lowerBound
      while passage.wordClass(index - 1) == .determiner { index -= 1 }
    }
    return index
  }

  private func isQuote(_ index: Int) -> Bool {
    passage.isMark(index, "\"") || passage.length(index) == 3 && passage.byte(index) == 0xE2 && !passage.isDash(index)
  }

  /// Whether a plural noun comes within three words, with nothing before it that ends a phrase.
  func isPluralAhead(_ index: Int) -> Bool {
    for place in index..<index + 3 {
      guard passage.isWord(place) else { return false }
      let roles = passage.roles(place)
      if roles.contains(.plural) { return true }
      guard roles.isDisjoint(with: [.closed, .determiner, .adverb, .verb]) else { return false }
      if phrases.isPlural(place) { return true }
    }
    return false
  }

  private static let of = WordKey("of")
  private static let out = WordKey("out")
  private static let worth = WordKey("worth")
  private static let compared = WordKey("compared")
  private static let to = WordKey("to")
  private static let from = WordKey("from")
  private static let at = WordKey("at")
  private static let off = WordKey("off")
  private static let `in` = WordKey("in")
  private static let `for` = WordKey("for")
  private static let more = WordKey("more")
  private static let less = WordKey("less")
  private static let fewer = WordKey("fewer")
  private static let further = WordKey("further")
  private static let by = WordKey("by")
}
