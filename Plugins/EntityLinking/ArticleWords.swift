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
  private let lower: KeyMap
  /// Keys of the words that stand with a capital where none is due.
  private let capitalized: KeyMap

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

  func has(_ index: Int, _ trait: WordTraits) -> Bool {
    traits.indices.contains(index) && !traits[index].isDisjoint(with: trait)
  }

  func isByte(_ index: Int, _ byte: Character) -> Bool {
    tokens.indices.contains(index) && tokens[index].end == tokens[index].start + 1
      && article.text[tokens[index].start] == byte.asciiValue
  }

  /// Whether token `index` is a hyphen with words glued to both sides.
  func isInnerHyphen(_ index: Int) -> Bool {
    isByte(index, "-") && article.isGlued(index) && index + 1 < tokens.count && article.isGlued(index + 1)
  }
}

extension ArticleWords {
  /// Whether token `index` is “the”, in any case.
  func isThe(_ index: Int) -> Bool { tokens[index].key == Self.the }

  private static let the = WordKey("the")
}

extension ArticleWords {
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
