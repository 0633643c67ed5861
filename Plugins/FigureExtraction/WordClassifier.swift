import AnalyzerKit

/// Tells the classes of the words of a sentence, from a lexicon, endings and the words beside each.
///
/// It is right about where noun phrases and verbs stand often enough to find what a figure counts; it is no tagger.
struct WordClassifier {
  let passage: Passage
  private(set) var classes: [WordClass] = []
  private var hasVerb = false

  init(_ passage: Passage) {
    self.passage = passage
    classes.reserveCapacity(passage.range.count)
  }

  /// One per token of the sentence, in reading order; and all that its words can do.
  static func classes(of passage: Passage) -> (classes: [WordClass], roles: WordRoles) {
    var classifier = WordClassifier(passage)
    for index in passage.range {
      let word = classifier.wordClass(index)
      classifier.classes.append(word)
      if word == .verb || word == .auxiliary { classifier.hasVerb = true }
    }
    return (classifier.classes, passage.range.reduce(into: []) { $0.formUnion(passage.roles($1)) })
  }

  /// The class of the token before, adverbs aside; a mark at the start.
  private var before: WordClass {
    var last = classes.count - 1
    while last >= 0, classes.count - last < 4, classes[last] == .adverb { last -= 1 }
    return last >= 0 ? classes[last] : .mark
  }

  private func wordClass(_ index: Int) -> WordClass {
    switch passage.tokens[index].kind {
    case .number: number(index)
    case .symbol: passage.isMark(index, "&") ? .conjunction : .symbol
    case .punctuation: punctuation(index)
    case .word: word(index)
    }
  }

  private func number(_ index: Int) -> WordClass {
    // “S&P 500”, “Model 3”, “TA-35”: digits behind a name are part of it, where nothing marks them as an amount.
    if passage.length(index) == 1 || passage.length(index) == 3, Self.kinds[passage.key(index - 1)] != nil {
      return .name
    }
    guard let last = classes.last, last == .name || last == .hyphen && classes.dropLast().last != .number,
      passage.length(index) <= 4,
      index == passage.range.lowerBound || passage.tokens[index - 1].letterCase != .lower,
      !passage.isMark(index + 1, "%"), passage.roles(index + 1).isDisjoint(with: [.magnitude, .gluedMagnitude]),
      !passage.roles(index - 1).contains(.month), !passage.roles(index - 1).contains(.weekday)
    else { return .number }
    return .name
  }

  private func punctuation(_ index: Int) -> WordClass {
    if passage.isMark(index, ",") { return .comma }
    if passage.isMark(index, "&") { return .conjunction }
    if passage.isDash(index) || passage.isMark(index, "/"), passage.isGlued(index), passage.isGlued(index + 1) {
      return .hyphen
    }
    if passage.isMark(index, "'"), passage.isGlued(index), passage.lastByte(index - 1) | 0x20 == UInt8(ascii: "s"),
      !passage.isGlued(index + 1)
    {
      return .genitive
    }
    return .mark
  }

  private func word(_ index: Int) -> WordClass {
    if passage.byte(index) == UInt8(ascii: "'") || passage.byte(index) == 0xE2 {
      return passage.isGlued(index) ? .genitive : .noun
    }
    let roles = passage.roles(index)
    if isUnit(index, roles) { return .symbol }
    if roles.rawValue == 0 {
      return NumberReader(passage: passage).lettersBeforeDigits(index) == nil ? open(index, roles) : .number
    }
    if classes.last == .hyphen { return joined(index, roles) }
    let isCapital = passage.isCapitalized(index) && index > passage.range.lowerBound
    if isCapital, !roles.isDisjoint(with: [.month, .weekday]) { return .time }
    if roles.contains(.auxiliary), !isAcronym(index) {
      return classes.last == .number && roles.contains(.clock) ? .time : .auxiliary
    }
    if roles.contains(.pronoun), !isAcronym(index), !(roles.contains(.determiner) && startsPhrase(index + 1)) {
      return roles.contains(.adjective) && startsPhrase(index + 1) ? .adjective : .pronoun
    }
    if passage.isWord(index, Self.to) {
      let isInfinitive = passage.roles(index + 1).contains(.base) || mayBeVerb(index + 1)
      return isInfinitive && !passage.isCapitalized(index + 1) ? .auxiliary : .preposition
    }
    if passage.isWord(index, Self.that), before == .preposition { return .determiner }
    if roles.contains(.link), !(roles.contains(.preposition) && startsPhrase(index + 1)) { return .link }
    if !roles.isDisjoint(with: [.determiner, .article]) { return .determiner }
    if roles.contains(.conjunction) { return .conjunction }
    // “One half-sister”.
    if roles.contains(.half), classes.last == .number, passage.isDash(index + 1), passage.isGlued(index + 1) {
      return .adjective
    }
    if !roles.isDisjoint(with: [.small, .tens, .hundred, .magnitude, .dozen, .vague, .half]) {
      return isCapital && passage.isCapitalized(index - 1) ? .name : .number
    }
    if !roles.isDisjoint(with: [.up, .down]), !roles.isDisjoint(with: [.preposition, .adverb]) { return .adverb }
    if roles.contains(.preposition), !roles.contains(.gerund) { return .preposition }
    if roles.contains(.time), !isCapital {
      return roles.contains(.adjective) && startsPhrase(index + 1) ? .adjective : .time
    }
    if isCapital { return .name }
    if roles.contains(.adverb), !roles.contains(.adjective) || !startsPhrase(index + 1) { return .adverb }
    return open(index, roles)
  }

