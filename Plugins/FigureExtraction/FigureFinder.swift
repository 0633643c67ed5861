import AnalyzerKit

/// Goes through one sentence and ties the readers together.
struct FigureFinder {
  private(set) var figures: [Figure] = []
  /// The numbers that were passed over; empty unless they are asked for.
  private(set) var rejected: [RejectedFigure] = []
  private let collectsRejected: Bool

  let passage: Passage
  let builder: FigureBuilder
  private(set) var links: FigureLinks
  /// The first token that no figure has taken yet.
  private var floor: Int
  /// Whether the upper end of the range that is read is rough.
  private var isRough = false
  /// Whether the sentence has told a change from one level to another.
  private var hasChange = false
  /// The token behind the figure before; 0 where there is none.
  private(set) var last = 0

  /// - Parameter links: what the sentences before in the article lend.
  init(_ passage: Passage, _ links: FigureLinks, collectsRejected: Bool = false) {
    self.passage = passage
    self.collectsRejected = collectsRejected
    self.links = links
    self.links.passage = passage
    builder = FigureBuilder(passage: passage)
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
    guard kind == .number || kind == .word && mayBegin(index) else {
      if collectsRejected, kind == .word, passage.lastByte(index) &- 0x30 < 10 {
        return reject(index..<index + 1, .name)
      }
      return index + 1
    }
    if let end = rateBehindBracket(index) { return end }
    if let age = builder.agedDecade(at: index) { return take(age) }
    if let exclusion = Exclusions(passage: passage).exclusion(at: index) {
      return reject(index..<max(exclusion.end, index + 1), exclusion.reason)
    }
    if let multiplier = builder.multiplier(at: index, last: last) { return take(multiplier) }
    guard let first = quantity(at: index) else {
      guard collectsRejected, kind == .number else { return index + 1 }
      return reject(index..<index + 1, passage.bytes(index).contains(UInt8(ascii: ":")) ? .time : .unreadable)
    }
    return read(first)
  }

  /// Passes over tokens that are no figure, and says where to go on.
  private mutating func reject(_ tokens: Range<Int>, _ reason: RejectedFigure.Reason) -> Int {
    if collectsRejected { rejected.append(RejectedFigure(span: passage.span(tokens), reason: reason)) }
    floor = max(floor, tokens.upperBound)
    return tokens.upperBound
  }

  private func mayBegin(_ index: Int) -> Bool {
    if let entry = Lexicon.words[passage.tokens[index]] { return !entry.roles.isDisjoint(with: Self.beginners) }
    return Self.hasDigits(passage.tokens[index], in: passage.article)
  }

  /// Whether digits follow two or three letters: “EUR50m”.
  private static func hasDigits(_ token: Token, in article: Article) -> Bool {
    guard token.letterCase != .lower, token.end - token.start >= 3 else { return false }
    let text = article.text
    return text[token.start + 2] &- 0x30 < 10 || token.end - token.start > 3 && text[token.start + 3] &- 0x30 < 10
  }

  /// Whether a token by itself can begin a figure: what most sentences lack.
  static func mayBegin(_ token: Token, in article: Article) -> Bool {
    switch token.kind {
    case .number: true
    case .word:
      Lexicon.words[token].map { !$0.roles.isDisjoint(with: openers) } ?? hasDigits(token, in: article)
    default: false
    }
  }

  /// Those of them that can begin one where no number stands beside.
  private static let openers = beginners.subtracting(.article).union(.opener)

  private static let beginners: WordRoles = [
    .small, .tens, .hundred, .magnitude, .dozen, .half, .vague, .article, .multiplier, .several, .opener,
  ]

  func quantity(at index: Int) -> Quantity? {
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
    let names = NameExclusions(passage: passage, hasFigureBefore: last > 0)
    if let end = names.yearRange(first) { return reject(start..<end, .year) }
    if let end = names.codeName(first, hasBound: bound != nil) { return reject(start..<end, .name) }
    if let range = boundedRange(first, bound) { return take(range) }
    if let repeated = repetition(of: first) { first.tokens = first.tokens.lowerBound..<repeated }
    let isChange = changes(from: bound?.start ?? start, isBare: !first.hasUnit)
    if let join = RangeReader(passage: passage).connector(after: first, isBetween: isBetween),
      exclusions.end(at: join.second) == nil || join.connector == .dash,
      var second = self.quantity(from: join.second), names.rejection(of: first, hasBound: true) == nil,
      let joint = RangeReader(passage: passage).join(
        &first, &second, by: join.connector, isBetween: isBetween, isChange: isChange)
    {
      isRough = join.isRough
      return take(first, second, joint, bound)
    }
    let hasBound = bound != nil || BoundReader(passage: passage).after(first.tokens.upperBound) != nil
    if let reason = names.rejection(of: first, hasBound: hasBound) { return reject(first.tokens, reason) }
    return take(builder.figure(of: first, bound, last: last))
  }

