import AnalyzerKit

/// Goes through one sentence and ties the readers together.
struct FigureFinder {
  private(set) var figures: [Figure] = []

  private let passage: Passage
  private let things: ThingReader
  /// The first token that no figure has taken yet.
  private var floor: Int

  init(_ passage: Passage) {
    self.passage = passage
    things = ThingReader(passage: passage)
    floor = passage.range.lowerBound
  }

  mutating func run() {
    var index = passage.range.lowerBound
    while index < passage.range.upperBound {
      index = step(at: index)
    }
  }

  /// Reads what begins at a token, and says where to go on.
  private mutating func step(at index: Int) -> Int {
    let kind = passage.tokens[index].kind
    guard kind == .number || kind == .word && mayBegin(index) else { return index + 1 }
    if let age = agedDecade(at: index) { return take(age) }
    if let end = Exclusions(passage: passage).end(at: index) {
      floor = end
      return max(end, index + 1)
    }
    if let multiplier = multiplier(at: index) { return take(multiplier) }
    guard let first = quantity(at: index) else { return index + 1 }
    return read(first)
  }

  private func mayBegin(_ index: Int) -> Bool {
    let token = passage.tokens[index]
    if let entry = Lexicon.words[token] {
      return !entry.roles.isDisjoint(with: Self.beginners)
    }
    guard token.letterCase != .lower, token.end - token.start >= 3 else { return false }
    let text = passage.article.text
    return text[token.start + 2] &- 0x30 < 10 || token.end - token.start > 3 && text[token.start + 3] &- 0x30 < 10
  }

  private static let beginners: WordRoles = [
    .small, .tens, .hundred, .magnitude, .dozen, .half, .vague, .article, .multiplier, .several,
  ]

  private func quantity(at index: Int) -> Quantity? {
    guard let reading = NumberReader(passage: passage).read(at: index) else { return nil }
    return QuantityReader(passage: passage).read(reading, from: floor)
  }

  // MARK: One or two

  private mutating func read(_ quantity: Quantity) -> Int {
    var first = quantity
    let start = first.tokens.lowerBound
    let isBetween = passage.isWord(start - 1, Self.between)
    let bound = BoundReader(passage: passage).before(start)
    if let ratio = ratio(first, bound) { return take(ratio) }
    let exclusions = Exclusions(passage: passage)
    if let end = exclusions.yearRange(first) ?? exclusions.codeName(first, hasBound: bound != nil) {
      floor = end
      return end
    }
    let isChange = changes(from: bound?.start ?? start)
    if let join = RangeReader(passage: passage).connector(after: first, isBetween: isBetween),
      exclusions.end(at: join.second) == nil || join.connector == .dash,
      var second = self.quantity(from: join.second), !exclusions.rejects(first, hasBound: true),
      let joint = RangeReader(passage: passage).join(
        &first, &second, by: join.connector, isBetween: isBetween, isChange: isChange)
    {
      return take(first, second, joint, bound)
    }
    let hasBound = bound != nil || BoundReader(passage: passage).after(first.tokens.upperBound) != nil
    if exclusions.rejects(first, hasBound: hasBound) {
      floor = first.tokens.upperBound
      return floor
    }
    return take(figure(of: first, bound))
  }

  /// The figure behind a connector, which may begin with a currency sign.
  private func quantity(from index: Int) -> Quantity? {
    guard passage.has(index) else { return nil }
    var place = index
    while place < index + 3, passage.has(place), !passage.isNumber(place),
      passage.tokens[place].kind == .symbol || CurrencyTable.signPrefixes[passage.tokens[place]] != nil
        || CurrencyTable.letters[passage.tokens[place]] != nil
    { place += 1 }
    guard let reading = NumberReader(passage: passage).read(at: place) else { return nil }
    let quantity = QuantityReader(passage: passage).read(reading, from: index)
    return quantity.tokens.lowerBound == index ? quantity : nil
  }

  /// “Rose from 4 to 5”, “rose 3% to 5%”: the two are before and after, or step and level, not a range.
  private func changes(from start: Int) -> Bool {
    var index = start - 1
    if passage.isWord(index, Self.from) {
      var place = index - 1
      while passage.has(place), index - place <= 6, passage.tokens[place].kind != .punctuation {
        if !passage.roles(place).isDisjoint(with: [.up, .down]) { return true }
        place -= 1
      }
      return false
    }
    if passage.isWord(index, Self.by) { index -= 1 }
    return passage.roles(index).contains(.verb) && !passage.roles(index).isDisjoint(with: [.up, .down])
  }

  private mutating func take(_ figure: FoundFigure) -> Int {
    var row = figure.row
    inherit(&row, figure.start)
    figures.append(row)
    last = figure.end
    floor = figure.end
    return figure.end
  }

