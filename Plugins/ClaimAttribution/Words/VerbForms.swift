/// How a verb is inflected.
package enum VerbForm: UInt8, Sendable {
  case plain, third, past, gerund
}

/// Makes the regular forms of a verb.
enum VerbForms {
  /// “deny”: denies, denied, denying; “stop”: stops, stopped, stopping; “love”: loves, loved, loving.
  static func regular(_ verb: String) -> [(String, VerbForm)] {
    let letters = Array(verb.utf8)
    guard letters.count > 2, let last = letters.last else { return [(verb, .plain)] }
    let stem = String(verb.dropLast())
    if last == UInt8(ascii: "e") {
      return [(verb, .plain), (verb + "s", .third), (verb + "d", .past), (stem + "ing", .gerund)]
    }
    let before = letters[letters.count - 2]
    if last == UInt8(ascii: "y"), !isVowel(before) {
      return [(verb, .plain), (stem + "ies", .third), (stem + "ied", .past), (verb + "ing", .gerund)]
    }
    let isHissing = verb.hasSuffix("s") || verb.hasSuffix("sh") || verb.hasSuffix("ch") || verb.hasSuffix("x")
    let doubled = doubling.contains(verb) ? verb + String(UnicodeScalar(last)) : verb
    return [
      (verb, .plain), (verb + (isHissing ? "es" : "s"), .third), (doubled + "ed", .past), (doubled + "ing", .gerund),
    ]
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static let doubling: Set = [
    "quip", "admit", "plan", "permit", "submit", "dub", "commit", "slam", "rip", "rap", "pan", "ban", "bar", "nod",
    "brag", "beg", "let", "bet", "hit", "fret", "blog", "pen", "compel",
  ]
}
