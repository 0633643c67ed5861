import AnalyzerKit

/// Finds single words fast, and knows which of them may begin a phrase: most words are in no phrase at all.
struct WordIndex: Sendable {
  /// What is known of a word.
  struct Slot {
    var hash: UInt64 = 0
    /// An index of the lexicon's entries; −1 for a word that is none by itself.
    var entry: Int32 = -1
    var beginsPhrase = false
    var isUsed = false
  }

  /// Open addressing; the count is a power of two.
  private var slots: [Slot]

  init(_ phrases: [String]) {
    // Room for every phrase and each place in it where a first token may end, half of the slots left free.
    let most = phrases.reduce(0) { $0 + 1 + $1.utf8.count { ($0 | 0x20) &- UInt8(ascii: "a") >= 26 } }
    var size = 256
    while size < most * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (index, phrase) in phrases.enumerated() {
      let place = claim(WordKey(phrase))
      slots[place].entry = Int32(index)
      markBeginnings(of: phrase)
    }
  }

  /// The slot of a word; nil for one that is in no entry.
  @inline(__always)
  func slot(of key: WordKey) -> Slot? {
    var place = start(key)
    while slots[place].isUsed {
      if slots[place].hash == key.hash { return slots[place] }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Marks whatever a phrase's first token may be: it ends before a mark, or at the first space.
  private mutating func markBeginnings(of phrase: String) {
    let bytes = Array(phrase.utf8)
    for (index, byte) in bytes.enumerated() where index > 0 && (byte | 0x20) &- UInt8(ascii: "a") >= 26 {
      guard byte < 0x80 else { continue }
      let place = claim(WordKey(String(decoding: bytes[..<index], as: UTF8.self)))
      slots[place].beginsPhrase = true
      if byte == UInt8(ascii: " ") { return }
    }
  }

  private mutating func claim(_ key: WordKey) -> Int {
    var place = start(key)
    while slots[place].isUsed, slots[place].hash != key.hash { place = (place + 1) & (slots.count - 1) }
    slots[place].hash = key.hash
    slots[place].isUsed = true
    return place
  }

  @inline(__always)
  private func start(_ key: WordKey) -> Int {
    Int(truncatingIfNeeded: key.hash ^ key.hash >> 32) & (slots.count - 1)
  }
}
