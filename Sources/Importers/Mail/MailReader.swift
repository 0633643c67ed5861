/// Reads a mail: its text is an article, each attachment an item of its own.
struct MailReader: FormatReader {
  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    guard let bytes = try file.rest(limit: ImportLimits.textBytes) else {
      throw ReadingError("longer than \(ImportLimits.textBytes >> 20) MiB")
    }
    if TextCheck.isBlank(bytes) { throw ReadingError("empty", isLeftOut: true) }
    try Self.read(bytes, name: file.name, item: file.item, context, handOn)
  }

  static func read(_ bytes: [UInt8], name: String, item: String, _ context: ReadingContext, _ handOn: Taker) throws {
    let mail = try MIMEPart(bytes[...])
    guard mail.header["from"] != nil || mail.header["date"] != nil || mail.header["subject"] != nil else {
      throw ReadingError("not a mail: it has no From, Date or Subject")
    }
    var context = context
    // The uppermost note of a server that took it in was written when it came.
    let received = mail.header["received"].flatMap { $0.split(separator: ";").last.map(String.init) }
    if let seen = received.flatMap(DateText.iso8601), context.seen == nil { context.seen = seen }
    var attachments: [MIMEPart] = []
    let texts = texts(of: mail, &attachments)
    var damage = Self.damage(of: mail)
    do {
      var article = try article(texts, of: mail, name: name, item: item, context, &damage)
      article.original = ImportedOriginal(bytes, ending: "eml")
      if let damage { article.notes.append(damage) }
      try handOn(.article(ArticleBox(article)))
    } catch let error as ReadingError {
      let reason = [error.reason, damage].compactMap(\.self).joined(separator: "; ")
      try handOn(error.isLeftOut ? .leftOut(item: item, reason: reason) : .failed(item: item, reason: reason))
    }
    for (index, part) in attachments.enumerated() {
      try readAttachment(part, index + 1, name: name, item: item, context, handOn)
    }
  }

  private static func damage(of part: MIMEPart) -> String? { part.damage ?? part.parts.lazy.compactMap(damage).first }

  /// The parts that are the mail's text; of alternatives the plainest that has one. All others are attachments.
  private static func texts(of part: MIMEPart, _ attachments: inout [MIMEPart]) -> [MIMEPart] {
    if part.isAttachment || part.type == "message/rfc822" {
      attachments.append(part)
      return []
    }
    if part.type == "multipart/alternative" {
      let plain = part.parts.first { $0.type == "text/plain" && !TextCheck.isBlank($0.content().bytes) }
      if let plain { return [plain] }
      for option in part.parts {
        let texts = texts(of: option, &attachments)
        if !texts.isEmpty { return texts }
      }
      return []
    }
    if part.type.hasPrefix("multipart/") { return part.parts.flatMap { texts(of: $0, &attachments) } }
    if part.type == "text/plain" || part.type == "text/html" { return [part] }
    // Pictures of a page and signatures are parts of it and no items.
    if part.fileName != nil { attachments.append(part) }
    return []
  }

  private static func article(
    _ texts: [MIMEPart], of mail: MIMEPart, name: String, item: String, _ context: ReadingContext,
    _ damage: inout String?
  ) throws -> ImportedArticle {
    var article = ImportedArticle(text: [], name: name + ".txt", item: item)
    for part in texts {
      let (bytes, trouble) = part.content()
      damage = damage ?? trouble
      if TextCheck.isBlank(bytes) { continue }
      let declared = part.header.parameter("charset", of: "content-type")
      if !article.text.isEmpty { article.text += [0x0A, 0x0A] }
      if part.type == "text/html" {
        var inner = context
        inner.url = nil
        let page = try HTMLReader.article(from: bytes, declared: declared, name: name, item: item, inner)
        article.text += page.text
        article.notes += page.notes.filter { !$0.contains("</html>") }
      } else {
        let decoded = try DecodedText(bytes, declared: declared, context.options)
        article.text += decoded.bytes
        article.notes += decoded.note.map { [$0] } ?? []
      }
    }
    if TextCheck.isBlank(article.text) { throw ReadingError("a mail without text", isLeftOut: true) }
    if TextCheck.hasNUL(article.text) { throw ReadingError("not text: it holds NUL bytes", isLeftOut: true) }
    article.title = mail.header.words("subject")
    article.byline = mail.header.words("from")
    article.source = mail.header["from"].flatMap(domain)
    article.settleDate([StatedDate(.header, mail.header["date"])].compactMap(\.self), seen: context.seen)
    return article
  }

  /// The domain of the address in “Jane Doe <jane@example.org>”.
  private static func domain(_ from: String) -> String? {
    guard let at = from.lastIndex(of: "@") else { return nil }
    let domain = from[from.index(after: at)...].prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    return domain.isEmpty ? nil : domain.lowercased()
  }

  private static func readAttachment(
    _ part: MIMEPart, _ number: Int, name: String, item: String, _ context: ReadingContext, _ handOn: Taker
  ) throws {
    let isMail = part.type == "message/rfc822"
    let fileName = part.fileName ?? (isMail ? "\(number).eml" : "\(number)")
    let component = ItemName.component(fileName.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "\(number)")
    let (bytes, trouble) = part.content()
    let place = "\(item):\(component)"
    if let trouble { return try handOn(.failed(item: place, reason: trouble)) }
    let file = InputFile(bytes, name: "\(name)/\(component)", item: place)
    do {
      let inside = try context.inside()
      if isMail { try inside.read(file, as: .eml, handOn) } else { try inside.readPart(file, called: fileName, handOn) }
    } catch let error as ReadingError {
      try handOn(.failed(item: place, reason: error.reason))
    }
  }
}
