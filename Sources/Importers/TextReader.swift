/// Reads plain text: the whole file is one article, kept byte for byte where it is UTF-8.
struct TextReader: FormatReader {
  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    guard let given = try file.rest(limit: ImportLimits.textBytes) else {
      throw ReadingError("longer than \(ImportLimits.textBytes >> 20) MiB")
    }
    if TextCheck.isBlank(given) { throw ReadingError("empty", isLeftOut: true) }
    let isWide = DecodedText.marked(given) != nil || CharsetGuess.wide(given) != nil || context.options.charset != nil
    if TextCheck.hasNUL(given), !isWide { throw ReadingError("not text: it holds NUL bytes", isLeftOut: true) }
    let decoded = try DecodedText(given, context.options)
    if let trouble = TextCheck.trouble(of: decoded.bytes) { return try handOn(trouble.item(named: file.item)) }
    var article = ImportedArticle(text: decoded.bytes, name: file.name, item: file.item)
    article.url = context.url
    article.notes += decoded.note.map { [$0] } ?? []
    if decoded.isConverted { article.original = ImportedOriginal(given, ending: "txt") }
    let dates = [
      StatedDate(.dateline, DateFinder.inDateline(decoded.bytes)),
      StatedDate(.url, context.url.flatMap(DateFinder.inURL)),
    ]
    article.settleDate(dates.compactMap(\.self), seen: context.seen)
    try handOn(.article(ArticleBox(article)))
  }
}
