import Digests
import Foundation
import TestSupport
import Testing

@testable import Workspace

@Suite struct TextTests {
  private let texts = [
    "reports/a.txt": "The dam held.\r\n", "reports/é 約.txt": String(repeating: "Žižek – 👩‍👧 said so. ", count: 500),
    "b.txt": "x",
  ]

  private func sample() throws -> Sample {
    try Sample(texts.sorted { $0.key < $1.key }.map { article($0.value, $0.key, "2031-04-02") })
  }

  /// The stored text of an article.
  private func text(of name: String, in sample: Sample) throws -> String {
    try sample.use(for: .reading) { workspace in
      let listed = try #require(try workspace.article(name))
      return String(decoding: try workspace.storedText(of: listed).bytes(), as: UTF8.self)
    }
  }

  @Test func givesBackEveryTextByteForByte() throws {
    let sample = try sample()
    for (name, content) in texts { #expect(try text(of: name, in: sample).utf8.elementsEqual(content.utf8)) }
  }

  @Test(.needsSQLite) func isListedAndUnpackedBySQLitesArchiveCommand() throws {
    let sample = try sample()
    for _ in 0..<2 {
      let listing = try OutsideProgram.sqlite3.run([sample.path, "-A", "-t"])
      #expect(listing.text.split(separator: "\n").sorted() == ["b.txt", "reports/a.txt", "reports/é 約.txt"])
      #expect(try OutsideProgram.sqlite3.run([sample.path, "-A", "-x", "-C", sample.folder.path("out")]).status == 0)
      for (name, content) in texts { #expect(try sample.folder.bytes(of: "out/\(name)") == Array(content.utf8)) }
      try sample.sql("VACUUM")
      for (name, content) in texts { #expect(try text(of: name, in: sample) == content) }
    }
  }

  @Test(.needsSQLite) func isUnpackedBySQLitesArchiveCommand() throws {
    let sample = try sample()
    let target = try TemporaryFolder()
    #expect(try OutsideProgram.sqlite3.run([sample.path, "-A", "-x"], in: target.path).status == 0)
    for (name, content) in texts { #expect(try target.bytes(of: name) == Array(content.utf8)) }
    let attributes = try FileManager.default.attributesOfItem(atPath: target.path("b.txt"))
    #expect(attributes[.modificationDate] as? Date == Date(timeIntervalSince1970: 1_932_854_400))
  }

  @Test(
    .needsSQLite,
    arguments: [
      ("data = zeroblob(length(data))", "its compressed data is broken"),
      ("data = substr(data, 1, length(data) - 20)", "its compressed data is broken"),
      ("sz = sz - 1", "it does not have the 14000 bytes it declares"),
      ("sz = sz + 1", "it does not have the 14002 bytes it declares"),
      ("sz = 1000000000", "it declares a size of 1000000000 bytes, which its data cannot hold"),
      ("sz = 200000000", "it declares a size of 200000000 bytes, which its data cannot hold"),
      ("sz = -1", "it declares a size of -1 bytes, which its data cannot hold"),
      ("sz = 'many'", "it is not in the archive"), ("sz = NULL", "it is not in the archive"),
      ("data = NULL", "it declares a size of 14001 bytes, which its data cannot hold"),
      ("data = 'text', sz = 4", "it no longer has its SHA-256"),
      ("data = (SELECT data FROM sqlar WHERE name = 'b.txt'), sz = 1", "it no longer has its SHA-256"),
    ])
  func findsADamagedText(change: String, why: String) throws {
    let text = String(repeating: "x", count: 1) + String(repeating: "0123456789", count: 1_400)
    let sample = try Sample([article(text, "a.txt"), article("y", "b.txt")])
    try sample.sql("UPDATE sqlar SET \(change) WHERE name = 'a.txt'")
    #expect(throws: WorkspaceError.damagedText(article: "a.txt", why: why)) { try self.text(of: "a.txt", in: sample) }
    #expect(try self.text(of: "b.txt", in: sample) == "y")
  }

  @Test(.needsSQLite) func findsOneFlippedBitInAnyPlace() throws {
    let content = String(repeating: "The dam held in the night. ", count: 9)
    let sample = try Sample([article(content, "a.txt")])
    let bytes = try #require(Int(sample.sql("SELECT length(data) FROM sqlar")))
    for place in stride(from: 1, through: bytes, by: 5) {
      let copy = try Sample([article(content, "a.txt")])
      let hex = try copy.sql("SELECT hex(substr(data, \(place), 1)) FROM sqlar")
      let flipped = String((UInt8(hex, radix: 16) ?? 0) ^ 4, radix: 16)
      let digits = String(repeating: "0", count: 2 - flipped.utf8.count) + flipped
      try copy.sql(
        "UPDATE sqlar SET data = CAST(substr(data, 1, \(place - 1)) || x'\(digits)' || substr(data, \(place + 1)) AS BLOB)"
      )
      // The stream's own mark of its make may differ without a difference in the text.
      if let read = try? text(of: "a.txt", in: copy) { #expect(read == content) }
      if place > 2 { #expect(throws: WorkspaceError.self) { try text(of: "a.txt", in: copy) } }
    }
  }

  @Test func refusesASizeThatItsDataCannotHoldWithoutTakingTheMemory() {
    #expect(throws: Zlib.Damage.declaredSize(1 << 30)) { try Zlib.text(from: [0x78, 0x9C], declaredSize: 1 << 30) }
    #expect(throws: Zlib.Damage.declaredSize(100_000)) { try Zlib.text(from: [0x78, 0x9C], declaredSize: 100_000) }
  }

  @Test(arguments: [0, 1, 2, 100, 2_047, 2_048, 65_536, 65_537, 700_000])
  func packsAndUnpacksAnyLength(count: Int) throws {
    let text = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let packed = Zlib.compressed(text)
    #expect(try Zlib.text(from: packed, declaredSize: count) == text)
    if count >= 100 { #expect(packed.count < count / 2) }
  }

  @Test(arguments: [0, 1, 3, 2_047, 65_537]) func keepsATextThatDoesNotShrinkAsItIs(count: Int) {
    let text = (0..<count).map { UInt8(truncatingIfNeeded: MinHash.mixed(UInt64($0 + 1))) }
    #expect(Zlib.compressed(text) == text)
  }

  @Test(.needsSQLite) func findsATextThatIsGone() throws {
    let sample = try sample()
    try sample.sql("PRAGMA foreign_keys = OFF; DELETE FROM sqlar WHERE name = 'b.txt'")
    let digits = SHA256Digest(of: "x").prefix(12)
    #expect(
      throws: WorkspaceError.damagedText(article: digits, why: "its name and its text are not in the archive")
    ) {
      try sample.use(for: .reading) { _ = try $0.articles(after: 0, limit: 9) }
    }
    let problems = try sample.use(for: .reading) { try $0.integrityProblems() }
    #expect(problems.first == "a row of 'articles' belongs to nothing")
    #expect(problems.contains { $0.contains(digits) }, "\(problems)")
  }

  @Test(.needsSQLite) func findsAnArticleWhoseSightingIsGone() throws {
    let sample = try sample()
    try sample.sql("DELETE FROM sightings WHERE article_id = (SELECT id FROM sqlar WHERE name = 'b.txt')")
    #expect(
      try sample.use(for: .reading) { try $0.integrityProblems() } == ["it is not said where 'b.txt' was seen"])
  }

  @Test func findsNothingWrongWithAWholeFile() throws {
    #expect(try sample().use(for: .reading) { try $0.integrityProblems() } == [])
  }

  @Test func findsAnArticleByTheFirstDigitsOfItsSHA256() throws {
    let digest = SHA256Digest(of: "x")
    let sample = try sample()
    for prefix in [digest.prefix(4), digest.prefix(7).uppercased(), digest.hex] {
      #expect(try sample.use(for: .reading) { try $0.articles(digestPrefix: prefix).map(\.name) } == ["b.txt"])
    }
    for prefix in ["", "no", String(repeating: "0", count: 65)] {
      #expect(try sample.use(for: .reading) { try $0.articles(digestPrefix: prefix).isEmpty })
    }
  }
}
