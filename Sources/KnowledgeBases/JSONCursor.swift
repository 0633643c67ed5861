/// Walks over JSON without building it: what is not asked for is passed over byte by byte.
///
/// It is lenient: it takes what it can make sense of, and finds nothing in what it cannot.
struct JSONCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Hands on each member of the object at hand by its name, unescaped names alone; what the body does not read is passed over.
  /// - Returns: false where there is no object, or it is cut short.
  @discardableResult
  mutating func members(_ body: (_ name: UnsafeBufferPointer<UInt8>, inout JSONCursor) -> Void) -> Bool {
    guard take("{") else { return false }
    if take("}") { return true }
    repeat {
      skipSpace()
      guard let name = raw(), take(":") else { return false }
      skipSpace()
      let start = place
      body(name, &self)
      if place == start { guard skip() else { return false } }
    } while take(",")
    return take("}")
  }

  /// Hands on each element of the array at hand.
  @discardableResult
  mutating func elements(_ body: (inout JSONCursor) -> Void) -> Bool {
    guard take("[") else { return false }
    if take("]") { return true }
    repeat {
      skipSpace()
      let start = place
      body(&self)
      if place == start { guard skip() else { return false } }
    } while take(",")
    return take("]")
  }

  /// The string at hand; nil where there is none.
  mutating func string() -> String? {
    skipSpace()
    let start = place
    guard let raw = raw() else { return nil }
    guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
    return Self.unescaped(UnsafeBufferPointer(rebasing: bytes[start + 1..<place - 1]))
  }

  /// The strings of the array at hand.
  mutating func strings() -> [String] {
    var found: [String] = []
    elements { element in if let text = element.string() { found.append(text) } }
    return found
  }

  /// Passes over the value at hand.
  @discardableResult
  mutating func skip() -> Bool {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard raw() != nil else { return false }
        if depth == 0 { return true }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return true }
        depth -= 1
        if depth == 0 {
          place += 1
          return true
        }
      case UInt8(ascii: ","): if depth == 0 { return true }
      default: break
      }
      place += 1
    }
    return depth == 0
  }

  /// The bytes of the string at hand, escapes as they are.
  private mutating func raw() -> UnsafeBufferPointer<UInt8>? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
    var end = place + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
    guard end < bytes.count else { return nil }
    defer { place = end + 1 }
    return UnsafeBufferPointer(rebasing: bytes[place + 1..<end])
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private static func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> String {
    var units: [UInt16] = []
    var text = ""
    var index = 0
    func hex(at start: Int) -> UInt16? {
      start + 4 <= raw.count ? UInt16(String(decoding: raw[start..<start + 4], as: UTF8.self), radix: 16) : nil
    }
    var plain: [UInt8] = []
    func flush() {
      text += String(decoding: plain, as: UTF8.self) + String(decoding: units, as: UTF16.self)
      (plain, units) = ([], [])
    }
    while index < raw.count {
      guard raw[index] == UInt8(ascii: "\\"), index + 1 < raw.count else {
        if !units.isEmpty { flush() }
        plain.append(raw[index])
        index += 1
        continue
      }
      if raw[index + 1] == UInt8(ascii: "u"), let unit = hex(at: index + 2) {
        if !plain.isEmpty { flush() }
        units.append(unit)
        index += 6
        continue
      }
      if !units.isEmpty { flush() }
      switch raw[index + 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): plain.append(UInt8(ascii: " "))
      case UInt8(ascii: "b"), UInt8(ascii: "f"): break
      default: plain.append(raw[index + 1])
      }
      index += 2
    }
    flush()
    return text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these are the bytes of a word.
  static func == (bytes: Self, word: StaticString) -> Bool {
    bytes.count == word.utf8CodeUnitCount
      && bytes.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }
}
