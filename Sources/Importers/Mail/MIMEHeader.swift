/// The head of a mail, of a part of one, or of an answer of HTTP.
/// - Source: RFC 5322 (folding), RFC 2047 (encoded words), RFC 2231 (parameters).
struct MIMEHeader {
  /// In their order, names small.
  private(set) var fields: [(name: String, value: [UInt8])] = []

  /// What is longer is no field that anybody reads.
  private static let valueLimit = 16 << 10

  /// Reads fields up to the first empty line.
  /// - Returns: the place after that line.
  @discardableResult
  mutating func read(_ bytes: ArraySlice<UInt8>) -> Int {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[index..<end]
      if line.last == 0x0D { line = line.dropLast() }
      index = min(end + 1, bytes.endIndex)
      if line.isEmpty { return index }
      if line.first == 0x20 || line.first == 0x09 {
        if let last = fields.indices.last, fields[last].value.count < Self.valueLimit {
          fields[last].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
        }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
        fields.append((name, Array(value.prefix(Self.valueLimit))))
      }
    }
    return index
  }

  /// A field as it stands; the first of its name.
  subscript(name: String) -> String? {
    fields.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  /// A field in words, with its encoded parts decoded.
  func words(_ name: String) -> String? {
    guard let raw = fields.first(where: { $0.name == name })?.value else { return nil }
    let text = EncodedWords.decoded(raw).replacing("\0", with: "\u{FFFD}").trimmed
    return text.isEmpty ? nil : text
  }

  /// What stands before the first semicolon, small: `text/html`.
  func value(_ name: String) -> String? {
    self[name].map { String($0.prefix { $0 != ";" }).trimmed.lowercased() }
  }

  /// A parameter: the `charset` of `content-type`.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let text = self[name] else { return nil }
    var found: [String: String] = [:]
    for piece in Self.pieces(of: text).dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let key = String(piece[..<equals]).trimmed.lowercased()
      var value = String(piece[piece.index(after: equals)...]).trimmed
      if value.hasPrefix("\"") { value = String(value.dropFirst().prefix { $0 != "\"" }) }
      found[key] = value
    }
    if let plain = found[parameter] { return EncodedWords.decoded(Array(plain.utf8)) }
    var whole = found["\(parameter)*"].map { [$0] } ?? []
    if whole.isEmpty {
      for number in 0..<50 {
        guard let piece = found["\(parameter)*\(number)*"] ?? found["\(parameter)*\(number)"] else { break }
        whole.append(piece)
      }
    }
    return whole.isEmpty ? nil : EncodedWords.percentDecoded(whole.joined())
  }

  /// Cut at semicolons outside quotation marks.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var (start, isQuoted) = (text.startIndex, false)
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      guard text[index] == ";", !isQuoted else { continue }
      pieces.append(text[start..<index])
      start = text.index(after: index)
    }
    return pieces + [text[start...]]
  }
}
