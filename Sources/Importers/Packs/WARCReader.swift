import Foundation

/// Reads web archives: each answer of a server is read by the type it declares.
/// - Source: ISO 28500:2017, WARC 1.1.
struct WARCReader: FormatReader {
  private static let recordLimit = 64 << 20

  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    var number = 0
    var isSound = true
    while let beginning = try beginning(of: &file) {
      switch beginning {
      case .blank: continue
      case .record:
        isSound = true
        number += 1
        try readRecord(&file, number, context, handOn)
      case .other:
        // Told once; the next record may be sound.
        if isSound {
          try handOn(.failed(item: "\(file.item):\(number + 1)", reason: "no record begins where one should"))
        }
        isSound = false
      }
    }
    if number == 0, isSound { throw ReadingError("empty", isLeftOut: true) }
  }

  private enum Beginning { case blank, record, other }

  /// What the next line is; nil at the end.
  private func beginning(of file: inout InputFile) throws -> Beginning? {
    switch try file.line(limit: 1 << 16) {
    case .line(let line)?: TextCheck.isBlank(line) ? .blank : line.starts(with: "WARC/".utf8) ? .record : .other
    case .tooLong?: throw ReadingError("a line longer than any in a web archive")
    case nil: nil
    }
  }

  private func readRecord(_ file: inout InputFile, _ number: Int, _ context: ReadingContext, _ handOn: Taker) throws {
    let item = "\(file.item):\(number)"
    var head: [UInt8] = []
    while case .line(let line)? = try file.line(limit: 1 << 16), !TextCheck.isBlank(line), head.count < 1 << 20 {
      head += line
      head.append(0x0A)
    }
    var header = MIMEHeader()
    header.read(head[...])
    guard let length = header["content-length"].flatMap({ Int($0.trimmed) }), length >= 0 else {
      return try handOn(.failed(item: item, reason: "the record does not say how long it is"))
    }
    let type = header.value("warc-type") ?? ""
    guard ["response", "resource", "conversion"].contains(type), length <= Self.recordLimit else {
      let isWhole = try file.skip(length) == length
      if !isWhole { return try handOn(.failed(item: item, reason: "the record is cut off")) }
      if length > Self.recordLimit {
        try handOn(.failed(item: item, reason: "longer than \(Self.recordLimit >> 20) MiB"))
      }
      if type == "revisit" {
        try handOn(.leftOut(item: item, reason: "unchanged since an earlier visit, which is another record"))
      }
      return
    }
    let block = try file.take(length)
    guard block.count == length else { return try handOn(.failed(item: item, reason: "the record is cut off")) }
    let ending = try file.peek(2)
    if !ending.elementsEqual([0x0D, 0x0A]) {
      try handOn(.failed(item: item, reason: "the record does not end where it says: it may be cut off"))
    }
    do {
      try readBlock(block, header, type, file.name, item, context, handOn)
    } catch let error as ReadingError {
      try handOn(
        error.isLeftOut ? .leftOut(item: item, reason: error.reason) : .failed(item: item, reason: error.reason))
    }
  }

  private func readBlock(
    _ block: [UInt8], _ record: MIMEHeader, _ type: String, _ name: String, _ item: String, _ context: ReadingContext,
    _ handOn: Taker
  ) throws {
    var context = try context.inside()
    let url = record["warc-target-uri"].map { $0.trimmingPrefix("<") }.map { String($0.prefix { $0 != ">" }) }
    context.url = url
    if context.options.seen == nil { context.seen = record["warc-date"].flatMap(DateText.iso8601) ?? context.seen }
    var answer = HTTPAnswer(type: record.value("content-type") ?? "", header: record, body: block)
    if type == "response" {
      guard url?.lowercased().hasPrefix("http") != false else { return }
      answer = try HTTPAnswer(block, context.budget)
    }
    let name = "\(name)/\(Self.name(of: url ?? item))"
    guard let format = answer.format else {
      throw ReadingError(
        "\(answer.type.isEmpty ? "an answer without a type" : answer.type) is not read", isLeftOut: true)
    }
    if format == .html {
      var article = try HTMLReader.article(
        from: answer.body, declared: answer.header.parameter("charset", of: "content-type"), name: name + ".txt",
        item: item, context)
      article.original = ImportedOriginal(answer.body, ending: "html")
      return try handOn(.article(ArticleBox(article)))
    }
    var part = InputFile(answer.body, name: name, item: item)
    try format.reader(context.options).read(&part, context, handOn)
  }

  /// Host and path, as a path of its own.
  private static func name(of url: String) -> String {
    let bare = url.range(of: "://").map { url[$0.upperBound...] } ?? url[...]
    return ItemName.path(bare.split(separator: "/").prefix(12).map(String.init))
  }
}

