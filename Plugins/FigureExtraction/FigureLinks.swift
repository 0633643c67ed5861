import AnalyzerKit

/// Ties a figure to those before it: the thing it leaves out, the whole it is a part of, the figure it says again.
struct FigureLinks {
  /// What a figure before counted.
  private struct Counted {
    var thing: TextSpan
    var head: String?
    /// Whether the text says what happened to it.
    var hasEvent: Bool
  }

  var passage: Passage?
  private var counted: Counted?
  private var lastFound: FoundFigure?
  /// The currency told last, and the byte behind it.
  private var money: (unit: String?, end: Int)?
  /// How far behind a sum another may leave out its currency, in bytes.
  private static let moneyReach = 600

  /// Completes a figure; `last` is the token behind the one before it in the sentence, 0 for none.
  mutating func tie(_ found: inout FoundFigure, to figures: inout [Figure], last: Int) {
    guard let passage else { return }
    if last == 0 { lastFound = nil }
    if let before = figures.last, let lastFound, last > 0 {
      repeated(&found, before, &figures, last, passage)
      if found.row.thing == nil, found.row.kind != .age,
        found.row.conversion?.unit != "kelvin" && found.row.unit != "degree" || before.kind == .measure,
        found.sharesThing || !isCount(found.row) || isCount(before)
      {
        share(&found.row, before)
      }
      lend(&found, lastFound, &figures, passage)
      part(&found.row, before, lastFound, last, passage)
      change(&found, before, lastFound, &figures, last)
    }
    // “Killed 11” is told of those to whom something happened before, not of any number.
    let isObject = found.row.event.map { $0.end <= found.row.span.start } ?? false
    if found.row.thing == nil, isCount(found.row), let counted, counted.hasEvent || !isObject || last > 0 {
      (found.row.thing, found.row.thingHead) = (counted.thing, counted.head)
    }
    unit(&found, figures.last, last, passage)
    whole(&found.row, found, passage)
    if found.row.kind == .count || found.row.kind == .rate, let thing = found.row.thing {
      counted = Counted(thing: thing, head: found.row.thingHead, hasEvent: found.row.event != nil)
    }
    lastFound = found
  }

  /// The unit that a number leaves out: “while the lowest was 74”, “but Britain offered 120 million”.
  private mutating func unit(_ found: inout FoundFigure, _ before: Figure?, _ last: Int, _ passage: Passage) {
    if found.row.kind == .money { money = (found.row.unit, found.row.span.end) }
    guard found.row.kind == .count, found.row.unit == nil, !found.hasLocalThing, found.row.rule != .vague else {
      return
    }
    let size = max(found.row.value ?? 0, found.row.high ?? 0)
    if last > 0, let before, before.kind == .age, joins(last, found.start, passage),
      !passage.wordClass(found.end).isNominal
    {
      // “Sons aged 9 and 12”.
      (found.row.kind, found.row.unit) = (.age, before.unit)
      (found.row.thing, found.row.thingHead, found.row.event) = (before.thing, before.thingHead, nil)
    } else if size >= 1e6, found.isMagnitude, let money, found.row.span.start - money.end < Self.moneyReach {
      (found.row.kind, found.row.unit) = (.money, money.unit)
    } else if last > 0, let before, before.kind == .points, found.row.role == .level, found.sharesThing {
      (found.row.kind, found.row.unit) = (before.kind, before.unit)
    } else if last > 0, let before, before.kind == .percent || before.kind == .money, let role = found.row.role,
      role == before.role, role == .delta || role == .level, before.per == nil, found.row.event == nil
    {
      (found.row.kind, found.row.unit) = (before.kind, before.unit)
    }
  }

