import AnalyzerKit

/// The traits of words, looked up by key.
struct WordLexicon: Sendable {
  private var table = KeyMap<UInt64>(capacity: 8192)

  static let english = WordLexicon(OrdinaryWords.lists + NameWords.lists + GivenNames.lists)

  /// - Parameter lists: words separated by spaces, with the trait that they share; a word may stand in several.
  init(_ lists: [(WordTraits, String)]) {
    for (trait, words) in lists {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let key = WordKey(String(word)).hash
        table.set(key, to: trait.union(traits(of: key)).rawValue)
      }
    }
  }

  /// The traits of a word; none for one that is not listed.
  @inline(__always)
  subscript(token: Token) -> WordTraits { traits(of: token.key.hash) }

  @inline(__always)
  private func traits(of key: UInt64) -> WordTraits {
    table[key].map { WordTraits(rawValue: $0) } ?? []
  }
}
