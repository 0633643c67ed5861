import AnalyzerKit

/// Finds the verb a figure hangs on, that verb's subject, and the phrase before a preposition, by walking to the left.
struct ClauseReader {
  let passage: Passage
  let phrases: PhraseReader

  init(passage: Passage) {
    self.passage = passage
    phrases = PhraseReader(passage: passage)
  }

  /// How far to the left anything is looked for, in tokens.
  private static let reach = 30

  /// The verb that governs what begins at a token; the nearest to the left within its clause.
  func verb(before start: Int) -> Int? {
    var index = start - 1
    var copula: Int?
    while passage.has(index), start - index <= Self.reach {
      switch passage.wordClass(index) {
      case .verb where isAside(index): break
      // “For the quarter ended in June to $84 billion”.
      case .verb where Self.ending[passage.key(index)] != nil && passage.wordClass(index - 1) == .time: break
      case .verb, .gerund: return index
      case .auxiliary: copula = copula ?? index
      case .link: return copula
      case .mark:
        if let copula { return copula }
        guard let open = openingBracket(of: index) else { return nil }
        index = open
      default: if let copula { return copula }
      }
      index -= 1
    }
    return copula
  }

  /// “…, the ministry said, …”: a verb of saying that ends an aside.
  private func isAside(_ index: Int) -> Bool {
    guard Self.saying[passage.key(index)] != nil else { return false }
    let next = passage.wordClass(index + 1)
    return next == .comma || next == .mark || next == .conjunction
  }

  /// The bracket that the mark at `index` closes; nil where it closes none near.
  private func openingBracket(of index: Int) -> Int? {
    guard passage.has(index) else { return nil }
    if passage.isMark(index, "\"") || passage.tokens[index].kind == .punctuation && isQuote(index) { return index }
    guard passage.isMark(index, ")") else { return nil }
    return (max(passage.range.lowerBound, index - 12)..<index).last { passage.isMark($0, "(") }
  }

  private func isQuote(_ index: Int) -> Bool {
    guard passage.length(index) == 3, passage.byte(index) == 0xE2 else { return false }
    let third = passage.article.text[passage.tokens[index].start + 2]
    return passage.article.text[passage.tokens[index].start + 1] == 0x80 && (0x98...0x9F).contains(third)
  }

  /// What does or is what the verb at `verb` says, with what is tied to it; nil where it is not said.
  func subject(of verb: Int, depth: Int = 0) -> Range<Int>? {
    guard depth < 3 else { return nil }
    var left = verb - 1
    var isInfinitive = false
    while verb - left < 10 {
      let word = passage.wordClass(left)
      guard word == .auxiliary || word == .adverb || word == .verb else { break }
      if passage.isWord(left, Self.to) { isInfinitive = true }
      left -= 1
    }
    switch passage.wordClass(left) {
    case .link:
      // “The package was $11 million, which includes”.
      let place = passage.wordClass(left - 1) == .comma ? left - 2 : left - 1
      let isFigure = passage.wordClass(place) == .number || passage.wordClass(place) == .symbol
      return isFigure ? previousSubject(before: left, depth) : antecedent(of: left)
    case .conjunction: return previousSubject(before: left, depth)
    case .comma:
      return isGerundOrInfinitive(verb, isInfinitive) ? previousSubject(before: left, depth) : besideComma(left, depth)
    case .mark:
      if let open = openingBracket(of: left) { return chain(endingAt: open) }
      if passage.isMark(left, "."), passage.isGlued(left), passage.wordClass(left - 1) == .name {
        return chain(endingAt: left)
      }
      return nil
    case .pronoun:
      let subject = previousSubject(before: left, depth) ?? firstPhrase(before: left)
      // “Executives say it will cost” tells of something else.
      if passage.isWord(left, Self.it), let subject {
        let head = phrases.head(of: subject)
        if passage.wordClass(head) == .noun, phrases.isPlural(head) { return nil }
      }
      return subject
    case .preposition where passage.wordClass(verb) == .gerund: return previousSubject(before: left, depth)
    case .noun where isInfinitive, .name where isInfinitive:
      return governor(of: left, depth) ?? chain(endingAt: left + 1)
    case .time, .number: return subjectBeforeTime(left, depth)
    default: return chain(endingAt: left + 1)
    }
  }

  /// “The yen saw gains to trade at”: who does what an infinitive behind an object tells is the subject of the verb.
  private func governor(of noun: Int, _ depth: Int) -> Range<Int>? {
    guard let object = phrases.phrase(endingAt: noun + 1) else { return nil }
    let verb = phrases.beforeDeterminers(object.lowerBound) - 1
    guard passage.wordClass(verb) == .verb, Self.causing[passage.key(verb)] == nil else { return nil }
    return subject(of: verb, depth: depth + 1)
  }

  private func isGerundOrInfinitive(_ verb: Int, _ isInfinitive: Bool) -> Bool {
    isInfinitive || passage.wordClass(verb) == .gerund
  }

