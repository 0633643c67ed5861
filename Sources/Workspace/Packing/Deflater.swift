import CZlib

/// Packs texts into zlib streams, one thread at a time, as tight as zlib does at level 6.
///
/// Archives have many short texts, and on these it takes half of zlib's time: nothing that was kept of one text is cleared
/// for the next, what is looked through is no longer than the text, and codes are made from sorted counts.
/// - Source: RFC 1950 and 1951. How long a search goes on, and when the next place is tried too, is as in level 6 of
///   `deflate.c` of zlib 1.2.13 (zlib licence).
final class Deflater: @unchecked Sendable {
  private static let window = 32_768
  private static let leastMatch = 4
  private static let longestMatch = 258

  /// By the hash of four bytes where they were last; places before `base` are those of earlier texts.
  private let last: UnsafeMutablePointer<Int32>
  /// Of each place in the window the one before it with the same hash.
  private let before: UnsafeMutablePointer<Int32>
  private var base = 1
  private let block = DeflateBlock()

  init() {
    last = .allocate(capacity: Self.window)
    last.initialize(repeating: 0, count: Self.window)
    before = .allocate(capacity: Self.window)
    before.initialize(repeating: 0, count: Self.window)
  }

  deinit {
    last.deallocate()
    before.deallocate()
  }

  /// A zlib stream, or the text itself where that is not longer.
  /// - Parameter text: less than 2 GiB.
  func compressed(_ text: [UInt8]) -> [UInt8] {
    let packed = text.withUnsafeBytes { text in
      withUnsafeTemporaryAllocation(byteCount: DeflateBlock.room(for: text.count), alignment: 8) { room in
        var bits = BitWriter(room.baseAddress.unsafelyUnwrapped)
        // The window has 32 KB, the level is the usual one.
        bits.put(0x9C78, 16)
        pack(text, &bits)
        let count = bits.finish(adler: text)
        return count < text.count ? Array(room[..<count]) : nil
      }
    }
    return packed ?? text
  }

  private func pack(_ text: UnsafeRawBufferPointer, _ bits: inout BitWriter) {
    guard let bytes = text.baseAddress, text.count > Self.leastMatch else {
      for byte in text { block.add(literal: byte) }
      return block.write(&bits, isLast: true)
    }
    if base + text.count > Int(Int32.max) {
      last.update(repeating: 0, count: Self.window)
      base = 1
    }
    // Few places are needed for a short text, and those stay near.
    let hashBits = min(15, Int.bitWidth + 3 - text.count.leadingZeroBitCount)
    let places = Places(bytes, last, before, base: base, shift: UInt32(32 - hashBits))
    base += text.count
    let lastStart = text.count - Self.leastMatch
    var (place, held, isOpen) = (0, Match.none, false)
    while place < text.count {
      var match = Match.none
      if place <= lastStart {
        match = places.longest(at: place, most: min(Self.longestMatch, text.count &- place), held.length)
      }
      if held.length >= Self.leastMatch, match.length <= held.length {
        block.add(length: held.length, distance: held.distance)
        let end = place &- 1 &+ held.length
        place &+= 1
        while place < min(end, lastStart &+ 1) {
          places.enter(place)
          place &+= 1
        }
        (place, held, isOpen) = (end, .none, false)
      } else {
        if isOpen { block.add(literal: bytes.load(fromByteOffset: place &- 1, as: UInt8.self)) }
        (held, isOpen) = (match, true)
        place &+= 1
      }
      if block.isFull { block.write(&bits, isLast: false) }
    }
    if isOpen { block.add(literal: text[text.count - 1]) }
    block.write(&bits, isLast: true)
  }

  /// Bytes that stood before; of no length where there are none.
  private struct Match {
    var length: Int
    var distance: Int

    static let none = Match(length: 0, distance: 0)
  }

  /// Where four bytes stood before.
  private struct Places {
    private let bytes: UnsafeRawPointer
    private let last: UnsafeMutablePointer<Int32>
    private let before: UnsafeMutablePointer<Int32>
    private let base: Int
    private let shift: UInt32

    init(
      _ bytes: UnsafeRawPointer, _ last: UnsafeMutablePointer<Int32>, _ before: UnsafeMutablePointer<Int32>, base: Int,
      shift: UInt32
    ) {
      (self.bytes, self.last, self.before, self.base, self.shift) = (bytes, last, before, base, shift)
    }

    @inline(__always)
    private func four(_ place: Int) -> UInt32 { bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self) }

    /// Takes note of a place.
    /// - Returns: the last place with the same hash; below 0 for none in this text.
    @inline(__always) @discardableResult
    func enter(_ place: Int) -> Int {
      let hash = Int((four(place).littleEndian &* 0x9E37_79B1) &>> shift)
      let earlier = last[hash]
      before[place & (Deflater.window - 1)] = earlier
      last[hash] = Int32(truncatingIfNeeded: base &+ place)
      return Int(earlier) &- base
    }

    /// The longest repetition that begins at a place; none if the one that began a byte before is as long.
    @inline(__always)
    func longest(at place: Int, most: Int, _ held: Int) -> Match {
      var candidate = enter(place)
      guard candidate >= 0, held < 16, held < most else { return .none }
      var (best, distance) = (max(held, Deflater.leastMatch - 1), 0)
      var tries = held >= 8 ? 32 : 128
      let first = max(0, place &- Deflater.window)
      while candidate >= first, best < most, tries > 0 {
        if four(candidate &+ best &- 3) == four(place &+ best &- 3) {
          let length = common(candidate, place, most)
          if length > best {
            (best, distance) = (length, place &- candidate)
            if length >= 128 { break }
          }
        }
        tries &-= 1
        // What a place in the window was overwritten with lies behind.
        let next = Int(before[candidate & (Deflater.window - 1)]) &- base
        guard next < candidate else { break }
        candidate = next
      }
      // So short a one, so far away, takes more bits than its letters.
      guard distance > 0, best > 4 || distance <= 4_096 else { return .none }
      return Match(length: best, distance: distance)
    }

    /// How many bytes are the same from two places on, up to `most`.
    @inline(__always)
    private func common(_ left: Int, _ right: Int, _ most: Int) -> Int {
      var length = 0
      while length &+ 8 <= most {
        let differing =
          bytes.loadUnaligned(fromByteOffset: left &+ length, as: UInt64.self)
          ^ bytes.loadUnaligned(fromByteOffset: right &+ length, as: UInt64.self)
        if differing != 0 { return length &+ differing.littleEndian.trailingZeroBitCount / 8 }
        length &+= 8
      }
      while length < most,
        bytes.load(fromByteOffset: left &+ length, as: UInt8.self)
          == bytes.load(fromByteOffset: right &+ length, as: UInt8.self)
      { length &+= 1 }
      return length
    }
  }
}
