import AnalyzerKit

/// An entity of one article: all its mentions share it.
struct ArticleEntity {
  /// An index of the knowledge base's entities; nil where it is not linked.
  var known: Int?
  /// How sure the link is, 0 to 1; nil where it is not linked.
  var score: Double?
  /// Why it is not linked; nil where it is.
  var reason: EntityMention.Reason?
  /// The words of its first mention.
  let first: TextSpan
  var votes: TypeVotes

  /// An id of the article's own, from the name: “~sabrina-singh”.
  static func localId(_ name: String) -> String {
    var id: [UInt8] = [UInt8(ascii: "~")]
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): id.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: id.append(byte)
      default: if id[id.count - 1] != UInt8(ascii: "-"), id.count > 1 { id.append(UInt8(ascii: "-")) }
      }
    }
    if id.count > 1, id[id.count - 1] == UInt8(ascii: "-") { id.removeLast() }
    return String(decoding: id, as: UTF8.self)
  }
}
