import AnalyzerKit

/// How many small words of each language a text has.
struct FunctionWordCount {
  /// After how many words each a look is taken whether they leave no doubt.
  static let step = 64
  /// Whether the words so far leave no doubt, so that the rest need not be counted.
  private(set) var isPlain = false

  /// How many words there were.
  private(set) var count = 0
  /// Of each language the score, and in the lower 16 bits how many words of it there were.
  private var counts = [Int](repeating: 0, count: FunctionWords.languages.count)
  private let table = FunctionWords.table

  /// Counts a word. One that several languages share tells less: twelve points are divided among them.
  mutating func add(_ key: WordKey) {
    count += 1
    if count % Self.step == 0 { isPlain = leader(hits: 15, lead: 2) != nil }
    var rest = table[key]
    guard rest != 0 else { return }
    let points = (12 / rest.nonzeroBitCount) << 16 + 1
    while rest != 0 {
      counts[rest.trailingZeroBitCount] += points
      rest &= rest - 1
    }
  }

  /// The best language, if its small words are two or more, every tenth word or more, and a sixth ahead of the second.
  var language: String? {
    leader(hits: max(2, (count + 9) / 10), lead: 7.0 / 6).map { FunctionWords.languages[$0] }
  }

  /// The language with the best score, if it has enough words and `lead` times the score of any other.
  private func leader(hits least: Int, lead: Double) -> Int? {
    var best = 0
    for language in counts.indices where counts[language] >> 16 > counts[best] >> 16 { best = language }
    guard counts[best] & 0xFFFF >= least else { return nil }
    let bound = Double(counts[best] >> 16) / lead
    for language in counts.indices where language != best && Double(counts[language] >> 16) > bound { return nil }
    return best
  }
}
