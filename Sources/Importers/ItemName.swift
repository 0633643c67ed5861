/// Names that are safe as paths inside the archive and out of it.
enum ItemName {
  /// Longest kept: names of files on common systems end at 255 bytes.
  private static let limit = 200

  /// One component of a path: what is unsafe in it is written as `%` and two hexadecimal digits.
  static func component(_ text: String) -> String {
    isPlain(text) ? text : made(from: text)
  }

  /// Whether nothing is to be changed in a name, as in most.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, bytes.count <= limit, first != 0x20, first != 0x2D, first != 0x2E else {
        return false
      }
      return bytes.allSatisfy { byte in
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x20
      }
    }
  }

  private static func made(from text: String) -> String {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let isSafe =
        scalar.isASCII
        ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-_.~+@, ()".unicodeScalars.contains(scalar)
        : !hidden.contains(scalar.properties.generalCategory)
      for byte in String(scalar).utf8 {
        if isSafe { bytes.append(byte) } else { bytes += escaped(byte) }
      }
    }
    // No name of dots alone, none that a shell or a system takes for something else, no blank ends.
    if bytes.isEmpty { bytes = Array("%00".utf8) }
    if bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) || bytes[0] == UInt8(ascii: " ") || bytes[0] == UInt8(ascii: "-") {
      bytes = escaped(bytes[0]) + bytes.dropFirst()
    }
    return shortened(bytes)
  }

  /// A path, component by component, so that what was given below one folder stays below it.
  static func path(_ components: [String]) -> String { components.map(component).joined(separator: "/") }

  private static let hidden: Set<Unicode.GeneralCategory> = [
    .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned,
  ]

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// A long name keeps its beginning, and 16 digits that stand for the whole.
  private static func shortened(_ bytes: [UInt8]) -> String {
    guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    var end = limit - 17
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let digits = String(hash, radix: 16)
    return String(decoding: bytes[..<end], as: UTF8.self) + "~" + String(repeating: "0", count: 16 - digits.utf8.count)
      + digits
  }
}
