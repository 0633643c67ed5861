import AnalyzerKit

/// What the words of an article are, and how the article itself spells them.
final class ArticleWords {
  let article: Article
  let tokens: [Token]
  /// One per token; none for what is no word.
  let traits: [WordTraits]
  /// One per token: whether a capital may be due to its place, after a full stop, a colon or an opening quotation mark.
  let opens: [Bool]
  /// One per sentence: whether its capitals say nothing, as in a headline.
  let isTitle: [Bool]
  /// Keys of the words that stand in small letters somewhere.
  private let lower: KeyMap<UInt8>
  /// Keys of the words that stand with a capital where none is due, or twice at an opening.
  private let capitalized: KeyMap<UInt8>

  init(_ article: Article, _ lexicon: WordLexicon) {
    let survey = WordSurvey(article, lexicon)
    self.article = article
    tokens = article.tokens
    traits = survey.traits
    opens = survey.opens
    isTitle = survey.isTitle
    lower = survey.lower
    capitalized = survey.capitalized
  }

  func isInLowerCase(_ index: Int) -> Bool { lower.contains(tokens[index].key.hash) }

  func isCapitalizedElsewhere(_ index: Int) -> Bool { capitalized.contains(tokens[index].key.hash) }

  /// Whether a word stands with a capital and a further “s” elsewhere.
  func hasPlural(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].letterCase != .upper, tokens[index].span.count > 3 else {
      return false
    }
    var plural = tokens[index].key
    plural.append(UInt8(ascii: "s"))
    return capitalized.contains(plural.hash)
  }

  /// Whether a word ends in “s” and stands with a capital elsewhere without it.
  func isPluralOfName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.letterCase != .upper, token.span.count > 4,
      article.text[token.end - 1] == UInt8(ascii: "s")
    else { return false }
    var singular = WordKey()
    article.text.withUnsafeBufferPointer {
      singular.extend(with: UnsafeBufferPointer(rebasing: $0[token.start..<token.end - 1]))
    }
    return capitalized.contains(singular.hash)
  }

  func has(_ index: Int, _ trait: WordTraits) -> Bool {
    traits.indices.contains(index) && !traits[index].isDisjoint(with: trait)
  }

  func isByte(_ index: Int, _ byte: Character) -> Bool {
    tokens.indices.contains(index) && tokens[index].end == tokens[index].start + 1
      && article.text[tokens[index].start] == byte.asciiValue
  }

  /// Whether token `index` stands in the dateline.
  func isInDateline(_ index: Int) -> Bool { article.dateline?.contains(tokens[index].start) ?? false }

  /// Whether token `index` is a hyphen with words glued to both sides.
  func isInnerHyphen(_ index: Int) -> Bool {
    isByte(index, "-") && article.isGlued(index) && index + 1 < tokens.count && article.isGlued(index + 1)
  }
}

extension ArticleWords {
  /// Whether token `index` is a straight or curly apostrophe.
  func isApostrophe(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let bytes = article.bytes(tokens[index].span)
    return bytes.elementsEqual([UInt8(ascii: "'")]) || bytes.elementsEqual([0xE2, 0x80, 0x99])
  }

  /// Whether token `index` is a double quotation mark, straight or curly.
  func isQuotationMark(_ index: Int) -> Bool {
    let bytes = article.bytes(tokens[index].span)
    return bytes.elementsEqual([UInt8(ascii: "\"")]) || bytes.elementsEqual([0xE2, 0x80, 0x9C])
      || bytes.elementsEqual([0xE2, 0x80, 0x9D])
  }

  func endsInS(_ index: Int) -> Bool { article.text[tokens[index].end - 1] | 0x20 == UInt8(ascii: "s") }

  /// Whether token `index` is a word in small letters such as “signed”.
  func endsInED(_ index: Int) -> Bool {
    tokens[index].letterCase == .lower && tokens[index].span.count > 4
      && article.bytes(tokens[index].span).suffix(2).elementsEqual("ed".utf8)
  }

  /// Whether a word is “II”, “XIV”: two letters or more.
  func isRomanNumeral(_ index: Int) -> Bool {
    let word = article.bytes(tokens[index].span)
    return word.count > 1
      && word.allSatisfy { $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X") }
  }

  /// Whether token `index` is “the”, in any case.
  func isThe(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].key == SmallWord.the }
}

