import Foundation

/// Whether bytes can be an article's text.
enum TextCheck {
  /// The mark of byte order, in UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  enum Trouble {
    case empty
    case notUTF8(byte: Int)
    case binary

    func item(named name: String) -> ImportedItem {
      switch self {
      case .empty: .leftOut(item: name, reason: "empty")
      case .binary: .leftOut(item: name, reason: "not text: it holds NUL bytes")
      case .notUTF8(let byte): .failed(item: name, reason: "not valid UTF-8 at byte \(byte)")
      }
    }
  }

  static func trouble(of text: [UInt8]) -> Trouble? {
    if isBlank(text) { return .empty }
    if hasNUL(text) { return .binary }
    return firstInvalidByte(of: text).map { .notUTF8(byte: $0) }
  }

  static func hasNUL(_ text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
  }

  /// Whether there is nothing but ASCII white space, and a mark of byte order perhaps.
  static func isBlank(_ text: some Collection<UInt8>) -> Bool {
    text.dropFirst(text.starts(with: mark) ? 3 : 0).allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Where text stops being UTF-8; nil where all of it is.
  /// - Source: The Unicode Standard, table 3-7, well-formed byte sequences.
  static func firstInvalidByte(of text: [UInt8]) -> Int? { text.withUnsafeBytes { firstInvalidByte(of: $0) } }

  static func firstInvalidByte(of text: UnsafeRawBufferPointer) -> Int? {
    func bits(_ place: Int) -> UInt64 { text.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
    let highs: UInt64 = 0x8080_8080_8080_8080
    var index = 0
    while index < text.count {
      // 32 bytes of ASCII at a time, or eight.
      while index + 32 <= text.count,
        (bits(index) | bits(index &+ 8) | bits(index &+ 16) | bits(index &+ 24)) & highs == 0
      {
        index += 32
      }
      while index + 8 <= text.count, bits(index) & highs == 0 { index += 8 }
      guard index < text.count else { return nil }
      guard text[index] >= 0x80 else {
        index += 1
        continue
      }
      let (length, second) = sequence(after: text[index])
      guard length > 1, index + length <= text.count, second.contains(text[index + 1]) else { return index }
      for place in (index + 2)..<max(index + 2, index + length) where text[place] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }

  /// How many bytes a character has that begins with one, and what the second may be.
  private static func sequence(after lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (1, 0...0)
    }
  }
}
