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
  func values(of bytes: [UInt8]) -> Result<RecordValues, Trouble> {
    if let byte = TextCheck.firstInvalidByte(of: bytes) { return .failure(.notUTF8(byte: byte)) }
    return bytes.withUnsafeBufferPointer { bytes in
      do throws(JSONScanner.Trouble) {
        var scanner = JSONScanner(bytes, from: bytes.starts(with: TextCheck.mark) ? 3 : 0)
        guard scanner.next() == UInt8(ascii: "{") else {
          try scanner.skipValue()
          guard scanner.next() == nil else { throw .invalid }
          return .failure(.notAnObject)
        }
        let values = try values(&scanner, bytes)
        guard scanner.next() == nil else { throw .invalid }
        return .success(values)
      } catch {
        return .failure(.json(error))
      }
    }
  }

  /// A field's value that counts so far.
  private struct Found {
    var rank = Int.max
    var text: JSONScanner.Text?
    var number = 0..<0
  }

  private func values(_ scanner: inout JSONScanner, _ bytes: UnsafeBufferPointer<UInt8>) throws(JSONScanner.Trouble)
    -> RecordValues
  {
    var found = [Found](repeating: Found(), count: FieldTable.slots)
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
        if text.hasEscapes { _ = slot == 0 ? [] : try scanner.decoded(text) }
        if isBlank, slot > 0 { return }
        let rank = isBlank ? 1_000 + place.rank : place.rank
        if rank <= found[slot].rank { found[slot] = Found(rank: rank, text: text) }
      case let byte? where byte == UInt8(ascii: "-") || byte &- 0x30 < 10:
        let number = try scanner.number()
        if slot > 0, place.rank <= found[slot].rank { found[slot] = Found(rank: place.rank, number: number) }
      default: try scanner.skipValue()
      }
    }
    var values = RecordValues()
    if let text = found[0].text { values.text = try scanner.decoded(text) }
    for slot in 1..<FieldTable.slots {
      if let text = found[slot].text {
        values.set(slot, Self.string(try scanner.decoded(text)))
      } else if !found[slot].number.isEmpty {
        values.set(slot, String(decoding: UnsafeBufferPointer(rebasing: bytes[found[slot].number]), as: UTF8.self))
      }
    }
    return values
  }

  /// NUL, at which SQLite would cut the text, is replaced.
  private static func string(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(where: { 0x21...0x7E ~= $0 }) || !text.allSatisfy(\.isWhitespace) else { return nil }
    return bytes.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
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