extension ArticleWords {
  func isAnd(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].key == SmallWord.and }

  /// The key of a phrase, as a table of phrases has it.
  func key(of phrase: Range<Int>) -> UInt64 {
    var key = tokens[phrase.lowerBound].key
    article.text.withUnsafeBufferPointer { bytes in
      for index in phrase.dropFirst() {
        if tokens[index - 1].end < tokens[index].start { key.append(UInt8(ascii: " ")) }
        key.extend(with: UnsafeBufferPointer(rebasing: bytes[tokens[index].start..<tokens[index].end]))
      }
    }
    return key.hash
  }

  /// The key of two phrases, as if the second followed the first behind a space.
  func key(of phrase: Range<Int>, and rest: Range<Int>) -> UInt64 {
    var key = WordKey()
    article.text.withUnsafeBufferPointer { bytes in
      for (nth, part) in [phrase, rest].enumerated() {
        for index in part {
          let isApart = index == part.lowerBound ? nth > 0 : tokens[index - 1].end < tokens[index].start
          if isApart { key.append(UInt8(ascii: " ")) }
          key.extend(with: UnsafeBufferPointer(rebasing: bytes[tokens[index].start..<tokens[index].end]))
        }
      }
    }
    return key.hash
  }

  /// Whether a small word such as “of” stands in a name.
  func hasConnector(_ name: Range<Int>) -> Bool {
    name.contains { tokens[$0].letterCase == .lower && !has($0, .particle) && !isInnerHyphen($0 - 1) }
  }

  /// “Institute for Trade”: the head of an institution with what it is for.
  func isInstitution(_ name: Range<Int>) -> Bool {
    hasConnector(name) && name.contains { has($0, .organization) }
  }

  /// Whether several words end in the head of an institution, a place or a thing: “Trade Ministry”.
  func endsAsInstitution(_ run: Range<Int>) -> Bool {
    run.count > 1 && has(run.upperBound - 1, [.organization, .place, .thing])
  }

  /// Whether a name is one word, parts joined by hyphens included.
  func isOneWord(_ name: Range<Int>) -> Bool { name.dropFirst().allSatisfy(article.isGlued) }

  /// How many words a name has, those joined by hyphens being one.
  func wordCount(of name: Range<Int>) -> Int {
    name.reduce(0) { $0 + ($1 == name.lowerBound || !article.isGlued($1) ? 1 : 0) }
  }

  /// Whether a name is a model or a code: “A380”, “DC-9”.
  func isModel(_ name: Range<Int>) -> Bool {
    guard isOneWord(name) else { return false }
    if name.count > 1 { return tokens[name.upperBound - 1].kind == .number && isInnerHyphen(name.upperBound - 2) }
    let bytes = article.bytes(tokens[name.lowerBound].span)
    return bytes.contains { $0 &- UInt8(ascii: "0") < 10 }
  }

  /// Whether an acronym in brackets stands for the words in small letters before it: “light-emitting diode (LED)”.
  func isSpelledInSmallLetters(_ acronym: Int) -> Bool {
    guard isByte(acronym - 1, "("), isByte(acronym + 1, ")") else { return false }
    var index = acronym - 2
    for letter in article.bytes(tokens[acronym].span).reversed() {
      if index >= 0, tokens[index].kind == .punctuation { index -= 1 }
      guard index >= 0, tokens[index].letterCase == .lower, article.text[tokens[index].start] == letter | 0x20 else {
        return false
      }
      index -= 1
    }
    return true
  }

  /// The last word of a name, with what is glued to it.
  func lastWord(of name: Range<Int>) -> Range<Int> {
    var start = name.upperBound - 1
    while start > name.lowerBound, article.isGlued(start) { start -= 1 }
    return start..<name.upperBound
  }

  /// The key of the first letters of a name's capitalised words; nil for fewer than three words.
  func initials(of name: Range<Int>) -> UInt64? {
    var key = WordKey()
    var count = 0
    article.text.withUnsafeBufferPointer { bytes in
      for index in name where tokens[index].kind == .word && tokens[index].isCapitalized {
        guard bytes[tokens[index].start] < 0x80 else { continue }
        key.extend(with: UnsafeBufferPointer(rebasing: bytes[tokens[index].start..<tokens[index].start + 1]))
        count += 1
      }
    }
    return count >= 3 ? key.hash : nil
  }
}
