import AnalyzerKit

/// Finds runs of words that may hold a name or several: words with a capital and what may stand between them.
struct NameRuns {
  let words: ArticleWords

  private let tokens: [Token]

  init(words: ArticleWords) {
    self.words = words
    tokens = words.tokens
  }

  /// Whether a run begins with token `index`.
  func begins(at index: Int, before limit: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return token.kind == .number && isOrdinal(index, before: limit) }
    // “4GB”: what a number is glued to is a unit of measure or a model.
    if words.article.isGlued(index), index > 0 {
      if tokens[index - 1].kind == .number { return false }
      if index > 1, words.isInnerHyphen(index - 1), tokens[index - 2].kind == .number { return false }
    }
    if token.isCapitalized { return true }
    // “al-Assad”, “bin Laden”, “van der Berg”, where no capital stands before.
    return words.has(index, .particle) && token.span.count > 1 && particlesEnd(from: index, before: limit) != nil
      && !words.has(index, .function)
  }

  /// Where the run that begins with token `start` ends.
  func end(from start: Int, before limit: Int) -> Int {
    var end = start + 1
    if tokens[start].kind == .number {
      end = start + 3
    } else if !tokens[start].isCapitalized {
      end = particlesEnd(from: start, before: limit) ?? end
    }
    var isInstitution = false
    var count = 1
    while end < limit, let next = step(from: start, at: end, before: limit, count, &isInstitution) {
      end = next
      count += 1
    }
    return end
  }

  /// The end after what follows the run up to `end` and belongs to it; nil where nothing does.
  private func step(from start: Int, at end: Int, before limit: Int, _ count: Int, _ isInstitution: inout Bool) -> Int?
  {
    let token = tokens[end]
    if token.kind == .word {
      if token.isCapitalized {
        if words.opens[end] { return nil }
        let isOrdinary = words.has(end, .function) && (token.letterCase != .upper || words.has(end, .small))
        return isOrdinary && !isUnitAhead(end, before: limit) ? nil : end + 1
      }
      if token.start == tokens[end - 1].end { return possessive(at: end, from: start, before: limit) }
      return connected(at: end, from: start, before: limit, &isInstitution)
    }
    if token.kind == .number { return isOrdinal(end, before: limit) ? end + 3 : number(at: end, before: limit) }
    guard token.kind == .punctuation else { return token.span.count == 1 ? ampersand(at: end, before: limit) : nil }
    if let end = nickname(at: end, before: limit) { return end }
    if words.isApostrophe(end) { return pluralPossessive(at: end, before: limit) }
    if words.isInnerHyphen(end) { return hyphenated(at: end, before: limit, count) }
    if words.isByte(end, "."), words.article.isGlued(end), isAbbreviated(end - 1), isCapital(end + 1, before: limit) {
      return end + 2
    }
    return ampersand(at: end, before: limit)
  }

  private func isCapital(_ index: Int, before limit: Int) -> Bool {
    index < limit && tokens[index].kind == .word && tokens[index].isCapitalized
  }

  private func isAbbreviated(_ index: Int) -> Bool {
    words.has(index, .abbreviation) || tokens[index].span.count == 1
  }

  private func ampersand(at index: Int, before limit: Int) -> Int? {
    words.isByte(index, "&") && isCapital(index + 1, before: limit) ? index + 2 : nil
  }

  /// “3rd”, with a capital behind it.
  private func isOrdinal(_ index: Int, before limit: Int) -> Bool {
    index + 2 < limit && words.article.isGlued(index + 1) && words.has(index + 1, .ordinal)
      && tokens[index + 1].letterCase == .lower && isCapital(index + 2, before: limit)
      && (words.has(end(from: index + 2, before: limit) - 1, [.organization, .thing])
        || tokens[index + 2].letterCase == .upper)
  }

  /// “Third” before “Division”.
  private func isUnitAhead(_ index: Int, before limit: Int) -> Bool {
    words.has(index, .ordinal) && isCapital(index + 1, before: limit) && words.has(index + 1, .organization)
  }

  /// “Radio 4”, “Terminal 2B”.
  private func number(at index: Int, before limit: Int) -> Int? {
    guard words.has(index - 1, .numbered), tokens[index].span.count <= 3, !words.article.isGlued(index) else {
      return nil
    }
    let isLettered = index + 1 < limit && words.article.isGlued(index + 1) && tokens[index + 1].span.count == 1
    return isLettered && tokens[index + 1].kind == .word ? index + 2 : index + 1
  }

  /// “People's Party”, “St Mary's Hospital”: few words keep their possessive inside a name.
  private func possessive(at index: Int, from start: Int, before limit: Int) -> Int? {
    guard isCapital(index + 1, before: limit) else { return nil }
    if words.has(index - 1, .inPossessive) { return index + 2 }
    return tokens[start].key == SmallWord.saint || words.has(index + 1, .dedicated) && index == start + 1
      ? index + 2 : nil
  }

  /// “Ana “the Fox” Silva”: up to three words in quotation marks, and a name behind them.
  private func nickname(at quote: Int, before limit: Int) -> Int? {
    guard words.isQuotationMark(quote), !words.article.isGlued(quote), quote + 2 < limit else { return nil }
    for end in quote + 2...quote + 4 where end + 1 < limit && words.isQuotationMark(end) {
      let isName = words.article.isGlued(end) && tokens[end - 1].isCapitalized && isCapital(end + 1, before: limit)
      return isName && !words.article.isGlued(end + 1) ? end + 2 : nil
    }
    return nil
  }

  /// “Teachers' Union”.
  private func pluralPossessive(at index: Int, before limit: Int) -> Int? {
    guard words.article.isGlued(index), words.endsInS(index - 1), isCapital(index + 1, before: limit),
      words.has(index + 1, .organization)
    else { return nil }
    return index + 2
  }

  /// “Jong-un”, “Asia-Pacific”, but not “Paris-based”.
  private func hyphenated(at hyphen: Int, before limit: Int, _ count: Int) -> Int? {
    let next = hyphen + 1
    guard next < limit else { return nil }
    // “DC-9”, “F-16”.
    if tokens[next].kind == .number {
      let isCode = tokens[hyphen - 1].letterCase == .upper || tokens[hyphen - 1].span.count == 1
      return isCode && tokens[hyphen - 1].span.count <= 4 && count == 1 ? next + 1 : nil
    }
    guard tokens[next].kind == .word else { return nil }
    if tokens[next].isCapitalized { return next + 1 }
    let isSyllable = tokens[next].span.count <= (count > 1 ? 5 : 4) && tokens[hyphen - 1].letterCase == .capitalized
    let isWord = words.has(next, [.compoundTail, .function, .common]) || words.isInLowerCase(next) && count == 1
    return isSyllable && !isWord ? next + 1 : nil
  }

  /// A small word inside a name: “University of Oslo”, “Ursula von der Leyen”.
  private func connected(at index: Int, from start: Int, before limit: Int, _ isInstitution: inout Bool) -> Int? {
    if let end = particlesEnd(from: index, before: limit), !words.has(index - 1, [.function, .common]) { return end }
    let key = tokens[index].key
    let isOf = key == SmallWord.of
    if isOf || key == SmallWord.for || key == SmallWord.on {
      let isTheThere = index + 1 < limit && words.isThe(index + 1)
      let next = isTheThere ? index + 2 : index + 1
      guard isCapital(next, before: limit), !words.has(next, .unnamed) else { return nil }
      if words.has(index - 1, .title), words.has(next, .titleModifier) { return next + 1 }
      guard words.has(index - 1, isOf ? [.organization, .place, .thing] : .purpose) || isOf && isInstitution else {
        return isOf && isRuler(start..<index) ? next + 1 : nil
      }
      isInstitution = true
      return next + 1
    }
    guard key == SmallWord.and, index + 2 < limit else { return nil }
    guard isInstitution else { return joined(at: index, before: limit) }
    let next = words.isThe(index + 1) ? index + 2 : index + 1
    guard isCapital(next, before: limit), !isUniversityAhead(next, before: limit) else { return nil }
    if words.has(next, [.title, .organization, .givenName, .unnamed, .function, .people]) { return nil }
    // “the Government of Iraq and the Iraqi people”.
    if next + 1 < limit, tokens[next + 1].letterCase == .lower, NameEnding.nationality.ends(words, next) { return nil }
    // “the State of Iraq and the Levant”, but not “the Ministry of Iraq and the World Bank”.
    return next > index + 1 && isCapital(next + 1, before: limit) ? nil : next + 1
  }

  /// “Institute of Trade and ⟦Velm University⟧”.
  private func isUniversityAhead(_ start: Int, before limit: Int) -> Bool {
    var index = start + 1
    while isCapital(index, before: limit) {
      if tokens[index].key == SmallWord.university || tokens[index].key == SmallWord.college { return true }
      index += 1
    }
    return false
  }

  /// “Louis IX” of somewhere.
  private func isRuler(_ name: Range<Int>) -> Bool {
    words.has(name.lowerBound, .givenName)
      && (name.count == 1 || name.count == 2 && words.isRomanNumeral(name.upperBound - 1))
  }

  /// “National Air and Space Museum”: ordinary words on both sides, and the head of an institution behind them.
  private func joined(at index: Int, before limit: Int) -> Int? {
    guard words.has(index - 1, [.common, .titleModifier]) || NameEnding.abstract.ends(words, index - 1),
      tokens[index - 1].isCapitalized,
      !words.has(index - 1, [.organization, .givenName, .namedAlone]) || tokens[index - 1].key == SmallWord.air,
      isCapital(index + 1, before: limit),
      !words.has(index + 1, [.organization, .title, .givenName, .people, .unnamed])
    else { return nil }
    var end = index + 2
    while end < min(limit, index + 5), isCapital(end, before: limit) {
      end += 1
      if words.has(end - 1, [.organization, .place, .thing]) { return end }
    }
    return nil
  }

  /// The end after particles and the capitalised word that they lead to.
  private func particlesEnd(from start: Int, before limit: Int) -> Int? {
    var index = start
    while index < limit, index - start < 4, tokens[index].kind == .word, words.has(index, .particle),
      !tokens[index].isCapitalized
    {
      index += 1
      if index < limit, words.isInnerHyphen(index) { index += 1 }
    }
    return index > start && isCapital(index, before: limit) ? index + 1 : nil
  }
}
