import Foundation

/// An encoding of text, under the name that the system's converter has for it.
public struct Charset: Hashable, Sendable {
  let name: String

  static let utf8 = Charset(known: "UTF-8")

  init(known name: String) { self.name = name }

  /// - Parameter label: as declared, “latin1”, “Windows-1251”, “utf8”.
  /// - Returns: nil for one that the system cannot convert.
  public init?(label: String) {
    let key = label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.+".contains($0)) }
    let name = Self.aliases[key] ?? key.uppercased()
    guard !name.isEmpty, let converter = Converter(name) else { return nil }
    withExtendedLifetime(converter) {}
    self.name = name
  }

  /// Whether each byte is a character, so that hardly any text is refused.
  var isSingleByte: Bool {
    ["WINDOWS-", "ISO-8859", "KOI8", "IBM", "MACINTOSH", "CP125", "CP866"].contains { name.hasPrefix($0) }
  }

  /// Labels that mean another encoding than they say, or that the converter does not know.
  /// - Source: WHATWG Encoding Standard, “Names and labels”.
  private static let aliases = [
    "utf8": "UTF-8", "us-ascii": "WINDOWS-1252", "ascii": "WINDOWS-1252", "iso-8859-1": "WINDOWS-1252",
    "iso8859-1": "WINDOWS-1252", "iso_8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252", "l1": "WINDOWS-1252",
    "latin-1": "WINDOWS-1252", "cp1252": "WINDOWS-1252", "x-cp1252": "WINDOWS-1252", "ansi": "WINDOWS-1252",
    "ansi_x3.4-1968": "WINDOWS-1252", "iso-8859-9": "WINDOWS-1254", "latin5": "WINDOWS-1254",
    "latin2": "ISO-8859-2", "iso-8859-8-i": "ISO-8859-8", "iso-8859-11": "CP874", "tis-620": "CP874",
    "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "shift_jis": "CP932", "shift-jis": "CP932",
    "sjis": "CP932", "x-sjis": "CP932", "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "big5": "BIG5-HKSCS",
    "utf16": "UTF-16LE", "utf-16": "UTF-16LE", "unicode": "UTF-16LE", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE",
    "x-user-defined": "WINDOWS-1252", "koi8": "KOI8-R", "windows-31j": "CP932", "cp866": "IBM866",
  ]

  /// The same text in UTF-8.
  /// - Returns: nil and the place of the first byte that stands for nothing.
  func decode(_ bytes: some Collection<UInt8>) -> (text: [UInt8]?, invalidByte: Int) {
    if name == "UTF-8" {
      let text = Array(bytes)
      return TextCheck.firstInvalidByte(of: text).map { (nil, $0) } ?? (text, 0)
    }
    guard let converter = Converter(name) else { return (nil, 0) }
    var input = Array(bytes)
    var text: [UInt8] = []
    let used = converter.convert(&input, isLast: true, into: &text)
    return used == input.count ? (text, 0) : (nil, used)
  }
}

/// The system's converter from one encoding to UTF-8.
final class Converter {
  private let handle: iconv_t

  init?(_ name: String) {
    guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Adds the text that bytes stand for.
  /// - Returns: how many bytes were used: all, unless one is invalid, or the last character is not complete.
  func convert(_ bytes: inout [UInt8], isLast: Bool, into text: inout [UInt8]) -> Int {
    let count = bytes.count
    var room = [UInt8](repeating: 0, count: 16 << 10)
    return bytes.withUnsafeMutableBytes { bytes in
      var next = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = count
      while left > 0 {
        var failed = false
        let filled = room.withUnsafeMutableBytes { (room: UnsafeMutableRawBufferPointer) -> Int in
          var place = room.baseAddress?.assumingMemoryBound(to: CChar.self)
          var space = room.count
          failed = iconv(handle, &next, &left, &place, &space) == -1 && errno != E2BIG
          return room.count - space
        }
        text += room[..<filled]
        if failed { break }
      }
      return count - left
    }
  }
}
