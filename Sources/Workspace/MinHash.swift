/// How near two texts are, in 128 bytes: of the runs of three words in a text, the least by hash in each of 128 lots.
///
/// The share of places at which two signatures are the same is, nearly, the share of runs that the texts have in
/// common of all that either has (Jaccard). Letters are taken small where they are ASCII; marks are nothing.
/// - Source: Broder 1997, “On the resemblance and containment of documents”; one permutation: Li, Owen & Zhang 2012;
///   lots that stay empty are filled from others as in Shrivastava 2017, “Optimal densification”; one byte of each
///   hash: Li & König 2010, “b-bit minwise hashing”.
struct MinHash: Equatable, Sendable {
  static let size = 128
  let bytes: [UInt8]

  /// - Returns: nil for a text without words.
  init?(of text: [UInt8]) {
    var least = [UInt64](repeating: .max, count: Self.size)
    var (first, second, words) = (UInt64(0), UInt64(0), 0)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while let word = Self.nextWord(text, &index) {
        words += 1
        Self.keep(
          Self.mixed(first &* 0x9E37_79B9_7F4A_7C15 ^ second &* 0xC2B2_AE3D_27D4_EB4F ^ word), if: words > 2, &least)
        (first, second) = (second, word)
      }
    }
    guard words > 0 else { return nil }
    if words < 3 { Self.keep(Self.mixed(first ^ second), if: true, &least) }
    Self.fill(&least)
    bytes = least.map { UInt8(truncatingIfNeeded: $0 &* 0x9E37_79B9_7F4A_7C15 >> 56) }
  }

  init?(bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    self.bytes = bytes
  }

  private static func keep(_ hash: UInt64, if isWanted: Bool, _ least: inout [UInt64]) {
    guard isWanted else { return }
    let lot = Int(hash >> 57)
    if hash < least[lot] { least[lot] = hash }
  }

  private static func fill(_ least: inout [UInt64]) {
    let given = least
    for lot in given.indices where given[lot] == .max {
      var probe = UInt64(lot)
      repeat { probe = mixed(probe &+ 0x5851_F42D_4C95_7F2D) } while given[Int(probe >> 57)] == .max
      least[lot] = given[Int(probe >> 57)]
    }
  }

  /// - Source: the finalizer of MurmurHash3, Austin Appleby (public domain).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }

  /// The hash of the next run of letters and digits; nil at the end.
  private static func nextWord(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt64? {
    var hash: UInt64 = 0
    var isWord = false
    while index < text.count {
      var byte = text[index]
      var length = 1
      if byte >= 0x80 {
        // General punctuation, and the signs of Latin-1, are no letters.
        let isSign = byte == 0xE2 && index + 1 < text.count && text[index + 1] & 0xFE == 0x80 || byte == 0xC2
        length = isSign ? (byte == 0xC2 ? 2 : 3) : 1
        if isSign { byte = 0x20 }
      }
      switch byte {
      case 0x41...0x5A: byte |= 0x20
      case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: break
      default:
        index = min(index + length, text.count)
        if isWord { return hash }
        continue
      }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 &+ 0x9E37
      isWord = true
      index += 1
    }
    return isWord ? hash : nil
  }

  /// The share of runs that two texts have in common, as their signatures tell: from 0 to 1.
  static func likeness(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>) -> Double {
    var same = 0
    for place in 0..<size where left[place] == right[place] { same += 1 }
    // One in 256 is the same by chance.
    return max(0, (Double(same) / Double(size) - 1 / 256) / (1 - 1 / 256))
  }
}
