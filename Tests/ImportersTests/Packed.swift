/// Packs made in memory, nothing in them compressed.
enum Packed {
  /// - Source: PKWARE APPNOTE 6.3, method 0.
  static func zip(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var list: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let size = little(entry.content.count, 4)
      let common =
        little(20, 2) + little(0x800, 2) + little(0, 2) + little(0, 4) + little(Int(crc(entry.content)), 4) + size
        + size
      list +=
        little(0x0201_4B50, 4) + little(20, 2) + common + little(name.count, 2) + little(0, 12) + little(bytes.count, 4)
        + name
      bytes += little(0x0403_4B50, 4) + common + little(name.count, 2) + little(0, 2) + name + entry.content
    }
    let start = bytes.count
    return bytes + list + little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
      + little(list.count, 4) + little(start, 4) + little(0, 2)
  }

  /// - Source: POSIX.1-1988, ustar.
  static func tar(_ entries: [(name: String, content: [UInt8])], linkingTo target: String? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      var head = field(entry.name, 100) + field("0000644", 8) + field("0000000", 8) + field("0000000", 8)
      let isLink = target != nil && entry.content.isEmpty
      head += field(octal(entry.content.count, 11), 12) + field(octal(0, 11), 12) + Array(repeating: 0x20, count: 8)
      head +=
        Array((isLink ? "2" : "0").utf8) + field(isLink ? target ?? "" : "", 100) + field("ustar", 6) + Array("00".utf8)
      head += Array(repeating: 0, count: 512 - head.count)
      head.replaceSubrange(148..<156, with: field(octal(head.reduce(0) { $0 + Int($1) }, 6), 7) + [0x20])
      bytes += head + entry.content + Array(repeating: 0, count: (512 - entry.content.count % 512) % 512)
    }
    return bytes + Array(repeating: 0, count: 1_024)
  }

  /// - Source: RFC 1952, RFC 1951, blocks of type 0.
  static func gzip(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var start = 0
    repeat {
      let end = min(start + 65_535, content.count)
      bytes +=
        [end == content.count ? 1 : 0] + little(end - start, 2) + little(65_535 - (end - start), 2)
        + content[start..<end]
      start = end
    } while start < content.count
    return bytes + little(Int(crc(content)), 4) + little(content.count, 4)
  }

  static func docx(_ paragraphs: [String], properties: String = "") -> [UInt8] {
    let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    return zip([
      (
        "word/document.xml",
        Array("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>".utf8)
      ),
      ("docProps/core.xml", Array("<c:coreProperties xmlns:c=\"c\">\(properties)</c:coreProperties>".utf8)),
    ])
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  private static func field(_ text: String, _ count: Int) -> [UInt8] {
    Array(text.utf8.prefix(count)) + Array(repeating: 0, count: max(0, count - text.utf8.count))
  }

  private static func octal(_ value: Int, _ digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// - Source: ISO 3309, as in RFC 1952, section 8.
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
