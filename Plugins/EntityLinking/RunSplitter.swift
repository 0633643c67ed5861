import AnalyzerKit

/// Splits a run of capitalised words into the names, titles and ordinary words that it is made of.
struct RunSplitter {
  private(set) var names: [FoundName] = []

  private let finder: NameFinder
  private var sentence: Sentence
  private var role: Range<Int>?
  /// A title of several, “ministers”, and where the first of them ends.
  private var shared: (role: Range<Int>, end: Int)?

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
    let known = KnownNames(finder, before: sentence.tokens.upperBound)
    var end = run.upperBound
    var index = run.lowerBound
    role = finder.titles.title(before: index, from: sentence.tokens.lowerBound) ?? sharedRole(at: index)
    if isNumberedUnit(run) {
      add(run, nil)
      return end
    }
    while index < end {
      let hit = finder.hit(at: index, before: sentence.tokens.upperBound)
      if let hit, !finder.isDoubtful(hit) {
        end = max(end, hit.tokens.upperBound)
        if known.isCurrency(hit) || known.isLanguage(hit) {
          index = hit.tokens.upperBound
          continue
        }
        if let bodyEnd = known.stateBodyEnd(hit) {
          end = max(end, bodyEnd)
          add(index..<bodyEnd, known.body(index..<bodyEnd))
          index = bodyEnd
          continue
        }
        if let rest = known.nationalBody(behind: hit, before: end) {
          end = max(end, rest.tokens.upperBound)
          add(index..<rest.tokens.upperBound, rest)
          index = rest.tokens.upperBound
          continue
        }
        if let nameEnd = known.end(hit, before: end) {
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

  /// “3rd Battalion”, “Second Division”: the number belongs to the name.
  private func isNumberedUnit(_ run: Range<Int>) -> Bool {
    words.has(words.tokens[run.lowerBound].kind == .number ? run.lowerBound + 1 : run.lowerBound, .ordinal)
      && run.count > 1
      && (words.has(run.upperBound - 1, [.organization, .thing]) || words.tokens[run.lowerBound].kind == .number)
  }

  /// Takes a title or a name that the base does not know.
  private mutating func takeUnknown(from start: Int, before end: Int) -> Int {
    if let title = finder.titles.end(from: start, before: end), title == end || !words.endsAsInstitution(start..<end) {
      role = start..<title
      return title
    }
    // “Marxist ⟦Ana Silva⟧”.
    if start + 2 < end, NameEnding.follower.ends(words, start), words.has(start + 1, .givenName),
      !words.has(start, .givenName)
    {
      role = start..<start + 1
      return start + 1
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
    guard words.opens[index], !words.isInDateline(index),
      !words.has(index, [.title, .titleModifier, .givenName, .particle]),
      !(words.has(index, .operation) && index + 1 < end)
    else { return false }
    // “Defeating ⟦Velmark⟧ takes time”.
    if NameEnding.gerund.ends(words, index), index + 1 < end, finder.hit(at: index + 1, before: end) != nil {
      return true
    }
    guard words.has(index, .common) || words.isInLowerCase(index) else { return false }
    // “Security Council”, “Trade Ministry”: an ordinary word before the head of an institution.
    return words.has(index, .adverb) || index + 2 != end || !words.has(index + 1, [.organization, .place])
  }

  /// Where an unknown name ends: before a title that stands in the run.
  private func nameEnd(from start: Int, before end: Int) -> Int {
    guard !words.endsAsInstitution(start..<end) else { return end }
    var index = start + 1
    while index < end {
      // “Harbour Council ⟦Ana Silva⟧”, “Middle East ⟦Piet Bakker⟧”.
      if words.has(index - 1, [.organization, .place]), index - start > 1, words.has(index, .givenName), index + 1 < end
      {
        return index
      }
      if words.has(index, [.title, .titleModifier]), words.tokens[index].isCapitalized,
        words.tokens[index - 1].letterCase != .lower,
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

  // MARK: Joined names

  /// “Foreign ministers Ana Silva and ⟦Piet Bakker⟧”: the title of the name before “and”.
  private func sharedRole(at index: Int) -> Range<Int>? {
    guard let shared, words.isAnd(index - 1), shared.end == index - 1 else { return nil }
    return shared.role
  }

  /// “⟦North⟧ and South Korea”: what the known name behind “and” has beyond its first word.
  private func borrowed(for index: Int) -> Range<Int>? {
    guard words.has(index, .place) else { return nil }
    var next = index + 1
    // “⟦North⟧, Central and South America”.
    if words.isByte(next, ","), words.has(next + 1, .place), words.isAnd(next + 2) { next += 2 }
    guard words.isAnd(next), next + 1 < sentence.tokens.upperBound,
      let hit = finder.hit(at: next + 1, before: sentence.tokens.upperBound),
      hit.tokens.count > 1, words.has(hit.tokens.lowerBound, .place)
    else { return nil }
    return hit.tokens.dropFirst()
  }

  // MARK: Names

  private mutating func add(_ tokens: Range<Int>, _ hit: KnowledgeBase.Hit?) {
    let tokens = withLandform(tokens, hit)
    var name = FoundName(tokens: tokens, hit: hit, section: sentence.section)
    name.role = role.map(finder.titles.span)
    name.votes = TypeCues(words: words, base: finder.base).votes(for: tokens, hasRole: role != nil)
    name.isPeople = hit == nil && KnownNames(finder, before: sentence.tokens.upperBound).isPeople(tokens)
    names.append(name)
    if let role, words.endsInS(role.upperBound - 1) { shared = (role, tokens.upperBound) }
    role = nil
  }

  /// A place's name with what it is in small letters: “Orle mountains”, “Velm province”.
  private func withLandform(_ name: Range<Int>, _ hit: KnowledgeBase.Hit?) -> Range<Int> {
    let next = name.upperBound
    guard role == nil, next < sentence.tokens.upperBound, words.has(next, .landform),
      words.tokens[next].letterCase == .lower, !words.article.isGlued(next),
      hit.map({ finder.base.type(of: $0) == .place }) ?? !words.has(name.lowerBound, [.people, .givenName]),
      !words.has(next + 1, [.title, .titleModifier, .organization]) || words.tokens[next + 1].isCapitalized
    else { return name }
    return name.lowerBound..<next + 1
  }

  private mutating func addUnknown(_ run: Range<Int>) {
    var name = run
    while let last = name.last, !words.tokens[last].isCapitalized || words.tokens[last].kind != .word {
      if words.tokens[last].kind == .number, name.count > 1,
        words.has(last - 1, .numbered) || words.isInnerHyphen(last - 1)
      {
        break
      }
      // A syllable after a hyphen (“Jong-un”) belongs to the name.
      if words.tokens[last].kind == .word, words.isInnerHyphen(last - 1), last - 1 > name.lowerBound { break }
      name = name.lowerBound..<last
    }
    // “June”, but not the number of “Louis XI”.
    while let last = name.last, name.count > 1, words.has(last, .unnamed), words.tokens[last].letterCase == .capitalized
    {
      name = name.lowerBound..<last
    }
    if name.count == 1, let rest = borrowed(for: name.lowerBound) {
      add(name, finder.base.hit(name, and: rest, in: words))
      names[names.count - 1].borrowed = rest
      names[names.count - 1].votes.add(TypeVotes.certain, for: .place)
      return
    }
    let judge = NameJudge(
      words: words, limit: sentence.tokens.upperBound, hasRole: role != nil, isAfterHonorific: isAfterHonorific)
    guard !name.isEmpty, name.count == 1 ? judge.isNameAlone(name.lowerBound) : judge.isName(name) else {
      role = nil
      return
    }
    add(name, nil)
  }
}
