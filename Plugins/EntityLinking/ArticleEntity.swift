import AnalyzerKit

/// An entity of one article: all its mentions share it.
struct ArticleEntity {
  /// An index of the knowledge base's entities; nil where it is not linked.
  var known: Int?
  /// How sure the link is, 0 to 1; nil where it is not linked.
  var score: Double?
  /// What else the words may mean.
  var rivals = Rivals()
  /// Why it is not linked; nil where it is.
  var reason: EntityMention.Reason?
  /// The words that gave it its name and by which it was looked up.
  let name: TextSpan
  /// The byte where its first mention begins.
  var first: Int
  var votes = TypeVotes()
  /// The titles before its mentions, as the words' keys.
  var offices: Set<UInt64> = []

  /// An id of the article's own, from the place of the first mention and the name: “~12-sabrina-singh”.
  static func localId(_ name: String, at place: Int) -> String {
    var id = Array("~\(place)-".utf8)
    let start = id.count
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): id.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: id.append(byte)
      default: if id[id.count - 1] != UInt8(ascii: "-") { id.append(UInt8(ascii: "-")) }
      }
    }
    if id.count >= start, id[id.count - 1] == UInt8(ascii: "-") { id.removeLast() }
    return String(decoding: id, as: UTF8.self)
  }
}
