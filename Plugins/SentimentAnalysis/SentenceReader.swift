import AnalyzerKit

/// Finds what each token of a sentence does, and the words with a tone.
struct SentenceReader {
  let lexicon: Lexicon
  let article: Article
  private let tokens: [Token]

  init(lexicon: Lexicon, article: Article) {
    self.lexicon = lexicon
    self.article = article
    tokens = article.tokens
  }

  /// Reads a sentence into `reading`.
  /// - Parameters:
  ///   - range: the sentence's tokens.
  ///   - mentions: indices of those that begin in it, in reading order; their words never are evidence.
  ///   - reading: filled anew.
  func read(_ range: Range<Int>, mentions: Range<Int>, into reading: inout SentenceReading) {
    reading.begin(range)
    reading.firstMention = mentions.lowerBound
    for mention in mentions { reading.forms.append(form(of: mention, in: range)) }
    // All words are looked up one right after the other, so that the waits for memory overlap.
    let slots = tokens[range].map { $0.kind == .word ? lexicon.slot(of: $0) : nil }
    let isTitle = isMostlyCapitalized(range, mentions)
    var mention = mentions.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      while mention < mentions.upperBound, span(mention).end <= tokens[index].start { mention += 1 }
      let isMention = mention < mentions.upperBound && span(mention).start < tokens[index].end
      let first = reading.marks.count
      if isMention, reading.forms[mention - mentions.lowerBound] == .name {
        reading.marks.append(SentenceReading.Mark(mention: Int32(mention), isName: true))
        index += 1
        continue
      }
      var limit = range.upperBound
      if mention < mentions.upperBound {
        limit = min(limit, isMention ? firstToken(after: mention, from: index) : firstToken(of: mention, from: index))
      }
      index = readWord(index, slots[index - range.lowerBound], before: limit, isTitle: isTitle, into: &reading)
      if isMention { for place in first..<reading.marks.count { reading.marks[place].mention = Int32(mention) } }
    }
    reading.mentionCount = mentions.count
    reading.close()
    guard !reading.cues.isEmpty || !mentions.isEmpty else { return }
    ClauseDivider().divide(&reading)
    CueWeigher().weigh(&reading)
  }

  private static let possessive = WordKey("'s")

  private func span(_ mention: Int) -> TextSpan { article.layers.mentions[mention].span }

  private func firstToken(of mention: Int, from index: Int) -> Int {
    var index = index
    while index < tokens.count, tokens[index].end <= span(mention).start { index += 1 }
    return index
  }

  /// A mention's form, by its words: what it is learned and scored by, wherever the mention comes from.
  private func form(of mention: Int, in sentence: Range<Int>) -> Mention.Form {
    let words = article.tokens(touching: span(mention), in: sentence)
    if words.count == 1, Self.pronouns.contains(tokens[words.lowerBound].key) { return .pronoun }
    let hasCapital = words.contains { index in
      tokens[index].isCapitalized && (index > words.lowerBound || !isDeterminer(index))
        && (index > sentence.lowerBound || words.count == 1)
    }
    return hasCapital || words.isEmpty ? .name : .nominal
  }

  private func isDeterminer(_ index: Int) -> Bool {
    lexicon.entry(at: index, lexicon.slot(of: tokens[index]), in: article, before: index + 1)
      .map { lexicon.entries[$0.entry].role == .determiner } ?? false
  }

  private static let pronouns = Set(
    [
      "he", "she", "they", "him", "her", "them", "his", "hers", "their", "theirs", "it", "its", "who", "himself",
      "herself", "themselves", "itself", "i", "me", "my", "we", "us", "our", "you", "your",
    ].map { WordKey($0) })

  private func firstToken(after mention: Int, from index: Int) -> Int {
    var index = index
    while index < tokens.count, tokens[index].start < span(mention).end { index += 1 }
    return index
  }

  /// - Returns: the token after what was read.
  private func readWord(
    _ index: Int, _ slot: WordIndex.Slot?, before limit: Int, isTitle: Bool, into reading: inout SentenceReading
  ) -> Int {
    let token = tokens[index]
    guard token.kind == .word || token.kind == .punctuation else {
      reading.marks.append(SentenceReading.Mark())
      return index + 1
    }
    if token.kind == .punctuation {
      reading.marks.append(SentenceReading.Mark(sign: sign(of: token)))
      return index + 1
    }
    if token.span.count <= 4, token.key == Self.possessive {
      reading.marks.append(SentenceReading.Mark(isPossessive: true))
      return index + 1
    }
    let isName = !isTitle && isName(index, in: reading)
    guard let found = lexicon.entry(at: index, slot, in: article, before: limit) else {
      reading.marks.append(SentenceReading.Mark(isName: isName))
      return index + 1
    }
    let entry = lexicon.entries[found.entry]
    var mark = SentenceReading.Mark(role: entry.role, factor: entry.factor, isPhrase: found.end > index + 1)
    mark.topic = entry.topic
    mark.isName = isName && entry.role == .none && !entry.isOwn && !entry.isTitle
    if entry.isCue, entry.isOwn || !isName {
      mark.cue = Int32(reading.cues.count)
      var entry = entry
      if entry.form == .verb, reading.role(index - 1) == .determiner { entry.form = .deed }
      let isVerb = entry.verbValence != 0 && callsForVerb(index - 1, in: reading)
      reading.cues.append(SentenceReading.Cue(tokens: index..<found.end, entry: isVerb ? entry.asVerb : entry))
    }
    reading.marks.append(mark)
    for _ in index + 1..<found.end { reading.marks.append(SentenceReading.Mark(cue: mark.cue, isName: mark.isName)) }
    return found.end
  }

  /// Whether a word that may be noun or verb is a verb after token `index`: “to help”, “did not help”, “they help”.
  private func callsForVerb(_ index: Int, in reading: SentenceReading) -> Bool {
    switch reading.role(index) {
    case .have, .would, .possible, .person: true
    case .preposition: tokens[index].key == Self.to
    case .factor: reading[index].factor < 0 && article.text[tokens[index].end - 1] == UInt8(ascii: "t")
    default: false
    }
  }

  private static let to = WordKey("to")

  /// Whether a word with a capital is likely part of a name: it has one where the sentence does not ask for it.
  private func isName(_ index: Int, in reading: SentenceReading) -> Bool {
    let letters = tokens[index].letterCase
    guard letters == .capitalized || letters == .mixed, index > reading.tokens.lowerBound else { return false }
    switch reading.sign(index - 1) {
    case .quote, .stop, .bracket: return false
    default: return true
    }
  }

  /// Whether capitals say nothing about names: three words in five outside mentions have one, as in a headline.
  private func isMostlyCapitalized(_ range: Range<Int>, _ mentions: Range<Int>) -> Bool {
    var words = 0
    var capitals = 0
    var mention = mentions.lowerBound
    for index in range {
      let token = tokens[index]
      while mention < mentions.upperBound, span(mention).end <= token.start { mention += 1 }
      guard token.kind == .word, mention == mentions.upperBound || span(mention).start >= token.end else { continue }
      words += 1
      if token.isCapitalized { capitals += 1 }
    }
    return capitals * 5 >= words * 3
  }

  private func sign(of token: Token) -> SentenceReading.Sign {
    switch article.text[token.start] {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"): .stop
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): .bracket
    case UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "'"): .quote
    case UInt8(ascii: "-"): token.span.count > 1 ? .stop : .none
    case 0xE2: signBeyondASCII(token)
    default: .none
    }
  }

  /// “–” and “—” divide; ‘ ’ “ ” are quotation marks: U+2013, U+2014, U+2018 to U+201F.
  private func signBeyondASCII(_ token: Token) -> SentenceReading.Sign {
    guard token.span.count >= 3, article.text[token.start + 1] == 0x80 else { return .none }
    switch article.text[token.start + 2] {
    case 0x93, 0x94: return .stop
    case 0x98...0x9F: return .quote
    default: return .none
    }
  }
}
