/// Text out of bytes: by the mark of byte order, then as declared, then as the bytes suggest.
struct DecodedText {
  /// UTF-8, without a mark of byte order unless the bytes were UTF-8 to begin with.
  var bytes: [UInt8]
  let charset: Charset
  /// What the user should know of it.
  var note: String?

  /// Whether these are other bytes than those that were given.
  var isConverted: Bool { charset != .utf8 }

  /// - Parameter declared: an encoding's label; nil where none is declared.
  /// - Throws: `ReadingError`, with the place of the first byte that is no text.
  init(_ given: [UInt8], declared: String? = nil, _ options: ImportOptions) throws(ReadingError) {
    if let charset = options.charset ?? Self.marked(given) {
      self = try Self(given, charset)
      return
    }
    let known = declared.flatMap { Charset(label: $0) }
    let invalid = TextCheck.firstInvalidByte(of: given)
    if let known, known != .utf8, !known.isSingleByte || invalid != nil {
      self = try Self(given, known)
    } else if let invalid {
      guard known == nil, let guess = CharsetGuess.charset(of: given) else {
        let hint = known == nil ? ", and no other encoding fits" : ", as which it is declared"
        throw ReadingError("not valid UTF-8 at byte \(invalid)\(hint) (--encoding NAME overrules)")
      }
      self = try Self(given, guess)
      note = "read as \(guess.name), which its bytes suggest (--encoding NAME overrules)"
    } else if declared == nil, let guess = CharsetGuess.wide(given) {
      self = try Self(given, guess)
    } else {
      (bytes, charset) = (given, .utf8)
      if let known, known != .utf8, given.contains(where: { $0 >= 0x80 }) {
        note = "declared as \(known.name), but it is UTF-8 and was read as that"
      }
    }
    if let declared, known == nil {
      note = "the encoding '\(declared.prefix(40))' is not known; \(note ?? "read as UTF-8")"
    }
  }

  private init(_ given: [UInt8], _ charset: Charset) throws(ReadingError) {
    let (text, invalidByte) = charset.decode(given)
    guard var text else { throw ReadingError("not valid \(charset.name) at byte \(invalidByte)") }
    if charset != .utf8, text.starts(with: TextCheck.mark) { text.removeFirst(3) }
    (bytes, self.charset) = (text, charset)
  }

  /// - Source: The Unicode Standard, section 23.8, “Byte Order Mark”.
  static func marked(_ bytes: [UInt8]) -> Charset? {
    if bytes.starts(with: TextCheck.mark) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return Charset(known: "UTF-32LE") }
    if bytes.starts(with: [0xFF, 0xFE]) { return Charset(known: "UTF-16LE") }
    return bytes.starts(with: [0xFE, 0xFF]) ? Charset(known: "UTF-16BE") : nil
  }
}

extension InputFile {
  /// The same file in UTF-8, converted piece by piece where its beginning is in another encoding.
  mutating func inUTF8(_ options: ImportOptions) throws -> (file: InputFile, note: String?) {
    let head = Array(try peek(64 << 10))
    var known = options.charset ?? DecodedText.marked(head)
    var note: String?
    if known == nil, let invalid = TextCheck.firstInvalidByte(of: head), invalid < head.count - 4 {
      known = CharsetGuess.charset(of: head)
      note = known.map { "read as \($0.name), which its bytes suggest (--encoding NAME overrules)" }
    }
    guard let charset = known ?? CharsetGuess.wide(head), charset != .utf8, let converter = Converter(charset.name)
    else {
      return (self, nil)
    }
    var source = self
    var (waiting, text, read) = ([UInt8](), [UInt8](), 0)
    let file = InputFile(name, item: item) { room in
      while text.isEmpty {
        let piece = try source.take(32 << 10)
        waiting += piece
        guard !waiting.isEmpty else { return 0 }
        let used = converter.convert(&waiting, isLast: piece.isEmpty, into: &text)
        read += used
        waiting.removeFirst(used)
        if text.isEmpty || waiting.count > 16 { throw ReadingError("not valid \(charset.name) at byte \(read)") }
        if read == used, text.starts(with: TextCheck.mark) { text.removeFirst(3) }
      }
      let count = min(room.count, text.count)
      room.copyBytes(from: text[..<count])
      text.removeFirst(count)
      return count
    }
    return (file, note)
  }
}
