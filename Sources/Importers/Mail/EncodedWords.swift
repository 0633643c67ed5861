/// Text beyond ASCII in heads of mail.
enum EncodedWords {
  /// “=?utf-8?Q?J=C3=BCrgen?=” as “Jürgen”; what is not so written stays.
  /// - Source: RFC 2047.
  static func decoded(_ raw: [UInt8]) -> String {
    var text = ""
    var rest = raw[...]
    var wasEncoded = false
    while let start = place(of: "=?", in: rest) {
      guard let (word, end) = word(in: rest[start...]) else {
        text += plain(rest[...(start + 1)])
        rest = rest[(start + 2)...]
        wasEncoded = false
        continue
      }
      let between = rest[..<start]
      // White space between two encoded words is none.
      if !wasEncoded || between.contains(where: { $0 != 0x20 && $0 != 0x09 }) { text += plain(between) }
      text += word
      rest = rest[end...]
      wasEncoded = true
    }
    return text + plain(rest)
  }

  /// Bytes that should be ASCII, as what they most likely are.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = Array(bytes)
    guard TextCheck.firstInvalidByte(of: bytes) != nil else { return String(decoding: bytes, as: UTF8.self) }
    let charset = CharsetGuess.charset(of: bytes) ?? Charset(known: "WINDOWS-1252")
    return String(decoding: charset.decode(bytes).text ?? bytes, as: UTF8.self)
  }

  /// One encoded word at the beginning of some bytes, and the place behind it.
  private static func word(in bytes: ArraySlice<UInt8>) -> (String, Int)? {
    let parts = bytes.dropFirst(2).prefix(2_000).split(
      separator: UInt8(ascii: "?"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].count == 1, let end = place(of: "?=", in: parts[2]) else { return nil }
    let label = String(decoding: parts[0], as: UTF8.self).prefix { $0 != "*" }
    guard let charset = Charset(label: String(label)) else { return nil }
    let content = parts[2][..<end]
    let decoded =
      switch parts[1].first.map({ $0 | 0x20 }) {
      case UInt8(ascii: "b"): TransferEncoding.base64(content).bytes
      case UInt8(ascii: "q"):
        TransferEncoding.quotedPrintable(content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
      default: [UInt8]?.none
      }
    guard let decoded, let text = charset.decode(decoded).text else { return nil }
    return (String(decoding: text, as: UTF8.self), end + 2)
  }

  private static func place(of mark: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      if bytes[index] == mark.utf8Start[0], bytes[index + 1] == mark.utf8Start[1] { return index }
      index += 1
    }
    return nil
  }

  /// “utf-8''na%C3%AFve.pdf” as “naïve.pdf”.
  /// - Source: RFC 2231.
  static func percentDecoded(_ text: String) -> String {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let content = parts.count == 3 ? parts[2] : text[...]
    var bytes: [UInt8] = []
    var rest = content.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    let charset = parts.count == 3 ? Charset(label: String(parts[0])) : nil
    return String(decoding: (charset ?? .utf8).decode(bytes).text ?? bytes, as: UTF8.self)
  }
}

/// How bytes are carried in lines of ASCII.
/// - Source: RFC 2045, sections 6.7 and 6.8.
enum TransferEncoding {
  /// - Returns: the bytes, and whether they end where a whole group of four does.
  static func base64(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], isWhole: Bool) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var (bits, count, isPadded) = (UInt32(0), 0, false)
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="):
        isPadded = true
        continue
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        bytes += [
          UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits),
        ]
        (bits, count) = (0, 0)
      }
    }
    if count == 3 { bytes += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)] }
    if count == 2 { bytes.append(UInt8(truncatingIfNeeded: bits >> 4)) }
    return (bytes, count == 0 || isPadded && count > 1)
  }

  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    func digit(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x41 + 10
      case 0x61...0x66: byte - 0x61 + 10
      default: nil
      }
    }
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      // A line that goes on; blanks may stand before its end.
      var end = index
      while end < text.endIndex, [0x20, 0x09, 0x0D].contains(text[end]) { end += 1 }
      if end < text.endIndex, text[end] == 0x0A {
        index = end + 1
      } else if index + 1 < text.endIndex, let high = digit(text[index]), let low = digit(text[index + 1]) {
        bytes.append(high << 4 | low)
        index += 2
      } else if end < text.endIndex {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
