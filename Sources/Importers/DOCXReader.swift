/// Reads a Word file: its paragraphs, and the properties of the document.
/// - Source: ECMA-376, part 1, WordprocessingML.
struct DOCXReader: FormatReader {
  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    let inside = try context.inside()
    guard let given = try file.rest(limit: ImportLimits.textBytes) else {
      throw ReadingError("longer than \(ImportLimits.textBytes >> 20) MiB")
    }
    if given.isEmpty { throw ReadingError("empty", isLeftOut: true) }
    guard given.starts(with: "PK".utf8) else { throw ReadingError("not a Word file, though its name says so") }
    guard PackReader.hasEnd(given.suffix(70_000)) else { throw ReadingError("its end is missing: it is cut off") }
    var pack = InputFile(given, name: file.name, item: file.item)
    let archive = try Archive(&pack, .files, context.budget)
    var (body, properties) = ([UInt8]?.none, [UInt8]?.none)
    while let entry = try archive.next() {
      try context.budget.spendEntry()
      guard entry.path == "word/document.xml" || entry.path == "docProps/core.xml" else { continue }
      if entry.kind == .encrypted { throw ReadingError("encrypted") }
      var part = InputFile(entry.path, pull: archive.data)
      guard let bytes = try part.rest(limit: ImportLimits.textBytes) else {
        throw ReadingError("'\(entry.path)' in it is too long")
      }
      if entry.path == "word/document.xml" { body = bytes } else { properties = bytes }
    }
    guard let body else { throw ReadingError("no text in it: 'word/document.xml' is missing") }
    let document = try XMLTree(body, ImportOptions())
    if let damage = document.damage { throw ReadingError(damage) }
    let text = Self.paragraphs(document).joined(separator: "\n\n")
    if text.isEmpty { throw ReadingError("a document without text", isLeftOut: true) }
    var article = ImportedArticle(text: Array(text.utf8) + [0x0A], name: file.name + ".txt", item: file.item)
    article.original = ImportedOriginal(given, ending: "docx")
    article.url = inside.url
    var dates = [StatedDate(.dateline, DateFinder.inDateline(article.text))]
    if let properties, let facts = try? XMLTree(properties, ImportOptions()), !facts.tree.isEmpty {
      (article.title, article.byline) = (facts.text(of: "title", in: 0), facts.text(of: "creator", in: 0))
      dates.append(StatedDate(.metadata, facts.text(of: "created", in: 0)))
    }
    article.settleDate(dates.compactMap(\.self), seen: context.seen)
    try handOn(.article(ArticleBox(article)))
  }

  /// Those that are not empty; deleted words and the codes of fields are not text.
  private static func paragraphs(_ document: XMLTree) -> [String] {
    var paragraphs: [String] = []
    var text = ""
    var index = 0
    func flush() {
      let paragraph = text.trimmed
      if !paragraph.isEmpty { paragraphs.append(paragraph) }
      text = ""
    }
    while index < document.tree.count {
      let node = document.tree[index]
      switch node.name {
      case "p": flush()
      case "del", "instrText", "delText", "Fallback": index = node.end - 1
      case "t": text += document.tree[index..<node.end].map(\.text).joined()
      case "tab": text += "\t"
      case "br", "cr": text += "\n"
      default: break
      }
      index += 1
    }
    flush()
    return paragraphs
  }
}
