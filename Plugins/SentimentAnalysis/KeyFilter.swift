import AnalyzerKit

/// Tells most keys that are not in a set by one bit each: small enough to stay near, where a table is not.
struct KeyFilter: Sendable {
  private var words: [UInt64]
  private let mask: Int

  /// - Parameter bits: it has two to the power of this many, at least six.
  init(bits: Int) {
    words = [UInt64](repeating: 0, count: 1 << (bits - 6))
    mask = 1 << bits - 1
  }

  mutating func insert(_ key: WordKey) {
    let bit = place(key)
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// False for a key that was not inserted, but for few of them.
  @inline(__always)
  func mayHold(_ key: WordKey) -> Bool {
    let bit = place(key)
    return words[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  @inline(__always)
  private func place(_ key: WordKey) -> Int { Int(truncatingIfNeeded: key.hash >> 20) & mask }
}