  /// What a change told by this figure and the one before makes of both: from and to, step and level.
  private func change(
    _ found: inout FoundFigure, _ before: Figure, _ lastFound: FoundFigure, _ figures: inout [Figure], _ last: Int
  ) {
    guard let passage else { return }
    if found.row.role == .from, last == found.start - 1, before.role == nil || before.role == .level,
      passage.isWord(lastFound.start - 1, Self.to), let index = figures.indices.last
    {
      leave(&found, to: &figures[index])
    }
    // “7 million tonnes, up from 5 million”.
    if found.row.role == .from, !found.hasLocalThing, found.row.kind == .count, before.kind != .age,
      passage.wordClass(found.start - 2) == .adverb,
      !passage.roles(found.start - 2).isDisjoint(with: [.up, .down])
    {
      (found.row.kind, found.row.unit, found.row.per) = (before.kind, before.unit, before.per)
      if found.row.thing == nil || !isCount(before) {
        (found.row.thing, found.row.thingHead, found.row.subject) = (before.thing, before.thingHead, before.subject)
      }
    }
    if before.role == .from, passage.isWord(found.start - 1, Self.to), isOneClause(last..<found.start, passage) {
      arrive(&found, from: before)
    }
    // “Grew 0.4% on the quarter and 2.1% on the year”.
    if before.role == .delta, found.row.role == nil, found.sharesThing, found.row.kind == before.kind,
      passage.wordClass(found.start - 1) == .conjunction
    {
      (found.row.trend, found.row.role) = (before.trend, before.role)
    }
    // “Lost 3%, to fall to 40”: the step tells the way, as in “fell 3% to 40”.
    if found.row.role == .level, found.row.trend == before.trend,
      found.sharesThing || found.row.thing == before.thing,
      passage.isWord(found.start - 1, Self.to), passage.isWord(found.start - 3, Self.to)
    {
      found.row.trend = nil
    }
  }

  /// “From 21 miles a gallon to 23”: where a change went has the unit and the thing of where it came from.
  private func arrive(_ found: inout FoundFigure, from before: Figure) {
    found.row.role = .to
    defer { found.row.trend = trend(from: before, to: found.row) ?? found.row.trend }
    guard !found.hasLocalThing else { return }
    if found.row.kind == .count, found.row.unit == nil {
      (found.row.kind, found.row.unit, found.row.per) = (before.kind, before.unit, before.per)
    }
    guard found.row.kind == before.kind, before.thing != nil else { return }
    (found.row.thing, found.row.thingHead, found.row.subject) = (before.thing, before.thingHead, before.subject)
  }

  /// Whether no verb of change or level stands among tokens.
  private func isOneClause(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
    !tokens.contains { index in
      switch passage.wordClass(index) {
      case .auxiliary, .link: true
      case .verb: !passage.roles(index).isDisjoint(with: [.up, .down, .level])
      default: false
      }
    }
  }

  /// “To 3 million tonnes from 6 million”: the same the other way round.
  private func leave(_ found: inout FoundFigure, to before: inout Figure) {
    before.role = .to
    if !found.hasLocalThing, found.row.kind == .count, found.row.unit == nil {
      (found.row.kind, found.row.unit, found.row.per) = (before.kind, before.unit, before.per)
    }
    before.trend = trend(from: found.row, to: before) ?? before.trend
  }

  private func trend(from start: Figure, to end: Figure) -> Figure.Trend? {
    guard let old = start.value, let new = end.value, old != new, start.unit == end.unit else { return nil }
    return new > old ? .up : .down
  }

  private func isCount(_ row: Figure) -> Bool { row.kind == .count || row.kind == .ratio || row.kind == .rate }

  private func share(_ row: inout Figure, _ before: Figure) {
    if before.kind == .rate, row.kind == .count { (row.kind, row.per) = (.rate, before.per) }
    (row.thing, row.thingHead) = (before.thing, before.thingHead)
    if row.thing != nil, row.subject == nil { row.subject = before.subject }
  }

