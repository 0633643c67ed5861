/// Reads plain text: the whole file is one article, kept byte for byte.
struct TextReader: FormatReader {
  func read(_ file: inout InputFile, _ handOn: (ImportedItem) throws -> Void) throws {
    guard let text = try file.rest(limit: ImportLimits.textBytes) else {
      return try handOn(.failed(item: file.name, reason: "longer than \(ImportLimits.textBytes >> 20) MiB"))
    }
    if let trouble = TextCheck.trouble(of: text) { return try handOn(trouble.item(named: file.name)) }
    try handOn(.article(ImportedArticle(text: text, name: file.name, item: file.name)))
  }
}

/// How much is read of one thing.
enum ImportLimits {
  /// 256 MiB.
  static let textBytes = 256 << 20
}

/// Whether bytes can be an article's text.
enum TextCheck {
  enum Trouble {
    case empty
    case notUTF8(byte: Int)
    case binary

    func item(named name: String) -> ImportedItem {
      switch self {
      case .empty: .leftOut(item: name, reason: "empty")
      case .binary: .leftOut(item: name, reason: "not text: it holds NUL bytes")
      case .notUTF8(let byte): .failed(item: name, reason: "not valid UTF-8 at byte \(byte)")
      }
    }
  }

  static func trouble(of text: [UInt8]) -> Trouble? {
    if isBlank(text) { return .empty }
    if text.contains(0) { return .binary }
    return firstInvalidByte(of: text).map { .notUTF8(byte: $0) }
  }

  /// Whether there is nothing but ASCII white space, and a mark of byte order perhaps.
  static func isBlank(_ text: [UInt8]) -> Bool {
    text.dropFirst(text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).allSatisfy {
      $0 == 0x20 || (0x09...0x0D).contains($0)
    }
  }

  /// Where text stops being UTF-8; nil where all of it is.
  /// - Source: The Unicode Standard, table 3-7, well-formed byte sequences.
  static func firstInvalidByte(of text: [UInt8]) -> Int? {
    var index = 0
    while index < text.count {
      let lead = text[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>) =
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: (1, 0...0)
        }
      guard length > 1, index + length <= text.count, second.contains(text[index + 1]) else { return index }
      guard text[(index + 2)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) else { return index }
      index += length
    }
    return nil
  }
}
