import Foundation

/// Reads a saved web page: one article, its running text.
struct HTMLReader: FormatReader {
  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    guard let given = try file.rest(limit: 32 << 20) else { throw ReadingError("a page longer than 32 MiB") }
    var article = try Self.article(from: given, declared: nil, name: file.name + ".txt", item: file.item, context)
    article.original = ImportedOriginal(given, ending: "html")
    try handOn(.article(ArticleBox(article)))
  }

  /// - Parameter declared: the encoding that stands around the page, in a head of HTTP or of a mail.
  static func article(
    from given: [UInt8], declared: String?, name: String, item: String, _ context: ReadingContext
  ) throws -> ImportedArticle {
    if TextCheck.isBlank(given) { throw ReadingError("empty", isLeftOut: true) }
    let decoded = try DecodedText(given, declared: declared ?? declaredCharset(given), context.options)
    if TextCheck.hasNUL(decoded.bytes) { throw ReadingError("not a page: it holds NUL bytes", isLeftOut: true) }
    let markup = decoded.bytes.starts(with: TextCheck.mark) ? Array(decoded.bytes.dropFirst(3)) : decoded.bytes
    let tree = PageTree(markup)
    let facts = PageFacts(tree)
    guard let paragraphs = MainText(tree).paragraphs(title: facts.title) ?? facts.body else {
      throw ReadingError(
        tree.isCut ? "its elements are nested too deep, or too many" : "no running text was found in the page")
    }
    var article = ImportedArticle(
      text: Array(paragraphs.joined(separator: "\n\n").utf8) + [0x0A], name: name, item: item)
    if TextCheck.hasNUL(article.text) { throw ReadingError("not text: it holds NUL bytes", isLeftOut: true) }
    (article.title, article.byline, article.source) = (facts.title, facts.byline, facts.source)
    article.url = facts.url ?? context.url
    article.notes += decoded.note.map { [$0] } ?? []
    if tree.isCut { article.notes.append("its elements are nested too deep, or too many; the rest is missing") }
    if isCut(markup) { article.notes.append("the page ends without </html>: it may be cut off") }
    if let language = facts.language { article.setLanguage(language) }
    let found = [
      StatedDate(.dateline, DateFinder.inDateline(article.text)),
      StatedDate(.url, article.url.flatMap(DateFinder.inURL)),
    ]
    article.settleDate(facts.dates + found.compactMap(\.self), seen: context.seen)
    return article
  }

  /// The encoding that a page declares in its first bytes.
  /// - Source: WHATWG HTML, “prescan a byte stream to determine its encoding”, in short.
  private static func declaredCharset(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4_096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    for mark in ["charset=", "encoding="] {
      guard let place = head.range(of: mark) else { continue }
      let label = head[place.upperBound...].drop { "\"' ".contains($0) }.prefix {
        $0.isLetter || $0.isNumber || "-_:.".contains($0)
      }
      if !label.isEmpty { return String(label) }
    }
    return nil
  }

  /// Whether a page that begins as a whole one does not end.
  private static func isCut(_ markup: [UInt8]) -> Bool {
    let head = String(decoding: markup.prefix(2_048), as: UTF8.self).lowercased()
    guard head.contains("<html") || head.contains("<!doctype") else { return false }
    let tail = String(decoding: markup.suffix(64 << 10), as: UTF8.self).lowercased()
    return !tail.contains("</html>") && !tail.contains("</body>")
  }
}
