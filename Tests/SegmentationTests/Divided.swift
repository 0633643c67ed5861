import AnalyzerKit
import Segmentation

/// A text as it divides, in words.
struct Divided {
  let article: Article

  init(_ text: String) { article = Segmenter.prepare(Array(text.utf8)) }

  var tokens: [String] { article.tokens.map { article[$0] } }
  var sentences: [String] { article.sentences.map { article[$0.span] } }
  var paragraphs: [String] { article.paragraphs.map { article[$0] } }
  var quotations: [String] { article.quotations.map { article[$0] } }
  var dateline: String? { article.dateline.map { article[$0] } }
  var sections: [Sentence.Section] { article.sentences.map(\.section) }
}

/// The parts of a text that is written with “|” where it should be cut.
func parts(_ marked: String) -> (text: String, parts: [String]) {
  let parts = marked.split(separator: "|").map(String.init)
  return (parts.joined(), parts.map { $0.trimmed })
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return String(decoding: Array(utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed()), as: UTF8.self)
  }
}
