import AnalyzerKit

/// Splits a run of capitalised words into the names, titles and ordinary words that it is made of.
struct RunSplitter {
  private(set) var names: [FoundName] = []

  private let finder: NameFinder
  private var sentence: Sentence
  private var role: Range<Int>?

  private let words: ArticleWords

  init(_ finder: NameFinder, _ sentence: Sentence) {
    self.finder = finder
    words = finder.words
    self.sentence = sentence
  }

  /// Adds the names of a run.
  /// - Returns: where it really ends: a known name may reach further.
  mutating func split(_ run: Range<Int>, of sentence: Sentence) -> Int {
    self.sentence = sentence
    var end = run.upperBound
    var index = run.lowerBound
    role = finder.titles.title(before: index, from: sentence.tokens.lowerBound)
    while index < end {
      let hit = finder.base.longestHit(at: index, in: words.article, before: sentence.tokens.upperBound)
      if let hit, !finder.isDoubtful(hit) {
        end = max(end, hit.tokens.upperBound)
        if let nameEnd = knownEnd(hit, before: end) {
          add(index..<nameEnd, hit)
          index = nameEnd
          continue
        }
      } else if isLeftOut(index, before: end) {
        index += 1
        continue
      }
      index = takeUnknown(from: index, before: end)
    }
    return end
  }

  /// Takes a title or a name that the base does not know.
  private mutating func takeUnknown(from start: Int, before end: Int) -> Int {
    if let title = finder.titles.end(from: start, before: end), title == end || !endsAsInstitution(start..<end) {
      role = start..<title
      return title
    }
    let name = start..<nameEnd(from: start, before: end)
    addUnknown(name)
    return name.upperBound
  }

  /// Words that begin a run without belonging to the name: “The”, “Meanwhile”, “Police” after a full stop.
  private func isLeftOut(_ index: Int, before end: Int) -> Bool {
    let token = words.tokens[index]
    if token.kind != .word { return true }
    if words.has(index, .function), token.letterCase != .upper || index + 1 < end { return true }
    if !token.isCapitalized { return !words.has(index, .particle) }
    if words.has(index, .unnamed) { return !isAfterHonorific }
    guard words.opens[index], !words.has(index, [.title, .titleModifier, .givenName]) else { return false }
    guard words.has(index, .common) || words.isInLowerCase(index) else { return false }
    // “Security Council”, “Trade Ministry”: an ordinary word before the head of an institution.
    return !(index + 2 == end && words.has(index + 1, [.organization, .place]))
  }

  /// Where an unknown name ends: before a title that stands in the run.
  private func nameEnd(from start: Int, before end: Int) -> Int {
    guard !endsAsInstitution(start..<end) else { return end }
    var index = start + 1
    while index < end {
      if words.has(index, [.title, .titleModifier]), words.tokens[index].isCapitalized,
        finder.titles.end(from: index, before: end) != nil,
        !isSurname(index, of: start, before: end)
      {
        return index
      }
      index += 1
    }
    return end
  }

  /// “Julie Bishop”: after a first name alone, a last word that could be a title is the surname.
  private func isSurname(_ index: Int, of start: Int, before end: Int) -> Bool {
    index == start + 1 && index + 1 == end && words.has(start, .givenName)
  }

  /// Whether “Mr” or the like stands before: even “May” is a person then.
  private var isAfterHonorific: Bool {
    role?.contains { words.traits[$0].isSuperset(of: [.title, .abbreviation]) } ?? false
  }

  private func endsAsInstitution(_ run: Range<Int>) -> Bool {
    run.count > 1 && words.has(run.upperBound - 1, [.organization, .place])
  }

  /// Where a name ends that a known one begins: with it, or after “Inc” and the like; nil where it is a longer name,
  /// which the base does not know.
  private func knownEnd(_ hit: KnowledgeBase.Hit, before end: Int) -> Int? {
    let type = finder.base.type(of: hit)
    if type == .organization, hit.tokens.upperBound < end, isLegalForm(hit.tokens.upperBound..<end) { return end }
    return standsAlone(hit, type, before: end) ? hit.tokens.upperBound : nil
  }

