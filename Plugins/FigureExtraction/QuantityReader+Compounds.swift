import AnalyzerKit

/// Amounts of two units, and other ways of writing a unit that the simple ones do not cover.
extension QuantityReader {
  /// “5 feet 2 inches”, “3 dollars 50 cents”, “15 dollars 50”, “75 USD million”: one amount in the first unit.
  func compound(_ quantity: inout Quantity) {
    guard let unit = quantity.unit, quantity.kind == .measure || quantity.kind == .money, !quantity.isCompound else {
      return
    }
    let end = quantity.tokens.upperBound
    if quantity.kind == .money, quantity.reading.factor == nil, passage.isWord(end - 1),
      passage.roles(end).contains(.magnitude), !passage.isGlued(end)
    {
      let entry = passage.entry(end)
      guard let product = quantity.reading.number.times(ExactNumber(entry.number, power: entry.power)) else { return }
      (quantity.reading.number, quantity.reading.isMarked) = (product, true)
      quantity.tokens = quantity.tokens.lowerBound..<end + 1
      return
    }
    guard let second = second(behind: end, unit), let value = second.number.value, value < Double(second.ratio),
      let part = ExactNumber(1, divisor: second.ratio).times(second.number),
      let sum = quantity.reading.number.plus(part)
    else { return }
    quantity.reading.number = sum
    quantity.reading.isMarked = true
    quantity.tokens = quantity.tokens.lowerBound..<second.end
    compound(&quantity)
  }

  /// The second part, how many of its unit make one of `unit`, and the token behind it.
  private func second(behind end: Int, _ unit: String) -> (number: ExactNumber, ratio: UInt64, end: Int)? {
    var index = end
    let isMoney =
      passage.tokens[end - 1].kind == .word && CurrencyTable.hundredths.values.contains { $0.contains(unit) }
    if passage.isMark(index, ","), !isMoney { index += 1 }
    if passage.isWord(index, Self.and) { index += 1 }
    guard passage.isNumber(index) || !passage.roles(index).isDisjoint(with: [.small, .tens]),
      let reading = NumberReader(passage: passage).read(at: index)
    else { return nil }
    let next = reading.tokens.upperBound
    let limit = passage.range.upperBound
    if isMoney {
      if let name = CurrencyTable.names.longestMatch(at: next, in: passage.article, before: limit),
        CurrencyTable.hundredths[name.value]?.contains(unit) == true
      {
        return (reading.number, 100, name.tokens.upperBound)
      }
      if passage.isGlued(next), passage.isMark(next, "c") { return (reading.number, 100, next + 1) }
      let isBare = passage.length(index) == 2 && index == end && !passage.isWord(next) && !passage.isMark(next, "%")
      return isBare && !passage.isGlued(next + 1) ? (reading.number, 100, next) : nil
    }
    guard let match = UnitTable.units.longestMatch(at: next, in: passage.article, before: limit),
      let ratio = Self.parts[unit]?[match.value.name]
    else { return nil }
    return (reading.number, ratio, match.tokens.upperBound)
  }

  /// How many of a smaller unit make one of a larger.
  private static let parts: [String: [String: UInt64]] = [
    "foot": ["inch": 12], "yard": ["foot": 3, "inch": 36], "km": ["m": 1000], "m": ["cm": 100], "lb": ["ounce": 16],
    "mile": ["yard": 1760], "kg": ["g": 1000],
  ]

  /// “1/16 of a pint”: a part of one unit.
  func partOfUnit(_ index: Int) -> PhraseTable<UnitEntry>.Match? {
    guard passage.isWord(index, Self.of), passage.roles(index + 1).contains(.article) else { return nil }
    let limit = passage.range.upperBound
    let start = passage.isWord(index + 2, Self.us) ? index + 3 : index + 2
    guard let match = UnitTable.units.longestMatch(at: start, in: passage.article, before: limit),
      !match.value.gluedOnly,
      match.value.kind == .measure || match.value.kind == .percent || match.value.kind == .points
    else { return nil }
    return match
  }

  /// “30 MUSD”: millions of a currency, as banks write it.
  static func millions(at index: Int, in passage: Passage) -> (factor: ExactNumber, code: String)? {
    guard passage.length(index) == 4, passage.isWord(index), passage.byte(index) == UInt8(ascii: "M"),
      passage.tokens[index].letterCase == .upper
    else { return nil }
    var key = WordKey()
    passage.article.text.withUnsafeBufferPointer { bytes in
      let token = passage.tokens[index]
      key.extend(with: UnsafeBufferPointer(rebasing: bytes[token.start + 1..<token.end]))
    }
    return CurrencyTable.letters[key].map { (ExactNumber(1, power: 6), $0) }
  }

  /// Grams and litres may stand behind a space where nothing else can be meant: “2.0 g of gold”.
  func isSpacedUnit(_ index: Int) -> Bool {
    guard passage.isNumber(index - 1), passage.length(index) == 1,
      passage.byte(index) == UInt8(ascii: "g") || passage.byte(index) == UInt8(ascii: "l")
    else { return false }
    return !passage.isWord(index + 1) || !passage.roles(index + 1).isDisjoint(with: [.closed, .preposition])
  }

  /// “- 20 degrees”: a minus that stands free means one only before a temperature.
  func freeMinus(_ quantity: inout Quantity, _ floor: Int) {
    let first = quantity.tokens.lowerBound
    guard first - 1 >= floor, quantity.kind == .measure, let unit = quantity.unit,
      unit == "degree" || unit == "celsius" || unit == "fahrenheit", passage.isMark(first - 1, "-"),
      !passage.isGlued(first), !passage.isGlued(first - 1), !passage.isNumber(first - 2)
    else { return }
    quantity.reading.number.isNegative = true
    quantity.tokens = first - 1..<quantity.tokens.upperBound
  }

  private static let of = WordKey("of")
  private static let us = WordKey("us")
  private static let and = WordKey("and")
}
