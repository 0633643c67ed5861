import Testing

@testable import Importers

@Suite struct TextReaderTests {
  @Test(arguments: [
    "The dam held.\n", "One line\r\nand another\r\n", " leading and trailing \n\n", "\u{FEFF}with a mark",
    "Žižek – 👩‍👧 – 約三百人",
  ])
  func keepsTheTextByteForByte(text: String) throws {
    let article = try #require(try Reading(of: text.utf8, named: "a.txt").articles.first)
    #expect(article.text == Array(text.utf8))
    #expect(article.name == "a.txt")
    #expect(article.item == "a.txt")
  }

  @Test(arguments: ["", " ", "\n\r\n\t", "\u{FEFF}", "\u{FEFF}\r\n"])
  func leavesOutAFileWithoutText(text: String) throws {
    let reading = try Reading(of: text.utf8, named: "a.txt")
    #expect(reading.leftOut == [.init(item: "a.txt", reason: "empty")])
    #expect(reading.found == 1)
  }

  @Test(arguments: [
    (Array("Damm".utf8) + [0xC3, 0x28, 0xC3, 0xBC], 4), ([0xC0, 0x80], 0),
    ([0x61, 0xED, 0xA0, 0x80], 1), ([0x61, 0x62, 0xF0, 0x9F, 0x91], 2), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x80], 0),
    ([0x61, 0xE2, 0x82, 0x28], 1),
  ])
  func saysAtWhichByteAFileIsNotUTF8(content: [UInt8], byte: Int) throws {
    let reading = try Reading(of: content, named: "a.txt")
    #expect(reading.failed == [.init(item: "a.txt", reason: "not valid UTF-8 at byte \(byte)\(hint)")])
    #expect(reading.found == 1)
  }

  private let hint = ", and no other encoding fits (--encoding NAME overrules)"

  @Test func agreesWithTheStandardLibraryOnWhatUTF8Is() {
    var generator = Noise(state: 7)
    let pool: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      let text = (0..<5).map { _ in pool[Int(generator.next() % UInt64(pool.count))] }
      #expect((TextCheck.firstInvalidByte(of: text) == nil) == (String(validating: text, as: UTF8.self) != nil))
    }
  }

  @Test(arguments: [Array("PK".utf8) + [3, 4, 0, 0xFF], Array("hi".utf8) + [0, 0x69, 0], [0, 0, 0]])
  func leavesOutWhatHoldsNULAsNoText(content: [UInt8]) throws {
    let reading = try Reading(of: content, named: "a.txt")
    #expect(reading.leftOut == [.init(item: "a.txt", reason: "not text: it holds NUL bytes")])
    #expect(reading.found == 1)
  }

  @Test func readsAFileThatIsLongerThanOnePiece() throws {
    let text = String(repeating: "Wasser über dem Damm. ", count: 40_000)
    #expect(try Reading(of: text.utf8, named: "a.txt").articles.first?.text == Array(text.utf8))
  }
}

/// Numbers that look random and are the same every time.
/// - Source: SplitMix64, Steele, Lea and Flood 2014.
private struct Noise: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
