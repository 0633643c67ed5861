import AnalyzerKit

/// Reads the number before a unit: “18”, “twenty-one”, “2 1/2”, “a few”, “two and a half”, “two to three”.
struct NumberReader {
  let passage: Passage

  struct Count: Equatable {
    /// nil where the text does not say how many; 0 with a half for “half an”.
    var value: Int?
    var hasHalf = false
    /// “A” or “an” alone.
    var isArticle = false
  }

  /// The longest number whose last token is `last`, and its first token.
  func count(endingAt last: Int, from floor: Int) -> (start: Int, count: Count)? {
    var first = last
    while first > floor, last - first < 8, mayBelong(first - 1) { first -= 1 }
    guard last >= floor, mayBelong(last) else { return nil }
    for start in first...last {
      if let (end, count) = range(from: start), end == last + 1 { return (start, count) }
    }
    return nil
  }

  private func mayBelong(_ index: Int) -> Bool {
    passage.isNumber(index) || passage.isHyphen(index) || passage.isMark(index, "/")
      || !passage.roles(index).isDisjoint(
        with: [.small, .tens, .hundred, .thousand, .vague, .couple, .half, .article, .and, .or, .to, .of, .between])
  }

  /// One number, or two with “to”, “or” or a hyphen between, of which the first counts.
  private func range(from start: Int) -> (end: Int, Count)? {
    let isBetween = passage.isRole(start, .between)
    guard let (end, first) = simple(from: isBetween ? start + 1 : start) else { return nil }
    let isJoined =
      passage.isRole(end, isBetween ? .and : [.to, .or]) || passage.isDash(end) && passage.isNumber(end + 1)
    guard isJoined, let (last, _) = simple(from: end + 1) else { return isBetween ? nil : (end, first) }
    return (last, first)
  }

  private func simple(from start: Int) -> (end: Int, Count)? {
    let roles = passage.roles(start)
    if passage.isNumber(start) { return digits(from: start) }
    if roles.contains(.article) { return afterArticle(start + 1) }
    if roles.contains(.half) {
      return (passage.isRole(start + 1, .article) ? start + 2 : start + 1, Count(value: 0, hasHalf: true))
    }
    if roles.contains(.couple) {
      let end = passage.isRole(start + 1, .of) ? start + 2 : start + 1
      return (end, Count(value: roles.contains(.vague) ? nil : passage.entry(start).number))
    }
    if roles.contains(.vague) { return (start + 1, Count(value: nil)) }
    return words(from: start)
  }

  private func digits(from start: Int) -> (end: Int, Count)? {
    if let value = passage.integer(start) {
      if passage.digits(start + 1, 1) == 1, passage.isMark(start + 2, "/"), passage.digits(start + 3, 1) == 2 {
        return (start + 4, Count(value: value, hasHalf: true))
      }
      return withHalf(start + 1, value)
    }
    if let parts = passage.parts(start, at: UInt8(ascii: ".")), parts.count == 2, parts[1] == 5 {
      return (start + 1, Count(value: parts[0], hasHalf: true))
    }
    // “2½”: the sign is U+00BD.
    let bytes = passage.article.bytes(passage.tokens[start].span)
    guard bytes.count <= 6, bytes.suffix(2).elementsEqual([0xC2, 0xBD]) else { return nil }
    var value = 0
    for byte in bytes.dropLast(2) {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return (start + 1, Count(value: value, hasHalf: true))
  }

  /// Behind “a”: “few”, “couple of”, “half”, “hundred”, or nothing, which is one.
  private func afterArticle(_ next: Int) -> (end: Int, Count)? {
    let roles = passage.roles(next)
    if roles.contains(.half), !passage.isRole(next + 1, .article) { return (next + 1, Count(value: 0, hasHalf: true)) }
    if roles.contains(.couple) {
      return (passage.isRole(next + 1, .of) ? next + 2 : next + 1, Count(value: passage.entry(next).number))
    }
    if roles.contains(.vague) { return (next + 1, Count(value: nil)) }
    if roles.contains(.hundred) { return (next + 1, Count(value: 100)) }
    if roles.contains(.thousand) { return (next + 1, Count(value: 1000)) }
    return (next, Count(value: 1, isArticle: true))
  }

  /// Number words up to the thousands.
  func words(from start: Int) -> (end: Int, Count)? {
    var index = start
    var total = 0
    var part = 0
    var mayBeSmall = true
    var mayBeTens = true
    loop: while true {
      let entry = passage.entry(index)
      if entry.roles.contains(.small), mayBeSmall {
        part += entry.number
        (mayBeSmall, mayBeTens) = (false, false)
      } else if entry.roles.contains(.tens), mayBeTens {
        part += entry.number
        mayBeTens = false
      } else if entry.roles.contains(.hundred), part > 0, part < 100 {
        part *= 100
        (mayBeSmall, mayBeTens) = (true, true)
      } else if entry.roles.contains(.thousand), part > 0, total == 0 {
        (total, part) = (part * 1000, 0)
        (mayBeSmall, mayBeTens) = (true, true)
      } else if index > start, passage.isHyphen(index) || passage.isRole(index, .and) && part % 100 == 0,
        !passage.roles(index + 1).isDisjoint(with: [.small, .tens]), mayBeSmall
      {
        // The word behind is read next.
      } else {
        break loop
      }
      index += 1
    }
    return index > start ? withHalf(index, total + part) : nil
  }

  /// Behind a number, “and a half”.
  private func withHalf(_ end: Int, _ value: Int) -> (end: Int, Count) {
    guard passage.isRole(end, .and), passage.isRole(end + 1, .article), passage.isRole(end + 2, .half) else {
      return (end, Count(value: value))
    }
    return (end + 3, Count(value: value, hasHalf: true))
  }
}
