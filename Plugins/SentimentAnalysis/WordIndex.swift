import AnalyzerKit

/// Finds single words fast, and knows which of them may begin a phrase: most words are in no phrase at all.
struct WordIndex: Sendable {
  /// What is known of a word.
  struct Slot {
    var hash: UInt64 = 0
    /// An index of the lexicon's entries; −1 for a word that is none by itself, −2 for a free slot.
    var entry: Int32 = -2
    /// A bit for each first byte, by its lower five bits, that a second token of its phrases may have. The lowest bit,
    /// which no letter has, says that it begins phrases at all.
    private var followers: UInt32 = 0

    var isUsed: Bool { entry > -2 }
    var beginsPhrase: Bool { followers & 1 != 0 }

    /// Whether a phrase may go on with a token that begins with `byte`: where not, there is none to look for.
    @inline(__always)
    func beginsPhrase(before byte: UInt8) -> Bool { followers >> UInt32(byte & 31) & 1 != 0 }

    fileprivate mutating func markBeginning() { followers |= 1 }

    /// - Parameter byte: what a phrase goes on with. Beyond ASCII, capitals may begin with another byte.
    fileprivate mutating func addFollower(_ byte: UInt8) {
      followers |= (byte < 0x80 ? 1 << UInt32(byte & 31) : .max) & ~1
      // The apostrophe stands for ’ too.
      if byte == UInt8(ascii: "'") { followers |= 1 << UInt32(0xE2 & 31) }
    }
  }

  /// Open addressing; the count is a power of two.
  private var slots: [Slot]
  /// The words that have a slot.
  private var known = KeyFilter(bits: 18)
  /// What a phrase of more than one token is, or begins with.
  private var beginnings = KeyFilter(bits: 19)

  init(_ phrases: [String]) {
    // Room for every phrase and each place in it where a first token may end, half of the slots left free.
    let most = phrases.reduce(0) { most, phrase in
      most + 2 + 2 * phrase.utf8.prefix { $0 != UInt8(ascii: " ") }.count { !Self.isLetter($0) }
    }
    var size = 256
    while size < most * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (index, phrase) in phrases.enumerated() {
      let place = claim(WordKey(phrase))
      slots[place].entry = Int32(index)
      markBeginnings(of: phrase)
      guard phrase.utf8.contains(where: { !Self.isLetter($0) }) else { continue }
      PhraseKeys.forEach(in: phrase) { key, _ in beginnings.insert(key) }
    }
  }

  /// The slot of a word; nil for one that is in no entry.
  @inline(__always)
  func slot(of key: WordKey) -> Slot? {
    guard known.mayHold(key) else { return nil }
    var place = start(key)
    while slots[place].isUsed {
      if slots[place].hash == key.hash { return slots[place] }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether two tokens may begin a phrase, or be one.
  /// - Parameter key: of both, with the space between them.
  @inline(__always)
  func mayBegin(with key: WordKey) -> Bool { beginnings.mayHold(key) }

  /// Marks whatever a phrase's first token may be: it ends before a mark, or at the first space.
  private mutating func markBeginnings(of phrase: String) {
    let bytes = Array(phrase.utf8)
    for (index, byte) in bytes.enumerated() where index > 0 && byte & 0xC0 != 0x80 {
      if Self.isLetter(byte), Self.isLetter(bytes[index - 1]) { continue }
      let place = claim(WordKey(String(decoding: bytes[..<index], as: UTF8.self)))
      if !Self.isLetter(byte), byte < 0x80 { slots[place].markBeginning() }
      guard byte == UInt8(ascii: " ") else {
        slots[place].addFollower(byte)
        continue
      }
      if index + 1 < bytes.count { slots[place].addFollower(bytes[index + 1]) }
      return
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private mutating func claim(_ key: WordKey) -> Int {
    var place = start(key)
    while slots[place].isUsed, slots[place].hash != key.hash { place = (place + 1) & (slots.count - 1) }
    slots[place].hash = key.hash
    slots[place].entry = max(slots[place].entry, -1)
    known.insert(key)
    return place
  }

  @inline(__always)
  private func start(_ key: WordKey) -> Int {
    Int(truncatingIfNeeded: key.hash ^ key.hash >> 32) & (slots.count - 1)
  }
}
