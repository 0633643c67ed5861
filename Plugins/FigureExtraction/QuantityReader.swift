import AnalyzerKit

/// A number with its sign, currency, unit and what it is a rate of.
struct Quantity {
  var tokens: Range<Int>
  var reading: NumberReading
  var kind: Figure.Kind = .count
  var unit: String?
  var per: String?
  /// The number is joined to the next word by a hyphen, the last token that was read: “70-mile”.
  var isCompound = false
  /// A currency, sign or unit was written with it.
  var hasUnit: Bool { unit != nil }
}

/// Reads the currency before a number and the currency, unit and rate behind it.
struct QuantityReader {
  let passage: Passage

  /// The quantity around a number; it begins no earlier than token `floor`, the first that is still free.
  func read(_ reading: NumberReading, from floor: Int) -> Quantity {
    var quantity = Quantity(tokens: reading.tokens, reading: reading)
    if let code = reading.currency { setMoney(code, &quantity) }
    currencyBefore(&quantity, floor)
    sign(&quantity, floor)
    unitBehind(&quantity)
    compound(&quantity)
    freeMinus(&quantity, floor)
    rate(&quantity)
    return quantity
  }

  /// Whether a currency sign touches token `index` from before.
  static func hasCurrencySign(before index: Int, in passage: Passage) -> Bool {
    passage.has(index - 1) && passage.tokens[index - 1].kind == .symbol
      && CurrencyTable.signs[passage.key(index - 1)] != nil
  }

  private func setMoney(_ code: String, _ quantity: inout Quantity) {
    quantity.kind = .money
    quantity.unit = code
  }

  // MARK: Before the number

  private func currencyBefore(_ quantity: inout Quantity, _ floor: Int) {
    var first = quantity.tokens.lowerBound
    guard first - 1 >= floor, quantity.unit == nil else { return }
    // “$-3.5bn”: the sign between the currency and the digits.
    if passage.isDash(first - 1), passage.isGlued(first), passage.isGlued(first - 1), first - 2 >= floor,
      Self.hasCurrencySign(before: first - 1, in: passage)
    {
      quantity.reading.number.isNegative = true
      first -= 1
    }
    let before = passage.tokens[first - 1]
    if before.kind == .symbol, let code = CurrencyTable.signs[before] {
      first -= 1
      var money = code
      if first - 1 >= floor, passage.isCapitalized(first - 1), passage.isWord(first - 1), code == "USD",
        passage.isGlued(first) || passage.tokens[first - 1].letterCase == .upper || passage.isMark(first - 1, "S"),
        let prefixed = CurrencyTable.signPrefixes[passage.key(first - 1)]
      {
        money = prefixed
        first -= 1
      }
      setMoney(money, &quantity)
    } else if passage.isMark(first - 1, "="), first - 2 >= floor, passage.isMark(first - 2, "Y"), passage.isGlued(first)
    {
      first -= 2
      setMoney("JPY", &quantity)
    } else if before.kind == .word, before.isCapitalized, let code = CurrencyTable.letters[before],
      before.letterCase == .upper || before.key != WordKey(code)
    {
      first -= 1
      setMoney(code, &quantity)
    } else if passage.isMark(first - 1, "."), first - 2 >= floor, passage.isCapitalized(first - 2),
      CurrencyTable.letters[passage.key(first - 2)] == "INR"
    {
      first -= 2
      setMoney("INR", &quantity)
    }
    quantity.tokens = first..<quantity.tokens.upperBound
  }

  /// A minus that stands free, or the word.
  private func sign(_ quantity: inout Quantity, _ floor: Int) {
    let first = quantity.tokens.lowerBound
    guard first - 1 >= floor else { return }
    let isMark =
      passage.isDash(first - 1) && passage.isGlued(first)
      && (!passage.isGlued(first - 1) || passage.isMark(first - 2, "<") || passage.isMark(first - 2, ">"))
      && passage.byte(first - 1) != 0xE2 || isMinusSign(first - 1) && !passage.isGlued(first - 1)
    let joined = isJoinedMinus(first)
    let isWord =
      passage.isWord(first - 1, Self.minus) && !passage.isWord(first - 2, Self.or)
      || passage.isWord(first - 1, Self.negative) && quantity.reading.rule != .vague
    guard isMark || isWord || joined, !passage.isNumber(first - 2) else {
      if passage.isMark(first - 1, "+"), passage.isGlued(first) {
        quantity.tokens = first - 1..<quantity.tokens.upperBound
      }
      return
    }
    quantity.reading.number.isNegative = true
    quantity.tokens = first - (joined ? 2 : 1)..<quantity.tokens.upperBound
  }

