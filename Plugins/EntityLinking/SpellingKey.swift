import AnalyzerKit

/// A key that the usual spellings of a foreign name share: “Zelensky”, “Zelenskiy” and “Zelenskyy”, “Barragan” and
/// “Barragán”.
///
/// Accents are dropped, y and j are i, q and k are c, w is v, doubled letters are single; two i's at the end are one.
enum SpellingKey {
  /// The key of a word; nil for one of fewer than five letters, which variants would too easily share.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64? {
    var key = WordKey()
    var previous: UInt8 = 0
    var letters = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var letter = bytes[index]
      index += 1
      if (0xC3...0xC5).contains(letter), index < bytes.endIndex {
        letter = plain(lead: letter, bytes[index])
        index += 1
      }
      switch letter | 0x20 {
      case UInt8(ascii: "y"), UInt8(ascii: "j"): letter = UInt8(ascii: "i")
      case UInt8(ascii: "q"), UInt8(ascii: "k"): letter = UInt8(ascii: "c")
      case UInt8(ascii: "w"): letter = UInt8(ascii: "v")
      case let lower where lower &- UInt8(ascii: "a") < 26: letter = lower
      default: break
      }
      if letter == previous { continue }
      key.append(letter)
      previous = letter
      letters += 1
    }
    return letters >= 5 ? key.hash : nil
  }

  /// The letter without its accent, for U+00C0 to U+017F.
  private static func plain(lead: UInt8, _ byte: UInt8) -> UInt8 {
    let place = Int(lead - 0xC3) * 64 + Int(byte & 0x3F)
    return place < letters.count ? letters[place] : byte
  }

  /// U+00C0 to U+017F, in order.
  private static let letters = Array(
    """
    aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)
}
