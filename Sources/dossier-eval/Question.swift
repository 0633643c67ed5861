import AnalyzerKit
import Foundation

/// One line of a test set, without its answer.
struct Question {
  let id: String
  let text: String
  let metadata: ArticleMetadata
  /// What is asked about, in bytes, in the order given; nil where the whole text is.
  let targets: [TextSpan]?
  /// The sources whose kinds are asked for, in bytes, in the order given; nil where none are.
  let sources: [TextSpan]?
  /// Between bytes and code points of the text.
  let index: CodePointIndex

  /// - Throws: `MalformedLine`.
  init(json: Data, line number: Int) throws(MalformedLine) {
    let raw: RawQuestion
    do {
      raw = try JSONDecoder().decode(RawQuestion.self, from: json)
    } catch {
      throw MalformedLine(number: number, reason: Self.words(for: error))
    }
    id = raw.id
    text = raw.text
    index = CodePointIndex(Array(raw.text.utf8))
    var metadata = ArticleMetadata(title: raw.title)
    if let date = raw.reference_date {
      metadata.published = CalendarDate(iso8601: date)
      if metadata.published == nil {
        throw MalformedLine(number: number, reason: "'reference_date' is no day of ISO 8601")
      }
    }
    self.metadata = metadata
    targets = try Self.spans(of: raw.targets, "target", index, line: number)
    sources = try Self.spans(of: raw.sources, "source", index, line: number)
  }

  private static func spans(
    of places: [RawQuestion.Place]?, _ what: String, _ index: CodePointIndex, line: Int
  ) throws(MalformedLine) -> [TextSpan]? {
    guard let places else { return nil }
    var spans: [TextSpan] = []
    for (nth, place) in places.enumerated() {
      guard let span = index.span(start: place.start, end: place.end), !span.isEmpty else {
        throw MalformedLine(number: line, reason: "\(what) \(nth + 1) is no place in the text")
      }
      spans.append(span)
    }
    return spans
  }

  /// What the decoder found wrong, without words of the text.
  private static func words(for error: any Error) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error as? DecodingError {
    case .keyNotFound(let key, let context):
      return "no '\(key.stringValue)'" + (context.codingPath.isEmpty ? "" : " in '\(path(context))'")
    case .typeMismatch(_, let context) where context.codingPath.isEmpty: return "not a JSON object"
    case .typeMismatch(_, let context): return "'\(path(context))' is of the wrong type"
    case .valueNotFound(_, let context): return "'\(path(context))' is null"
    default: return "not valid JSON"
    }
  }
}

/// The line as it is written. The names are those of the format.
private struct RawQuestion: Decodable {
  let id: String
  let text: String
  let title: String?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  let reference_date: String?
  let targets: [Place]?
  let sources: [Place]?

  struct Place: Decodable {
    /// In code points.
    let start: Int
    let end: Int
  }
}

/// A line of the input that cannot be answered.
struct MalformedLine: Error, CustomStringConvertible {
  /// From 1.
  let number: Int
  let reason: String

  var description: String { "line \(number) is malformed: \(reason)." }
}
