import AnalyzerKit

/// Finds what relative clauses report: “the federation, which wants 8 %, …”, “the clerks, whom he had called thieves”.
struct RelativeReports {
  private let article: Article
  private let words: ClauseWords

  init(_ article: Article) {
    self.article = article
    words = ClauseWords(article)
  }

  /// The attributions given with those in relative clauses; “whom” takes the words that it stands for along.
  func added(to attributions: [Attribution], in sentences: [Range<Int>]) -> [Attribution] {
    var all = attributions
    for tokens in sentences {
      for pronoun in tokens where words.tag(pronoun) == .relative && !words.isQuoted(pronoun) {
        if Self.whom[article.tokens[pronoun]] != nil {
          addObject(at: pronoun, in: tokens, to: &all)
          widen(pronoun, in: tokens, &all)
        } else if let found = clause(at: pronoun, in: tokens, beside: all) {
          all.append(found)
        }
      }
    }
    return all
  }

  /// “⟦The guild, which⟧ ⟦opposed⟧ ⟦the sale⟧, …”
  private func clause(at pronoun: Int, in sentence: Range<Int>, beside found: [Attribution]) -> Attribution? {
    guard pronoun > sentence.lowerBound + 1, words.tag(pronoun - 1) == .comma else { return nil }
    var verb = pronoun + 1
    while verb < min(pronoun + 6, sentence.upperBound), words.tag(verb)?.isCueVerb != true {
      switch words.tag(verb) {
      case .be, .modal, .comma, .to, .negation, .past, .stop, .subjectPronoun: return nil
      default: verb += 1
      }
    }
    guard verb + 1 < sentence.upperBound, reports(verb),
      !found.contains(where: { other in
        other.cue.contains(verb) || other.content.contains { $0.contains(verb) }
      }), TermsOfAnonymity(article: article).words(in: pronoun..<sentence.upperBound)?.contains(verb) != true,
      let source = words.antecedent(of: pronoun, in: sentence)
    else { return nil }
    let content = verb + 1..<words.clauseEnd(from: verb + 1, in: sentence)
    guard !content.isEmpty, words.tag(content.lowerBound) != .by, words.tag(content.lowerBound) != .negation else {
      return nil
    }
    return Attribution(source: source, cue: pronoun + 1..<verb + 1, content: [content], rule: .mended)
  }

  private func reports(_ verb: Int) -> Bool {
    guard words.form(verb) == .past || words.form(verb) == .third, Self.deeds[article.tokens[verb]] == nil else {
      return false
    }
    switch words.tag(verb) {
    case .confirm, .deny, .allege, .want: return true
    default: return false
    }
  }

  /// “thanked ⟦the clerks⟧, ⟦whom⟧ ⟦he⟧ ⟦had called⟧ ⟦thieves⟧”: a clause of its own, taken from the content around it.
  private func addObject(at pronoun: Int, in sentence: Range<Int>, to all: inout [Attribution]) {
    guard
      let number = all.firstIndex(where: { $0.content.contains { $0.contains(pronoun) && $0.lowerBound < pronoun } }),
      let place = all[number].content.firstIndex(where: { $0.contains(pronoun) })
    else { return }
    let piece = all[number].content[place]
    var verb = pronoun + 1
    while verb < min(pronoun + 8, piece.upperBound), words.tag(verb)?.isCueVerb != true { verb += 1 }
    guard verb + 1 < piece.upperBound, words.form(verb) == .past, words.isSpeech(verb), words.tag(verb) != .announce,
      !all.contains(where: { $0.cue.contains(verb) })
    else { return }
    var end = verb
    while end > pronoun + 1, words.tag(end - 1) == .have { end -= 1 }
    guard end > pronoun + 1, let antecedent = words.antecedent(of: pronoun, in: piece) else { return }
    all[number].content[place] =
      piece.lowerBound..<(words.tag(pronoun - 1) == .comma ? pronoun - 1 : pronoun)
    all.append(
      Attribution(
        source: pronoun + 1..<end, cue: end..<verb + 1, content: [antecedent, verb + 1..<piece.upperBound],
        rule: .mended))
  }

  /// A pronoun that is all of a piece of content stands there with its noun.
  private func widen(_ pronoun: Int, in sentence: Range<Int>, _ all: inout [Attribution]) {
    for number in all.indices {
      guard let place = all[number].content.firstIndex(of: pronoun..<pronoun + 1),
        let antecedent = words.antecedent(of: pronoun, in: sentence)
      else { continue }
      all[number].content[place] = antecedent
    }
  }

  private static let deeds = PhraseTable<Bool>(
    WordLists.split(
      "allows allowed grants granted votes voted chose aims aimed campaigned campaigns advocates advocated decided tried "
        + "tries needs needed prepared planned fought"
    ).map { ($0, true) })
  private static let whom = PhraseTable<Bool>([("whom", true)])
}
