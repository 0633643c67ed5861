/// Finds the runs of ASCII letters in a text, 64 bytes at a time.
///
/// The bytes are made into bits, in which a run is found without a look at its letters.
struct LetterRuns {
  private let bytes: UnsafeRawBufferPointer
  /// Where the 64 bytes begin that are looked at.
  private var start = 0
  /// A bit for each of them that is a letter and was not handed out.
  private var letters: UInt64 = 0
  /// Whether there was a letter beyond ASCII, with which the runs end. Dashes and quotation marks part them only.
  private(set) var hasOtherLetters = false

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = UnsafeRawBufferPointer(bytes)
    look()
  }

  /// The next run: its letters made small, the first in the lowest byte; 0 for one of more than eight; nil at the end.
  /// One of 64 letters or more may be given in pieces, or not at all.
  @inline(__always)
  mutating func next() -> UInt64? {
    while start < bytes.count {
      let place = letters.trailingZeroBitCount
      let length = (~(letters &>> UInt64(truncatingIfNeeded: place))).trailingZeroBitCount
      if place &+ length < 64 {
        letters &= ~0 &<< UInt64(truncatingIfNeeded: place &+ length)
        guard length <= 8 else { return 0 }
        let others = UInt64(truncatingIfNeeded: 64 &- length &* 8)
        return (word(at: start &+ place) | 0x2020_2020_2020_2020) & (~0 &>> others)
      }
      // No run is left, or one that may go on: it is where the next 64 bytes begin.
      start += place == 0 ? 64 : place
      look()
    }
    return nil
  }

  private mutating func look() {
    var words = SIMD8<UInt64>()
    if start &+ 64 <= bytes.count {
      words = bytes.loadUnaligned(fromByteOffset: start, as: SIMD8<UInt64>.self)
    } else {
      for lane in 0..<8 { words[lane] = word(at: start + lane * 8).littleEndian }
    }
    // Adding carries into the highest bit of a byte from “a” on, and from behind “z” on.
    let small = (words | Self.each(0x20)) & Self.each(0x7F)
    let marks = (small &+ Self.each(0x1F)) & ~(small &+ Self.each(0x05)) & ~words & Self.each(0x80)
    letters = 0
    for lane in 0..<8 {
      // A bit in each byte gathered in the highest byte.
      let bits = ((UInt64(littleEndian: marks[lane]) &>> 7) &* 0x0102_0408_1020_4080) &>> 56
      letters |= bits &<< UInt64(lane &* 8)
    }
    if words & Self.each(0x80) != .zero { checkOthers() }
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> SIMD8<UInt64> { SIMD8(repeating: byte &* 0x0101_0101_0101_0101) }

  private mutating func checkOthers() {
    for place in start..<min(start + 64, bytes.count) where bytes[place] >= 0xC0 {
      if bytes[place] == 0xE2, place + 1 < bytes.count, bytes[place + 1] == 0x80 { continue }
      hasOtherLetters = true
      start = bytes.count
    }
  }

  /// Eight bytes, the first in the lowest; zeros behind the end.
  @inline(__always)
  private func word(at place: Int) -> UInt64 {
    if place &+ 8 <= bytes.count {
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    var word: UInt64 = 0
    for place in (place..<max(place, bytes.count)).reversed() { word = word &<< 8 | UInt64(bytes[place]) }
    return word
  }
}
