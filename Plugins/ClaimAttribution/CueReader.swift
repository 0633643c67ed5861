import AnalyzerKit

/// Reads what a source does by the words of a cue.
struct CueReader {
  struct Cue {
    var cueClass = CueClass.other
    var stance = Stance.asserts
    var isNegated = false
    var hedge: Range<Int>?
    var recipient: Range<Int>?
  }

  let article: Article

  init(_ article: Article) { self.article = article }

  func cue(of attribution: Attribution) -> Cue {
    var cue = Cue()
    let verb = mainVerb(in: attribution.cue)
    cue.cueClass = verb.flatMap { traits($0)?.tag.cueClass } ?? nounClass(in: attribution.cue)
    cue.isNegated = attribution.cue.contains(where: isNegation)
    cue.hedge = hedge(in: attribution)
    cue.recipient = recipient(of: attribution, cue.cueClass, verb)
    cue.stance = stance(cue, verb)
    // “told the crew ⟦to leave⟧”
    if cue.cueClass == .tell, !cue.isNegated,
      attribution.content.contains(where: {
        $0.lowerBound >= attribution.cue.upperBound && traits($0.lowerBound)?.tag == .to
      })
    {
      cue.stance = .asks
    }
    return cue
  }

  private func traits(_ token: Int) -> WordTraits? { WordLists.traits[article.tokens[token]] }

  /// The verb that says what is done: a refusal before all, otherwise the last verb of saying or thinking; one in “to” or
  /// “-ing” behind another gives way (“has promised to seek”).
  private func mainVerb(in cue: Range<Int>) -> Int? {
    let verbs = cue.filter { traits($0)?.tag.isCueVerb == true }
    return verbs.first { traits($0)?.tag == .decline } ?? verbs.first
  }

  private func nounClass(in cue: Range<Int>) -> CueClass {
    for token in cue {
      if let cueClass = Self.cueNouns[article.tokens[token]] { return cueClass }
    }
    let tag = traits(cue.lowerBound)?.tag
    let isMark = article.tokens[cue.lowerBound].kind == .punctuation
    return tag == .according || isMark ? .say : .other
  }

  private func isNegation(_ token: Int) -> Bool {
    if traits(token)?.tag == .negation { return true }
    let text = article.tokens[token]
    guard text.kind == .word, text.end - text.start > 3 else { return false }
    let bytes = article.bytes(text.span)
    let isPlain = bytes.suffix(3).elementsEqual("n't".utf8)
    return isPlain || bytes.suffix(5).elementsEqual("n’t".utf8)
  }

  private func stance(_ cue: Cue, _ verb: Int?) -> Stance {
    if let verb, Self.doubting[article.tokens[verb]] != nil { return cue.isNegated ? .asserts : .doubts }
    switch cue.cueClass {
    case .confirm: return cue.isNegated ? .doubts : .confirms
    case .deny: return cue.isNegated ? .doubts : .denies
    case .believe: return cue.isNegated ? .doubts : .asserts
    case .say, .write, .tell, .announce, .find: return cue.isNegated ? .declines : .asserts
    case .allege: return .alleges
    case .ask, .order: return .asks
    case .warn, .predict: return .expects
    case .promise, .want: return .intends
    case .support: return cue.isNegated ? .objects : .approves
    case .criticize: return .objects
    case .decline: return .declines
    case .other: return .asserts
    }
  }

  private func hedge(in attribution: Attribution) -> Range<Int>? {
    let extent = attribution.extent
    let start = max(0, extent.lowerBound - 1)
    var index = start
    while index < min(extent.upperBound, article.tokens.count) {
      if let match = Self.hedges.longestMatch(at: index, in: article, before: extent.upperBound),
        !article.isQuoted(article.tokens[index].start)
      {
        return match.tokens
      }
      index += 1
    }
    return nil
  }

