import AnalyzerKit

/// Finds figures that are named with their owner: “the ministry's toll of 15”, “NAME raised its toll to 17”, “a recount
/// gave her 9,000 votes”, “by the union's count”.
struct OwnedFigures {
  private let article: Article
  private let words: ClauseWords

  init(_ article: Article) {
    self.article = article
    words = ClauseWords(article)
  }

  /// The attributions given with those that are found; what others were given of them is taken from those.
  func added(to attributions: [Attribution], in sentences: [Range<Int>]) -> [Attribution] {
    var all = attributions
    for tokens in sentences {
      for index in tokens {
        guard let kind = Self.kinds[article.tokens[index]], !words.isQuoted(index),
          !all.contains(where: { $0.cue.contains(index) })
        else {
          continue
        }
        let isTaken = all.contains { $0.source != nil && $0.content.contains { $0.contains(index) } }
        if kind == .by {
          if let counted = counted(at: index, in: tokens) { add(counted, to: &all) }
        } else if !isTaken, let found = attribution(kind, at: index, in: tokens) {
          all.removeAll { other in
            found.content.contains { $0.contains(other.cue.lowerBound) } && other.source?.count == 1
              && other.source.map { words.tag($0.lowerBound) } == .possessive
          }
          all.append(found)
        }
      }
    }
    return all
  }

  private enum Kind { case figure, offer, revision, result, by }

  private func attribution(_ kind: Kind, at index: Int, in sentence: Range<Int>) -> Attribution? {
    switch kind {
    case .figure, .offer: owned(kind, at: index, in: sentence)
    case .revision: revised(at: index, in: sentence)
    case .result: given(at: index, in: sentence)
    case .by: nil
    }
  }

  /// “⟦The ministry's⟧ ⟦figure of⟧ ⟦71 arrests⟧”, “⟦The UN⟧ ⟦count includes⟧ ⟦12 nurses⟧”
  private func owned(_ kind: Kind, at noun: Int, in sentence: Range<Int>) -> Attribution? {
    guard let source = owner(before: noun, in: sentence), kind == .offer || speaks(source) else { return nil }
    var end = noun + 1
    while end < sentence.upperBound, !endsList(end, in: sentence) { end += 1 }
    guard noun + 2 < end else { return nil }
    if words.tag(noun + 1) == .of, words.isNumber(noun + 2) {
      var last = noun + 3
      while last < end, words.isNumber(last) { last += 1 }
      if last < end, words.tag(last) == nil || words.tag(last) == .people { last += 1 }
      return Attribution(source: source, cue: noun..<noun + 2, content: [noun + 2..<last], rule: .figure)
    }
    guard let verb = (noun + 1..<min(noun + 8, end)).first(where: { Self.states[article.tokens[$0]] != nil }),
      (verb + 1..<min(verb + 5, end)).contains(where: words.isNumber)
    else { return nil }
    let isWhole = verb == noun + 1
    return Attribution(
      source: source, cue: noun..<(isWhole ? verb + 1 : noun + 1), content: [(isWhole ? verb : noun) + 1..<end],
      rule: .figure)
  }

  private func endsList(_ index: Int, in sentence: Range<Int>) -> Bool {
    switch words.tag(index) {
    case .stop, .semicolon, .colon, .but, .relative: true
    case .comma: index + 1 == sentence.upperBound || !words.isNumber(index + 1)
    default: false
    }
  }

  /// A noun phrase in the genitive before a noun, or an abbreviation.
  private func owner(before noun: Int, in sentence: Range<Int>) -> Range<Int>? {
    let near = max(sentence.lowerBound, noun - 3)..<noun
    var end = noun
    if let genitive = near.last(where: isGenitive) {
      end = genitive + 1
    } else if noun == sentence.lowerBound || words.tag(noun - 1) != .upper {
      return nil
    }
    return nounPhrase(endingAt: end, from: sentence.lowerBound)
  }

  private func nounPhrase(endingAt end: Int, from first: Int) -> Range<Int>? {
    var start = end
    walk: while start > first, end - start < 9 {
      switch words.tag(start - 1) {
      case .article:
        start -= 1
        break walk
      case .capitalized, .upper, .mixed, .genitive, .office, .body, .people, .person, .document, nil: start -= 1
      default: if isGenitive(start - 1) { start -= 1 } else { break walk }
      }
    }
    while start < end, words.tag(start) != .article, !article.tokens[start].isCapitalized { start += 1 }
    return start < end ? start..<end : nil
  }

  private func isGenitive(_ index: Int) -> Bool {
    let bytes = article.bytes(article.tokens[index].span)
    return bytes.elementsEqual("'s".utf8) || bytes.elementsEqual("’s".utf8) || words.tag(index) == .genitive
  }

  /// Whether an owner is one who counts, not a place or a matter: “the city's toll” is nobody's word.
  private func speaks(_ owner: Range<Int>) -> Bool {
    let head = owner.last { !isGenitive($0) } ?? owner.lowerBound
    if Self.places[article.tokens[head]] != nil { return false }
    switch words.tag(head) {
    case .upper, .body, .office, .people, .person: return true
    default: return false
    }
  }

