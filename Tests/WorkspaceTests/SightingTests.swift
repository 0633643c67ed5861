import AnalyzerKit
import Digests
import Testing

@testable import Workspace

@Suite struct SightingTests {
  /// The first eight digits of a text's SHA-256.
  private func digits(_ text: String) -> String { SHA256Digest(of: text).prefix(8) }

  @Test func takesTheSameTextOnce() throws {
    let sample = try Sample()
    #expect(
      try sample.add([article("One.", "a.txt"), article("One.", "b.txt"), article("One.", "a.txt")]) == [
        .added, .copy(of: "a.txt"), .known("a.txt"),
      ])
    #expect(try sample.names() == ["a.txt"])
    #expect(try sample.rows(of: "articles")[0][10] == .integer(2))
  }

  @Test func showsTheFactsOfTheFirstSightingByDate() throws {
    let sample = try Sample([
      article("One.", "a.txt"), article("One.", "b.txt", "2031-04-03"),
      article("One.", "c.txt", "2031-04-02", source: "Wire"),
    ])
    #expect(try sample.rows(of: "articles")[0].prefix(4).suffix(2) == [.text("2031-04-02"), .text("Wire")])
    #expect(try sample.names() == ["c.txt"])
  }

  @Test func namesAnotherTextOfTheSameNameAsItsRevision() throws {
    let sample = try Sample([article("One.", "a.txt", "2031-04-02"), article("Two.", "a.txt", "2031-04-03")])
    #expect(try sample.names() == ["a.txt", "a.txt~\(digits("Two."))"])
    #expect(try sample.rows(of: "articles").map { $0[9] } == [.null, .text("a.txt")])
  }

  @Test func givesTheNameToTheEarlierTextThatComesLater() throws {
    let sample = try Sample([article("Two.", "a.txt", "2031-04-03")])
    try sample.add([article("One.", "a.txt", "2031-04-02")])
    #expect(try sample.names() == ["a.txt", "a.txt~\(digits("Two."))"])
    #expect(try sample.rows(of: "articles")[0][2] == .text("2031-04-02"))
  }

  @Test func givesTheNameBackWhenItsBearerTurnsOutToBeSeenEarlierElsewhere() throws {
    let sample = try Sample([article("One.", "a.txt", "2031-04-02"), article("Two.", "a.txt", "2031-04-03")])
    try sample.add([article("One.", "b.txt", "2031-04-01")])
    #expect(try sample.names() == ["a.txt", "b.txt"])
    #expect(try sample.rows(of: "articles")[0][1] == .text(SHA256Digest(of: "Two.").hex))
  }

  @Test(.needsSQLite) func renamesTheTextTogetherWithItsArticle() throws {
    let sample = try Sample([article("Two.", "a.txt", "2031-04-03"), article("One.", "a.txt", "2031-04-02")])
    #expect(
      try sample.sql("SELECT name, data FROM articles JOIN sqlar USING(id) ORDER BY 1")
        == "a.txt|One.\na.txt~\(digits("Two."))|Two.")
  }

  @Test func givesANameThatLooksLikeARevisionAnEndingOfItsOwn() throws {
    let name = "a.txt~0123abcd"
    let sample = try Sample([article("One.", name)])
    #expect(try sample.names() == ["\(name)~\(digits("One."))"])
  }

  @Test func tellsAGivenNameFromTheSameNameOfARevision() throws {
    let taken = "a.txt~\(digits("Two."))"
    let given = [
      article("One.", "a.txt", "2031-04-02"), article("Two.", "a.txt", "2031-04-03"), article("Three.", taken),
    ]
    for order in permutations(given) {
      #expect(try Sample(order).names() == ["a.txt", taken, "\(taken)~\(digits("Three."))"])
    }
  }

  /// Two texts with the same first eight digits are made up here, as finding real ones would take long.
  @Test func namesTextsWithTheSameDigitsByAllOfThem() throws {
    let base = article("One.", "a.txt", "2031-04-01")
    let twins = try ["00", "ff"].map { ending in
      try made(digest: "abcdef01" + String(repeating: "0", count: 54) + ending, "a.txt", "2031-04-02")
    }
    let names = ["a.txt"] + twins.map { "a.txt~\($0.digest.hex)" }
    for order in permutations([base] + twins) { #expect(try Sample(order).names() == names) }
  }

  @Test func givesShortDigitsAgainWhereOneOfTwoAlikeGoes() throws {
    let base = article("One.", "a.txt", "2031-04-01")
    let twins = try ["00", "ff"].map { ending in
      try made(digest: "abcdef01" + String(repeating: "0", count: 54) + ending, "a.txt", "2031-04-02")
    }
    let elsewhere = try made(digest: twins[0].digest.hex, "b.txt", "2031-03-01")
    for order in permutations([base, elsewhere] + twins) {
      #expect(try Sample(order).names() == ["a.txt", "a.txt~abcdef01", "b.txt"])
    }
  }

  /// A text with a SHA-256 of our choice.
  private func made(digest: String, _ name: String, _ published: String) throws -> NewArticle {
    let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(digest.dropFirst($0).prefix(2), radix: 16) }
    return NewArticle(
      sighting: Sighting(name: name, published: published), digest: try #require(SHA256Digest(bytes: bytes)),
      data: [0x78],
      lengthBytes: 1, lengthCodePoints: 1, recognizedLanguage: nil)
  }

  @Test(arguments: [
    // Texts that take each other's names, dated and not.
    [
      article("One.", "a.txt", "2031-04-03"), article("One.", "b.txt", "2031-04-01"),
      article("Two.", "a.txt", "2031-04-02"), article("Three.", "a.txt"),
    ],
    // One name, one date.
    [
      article("One.", "a.txt", "2031-04-03"), article("Two.", "a.txt", "2031-04-03"),
      article("Three.", "a.txt", "2031-04-03"),
      article("Two.", "a.txt", "2031-04-02"),
    ],
    // A chain of names that are let go of and taken up.
    [
      article("One.", "a.txt", "2031-04-05"),
      article("One.", "b.txt", "2031-04-04"),
      article("Three.", "b.txt", "2031-04-05"), article("Three.", "c.txt", "2031-04-01"),
    ],
    // The same place and day, told apart by what else is known.
    [
      article("One.", "a.txt", "2031-04-03", source: "Wire"), article("One.", "a.txt", "2031-04-03"),
      article("One.", "a.txt", "2031-04-03", source: "Post"), article("Two.", "a.txt"),
    ],
    // One accent in two encodings.
    [
      article("One.", "\u{E9}.txt"), article("One.", "e\u{301}.txt"), article("Two.", "\u{E9}.txt"),
      article("Two.", "e\u{301}.txt", "2031-04-03"),
    ],
  ])
  func comesOutTheSameInAnyOrder(articles: [NewArticle]) throws {
    let expected = try contents(articles)
    for order in permutations(articles) {
      let found = try contents(order)
      #expect(found == expected)
      #expect(
        found.map { $0.map { "\($0)" }.joined().unicodeScalars.map(\.value) }
          == expected.map { $0.map { "\($0)" }.joined().unicodeScalars.map(\.value) })
    }
  }

  @Test func comesOutTheSameInOneImportOrSeveral() throws {
    let articles = [
      article("One.", "a.txt", "2031-04-03"), article("Two.", "a.txt", "2031-04-02"),
      article("One.", "b.txt", "2031-04-01"),
    ]
    let several = try Sample()
    for article in articles { try several.add([article]) }
    #expect(try several.rows(of: "articles") == Sample(articles).rows(of: "articles"))
  }

  /// The list of articles of an archive made from these.
  private func contents(_ articles: [NewArticle]) throws -> [[Cell]] { try Sample(articles).rows(of: "articles") }

  @Test func takesThousandsOfTextsOfOneName() throws {
    let sample = try Sample((0..<3_000).map { article("Text \($0).", "a.txt") })
    #expect(try sample.names().count == 3_000)
  }
}

/// All orders of some things.
func permutations<T>(_ things: [T]) -> [[T]] {
  guard things.count > 1 else { return [things] }
  return things.indices.flatMap { index in
    var rest = things
    let first = rest.remove(at: index)
    return permutations(rest).map { [first] + $0 }
  }
}
