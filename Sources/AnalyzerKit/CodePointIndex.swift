/// Translates places in a text between UTF-8 bytes, as the program counts, and Unicode code points, as tables do.
///
/// - Complexity: linear to make; a place then costs at most one block of 64 bytes, nothing in an ASCII text.
public struct CodePointIndex: Sendable {
  /// The number of code points in the whole text.
  public let count: Int
  private let text: [UInt8]
  /// Code points before each block of 64 bytes; empty where every byte is a code point.
  private let blocks: [Int]

  private static let blockSize = 64

  /// - Parameter text: valid UTF-8.
  public init(_ text: [UInt8]) {
    self.text = text
    guard !Self.isASCII(text) else {
      count = text.count
      blocks = []
      return
    }
    var blocks: [Int] = []
    blocks.reserveCapacity(text.count / Self.blockSize + 1)
    var total = 0
    for start in stride(from: 0, to: text.count, by: Self.blockSize) {
      blocks.append(total)
      total += Self.codePoints(of: text[start..<min(start + Self.blockSize, text.count)])
    }
    self.blocks = blocks
    count = total
  }

  /// The number of code points before a byte, which is a border of code points inside the text or its end.
  public func place(ofByte offset: Int) -> Int {
    guard !blocks.isEmpty, offset > 0 else { return offset }
    let block = (offset - 1) / Self.blockSize
    return blocks[block] + Self.codePoints(of: text[block * Self.blockSize..<offset])
  }

  /// The byte at which code point `place` begins; nil where the text is shorter. The end of the text is a place.
  public func byte(ofPlace place: Int) -> Int? {
    guard place >= 0, place <= count else { return nil }
    guard !blocks.isEmpty, place < count else { return place == count ? text.count : place }
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle] > place { high = middle } else { low = middle + 1 }
    }
    var left = place - blocks[low - 1]
    var byte = (low - 1) * Self.blockSize
    while byte < text.count {
      if text[byte] & 0xC0 != 0x80 {
        if left == 0 { return byte }
        left -= 1
      }
      byte += 1
    }
    return text.count
  }

  /// The bytes of a half-open range of code points; nil where the text does not reach that far.
  public func span(start: Int, end: Int) -> TextSpan? {
    guard start <= end, let first = byte(ofPlace: start), let last = byte(ofPlace: end) else { return nil }
    return TextSpan(start: first, end: last)
  }

  /// The words at a half-open range of code points; nil where the text does not reach that far.
  public func quote(start: Int, end: Int) -> String? {
    span(start: start, end: end).map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }
  }

  /// Whether a span lies inside the text and cuts no code point.
  public func contains(_ span: TextSpan) -> Bool {
    span.end <= text.count && isBorder(span.start) && isBorder(span.end)
  }

  private func isBorder(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }

  /// Looked at in words of eight bytes.
  private static func isASCII(_ text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in
      var (marks, index) = (0 as UInt64, 0)
      while index + 8 <= bytes.count {
        marks |= bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        index += 8
      }
      for byte in bytes[index...] { marks |= UInt64(byte) }
      return marks & 0x8080_8080_8080_8080 == 0
    }
  }

  private static func codePoints(of bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