  /// “Inc”, “& Co”.
  private func isLegalForm(_ rest: Range<Int>) -> Bool {
    words.has(rest.upperBound - 1, .legalForm) && rest.count <= 2
      && rest.allSatisfy { words.has($0, .legalForm) || words.isByte($0, "&") }
  }

  /// Whether a known name ends where it ends, though the run goes on.
  private func standsAlone(_ hit: KnowledgeBase.Hit, _ type: Mention.EntityType, before end: Int) -> Bool {
    let next = hit.tokens.upperBound
    guard next < end else { return true }
    if words.isInnerHyphen(next) || finder.titles.end(from: next, before: end) == end { return true }
    // “Jordan Moss” is a person, wherever Jordan is.
    let isGivenName = hit.tokens.count == 1 && words.has(hit.tokens.lowerBound, .givenName)
    if isGivenName, type == .place, !words.has(next, [.title, .titleModifier]) { return false }
    if let rest = finder.base.longestHit(at: next, in: words.article, before: end), rest.tokens.upperBound == end {
      return true
    }
    if endsAsInstitution(next - 1..<end) { return false }
    if finder.titles.end(from: next, before: end) != nil || type == .nationality { return true }
    if words.isByte(next, "&") || !words.tokens[next].isCapitalized { return false }
    let isAcronym = hit.tokens.count == 1 && words.tokens[next - 1].letterCase == .upper
    return isAcronym || (hit.tokens.count > 1 && type != .place) || words.has(next, .givenName) && type != .person
  }

  // MARK: Names

  private mutating func add(_ tokens: Range<Int>, _ hit: KnowledgeBase.Hit?) {
    var name = FoundName(tokens: tokens, hit: hit, section: sentence.section)
    name.role = role.map(finder.titles.span)
    name.votes = TypeCues(words: words).votes(for: tokens, hasRole: role != nil)
    names.append(name)
    role = nil
  }

  private mutating func addUnknown(_ run: Range<Int>) {
    var name = run
    while let last = name.last, !words.tokens[last].isCapitalized || words.tokens[last].kind != .word {
      // A syllable after a hyphen (“Jong-un”) belongs to the name.
      if words.tokens[last].kind == .word, words.isInnerHyphen(last - 1), last - 1 > name.lowerBound { break }
      name = name.lowerBound..<last
    }
    // “June”, but not the number of “Louis XI”.
    while let last = name.last, name.count > 1, words.has(last, .unnamed), words.tokens[last].letterCase == .capitalized
    {
      name = name.lowerBound..<last
    }
    guard !name.isEmpty, name.count == 1 ? isNameAlone(name.lowerBound) : isName(name) else {
      role = nil
      return
    }
    add(name, nil)
  }

  /// Whether several words are a name: one of them at least is not an ordinary word, or one is an institution's.
  private func isName(_ name: Range<Int>) -> Bool {
    if words.has(name.upperBound - 1, [.organization, .place]) || words.isInstitution(name) { return true }
    return name.contains { index in
      words.tokens[index].kind == .word && words.tokens[index].isCapitalized
        && !words.has(index, [.common, .function, .titleModifier, .title, .organization, .plainAcronym])
    }
  }

  /// Whether one word with a capital is a name.
  private func isNameAlone(_ index: Int) -> Bool {
    let token = words.tokens[index]
    if words.has(index, .faction) { return true }
    if isAfterHonorific, token.span.count > 1 { return true }
    if token.span.count == 1 || words.has(index, [.function, .unnamed]) { return false }
    if token.letterCase == .upper {
      return !words.has(index, .plainAcronym) && !words.isInLowerCase(index)
    }
    if role != nil, !words.has(index, [.common, .title, .titleModifier]) { return true }
    if words.has(index, .organization), words.opens[index] || words.isThe(index - 1) { return false }
    if words.has(index, .legalForm) { return false }
    if words.has(index, [.common, .title, .titleModifier, .place, .plainAcronym]) { return false }
    guard words.opens[index] else { return true }
    if words.isInLowerCase(index) { return false }
    return words.isCapitalizedElsewhere(index) || words.has(index, .givenName) || words.has(index + 1, .speech)
  }
}
