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
        if isCurrency(hit) {
          index = hit.tokens.upperBound
          continue
        }
        if let bodyEnd = stateBodyEnd(hit) {
          end = max(end, bodyEnd)
          add(index..<bodyEnd, nil)
          index = bodyEnd
          continue
        }
        if let rest = nationalBody(behind: hit, before: end) {
          end = max(end, rest.tokens.upperBound)
          add(index..<rest.tokens.upperBound, rest)
          index = rest.tokens.upperBound
          continue
        }
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

  /// “3rd Battalion”, “Second Division”: the number belongs to the name.
  private func isNumberedUnit(_ run: Range<Int>) -> Bool {
    words.has(words.tokens[run.lowerBound].kind == .number ? run.lowerBound + 1 : run.lowerBound, .ordinal)
      && run.count > 1 && words.has(run.upperBound - 1, [.organization, .thing])
  }

  /// “US$”.
  private func isCurrency(_ hit: KnowledgeBase.Hit) -> Bool {
    let next = hit.tokens.upperBound
    return words.isByte(next, "$") && words.article.isGlued(next)
  }

  /// “US ⟦Congress⟧”: a known body with its country before it; under a nationality (“Velmish Red Cross”) it is another.
  private func nationalBody(behind hit: KnowledgeBase.Hit, before end: Int) -> KnowledgeBase.Hit? {
    let next = hit.tokens.upperBound
    guard next < end, isPlace(hit),
      let rest = finder.hit(at: next, before: sentence.tokens.upperBound),
      rest.tokens.upperBound >= end, finder.base.type(of: rest) == .organization
    else { return nil }
    return rest
  }

  /// The end of “U.S. government” or “Orle national football team”, in small letters: more than the country.
  private func stateBodyEnd(_ hit: KnowledgeBase.Hit) -> Int? {
    let next = hit.tokens.upperBound
    let limit = sentence.tokens.upperBound
    guard next < limit, words.tokens[next].letterCase == .lower, !words.article.isGlued(next), isPlace(hit) else {
      return nil
    }
    if words.tokens[next].key == SmallWord.government { return next + 1 }
    guard words.tokens[next].key == SmallWord.national else { return nil }
    return (next + 1..<min(next + 4, limit)).first { words.tokens[$0].key == SmallWord.team }.map { $0 + 1 }
  }

  private func isPlace(_ hit: KnowledgeBase.Hit) -> Bool {
    hit.candidates.contains { candidate in
      finder.base.entity(candidate, of: hit).map { finder.base.entities[$0].type == .place } ?? false
    }
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
    guard words.opens[index], !words.isInDateline(index),
      !words.has(index, [.title, .titleModifier, .givenName])
    else { return false }
    guard words.has(index, .common) || words.isInLowerCase(index) else { return false }
    // “Security Council”, “Trade Ministry”: an ordinary word before the head of an institution.
    return words.has(index, .adverb) || index + 2 != end || !words.has(index + 1, [.organization, .place])
  }

  /// Where an unknown name ends: before a title that stands in the run.
  private func nameEnd(from start: Int, before end: Int) -> Int {
    guard !endsAsInstitution(start..<end) else { return end }
    var index = start + 1
    while index < end {
      // “Harbour Council ⟦Ana Silva⟧”.
      if words.has(index - 1, .organization), index - start > 1, words.has(index, .givenName), index + 1 < end {
        return index
      }
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
    if words.isInnerHyphen(next) { return !isDoubleName(next, before: end) }
    if finder.titles.end(from: next, before: end) == end { return true }
    // “Jordan Moss” is a person, wherever Jordan is.
    let isGivenName = hit.tokens.count == 1 && words.has(hit.tokens.lowerBound, .givenName)
    if isGivenName, type == .place, !words.has(next, [.title, .titleModifier]) { return false }
    if let rest = finder.hit(at: next, before: end), rest.tokens.upperBound == end {
      return finder.base.type(of: rest) == .nationality && type == .nationality
        ? !isPeopleAhead(next, before: end)
        : finder.base.type(of: rest) != .organization || type == .organization || type == .person
    }
    if endsAsInstitution(next - 1..<end) || words.isInstitution(next..<end) { return false }
    if type == .nationality { return !isPeopleAhead(next, before: end) }
    if finder.titles.end(from: next, before: end) != nil { return true }
    if words.isByte(next, "&") || !words.tokens[next].isCapitalized { return false }
    let isAcronym = hit.tokens.count == 1 && words.tokens[next - 1].letterCase == .upper
    return isAcronym || (hit.tokens.count > 1 && type != .place) || words.has(next, .givenName) && type != .person
  }

  /// “African ⟦Americans⟧”: a people of its own.
  private func isPeopleAhead(_ next: Int, before end: Int) -> Bool {
    guard let rest = finder.hit(at: next, before: end) else { return false }
    return rest.tokens.upperBound == end && finder.base.type(of: rest) == .nationality
      && (words.endsInS(end - 1) || words.tokens[end - 1].key == SmallWord.american)
  }

  /// “Hesse-Orlau”: behind the hyphen stands a name that the base does not know.
  private func isDoubleName(_ hyphen: Int, before end: Int) -> Bool {
    let next = hyphen + 1
    return next < end && words.tokens[next].isCapitalized && !words.has(next, [.compoundTail, .common, .function])
      && finder.hit(at: next, before: end) == nil
  }

  // MARK: Joined names

  /// “Foreign ministers Ana Silva and ⟦Piet Bakker⟧”: the title of the name before “and”.
  private func sharedRole(at index: Int) -> Range<Int>? {
    guard let shared, words.isAnd(index - 1), shared.end == index - 1 else { return nil }
    return shared.role
  }

  /// “⟦North⟧ and South Korea”: what the known name behind “and” has beyond its first word.
  private func borrowed(for index: Int) -> Range<Int>? {
    guard words.isAnd(index + 1), index + 2 < sentence.tokens.upperBound, words.has(index, .place),
      let hit = finder.hit(at: index + 2, before: sentence.tokens.upperBound),
      hit.tokens.count > 1, words.has(hit.tokens.lowerBound, .place)
    else { return nil }
    return hit.tokens.dropFirst()
  }

  // MARK: Names

  private mutating func add(_ tokens: Range<Int>, _ hit: KnowledgeBase.Hit?) {
    var name = FoundName(tokens: tokens, hit: hit, section: sentence.section)
    name.role = role.map(finder.titles.span)
    name.votes = TypeCues(words: words, base: finder.base).votes(for: tokens, hasRole: role != nil)
    name.isPeople = hit == nil && isPeople(tokens)
    names.append(name)
    if let role, words.endsInS(role.upperBound - 1) { shared = (role, tokens.upperBound) }
    role = nil
  }

  private func isPeople(_ tokens: Range<Int>) -> Bool {
    if tokens.count == 1 { return words.has(tokens.lowerBound, .people) }
    guard let first = finder.hit(at: tokens.lowerBound, before: tokens.upperBound) else {
      return false
    }
    return finder.base.type(of: first) == .nationality && first.tokens.upperBound < tokens.upperBound
      && isPeopleAhead(first.tokens.upperBound, before: tokens.upperBound)
  }

  private mutating func addUnknown(_ run: Range<Int>) {
    var name = run
    while let last = name.last, !words.tokens[last].isCapitalized || words.tokens[last].kind != .word {
      if words.tokens[last].kind == .number, name.count > 1, words.has(last - 1, .numbered) { break }
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
      add(name, nil)
      names[names.count - 1].borrowed = rest
      names[names.count - 1].votes.add(TypeVotes.certain, for: .place)
      return
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
    if words.tokens[name.upperBound - 1].kind == .number { return true }
    return name.contains { index in
      words.tokens[index].kind == .word && words.tokens[index].isCapitalized
        && !words.has(index, [.common, .function, .titleModifier, .title, .organization, .plainAcronym])
    }
  }

  /// Whether one word with a capital is a name.
  private func isNameAlone(_ index: Int) -> Bool {
    let token = words.tokens[index]
    if words.has(index, [.faction, .people]) { return true }
    if words.isRomanNumeral(index) { return false }
    if isAfterHonorific, token.span.count > 1 { return true }
    if token.span.count == 1 || words.has(index, [.function, .unnamed]) { return false }
    if token.letterCase == .upper {
      return !words.has(index, .plainAcronym) && !words.isInLowerCase(index)
    }
    if role != nil, !words.has(index, [.common, .title, .titleModifier]) { return true }
    if words.has(index, .organization), words.opens[index], !words.isInDateline(index) {
      return words.has(index, .namedAlone) && words.isCapitalizedElsewhere(index)
    }
    if words.has(index, [.organization, .namedAlone]), words.isThe(index - 1), !words.opens[index] { return true }
    if words.has(index, .legalForm) { return false }
    if words.has(index, [.common, .title, .titleModifier, .place, .thing, .plainAcronym]) { return false }
    guard words.opens[index], !words.isInDateline(index) else { return true }
    if words.isByte(index - 1, "("), words.isByte(index + 1, ")"), !words.endsInS(index) { return true }
    if words.isInLowerCase(index) { return false }
    return words.isCapitalizedElsewhere(index) || words.has(index, .givenName) || words.has(index + 1, .speech)
      || isSubject(index)
  }

  /// Whether a word that begins a sentence is followed as a name is: “Orle is”, “Tellerby's”, “Orle and Velm signed”.
  private func isSubject(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.upperBound, !words.endsInS(index), !hasWordEnding(index) else { return false }
    let next = words.tokens[index + 1]
    if words.has(index + 1, .predicate) || words.endsInED(index + 1) { return true }
    if next.kind == .word, words.article.isGlued(index + 1) { return true }
    return next.key == SmallWord.and && index + 2 < sentence.tokens.upperBound && words.tokens[index + 2].isCapitalized
  }

  /// Whether a word ends as ordinary words do: “-ing”, “-tion”, “-ly”.
  private func hasWordEnding(_ index: Int) -> Bool {
    let word = words.article.bytes(words.tokens[index].span)
    return Self.wordEndings.contains { word.count > $0.count + 2 && word.suffix($0.count).elementsEqual($0) }
  }

  private static let wordEndings = [
    "ing", "tion", "sion", "ly", "ment", "ness", "ance", "ence", "ity", "ers", "ism", "ed",
  ]
  .map { Array($0.utf8) }
}
