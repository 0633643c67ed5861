/// Takes what is wanted out of a JSON object.
struct JSONRecord {
  private let table: FieldTable

  init(_ fields: RecordFields) { table = FieldTable(fields) }

  /// What a record is not.
  enum Trouble: Error {
    case notUTF8(byte: Int)
    case json(JSONScanner.Trouble)
    case notAnObject

    var reason: String {
      switch self {
      case .notUTF8(let byte): "not valid UTF-8 at byte \(byte) of the record"
      case .json(let trouble): trouble.reason
      case .notAnObject: "not a JSON object"
      }
    }
  }

  /// - Parameter bytes: one JSON value, white space around it, a mark of byte order before it perhaps.
  func values(of bytes: ArraySlice<UInt8>) throws(Trouble) -> RecordValues {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Trouble) in
      if let byte = TextCheck.firstInvalidByte(of: UnsafeRawBufferPointer(bytes)) { throw .notUTF8(byte: byte) }
      var scanner = JSONScanner(bytes, from: bytes.starts(with: TextCheck.mark) ? 3 : 0)
      let isObject = scanner.next() == UInt8(ascii: "{")
      do throws(JSONScanner.Trouble) {
        if isObject {
          let values = try values(&scanner, bytes)
          if scanner.next() == nil { return values }
          throw .invalid
        }
        try scanner.skipValue()
        if scanner.next() != nil { throw .invalid }
      } catch {
        throw .json(error)
      }
      throw .notAnObject
    }
  }

  /// A field's value that counts so far: a text, or a number as it is written.
  private struct Found {
    var rank = Int.max
    var text: JSONScanner.Text?
  }

  private func values(_ scanner: inout JSONScanner, _ bytes: UnsafeBufferPointer<UInt8>) throws(JSONScanner.Trouble)
    -> RecordValues
  {
    var found = InlineArray<8, Found>(repeating: Found())
    try scanner.list("{", "}") { (scanner) throws(JSONScanner.Trouble) in
      let key = try scanner.text()
      try scanner.take(":")
      guard let place = try place(of: key, scanner, bytes) else { return try scanner.skipValue() }
      let slot = place.slot
      switch scanner.next() {
      case UInt8(ascii: "\""):
        let text = try scanner.text()
        // Of several texts the first that is not blank counts; a blank one holds the place until then.
        let isBlank = Self.isBlank(text, bytes)
        if text.hasEscapes, slot > 0 { _ = try scanner.decoded(text) }
        if isBlank, slot > 0 { return }
        let rank = isBlank ? 1_000 + place.rank : place.rank
        if rank <= found[slot].rank { found[slot] = Found(rank: rank, text: text) }
      case let byte? where byte == UInt8(ascii: "-") || byte &- 0x30 < 10:
        let number = JSONScanner.Text(range: try scanner.number(), hasEscapes: false)
        if slot > 0, place.rank <= found[slot].rank { found[slot] = Found(rank: place.rank, text: number) }
      default: try scanner.skipValue()
      }
    }
    /// Nil for a blank one. NUL, at which SQLite would cut the text, is replaced; only an escape can stand for it.
    func string(_ slot: Int) throws(JSONScanner.Trouble) -> String? {
      guard let text = found[slot].text else { return nil }
      guard text.hasEscapes else {
        let given = UnsafeBufferPointer(rebasing: bytes[text.range])
        let string = String(decoding: given, as: UTF8.self)
        return given.contains { 0x21...0x7E ~= $0 } || !string.allSatisfy(\.isWhitespace) ? string : nil
      }
      let string = String(decoding: try scanner.decoded(text), as: UTF8.self)
      if string.allSatisfy(\.isWhitespace) { return nil }
      return string.utf8.contains(0) ? string.replacing("\0", with: "\u{FFFD}") : string
    }
    return RecordValues(
      id: try string(1), title: try string(2), published: try string(3), source: try string(4), url: try string(5),
      byline: try string(6), language: try string(7), text: try found[0].text.map(scanner.decoded))
  }

  private static func isBlank(_ text: JSONScanner.Text, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = text.range.lowerBound
    while place < text.range.upperBound {
      switch bytes[place] {
      case 0x20: place += 1
      case UInt8(ascii: "\\") where "ntrf".utf8.contains(bytes[place + 1]): place += 2
      default: return false
      }
    }
    return true
  }

  private func place(
    of key: JSONScanner.Text, _ scanner: JSONScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONScanner.Trouble) -> FieldTable.Place? {
    guard key.hasEscapes else { return table.place(of: UnsafeBufferPointer(rebasing: bytes[key.range])) }
    return try scanner.decoded(key).withUnsafeBufferPointer { table.place(of: $0) }
  }
}
