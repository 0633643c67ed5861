import Importers
import TestSupport

/// What a walk over some inputs handed on.
struct Reading {
  var begun: [String] = []
  var articles: [ImportedArticle] = []
  var leftOut: [Trouble] = []
  var failed: [Trouble] = []

  struct Trouble: Equatable {
    let item: String
    let reason: String
  }

  init(_ paths: [String], format: ImportFormat? = nil, fields: JSONFields = JSONFields()) throws {
    var (begun, articles) = ([String](), [ImportedArticle]())
    var (leftOut, failed) = ([Trouble](), [Trouble]())
    try InputWalk(format: format, fields: fields).read(paths) { item in
      switch item {
      case .began(let file): begun.append(file)
      case .article(let article): articles.append(article)
      case .leftOut(let item, let reason): leftOut.append(Trouble(item: item, reason: reason))
      case .failed(let item, let reason): failed.append(Trouble(item: item, reason: reason))
      }
    }
    (self.begun, self.articles, self.leftOut, self.failed) = (begun, articles, leftOut, failed)
  }

  /// Reads one file of this content.
  init(of content: some Collection<UInt8>, named name: String, fields: JSONFields = JSONFields()) throws {
    let folder = try TemporaryFolder()
    try self.init([try folder.write(content, to: name)], fields: fields)
    withExtendedLifetime(folder) {}
  }

  /// Reads JSON lines from a file `news.jsonl`.
  init(jsonLines text: String, fields: JSONFields = JSONFields()) throws {
    try self.init(of: text.utf8, named: "news.jsonl", fields: fields)
  }

  /// How many items there were, whatever became of them.
  var found: Int { articles.count + leftOut.count + failed.count }
}

extension ImportedArticle {
  var words: String { String(decoding: text, as: UTF8.self) }
}
