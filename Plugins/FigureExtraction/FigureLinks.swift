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
      if found.row.thing == nil, found.sharesThing || !isCount(found.row) || isCount(before) {
        share(&found.row, before)
      }
      lend(&found, lastFound, &figures, passage)
      part(&found.row, before, lastFound, last, passage)
    }
    // “Killed 11” is told of those to whom something happened before, not of any number.
    let isObject = found.row.event.map { $0.end <= found.row.span.start } ?? false
    if found.row.thing == nil, isCount(found.row), let counted, counted.hasEvent || !isObject || last > 0 {
      (found.row.thing, found.row.thingHead) = (counted.thing, counted.head)
    }
    unit(&found, figures.last, last, passage)
    if last > 0, figures.last?.role == .from, passage.isWord(found.start - 1, Self.to) { found.row.role = .to }
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
    if size >= 1e6, found.isMagnitude, let money, found.row.span.start - money.end < Self.moneyReach {
      (found.row.kind, found.row.unit) = (.money, money.unit)
    } else if last > 0, let before, before.kind == .points, found.row.role == .level, found.sharesThing {
      (found.row.kind, found.row.unit) = (before.kind, before.unit)
    } else if last > 0, let before, before.kind == .percent || before.kind == .money, let role = found.row.role,
      role == before.role, role == .delta || role == .level, before.per == nil, found.row.event == nil
    {
      (found.row.kind, found.row.unit) = (before.kind, before.unit)
    }
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
    guard found.hasOwnThing, !before.hasLocalThing || isPair && isBehind, let index = figures.indices.last,
      before.end < found.start,
      found.start - before.end <= 2,
      passage.isMark(before.end, ",") || passage.isWord(before.end, Self.and) || passage.isWord(before.end, Self.or),
      before.isCompound || figures[index].thing == nil
        || figures[index].kind == found.row.kind && found.row.thing.map({ $0.start >= found.row.span.end }) == true
    else { return }
    (figures[index].thing, figures[index].thingHead) = (found.row.thing, found.row.thingHead)
    if figures[index].modifier == .approx, found.row.modifier == .exact { found.row.modifier = .approx }
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
    let phrase = PhraseReader(passage: passage).phrase(from: isNumber ? start + 1 : start)
    guard let end = phrase?.upperBound ?? (isNumber ? start + 1 : nil) else { return }
    row.whole = passage.span(start..<end)
  }

  private static let to = WordKey("to")
  private static let or = WordKey("or")
  private static let and = WordKey("and")
  private static let of = WordKey("of")
}
