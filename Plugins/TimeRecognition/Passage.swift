import AnalyzerKit

/// One sentence as the readers see it: tokens by index, looked at without making strings.
///
/// Asking for a token outside the sentence answers like for one that is nothing. It is a class so that the readers
/// share it at the price of one reference.
final class Passage {
  let article: Article
  let tokens: [Token]
  /// The sentence's tokens, as indices of `Article.tokens`.
  var range: Range<Int> = 0..<0

  init(_ article: Article) {
    self.article = article
    tokens = article.division.tokens
  }

  func has(_ index: Int) -> Bool { range.contains(index) }

  /// What the lexicon says of a word; an entry without roles for anything it does not list.
  func entry(_ index: Int) -> WordEntry {
    guard range.contains(index), tokens[index].kind == .word else { return .none }
    return Lexicon.words[tokens[index]] ?? .none
  }

  func roles(_ index: Int) -> WordRoles { entry(index).roles }

  func isRole(_ index: Int, _ role: WordRoles) -> Bool { !roles(index).isDisjoint(with: role) }

  func isWord(_ index: Int) -> Bool { range.contains(index) && tokens[index].kind == .word }

  func isNumber(_ index: Int) -> Bool { range.contains(index) && tokens[index].kind == .number }

  /// Whether the token is the word that a key stands for.
  func isWord(_ index: Int, _ key: WordKey) -> Bool { range.contains(index) && tokens[index].key == key }

  func isCapitalized(_ index: Int) -> Bool { range.contains(index) && tokens[index].isCapitalized }

  /// Whether the token follows the one before it with nothing in between.
  func isGlued(_ index: Int) -> Bool {
    index > range.lowerBound && range.contains(index) && tokens[index - 1].end == tokens[index].start
  }

  func length(_ index: Int) -> Int { range.contains(index) ? tokens[index].end - tokens[index].start : 0 }

  /// What a token is looked up by; the key of nothing outside.
  func key(_ index: Int) -> WordKey { range.contains(index) ? tokens[index].key : WordKey() }

  /// The first byte of a token; 0 outside.
  func byte(_ index: Int) -> UInt8 { range.contains(index) ? article.text[tokens[index].start] : 0 }

  /// The last byte of a token; 0 outside.
  func lastByte(_ index: Int) -> UInt8 { range.contains(index) ? article.text[tokens[index].end - 1] : 0 }

  /// Whether the token is one ASCII mark.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    length(index) == 1 && byte(index) == UInt8(truncatingIfNeeded: mark.value)
  }

  /// A hyphen or a dash, of any length.
  func isDash(_ index: Int) -> Bool {
    guard range.contains(index), tokens[index].kind == .punctuation else { return false }
    let first = byte(index)
    guard first == 0xE2, length(index) == 3 else { return first == UInt8(ascii: "-") }
    let last = lastByte(index)
    return article.text[tokens[index].start + 1] == 0x80 && (0x90...0x95).contains(last)
  }

  /// A hyphen with nothing around it, as in “two-week”.
  func isHyphen(_ index: Int) -> Bool { isDash(index) && isGlued(index) && isGlued(index + 1) }

  /// The value of a token that is digits alone, up to nine of them, commas aside; nil for others.
  func integer(_ index: Int) -> Int? {
    guard isNumber(index), length(index) <= 11 else { return nil }
    var value = 0
    for byte in article.bytes(tokens[index].span) where byte != UInt8(ascii: ",") {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value < 1_000_000_000 ? value : nil
  }

  /// A token of exactly some digits.
  func digits(_ index: Int, _ count: Int) -> Int? { length(index) == count ? integer(index) : nil }

  /// The parts of a number token between `mark`s, up to three, none longer than four digits; nil for other tokens.
  func parts(_ index: Int, at mark: UInt8) -> [Int]? {
    guard isNumber(index), length(index) <= 10 else { return nil }
    var parts = [0]
    for byte in article.bytes(tokens[index].span) {
      if byte == mark {
        guard parts.count < 3 else { return nil }
        parts.append(0)
      } else {
        guard byte &- 0x30 < 10, let last = parts.last, last < 1000 else { return nil }
        parts[parts.count - 1] = last * 10 + Int(byte - 0x30)
      }
    }
    return parts.count > 1 ? parts : nil
  }

  /// “Th” in “35th”: a word written to the number before it.
  func isOrdinalEnding(_ index: Int) -> Bool {
    isGlued(index) && isNumber(index - 1) && Self.ordinalEndings[key(index)] != nil
  }

  private static let ordinalEndings = PhraseTable<Bool>([("st", true), ("nd", true), ("rd", true), ("th", true)])
}
