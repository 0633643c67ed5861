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

  /// The class of an ASCII byte; everything from 0x80 is `lead`. The compiler makes this one look-up.
  @inline(__always)
  static func of(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x0A...0x0D: .newline
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

  /// The class of a code point from U+0080; never `lead`.
  /// - Source: Unicode Character Database, DerivedGeneralCategory.txt, reduced to the ranges that news uses; what is not
  ///   listed is a letter, so that a word of any script stays whole.
  static func of(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case ..<0x590: ofLatinToArmenian(scalar)
    case 0x590..<0x2000: ofHebrewToMongolian(scalar)
    case 0x2000..<0x3000: ofMarks(scalar)
    default: ofEastAsianAndBeyond(scalar)
    }
  }

  private static func ofLatinToArmenian(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x85: .newline
    case 0x80...0x9F, 0xA0: .space
    case 0xAA, 0xB5, 0xBA, 0xAD: .letter
    case 0xBC...0xBE: .fraction
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF, 0x37E, 0x387, 0x55A...0x55F, 0x589, 0x58A: .punctuation
    case 0xA2...0xBF, 0xD7, 0xF7: .symbol
    default: .letter
    }
  }

  private static func ofHebrewToMongolian(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x1680: .space
    case 0x5BE, 0x5C0, 0x5C3, 0x5C6, 0x60C, 0x61B, 0x61D...0x61F, 0x66B...0x66D, 0x6D4, 0x964, 0x965, 0xE5A, 0xE5B,
      0x1361...0x1368, 0x166E, 0x17D4...0x17D6:
      .punctuation
    case 0x66A, 0xE3F: .symbol
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0x9E6...0x9EF, 0xA66...0xA6F, 0xAE6...0xAEF, 0xB66...0xB6F,
      0xBE6...0xBEF, 0xC66...0xC6F, 0xCE6...0xCEF, 0xD66...0xD6F, 0xE50...0xE59:
      .digit
    default: .letter
    }
  }

  /// The zero-width joiners U+200C and U+200D are letters: they stand inside words.
  private static func ofMarks(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x2028, 0x2029: .newline
    case 0x2000...0x200B, 0x200E, 0x200F, 0x202A...0x202F, 0x205F...0x206F: .space
    case 0x2150...0x215F, 0x2189: .fraction
    case 0x2044, 0x2070...0x20CF, 0x2100...0x2125, 0x2127...0x214F, 0x2190...0x2BFF: .symbol
    case 0x2010...0x205E, 0x2E00...0x2E5F: .punctuation
    default: .letter
    }
  }

  private static func ofEastAsianAndBeyond(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x3000, 0xFEFF: .space
    case 0x3001...0x3004, 0x3008...0x301F, 0x3030, 0x30FB, 0xFE10...0xFE19, 0xFE30...0xFE6F: .punctuation
    case 0xFF01...0xFF03, 0xFF05...0xFF0A, 0xFF0C...0xFF0F, 0xFF1A...0xFF1B, 0xFF1F...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65:
      .punctuation
    case 0xFF10...0xFF19: .digit
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
