import Foundation

/// Reads JSON over bytes that are valid UTF-8, without making values that nobody asks for.
/// - Source: RFC 8259.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index = 0

  /// Objects and arrays within each other; what goes deeper is refused.
  private static let depthLimit = 500

  enum Trouble: Error {
    case invalid, halfSurrogate, tooDeep

    var reason: String {
      switch self {
      case .invalid: "not valid JSON"
      case .halfSurrogate: "not valid JSON: half of a surrogate pair (\\uD800 to \\uDFFF) without the other"
      case .tooDeep: "nested too deep to be read"
      }
    }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  /// The next byte that is no white space, without taking it; nil at the end.
  mutating func next() -> UInt8? {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      case let byte: return byte
      }
    }
    return nil
  }

  @inline(__always)
  mutating func take(_ mark: Unicode.Scalar) throws(Trouble) {
    guard next() == UInt8(ascii: mark) else { throw .invalid }
    index += 1
  }

  /// A text as it stands between its marks.
  struct Text {
    let range: Range<Int>
    let hasEscapes: Bool
  }

  mutating func text() throws(Trouble) -> Text {
    try take("\"")
    let start = index
    while let end = place(of: "\"", in: index..<bytes.count) {
      index = end + 1
      // An odd number of backslashes before it makes it a part of the text.
      var first = end
      while first > start, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
      guard (end - first) % 2 == 0 else { continue }
      var least = UInt8.max
      for byte in bytes[start..<end] { least = min(least, byte) }
      guard least >= 0x20 else { throw .invalid }
      return Text(range: start..<end, hasEscapes: place(of: "\\", in: start..<end) != nil)
    }
    throw .invalid
  }

  private func place(of mark: Unicode.Scalar, in range: Range<Int>) -> Int? {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
    return memchr(base + range.lowerBound, Int32(mark.value), range.count).map { UnsafeRawPointer($0) - base }
  }

  /// The bytes that a text stands for.
  func decoded(_ text: Text) throws(Trouble) -> [UInt8] {
    guard text.hasEscapes else { return Array(UnsafeBufferPointer(rebasing: bytes[text.range])) }
    // No escape is shorter than what it stands for, so there is always room for as much as is left to be read.
    return try [UInt8](unsafeUninitializedCapacity: text.range.count) { (room, count) throws(Trouble) in
      let (raw, copied) = (UnsafeRawBufferPointer(bytes), UnsafeMutableRawBufferPointer(room))
      let end = text.range.upperBound
      var (place, written) = (text.range.lowerBound, 0)
      while place < end {
        if place &+ 16 <= end {
          let piece = raw.loadUnaligned(fromByteOffset: place, as: SIMD2<UInt64>.self)
          copied.storeBytes(of: piece, toByteOffset: written, as: SIMD2<UInt64>.self)
          let backslashes = Self.backslashes(in: piece)
          if backslashes == 0 {
            place &+= 16
            written &+= 16
            continue
          }
          place &+= backslashes.trailingZeroBitCount
          written &+= backslashes.trailingZeroBitCount
        } else if bytes[place] != UInt8(ascii: "\\") {
          room[written] = bytes[place]
          place += 1
          written += 1
          continue
        }
        place = try readEscape(at: place + 1, before: end, into: room, &written)
      }
      count = written
    }
  }

  /// A bit for the first backslash in 16 bytes; bytes above it may have one or not.
  /// - Source: Anderson, “Bit Twiddling Hacks”, “Determine if a word has a zero byte” (public domain).
  @inline(__always)
  private static func backslashes(in piece: SIMD2<UInt64>) -> UInt64 {
    func each(_ byte: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: byte &* 0x0101_0101_0101_0101) }
    let others = piece ^ each(0x5C)
    let found = (others &- each(1)) & ~others & each(0x80)
    if found == .zero { return 0 }
    // The bits of eight bytes are gathered in the highest one.
    let (low, high) = (UInt64(littleEndian: found[0]) &>> 7, UInt64(littleEndian: found[1]) &>> 7)
    let gathering: UInt64 = 0x0102_0408_1020_4080
    return (low &* gathering) &>> 56 | ((high &* gathering) &>> 56) &<< 8
  }

  /// - Returns: the place after the escape.
  private func readEscape(
    at place: Int, before end: Int, into room: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) throws(Trouble) -> Int {
    guard place < end else { throw .invalid }
    var (byte, next) = (bytes[place], place + 1)
    switch byte {
    case UInt8(ascii: "n"): byte = 0x0A
    case UInt8(ascii: "t"): byte = 0x09
    case UInt8(ascii: "r"): byte = 0x0D
    case UInt8(ascii: "b"): byte = 0x08
    case UInt8(ascii: "f"): byte = 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): break
    case UInt8(ascii: "u"):
      for byte in UTF8.encode(try scalar(at: &next, before: end)) ?? UTF8.encodedReplacementCharacter {
        room[count] = byte
        count += 1
      }
      return next
    default: throw .invalid
    }
    room[count] = byte
    count += 1
    return next
  }

  /// The code point that the digits at `place` stand for, with those of a second escape where it takes two.
  private func scalar(at place: inout Int, before end: Int) throws(Trouble) -> Unicode.Scalar {
    var code = try hexadecimal(at: place, before: end)
    place += 4
    if code & 0xFC00 == 0xD800 {
      guard place + 1 < end, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
        throw .halfSurrogate
      }
      let low = try hexadecimal(at: place + 2, before: end)
      guard low & 0xFC00 == 0xDC00 else { throw .halfSurrogate }
      code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      place += 6
    }
    guard let scalar = Unicode.Scalar(code) else { throw .halfSurrogate }
    return scalar
  }

  private func hexadecimal(at place: Int, before end: Int) throws(Trouble) -> UInt32 {
    guard place + 4 <= end else { throw .invalid }
    var value: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
      default: throw .invalid
      }
    }
    return value
  }

  /// A number, as it is written.
  mutating func number() throws(Trouble) -> Range<Int> {
    let start = index
    func digits(_ scanner: inout Self) throws(Trouble) {
      let first = scanner.index
      while scanner.index < scanner.bytes.count, scanner.bytes[scanner.index] &- 0x30 < 10 { scanner.index += 1 }
      if scanner.index == first { throw .invalid }
    }
    func has(_ choices: String) -> Bool { index < bytes.count && choices.utf8.contains(bytes[index]) }
    if has("-") { index += 1 }
    if has("0") { index += 1 } else { try digits(&self) }
    if has(".") {
      index += 1
      try digits(&self)
    }
    if has("eE") {
      index += 1
      if has("+-") { index += 1 }
      try digits(&self)
    }
    return start..<index
  }

  /// Passes over a value of any kind.
  mutating func skipValue(depth: Int = 0) throws(Trouble) {
    guard depth < Self.depthLimit else { throw .tooDeep }
    switch next() {
    case UInt8(ascii: "\""):
      let text = try text()
      if text.hasEscapes { _ = try decoded(text) }
    case UInt8(ascii: "{"):
      try list("{", "}") { (scanner) throws(Trouble) in
        _ = try scanner.text()
        try scanner.take(":")
        try scanner.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try list("[", "]") { (scanner) throws(Trouble) in try scanner.skipValue(depth: depth + 1) }
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: _ = try number()
    }
  }

  /// What stands between brackets, with commas between.
  mutating func list(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ element: (inout Self) throws(Trouble) -> Void
  )
    throws(Trouble)
  {
    try take(opening)
    if next() == UInt8(ascii: closing) {
      index += 1
      return
    }
    while true {
      _ = next()
      try element(&self)
      if next() == UInt8(ascii: closing) { break }
      try take(",")
    }
    index += 1
  }

  private mutating func word(_ word: StaticString) throws(Trouble) {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { throw .invalid }
    for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { throw .invalid }
    index += count
  }
}
