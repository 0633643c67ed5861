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

  /// What is known of a token as a word; nil where it is in no entry.
  @inline(__always)
  func slot(of token: Token) -> WordIndex.Slot? { words.slot(of: token.key) }

  /// The longest entry that begins with token `index` and ends before token `limit`: its index in `entries`, and the
  /// token after it.
  /// - Parameter slot: the token's.
  @inline(__always)
  func entry(at index: Int, _ slot: WordIndex.Slot?, in article: Article, before limit: Int) -> (entry: Int, end: Int)?
  {
    guard let slot else { return nil }
    if slot.beginsPhrase, index + 1 < limit, mayBegin(at: index, slot, in: article),
      let match = phrases.longestMatch(at: index, in: article, before: limit)
    {
      return (Int(match.value), match.tokens.upperBound)
    }
    return slot.entry >= 0 ? (Int(slot.entry), index + 1) : nil
  }

  /// Whether a phrase may begin with token `index` and the next.
  @inline(__always)
  private func mayBegin(at index: Int, _ slot: WordIndex.Slot, in article: Article) -> Bool {
    let token = article.division.tokens[index]
    let next = article.division.tokens[index + 1]
    guard slot.beginsPhrase(before: article.text[next.start]) else { return false }
    var key = token.key
    if token.end < next.start { key.append(UInt8(ascii: " ")) }
    article.text.withUnsafeBufferPointer { bytes in
      key.extend(with: UnsafeBufferPointer(rebasing: bytes[next.start..<next.end]))
    }
    return words.mayBegin(with: key)
  }

  /// How many forms of words and phrases have a tone.
  static var toneCount: Int { builder.entries.lazy.filter(\.1.isCue).count }

  private static let builder = LexiconBuilder.withAllTables()
  private static let builtIn = Lexicon(builder)
}