  /// “told ⟦the council⟧ that”, “said to ⟦reporters⟧”, “in an interview with ⟦the station⟧”.
  private func recipient(of attribution: Attribution, _ cueClass: CueClass, _ verb: Int?) -> Range<Int>? {
    guard let verb else { return nil }
    // “⟦The villagers⟧ had been told to leave”
    if attribution.source == nil, cueClass == .tell, attribution.cue.lowerBound < verb,
      let sentence = article.sentence(at: article.tokens[verb].start)?.tokens
    {
      return ClauseWords(article).phrase(before: attribution.cue.lowerBound, in: sentence)
    }
    var next = attribution.content.map(\.lowerBound).filter { $0 >= attribution.cue.upperBound }.min()
    // “urged ⟦all sides to accept it⟧”: whoever is urged begins the content.
    if next == verb + 1, cueClass == .ask || cueClass == .order || cueClass == .tell { next = nil }
    let sentence = article.sentence(at: article.tokens[verb].start)?.tokens.upperBound ?? attribution.cue.upperBound
    let limit = min(max(next ?? sentence, attribution.cue.upperBound), sentence, verb + 24)
    guard verb + 1 < limit else { return nil }
    if Self.addressing[article.tokens[verb]] != nil { return nounPhrase(from: verb + 1, before: limit) }
    for token in verb + 1..<limit - 1 {
      let before = article.tokens[token - 1]
      let isTo = traits(token)?.tag == .to && token == verb + 1 && !isVerb(token + 1)
      let isWith = Self.talks[before] != nil && (Self.to[article.tokens[token]] != nil)
      if isTo || isWith { return nounPhrase(from: token + 1, before: limit) }
    }
    return nil
  }

  private func isVerb(_ token: Int) -> Bool {
    guard let traits = traits(token) else { return false }
    return traits.tag.isCueVerb || traits.tag == .be || traits.tag == .have || traits.tag == .auxiliaryDo
  }

  /// A run of words up to a mark, a verb, “that”, or a preposition that begins something else.
  private func nounPhrase(from start: Int, before limit: Int) -> Range<Int>? {
    var end = start
    while end < limit, article.tokens[end].kind == .word || article.tokens[end].kind == .number {
      switch traits(end)?.tag {
      case .that, .to, .preposition, .by, .asWord, .day, .month, .relative, .wh, .modal, .be, .have, .but,
        .subordinator,
        .subjectPronoun, .firstPerson, .adverb:
        return end > start ? start..<end : nil
      default: end += 1
      }
    }
    return end > start ? start..<end : nil
  }
}

extension CueReader {
  private static func table(_ words: String) -> PhraseTable<Bool> {
    PhraseTable(words.split(separator: ",").map { ($0.trimmingSpaces, true) })
  }

  private static let doubting = table("doubt, doubts, doubted, doubting, question, questions, questioned, questioning")
  private static let addressing = table(
    """
    told, tell, tells, telling, informed, inform, informs, assured, assures, reminded, reminds, notified, asked, asks, \
    urged, urges, advised, warned, promised, persuaded, convinced
    """)
  private static let talks = table(
    "interview, interviews, statement, letter, email, e-mail, briefing, speech, comments, remarks")
  private static let to = table("to, with")
  private static let hedges = table(
    """
    reportedly, allegedly, apparently, purportedly, supposedly, seemingly, is said to, are said to, was said to, were said \
    to, appeared to, appears to, appear to, seemed to, seems to, seem to, is believed to, are believed to, was believed to, \
    were believed to, is thought to, are thought to, were thought to, was thought to, it is not clear, it was not clear, \
    unconfirmed, could not be verified, could not be confirmed, could not independently verify
    """)

  private static let cueNouns = PhraseTable<CueClass>(
    [
      (
        .say,
        "statement, statements, comment, comments, remark, remarks, speech, argument, description, words, testimony"
      ),
      (.allege, "claim, claims, allegation, allegations, accusation, accusations"),
      (
        .believe,
        "belief, beliefs, view, views, opinion, opinions, fear, fears, concern, concerns, worry, worries, doubt"
      ),
      (.announce, "announcement, proposal, proposals"), (.deny, "denial, denials"), (.confirm, "admission, confession"),
      (.promise, "promise, promises, pledge, pledges, vow, threat, threats"), (.warn, "warning, warnings"),
      (.ask, "question, questions, request, requests, demand, demands, call, calls, appeal"),
      (.want, "plan, plans, hope, hopes, desire, intention, effort, efforts"),
      (.predict, "prediction, predictions, estimate, estimates, expectation, expectations, forecast, forecasts"),
      (.criticize, "criticism, criticisms, attack, attacks, opposition, complaint, complaints"),
      (.support, "support, praise, endorsement, endorsements, backing"), (.order, "order, orders, ruling, decision"),
      (.find, "finding, findings, conclusion, conclusions, evidence"),
    ].flatMap { cueClass, words in words.split(separator: ",").map { ($0.trimmingSpaces, cueClass) } })
}

extension Substring {
  /// Without spaces and line feeds at its ends.
  var trimmingSpaces: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