  private mutating func take(
    _ first: Quantity, _ second: Quantity, _ joint: RangeReader.Joint, _ bound: BoundReader.Bound?
  ) -> Int {
    switch joint {
    case .score:
      floor = second.tokens.upperBound
      return floor
    case .pair(let rule):
      var left = figure(of: first, bound)
      let right = figure(of: second, BoundReader(passage: passage).before(second.tokens.lowerBound))
      left.row.rule = rule
      if left.row.thing == nil || rule == .coordination {
        (left.row.thing, left.row.thingHead) = (right.row.thing, right.row.thingHead)
      }
      _ = take(left)
      var last = right
      last.row.rule = rule
      return take(last)
    case .range:
      guard let low = first.reading.number.value, let high = second.reading.number.value else {
        floor = second.tokens.upperBound
        return floor
      }
      var whole = second
      whole.tokens = first.tokens.lowerBound..<second.tokens.upperBound
      var range = figure(of: whole, bound)
      range.row.value = nil
      (range.row.low, range.row.high) = (min(low, high), max(low, high))
      range.row.rule = .range
      if range.row.modifier != .approx { range.row.modifier = .exact }
      return take(range)
    }
  }

  // MARK: What the figure before tells

  /// The token behind the figure before; 0 where there is none.
  private var last = 0

  /// “38p, or 11%”, “8 miles (13 km)” say the same again; “40 are missing” counts what the figure before counted.
  private func inherit(_ row: inout Figure, _ start: Int) {
    guard let before = figures.last, last > 0 else { return }
    let isBracket = start == last + 1 && passage.isMark(last, "(")
    let isOr =
      passage.isWord(start - 1, Self.or)
      && (start == last + 1 || start == last + 2 && passage.isMark(last, ","))
    if isBracket || isOr, row.kind != .count, row.kind != .age, before.kind != .age {
      row.trend = row.trend ?? (isOr ? before.trend : nil)
      if isBracket || row.thing == nil { (row.thing, row.thingHead) = (before.thing, before.thingHead) }
      if row.modifier == .exact, row.value != nil, before.value != nil { setBound(before.modifier, &row) }
    } else if row.thing == nil, row.kind == .count, before.kind == .count, row.value != nil, row.rule != .vote {
      (row.thing, row.thingHead) = (before.thing, before.thingHead)
    }
  }

  // MARK: Special shapes

  /// “Three in ten”, “one out of five”.
  private func ratio(_ first: Quantity, _ bound: BoundReader.Bound?) -> FoundFigure? {
    guard !first.hasUnit, let part = first.reading.number.integer, part > 0, part < 1000 else { return nil }
    var next = first.tokens.upperBound
    if passage.isWord(next, Self.out), passage.isWord(next + 1, Self.of) {
      next += 2
    } else if passage.isWord(next, Self.in) {
      next += 1
    } else {
      return nil
    }
    if passage.isWord(next, Self.every) { next += 1 }
    guard let second = quantity(at: next), !second.hasUnit, second.tokens.lowerBound == next,
      let whole = second.reading.number.integer, part < whole, whole <= 10 || whole.isMultiple(of: 10),
      !Exclusions(passage: passage).isYear(next), Exclusions(passage: passage).end(at: next) == nil
    else { return nil }
    var ratio = first
    ratio.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    ratio.reading.number = ExactNumber(part, divisor: whole)
    ratio.reading.rule = .ratio
    ratio.kind = .ratio
    return figure(of: ratio, bound)
  }

  /// “In her 40s”.
  private func agedDecade(at index: Int) -> FoundFigure? {
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
  private func multiplier(at index: Int) -> FoundFigure? {
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

  // MARK: Making a row

  /// A row and the token behind it.
  private struct FoundFigure {
    var row: Figure
    var start: Int
    var end: Int
  }

  private func figure(of quantity: Quantity, _ bound: BoundReader.Bound?) -> FoundFigure {
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

  private func setBound(_ modifier: Figure.Modifier, _ row: inout Figure) {
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

  /// “$40 million in compensation”, “a $200 fine”.
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

  private static let between = WordKey("between")
  private static let or = WordKey("or")
  private static let from = WordKey("from")
  private static let by = WordKey("by")
  private static let out = WordKey("out")
  private static let of = WordKey("of")
  private static let `in` = WordKey("in")
  private static let every = WordKey("every")
  private static let `as` = WordKey("as")
  private static let strong = WordKey("strong")
  private static let aged = WordKey("aged")
  private static let age = WordKey("age")
  private static let parts = PhraseTable<Bool>([("early", true), ("mid", true), ("late", true)])
}
