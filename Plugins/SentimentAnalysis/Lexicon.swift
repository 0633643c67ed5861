import AnalyzerKit

/// The words of tone and of grammar, with the analyst's own on top.
struct Lexicon: Sendable {
  let entries: [LexiconEntry]
  private let words: WordIndex
  private let phrases: PhraseTable<Int32>

  /// - Parameter analystWords: they add words, and change the valence of those already there.
  init(_ analystWords: AnalystWordList? = nil) {
    guard let own = analystWords?.entries, !own.isEmpty else {
      self = Self.builtIn
      return
    }
    var builder = Self.builder
    for (phrase, valence) in own { builder.revalue(phrase, valence) }
    self.init(builder)
  }

  private init(_ builder: LexiconBuilder) {
    entries = builder.entries.map(\.1)
    words = WordIndex(builder.entries.map(\.0))
    phrases = PhraseTable(builder.entries.enumerated().map { ($1.0, Int32($0)) })
  }

  /// The longest entry that begins with token `index` and ends before token `limit`: its index in `entries`, and the
  /// token after it.
  @inline(__always)
  func entry(at index: Int, of token: Token, in article: Article, before limit: Int) -> (entry: Int, end: Int)? {
    guard let slot = words.slot(of: token.key) else { return nil }
    if slot.beginsPhrase, let match = phrases.longestMatch(at: index, in: article, before: limit) {
      return (Int(match.value), match.tokens.upperBound)
    }
    return slot.entry >= 0 ? (Int(slot.entry), index + 1) : nil
  }

  /// How many forms of words and phrases have a tone.
  static var toneCount: Int { builder.entries.lazy.filter(\.1.isCue).count }

  private static let builder = LexiconBuilder.withAllTables()
  private static let builtIn = Lexicon(builder)
}
