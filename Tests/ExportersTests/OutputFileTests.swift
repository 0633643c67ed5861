import Digests
import Exporters
import Foundation
import TestSupport
import Testing

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(.enabled(if: OutsideProgram.python3.isThere, "needs python3")) func tellsTheSizeAndDigestOfWhatItWrote() throws
  {
    var file = try OutputFile(folder.path("a.csv"))
    for number in 0..<100_000 { try file.write { $0 += "line \(number)\n".utf8 } }
    let (size, digest) = try file.finish()
    let bytes = try folder.bytes(of: "a.csv")
    #expect(size == bytes.count)
    #expect(try digest.hex == python("hashlib.sha256(open(p, 'rb').read()).hexdigest()", of: bytes, as: String.self))
    #expect(try folder.names == ["a.csv"])
  }

  @Test func appearsOnlyWhenItIsWhole() throws {
    try folder.write("old", to: "a.csv")
    var file = try OutputFile(folder.path("a.csv"))
    try file.write { $0 += [UInt8](repeating: 0x78, count: 1 << 20) }
    #expect(try folder.text(of: "a.csv") == "old")
    _ = try file.finish()
    #expect(try folder.bytes(of: "a.csv").count == 1 << 20)
  }

  @Test func writesWhereALinkLeads() throws {
    try folder.write("old", to: "a.csv")
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.csv"), withDestinationPath: "a.csv")
    var file = try OutputFile(folder.path("link.csv"))
    try file.write { $0 += "new".utf8 }
    _ = try file.finish()
    #expect(try folder.text(of: "a.csv") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.csv")) == "a.csv")
  }

  /// An export to a device once put a file in its place.
  @Test func writesIntoAPipeWithoutReplacingIt() async throws {
    let pipe = folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let reading = Task.detached { FileHandle(forReadingAtPath: pipe).map { $0.readDataToEndOfFile() } }
    var file = try OutputFile(pipe)
    try file.write { $0 += "row".utf8 }
    _ = try file.finish()
    _ = consume file
    #expect(await reading.value == Data("row".utf8))
    #expect(OutputFile.isSpecial(pipe))
    #expect(try folder.names == ["pipe"])
  }

  @Test func leavesNothingBehindWhereItIsGivenUp() throws {
    try folder.write("old", to: "a.csv")
    do {
      var file = try OutputFile(folder.path("a.csv"))
      try file.write { $0 += [UInt8](repeating: 0x78, count: 1 << 20) }
    }
    #expect(try folder.names == ["a.csv"])
    #expect(try folder.text(of: "a.csv") == "old")
  }

  @Test func saysWhereItCannotBeMade() {
    let path = folder.path("nowhere/a.csv")
    #expect(throws: ExportError.cannotWrite(path: path, why: "No such file or directory")) { _ = try OutputFile(path) }
  }

  @Test func leavesNothingBehindWhereItCannotBePut() throws {
    try folder.write("x", to: "a.csv/inside")
    let path = folder.path("a.csv")
    #expect(throws: ExportError.cannotWrite(path: path, why: "Is a directory")) {
      var file = try OutputFile(path)
      try file.write { $0 += "x".utf8 }
      _ = try file.finish()
    }
    #expect(try folder.names == ["a.csv"])
  }

  @Test func takesNoDatabasesPlace() throws {
    let path = try folder.write("SQLite format 3\0 and so on", to: "x.dossier")
    #expect(
      throws: ExportError.cannotWrite(path: path, why: "a database is there, which an export does not replace")
    ) { _ = try OutputFile(path) }
    #expect(try folder.text(of: "x.dossier") == "SQLite format 3\0 and so on")
    #expect(try folder.names == ["x.dossier"])
  }

  @Test func isEmptyWhereNothingIsWritten() throws {
    var file = try OutputFile(folder.path("a.csv"))
    #expect(try file.finish().bytes == 0)
    #expect(try folder.bytes(of: "a.csv").isEmpty)
  }
}
