import Testing

@testable import Workspace

/// What archives hold must stay what is computed.
@Suite struct RowChecksumTests {
  @Test func takesTextInEightBytesAtATimeAndTheRestFilledWithZeros() {
    for length in 0...40 {
      let text = (0..<length).map { UInt8($0 * 37 & 0xFF) }
      var expected = RowChecksum(version: 1, settingsHash: "")
      expected.add(UInt64(length) | 1 << 63)
      for start in stride(from: 0, to: length, by: 8) {
        let word = text[start..<min(start + 8, length)].reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        expected.add(word)
      }
      var sum = RowChecksum(version: 1, settingsHash: "")
      text.withUnsafeBufferPointer { sum.add(text: $0) }
      #expect(sum == expected, "\(length) bytes")
    }
  }

  /// The value as archives have held it since there are checksums.
  @Test func staysTheSameFromVersionToVersion() {
    var sum = RowChecksum(version: 3, settingsHash: "d4fe8564")
    sum.add(-5 as Int64)
    sum.add(0.25)
    sum.addNull()
    Array("Žižek said 1,200 people came.".utf8).withUnsafeBufferPointer { sum.add(text: $0) }
    #expect(sum.stored == -7_638_363_340_899_402_128)
  }
}
