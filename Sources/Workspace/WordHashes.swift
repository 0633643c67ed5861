/// The hashes of the words of a text, in reading order: of runs of letters and digits. ASCII is taken small, and what is
/// neither ASCII nor a sign of Latin-1 or general punctuation is a letter.
///
/// Of 64 bytes at a time each becomes a bit, and where these change words begin and end: a branch for each byte, or for
/// each word, would be guessed wrong too often.
struct WordHashes {
  /// How many are found at a time.
  static let most = 256
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  private let text: UnsafeRawBufferPointer
  /// The first of the bytes that are looked at next.
  private var place = 0
  /// Where the word began that goes on there, if one does; then `isWithin` is 1.
  private var start = 0
  private var isWithin: UInt64 = 0
  /// Bytes before this one are no letters.
  private var afterSign = 0

  init(of text: UnsafeRawBufferPointer) { self.text = text }

  /// Adds hashes to the first two in `room`, or fewer, which has space for `most` more.
  /// - Returns: how many there are; nil at the end of the text.
  @inline(never)
  mutating func next(_ room: UnsafeMutableBufferPointer<UInt64>, after count: Int) -> Int? {
    guard let bytes = text.baseAddress, place < text.count else { return nil }
    let text = text
    var (place, start, isWithin, afterSign, found) = (place, start, isWithin, afterSign, count)
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 16) { tail in
      while place < text.count, found < Self.most - 32 {
        var block = bytes + place
        if text.count &- place < 64, let address = tail.baseAddress {
          // The last, with zeros behind.
          tail.initializeMemory(as: UInt8.self, repeating: 0)
          tail.copyBytes(from: text[place...])
          block = UnsafeRawPointer(address)
        }
        var (letters, isASCII) = Self.letters(block)
        if !isASCII || afterSign > place {
          (letters, afterSign) = Self.withoutSigns(letters, block, text, place, afterSign)
        }
        let before = letters << 1 | isWithin
        var (starts, ends) = (letters & ~before, before & ~letters)
        if isWithin == 0 {
          start = place &+ starts.trailingZeroBitCount
          starts &= starts &- 1
        }
        while ends != 0 {
          room[found] = Self.hash(bytes, text.count, start, place &+ ends.trailingZeroBitCount)
          found &+= 1
          ends &= ends &- 1
          start = place &+ starts.trailingZeroBitCount
          starts &= starts &- 1
        }
        isWithin = letters >> 63
        place &+= 64
      }
    }
    if place >= text.count, isWithin == 1 {
      room[found] = Self.hash(bytes, text.count, start, text.count)
      found &+= 1
    }
    (self.place, self.start, self.isWithin, self.afterSign) = (place, start, isWithin, afterSign)
    return found
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: byte &* ones) }

  /// A bit for each of 64 bytes that may be part of a word.
  /// - Source: Anderson, “Bit Twiddling Hacks”, “Determine if a word has a byte between m and n” (public domain).
  @inline(__always)
  private static func letters(_ block: UnsafeRawPointer) -> (bits: UInt64, isASCII: Bool) {
    var all = SIMD2<UInt64>()
    let bits = bits(of: block) { bytes in
      all |= bytes
      let low = bytes & each(0x7F)
      let small = low | each(0x20)
      return (small &+ each(0x1F)) ^ (small &+ each(0x05)) | ((low &+ each(0x50)) ^ (low &+ each(0x46))) | bytes
    }
    return (bits, (all[0] | all[1]) & ones << 7 == 0)
  }

  /// The highest bit of each of 64 bytes, that of the first lowest: a multiplication brings those of eight together.
  @inline(__always)
  private static func bits(of block: UnsafeRawPointer, _ mark: (SIMD2<UInt64>) -> SIMD2<UInt64>) -> UInt64 {
    var bits: UInt64 = 0
    for place in stride(from: 0, to: 64, by: 16) {
      let marks = mark(block.loadUnaligned(fromByteOffset: place, as: SIMD2<UInt64>.self))
      for half in 0..<2 {
        let eight = ((marks[half] & ones << 7) &* 0x0002_0408_1020_4081) >> 56
        bits |= eight << UInt64(place + 8 * half)
      }
    }
    return bits
  }

  /// Takes out the signs of Latin-1, which begin with C2, and general punctuation, E2 80 and E2 81.
  @inline(never)
  private static func withoutSigns(
    _ letters: UInt64, _ block: UnsafeRawPointer, _ text: UnsafeRawBufferPointer, _ place: Int, _ afterSign: Int
  ) -> (letters: UInt64, afterSign: Int) {
    var (letters, afterSign) = (letters, afterSign)
    if afterSign > place { letters &= ~0 << UInt64(afterSign - place) }
    var leads = ~bits(of: block) { block in
      let others = (block & each(0xDF)) ^ each(0xC2)
      return others | ((others & each(0x7F)) &+ each(0x7F))
    }
    while leads != 0 {
      let lead = place + leads.trailingZeroBitCount
      leads &= leads - 1
      guard lead >= afterSign else { continue }
      if text[lead] == 0xC2 {
        afterSign = lead + 2
      } else if lead + 1 < text.count, text[lead + 1] & 0xFE == 0x80 {
        afterSign = lead + 3
      } else {
        continue
      }
      letters &= ~(~0 << UInt64(lead - place)) | ~0 << UInt64(afterSign - place)
    }
    return (letters, afterSign)
  }

  /// - Parameter count: of the whole text, in bytes.
  @inline(__always)
  private static func hash(_ text: UnsafeRawPointer, _ count: Int, _ start: Int, _ end: Int) -> UInt64 {
    let length = end &- start
    if length < 8 {
      guard start &+ 8 <= count else { return lastHash(text, start, end) }
      return hash(0, eight(text, start) &>> UInt64(truncatingIfNeeded: -8 &* length), length)
    }
    var (head, place) = (0 as UInt64, start)
    while place &+ 8 <= end {
      head = (head ^ eight(text, place)) &* 0x9E37_79B9_7F4A_7C15
      place &+= 8
    }
    let others = ~0 &<< UInt64(truncatingIfNeeded: 8 &* (length & 7))
    return hash(head, eight(text, end &- 8) & ~others, length)
  }

  /// That of a short word with fewer than eight bytes from its beginning to the end of the text.
  @inline(never)
  private static func lastHash(_ text: UnsafeRawPointer, _ start: Int, _ end: Int) -> UInt64 {
    var eight: UInt64 = 0
    withUnsafeMutableBytes(of: &eight) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: text + start, count: end - start))
    }
    let length = end - start
    return hash(0, small(eight.byteSwapped) &>> UInt64(truncatingIfNeeded: -8 &* length), length)
  }

  /// - Parameters:
  ///   - head: of each eight bytes, from the beginning on.
  ///   - piece: the bytes that are left.
  @inline(__always)
  private static func hash(_ head: UInt64, _ piece: UInt64, _ length: Int) -> UInt64 {
    (head ^ head >> 29 ^ piece) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(truncatingIfNeeded: length)
  }

  /// Eight bytes with ASCII small, the first highest.
  @inline(__always)
  private static func eight(_ text: UnsafeRawPointer, _ place: Int) -> UInt64 {
    small((text + place).loadUnaligned(as: UInt64.self).byteSwapped)
  }

  @inline(__always)
  private static func small(_ eight: UInt64) -> UInt64 { eight | ~eight >> 2 & ones << 5 }
}
