import AnalyzerKit

/// Cuts valid UTF-8 into tokens, and says what white space stands before each: one pass over the bytes.
struct Tokenizer {
  /// The white space before a token.
  struct Gap {
    var newlines = 0
    /// Columns between the last line break and the token; a tab counts eight.
    var indent = 0
    var isEmpty = true
  }

  private(set) var tokens: [Token] = []
  /// One per token.
  private(set) var gaps: [Gap] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 4)
    gaps.reserveCapacity(bytes.count / 5 + 4)
  }

  /// Reads the whole text.
  mutating func run() {
    var gap = Gap()
    while index < bytes.count {
      let (kind, length) = characterClass(at: index)
      switch kind {
      case .newline:
        gap.newlines += 1
        gap.indent = 0
        gap.isEmpty = false
        index += length
      case .space:
        gap.indent += bytes[index] == UInt8(ascii: "\t") ? 8 : 1
        gap.isEmpty = false
        index += length
      case .letter: word(after: &gap)
      case .digit, .fraction: number(after: &gap)
      case .punctuation, .lead: mark(.punctuation, length, after: &gap)
      case .symbol: mark(.symbol, length, after: &gap)
      }
    }
  }

  @inline(__always)
  private func characterClass(at index: Int) -> (CharacterClass, length: Int) {
    let kind = Self.classes[Int(bytes[index])]
    guard kind == .lead else { return (kind, 1) }
    let (scalar, length) = decodeScalar(bytes, at: index)
    return (CharacterClass.of(scalar), length)
  }

  private static let classes = CharacterClass.ofByte

  private mutating func add(
    from start: Int, _ kind: Token.Kind, _ letterCase: Token.LetterCase, _ key: WordKey, after gap: inout Gap
  ) {
    tokens.append(Token(span: TextSpan(start: start, end: index), kind: kind, letterCase: letterCase, key: key))
    gaps.append(gap)
    gap = Gap()
  }

  private func key(from start: Int, to end: Int) -> WordKey {
    var key = WordKey()
    key.extend(with: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    return key
  }

  // MARK: Words

  /// Letters and digits, with apostrophes and the stops of an acronym inside; a possessive “'s” is cut off.
  private mutating func word(after gap: inout Gap) {
    let start = index
    var letters = LetterCount()
    while index < bytes.count {
      let byte = bytes[index]
      if Self.classes[Int(byte)] == .letter {
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
      } else if let mark = apostrophe(at: index), followsLetter(index + mark) {
        if isPossessive(at: index, mark: mark) {
          add(from: start, .word, letters.letterCase, key(from: start, to: index), after: &gap)
          possessive(mark: mark, after: &gap)
          return
        }
        index += mark
      } else if byte == UInt8(ascii: "."), isAcronymStop(wordStart: start) {
        index += 1
      } else {
        break
      }
    }
    add(from: start, .word, letters.letterCase, key(from: start, to: index), after: &gap)
  }

  private mutating func possessive(mark: Int, after gap: inout Gap) {
    let start = index
    index += mark + 1
    add(from: start, .word, .lower, key(from: start, to: index), after: &gap)
  }

  /// The length of an apostrophe at `index`: 1 for ', 3 for ’, nil for anything else.
  private func apostrophe(at index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 else {
      return nil
    }
    return 3
  }

  private func followsLetter(_ index: Int) -> Bool {
    index < bytes.count && characterClass(at: index).0 == .letter
  }

  private func isPossessive(at index: Int, mark: Int) -> Bool {
    let letter = index + mark
    guard bytes[letter] | 0x20 == UInt8(ascii: "s") else { return false }
    return letter + 1 == bytes.count || !continuesWord(letter + 1)
  }

  private func continuesWord(_ index: Int) -> Bool {
    let kind = characterClass(at: index).0
    return kind == .letter || kind == .digit
  }

  /// Whether the stop at `index` belongs to an acronym: “U.S.”, “p.m.”, “Ph.D.”, “J.K.”: single letters (the first group
  /// may have two), each with its stop, at least two groups.
  private func isAcronymStop(wordStart: Int) -> Bool {
    func isLetter(_ place: Int) -> Bool { place >= 0 && place < bytes.count && Self.classes[Int(bytes[place])] == .letter }
    func isStop(_ place: Int) -> Bool { place >= 0 && place < bytes.count && bytes[place] == UInt8(ascii: ".") }
    let isSecond = isStop(index - 2) && index - 2 > wordStart && isLetter(index - 1)
    if isSecond { return true }
    let length = index - wordStart
    guard length == 1 || (length == 2 && bytes[wordStart + 1] | 0x20 == UInt8(ascii: "h")), isLetter(index + 1) else {
      return false
    }
    // One letter and no more after the stop; a last one may lack its own stop: “U.S officials”.
    return isStop(index + 2) || (index + 2 == bytes.count || !continuesWord(index + 2)) && length == 1
  }

  // MARK: Numbers

  /// Digits, with commas, stops and colons between them, and a fraction sign at the end.
  private mutating func number(after gap: inout Gap) {
    let start = index
    while index < bytes.count {
      let (kind, length) = characterClass(at: index)
      if kind == .digit {
        index += length
      } else if kind == .fraction {
        index += length
        break
      } else if isInsideNumber(bytes[index]), index > start, index + 1 < bytes.count,
        characterClass(at: index + 1).0 == .digit
      {
        index += 1
      } else {
        break
      }
    }
    add(from: start, .number, .none, key(from: start, to: index), after: &gap)
  }

  private func isInsideNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  // MARK: Marks

  private mutating func mark(_ kind: Token.Kind, _ length: Int, after gap: inout Gap) {
    let start = index
    let byte = bytes[index]
    index += length
    if length == 1, runsTogether(byte) {
      while index < bytes.count, bytes[index] == byte { index += 1 }
    }
    add(from: start, kind, .none, key(from: start, to: index), after: &gap)
  }

  /// Whether a run of the mark is one token: dots, dashes, rules and the ``quotes'' of typewriters.
  private func runsTogether(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }
}

/// Counts capital and small letters of a word.
private struct LetterCount {
  private var upper = 0
  private var lower = 0
  private var firstIsUpper = false

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    note(UInt32(byte), isUpper: byte < UInt8(ascii: "a"))
  }

  /// Only scripts that have a case are counted: Latin, Greek, Cyrillic and Armenian stand below U+0590.
  mutating func add(_ scalar: UInt32) {
    guard scalar < 0x590 || (0x1E00..<0x2000).contains(scalar) else { return }
    guard let value = Unicode.Scalar(scalar) else { return }
    if value.properties.isUppercase {
      note(scalar, isUpper: true)
    } else if value.properties.isLowercase {
      note(scalar, isUpper: false)
    }
  }

  @inline(__always)
  private mutating func note(_ scalar: UInt32, isUpper: Bool) {
    if upper + lower == 0 { firstIsUpper = isUpper }
    if isUpper { upper += 1 } else { lower += 1 }
  }

  var letterCase: Token.LetterCase {
    if upper == 0 { return lower == 0 ? .none : .lower }
    if lower == 0 { return upper == 1 ? .capitalized : .upper }
    return firstIsUpper && upper == 1 ? .capitalized : .mixed
  }
}