  /// The figure behind a connector, which may begin with a currency sign.
  func quantity(from index: Int) -> Quantity? {
    guard passage.has(index) else { return nil }
    var place = index
    while place < index + 3, passage.has(place), !passage.isNumber(place),
      passage.tokens[place].kind == .symbol
        || passage.isCapitalized(place) && CurrencyTable.signPrefixes[passage.key(place)] != nil
        || CurrencyTable.letters[passage.key(place)] != nil
    { place += 1 }
    guard let reading = NumberReader(passage: passage).read(at: place) else { return nil }
    let quantity = QuantityReader(passage: passage).read(reading, from: index)
    return quantity.tokens.lowerBound == index ? quantity : nil
  }

  /// “Rose from 4 to 5”, “rose 3% to 5%”: the two are before and after, or step and level, not a range.
  private func changes(from start: Int, isBare: Bool) -> Bool {
    let index = start - 1
    if passage.isWord(index, Self.from) {
      if hasChange { return true }
      if isRangeOfRanges(start) { return false }
      var place = index - 1
      while passage.has(place), index - place <= 6, passage.tokens[place].kind != .punctuation {
        if !passage.roles(place).isDisjoint(with: [.up, .down]) { return true }
        place -= 1
      }
      return false
    }
    // “By 3 to 5 percent” is a range, “by 3 percent to 5” is none.
    let isBy = passage.isWord(index, Self.by)
    guard !isBy || !isBare else { return false }
    let verb = isBy ? index - 1 : index
    switch passage.wordClass(verb) {
    case .verb, .gerund, .adverb: return !passage.roles(verb).isDisjoint(with: [.up, .down])
    default: return false
    }
  }

  /// “From 5 to 7 per cent to 3 to 5 per cent”: what changes are two ranges.
  private func isRangeOfRanges(_ start: Int) -> Bool {
    var connectors = 0
    var index = start
    while index < start + 14, passage.has(index) {
      if passage.isWord(index, Self.to), passage.wordClass(index + 1) == .number { connectors += 1 }
      if passage.wordClass(index) == .verb || passage.wordClass(index) == .comma || passage.wordClass(index).isNominal {
        break
      }
      index += 1
    }
    return connectors >= 3
  }

  private mutating func take(_ figure: FoundFigure) -> Int {
    var figure = figure
    links.tie(&figure, to: &figures, last: last)
    figures.append(figure.row)
    last = figure.end
    floor = figure.end
    return figure.end
  }

  private mutating func take(
    _ first: Quantity, _ second: Quantity, _ joint: RangeReader.Joint, _ bound: BoundReader.Bound?
  ) -> Int {
    switch joint {
    case .score:
      return reject(first.tokens.lowerBound..<second.tokens.upperBound, .score)
    case .pair(let rule):
      hasChange =
        hasChange || rule == .coordination && changes(from: bound?.start ?? first.tokens.lowerBound, isBare: false)
      var left = builder.figure(of: first, bound, last: last)
      let each = builder.respective(before: left.start, after: second.tokens.upperBound)
      left.row.rule = rule
      if let each { builder.setOwnThing(each.first, &left) }
      if rule == .vote { left.row.kind = .vote }
      _ = take(left)
      var right = builder.figure(of: second, BoundReader(passage: passage).before(second.tokens.lowerBound), last: last)
      right.row.rule = rule
      if let each { builder.setOwnThing(each.second, &right) }
      if rule == .coordination, left.row.role == .delta, right.row.role == nil, left.row.kind == right.row.kind,
        passage.roles(right.start - 1).contains(.conjunction)
      {
        (right.row.trend, right.row.role) = (left.row.trend, left.row.role)
      }
      if rule == .vote { (right.row.kind, right.row.role) = (.vote, nil) }
      return take(right)
    case .range:
      guard let low = first.reading.number.value, let high = second.reading.number.value else {
        return reject(first.tokens.lowerBound..<second.tokens.upperBound, .unreadable)
      }
      var whole = second
      whole.tokens = first.tokens.lowerBound..<second.tokens.upperBound
      var range = builder.figure(of: whole, bound, last: last)
      range.row.value = nil
      (range.row.low, range.row.high) = (min(low, high), max(low, high))
      range.row.rule = .range
      if isRough { range.row.modifier = .approx }
      if range.row.modifier != .approx { (range.row.modifier, range.row.isStrict) = (.exact, nil) }
      return take(range)
    }
  }

  /// “194 shillings ($1.50) a litre”: both sums are by the litre. Returns the token behind it.
  private mutating func rateBehindBracket(_ index: Int) -> Int? {
    guard let inner = figures.indices.last, let outer = figures[inner].equivalent, floor == index - 1,
      passage.isMark(floor, ")"), let rate = QuantityReader(passage: passage).rate(behind: index)
    else { return nil }
    figures[inner].per = figures[inner].per ?? rate.value
    if inner > 0, figures[inner - 1].span == outer { figures[inner - 1].per = figures[inner - 1].per ?? rate.value }
    floor = rate.end
    return rate.end
  }

  private static let to = WordKey("to")
  private static let between = WordKey("between")
  private static let from = WordKey("from")
  private static let by = WordKey("by")
}
