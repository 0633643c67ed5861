import AnalyzerKit

/// Ages: bare numbers that are one, whose they are, decades.
extension FigureBuilder {
  /// “Aged 31”, “, 31,”: a bare number that is an age.
  func setAge(_ quantity: inout Quantity) {
    let isOfAge =
      passage.isWord(quantity.tokens.lowerBound - 1, Self.of)
      && passage.isWord(quantity.tokens.lowerBound - 2, Self.age)
    if isOfAge, quantity.unit == "year" { (quantity.kind, quantity.unit) = (.age, "year of age") }
    guard !quantity.hasUnit, !quantity.reading.isMarked, let years = quantity.reading.number.integer, years < 120 else {
      return
    }
    let start = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    let isAged =
      passage.isWord(start - 1, Self.aged) || passage.isWord(start - 1, Self.age)
      || passage.isWord(start - 1, Self.of) && passage.isWord(start - 2, Self.age)
      || passage.isWord(start - 1, Self.over) && passage.isWord(start - 2, Self.aged)
    let isGroups =
      Self.groups[passage.key(start - 2)] != nil && !passage.wordClass(end).isNominal && years > 2
      && (passage.isWord(start - 1, Self.over) || passage.isWord(start - 1, Self.under))
    let isApposed =
      passage.isMark(start - 1, ",") && passage.isCapitalized(start - 2) && passage.isNumber(start)
      && (passage.isMark(end, ",") || passage.isMark(end, ".") || passage.isMark(end, ";")) && years > 2
    // “Another brother, 22, was”.
    let isBetween =
      passage.isMark(start - 1, ",") && passage.isMark(end, ",") && passage.isNumber(start) && years > 2
      && passage.wordClass(start - 2) == .noun && passage.roles(start - 2).isDisjoint(with: [.numbered, .plural])
      && !things.phrases.isPlural(start - 2) && Self.follows(passage.wordClass(end + 1))
    guard isAged || isGroups || isApposed || isBetween || isPersonsAge(start, end, years) else { return }
    (quantity.kind, quantity.unit) = (.age, "year of age")
  }

  /// Whether a clause can go on so behind an age between commas.
  private static func follows(_ word: WordClass) -> Bool { word == .verb || word == .auxiliary || word == .link }

  /// “He will be 35”, “she was 10 when”: a number that a person is, with nothing counted behind it.
  func isPersonsAge(_ start: Int, _ end: Int, _ years: UInt64) -> Bool {
    guard years > 0, passage.isNumber(start), Self.be[passage.key(start - 1)] != nil
    else { return false }
    let isFree = !passage.isWord(end) || passage.roles(end).contains(.preposition) || passage.roles(end).contains(.link)
    guard isFree else { return false }
    var index = start - 2
    while passage.wordClass(index) == .auxiliary || passage.wordClass(index) == .adverb, start - index < 5 {
      index -= 1
    }
    return passage.has(index) && Self.persons[passage.key(index)] != nil
  }

  /// The person of an age: before “, 31,” and “aged 31”, behind “31-year-old”.
  func ageBearer(_ quantity: Quantity, _ behind: Int) -> Range<Int>? {
    let start = quantity.tokens.lowerBound
    if passage.isMark(start - 1, ",") { return things.phrases.phrase(endingAt: start - 1) }
    if passage.isWord(start - 1, Self.of), passage.isWord(start - 2, Self.age) {
      var place = things.phrases.beforeDeterminers(start - 2)
      if passage.wordClass(place - 1) == .preposition { place -= 1 }
      if let person = things.phrases.phrase(endingAt: place) { return person }
      return things.clauses.verb(before: place).flatMap { things.clauses.subject(of: $0) }
    }
    if Self.groups[passage.key(start - 2)] != nil { return things.phrases.phrase(endingAt: start - 1) }
    if passage.isWord(start - 1, Self.aged) || passage.isWord(start - 1, Self.over) {
      let aged = passage.isWord(start - 1, Self.aged) ? start - 1 : start - 2
      return things.phrases.phrase(endingAt: passage.isMark(aged - 1, ",") ? aged - 1 : aged)
    }
    if let person = things.phrases.phrase(from: behind) { return person }
    guard let verb = things.clauses.verb(before: start) else { return nil }
    // “Jailed a 25-year-old” tells nobody's age but the object's.
    let isNoun = passage.isDash(behind - 2) && passage.roles(behind - 3).contains(.time)
    return isNoun && passage.wordClass(verb) != .auxiliary ? nil : things.clauses.subject(of: verb)
  }

  /// “In her 40s”, “in their seventies”.
  func agedDecade(at index: Int) -> FoundFigure? {
    guard let (decade, end) = decade(at: index) else { return nil }
    var before = index - 1
    if passage.isDash(before) { before -= 1 }
    if Self.parts[passage.key(before)] != nil { before -= 1 }
    guard passage.roles(before).contains(.possessive), passage.isWord(before - 1, Self.in) else { return nil }
    var row = Figure(span: passage.span(index..<end), kind: .age, rule: .agedDecade)
    (row.low, row.high, row.modifier, row.unit) = (decade, decade + 9, .approx, "year of age")
    if let person = things.phrases.phrase(endingAt: before - 1) { setThing(person, &row) }
    return FoundFigure(row: row, start: index, end: end)
  }

  func decade(at index: Int) -> (first: Double, end: Int)? {
    if let number = Self.decades[passage.key(index)] { return (number, index + 1) }
    guard passage.isNumber(index), passage.length(index) == 2, passage.lastByte(index) == 0x30,
      passage.isGlued(index + 1), passage.isMark(index + 1, "s")
    else { return nil }
    return (Double(passage.byte(index) & 0x0F) * 10, index + 2)
  }

  private static let `in` = WordKey("in")
  private static let of = WordKey("of")
  private static let over = WordKey("over")
  private static let under = WordKey("under")
  private static let groups = PhraseTable<Bool>(
    ["those", "people", "children", "adults", "men", "women", "anyone", "everyone"].map { ($0, true) })
  private static let aged = WordKey("aged")
  private static let age = WordKey("age")
  private static let parts = PhraseTable<Bool>([("early", true), ("mid", true), ("late", true)])
  private static let be = PhraseTable<Bool>([("is", true), ("was", true), ("be", true), ("turned", true)])
  private static let persons = PhraseTable<Bool>([("he", true), ("she", true), ("who", true)])
  private static let decades = PhraseTable<Double>([
    ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60), ("seventies", 70),
    ("eighties", 80), ("nineties", 90),
  ])
}
