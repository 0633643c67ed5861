import Testing

@testable import Importers

@Suite struct ItemNameTests {
  @Test(arguments: ["report 7, final (2).txt", "2031-04-02", "Žižek", "約三百人", "a@b", "x~1"])
  func keepsAPlainName(name: String) {
    #expect(ItemName.component(name) == name)
  }

  @Test(arguments: [
    ("..", "%2E."), (".", "%2E"), ("../../etc/passwd", "..%2F..%2Fetc%2Fpasswd"), ("/etc/passwd", "%2Fetc%2Fpasswd"),
    ("a\\b", "a%5Cb"), ("C:", "C%3A"), ("100%", "100%25"), ("-rf", "%2Drf"), (" x", "%20x"), ("a\0b", "a%00b"),
    ("a\nb\u{1B}[2J", "a%0Ab%1B%5B2J"), ("txt.\u{202E}exe", "txt.%E2%80%AEexe"), ("a\u{200B}b", "a%E2%80%8Bb"),
    ("", "%00"),
    ("*?[a]", "%2A%3F%5Ba%5D"), ("a\u{2028}b", "a%E2%80%A8b"), ("'; DROP TABLE", "%27%3B DROP TABLE"),
  ])
  func writesWhatIsUnsafeAsPercentAndDigits(given: String, name: String) {
    #expect(ItemName.component(given) == name)
  }

  @Test(arguments: ["a", "é", "👩", "/"])
  func shortensALongNameToOneOfItsOwn(letter: String) {
    let long = ["", "x"].map { ItemName.component(String(repeating: letter, count: 4_096) + $0) }
    for name in long { #expect(name.utf8.count <= 200) }
    #expect(long[0] != long[1])
    #expect(String(validating: Array(long[0].utf8), as: UTF8.self) != nil)
    #expect(!long[0].contains("\u{FFFD}"))
  }

  @Test func namesArticlesByIDsThatWouldLeaveTheirFolder() throws {
    let reading = try Reading(
      jsonLines: #"{"id": "../../etc/passwd", "text": "x"}"# + "\n" + #"{"id": "/abs", "text": "y"}"#)
    #expect(reading.articles.map(\.name) == ["news.jsonl/..%2F..%2Fetc%2Fpasswd.txt", "news.jsonl/%2Fabs.txt"])
  }

  @Test func tellsApartNamesThatLookAlikeOnceEscaped() {
    #expect(ItemName.component("a/b") != ItemName.component("a%2Fb"))
  }
}
