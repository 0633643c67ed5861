import AnalyzerKit

/// Goes over an article once to see how it writes its words.
struct WordSurvey {
  private(set) var traits: [WordTraits] = []
  private(set) var opens: [Bool]
  private(set) var isTitle: [Bool] = []
  private(set) var lower: KeyMap<UInt8>
  private(set) var capitalized: KeyMap<UInt8>

  /// Keys of the words that stand with a capital at an opening.
  private var opened: KeyMap<UInt8>

  private let article: Article
  private let tokens: [Token]

  init(_ article: Article, _ lexicon: WordLexicon) {
    self.article = article
    tokens = article.tokens
    opens = Array(repeating: false, count: tokens.count)
    lower = KeyMap(capacity: tokens.count / 3)
    capitalized = KeyMap(capacity: tokens.count / 10)
    opened = KeyMap(capacity: article.sentences.count)
    traits.reserveCapacity(tokens.count)
    for token in tokens { traits.append(token.kind == .word ? lexicon[token] : []) }
    isTitle.reserveCapacity(article.sentences.count)
    for sentence in article.sentences {
      isTitle.append(sentence.span.start != article.dateline?.start && isWrittenAsTitle(sentence))
      note(sentence, isTitle: isTitle[isTitle.count - 1])
    }
  }

  private mutating func note(_ sentence: Sentence, isTitle: Bool) {
    var atOpening = true
    for index in sentence.tokens {
      let token = tokens[index]
      guard token.kind == .word else {
        if token.kind == .punctuation { atOpening = atOpening || mayOpen(index) }
        continue
      }
      opens[index] = atOpening
      if token.letterCase == .lower {
        let isPart = article.isGlued(index)
        if !isPart, !traits[index].contains(.function) { lower.set(token.key.hash, to: 1) }
      } else if token.isCapitalized, !isTitle {
        // Twice at an opening says as much as once where no capital is due.
        if !atOpening || opened.contains(token.key.hash) { capitalized.set(token.key.hash, to: 1) }
        if atOpening { opened.set(token.key.hash, to: 1) }
      }
      atOpening = false
    }
  }

  /// Whether a capital may follow the mark for its own sake.
  private func mayOpen(_ index: Int) -> Bool {
    switch article.text[tokens[index].start] {
    case UInt8(ascii: "\""): return index + 1 < tokens.count && article.isGlued(index + 1) && !isBehindWord(index)
    case UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: ">"),
      UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      return true
    case UInt8(ascii: "-"): return !article.isGlued(index)
    case 0xE2:
      // “ ‘ • …
      let start = tokens[index].start
      guard article.text[start + 1] == 0x80 else { return false }
      return [0x9C, 0x98, 0xA2, 0xA6].contains(article.text[start + 2])
    default: return false
    }
  }

  private func isBehindWord(_ index: Int) -> Bool { article.isGlued(index) && tokens[index - 1].kind != .punctuation }

  /// At least four words, two in a headline, nearly all with a capital, and no full stop.
  private func isWrittenAsTitle(_ sentence: Sentence) -> Bool {
    var capitals = 0
    var small = 0
    for index in sentence.tokens where tokens[index].kind == .word {
      if tokens[index].isCapitalized {
        capitals += 1
      } else if tokens[index].span.count > 3, !traits[index].contains(.function) {
        small += 1
      }
    }
    guard capitals >= (sentence.section == .headline ? 2 : 4), capitals >= small * 8 else { return false }
    return article.text[sentence.span.end - 1] != UInt8(ascii: ".")
  }
}
