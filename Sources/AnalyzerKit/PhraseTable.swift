/// Words and phrases with a value each, found at a token of an article whatever their case, without making a string.
///
/// A phrase is written as in running text (“North Sea”, “al-Shabab”, “U.S.-led”); any white space in the article matches
/// one space in it, and ’ matches '. A match begins and ends at borders of tokens.
/// - Complexity: looking up takes time in the length of the longest phrase that begins at the token, not in the size of
///   the table.
public struct PhraseTable<Value: Sendable>: Sendable {
  /// What was found.
  public struct Match {
    public let value: Value
    /// The tokens that the phrase covers.
    public let tokens: Range<Int>

    @inlinable
    init(value: Value, tokens: Range<Int>) {
      self.value = value
      self.tokens = tokens
    }
  }

  @usableFromInline var values: [Value] = []
  /// Open addressing over the keys of the phrases and of every part of them that a token could end with: the key, and
  /// the index of the value or −1 for a mere beginning.
  @usableFromInline var slots: [(hash: UInt64, value: Int32)] = []
  @usableFromInline var used = 0

  /// A phrase given twice has the later value.
  public init(_ entries: some Sequence<(String, Value)>) {
    slots = Array(repeating: (0, Self.vacant), count: 64)
    for (phrase, value) in entries {
      values.append(value)
      insert(phrase, Int32(values.count - 1))
    }
  }

  /// The value of the phrase that is this one word.
  @inlinable
  public subscript(token: Token) -> Value? { self[token.key] }

  @inlinable
  public subscript(key: WordKey) -> Value? {
    let found = slots[slot(of: key.hash)].value
    return found >= 0 ? values[Int(found)] : nil
  }

  /// The longest phrase that begins with token `index` and ends before token `limit`.
  @inlinable
  public func longestMatch(at index: Int, in article: Article, before limit: Int? = nil) -> Match? {
    let tokens = article.division.tokens
    let limit = min(limit ?? tokens.count, tokens.count)
    guard index < limit else { return nil }
    var key = tokens[index].key
    var found = slots[slot(of: key.hash)].value
    guard found != Self.vacant else { return nil }
    var best = found
    var end = index + 1
    var next = index + 1
    article.text.withUnsafeBufferPointer { bytes in
      while next < limit {
        let token = tokens[next]
        if tokens[next - 1].end < token.start { key.append(UInt8(ascii: " ")) }
        key.extend(with: UnsafeBufferPointer(rebasing: bytes[token.start..<token.end]))
        found = slots[slot(of: key.hash)].value
        next += 1
        // A token may end inside a word of the phrase as it was written (“U.S” of “U.S.-led”), so a glued one goes on.
        if found == Self.vacant { break }
        if found >= 0 {
          best = found
          end = next
        }
      }
    }
    return best >= 0 ? Match(value: values[Int(best)], tokens: index..<end) : nil
  }

  @inlinable static var vacant: Int32 { -2 }
  @inlinable static var beginning: Int32 { -1 }

  @inlinable
  func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[index].value != Self.vacant, slots[index].hash != hash { index = (index + 1) & mask }
    return index
  }

  private mutating func insert(_ phrase: String, _ value: Int32) {
    PhraseKeys.forEach(in: phrase) { key, isWhole in place(key.hash, isWhole ? value : Self.beginning) }
  }

  private mutating func place(_ hash: UInt64, _ value: Int32) {
    if used * 2 >= slots.count { grow() }
    let index = slot(of: hash)
    if slots[index].value == Self.vacant { used += 1 }
    if slots[index].value == Self.vacant || value >= 0 { slots[index] = (hash, value) }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, Self.vacant), count: old.count * 2)
    for entry in old where entry.value != Self.vacant { slots[slot(of: entry.hash)] = entry }
  }
}

/// The keys by which a phrase is found token by token.
public enum PhraseKeys {
  /// Hands on the key of each beginning that could end with a token, then that of the whole phrase.
  ///
  /// Every prefix that ends before a space, at a change between letters or digits and other marks, or after an ASCII
  /// mark is a beginning: that covers all places where a token can end.
  public static func forEach(in phrase: String, _ body: (_ key: WordKey, _ isWhole: Bool) -> Void) {
    var phrase = phrase
    phrase.withUTF8 { bytes in
      var key = WordKey()
      var done = 0
      for index in bytes.indices.dropFirst() where mayEndToken(bytes[index - 1], bytes[index]) {
        key.extend(with: UnsafeBufferPointer(rebasing: bytes[done..<index]))
        if bytes[index - 1] != UInt8(ascii: " ") { body(key, false) }
        done = index
      }
      key.extend(with: UnsafeBufferPointer(rebasing: bytes[done...]))
      body(key, true)
    }
  }

  private static func mayEndToken(_ before: UInt8, _ after: UInt8) -> Bool {
    func isMark(_ byte: UInt8) -> Bool {
      let letter = (byte | 0x20) &- UInt8(ascii: "a") < 26
      let digit = byte &- UInt8(ascii: "0") < 10
      return !letter && !digit
    }
    func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    // Not inside a code point: only its first byte may follow the border.
    guard after & 0xC0 != 0x80 else { return false }
    return isMark(before) || isMark(after) || isDigit(before) != isDigit(after)
  }
}
