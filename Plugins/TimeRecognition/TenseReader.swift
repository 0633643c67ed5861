import AnalyzerKit

/// Says whether the verb that an expression goes with lies in the past or the future.
struct TenseReader {
  let passage: Passage

  /// What the nearest verb says, before or behind; nil where none is found.
  func direction(of tokens: Range<Int>) -> Direction? { verb(of: tokens)?.direction }

  /// The verb that an expression goes with: its direction, and how far away it stands.
  func verb(of tokens: Range<Int>) -> Verb? {
    if passage.isWord(tokens.upperBound, Self.possessive) {
      // “Friday's vote” is over unless somebody looks ahead to it.
      let isAhead = Self.ahead[passage.key(tokens.lowerBound - 2)] != nil
      return (isAhead || firstVerb(from: tokens.upperBound + 1, within: 6) == .future ? .future : .past, 0)
    }
    // “As soon as Tuesday”, “until Tuesday to sign”.
    if passage.isWord(tokens.lowerBound - 1, Self.as) { return (.future, 0) }
    if passage.isRole(tokens.lowerBound - 1, .until), passage.isWord(tokens.upperBound, Self.to) { return (.future, 0) }
    let start = clauseStart(before: tokens.lowerBound)
    let left = before(tokens.lowerBound)
    let right = behind(tokens.upperBound)
    guard let right, let left else { return left ?? right }
    if start == passage.range.lowerBound { return right }
    let cost = start == nil ? right.cost * 3 + 1 : right.cost - 4
    return cost < left.cost ? right : left
  }

  private func firstVerb(from index: Int, within limit: Int) -> Direction? {
    for place in index..<(index + limit) where passage.isWord(place) {
      if let direction = verb(at: place) { return direction }
    }
    return nil
  }

  /// Where the clause begins that the expression opens: “…, on Friday the court ruled”; nil where it stands inside one.
  private func clauseStart(before index: Int) -> Int? {
    var place = index
    while passage.isRole(place - 1, [.on, .within, .by, .at, .edge, .after, .before, .since]) { place -= 1 }
    if place == passage.range.lowerBound { return place }
    return passage.tokens[place - 1].kind == .punctuation && passage.has(place - 1) ? place : nil
  }

  typealias Verb = (direction: Direction, cost: Int)

  /// Whether the nearest verb before tells of speaking, or the first behind where a clause begins with the date.
  func isSpoken(around tokens: Range<Int>) -> Bool {
    if clauseStart(before: tokens.lowerBound) == passage.range.lowerBound {
      return isSpoken(tokens.upperBound..<min(passage.range.upperBound, tokens.upperBound + 8))
    }
    return isSpoken((max(passage.range.lowerBound, tokens.lowerBound - 8)..<tokens.lowerBound).reversed())
  }

  private func isSpoken(_ places: some Sequence<Int>) -> Bool {
    for place in places where passage.isWord(place) {
      if Self.speech[passage.tokens[place]] != nil { return true }
      if verb(at: place) != nil { return false }
    }
    return false
  }

  private func before(_ index: Int) -> Verb? {
    var isInfinitive = false
    var cost = 0
    for place in stride(from: index - 1, through: max(passage.range.lowerBound, index - 16), by: -1) {
      cost += 1
      if passage.isMark(place, ";") { break }
      if passage.tokens[place].kind == .punctuation { cost += passage.isMark(place, ",") ? 4 : 6 }
      guard passage.isWord(place) else { continue }
      let key = passage.key(place)
      if key == Self.to, isVerbAfterTo(place + 1) {
        // “Was to meet”, “is to meet”.
        if Self.copulas[passage.key(place - 1)] != nil { return (.future, cost) }
        isInfinitive = true
        continue
      }
      if isInfinitive, Self.holders[key] != nil { return (.past, cost) }
      guard let direction = verb(at: place) else { continue }
      // “Was forecast to reach”.
      if isInfinitive, Self.copulas[key] != nil { return (.future, cost) }
      // “Met to mark the day on Friday” is over, “agreed to meet on Friday” is not.
      let isAhead = isInfinitive && (direction != .past || Self.promises[key] != nil)
      return (isAhead ? .future : direction, cost)
    }
    return isInfinitive ? (.future, cost + 4) : nil
  }

  private func behind(_ index: Int) -> Verb? {
    var cost = 0
    for place in index..<min(passage.range.upperBound, index + 16) where passage.range.contains(place) {
      cost += 1
      if passage.isMark(place, ";") { break }
      if passage.tokens[place].kind == .punctuation, place > index { cost += passage.isMark(place, ",") ? 4 : 6 }
      guard passage.isWord(place) else { continue }
      if passage.key(place) == Self.to, isVerbAfterTo(place + 1) { return nil }
      guard let direction = verb(at: place) else { continue }
      // “On Friday the government planned”: told as done.
      let isFinite = isRegularPast(place) && Self.copulas[passage.key(place - 1)] == nil
      return (isFinite ? .past : direction, cost)
    }
    return nil
  }

