import Testing

@testable import Workspace

/// Signatures are stored: each must stay what it was, whatever way is taken to it.
@Suite struct MinHashTests {
  /// The same, byte by byte, word by word and lot by lot.
  private struct Plain {
    static func mixed(_ value: UInt64) -> UInt64 {
      var value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
      value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
      return value ^ value >> 33
    }

    static func words(_ text: [UInt8]) -> [[UInt8]] {
      var words: [[UInt8]] = [[]]
      var place = 0
      while place < text.count {
        let byte = text[place]
        place += 1
        switch byte {
        case 0xC2:
          place += 1
          words.append([])
        case 0xE2 where place < text.count && (0x80...0x81).contains(text[place]):
          place += 2
          words.append([])
        case 0x41...0x5A: words[words.count - 1].append(byte + 0x20)
        case 0x30...0x39, 0x61...0x7A, 0x80...: words[words.count - 1].append(byte)
        default: words.append([])
        }
      }
      return words.filter { !$0.isEmpty }
    }

    static func hash(_ word: [UInt8]) -> UInt64 {
      var (hash, piece) = (0 as UInt64, 0 as UInt64)
      for (number, byte) in word.enumerated() {
        piece = piece << 8 | UInt64(byte)
        if number % 8 == 7 { (hash, piece) = ((hash ^ piece) &* 0x9E37_79B9_7F4A_7C15, 0) }
      }
      return (hash ^ hash >> 29 ^ piece) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(word.count)
    }

    static func signature(_ text: [UInt8]) -> [UInt64]? {
      let words = words(text).map(hash)
      guard !words.isEmpty else { return nil }
      var least = [UInt64](repeating: .max, count: 128)
      func keep(_ run: UInt64) {
        least[Int(mixed(run) >> 57)] = min(least[Int(mixed(run) >> 57)], mixed(run), .max - 1)
      }
      if words.count < 3 { keep(words.reduce(0, ^)) }
      for last in words.indices.dropFirst(2) {
        keep(words[last - 2] &* 0x9E37_79B9_7F4A_7C15 ^ words[last - 1] &* 0xC2B2_AE3D_27D4_EB4F ^ words[last])
      }
      var halves = [UInt64](repeating: 0, count: 8)
      for lot in 0..<128 {
        var (hash, probe) = (least[lot], UInt64(lot))
        while hash == .max {
          probe = mixed(probe &+ 0x5851_F42D_4C95_7F2D)
          hash = least[Int(probe >> 57)]
        }
        halves[lot / 16] = halves[lot / 16] << 4 | (hash &* 0x9E37_79B9_7F4A_7C15) >> 60
      }
      return halves
    }
  }

  private func isAsBefore(_ text: [UInt8]) -> Bool {
    let signature = MinHash(of: text)
    return signature.map { signature in (0..<8).map { signature.halves[$0] } } == Plain.signature(text)
  }

  @Test(arguments: [
    "", " ", "…", "a", "Ox", "Ox cart", "Ox cart wheel", "one two three four", "1997", "seventh", "eighteen", "ninthly",
    "abcdefgh", "abcdefghi", "abcdefghijklmno", "abcdefghijklmnop", "abcdefghijklmnopq", "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "Žižek – čtvrtek", "Größe, Maß und ½ «Ziel»", "Мельница снова открылась в понедельник утром.",
    "„Ja“, rief er; ‘no’.",
    "磨坊星期一重新開放", "€ 12 and £ 3", "naïve\u{A0}café", "[@`{/:] ^_^ ~", "a\u{0}b\u{1F}c\u{10}d\u{7F}e",
    String(repeating: "x", count: 200),
  ]) func takesTheSameWordsFromAText(text: String) {
    let bytes = Array(text.utf8)
    // So that words begin and end everywhere among 64 bytes, and the text ends anywhere.
    for spaces in 0..<67 {
      let padding = [UInt8](repeating: 0x20, count: spaces)
      #expect(isAsBefore(padding + bytes))
      #expect(isAsBefore(bytes + padding + bytes))
    }
    for count in bytes.indices { #expect(isAsBefore(Array(bytes[..<count]))) }
  }

  /// All lots looked empty after it once, and one that is not was looked for without an end.
  @Test func signsAWordOfTheHighestHash() {
    #expect(isAsBefore(Array("ddu89fwvlzt14b8v".utf8)))
    #expect(isAsBefore(Array("Ox ddu89fwvlzt14b8v cart".utf8)))
  }

  @Test func takesTheSameFromAnyBytes() {
    var state: UInt64 = 7
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let leads: [UInt8] = [0xC2, 0xE2, 0x80, 0x81, 0x20, 0x61, 0x5A, 0x39, 0xD0]
    for round in 0..<3_000 {
      let text = (0..<below(round % 9 == 0 ? 9_000 : 300)).map { _ in
        switch round % 3 {
        case 0: UInt8(below(256))
        case 1: leads[below(leads.count)]
        default: below(6) == 0 ? 0x20 : UInt8(0x41 + below(58))
        }
      }
      #expect(isAsBefore(text), "round \(round)")
    }
  }
}