  /// “9 cents, or 4%”, “5 miles (8 km)”: the same again.
  private func repeated(
    _ found: inout FoundFigure, _ before: Figure, _ figures: inout [Figure], _ last: Int, _ passage: Passage
  ) {
    let lastFoundHasThing = lastFound?.hasLocalThing ?? false
    let start = found.start
    let isBracket = start == last + 1 && passage.isMark(last, "(")
    let isOr =
      passage.isWord(start - 1, Self.or)
      && (start == last + 1 || start == last + 2 && passage.isMark(last, ","))
    guard isBracket || isOr, found.row.kind != .count, found.row.kind != .age, before.kind != .age else { return }
    if isOr { found.row.trend = found.row.trend ?? before.trend }
    let isBehind = found.hasOwnThing && (found.row.thing.map { $0.start >= found.row.span.end } ?? false)
    if isBracket, isBehind, !lastFoundHasThing || (before.thing?.start ?? 0) < before.span.start,
      let index = figures.indices.last
    {
      (figures[index].thing, figures[index].thingHead) = (found.row.thing, found.row.thingHead)
    } else if isBracket || !found.hasOwnThing {
      (found.row.thing, found.row.thingHead, found.row.subject) = (before.thing, before.thingHead, before.subject)
    }
    let isConversion = found.row.kind == before.kind && found.row.unit != before.unit
    if isBracket && isConversion || isOr && found.row.kind != before.kind && before.kind != .count {
      found.row.equivalent = before.span
      found.row.stance = before.stance
    }
    if found.row.modifier == .exact, found.row.value != nil, before.value != nil,
      isBracket || found.row.unit != before.unit
    {
      found.row.modifier = before.modifier
      found.row.isStrict = before.isStrict
      if before.modifier == .atLeast { found.row.low = found.row.value }
      if before.modifier == .atMost { found.row.high = found.row.value }
    }
  }

  /// “A five-year, $40-million deal”, “5,200 Karvonian and 6,000 Velmark soldiers”: the first has the thing of the second.
  private func lend(
    _ found: inout FoundFigure, _ before: FoundFigure, _ figures: inout [Figure], _ passage: Passage
  ) {
    let isPair = found.row.rule == .coordination && figures.last?.rule == .coordination
    let isBehind = found.row.thing.map { $0.start >= found.row.span.end } ?? false
    guard found.hasOwnThing, !passage.isWord(before.start - 1, Self.to) || !before.sharesThing,
      !before.hasLocalThing || isPair && isBehind, let index = figures.indices.last,
      joins(before.end, found.start, passage) || isPair && passage.isWord(before.end, Self.to),
      before.isCompound || figures[index].thing == nil
        || figures[index].kind == found.row.kind && found.row.thing.map({ $0.start >= found.row.span.end }) == true
    else { return }
    (figures[index].thing, figures[index].thingHead) = (found.row.thing, found.row.thingHead)
    if figures[index].modifier == .approx, found.row.modifier == .exact { found.row.modifier = .approx }
  }

  /// Whether a comma, “and” or “or” joins two figures, be it behind a loose hyphen: “7- or 8-inch”.
  private func joins(_ end: Int, _ start: Int, _ passage: Passage) -> Bool {
    let place = passage.isDash(end) && passage.isGlued(end) ? end + 1 : end
    guard place < start, start - place <= 2 else { return false }
    return passage.isMark(place, ",") || passage.isWord(place, Self.and) || passage.isWord(place, Self.or)
  }

  /// “Of the 900 sailors, 40 are missing”.
  private func part(_ row: inout Figure, _ before: Figure, _ lastFound: FoundFigure, _ last: Int, _ passage: Passage) {
    guard row.kind == .count, before.kind == .count, let thing = before.thing, let value = row.value,
      let all = before.value, value < all
    else { return }
    var index = lastFound.start - 1
    while passage.wordClass(index) == .determiner { index -= 1 }
    guard index == passage.range.lowerBound, passage.isWord(index, Self.of) else { return }
    row.whole = TextSpan(start: before.span.start, end: max(before.span.end, thing.end))
  }

  /// “60% of voters”, “300 of the 1,200”: the words behind “of”.
  private func whole(_ row: inout Figure, _ found: FoundFigure, _ passage: Passage) {
    guard row.kind == .percent || row.kind == .ratio || row.kind == .count, passage.isWord(found.end, Self.of) else {
      return
    }
    var start = found.end + 1
    while passage.wordClass(start) == .determiner { start += 1 }
    let isNumber = passage.wordClass(start) == .number
    if row.kind == .count, !isNumber, start == found.end + 1 { return }
    let phrases = PhraseReader(passage: passage)
    let number = phrases.afterNumber(start)
    guard let end = phrases.phrase(from: number)?.upperBound ?? (isNumber ? number : nil) else { return }
    row.whole = passage.span(start..<end)
  }

  private static let to = WordKey("to")
  private static let or = WordKey("or")
  private static let and = WordKey("and")
  private static let of = WordKey("of")
}
