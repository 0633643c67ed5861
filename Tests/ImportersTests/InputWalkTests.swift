import Foundation
import Importers
import TestSupport
import Testing

@Suite struct InputWalkTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Reads a folder `reports` of the test's.
  private func readReports(format: ImportFormat? = nil) throws -> Reading {
    try Reading([folder.path("reports")], format: format)
  }

  @Test func readsAFolderAgainByItsName() throws {
    let folder = try TemporaryFolder()
    try folder.write("The mill reopened.", to: "in/a b.txt")
    var names: [String] = []
    try InputWalk().read(again: "old%2Fname", at: folder.path("in")) { item in
      if case .article(let box) = item { names.append(box.article.name) }
    }
    #expect(names == ["old%2Fname/a b.txt"])
  }

  @Test func goesThroughFoldersInTheOrderOfTheirNamesBytes() throws {
    for name in ["b.txt", "a/z.txt", "Z.txt", "é.txt", "a.txt", "10.txt", "9.txt", "a/b/c.txt"] {
      try folder.write("text of \(name)", to: "reports/\(name)")
    }
    #expect(
      try readReports().articles.map(\.name) == [
        "reports/10.txt", "reports/9.txt", "reports/Z.txt", "reports/a/b/c.txt", "reports/a/z.txt", "reports/a.txt",
        "reports/b.txt", "reports/é.txt",
      ])
  }

  @Test func takesSeveralInputsInTheOrderGiven() throws {
    let paths = try ["b.txt", "a.txt"].map { try folder.write("text of \($0)", to: $0) }
    #expect(try Reading(paths).articles.map(\.name) == ["b.txt", "a.txt"])
  }

  @Test func namesWhatIsHiddenAndLeavesItOut() throws {
    try folder.write("text", to: "reports/.draft.txt")
    try folder.write("text", to: "reports/.git/a.txt")
    let reading = try readReports()
    #expect(reading.leftOut.map(\.item) == ["reports/.draft.txt", "reports/.git"])
    #expect(reading.leftOut.allSatisfy { $0.reason == "hidden; name it to add it" })
    #expect(reading.found == 2)
  }

  @Test func readsAHiddenFileThatIsNamed() throws {
    #expect(try Reading([folder.write("text", to: ".draft.txt")]).articles.map(\.name) == [".draft.txt"])
  }

  @Test func leavesOutLinksInsideAFolder() throws {
    try folder.write("text", to: "elsewhere/a.txt")
    try folder.write("text", to: "reports/b.txt")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path("reports/a.txt"), withDestinationPath: folder.path("elsewhere/a.txt"))
    try manager.createSymbolicLink(atPath: folder.path("reports/circle"), withDestinationPath: folder.path("reports"))
    try manager.createSymbolicLink(atPath: folder.path("reports/gone"), withDestinationPath: folder.path("nowhere"))
    let reading = try readReports()
    #expect(reading.leftOut.map(\.item) == ["reports/a.txt", "reports/circle", "reports/gone"])
    #expect(reading.leftOut.allSatisfy { $0.reason.hasPrefix("a symbolic link") })
    #expect(reading.articles.map(\.name) == ["reports/b.txt"])
  }

  @Test func followsALinkThatIsNamed() throws {
    try folder.write("text", to: "elsewhere/a.txt")
    for (link, target) in [("file.txt", "elsewhere/a.txt"), ("folder", "elsewhere")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(link), withDestinationPath: folder.path(target))
    }
    let reading = try Reading([folder.path("file.txt"), folder.path("folder")])
    #expect(reading.articles.map(\.name) == ["file.txt", "folder/a.txt"])
  }

  @Test(arguments: ["report.xyz", "report", "report.mp3"])
  func leavesOutFilesOfAnUnknownKindAndSaysHowToReadThem(name: String) throws {
    try folder.write("text", to: "reports/\(name)")
    let reading = try readReports()
    #expect(reading.leftOut.map(\.item) == ["reports/\(name)"])
    #expect(reading.leftOut.allSatisfy { $0.reason.contains("--format text") })
    #expect(try readReports(format: .text).articles.map(\.name) == ["reports/\(name)"])
  }

  @Test(arguments: ["a.TXT", "a.md", "a.text"])
  func knowsTextByItsEnding(name: String) throws {
    #expect(try Reading([folder.write("text", to: name)]).articles.count == 1)
  }

  @Test func leavesOutWhatIsNeitherAFileNorAFolder() throws {
    try folder.write("text", to: "reports/a.txt")
    mkfifo(folder.path("reports/pipe.txt"), 0o600)
    #expect(try readReports().leftOut == [.init(item: "reports/pipe.txt", reason: "neither a file nor a folder")])
  }

  @Test func namesAFileWhoseNameIsNotUTF8() throws {
    try folder.write("text", to: "reports/a.txt")
    let path = Array(folder.path("reports/b").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    close(creat(path, 0o600))
    let reading = try readReports()
    #expect(reading.articles.count == 1)
    #expect(reading.failed.map(\.reason) == ["cannot be found again: it is gone, or its name is not UTF-8"])
  }

  /// Root may read anything, so that nothing is unreadable to it.
  @Test(.enabled(if: geteuid() != 0, "root can read every file")) func namesWhatCannotBeRead() throws {
    try folder.write("text", to: "reports/a.txt")
    try folder.write("text", to: "reports/closed/b.txt")
    chmod(folder.path("reports/a.txt"), 0)
    chmod(folder.path("reports/closed"), 0)
    let reading = try readReports()
    chmod(folder.path("reports/closed"), 0o700)
    #expect(reading.failed.map(\.item) == ["reports/a.txt", "reports/closed"])
    #expect(reading.failed.first?.reason.hasPrefix("cannot be opened") == true)
  }

  @Test func tellsOfEachFileAndFolderBeforeWhatIsInIt() throws {
    try folder.write("text", to: "reports/a.txt")
    try folder.write("text", to: "reports/b.xyz")
    #expect(try readReports().begun == ["reports", "reports/a.txt", "reports/b.xyz"])
  }

  @Test func handsOnEveryItemOnceWhateverBecomesOfIt() throws {
    for name in ["a.txt", ".b.txt", "c.xyz", "d.jsonl", "e/f.txt"] {
      try folder.write("{\"text\": \"x\"}\n{\n", to: "reports/\(name)")
    }
    try folder.write([0xFF], to: "reports/g.txt")
    try folder.write("", to: "reports/h.jsonl")
    let reading = try readReports()
    #expect(reading.articles.map(\.item) == ["reports/a.txt", "reports/d.jsonl:1", "reports/e/f.txt"])
    #expect(reading.leftOut.map(\.item) == ["reports/.b.txt", "reports/c.xyz", "reports/h.jsonl"])
    #expect(reading.failed.map(\.item) == ["reports/d.jsonl:2", "reports/g.txt"])
  }

  @Test func stopsWhereTheTakerThrows() throws {
    struct Enough: Error {}
    let paths = try ["a.txt", "b.txt"].map { try folder.write("text", to: $0) }
    var taken = 0
    #expect(throws: Enough.self) {
      try InputWalk().read(paths) { item in
        guard case .article = item else { return }
        taken += 1
        throw Enough()
      }
    }
    #expect(taken == 1)
  }

  @Test func refusesWhatIsNotThereBeforeItBegins() throws {
    let present = try folder.write("text", to: "a.txt")
    #expect(throws: InputError.notFound(folder.path("b.txt"))) {
      try InputWalk.check([present, folder.path("b.txt")])
    }
    #expect(throws: Never.self) { try InputWalk.check(["-", present, folder.path]) }
  }
}
