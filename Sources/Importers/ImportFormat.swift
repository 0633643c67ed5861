/// The formats that can be read.
public enum ImportFormat: String, Sendable, CaseIterable {
  /// Plain text, one article per file.
  case text
  /// JSON lines, one article per line.
  case jsonl

  /// The format that a file's name tells; nil for one that is not read.
  init?(fileName: String) {
    let ending = fileName.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased()
    switch ending {
    case "txt", "text", "md": self = .text
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }

  func reader(_ fields: JSONFields) -> any FormatReader {
    switch self {
    case .text: TextReader()
    case .jsonl: JSONLinesReader(fields: fields)
    }
  }
}

/// Which fields of a JSON object hold what. The first that is there counts.
public struct JSONFields: Sendable {
  public var id = ["id"]
  public var title = ["title", "headline"]
  public var published = ["published", "date"]
  public var source = ["source", "publisher"]
  public var url = ["url", "link"]
  public var byline = ["byline", "author"]
  public var language = ["language", "lang"]
  public var text = ["text", "body", "content"]

  public init() {}
}
