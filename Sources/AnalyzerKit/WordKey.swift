/// Stands for a word whatever its case: equal for “Troops”, “troops” and “TROOPS”, and for ’ and '.
///
/// It is a 64-bit hash that each token carries, so that looking a word up makes no string. Two different words of a
/// million-word vocabulary share a key with a chance below 1 in 30 million.
/// - Source: FNV-1a, 64 bits: Fowler, Noll, Vo 1991; draft-eastlake-fnv (public domain).
public struct WordKey: Hashable, Sendable {
  public private(set) var hash: UInt64

  /// The key of no bytes, to be extended.
  public init() { hash = 0xcbf2_9ce4_8422_2325 }

  /// The key of `word`, which is written in any case.
  public init(_ word: String) {
    self.init()
    var word = word
    word.withUTF8 { bytes in extend(with: bytes) }
  }

  /// Goes on with more text, lower-cased: extending by “North”, “ ” and “Sea” gives the key of “north sea”.
  ///
  /// The bytes must begin and end on borders of code points.
  public mutating func extend(with bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        append(lowercased(byte))
        index += 1
      } else if byte < 0xE0, index + 1 < bytes.count {
        let folded = lowercased(UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
        append(UInt8(0xC0 | folded >> 6))
        append(UInt8(0x80 | folded & 0x3F))
        index += 2
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        append(UInt8(ascii: "'"))
        index += 3
      } else {
        append(byte)
        index += 1
      }
    }
  }

  /// Goes on with one byte that needs no folding.
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}

/// The lower-case form of an ASCII letter; any other byte as it is.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 {
  byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
}

/// The lower-case form of a code point from U+0080 to U+07FF, where it is itself in that range.
///
/// Covers Latin-1, Latin Extended-A, Greek and Cyrillic capitals: what names in news are written with.
/// - Source: Unicode Character Database, UnicodeData.txt, simple lower-case mappings.
func lowercased(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
  case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: scalar | 1
  case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
  case 0x178: 0xFF
  case 0x391...0x3A1, 0x3A3...0x3AB: scalar + 0x20
  case 0x386: 0x3AC
  case 0x388...0x38A: scalar + 0x25
  case 0x410...0x42F: scalar + 0x20
  case 0x400...0x40F: scalar + 0x50
  default: scalar
  }
}
