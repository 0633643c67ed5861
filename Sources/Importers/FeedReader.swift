import CLibXML2

/// Reads RSS and Atom: an article per entry, with the text that the feed has of it.
struct FeedReader: FormatReader {
  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    guard let bytes = try file.rest(limit: 64 << 20) else { throw ReadingError("a feed longer than 64 MiB") }
    if TextCheck.isBlank(bytes) { throw ReadingError("empty", isLeftOut: true) }
    let document = try XMLTree(bytes, context.options)
    guard let root = document.tree.first, ["rss", "feed", "RDF"].contains(root.name) else {
      throw ReadingError("XML, but neither RSS nor Atom", isLeftOut: true)
    }
    let channel = document.children(of: 0).first { document.tree[$0].name == "channel" } ?? 0
    let source = document.text(of: "title", in: channel)
    let language = document.text(of: "language", in: channel)
    var context = context
    let built = document.text(of: "lastBuildDate", in: channel) ?? document.text(of: "updated", in: 0)
    if let seen = built.flatMap(DateText.iso8601), context.seen == nil { context.seen = seen }
    let entries = document.tree.indices.filter { ["item", "entry"].contains(document.tree[$0].name) }
    for (index, entry) in entries.enumerated() {
      let item = "\(file.item):\(index + 1)"
      do {
        var article = try Self.article(document, entry, file, number: index + 1, context)
        article.source = article.source ?? source
        if article.language == nil { article.setLanguage(language) }
        try handOn(.article(ArticleBox(article)))
      } catch let error as ReadingError {
        try handOn(
          error.isLeftOut ? .leftOut(item: item, reason: error.reason) : .failed(item: item, reason: error.reason))
      }
    }
    if entries.isEmpty, document.damage == nil { throw ReadingError("a feed without entries", isLeftOut: true) }
    if let damage = document.damage { throw ReadingError("\(damage), after \(entries.count) entries") }
  }

  private static func article(
    _ document: XMLTree, _ entry: Int, _ file: InputFile, number: Int, _ context: ReadingContext
  ) throws -> ImportedArticle {
    func first(_ names: [String]) -> String? { names.lazy.compactMap { document.text(of: $0, in: entry) }.first }
    guard let markup = first(["encoded", "content", "description", "summary"]) else {
      throw ReadingError("an entry without text", isLeftOut: true)
    }
    let url =
      first(["link"])
      ?? document.children(of: entry).lazy.filter { document.tree[$0].name == "link" }.compactMap {
        document.tree[$0].attributes["href"]
      }.first
    let id = first(["guid", "id"]) ?? url
    let name = "\(file.name)/\(ItemName.component(id ?? "entry-\(number)")).txt"
    let text = plainText(of: markup)
    if text.isEmpty { throw ReadingError("an entry without text", isLeftOut: true) }
    var article = ImportedArticle(text: Array(text.utf8) + [0x0A], name: name, item: file.item, number: number)
    if markup.contains("<") { article.original = ImportedOriginal(Array(markup.utf8), ending: "html") }
    (article.title, article.url) = (first(["title"]).map(plainText), url)
    article.byline = first(["creator", "author", "name"])
    article.source = first(["source"])
    let dates = [
      StatedDate(.metadata, first(["pubDate", "published", "date", "issued", "updated"])),
      StatedDate(.url, url.flatMap(DateFinder.inURL)),
    ]
    article.settleDate(dates.compactMap(\.self), seen: context.seen)
    return article
  }

  /// The text of a piece of a page, all of it.
  private static func plainText(of markup: String) -> String {
    guard markup.contains("<") || markup.contains("&") else { return markup.trimmed }
    let tree = PageTree(Array(markup.utf8))
    guard !tree.nodes.isEmpty else { return "" }
    let blocks = tree.blocks(in: 0) { ["script", "style", "figure", "iframe"].contains(tree.nodes[$0].tag) }
    return blocks.map(\.text).joined(separator: "\n\n")
  }
}
