import AnalyzerKit

/// A row, the token it begins at with the bound before it, and the token behind it.
struct FoundFigure {
  var row: Figure
  var start: Int
  var end: Int
  /// Whether the thing is a phrase of its own, not one that another figure lent.
  var hasOwnThing = false
  var isCompound = false
  /// Whether that phrase stands right beside the figure, not at the verb.
  var hasLocalThing = false
  /// Whether the text leaves the thing to the figure before in the sentence.
  var sharesThing = false
  /// Whether it is written with a magnitude: “40 million”.
  var isMagnitude = false
}

/// Makes rows: adds bound, age, direction, thing, event and stance to a quantity, and reads the shapes that need no
/// number reader.
struct FigureBuilder {
  let passage: Passage
  private let things: ThingReader

  init(passage: Passage) {
    self.passage = passage
    things = ThingReader(passage: passage)
  }

  /// The row of a quantity; `last` is the token behind the figure before it in the sentence, 0 for none.
  func figure(of quantity: Quantity, _ bound: BoundReader.Bound?, last: Int) -> FoundFigure {
    var quantity = quantity
    let start = quantity.tokens.lowerBound
    setAge(&quantity)
    let isStrong = quantity.isCompound && passage.isWord(passage.afterJoin(quantity.tokens.upperBound), Self.strong)
    if isStrong { quantity.tokens = start..<passage.afterJoin(quantity.tokens.upperBound) + 1 }
    let end = quantity.tokens.upperBound
    var row = Figure(
      span: passage.span(quantity.tokens), kind: quantity.kind, unit: quantity.unit, per: quantity.per,
      rule: quantity.reading.rule)
    row.value = quantity.reading.number.value
    if row.rule == .fraction, row.kind == .count { row.kind = .ratio }
    if isOccasions(quantity, bound?.start ?? start) { row.kind = .count }
    let after = BoundReader(passage: passage).after(end)
    setBound((bound ?? after)?.sense, &row)
    if let high = quantity.reading.high?.value {
      (row.low, row.high, row.value, row.isStrict) = (row.value, high, nil, nil)
      row.modifier = .approx
    }
    var found = FoundFigure(row: row, start: bound?.start ?? start, end: max(end, start + 1))
    found.isCompound = quantity.isCompound
    found.isMagnitude = quantity.reading.isMarked
    complete(&found, quantity, behind: bound == nil ? after?.end ?? end : end, last: last)
    return found
  }

  /// “Shared 18,000 times”, “voted three times”: how often something was done, where nothing grew and nothing is compared.
  private func isOccasions(_ quantity: Quantity, _ start: Int) -> Bool {
    guard quantity.kind == .multiplier, passage.wordClass(start - 1) == .verb else { return false }
    return passage.roles(start - 1).isDisjoint(with: [.up, .down, .level])
  }

  /// Adds what the words around tell.
  private func complete(_ found: inout FoundFigure, _ quantity: Quantity, behind: Int, last: Int) {
    if found.row.kind != .age, found.row.kind != .duration {
      let change = ChangeReader(passage: passage).read(before: found.start, after: behind)
      (found.row.trend, found.row.role) = (change.trend, change.role)
    }
    let place = ThingReader.Place(start: found.start, end: behind, last: last)
    let kind = found.row.kind
    let thing =
      kind == .age
      ? ageBearer(quantity, behind).map(ThingReader.Finding.phrase)
      : things.thing(of: quantity, kind, isOne: found.row.value == 1, at: place)
    var thingEnd = behind
    var subjectLimit = found.start
    if case .same = thing { found.sharesThing = true }
    if case .phrase(let phrase) = thing {
      setThing(phrase, &found.row)
      found.hasOwnThing = true
      found.hasLocalThing = phrase.lowerBound >= behind || passage.wordClass(phrase.upperBound) == .preposition
      if phrase.lowerBound >= behind { thingEnd = phrase.upperBound }
      subjectLimit = min(subjectLimit, phrase.lowerBound)
    }
    if kind == .count || kind == .ratio || kind == .rate, found.hasOwnThing || thing != nil {
      rate(&found, behind: thingEnd)
      found.row.event = EventReader(passage: passage).event(before: found.start, after: thingEnd).map(passage.span)
    }
    setSubject(&found.row, before: subjectLimit)
    found.row.stance = StanceReader(passage: passage).stance(on: found.start..<thingEnd)
  }

  /// “310 trains a day”, “120 deaths per 100,000 people”.
  private func rate(_ found: inout FoundFigure, behind end: Int) {
    guard found.row.kind == .count, found.row.per == nil, let per = QuantityReader(passage: passage).rate(behind: end)
    else { return }
    found.row.kind = .rate
    found.row.per = per.value
  }

  private func setSubject(_ row: inout Figure, before start: Int) {
    guard row.thing != nil, row.kind != .age, let verb = things.clauses.verb(before: start),
      let subject = things.clauses.subject(of: verb)
    else { return }
    let span = passage.span(subject)
    if let thing = row.thing, span.start < thing.end, thing.start < span.end { return }
    row.subject = span
  }