/// What a server answered.
struct HTTPAnswer {
  /// Small, without parameters: `text/html`.
  let type: String
  let header: MIMEHeader
  let body: [UInt8]

  init(type: String, header: MIMEHeader, body: [UInt8]) {
    (self.type, self.header, self.body) = (type, header, body)
  }

  /// - Throws: `ReadingError` for any answer but a full one, or one that cannot be unpacked.
  /// - Source: RFC 9112, “HTTP/1.1”.
  init(_ block: [UInt8], _ budget: UnpackingBudget) throws {
    let firstLine = block.prefix { $0 != 0x0A }
    let status = String(decoding: firstLine.prefix(64), as: UTF8.self).split(separator: " ")
    guard status.count >= 2, status[0].hasPrefix("HTTP/") else { throw ReadingError("not an answer of HTTP") }
    guard status[1] == "200" else { throw ReadingError("the server answered \(status[1].prefix(3))", isLeftOut: true) }
    var header = MIMEHeader()
    let start = header.read(block.dropFirst(firstLine.count + 1))
    var body = Array(block[min(start, block.count)...])
    if header["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Self.joined(chunks: body) ?? body
    }
    switch header.value("content-encoding") {
    case nil, "", "identity": break
    case "gzip", "x-gzip":
      // Some programs keep the body unpacked and the head as it was.
      if body.starts(with: [0x1F, 0x8B]) {
        var packed = InputFile(body, name: "body", item: "body")
        let archive = try Archive(&packed, .single, budget)
        guard try archive.next() != nil else { throw ReadingError("empty", isLeftOut: true) }
        var whole = InputFile("body", pull: archive.data)
        body = try whole.rest(limit: ImportLimits.textBytes) ?? []
      }
    case let packing?:
      if TextCheck.firstInvalidByte(of: body) != nil { throw ReadingError("packed as \(packing), which is not read") }
    }
    self.init(type: header.value("content-type") ?? "", header: header, body: body)
  }

  /// - Returns: nil where the body is not in chunks, whatever was said.
  private static func joined(chunks: [UInt8]) -> [UInt8]? {
    var body: [UInt8] = []
    var index = 0
    while let end = chunks[index...].firstIndex(of: 0x0A) {
      let digits = String(decoding: chunks[index..<end].prefix(20), as: UTF8.self).prefix { $0.isHexDigit }
      guard let size = Int(digits, radix: 16), size <= chunks.count else { return nil }
      if size == 0 { return body }
      guard end + 1 + size <= chunks.count else { return nil }
      body += chunks[(end + 1)..<(end + 1 + size)]
      index = end + 1 + size
      while index < chunks.count, chunks[index] == 0x0D || chunks[index] == 0x0A { index += 1 }
      guard index < chunks.count else { return body }
    }
    return nil
  }

  /// How the body is to be read; nil for pictures, scripts and the like.
  var format: ImportFormat? {
    switch type {
    case "text/html", "application/xhtml+xml": .html
    case "text/plain": .text
    case "application/rss+xml", "application/atom+xml": .feed
    case "text/xml", "application/xml": PageSniffer.looksLikeFeed(body[...]) ? .feed : nil
    case "application/pdf": .pdf
    default: nil
    }
  }
}