  /// Whether a noun phrase may go on or begin at a token: an open word, a number, a determiner.
  func startsPhrase(_ index: Int) -> Bool {
    guard passage.has(index) else { return false }
    if passage.tokens[index].kind == .number || passage.tokens[index].kind == .symbol { return true }
    guard passage.tokens[index].kind == .word else { return false }
    let roles = passage.roles(index)
    return roles.isDisjoint(with: [.auxiliary, .pronoun, .link, .conjunction, .preposition, .adverb, .closed])
      || roles.contains(.adjective)
  }

  /// A word behind a hyphen: what ends in a participle describes.
  private func joined(_ index: Int, _ roles: WordRoles) -> WordClass {
    if roles.contains(.time) { return classes.dropLast().last == .number ? .symbol : .noun }
    if passage.tokens[index].letterCase == .upper { return .name }
    if roles.contains(.adjective), startsPhrase(index + 1) { return .adjective }
    return !roles.isDisjoint(with: [.past, .gerund]) || passage.hasSuffix(index, "ed") ? .adjective : .noun
  }

  // MARK: Open classes

  private func open(_ index: Int, _ roles: WordRoles) -> WordClass {
    if classes.last == .hyphen { return joined(index, roles) }
    if passage.isCapitalized(index), index > passage.range.lowerBound { return .name }
    if classes.last == .auxiliary, passage.isWord(index - 1, Self.to), roles.rawValue == 0 { return .verb }
    if roles.contains(.gerund), before == .auxiliary { return .verb }
    if roles.contains(.gerund), roles.contains(.noun), !isNounPlace || before == .preposition,
      isFollowedLikeAVerb(index)
    {
      return .gerund
    }
    if roles.contains(.noun) || roles.contains(.plural) && !roles.contains(.past) { return .noun }
    if roles.contains(.plural), isNounPlace, before != .number, !startsPhrase(index + 1) || isVerbAhead(index + 1) {
      return .noun
    }
    let isGerund = roles.contains(.gerund) || roles.rawValue == 0 && passage.hasSuffix(index, "ing")
    if isGerund { return gerund(index, isKnown: roles.contains(.gerund)) }
    if roles.contains(.alsoNoun), isLevelAhead(index + 1), isInObject { return .noun }
    let isPast = roles.contains(.past) || roles.isDisjoint(with: .verbForm) && passage.hasSuffix(index, "ed")
    if isPast, !roles.contains(.alsoNoun) || !isNounPlace { return participle(index) }
    if roles.contains(.adjective), startsPhrase(index + 1), before != .auxiliary, before != .pronoun {
      return .adjective
    }
    if !roles.isDisjoint(with: [.base, .third]) { return finite(index, roles) }
    if roles.contains(.adjective) { return .adjective }
    if roles.contains(.verb), roles.isDisjoint(with: .plural) { return isNounPlace ? .noun : .verb }
    if passage.hasSuffix(index, "ly") { return .adverb }
    return isAdjective(index) ? .adjective : .noun
  }

  /// Whether what stands before wants a noun: “the”, “big”, “of”, “70”.
  private var isNounPlace: Bool {
    switch before {
    case .determiner, .adjective, .preposition, .genitive, .number, .hyphen, .symbol: true
    default: false
    }
  }

  private func isAdjective(_ index: Int) -> Bool {
    guard passage.length(index) > 5 else { return false }
    if Self.adjectiveEndings.contains(where: { passage.hasSuffix(index, $0) }) { return true }
    guard Self.mayDescribe(index, in: passage), startsPhrase(index + 1) else {
      return false
    }
    let isGerund = passage.roles(index + 1).contains(.gerund) && passage.isWord(index + 2) && startsPhrase(index + 2)
    return passage.isWord(index + 1) && (passage.roles(index + 1).isDisjoint(with: .verbForm) || isGerund)
      && passage.tokens[index + 1].letterCase == .lower
  }

  /// Whether a word has an ending that adjectives share with nouns.
  static func mayDescribe(_ index: Int, in passage: Passage) -> Bool {
    likelyEndings.contains { passage.hasSuffix(index, $0) }
  }

