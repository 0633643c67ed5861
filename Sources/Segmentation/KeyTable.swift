import AnalyzerKit

/// Words with a bit set each, found by the key that a token carries.
struct KeyTable: Sendable {
  /// Open addressing; a slot whose bits are 0 is free.
  private var slots: [(check: UInt32, bits: UInt32)]

  /// A word given twice has the bits of both.
  init(_ entries: [(words: String, bits: UInt32)]) {
    let count = entries.reduce(0) { $0 + $1.words.utf8.count } / 2
    var capacity = 64
    while capacity < count { capacity *= 2 }
    slots = Array(repeating: (0, 0), count: capacity)
    for (words, bits) in entries {
      for word in words.split(separator: " ") {
        let hash = WordKey(String(word)).hash
        let slot = slot(of: hash)
        slots[slot] = (Self.check(hash), slots[slot].bits | bits)
      }
    }
  }

  /// The bits of a word; 0 for one that is not there.
  subscript(key: WordKey) -> UInt32 { slots[slot(of: key.hash)].bits }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[index].bits != 0, slots[index].check != Self.check(hash) { index = (index + 1) & mask }
    return index
  }

  /// What is kept of a hash beside its place: with all of it the table would not fit into the nearest cache.
  @inline(__always)
  private static func check(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}