  func setBound(_ sense: BoundReader.Sense?, _ row: inout Figure) {
    row.modifier = sense?.modifier ?? .exact
    row.isStrict = nil
    if row.modifier == .atLeast || row.modifier == .atMost { row.isStrict = sense?.isStrict }
    if row.modifier == .atLeast { row.low = row.value }
    if row.modifier == .atMost { row.high = row.value }
  }

  /// “Aged 31”, “, 31,”: a bare number that is an age.
  private func setAge(_ quantity: inout Quantity) {
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
    let isApposed =
      passage.isMark(start - 1, ",") && passage.isCapitalized(start - 2) && passage.isNumber(start)
      && (passage.isMark(end, ",") || passage.isMark(end, ".") || passage.isMark(end, ";")) && years > 2
    guard isAged || isApposed || isPersonsAge(start, end, years) else { return }
    (quantity.kind, quantity.unit) = (.age, "year of age")
  }

  /// “He will be 35”, “she was 10 when”: a number that a person is, with nothing counted behind it.
  private func isPersonsAge(_ start: Int, _ end: Int, _ years: UInt64) -> Bool {
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
  private func ageBearer(_ quantity: Quantity, _ behind: Int) -> Range<Int>? {
    let start = quantity.tokens.lowerBound
    if passage.isMark(start - 1, ",") { return things.phrases.phrase(endingAt: start - 1) }
    if passage.isWord(start - 1, Self.of), passage.isWord(start - 2, Self.age) {
      var place = things.phrases.beforeDeterminers(start - 2)
      if passage.wordClass(place - 1) == .preposition { place -= 1 }
      if let person = things.phrases.phrase(endingAt: place) { return person }
      return things.clauses.verb(before: place).flatMap { things.clauses.subject(of: $0) }
    }
    if passage.isWord(start - 1, Self.aged) || passage.isWord(start - 1, Self.over) {
      let aged = passage.isWord(start - 1, Self.aged) ? start - 1 : start - 2
      return things.phrases.phrase(endingAt: passage.isMark(aged - 1, ",") ? aged - 1 : aged)
    }
    if let person = things.phrases.phrase(from: behind) { return person }
    return things.clauses.verb(before: start).flatMap { things.clauses.subject(of: $0) }
  }

  func setThing(_ phrase: Range<Int>, _ row: inout Figure) {
    row.thing = passage.span(phrase)
    let head = things.phrases.head(of: phrase)
    row.thingHead = passage.article[passage.tokens[head]].lowercased()
  }

  // MARK: Shapes of their own

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

  private func decade(at index: Int) -> (first: Double, end: Int)? {
    if let number = Self.decades[passage.key(index)] { return (number, index + 1) }
    guard passage.isNumber(index), passage.length(index) == 2, passage.lastByte(index) == 0x30,
      passage.isGlued(index + 1), passage.isMark(index + 1, "s")
    else { return nil }
    return (Double(passage.byte(index) & 0x0F) * 10, index + 2)
  }

  /// “Doubled”, “tenfold”, “twice”, “more than double the number”.
  func multiplier(at index: Int, last: Int) -> FoundFigure? {
    let entry = passage.entry(index)
    guard entry.roles.contains(.multiplier) else { return nil }
    let isVerb = entry.roles.contains(.up) && passage.wordClass(index) == .verb
    if passage.length(index) <= 6, !isVerb {
      let next = passage.wordClass(index + 1)
      let isMultiple =
        passage.isWord(index + 1, Self.as) || passage.isWord(index + 1, Self.that) || next == .determiner
      guard isMultiple else { return nil }
    }
    var row = Figure(
      span: passage.span(index..<index + 1), value: Double(entry.number), kind: .multiplier, unit: "times",
      rule: .multiplier)
    let bound = BoundReader(passage: passage).before(index)
    setBound(bound?.sense, &row)
    let start = bound?.start ?? index
    let change = ChangeReader(passage: passage).read(before: start, after: index + 1)
    row.trend = isVerb ? .up : change.trend
    if isVerb, let subject = things.clauses.subject(of: index) {
      setThing(subject, &row)
    } else if !isVerb, passage.wordClass(index + 1) == .determiner, let thing = things.phrases.phrase(from: index + 2) {
      setThing(thing, &row)
    } else if !isVerb, let verb = things.clauses.verb(before: start), let subject = things.clauses.subject(of: verb) {
      setThing(subject, &row)
    }
    row.stance = StanceReader(passage: passage).stance(on: start..<index + 1)
    return FoundFigure(row: row, start: start, end: index + 1)
  }

  private static let `in` = WordKey("in")
  private static let `as` = WordKey("as")
  private static let that = WordKey("that")
  private static let of = WordKey("of")
  private static let over = WordKey("over")
  private static let strong = WordKey("strong")
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
