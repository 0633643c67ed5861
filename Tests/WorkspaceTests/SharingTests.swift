import Foundation
import TestSupport
import Testing
import Workspace

@Suite struct SharingTests {
  @Test func keepsASecondWriterAway() throws {
    let sample = try Sample()
    try sample.use { _ in
      #expect(throws: WorkspaceError.locked(path: sample.path)) { try Workspace(at: sample.path, for: .writing) }
    }
  }

  @Test func letsTheNextWriterInOnceTheFirstHasClosed() throws {
    let sample = try Sample()
    let first = try Workspace(at: sample.path, for: .writing)
    try first.close()
    _ = try withExtendedLifetime(first) { try Workspace(at: sample.path, for: .writing).close() }
  }

  @Test func letsOthersReadWhileOneWrites() throws {
    let sample = try Sample([article("One.", "a.txt")])
    try sample.use { writer in
      _ = try writer.add([article("Two.", "b.txt")])
      let reader = try Workspace(at: sample.path, for: .reading)
      #expect(try reader.articleCount() == 2)
      _ = try writer.add([article("Three.", "c.txt")])
      #expect(try reader.articleCount() == 3)
      try reader.close()
    }
  }

  @Test(.needsSQLite) func isOneWholeFileOnceItIsClosed() throws {
    let sample = try Sample([article("One.", "a.txt")])
    #expect(try sample.folder.names == ["x.dossier"])
    #expect(try sample.sql("PRAGMA journal_mode") == "delete")
  }

  @Test func isWholeInACopyMadeAfterItIsClosed() throws {
    let sample = try Sample([article("One.", "a.txt")])
    let copy = try sample.folder.write(sample.folder.bytes(of: "x.dossier"), to: "copy.dossier")
    let workspace = try Workspace(at: copy, for: .reading)
    #expect(try workspace.articleCount() == 1)
    try workspace.close()
  }

  @Test func takesUpWhatAProgramThatDiedLeftInTheLog() throws {
    let sample = try Sample()
    let left = try TemporaryFolder()
    try sample.use { workspace in
      _ = try workspace.add([article("One.", "a.txt")])
      for name in ["x.dossier", "x.dossier-wal"] { try left.write(sample.folder.bytes(of: name), to: name) }
    }
    let workspace = try Workspace(at: left.path("x.dossier"), for: .writing)
    #expect(try workspace.articleCount() == 1)
    try workspace.close()
    #expect(try left.names == ["x.dossier"])
  }

  @Test func readsWhatAProgramThatDiedLeftInTheLog() throws {
    let sample = try Sample()
    let left = try TemporaryFolder()
    try sample.use { workspace in
      _ = try workspace.add([article("One.", "a.txt")])
      for name in ["x.dossier", "x.dossier-wal"] { try left.write(sample.folder.bytes(of: name), to: name) }
    }
    let workspace = try Workspace(at: left.path("x.dossier"), for: .reading)
    #expect(try workspace.articleCount() == 1)
    try workspace.close()
  }

  @Test(.enabled(if: geteuid() != 0, "root can write every file")) func saysThatAFileIsReadOnly() throws {
    let sample = try Sample()
    chmod(sample.path, 0o400)
    #expect(throws: WorkspaceError.cannotWrite(path: sample.path, why: "Permission denied")) {
      try Workspace(at: sample.path, for: .writing)
    }
  }
}
