import AnalyzerKit

/// One sentence as the readers see it: tokens by index, looked at without making strings.
///
/// Asking for a token outside the sentence answers like for one that is nothing.
///
/// It is a class so that the readers, which are made for every number, share it at the price of one reference.
final class Passage {
  let article: Article
  let tokens: [Token]
  /// The sentence's tokens, as indices of `Article.tokens`.
  let range: Range<Int>

  /// The classes of its words; empty in a passage that `WordClassifier` still reads.
  private let classes: [WordClass]
  /// All that its words can do.
  let allRoles: WordRoles

  /// The passage of a sentence in which figures are looked for.
  convenience init(_ article: Article, _ range: Range<Int>) {
    let (classes, roles) = WordClassifier.classes(of: Passage(article, range, [], []))
    self.init(article, range, classes, roles)
  }

  private init(_ article: Article, _ range: Range<Int>, _ classes: [WordClass], _ roles: WordRoles) {
    allRoles = roles
    self.article = article
    self.range = range
    self.classes = classes
    tokens = article.division.tokens
  }

  func has(_ index: Int) -> Bool { range.contains(index) }

  /// What the lexicon says of a word; an entry without roles for anything it does not list.
  func entry(_ index: Int) -> WordEntry {
    guard range.contains(index), tokens[index].kind == .word else { return .none }
    return Lexicon.words[tokens[index]] ?? .none
  }

  func roles(_ index: Int) -> WordRoles { entry(index).roles }

  func isWord(_ index: Int) -> Bool { range.contains(index) && tokens[index].kind == .word }

  func isNumber(_ index: Int) -> Bool { range.contains(index) && tokens[index].kind == .number }

  /// The key of a token, to be looked up; that of no word outside.
  func key(_ index: Int) -> WordKey { range.contains(index) ? tokens[index].key : WordKey() }

  /// Whether the token is the word that a key stands for.
  func isWord(_ index: Int, _ key: WordKey) -> Bool { range.contains(index) && tokens[index].key == key }

  func isCapitalized(_ index: Int) -> Bool { range.contains(index) && tokens[index].isCapitalized }

  /// Whether the token follows the one before it with nothing in between.
  func isGlued(_ index: Int) -> Bool {
    index > range.lowerBound && range.contains(index) && tokens[index - 1].end == tokens[index].start
  }

  /// The first byte of a token; 0 outside.
  func byte(_ index: Int) -> UInt8 { range.contains(index) ? article.text[tokens[index].start] : 0 }

  /// The last byte of a token; 0 outside.
  func lastByte(_ index: Int) -> UInt8 { range.contains(index) ? article.text[tokens[index].end - 1] : 0 }

  /// The bytes of a token, without a copy; none outside.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    range.contains(index) ? article.text[tokens[index].start..<tokens[index].end] : []
  }

  func length(_ index: Int) -> Int { range.contains(index) ? tokens[index].end - tokens[index].start : 0 }

  /// Whether the token is this one ASCII mark.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    length(index) == 1 && byte(index) == UInt8(ascii: mark)
  }

  /// Whether the token is a hyphen, an en dash or a minus sign standing alone.
  func isDash(_ index: Int) -> Bool {
    guard range.contains(index), tokens[index].kind != .word, tokens[index].kind != .number else { return false }
    if length(index) == 1 { return byte(index) == UInt8(ascii: "-") }
    guard length(index) == 3 else { return false }
    let bytes = article.text
    let start = tokens[index].start
    let isRule = bytes[start] == 0xE2 && bytes[start + 1] == 0x80 && (0x90...0x93).contains(bytes[start + 2])
    let isMinus = bytes[start] == 0xE2 && bytes[start + 1] == 0x88 && bytes[start + 2] == 0x92
    return isRule || isMinus
  }

  /// The index of the word behind a hyphen that joins it to token `index - 1`; `index` itself where there is none.
  func afterJoin(_ index: Int) -> Int {
    isDash(index) && isGlued(index) && isGlued(index + 1) ? index + 1 : index
  }

  /// Whether the word ends with these small ASCII letters and has at least two bytes more.
  func hasSuffix(_ index: Int, _ suffix: StaticString) -> Bool {
    let size = suffix.utf8CodeUnitCount
    guard length(index) >= size + 2 else { return false }
    let start = tokens[index].end - size
    let letters = UnsafeBufferPointer(start: suffix.utf8Start, count: size)
    for place in 0..<size where article.text[start + place] | 0x20 != letters[place] { return false }
    return true
  }

  /// The class of a token; a mark outside the sentence.
  func wordClass(_ index: Int) -> WordClass { range.contains(index) ? classes[index - range.lowerBound] : .mark }

  func span(_ tokens: Range<Int>) -> TextSpan { article.span(of: tokens) }
}
