/// What a code point is to the tokenizer.
enum CharacterClass: UInt8 {
  case space
  case newline
  case letter
  case digit
  /// “½”: a number in itself, which ends the digits before it.
  case fraction
  case punctuation
  case symbol
  /// The first byte of a code point beyond ASCII, to be decoded.
  case lead

  /// By byte; everything from 0x80 is `lead`.
  static let ofByte: [CharacterClass] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x0A: .newline
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      .symbol
    case 0x80...: .lead
    default: .punctuation
    }
  }

  /// - Source: Unicode Character Database, DerivedGeneralCategory.txt, reduced to the ranges that news uses; what is not
  ///   listed is a letter, so that a word of any script stays whole.
  static func of(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .newline
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF, 0x80...0x9F: .space
    case 0xAA, 0xB5, 0xBA: .letter
    case 0xBC...0xBE, 0x2150...0x215F, 0x2189: .fraction
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: .punctuation
    case 0xA2...0xBF, 0xD7, 0xF7: .symbol
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0xFF10...0xFF19: .digit
    case 0x60C, 0x61B, 0x61F, 0x6D4, 0x964, 0x965: .punctuation
    case 0x2010...0x2027, 0x2030...0x2043, 0x2045...0x205E, 0x2E00...0x2E5F: .punctuation
    case 0x2070...0x209F, 0x20A0...0x20CF, 0x2100...0x2125, 0x2127...0x214F, 0x2190...0x2BFF, 0x2044: .symbol
    case 0x3001...0x3004, 0x3008...0x301F, 0x3030, 0x30FB: .punctuation
    case 0xFF01...0xFF03, 0xFF05...0xFF0A, 0xFF0C...0xFF0F, 0xFF1A...0xFF1B, 0xFF1F...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65:
      .punctuation
    case 0xFF04, 0xFF0B, 0xFF1C...0xFF1E, 0xFFE0...0xFFE6, 0xFFFC, 0xFFFD: .symbol
    case 0xFE00...0xFE0F, 0x1F000...0x1FAFF, 0xE0020...0xE007F: .symbol
    default: .letter
    }
  }
}

/// Decodes the code point that begins at `index` of valid UTF-8.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
  let lead = UInt32(bytes[index])
  func trail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
  if lead < 0x80 { return (lead, 1) }
  if lead < 0xE0 { return ((lead & 0x1F) << 6 | trail(1), 2) }
  if lead < 0xF0 { return ((lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3) }
  return ((lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
}
