import Importers
import Testing

@Suite struct PackReaderTests {
  private let text = Array("The mill reopened.".utf8)

  @Test func readsEachFileOfAZIPByItsName() throws {
    let pack = Packed.zip([
      ("in/a.txt", text), ("in/b.jsonl", Array("{\"id\": 7, \"text\": \"x\"}\n".utf8)), ("c.xyz", text),
      ("é/ü.txt", text),
    ])
    let reading = try Reading(of: pack, named: "p.zip")
    #expect(reading.articles.map(\.name) == ["p.zip/in/a.txt", "p.zip/in/b.jsonl/7.txt", "p.zip/é/ü.txt"])
    #expect(reading.articles.map(\.item) == ["p.zip:in/a.txt", "p.zip:in/b.jsonl:1", "p.zip:é/ü.txt"])
    #expect(reading.leftOut.map(\.item) == ["p.zip:c.xyz"])
  }

  @Test func readsATarWithOrWithoutGzip() throws {
    let pack = Packed.tar([("a.txt", text), ("b/c.txt", text)])
    #expect(try Reading(of: pack, named: "p.tar").articles.map(\.name) == ["p.tar/a.txt", "p.tar/b/c.txt"])
    #expect(
      try Reading(of: Packed.gzip(pack), named: "p.tar.gz").articles.map(\.name) == [
        "p.tar.gz/a.txt", "p.tar.gz/b/c.txt",
      ])
  }

  @Test func readsOnePackedFile() throws {
    let lines = Packed.gzip(Array("{\"text\": \"a\"}\n{\"text\": \"b\"}\n".utf8))
    #expect(try Reading(of: lines, named: "w.jsonl.gz").articles.map(\.item) == ["w.jsonl.gz:1", "w.jsonl.gz:2"])
  }

  @Test func readsPacksInPacksUpToADepth() throws {
    var pack = Packed.zip([("a.txt", text)])
    for _ in 0..<3 { pack = Packed.zip([("p.zip", pack)]) }
    #expect(try Reading(of: pack, named: "p.zip").articles.map(\.name) == ["p.zip/p.zip/p.zip/p.zip/a.txt"])
    for _ in 0..<3 { pack = Packed.zip([("p.zip", pack)]) }
    #expect(try Reading(of: pack, named: "p.zip").failed.map(\.reason) == ["packed more than 4 times over"])
  }

  @Test(arguments: ["../a.txt", "/a.txt", "x/../../a.txt", "\\a.txt", "..\\a.txt"])
  func leavesOutNamesThatLeadOutOfThePack(name: String) throws {
    for pack in [("p.zip", Packed.zip([(name, text)])), ("p.tar", Packed.tar([(name, text)]))] {
      let reading = try Reading(of: pack.1, named: pack.0)
      #expect(reading.leftOut.map(\.reason) == ["its name leads out of the pack"])
      #expect(reading.leftOut.allSatisfy { !$0.item.contains("../") })
      #expect(reading.found == 1)
    }
  }

  @Test func leavesOutLinks() throws {
    let reading = try Reading(of: Packed.tar([("a.txt", [])], linkingTo: "/etc/passwd"), named: "p.tar")
    #expect(reading.leftOut == [.init(item: "p.tar:a.txt", reason: "a link or a device")])
  }

  @Test func namesABrokenFileAndReadsTheOthers() throws {
    var pack = Packed.zip([("a.txt", text), ("b.txt", Array("Another text stands here.".utf8))])
    let place = try #require(pack.indices.first { pack[$0...].starts(with: "Another".utf8) })
    pack[place] ^= 1
    let reading = try Reading(of: pack, named: "p.zip")
    #expect(reading.articles.map(\.item) == ["p.zip:a.txt"])
    #expect(reading.failed.map(\.item) == ["p.zip:b.txt"])
  }

  @Test(arguments: ["p.zip", "p.tar", "p.tar.gz", "w.jsonl.gz", "m.docx"])
  func saysThatSomethingElseIsNoPack(name: String) throws {
    let reading = try Reading(of: text, named: name)
    #expect(reading.failed.count == 1)
    #expect(reading.found == 1)
  }

  /// A pack that grows without end is stopped, whatever it says of its size.
  @Test func stopsABomb() throws {
    let reader = UnpackingBudgetProbe()
    #expect(throws: (any Error).self) { try reader.spend(gigabytes: 2, of: 1_000) }
    #expect(throws: Never.self) { try reader.spend(gigabytes: 2, of: 100 << 20) }
  }
}
