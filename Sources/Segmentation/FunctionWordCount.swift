import AnalyzerKit

/// How many small words of each language a text has.
struct FunctionWordCount {
  /// How many words there were.
  private(set) var count = 0
  /// Of each language the score, and in the lower 16 bits how many words of it there were.
  private var counts = InlineArray<32, UInt32>(repeating: 0)
  /// The language of which the words so far leave no doubt, so that the rest need not be counted.
  private var sure: Int?

  var isSure: Bool { sure != nil }

  mutating func add(_ key: WordKey) { add(FunctionWord(languages: FunctionWords.table[key])) }

  /// Counts a word.
  @inline(__always)
  mutating func add(_ word: FunctionWord) {
    count &+= 1
    var rest = word.languages
    while rest != 0 {
      counts[unchecked: rest.trailingZeroBitCount] &+= word.points
      rest &= rest &- 1
    }
    if count % 32 == 0 { sure = leader(hits: max(10, count / 5), lead: (3, 1)) }
  }

  /// The best language, if its small words are two or more, every tenth word or more, and a sixth ahead of the second.
  var language: String? {
    (sure ?? leader(hits: max(2, (count + 9) / 10), lead: (7, 6))).map { FunctionWords.languages[$0] }
  }

  /// The best language, if another way to tell where words end would find the same.
  var clearLanguage: String? { leader(hits: max(8, count / 3), lead: (2, 1)).map { FunctionWords.languages[$0] } }

  /// The language with the best score, if it has enough words and so many times the score of any other.
  private func leader(hits least: Int, lead: (UInt32, UInt32)) -> Int? {
    var (best, first, second) = (0, UInt32(0), UInt32(0))
    let counts = counts.span
    for language in counts.indices {
      let score = counts[language] >> 16
      second = max(second, min(first, score))
      if score > first { (best, first) = (language, score) }
    }
    return counts[best] & 0xFFFF >= least && second * lead.0 <= first * lead.1 ? best : nil
  }
}

/// What a word tells of the language it stands in.
struct FunctionWord {
  /// A bit for each language that has it.
  let languages: UInt32
  /// In the upper 16 bits its points: twelve divided among the languages, so that a word that several share tells less.
  /// In the lower 16 one word.
  let points: UInt32

  init(languages: UInt32) {
    self.languages = languages
    points = languages == 0 ? 0 : UInt32(12 / languages.nonzeroBitCount) << 16 + 1
  }
}
