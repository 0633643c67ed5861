/// The forms of English words, by rule.
/// - Source: the spelling rules of English; exceptions are written out in the word tables.
enum Inflection {
  /// The forms of a verb that is written as in the lexicon: base, -s, past, participle, -ing; past forms may be equal.
  static func verb(_ written: Substring) -> [(String, LexiconEntry.Form)] {
    let head = written.prefix { $0 != " " }
    let rest = String(written.dropFirst(head.count))
    var parts = head.split(separator: "/").map(String.init)
    let doubles = parts[0].hasSuffix("+")
    if doubles { parts[0].removeLast() }
    let base = parts[0]
    let past = parts.count > 1 ? parts[1] : addingEnd("ed", to: base, doubles: doubles)
    let participle = parts.count > 2 ? parts[2] : past
    let gerund = parts.count > 3 ? parts[3] : addingEnd("ing", to: base, doubles: doubles || doublesByRule(base, parts))
    return [
      (base + rest, .verb), (plural(base) + rest, .verb), (past + rest, .past), (participle + rest, .past),
      (gerund + rest, .gerund),
    ]
  }

  /// The word with -s, as a noun's plural or a verb's third person.
  static func plural(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard let last = bytes.last else { return word }
    if last == UInt8(ascii: "y"), bytes.count > 1, !isVowel(bytes[bytes.count - 2]) { return word.dropLast() + "ies" }
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: word.hasSuffix) { return word + "es" }
    return word + "s"
  }

  /// The adverb of an adjective.
  static func adverb(_ word: String) -> String {
    if word.hasSuffix("ic") { return word + "ally" }
    if word.hasSuffix("le") { return word.dropLast() + "y" }
    if word.hasSuffix("y") { return word.dropLast() + "ily" }
    if word.hasSuffix("ll") { return word + "y" }
    return word + "ly"
  }

  /// The forms in -er and -est of a short adjective; none for a longer one, which takes “more” and “most”.
  static func comparatives(_ word: String) -> [String] {
    let bytes = Array(word.utf8)
    guard (3...6).contains(bytes.count), !word.contains(" "), !word.contains("-") else { return [] }
    if word.hasSuffix("y") { return [word.dropLast() + "ier", word.dropLast() + "iest"] }
    if word.hasSuffix("e") { return [word + "r", word + "st"] }
    let doubles = bytes.count == 3 && isVowel(bytes[1]) && !isVowel(bytes[0]) && !isVowel(bytes[2])
    let stem = doubles ? word + String(decoding: [bytes[2]], as: UTF8.self) : word
    return [stem + "er", stem + "est"]
  }

  private static func addingEnd(_ end: String, to word: String, doubles: Bool) -> String {
    let bytes = Array(word.utf8)
    guard let last = bytes.last, bytes.count > 1 else { return word + end }
    let before = bytes[bytes.count - 2]
    if doubles { return word + String(decoding: [last], as: UTF8.self) + end }
    if last == UInt8(ascii: "e") {
      if end == "ed" { return word + "d" }
      let keeps = before == UInt8(ascii: "e") || before == UInt8(ascii: "o") || before == UInt8(ascii: "y")
      return keeps ? word + end : word.dropLast() + end
    }
    if last == UInt8(ascii: "y"), end == "ed", !isVowel(before) { return word.dropLast() + "ied" }
    return word + end
  }

  /// Whether an irregular verb of one syllable doubles its last letter before -ing: “win”, “hit”, “set”.
  private static func doublesByRule(_ base: String, _ parts: [String]) -> Bool {
    let bytes = Array(base.utf8)
    guard parts.count > 1, (3...4).contains(bytes.count) else { return false }
    let vowels = bytes.filter(isVowel).count
    let last = bytes[bytes.count - 1]
    return vowels == 1 && isVowel(bytes[bytes.count - 2]) && !isVowel(last) && last != UInt8(ascii: "w")
      && last != UInt8(ascii: "y")
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}
