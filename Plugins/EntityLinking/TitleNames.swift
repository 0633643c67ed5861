import AnalyzerKit

/// Reads sentences that are written as titles, where a capital says nothing: they give what the base knows and what the
/// rest of the article names.
struct TitleNames {
  let finder: NameFinder

  /// The names of a sentence, in reading order.
  /// - Parameter isKnown: whether the article names someone so, by the key of the words, and whether it is one word.
  func names(of sentence: Sentence, isKnown: (UInt64, Bool) -> Bool) -> [FoundName] {
    var names: [FoundName] = []
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      guard finder.words.tokens[token].isCapitalized, let name = name(at: token, sentence, isKnown) else {
        token += 1
        continue
      }
      names.append(name)
      token = name.tokens.upperBound
    }
    return names
  }

  private func name(at start: Int, _ sentence: Sentence, _ isKnown: (UInt64, Bool) -> Bool) -> FoundName? {
    let words = finder.words
    if let hit = finder.hit(at: start, before: sentence.tokens.upperBound),
      !isWordInTitle(hit), !finder.isDoubtful(hit)
    {
      return FoundName(tokens: hit.tokens, hit: hit, section: sentence.section)
    }
    let longest = min(start + 5, sentence.tokens.upperBound)
    for end in stride(from: longest, to: start, by: -1) {
      let isWord = end == start + 1 && !words.has(start, [.common, .function])
      if isKnown(words.key(of: start..<end), isWord) {
        return FoundName(tokens: start..<end, hit: nil, section: sentence.section)
      }
    }
    return nil
  }

  /// In capitals “WHO” may be a pronoun; “US” hardly ever is.
  private func isWordInTitle(_ hit: KnowledgeBase.Hit) -> Bool {
    let token = hit.tokens.lowerBound
    guard hit.tokens.count == 1, finder.words.has(token, [.function, .common, .plainAcronym, .unnamed]) else {
      return false
    }
    return finder.words.tokens[token].key != Self.us
  }

  private static let us = WordKey("us")
}
