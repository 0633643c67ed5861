/// Tells which of many keys came twice or more often; of the others, for one in sixteen or more it says so, too.
final class SharedKeys {
  /// Two bits for each place, by the last bits of a key: it came; it came again.
  private let places: UnsafeMutableBufferPointer<UInt64>
  private let mask: UInt32

  /// - Parameters:
  ///   - count: of keys that will come.
  ///   - keyBits: how long keys are; for as many places nothing that is said is wrong.
  init(for count: Int, keyBits: Int) {
    let bits = min(keyBits, Int.bitWidth - (16 * count | 31).leadingZeroBitCount)
    places = .allocate(capacity: 1 << (bits - 5))
    mask = UInt32(truncatingIfNeeded: 1 << bits - 1)
    clear()
  }

  deinit { places.deallocate() }

  func clear() { places.initialize(repeating: 0) }

  @inline(__always)
  func add(_ key: UInt32) {
    let (word, shift) = place(of: key)
    let known = places[word]
    places[word] = known | (1 + (known &>> shift & 1)) &<< shift
  }

  @inline(__always)
  func isShared(_ key: UInt32) -> Bool {
    let (word, shift) = place(of: key)
    return places[word] &>> shift & 2 != 0
  }

  @inline(__always)
  private func place(of key: UInt32) -> (word: Int, shift: UInt64) {
    let place = key & mask
    return (Int(place >> 5), UInt64(2 * (place & 31)))
  }
}
