public import AnalyzerKit
import Segmentation

/// An article whose expected places are marked in the text with ⟦ ⟧; the marks are not part of it.
public struct MarkedArticle: Sendable {
  public var article: Article
  /// What stood between marks, in reading order, the shorter first.
  public let spans: [TextSpan]

  /// - Parameter marked: the text; marks may be nested and must be balanced.
  public init(_ marked: String, _ metadata: ArticleMetadata = ArticleMetadata(language: "en")) {
    var text: [UInt8] = []
    var open: [Int] = []
    var spans: [TextSpan?] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(spans.count)
        spans.append(TextSpan(start: text.count, end: text.count))
      case "⟧":
        guard let index = open.popLast(), let span = spans[index] else { preconditionFailure("⟧ without ⟦: \(marked)") }
        spans[index] = TextSpan(start: span.start, end: text.count)
      default:
        text += Array(String(scalar).utf8)
      }
    }
    precondition(open.isEmpty, "⟦ without ⟧: \(marked)")
    article = Segmenter.prepare(text, metadata)
    self.spans = spans.compactMap(\.self).sorted()
  }

  /// The text without its marks.
  public var text: String { String(decoding: article.text, as: UTF8.self) }

  /// The marked words, in reading order.
  public var words: [String] { spans.map { article[$0] } }
}
