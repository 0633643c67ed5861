import AnalyzerKit

/// Recognises words that are formed from the name of a place: “Karvonian”, “Velmarkers” from Karvonia, Velmark.
struct PlaceAdjective {
  let words: ArticleWords

  /// Whether a word ends like one.
  func isOne(_ name: FoundName) -> Bool { !stems(of: name).isEmpty }

  /// The keys of the names that it may be formed from, the likeliest first.
  func stems(of name: FoundName) -> [UInt64] {
    var word = words.article.bytes(words.tokens[name.tokens.lowerBound].span)
    guard word.count >= 6 else { return [] }
    if word.last == UInt8(ascii: "s") { word = word.dropLast() }
    var stems: [UInt64] = []
    for (ending, substitutes) in Self.endings where word.suffix(ending.count).elementsEqual(ending.utf8) {
      let stem = word.dropLast(ending.utf8.count)
      guard stem.count >= 4 else { continue }
      for substitute in substitutes {
        let name = Array(stem) + Array(substitute.utf8)
        var key = WordKey()
        name.withUnsafeBufferPointer { key.extend(with: $0) }
        stems.append(key.hash)
      }
    }
    return stems
  }

  /// What replaces the ending in the name of the place.
  private static let endings: [(String, [String])] = [
    ("ian", ["ia", "", "y", "ium"]), ("ean", ["ea", ""]), ("an", ["a", ""]), ("ese", ["", "a", "o"]),
    ("ish", ["", "land"]),
    ("er", [""]), ("i", [""]),
  ]
}
