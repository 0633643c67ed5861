import AnalyzerKit

/// Makes one key of the forms of a word: “accuse”, “accused” and “accusing” share it.
///
/// - Source: plain spelling rules of English endings, written for this project; what they join or part wrongly, training
///   has seen joined or parted.
enum WordStem {
  /// The key of a word without its ending.
  /// - Parameter word: the bytes of the word, in any case.
  static func key(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 { key(word, stemLength(word)) }

  /// The same of a word whose own key is known: that of most words.
  static func key(_ word: UnsafeBufferPointer<UInt8>, whole: WordKey) -> UInt64 {
    let length = stemLength(word)
    return length < word.count ? key(word, length) : whole.hash
  }

  private static func key(_ word: UnsafeBufferPointer<UInt8>, _ length: Int) -> UInt64 {
    var key = WordKey()
    key.extend(with: UnsafeBufferPointer(rebasing: word[..<length]))
    return key.hash
  }

  private static func stemLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var length = word.count
    guard length > 3 else { return length }
    func letter(_ fromEnd: Int) -> UInt8 { word[length - fromEnd] | 0x20 }
    let s = UInt8(ascii: "s")
    let e = UInt8(ascii: "e")
    if letter(1) == s, letter(2) != s, letter(2) != UInt8(ascii: "u"), letter(2) != UInt8(ascii: "i") {
      length -= 1
      if length > 4, letter(1) == e, letter(2) == UInt8(ascii: "i") { length -= 1 }
    } else if length > 4, letter(1) == UInt8(ascii: "d"), letter(2) == e {
      length -= 2
      if length > 3, letter(1) == letter(2), letter(1) != UInt8(ascii: "l"), letter(1) != s { length -= 1 }
    } else if length > 5, letter(1) == UInt8(ascii: "g"), letter(2) == UInt8(ascii: "n"), letter(3) == UInt8(ascii: "i")
    {
      length -= 3
      if length > 3, letter(1) == letter(2), letter(1) != UInt8(ascii: "l"), letter(1) != s { length -= 1 }
    } else if length > 5, letter(1) == UInt8(ascii: "y"), letter(2) == UInt8(ascii: "l") {
      length -= 2
    }
    if length > 3, letter(1) == e { length -= 1 }
    if length > 3, letter(1) == UInt8(ascii: "y") || letter(1) == UInt8(ascii: "i") { length -= 1 }
    return length
  }
}