  /// “To” is before a verb unless a name, number or article follows.
  private func isVerbAfterTo(_ index: Int) -> Bool {
    guard passage.isWord(index), passage.tokens[index].letterCase == .lower else { return false }
    return passage.roles(index).isDisjoint(
      with: WordRoles.numeral.union([.the, .article, .possessive, .selector, .unit, .ordinal, .edge]))
      && Self.notVerbs[passage.tokens[index]] == nil
  }

  private func verb(at index: Int) -> Direction? {
    let token = passage.tokens[index]
    let found = Self.verbs[token] ?? (isRegularPast(index) ? .past : nil)
    switch found {
    // “Will be paid”: “will” is read next.
    case .past where passage.isWord(index - 1, Self.be) || passage.isWord(index - 2, Self.be): return nil
    // “Set for Tuesday”.
    case .past where token.key == Self.set && passage.isWord(index + 1, Self.for): return .future
    // “Had been due”.
    case .future where passage.isWord(index - 2, Self.had) || passage.isWord(index - 1, Self.had): return .past
    // “Could not meet”: what goes before decides.
    case .future where isBare(token.key) && passage.isRole(index - 1, .auxiliary): return nil
    // “A still unspecified date”.
    case .past where passage.isRole(index - 1, [.article, .the, .possessive]) && isRegularPast(index): return nil
    case .past where passage.isRole(index - 2, .article) && isRegularPast(index): return nil
    // “Could not be reached”.
    case .future where token.key == Self.could && passage.isWord(index + 1, Self.not): return .past
    // “Is visiting on Monday”.
    case nil where Self.present[token] != nil && isParticiple(index + 1): return .future
    default: return found
    }
  }

  private func isBare(_ key: WordKey) -> Bool { key == Self.meet || key == Self.begin || key == Self.resume }

  private func isRegularPast(_ index: Int) -> Bool {
    let token = passage.tokens[index]
    guard token.letterCase == .lower, token.end - token.start > 4, Self.notVerbs[token] == nil else { return false }
    return endsWith(token.end, "e", "d")
  }

  private func isParticiple(_ index: Int) -> Bool {
    passage.isWord(index) && passage.length(index) > 5 && endsWith(passage.tokens[index].end, "n", "g")
  }

  private func endsWith(_ end: Int, _ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let text = passage.article.text
    return text[end - 2] == UInt8(truncatingIfNeeded: first.value)
      && text[end - 1] == UInt8(truncatingIfNeeded: second.value)
  }

  private static let possessive = WordKey("'s")
  private static let `as` = WordKey("as")
  private static let meet = WordKey("meet")
  private static let begin = WordKey("begin")
  private static let resume = WordKey("resume")
  private static let to = WordKey("to")
  private static let be = WordKey("be")
  private static let set = WordKey("set")
  private static let `for` = WordKey("for")
  private static let had = WordKey("had")
  private static let could = WordKey("could")
  private static let not = WordKey("not")
  private static let present = table("is are 's 're am", .present)

  /// What was done where it is told of: “was forced to leave”.
  private static let holders = table("forced able unable seen found known used glad quick slow reluctant free", .past)
  private static let copulas = table("is are was were am", .present)
  /// “Ahead of Friday's vote”, “preparing for”.
  private static let ahead = table("ahead prepare prepares preparing ready waiting bracing", .future)

  /// Verbs in the past whose infinitive looks ahead: “agreed to meet Monday”.
  private static let promises = table(
    """
    agreed decided voted vowed pledged promised asked urged told ordered called threatened offered wanted intended \
    proposed invited demanded warned arranged volunteered elected chose opted committed wished
    """, .future)

  private static let speech = table(
    """
    said says say saying told tell wrote added announced reported declared stated insisted argued replied warned \
    vowed promised testified
    """, .past)

  private static let notVerbs = table(
    "need hundred indeed exceed proceed succeed speed breed seed feed united limited led red bed creed people", .past)

  private static let verbs = PhraseTable<Direction>(
    table(
      """
      will 'll won't would shall expected expects expect scheduled schedules plans planned plan planning due hopes hoped \
      intends going likely must should may might could can upcoming ahead begins starts opens resumes expires \
      meets arrives resume begin meet expire wants aims slated poised payable postponed extended delayed adjourned \
      rescheduled deadline
      """, as: .future)
      + table(
        """
        was were had did said told went came took made gave got saw left held met began broke fell rose won lost kept \
        brought sent sold bought paid put led ran became found stood struck shot hit cut set wrote spoke knew thought felt \
        heard taught caught fought sought built spent drew drove flew grew hurt let shut quit beat sank swore \
        tore threw withdrew been done gone seen taken given known shown written spoken fallen risen chosen grown \
        didn't wasn't weren't hadn't couldn't lay stole woke wore
        """, as: .past))

  private static func table(_ words: String, as direction: Direction) -> [(String, Direction)] {
    words.split(separator: " ").map { (String($0), direction) }
  }

  private static func table(_ words: String, _ direction: Direction) -> PhraseTable<Direction> {
    PhraseTable(table(words, as: direction))
  }
}
