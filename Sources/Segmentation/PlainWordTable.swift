/// Short words in ASCII, found by their letters.
struct PlainWordTable: Sendable {
  /// Open addressing; a slot whose letters are 0 is free.
  private var slots: [(letters: UInt64, word: FunctionWord)]
  private static let bits = 11

  /// - Parameter lists: of each language, in the order of the bits of a `FunctionWord`, the words; others are left out.
  init(_ lists: [String]) {
    slots = Array(repeating: (0, FunctionWord(languages: 0)), count: 1 << Self.bits)
    for (language, list) in lists.enumerated() {
      for word in list.utf8.split(separator: UInt8(ascii: " ")) {
        guard word.count <= 8, word.allSatisfy(isASCIILetter) else { continue }
        let letters = word.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        let slot = slot(of: letters)
        slots[slot] = (letters, FunctionWord(languages: slots[slot].word.languages | 1 << UInt32(language)))
      }
    }
  }

  /// What a run of letters tells; nothing where it is no such word.
  @inline(__always)
  subscript(letters: UInt64) -> FunctionWord { slots[slot(of: letters)].word }

  @inline(__always)
  private func slot(of letters: UInt64) -> Int {
    // Fibonacci hashing: Knuth, The Art of Computer Programming 3, section 6.4.
    var slot = Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - Self.bits))
    while slots[slot].letters != letters, slots[slot].letters != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
