import AnalyzerKit

/// Cuts valid UTF-8 into tokens, and notes where lines begin: one pass over the bytes.
struct Tokenizer: ~Copyable {
  private var buffer: TokenBuffer
  /// One per line that has a token, the first included.
  private(set) var lineBreaks: [LineBreak] = []

  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var newlines = 0
  private var indent = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    buffer = TokenBuffer(capacity: bytes.count / 4)
    lineBreaks.reserveCapacity(bytes.count / 64 + 1)
  }

  /// Reads the whole text, or goes on with it for so many words at least.
  /// - Returns: the tokens, in reading order.
  mutating func run(words limit: Int = .max) -> [Token] {
    var words = 0
    while index < bytes.count, words < limit {
      let (kind, length) = characterClass(at: index)
      switch kind {
      case .space:
        indent += bytes[index] == UInt8(ascii: "\t") ? 8 : 1
        index += length
      case .letter:
        word()
        words += 1
      case .newline: newline(length)
      case .digit, .fraction: number()
      case .punctuation, .lead: mark(.punctuation, length)
      case .symbol: symbol(length)
      }
    }
    return buffer.take()
  }

  @inline(__always)
  func characterClass(at index: Int) -> (CharacterClass, length: Int) {
    let kind = CharacterClass.of(bytes[index])
    guard kind == .lead else { return (kind, 1) }
    let (scalar, length) = decodeScalar(bytes, at: index)
    return (CharacterClass.of(scalar), length)
  }

  /// A line end, in any of its spellings: CR LF is one. U+2029 ends a paragraph, as a blank line does.
  private mutating func newline(_ length: Int) {
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    newlines += length == 3 && bytes[index + 2] == 0xA9 ? 2 : 1
    indent = 0
    index += isPair ? 2 : length
  }

  @inline(__always)
  mutating func add(from start: Int, _ kind: Token.Kind, _ letterCase: Token.LetterCase, _ key: WordKey) {
    if newlines > 0 || buffer.count == 0 {
      lineBreaks.append(LineBreak(token: buffer.count, newlines: newlines, indent: indent))
      newlines = 0
    }
    indent = 0
    buffer.append(Token(span: TextSpan(start: start, end: index), kind: kind, letterCase: letterCase, key: key))
  }

  @inline(__always)
  mutating func add(from start: Int, _ kind: Token.Kind, _ letterCase: Token.LetterCase) {
    var key = WordKey()
    key.extend(with: UnsafeBufferPointer(rebasing: bytes[start..<index]))
    add(from: start, kind, letterCase, key)
  }

  /// A word of ASCII letters alone, as nearly all are, is read here: each byte is looked at once.
  @inline(__always)
  private mutating func word() {
    let start = index
    var end = start
    var upper = 0
    var key = WordKey()
    while end < bytes.count, isASCIILetter(bytes[end]) {
      upper += bytes[end] < UInt8(ascii: "a") ? 1 : 0
      key.append(bytes[end] | 0x20)
      end += 1
    }
    if end == start || (end < bytes.count && mayGoOn(bytes[end], length: end - start)) { return longWord() }
    index = end
    let letterCase: Token.LetterCase =
      if upper == 0 {
        .lower
      } else if bytes[start] < UInt8(ascii: "a"), upper == 1 {
        .capitalized
      } else {
        upper == end - start ? .upper : .mixed
      }
    add(from: start, .word, letterCase, key)
  }

  /// Whether a word may go on with a byte that is no ASCII letter: a digit, an apostrophe, another script, or the stop of
  /// an acronym.
  @inline(__always)
  private func mayGoOn(_ byte: UInt8, length: Int) -> Bool {
    byte >= 0x80 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "'")
      || (byte == UInt8(ascii: ".") && length <= 2)
  }

  /// Letters and digits, with apostrophes inside; a possessive “'s” is cut off. Or an acronym with its stops.
  private mutating func longWord() {
    let start = index
    var letters = LetterCount()
    if let end = acronymEnd() {
      while index < end {
        if bytes[index] != UInt8(ascii: ".") { letters.add(bytes[index]) }
        index += 1
      }
    } else {
      readLetters(&letters)
    }
    add(from: start, .word, letters.letterCase)
    possessive()
  }

  @inline(__always)
  private mutating func readLetters(_ letters: inout LetterCount) {
    while index < bytes.count {
      let byte = bytes[index]
      if isASCIILetter(byte) {
        letters.add(byte)
        index += 1
        continue
      }
      let (kind, length) = characterClass(at: index)
      if kind == .letter {
        letters.add(decodeScalar(bytes, at: index).scalar)
        index += length
      } else if kind == .digit {
        index += length
      } else if let mark = apostrophe(), mark < bytes.count - index, !isPossessive(mark),
        characterClass(at: index + mark).0 == .letter
      {
        index += mark
      } else {
        return
      }
    }
  }

  /// A possessive “'s” right here is a token of its own.
  @inline(__always)
  mutating func possessive() {
    guard index < bytes.count, let mark = apostrophe(), isPossessive(mark) else { return }
    let start = index
    index += mark + 1
    add(from: start, .word, .lower)
  }

  /// The length of the apostrophe that stands here: 1 for ', 3 for ’, nil for anything else.
  @inline(__always)
  private func apostrophe() -> Int? {
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 else {
      return nil
    }
    return 3
  }

  /// Whether a lone “s” follows the apostrophe of `mark` bytes that stands here.
  private func isPossessive(_ mark: Int) -> Bool {
    let letter = index + mark
    guard letter < bytes.count, bytes[letter] | 0x20 == UInt8(ascii: "s") else { return false }
    return !continuesWord(letter + 1)
  }

  private func continuesWord(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let kind = characterClass(at: index).0
    return kind == .letter || kind == .digit
  }

  /// Where the acronym that begins here ends: “U.S.”, “p.m.”, “Ph.D.”, “J.K.”: two or more single letters (the first may
  /// have an “h” behind it), each with its stop, which only the last may lack (“U.S officials”).
  private func acronymEnd() -> Int? {
    var end = index
    var groups = 0
    while end < bytes.count, isASCIILetter(bytes[end]) {
      var stop = end + 1
      if groups == 0, stop < bytes.count, bytes[stop] == UInt8(ascii: "h") { stop += 1 }
      if stop < bytes.count, bytes[stop] == UInt8(ascii: ".") {
        groups += 1
        end = stop + 1
      } else {
        guard groups > 0, !continuesWord(stop) else { break }
        groups += 1
        end = stop
        break
      }
    }
    return groups > 1 ? end : nil
  }
}

/// Whether a byte is a letter from A to Z, capital or small.
@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