  private func chain(endingAt end: Int) -> Range<Int>? {
    guard let chain = phrases.chain(endingAt: end)?.range else { return nil }
    // “Exports and imports fell”: two subjects where the first begins the clause.
    let link = phrases.beforeDeterminers(chain.lowerBound) - 1
    guard passage.wordClass(link) == .conjunction, let first = phrases.phrase(endingAt: link) else { return chain }
    switch passage.wordClass(phrases.beforeDeterminers(first.lowerBound) - 1) {
    case .mark, .comma, .link: return first.lowerBound..<chain.upperBound
    default: return chain
    }
  }

  /// “The growth last year was”, “its economy in 2022 grew”: time words and numbers stand before the verb.
  private func subjectBeforeTime(_ place: Int, _ depth: Int) -> Range<Int>? {
    var index = place
    while place - index < 6 {
      switch passage.wordClass(index) {
      case .time, .number, .preposition, .determiner, .adjective, .symbol, .conjunction, .pronoun: index -= 1
      default:
        if passage.wordClass(index) == .comma { return besideComma(index, depth) }
        return chain(endingAt: index + 1)
      }
    }
    return nil
  }

  /// “The debt, which”, “people who”: what stands before the link; nothing before “that” behind a verb.
  private func antecedent(of link: Int) -> Range<Int>? {
    guard Self.relatives[passage.key(link)] != nil else { return nil }
    var place = passage.wordClass(link - 1) == .comma ? link - 1 : link
    // “A package for the chief, Rico Back, which”: past the name in between.
    if place < link, let name = phrases.phrase(endingAt: place), passage.wordClass(name.lowerBound) == .name,
      passage.wordClass(name.lowerBound - 1) == .comma, passage.wordClass(name.lowerBound - 2).isNominal
    {
      place = name.lowerBound - 1
    }
    return passage.isWord(link, Self.who) ? phrases.phrase(endingAt: place) : chain(endingAt: place)
  }

  /// “Energy, the worst sector, fell”: what stands before the first of two commas.
  private func besideComma(_ comma: Int, _ depth: Int) -> Range<Int>? {
    var index = comma - 1
    while passage.has(index), comma - index < 14 {
      switch passage.wordClass(index) {
      case .comma: return chain(endingAt: index) ?? chain(endingAt: comma)
      case .mark where openingBracket(of: index) == nil: return chain(endingAt: comma)
      case .verb: return previousSubject(before: comma, depth)
      default: index -= 1
      }
    }
    return chain(endingAt: comma)
  }

  /// The subject of the verb before, for “and fell”, “, ending at”.
  private func previousSubject(before index: Int, _ depth: Int) -> Range<Int>? {
    var place = index
    var tries = 0
    while passage.has(place - 1), index - place < Self.reach, tries < 2 {
      place -= 1
      let word = passage.wordClass(place)
      let isInfinitive = passage.isWord(place, Self.to) || passage.isWord(place - 1, Self.to)
      if word == .verb && !isAside(place) && !isInfinitive || word == .auxiliary && !isInfinitive {
        tries += 1
        if let subject = subject(of: place, depth: depth + 1) { return subject }
      }
      if word == .mark, openingBracket(of: place) == nil { return nil }
    }
    return nil
  }

  /// What “it” stands for in “raised the fee, doubling it to 9”: the object of the verb before.
  func object(before pronoun: Int) -> Range<Int>? {
    var place = pronoun - 2
    while passage.has(place), pronoun - place < Self.reach {
      switch passage.wordClass(place) {
      case .verb, .gerund:
        let start = phrases.afterDeterminers(place + 1)
        if let object = phrases.phrase(from: start), object.upperBound < pronoun { return object }
      case .mark, .link: return nil
      default: break
      }
      place -= 1
    }
    return nil
  }

  /// The first noun phrase of the sentence, where it ends before a token.
  func firstPhrase(before limit: Int) -> Range<Int>? {
    var index = passage.range.lowerBound
    while index < limit, index < passage.range.lowerBound + Self.reach {
      if passage.wordClass(index).isNominal, let phrase = phrases.phrase(from: index), phrase.upperBound <= limit {
        return phrase
      }
      index += 1
    }
    return nil
  }

  private static let to = WordKey("to")
  private static let it = WordKey("it")
  private static let who = WordKey("who")
  static let saying = PhraseTable<Bool>(
    ["said", "says", "say", "told", "added", "wrote", "reported", "showed"].map { ($0, true) })
  private static let ending = PhraseTable<Bool>([("ended", true), ("ending", true)])
  /// Verbs whose object does what the infinitive says.
  private static let causing = PhraseTable<Bool>(
    [
      "cause", "caused", "causes", "allow", "allowed", "allows", "help", "helped", "force", "forced", "expect",
      "expects",
      "expected", "want", "wants", "wanted", "ask", "asked", "urged", "led", "enable", "enabled", "told",
    ].map { ($0, true) })
  private static let relatives = PhraseTable<Bool>(["that", "which", "who"].map { ($0, true) })
}
