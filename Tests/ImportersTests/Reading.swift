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

  init(_ paths: [String], format: ImportFormat? = nil, fields: RecordFields = RecordFields()) throws {
    try self.init(paths, ImportOptions(format: format, fields: fields))
  }

  init(_ paths: [String], _ options: ImportOptions) throws {
    var (begun, articles) = ([String](), [ImportedArticle]())
    var (leftOut, failed) = ([Trouble](), [Trouble]())
    var open = 0
    try InputWalk(options).read(paths) { item in
      switch item {
      case .began(let file, _):
        begun.append(file)
        open += 1
      case .ended: open -= 1
      case .article(let box): articles.append(box.article)
      case .leftOut(let item, let reason): leftOut.append(Trouble(item: item, reason: reason))
      case .failed(let item, let reason): failed.append(Trouble(item: item, reason: reason))
      }
    }
    precondition(open == 0, "something began and did not end")
    (self.begun, self.articles, self.leftOut, self.failed) = (begun, articles, leftOut, failed)
  }

  /// Reads one file of this content.
  init(of content: some Collection<UInt8>, named name: String, fields: RecordFields = RecordFields()) throws {
    try self.init(of: content, named: name, ImportOptions(fields: fields))
  }

  init(of content: some Collection<UInt8>, named name: String, _ options: ImportOptions) throws {
    let folder = try TemporaryFolder()
    try self.init([try folder.write(content, to: name)], options)
    withExtendedLifetime(folder) {}
  }

  /// Reads JSON lines from a file `news.jsonl`.
  init(jsonLines text: String, fields: RecordFields = RecordFields()) throws {
    try self.init(of: text.utf8, named: "news.jsonl", fields: fields)
  }

  /// How many items there were, whatever became of them.
  var found: Int { articles.count + leftOut.count + failed.count }
}

extension ImportedArticle {
  var words: String { String(decoding: text, as: UTF8.self) }
}
