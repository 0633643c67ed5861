import CZlib

/// Writes bits, the first lowest.
struct BitWriter {
  /// Eight bytes more than what is written may be touched.
  private let room: UnsafeMutableRawPointer
  private var place = 0
  private var bits: UInt64 = 0
  private var count = 0

  init(_ room: UnsafeMutableRawPointer) { self.room = room }

  /// - Parameter width: at most 56.
  @inline(__always)
  mutating func put(_ value: UInt64, _ width: Int) {
    bits |= value &<< UInt64(truncatingIfNeeded: count)
    count &+= width
    room.storeBytes(of: bits.littleEndian, toByteOffset: place, as: UInt64.self)
    place &+= count &>> 3
    bits &>>= UInt64(truncatingIfNeeded: count & ~7)
    count &= 7
  }

  /// Writes a code, and some bits behind it.
  @inline(__always)
  mutating func put(_ code: UInt32, with rest: UInt32 = 0, _ width: Int = 0) {
    let length = code >> 16
    put(UInt64(code & 0xFFFF) | UInt64(rest) &<< UInt64(length), Int(length) &+ width)
  }

  /// Fills the last byte, and writes the sum over the text.
  /// - Returns: how many bytes were written.
  mutating func finish(adler text: UnsafeRawBufferPointer) -> Int {
    if count > 0 { put(0, 8 - count) }
    let sum = adler32(1, text.baseAddress?.assumingMemoryBound(to: UInt8.self), uInt(text.count))
    put(UInt64(UInt32(truncatingIfNeeded: sum).byteSwapped), 32)
    return place
  }
}