  /// “⟦The ministry⟧ ⟦raised⟧ ⟦its toll to 17⟧”
  private func revised(at verb: Int, in sentence: Range<Int>) -> Attribution? {
    guard verb + 3 < sentence.upperBound, words.tag(verb + 1) == .possessive,
      let source = words.phrase(before: verb, in: sentence)
    else { return nil }
    let end = words.clauseEnd(from: verb + 1, in: sentence)
    let isFigure = (verb + 2..<min(verb + 6, end)).contains { index in
      Self.kinds[article.tokens[index]] == .figure || Self.kinds[article.tokens[index]] == .offer
        || words.tag(index) == .claimNoun
    }
    guard isFigure, (verb + 2..<end).contains(where: words.isNumber) else { return nil }
    return Attribution(source: source, cue: verb..<verb + 1, content: [verb + 1..<end], rule: .figure)
  }

  /// “⟦A poll by the daily⟧ ⟦gave⟧ ⟦her 57 %⟧”, “⟦a recount⟧ ⟦confirmed⟧ ⟦it by 90 votes⟧”
  private func given(at verb: Int, in sentence: Range<Int>) -> Attribution? {
    guard let source = words.phrase(before: verb, in: sentence),
      source.contains(where: { Self.counts[article.tokens[$0]] != nil })
    else { return nil }
    let end = words.clauseEnd(from: verb + 1, in: sentence)
    guard (verb + 1..<end).contains(where: words.isNumber) else { return nil }
    return Attribution(source: source, cue: verb..<verb + 1, content: [verb + 1..<end], rule: .figure)
  }

  /// “⟦Nine people died⟧ ⟦by the count of⟧ ⟦the clinic⟧”, “⟦400 went home⟧, by ⟦the union's⟧ count”
  private func counted(at by: Int, in sentence: Range<Int>) -> Attribution? {
    let near = by + 1..<min(by + 8, sentence.upperBound)
    guard let noun = near.first(where: { Self.tallies[article.tokens[$0]] != nil }), by > sentence.lowerBound,
      near.prefix(while: { $0 < noun }).allSatisfy({ words.tag($0) != .comma })
    else { return nil }
    var cue = by..<noun + 1
    var source = by + 1..<noun + 1
    var end = noun + 1
    if noun + 2 < sentence.upperBound, words.tag(noun + 1) == .of, words.tag(by + 1) == .article {
      cue = by..<noun + 2
      end = words.clauseEnd(from: noun + 2, in: sentence)
      source = noun + 2..<end
    } else if let genitive = (by + 1..<noun).last(where: isGenitive) {
      source = by + 1..<genitive + 1
      cue = noun..<noun + 1
    } else if words.tag(by + 1) == .quantifier || words.tag(by + 1) == nil, noun == by + 2 {
      cue = by..<by + 1
    } else {
      return nil
    }
    let isAside = words.tag(by - 1) == .comma
    let last = isAside ? by - 1 : by
    var start = last
    while start > sentence.lowerBound, !begins(start, isAside: isAside) { start -= 1 }
    guard start < last, !(start..<last).contains(where: words.isSpeech), !source.isEmpty else { return nil }
    var content = [start..<last]
    if isAside, end + 1 < sentence.upperBound, words.tag(end) == .comma {
      let rest = end + 1..<words.clauseEnd(from: end + 1, in: sentence)
      if !rest.isEmpty { content.append(rest) }
    }
    return Attribution(source: source, cue: cue, content: content, rule: .figure)
  }

  /// Whether what is counted may begin here: behind a mark, or behind “and” before an article.
  private func begins(_ index: Int, isAside: Bool) -> Bool {
    switch words.tag(index - 1) {
    case .comma, .semicolon, .colon, .dash, .but: true
    case .and: isAside && words.tag(index) == .article
    default: false
    }
  }

  /// What another has as content ends before the figure's clause.
  private func add(_ figure: Attribution, to all: inout [Attribution]) {
    guard let start = figure.content.first?.lowerBound else { return }
    for number in all.indices {
      for (place, piece) in all[number].content.enumerated() where piece.contains(figure.cue.lowerBound) {
        guard piece.lowerBound + 1 < start, words.tag(start - 1) == .comma else { return }
        all[number].content[place] = piece.lowerBound..<start - 1
      }
    }
    all.append(figure)
  }

  private static let kinds = PhraseTable<Kind>(
    [
      (Kind.figure, "figure toll estimate count tally forecast projection"), (.offer, "offer bid"), (.by, "by"),
      (.revision, "raised cut lowered revised trimmed increased reduced doubled halved raises cuts lowers"),
      (.result, "gave gives confirmed confirms"),
    ].flatMap { kind, list in WordLists.split(list).map { ($0, kind) } })
  private static let states = table("stands stood is was rose reached includes included comprises")
  private static let counts = table("poll survey tally count recount census results audit")
  private static let tallies = table("count counts tally estimate estimates reckoning accounts")
  private static let places = table("us uk usa uae eu city state country town")

  private static func table(_ list: String) -> PhraseTable<Bool> {
    PhraseTable(WordLists.split(list).map { ($0, true) })
  }
}
