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
  let things: ThingReader

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
    setBound(isPeriod(quantity, bound) ? nil : (bound ?? after)?.sense, &row)
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

  /// “Spent $3 million over ten years”, “due within six weeks”: the time it takes, not that it is more or less.
  private func isPeriod(_ quantity: Quantity, _ bound: BoundReader.Bound?) -> Bool {
    guard quantity.kind == .duration, let bound, bound.end == bound.start + 1 else { return false }
    if passage.isWord(bound.start, Self.within) { return true }
    guard passage.isWord(bound.start, Self.over) else { return false }
    switch passage.wordClass(bound.start - 1) {
    case .noun, .name, .number, .symbol, .time, .comma: return true
    default: return false
    }
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
    var subjectLimit: Int? = found.start
    if case .same = thing { found.sharesThing = true }
    if case .phrase(let phrase) = thing {
      setThing(phrase, &found.row)
      found.hasOwnThing = true
      found.hasLocalThing = phrase.lowerBound >= behind || passage.wordClass(phrase.upperBound) == .preposition
      if phrase.lowerBound >= behind { thingEnd = phrase.upperBound }
      subjectLimit = isOwnSubject(phrase, at: found.start) ? nil : min(found.start, phrase.lowerBound)
    }
    if kind == .count || kind == .ratio || kind == .rate, found.hasOwnThing || thing != nil {
      rate(&found, behind: thingEnd)
      found.row.event = EventReader(passage: passage).event(before: found.start, after: thingEnd).map(passage.span)
    }
    if isSubject(found.row.event, from: found.start, behind: thingEnd) { subjectLimit = nil }
    if let subjectLimit { setSubject(&found.row, before: subjectLimit) }
    found.row.stance = StanceReader(passage: passage).stance(on: found.start..<thingEnd)
  }

  /// “310 trains a day”, “120 deaths per 100,000 people”.
  private func rate(_ found: inout FoundFigure, behind end: Int) {
    guard found.row.kind == .count, found.row.per == nil else { return }
    let quantities = QuantityReader(passage: passage)
    guard let per = quantities.rate(behind: end)?.value ?? quantities.population(behind: end) else { return }
    (found.row.kind, found.row.per) = (.rate, per)
  }

  /// Whether the thing is itself what the verb tells of: “Tesla rose 8%, Saab up 3%”.
  private func isOwnSubject(_ thing: Range<Int>, at start: Int) -> Bool {
    guard thing.upperBound <= start else { return false }
    let isBeside = (thing.upperBound..<start).allSatisfy {
      passage.wordClass($0) == .adverb || passage.wordClass($0) == .determiner
    }
    let isTied = passage.wordClass(start) == .preposition || passage.wordClass(start) == .gerund
    if isBeside, !isTied { return true }
    guard let verb = things.clauses.verb(before: start), let subject = things.clauses.subject(of: verb) else {
      return false
    }
    return subject.overlaps(thing)
  }

  /// “And scores of huts burned”: whether a clause begins with the figure and the verb behind tells of its thing.
  private func isSubject(_ event: TextSpan?, from start: Int, behind end: Int) -> Bool {
    guard let event, end < passage.tokens.count, event.start >= passage.tokens[end].start else { return false }
    let before = things.phrases.beforeDeterminers(start) - 1
    switch passage.wordClass(before) {
    case .conjunction, .comma, .mark, .link: return true
    default: return passage.roles(before).contains(.link)
    }
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

  /// “Exports and imports fell 5 and 6 percent respectively”: the two that two figures are told of, one each.
  func respective(before start: Int, after end: Int) -> (first: Range<Int>, second: Range<Int>)? {
    let isTold =
      passage.isWord(end, Self.respectively) || passage.isMark(end, ",") && passage.isWord(end + 1, Self.respectively)
    guard isTold, let verb = things.clauses.verb(before: start), let both = things.clauses.subject(of: verb),
      let link = both.first(where: { passage.wordClass($0) == .conjunction }), link > both.lowerBound,
      let first = things.phrases.phrase(endingAt: link),
      let second = things.phrases.phrase(from: things.phrases.afterDeterminers(link + 1))
    else { return nil }
    return (first, second)
  }

  func setOwnThing(_ phrase: Range<Int>, _ found: inout FoundFigure) {
    setThing(phrase, &found.row)
    (found.hasOwnThing, found.sharesThing) = (true, false)
  }

  func setThing(_ phrase: Range<Int>, _ row: inout Figure) {
    row.thing = passage.span(phrase)
    let head = things.phrases.head(of: phrase)
    row.thingHead = passage.article[passage.tokens[head]].lowercased()
  }

  // MARK: Shapes of their own

  /// “Doubled”, “tenfold”, “twice”, “more than double the number”.
  func multiplier(at index: Int, last: Int) -> FoundFigure? {
    let entry = passage.entry(index)
    guard entry.roles.contains(.multiplier) else { return nil }
    let bound = BoundReader(passage: passage).before(index)
    let isVerb = entry.roles.contains(.up) && (passage.wordClass(index) == .verb || bound?.sense.isStrict == true)
    if passage.length(index) <= 6, !isVerb {
      let next = passage.wordClass(index + 1)
      let isMultiple =
        passage.isWord(index + 1, Self.as) || passage.isWord(index + 1, Self.that) || next == .determiner
      guard isMultiple else { return nil }
    }
    var row = Figure(
      span: passage.span(index..<index + 1), value: Double(entry.number), kind: .multiplier, unit: "times",
      rule: .multiplier)
    setBound(bound?.sense, &row)
    let start = bound?.start ?? index
    let change = ChangeReader(passage: passage).read(before: start, after: index + 1)
    row.trend = isVerb ? .up : change.trend
    if isVerb, let subject = things.clauses.subject(of: start) {
      setThing(subject, &row)
    } else if !isVerb, passage.wordClass(index + 1) == .determiner, let thing = things.phrases.phrase(from: index + 2) {
      setThing(thing, &row)
    } else if !isVerb, let verb = things.clauses.verb(before: start), let subject = things.clauses.subject(of: verb) {
      setThing(subject, &row)
    }
    row.stance = StanceReader(passage: passage).stance(on: start..<index + 1)
    return FoundFigure(row: row, start: start, end: index + 1)
  }

  private static let `as` = WordKey("as")
  private static let that = WordKey("that")
  private static let over = WordKey("over")
  private static let within = WordKey("within")
  private static let respectively = WordKey("respectively")
  private static let strong = WordKey("strong")
}