  /// “Minus-80”.
  private func isJoinedMinus(_ first: Int) -> Bool {
    passage.isMark(first - 1, "-") && passage.isGlued(first) && passage.isGlued(first - 1)
      && passage.isWord(first - 2, Self.minus)
  }

  /// U+2212.
  private func isMinusSign(_ index: Int) -> Bool {
    passage.length(index) == 3 && passage.isDash(index) && passage.article.text[passage.tokens[index].start + 1] == 0x88
  }

  // MARK: Behind the number

  private func unitBehind(_ quantity: inout Quantity) {
    let end = quantity.tokens.upperBound
    // “Billions of dollars”, “tens of thousands of tonnes”.
    let isOf = quantity.reading.rule == .vague && quantity.unit == nil && passage.isWord(end, Self.of)
    let next = isOf ? end + 1 : passage.afterJoin(end)
    guard passage.has(next), !isOf || PhraseReader(passage: passage).isPlural(next) else { return }
    let limit = passage.range.upperBound
    quantity.isCompound = next > end && !isOf
    let unit = unit(at: next, isJoined: next > end)
    let name = CurrencyTable.names.longestMatch(at: next, in: passage.article, before: limit)
    let sign = passage.tokens[next].kind == .symbol ? CurrencyTable.signs[passage.key(next)] : nil
    if let sign, quantity.unit == nil, !(passage.isNumber(next + 1) && passage.isGlued(next + 1)) {
      setMoney(sign, &quantity)
      quantity.tokens = quantity.tokens.lowerBound..<next + 1
    } else if let millions = Self.millions(at: next, in: passage),
      let product = quantity.reading.number.times(millions.factor)
    {
      quantity.reading.number = product
      setMoney(millions.code, &quantity)
      quantity.tokens = quantity.tokens.lowerBound..<next + 1
    } else if let name, isCurrency(name, at: next, unit) {
      if quantity.unit == nil || quantity.unit == "USD" { setMoney(name.value, &quantity) }
      quantity.tokens = quantity.tokens.lowerBound..<name.tokens.upperBound
    } else if quantity.unit == nil, quantity.reading.rule == .fraction, let part = partOfUnit(next) {
      (quantity.kind, quantity.unit) = (part.value.kind, part.value.name)
      quantity.tokens = quantity.tokens.lowerBound..<part.tokens.upperBound
    } else if let unit, quantity.unit == nil {
      quantity.kind = unit.value.kind
      quantity.unit = unit.value.name
      quantity.tokens = quantity.tokens.lowerBound..<unit.tokens.upperBound
      quantity.isCompound = quantity.isCompound || isSingular(unit, quantity)
    }
  }

  /// “The key 30 year rate”: a singular behind another number than one stands before its noun, as with a hyphen.
  private func isSingular(_ unit: PhraseTable<UnitEntry>.Match, _ quantity: Quantity) -> Bool {
    unit.value.kind == .duration && unit.tokens.count == 1 && passage.length(unit.tokens.lowerBound) > 2
      && passage.lastByte(unit.tokens.lowerBound) != UInt8(ascii: "s")
      && quantity.reading.number != ExactNumber(1) && !quantity.reading.isIndefinite
      && passage.wordClass(unit.tokens.upperBound).isNominal
  }

  private func unit(at index: Int, isJoined: Bool) -> PhraseTable<UnitEntry>.Match? {
    let limit = passage.range.upperBound
    guard let match = UnitTable.units.longestMatch(at: index, in: passage.article, before: limit) else { return nil }
    let end = match.tokens.upperBound
    if match.value.gluedOnly,
      isJoined || !passage.isGlued(index) && !isSpacedUnit(index) || passage.isGlued(end) && passage.isWord(end)
    {
      return nil
    }
    if passage.byte(index) == UInt8(ascii: "\"") || passage.byte(index) == UInt8(ascii: "'"),
      passage.article.isQuoted(passage.tokens[index - 1].start)
    {
      return nil
    }
    if match.value.gluedOnly, match.value.isCapital != (passage.byte(index) < UInt8(ascii: "a")) { return nil }
    if match.value.gluedOnly, passage.byte(index) == UInt8(ascii: "s") { return nil }
    // “20 Hours Later” names a thing; a capital is no unit unless all of them are.
    if passage.tokens[index].letterCase == .capitalized, passage.length(index) > 3, passage.isCapitalized(end) {
      return nil
    }
    return match
  }

