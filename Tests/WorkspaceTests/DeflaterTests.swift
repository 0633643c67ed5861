import Testing

@testable import Workspace

/// Streams of ours, read by zlib.
@Suite struct DeflaterTests {
  private struct Bytes {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func of(_ count: Int, kinds: Int = 256) -> [UInt8] { (0..<count).map { _ in UInt8(below(kinds)) } }
  }

  private let deflater = Deflater()

  /// What zlib reads from the stream of a text, or the text where no stream was made.
  private func unpacked(_ text: [UInt8]) throws -> [UInt8] {
    try Zlib.text(from: deflater.compressed(text), declaredSize: text.count)
  }

  @Test func packsTextsOfEveryShortLength() throws {
    var bytes = Bytes(state: 1)
    for count in 0..<300 {
      for kinds in [1, 2, 6, 256] {
        let text = bytes.of(count, kinds: kinds)
        #expect(try unpacked(text) == text)
      }
    }
  }

  @Test func packsWhatRepeatsItselfInAllWays() throws {
    var bytes = Bytes(state: 2)
    for _ in 0..<200 {
      var text = bytes.of(20, kinds: 9)
      let count = bytes.below(3_000)
      while text.count < count {
        let (start, piece) = (bytes.below(text.count), bytes.of(bytes.below(30), kinds: 9))
        text += text[start...].prefix(1 + bytes.below(400)) + piece
      }
      #expect(try unpacked(text) == text)
    }
  }

  /// What lies up to 32,768 bytes back can be named, what lies further back cannot.
  @Test(arguments: [32_764, 32_767, 32_768, 32_769, 65_536])
  func knowsHowFarBackItMayReach(distance: Int) throws {
    var bytes = Bytes(state: 3)
    let head = bytes.of(300)
    let text = head + bytes.of(distance - head.count, kinds: 3) + head
    #expect(try unpacked(text) == text)
  }

  /// Each letter as often as the two before it together: the code of the rarest would be longer than 15 bits.
  @Test func shortensCodesThatWouldBeTooLong() throws {
    var (counts, text) = ([1, 1], [UInt8]())
    while counts.count < 18 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    for (letter, count) in counts.enumerated() { text += [UInt8](repeating: UInt8(60 + letter), count: count) }
    var bytes = Bytes(state: 4)
    for place in text.indices.reversed() { text.swapAt(place, bytes.below(place + 1)) }
    #expect(try unpacked(text) == text)
  }

  @Test func writesAsManyBlocksAsItTakes() throws {
    var bytes = Bytes(state: 5)
    let text = bytes.of(40_000, kinds: 200)
    #expect(try unpacked(text) == text)
    #expect(try unpacked(Array(text.prefix(16_384))) == Array(text.prefix(16_384)))
  }

  @Test func packsATextTheSameWhateverWasPackedBefore() {
    let text = Array(repeating: "The ferry to Ostry goes twice a day, and on Sundays once.", count: 9).joined().utf8
    let alone = Deflater().compressed(Array(text))
    for before in ["", "The ferry to Ostry", "another text, and a longer one than that"] {
      _ = deflater.compressed(Array(before.utf8))
      #expect(deflater.compressed(Array(text)) == alone)
    }
    #expect(alone.count < 100)
  }
}
