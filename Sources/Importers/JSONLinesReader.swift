import Foundation

/// Reads JSON lines: one object per line, each an article called `FILE/ID.txt`.
struct JSONLinesReader: FormatReader {
  let fields: JSONFields

  private static let lineLimit = ImportLimits.textBytes + (16 << 20)

  func read(_ file: inout InputFile, _ handOn: (ImportedItem) throws -> Void) throws {
    var number = 0
    var isEmpty = true
    while let line = try file.line(limit: Self.lineLimit) {
      number += 1
      let item = "\(file.name):\(number)"
      if case .line(let bytes) = line, TextCheck.isBlank(bytes) { continue }
      isEmpty = false
      switch line {
      case .tooLong: try handOn(.failed(item: item, reason: "the line is longer than \(Self.lineLimit >> 20) MiB"))
      case .line(let bytes): try handOn(article(bytes, item: item, file: file.name, line: number))
      }
    }
    if isEmpty { try handOn(.leftOut(item: file.name, reason: "empty")) }
  }

  private func article(_ line: [UInt8], item: String, file: String, line number: Int) -> ImportedItem {
    // A mark of byte order may stand before the first line.
    let line = number == 1 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
    if let byte = TextCheck.firstInvalidByte(of: line) {
      return .failed(item: item, reason: "not valid UTF-8 at byte \(byte) of the line")
    }
    guard let value = try? JSONSerialization.jsonObject(with: Data(line), options: .fragmentsAllowed) else {
      return .failed(item: item, reason: Self.trouble(of: line))
    }
    guard let object = value as? [String: Any] else { return .failed(item: item, reason: "not a JSON object") }
    let texts = fields.text.compactMap { object[$0] as? String }
    guard let text = texts.first(where: { !TextCheck.isBlank(Array($0.utf8)) }) ?? texts.first else {
      return .failed(
        item: item, reason: "no text under \(fields.text.map { "'\($0)'" }.joined(separator: ", ")) (--field text=NAME)"
      )
    }
    let bytes = Array(text.utf8)
    if let trouble = TextCheck.trouble(of: bytes) { return trouble.item(named: item) }
    guard bytes.count <= ImportLimits.textBytes else {
      return .failed(item: item, reason: "longer than \(ImportLimits.textBytes >> 20) MiB")
    }
    let id = first(fields.id, in: object) ?? "line-\(number)"
    return .article(self.article(bytes, name: "\(file)/\(ItemName.component(id)).txt", item: item, from: object))
  }

  private func article(_ text: [UInt8], name: String, item: String, from object: [String: Any]) -> ImportedArticle {
    var article = ImportedArticle(text: text, name: name, item: item)
    article.title = first(fields.title, in: object)
    article.source = first(fields.source, in: object)
    article.url = first(fields.url, in: object)
    article.byline = first(fields.byline, in: object)
    read(published: first(fields.published, in: object), language: first(fields.language, in: object), into: &article)
    return article
  }

  /// Why a line is not read as JSON.
  private static func trouble(of line: [UInt8]) -> String {
    let text = String(decoding: line, as: UTF8.self).lowercased()
    if text.contains("\\ud8") || text.contains("\\ud9") || text.contains("\\uda") || text.contains("\\udb")
      || text.contains("\\udc") || text.contains("\\udd") || text.contains("\\ude") || text.contains("\\udf")
    {
      return "not valid JSON: perhaps half of a surrogate pair (\\uD800 to \\uDFFF) without the other"
    }
    let depth = line.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
    return depth > 500 ? "not valid JSON, or nested too deep to be read" : "not valid JSON"
  }

  private func read(published: String?, language: String?, into article: inout ImportedArticle) {
    if let published {
      article.published = PublicationDate.normalized(published)
      if article.published == nil {
        article.notes.append("the date '\(published.prefix(60))' is not ISO 8601; added without a date")
      }
    }
    guard let language else { return }
    let code = language.lowercased().prefix { $0 != "-" && $0 != "_" }
    if code.utf8.count == 2, code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      article.language = String(code)
    } else {
      article.notes.append("the language '\(language.prefix(60))' is no ISO 639-1 code; added without it")
    }
  }

  /// Text and numbers count; null, empty text and everything else is as if it were not there. NUL, at which SQLite would
  /// cut the text, is replaced.
  private func first(_ names: [String], in object: [String: Any]) -> String? {
    for name in names {
      if let text = object[name] as? String, !text.allSatisfy(\.isWhitespace) {
        return text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
      }
      if let number = object[name] as? NSNumber, !isBoolean(number) { return number.stringValue }
    }
    return nil
  }
}

/// Whether a number of JSON was `true` or `false`: those are kept as C's `char`.
private func isBoolean(_ number: NSNumber) -> Bool { number.objCType.pointee == CChar(bitPattern: UInt8(ascii: "c")) }

/// Dates as files state them.
enum PublicationDate {
  /// The text where it is a day that exists in ISO 8601, or a day and time, cut of white space; nil otherwise.
  static func normalized(_ text: String) -> String? {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let bytes = Array(trimmed.utf8)
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    guard bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return nil }
    guard bytes.count <= 40, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
    guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]) else {
      return nil
    }
    return year > 0 && (1...12).contains(month) && (1...days(in: month, of: year)).contains(day)
      && bytes.dropFirst(10).allSatisfy(isPartOfTime) ? trimmed : nil
  }

  private static func isPartOfTime(_ byte: UInt8) -> Bool { "T Zz0123456789:.,+-".utf8.contains(byte) }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy { (0x30...0x39).contains($0) } ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }

  /// - Source: Gregorian leap-year rule, Inter gravissimas, 1582; applied to earlier years too, as ISO 8601 does.
  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
