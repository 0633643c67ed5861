import AnalyzerKit
import Testing

@Suite struct WordKeyTests {
  @Test(arguments: [
    ("Troops", "tROOPS"), ("don’t", "DON'T"), ("ŽIŽEK", "žižek"), ("ÀÉÖÞ", "àéöþ"), ("ΑΘΗΝΑ", "αθηνα"),
    ("ΆΈΉΊ", "άέήί"),
    ("КИЇВ ЁЖ", "київ ёж"), ("ŁÓDŹ", "łódź"), ("Ÿ", "ÿ"),
  ])
  func isTheSameForCapitalAndSmallLetters(left: String, right: String) {
    #expect(WordKey(left) == WordKey(right))
  }

  @Test(arguments: [("a", "b"), ("ab", "ba"), ("", "a"), ("a b", "ab"), ("÷", "×"), ("日本", "日"), ("and", "ánd")])
  func tellsWordsApart(left: String, right: String) {
    #expect(WordKey(left) != WordKey(right))
  }

  @Test func growsByParts() {
    var key = WordKey("North")
    key.append(UInt8(ascii: " "))
    var part = "SEA’s"
    part.withUTF8 { key.extend(with: $0) }
    #expect(key == WordKey("north sea's"))
    #expect(WordKey() == WordKey(""))
  }

  /// The published test vectors of FNV-1a for "a" and "foobar".
  @Test func isFNV1a() {
    #expect(WordKey("a").hash == 0xaf63_dc4c_8601_ec8c)
    #expect(WordKey("foobar").hash == 0x8594_4171_f739_67e8)
  }
}
