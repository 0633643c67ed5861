import AnalyzerKit
import Foundation
import TestSupport
import Testing

@testable import Workspace

/// `Formats/format-1.dossier` was written by the last program of format 1: two articles, a copy, problems, a table.
@Suite struct MigrationTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Formats/format-1.dossier")
    path = try folder.write([UInt8](try Data(contentsOf: file)), to: "old.dossier")
  }

  private func articles(_ purpose: Workspace.Purpose) throws -> [[Cell]] {
    let workspace = try Workspace(at: path, for: purpose)
    var rows: [[Cell]] = []
    try workspace.forEachRow(of: try workspace.exportSource("articles")) { cells in
      rows.append(cells)
      return true
    }
    try workspace.close()
    return rows
  }

  @Test func readsAFileOfTheFirstFormatWithoutChangingIt() throws {
    let before = try folder.bytes(of: "old.dossier")
    #expect(try articles(.reading).map { $0[0] } == [.text("pile/a.txt"), .text("pile/n.jsonl/n1.txt")])
    #expect(try folder.bytes(of: "old.dossier") == before)
  }

  @Test func bringsAFileOfTheFirstFormatUpToDateWhenItIsWritten() throws {
    let before = try articles(.reading)
    #expect(try articles(.writing) == before)
    #expect(try articles(.reading) == before)
    let workspace = try Workspace(at: path, for: .writing)
    #expect(try workspace.read { try Schema.fileFormat($0) } == Schema.format)
    #expect(workspace.foreign.isEmpty)
    #expect(try workspace.add([article("Fifty barges waited.", "c.txt")]) == [.added])
    #expect(try workspace.integrityProblems().isEmpty)
    try workspace.close()
  }

  @Test(.needsSQLite) func makesTheSameTablesAnewAndByMigration() throws {
    try Workspace(at: path, for: .writing).close()
    let schema = "SELECT name || ': ' || sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'figures' ORDER BY 1"
    let new = try Sample()
    #expect(try OutsideProgram.sqlite3.run([path, schema]).text == new.sql(schema))
  }
}
