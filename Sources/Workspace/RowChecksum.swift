/// Tells whether rows are still what was written: SQLite does not notice a bit that changed on the disk.
///
/// Every step can be undone, so two runs of values that differ in one value never have the same sum; where more differ,
/// they have it with a chance of 1 in 2^64.
/// - Source: own; the multiplier is 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming, 6.4).
struct RowChecksum: Hashable {
  private(set) var value: UInt64 = 0

  /// As SQLite holds it.
  var stored: Int64 { Int64(bitPattern: value) }

  /// - Parameters:
  ///   - version: of the analyzer.
  ///   - settingsHash: of its settings.
  init(version: Int, settingsHash: String) {
    add(UInt64(truncatingIfNeeded: version))
    var hash = settingsHash
    hash.withUTF8 { add(text: $0) }
  }

  @inline(__always)
  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
  }

  @inline(__always)
  mutating func add(_ number: Int64) { add(UInt64(bitPattern: number)) }

  /// SQLite keeps no sign of zero.
  @inline(__always)
  mutating func add(_ number: Double) { add(number == 0 ? 0 : number.bitPattern) }

  @inline(__always)
  mutating func addNull() { add(0x6E75_6C6C_6E75_6C6C as UInt64) }

  mutating func add(text bytes: UnsafeBufferPointer<UInt8>) {
    add(UInt64(bytes.count) | 1 << 63)
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    let rest = raw.count - index
    guard rest > 0 else { return }
    if index > 0 {
      // The last eight bytes, without those that were taken in.
      let last = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
      add(last >> UInt64(8 * (8 - rest)))
    } else {
      var last: UInt64 = 0
      for place in 0..<rest { last |= UInt64(raw[place]) << UInt64(8 * place) }
      add(last)
    }
  }
}
