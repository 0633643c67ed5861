import AnalyzerKit

/// Finds why or on what terms a source is not named: “who was not authorised to speak publicly”.
struct TermsOfAnonymity {
  let article: Article

  /// The words in a stretch of tokens, widened to the end of their clause; nil without any.
  func words(in tokens: Range<Int>) -> Range<Int>? {
    for index in tokens {
      guard let match = Self.phrases.longestMatch(at: index, in: article, before: tokens.upperBound) else { continue }
      return widened(match.tokens, within: tokens)
    }
    return nil
  }

  /// Up to the next comma, mark or verb of saying; “because” clauses belong to it.
  private func widened(_ tokens: Range<Int>, within limit: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    while end < limit.upperBound, end < tokens.upperBound + 24, article.tokens[end].kind != .punctuation {
      let traits = WordLists.traits[article.tokens[end]]
      if traits?.tag == .say, traits?.form == .past || traits?.form == .third, !isNoun(end) { break }
      end += 1
    }
    return tokens.lowerBound..<end
  }

  /// “because the ⟦talks⟧ are private”
  private func isNoun(_ index: Int) -> Bool {
    switch WordLists.traits[article.tokens[index - 1]]?.tag {
    case .article, .possessive, .of: true
    default: false
    }
  }

  /// Written for this analyzer.
  private static let phrases = PhraseTable<Bool>(
    [
      "on condition of anonymity", "on the condition of anonymity", "condition of anonymity", "on condition that",
      "on the condition that", "speaking anonymously", "spoke anonymously", "anonymously", "on background",
      "requested anonymity", "requesting anonymity", "asked for anonymity", "asking for anonymity", "granted anonymity",
      "insisted on anonymity", "declined to be named", "declined to be identified", "refused to be named",
      "refused to be identified", "asked not to be named", "asked not to be identified", "asking not to be named",
      "asking not to be identified", "did not want to be named", "did not want to be identified",
      "did not wish to be named", "wished not to be named", "wished to remain anonymous", "asked to remain anonymous",
      "not authorized to", "not authorised to", "not allowed to discuss", "not allowed to speak", "not permitted to",
      "not cleared to", "not allowed to talk", "not free to speak", "barred from speaking", "lacked authorization to",
      "without authorization to", "unauthorized to",
      "wasn't authorized to",
      "weren't authorized to", "whose name was withheld", "name was withheld",
    ].map { ($0, true) })
}