  private func gerund(_ index: Int, isKnown: Bool) -> WordClass {
    let goesOn =
      startsPhrase(index + 1) && passage.roles(index + 1).isDisjoint(with: [.determiner, .article])
      && passage.tokens[index + 1].kind == .word
    switch before {
    case .auxiliary: return .verb
    case .determiner, .adjective, .genitive, .number, .symbol: return goesOn ? .adjective : .noun
    case .preposition:
      // “After falling by 3”.
      if isKnown, isLevelAhead(index + 1) { return .gerund }
      guard isKnown, startsPhrase(index + 1) else { return .noun }
      return goesOn && passage.isWord(index - 1, Self.of) ? .adjective : .gerund
    case .mark where classes.isEmpty: return goesOn ? .adjective : .gerund
    // “In Oslo, sampling began”: before any verb it is the subject.
    case .link where !isKnown: return .noun
    case .comma where !hasVerb && !startsPhrase(index + 1): return .noun
    default: return .gerund
    }
  }

  private func participle(_ index: Int) -> WordClass {
    let isObjectAhead = !passage.roles(index + 1).isDisjoint(with: [.determiner, .article, .possessive])
    if passage.isWord(index, Self.said) { return .verb }
    switch before {
    case .conjunction where isObjectAhead, .comma where isObjectAhead: return .verb
    case .auxiliary, .noun, .name, .pronoun, .time, .link: return .verb
    case .number: return isPluralWord(index + 1) || isPluralWord(index + 2) ? .adjective : .verb
    // “The number of displaced at”, “those killed rose”.
    case .determiner where isVerbAhead(index + 1), .preposition where endsPhrase(index): return .noun
    case .determiner, .adjective, .genitive, .preposition, .hyphen: return .adjective
    case .conjunction: return classes.dropLast().last == .verb || !startsPhrase(index + 1) ? .verb : .adjective
    default: return startsPhrase(index + 1) && isPluralWord(index + 1) ? .adjective : .verb
    }
  }

  /// Whether a participle stands for those it tells of, with no noun behind.
  private func endsPhrase(_ index: Int) -> Bool {
    guard passage.isWord(index - 1, Self.of) else { return false }
    return passage.has(index + 1)
      && (passage.roles(index + 1).isDisjoint(with: .conjunction) && !startsPhrase(index + 1)
        && passage.tokens[index + 1].kind == .word || isVerbAhead(index + 1))
  }

  /// A form that is a verb, or a noun too: “reports”, “rise”.
  private func finite(_ index: Int, _ roles: WordRoles) -> WordClass {
    guard roles.contains(.alsoNoun) || roles.contains(.adjective) else {
      if roles.contains(.base), before == .number || before == .hyphen { return .verb }
      return isNounPlace ? .noun : .verb
    }
    switch before {
    case .auxiliary, .pronoun: return .verb
    case .link where passage.isWord(index - 1, Self.which) || passage.isWord(index - 1, Self.who): return .verb
    case .noun, .name, .time, .link: return isFollowedLikeAVerb(index) ? .verb : .noun
    case .mark where !classes.isEmpty: return isFollowedLikeAVerb(index) ? .verb : .noun
    case .comma, .conjunction:
      let isFinite = roles.contains(.third) || passage.isWord(index + 1, Self.by)
      return isFinite && isFollowedLikeAVerb(index) ? .verb : .noun
    default: return roles.contains(.adjective) && startsPhrase(index + 1) ? .adjective : .noun
    }
  }

  private static let adjectiveEndings: [StaticString] = ["ous", "ful", "less", "able", "ible"]
  /// Endings of adjectives before a noun; of nouns too.
  private static let likelyEndings: [StaticString] = ["al", "ive", "ic", "ary"]
  /// “%” in words and the like, behind a number: part of the quantity, not a noun.
  private func isUnit(_ index: Int, _ roles: WordRoles) -> Bool {
    guard let last = classes.last else { return false }
    if last == .symbol, passage.isWord(index, Self.cent) || passage.isWord(index, Self.points) { return true }
    if last == .symbol, UnitTable.beginnings[passage.key(index - 1)] != nil {
      return UnitTable.units[passage.key(index)] != nil
    }
    guard last == .number || last == .hyphen && classes.dropLast().last == .number else { return false }
    if passage.isWord(index, Self.per), passage.isWord(index + 1, Self.cent) { return true }
    guard roles.isDisjoint(with: [.auxiliary, .preposition, .determiner]), !roles.contains(.time) else { return false }
    return UnitTable.units[passage.key(index)].map { !$0.gluedOnly || passage.isGlued(index) } == true
      || UnitTable.beginnings[passage.key(index)] != nil || CurrencyTable.names[passage.key(index)] != nil
  }

  /// “US” is a country, “us” a pronoun.
  private func isAcronym(_ index: Int) -> Bool {
    passage.tokens[index].letterCase == .upper && passage.length(index) == 2
  }

  /// Words that a number tells the kind of: “a category 4 hurricane”; and an index in small letters.
  private static let kinds = PhraseTable<Bool>(
    ["category", "phase", "stage", "tier", "type", "grade", "sp"].map { ($0, true) })
  private static let said = WordKey("said")
  private static let which = WordKey("which")
  private static let who = WordKey("who")
  private static let by = WordKey("by")
  private static let to = WordKey("to")
  private static let of = WordKey("of")
  private static let per = WordKey("per")
  private static let cent = WordKey("cent")
  private static let points = WordKey("points")
  private static let that = WordKey("that")
}
