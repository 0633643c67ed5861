import AnalyzerKit

/// What is no word: numbers, punctuation and symbols.
extension Tokenizer {
  // MARK: Numbers

  /// Digits, with commas, stops and colons between them, and a fraction sign at the end.
  mutating func number() {
    let start = index
    while index < bytes.count {
      let (kind, length) = characterClass(at: index)
      if kind == .digit {
        index += length
      } else if kind == .fraction {
        index += length
        break
      } else if isSeparator(length), index + length < bytes.count, characterClass(at: index + length).0 == .digit {
        index += length
      } else {
        break
      }
    }
    add(from: start, .number, .none)
    possessive()
  }

  /// Whether the mark that stands here may stand between digits: , . : and the Arabic ٫ and ٬ (U+066B, U+066C).
  private func isSeparator(_ length: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"): true
    case 0xD9: length == 2 && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xAC)
    default: false
    }
  }

  // MARK: Marks

  mutating func mark(_ kind: Token.Kind, _ length: Int) {
    let start = index
    let byte = bytes[index]
    index += length
    if length == 1, runsTogether(byte) {
      while index < bytes.count, bytes[index] == byte { index += 1 }
    }
    add(from: start, kind, .none)
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

  /// A symbol; an emoji goes with its variation selectors, skin tone and what a joiner (U+200D) ties to it.
  mutating func symbol(_ length: Int) {
    guard length > 2 else { return mark(.symbol, length) }
    let start = index
    index += length
    while index < bytes.count, bytes[index] >= 0xE2 {
      let (scalar, length) = decodeScalar(bytes, at: index)
      switch scalar {
      case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x20E3, 0xE0020...0xE007F: index += length
      case 0x200D:
        index += length
        if index < bytes.count, bytes[index] >= 0xE2 { index += decodeScalar(bytes, at: index).length }
      default: return add(from: start, .symbol, .none)
      }
    }
    add(from: start, .symbol, .none)
  }
}
