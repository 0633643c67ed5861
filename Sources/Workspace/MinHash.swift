/// How near two texts are, in 64 bytes: of the runs of three words in a text, the least by hash in each of 128 lots.
///
/// The share of lots in which two signatures are the same is, nearly, the share of runs that the texts have in common
/// of all that either has (Jaccard). Letters are taken small where they are ASCII; marks are nothing.
/// - Source: Broder 1997, “On the resemblance and containment of documents”; one permutation: Li, Owen & Zhang 2012;
///   lots that stay empty are filled from others as in Shrivastava 2017, “Optimal densification”; four bits of each
///   hash: Li & König 2010, “b-bit minwise hashing”.
struct MinHash: Equatable, Sendable {
  static let lots = 128
  /// In bytes.
  static let size = lots / 2
  // Not as a vector: memory for an object that holds one would have to begin at a multiple of 64, which takes longer.
  private let words: InlineArray<8, UInt64>
  /// Half a byte of each lot.
  var halves: SIMD8<UInt64> { unsafeBitCast(words, to: SIMD8<UInt64>.self) }

  /// - Returns: nil for a text without words.
  init?(of text: [UInt8]) {
    let halves = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.lots) { least in
      least.initialize(repeating: .max)
      return Self.halves(of: text, least)
    }
    guard let halves else { return nil }
    words = unsafeBitCast(halves, to: InlineArray<8, UInt64>.self)
  }

  /// - Parameter bytes: as stored; of another size they are no signature.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.size else { return nil }
    words = bytes.loadUnaligned(as: InlineArray<8, UInt64>.self)
  }

  static func == (left: MinHash, right: MinHash) -> Bool { left.halves == right.halves }

  var bytes: [UInt8] { withUnsafeBytes(of: halves) { Array($0) } }

  /// Six lots, in 24 bits. There are 21 such bands.
  func band(_ number: Int) -> UInt32 {
    func byte(_ place: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: halves[place / 8] >> (8 * UInt64(place % 8))) & 0xFF
    }
    return byte(3 * number) << 16 | byte(3 * number + 1) << 8 | byte(3 * number + 2)
  }

  private static func halves(of text: [UInt8], _ least: UnsafeMutableBufferPointer<UInt64>) -> SIMD8<UInt64>? {
    var (first, second, words) = (UInt64(0), UInt64(0), 0)
    text.withUnsafeBufferPointer { text in
      letters.withUnsafeBufferPointer { letters in
        var index = 0
        while let word = plainWord(text, &index) ?? nextWord(text, letters, &index) {
          words += 1
          if words > 2 { keep(mixed(first &* 0x9E37_79B9_7F4A_7C15 ^ second &* 0xC2B2_AE3D_27D4_EB4F ^ word), least) }
          (first, second) = (second, word)
        }
      }
    }
    guard words > 0 else { return nil }
    if words < 3 { keep(mixed(first ^ second), least) }
    var halves = SIMD8<UInt64>()
    for word in 0..<8 {
      var sixteen: UInt64 = 0
      for lot in word * 16..<word * 16 + 16 {
        var hash = least[lot]
        if hash == .max {
          var probe = UInt64(lot)
          repeat {
            probe = mixed(probe &+ 0x5851_F42D_4C95_7F2D)
            hash = least[Int(probe >> 57)]
          } while hash == .max
        }
        sixteen = sixteen << 4 | (hash &* 0x9E37_79B9_7F4A_7C15) >> 60
      }
      halves[word] = sixteen
    }
    return halves
  }

  @inline(__always)
  private static func keep(_ hash: UInt64, _ least: UnsafeMutableBufferPointer<UInt64>) {
    let lot = Int(hash >> 57)
    least[lot] = min(hash, least[lot])
  }

  /// - Source: the finalizer of MurmurHash3, Austin Appleby (public domain).
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }

  /// For each byte itself, small, where it is part of a word; 0 for others, and 1 where the next byte tells.
  private static let letters: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    case 0xC2, 0xE2: 1
    default: byte < 0x80 ? 0 : byte
    }
  }

  /// What `nextWord` gives, for a run of ASCII alone that ends within the text, as nearly all are: eight bytes at a
  /// time. Nil for any other, and at the end; the index stands before it then.
  /// - Source: Anderson, “Bit Twiddling Hacks”, “Determine if a word has a byte between m and n” (public domain).
  @inline(__always)
  private static func plainWord(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt64? {
    let (raw, ones) = (UnsafeRawBufferPointer(text), 0x0101_0101_0101_0101 as UInt64)
    var (hash, length, place) = (UInt64(0), 0, index)
    while place + 8 <= raw.count {
      let bytes = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      guard bytes & ones << 7 == 0 else { return nil }
      let small = bytes | ones << 5
      let letters = (small &+ ones &* 0x1F) & ~(small &+ ones &* 0x05)
      let others = ~(letters | (bytes &+ ones &* 0x50) & ~(bytes &+ ones &* 0x46)) & ones << 7
      let count = others.trailingZeroBitCount / 8
      if count == 8 {
        hash = (hash ^ small.byteSwapped) &* 0x9E37_79B9_7F4A_7C15
        length += 8
        place += 8
      } else if length + count == 0 {
        // Marks before the word.
        place += (others ^ ones << 7).trailingZeroBitCount / 8
        index = place
      } else {
        index = place + count + 1
        let piece = count == 0 ? 0 : small.byteSwapped >> UInt64(64 - 8 * count)
        return (hash ^ hash >> 29 ^ piece) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(length + count)
      }
    }
    return nil
  }

  /// The hash of the next run of letters and digits; nil at the end.
  @inline(__always)
  private static func nextWord(
    _ text: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> UInt64? {
    var (hash, piece, length, place) = (UInt64(0), UInt64(0), 0, index)
    while place < text.count {
      var letter = letters[Int(text[place])]
      if letter == 1 {
        // General punctuation, and the signs of Latin-1, are no letters.
        let isSign = text[place] == 0xC2 || place + 1 < text.count && text[place + 1] & 0xFE == 0x80
        letter = isSign ? 0 : text[place]
        if isSign { place += text[place] == 0xC2 ? 1 : 2 }
      }
      place += 1
      if letter == 0 {
        if length > 0 { break }
        continue
      }
      piece = piece << 8 | UInt64(letter)
      length += 1
      if length & 7 == 0 { (hash, piece) = ((hash ^ piece) &* 0x9E37_79B9_7F4A_7C15, 0) }
    }
    index = min(place, text.count)
    guard length > 0 else { return nil }
    return (hash ^ hash >> 29 ^ piece) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(length)
  }

  /// The share of runs that two texts have in common, as their signatures tell: from 0 to 1.
  static func likeness(_ left: MinHash, _ right: MinHash) -> Double {
    let differing = left.halves ^ right.halves
    let marks = (differing | differing &>> 1 | differing &>> 2 | differing &>> 3) & 0x1111_1111_1111_1111
    var others = 0
    for index in 0..<8 { others += marks[index].nonzeroBitCount }
    // One in 16 is the same by chance.
    return max(0, (1 - Double(others) / Double(lots) - 1 / 16) / (1 - 1 / 16))
  }
}