  /// Whether the name is money here: short ones must touch or follow digits, “pounds of” and “20-pound” are weights.
  private func isCurrency(
    _ match: PhraseTable<String>.Match, at index: Int, _ unit: PhraseTable<UnitEntry>.Match?
  ) -> Bool {
    if let unit, unit.tokens.count > match.tokens.count { return false }
    let end = match.tokens.upperBound
    if match.tokens.count == 1 {
      switch match.value {
      case "GBX" where passage.length(index) == 1: return passage.isGlued(index)
      case "GBP" where passage.isWord(index, Self.pounds) || passage.isWord(index, Self.pound):
        return !(passage.isWord(end, Self.of) && !passage.roles(end + 1).contains(.determiner))
          && !passage.isDash(index - 1)
      case "KRW" where passage.isWord(index, Self.won): return passage.roles(index - 1).contains(.magnitude)
      case "BRL" where passage.isWord(index, Self.real): return false
      case "DEM": return passage.hasSuffix(index, "s") || passage.length(index) == 3
      case "ECU": return passage.tokens[index].letterCase != .lower
      default: break
      }
    }
    return true
  }

  private func rate(_ quantity: inout Quantity) {
    guard quantity.unit != nil, let rate = rate(behind: quantity.tokens.upperBound) else { return }
    quantity.per = rate.value
    quantity.tokens = quantity.tokens.lowerBound..<rate.end
  }

  /// “A barrel”, “per 100 people”, “an hour”, “/day”, “each year”, and the token behind it.
  func rate(behind end: Int) -> (value: String, end: Int)? {
    var noun = end
    let isPer = passage.isWord(end, Self.per) || passage.isMark(end, "/")
    if isPer || passage.isWord(end, Self.a) || passage.isWord(end, Self.an) || passage.isWord(end, Self.each) {
      noun = passage.afterJoin(end + 1)
    } else {
      guard passage.afterJoin(end) > end, passage.isWord(end + 1, Self.a) else { return nil }
      noun = passage.afterJoin(end + 2)
    }
    guard passage.isWord(noun) else { return nil }
    let limit = passage.range.upperBound
    if let match = UnitTable.rates.longestMatch(at: noun, in: passage.article, before: limit),
      isPer || match.tokens.count > 1 || passage.length(noun) > 1, isPer || !isAgo(match.tokens.upperBound)
    {
      return (match.value, match.tokens.upperBound)
    }
    guard isPer, passage.roles(noun).isDisjoint(with: .barrier), passage.tokens[noun].letterCase == .lower else {
      return nil
    }
    return (passage.article[passage.tokens[noun]], noun + 1)
  }

  /// “Per 100,000 people”, as it is written behind “per”.
  func population(behind end: Int) -> String? {
    guard passage.isWord(end, Self.per), let whole = NumberReader(passage: passage).read(at: end + 1),
      let thing = PhraseReader(passage: passage).phrase(from: whole.tokens.upperBound, isCounted: true)
    else { return nil }
    return passage.article[passage.span(end + 1..<thing.upperBound)]
  }

  /// “31 pct a year earlier” is no rate.
  private func isAgo(_ index: Int) -> Bool {
    passage.isWord(index, Self.ago) || passage.isWord(index, Self.earlier) || passage.isWord(index, Self.before)
  }

  private static let ago = WordKey("ago")
  private static let earlier = WordKey("earlier")
  private static let before = WordKey("before")
  private static let negative = WordKey("negative")
  private static let minus = WordKey("minus")
  private static let or = WordKey("or")
  private static let of = WordKey("of")
  private static let a = WordKey("a")
  private static let an = WordKey("an")
  private static let per = WordKey("per")
  private static let each = WordKey("each")
  private static let pounds = WordKey("pounds")
  private static let pound = WordKey("pound")
  private static let won = WordKey("won")
  private static let real = WordKey("real")
}
