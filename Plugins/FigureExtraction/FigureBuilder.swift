import AnalyzerKit

/// A row, the token it begins at with the bound before it, and the token behind it.
struct FoundFigure {
  var row: Figure
  var start: Int
  var end: Int
}

/// Makes rows: adds bound, age, direction and thing to a quantity, and reads the shapes that need no number reader.
struct FigureBuilder {
  let passage: Passage
  private let things: ThingReader

  init(passage: Passage) {
    self.passage = passage
    things = ThingReader(passage: passage)
  }

  func figure(of quantity: Quantity, _ bound: BoundReader.Bound?) -> FoundFigure {
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
    let after = BoundReader(passage: passage).after(end)
    setBound(bound?.modifier ?? after?.modifier ?? .exact, &row)
    if let high = quantity.reading.high?.value {
      (row.low, row.high, row.value) = (row.value, high, nil)
      row.modifier = .approx
    }
    let finding = TrendReader(passage: passage).read(before: bound?.start ?? start, after: after?.end ?? end)
    row.trend = trend(finding, quantity, row)
    thing(of: quantity, &row, finding.verb, behind: bound == nil ? after?.end ?? end : end, bound)
    return FoundFigure(row: row, start: bound?.start ?? start, end: max(end, start + 1))
  }

  func setBound(_ modifier: Figure.Modifier, _ row: inout Figure) {
    row.modifier = modifier
    if modifier == .atLeast { row.low = row.value }
    if modifier == .atMost { row.high = row.value }
  }

  /// “Aged 31”, “, 31,”: a bare number that is an age.
  private func setAge(_ quantity: inout Quantity) {
    guard !quantity.hasUnit, !quantity.reading.isMarked, let years = quantity.reading.number.integer, years < 120 else {
      return
    }
    let start = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    let isAged = passage.isWord(start - 1, Self.aged) || passage.isWord(start - 1, Self.age)
    let isApposed =
      passage.isMark(start - 1, ",") && passage.isCapitalized(start - 2) && passage.isNumber(start)
      && (passage.isMark(end, ",") || passage.isMark(end, ".") || passage.isMark(end, ";")) && years > 2
    guard isAged || isApposed else { return }
    (quantity.kind, quantity.unit) = (.age, "year of age")
  }

  private func trend(_ finding: TrendReader.Finding, _ quantity: Quantity, _ row: Figure) -> Figure.Trend? {
    guard row.kind != .age, row.kind != .duration else { return nil }
    return finding.trend
  }

  private func thing(
    of quantity: Quantity, _ row: inout Figure, _ verb: Int?, behind: Int, _ bound: BoundReader.Bound?
  ) {
    let start = bound?.start ?? quantity.tokens.lowerBound
    let isOne = row.value == 1
    var found: Range<Int>?
    switch row.kind {
    case .count, .ratio:
      let end = quantity.isCompound ? passage.afterJoin(behind) : behind
      found = things.behind(end, isOne: isOne, needsOf: false) ?? verb.flatMap(things.subject(of:))
    case .age:
      found = ageBearer(quantity, behind)
    case .multiplier:
      found = verb.flatMap(things.subject(of:))
    default:
      let needsOf = !quantity.isCompound && (row.kind == .percent || row.kind == .money || row.kind == .measure)
      found =
        things.before(of: start) ?? things.behind(
          behind, isOne: true, needsOf: needsOf || row.kind == .duration && !quantity.isCompound)
        ?? (row.kind == .duration ? nil : directObject(quantity, behind) ?? verb.flatMap(things.subject(of:)))
    }
    if let found { setThing(found, &row) }
  }

  /// “$15 million in grants”, “a $90 fee”.
  private func directObject(_ quantity: Quantity, _ behind: Int) -> Range<Int>? {
    if quantity.kind == .money, passage.isWord(behind, Self.in),
      passage.tokens[behind + 1 < passage.range.upperBound ? behind + 1 : behind].letterCase == .lower
    {
      return things.phrase(from: behind + 1, isOne: true)
    }
    guard quantity.kind != .points, passage.isWord(behind) else { return nil }
    return things.phrase(from: behind, isOne: true)
  }

  /// The person of an age: before “, 31,” and “aged 31”, behind “31-year-old”.
  private func ageBearer(_ quantity: Quantity, _ behind: Int) -> Range<Int>? {
    let start = quantity.tokens.lowerBound
    if passage.isMark(start - 1, ",") { return things.phrase(endingAt: start - 1) }
    if passage.isWord(start - 1, Self.aged) {
      let end = passage.isMark(start - 2, ",") ? start - 2 : start - 1
      return things.phrase(endingAt: end)
    }
    return things.phrase(from: behind, isOne: true)
  }

  private func setThing(_ phrase: Range<Int>, _ row: inout Figure) {
    row.thing = passage.span(phrase)
    row.thingHead = lowercased(passage.span(things.head(of: phrase)..<things.head(of: phrase) + 1))
  }

  private func lowercased(_ span: TextSpan) -> String { passage.article[span].lowercased() }

  // MARK: Shapes of their own

  /// “In her 40s”.
  func agedDecade(at index: Int) -> FoundFigure? {
    guard passage.isNumber(index), passage.length(index) == 2, passage.lastByte(index) == 0x30,
      passage.isGlued(index + 1), passage.isMark(index + 1, "s")
    else { return nil }
    var before = index - 1
    if passage.isDash(before) { before -= 1 }
    if Self.parts[passage.has(before) ? passage.tokens[before].key : WordKey()] != nil { before -= 1 }
    guard passage.roles(before).contains(.possessive) else { return nil }
    let decade = Double(passage.byte(index) & 0x0F) * 10
    var row = Figure(span: passage.span(index..<index + 2), kind: .age, rule: .agedDecade)
    (row.low, row.high, row.modifier, row.unit) = (decade, decade + 9, .approx, "year of age")
    if passage.isWord(before - 1, Self.in), let person = things.phrase(endingAt: before - 1) { setThing(person, &row) }
    return FoundFigure(row: row, start: index, end: index + 2)
  }

  /// “Doubled”, “tenfold”, “twice”.
  func multiplier(at index: Int) -> FoundFigure? {
    let entry = passage.entry(index)
    guard entry.roles.contains(.multiplier) else { return nil }
    let isVerb = entry.roles.contains(.up)
    let isTwice = passage.length(index) <= 6 && !isVerb
    if isTwice, !passage.isWord(index + 1, Self.as), !passage.roles(index + 1).contains(.determiner) { return nil }
    var row = Figure(
      span: passage.span(index..<index + 1), value: Double(entry.number), kind: .multiplier, unit: "times",
      rule: .multiplier)
    let start = index
    let bound = BoundReader(passage: passage).before(start)
    setBound(bound?.modifier ?? .exact, &row)
    let finding = TrendReader(passage: passage).read(before: bound?.start ?? start, after: index + 1)
    row.trend = isVerb ? .up : finding.trend
    if let subject = (isVerb ? start : finding.verb).flatMap(things.subject(of:)) { setThing(subject, &row) }
    return FoundFigure(row: row, start: index, end: index + 1)
  }

  private static let `in` = WordKey("in")
  private static let `as` = WordKey("as")
  private static let strong = WordKey("strong")
  private static let aged = WordKey("aged")
  private static let age = WordKey("age")
  private static let parts = PhraseTable<Bool>([("early", true), ("mid", true), ("late", true)])

}
