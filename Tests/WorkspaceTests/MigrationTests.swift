import AnalyzerKit
import Digests
import Foundation
import TestSupport
import Testing

@testable import Workspace

/// The files under `Formats` were written by the last programs of their formats. That of format 1 has two articles, a
/// copy, problems and a table; that of format 3 also a revision, near copies, an original, a correction and a removal.
@Suite struct MigrationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func copy(ofFormat format: Int) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Formats/format-\(format).dossier")
    return try folder.write([UInt8](try Data(contentsOf: file)), to: "old.dossier")
  }

  /// All rows of all that can be exported.
  private func rows(_ path: String, _ purpose: Workspace.Purpose) throws -> [[Cell]] {
    let workspace = try Workspace(at: path, for: purpose)
    var rows: [[Cell]] = []
    for source in try workspace.exportSources() {
      try workspace.forEachRow(of: source) { cells in
        rows.append(cells)
        return true
      }
    }
    #expect(try workspace.integrityProblems() == [])
    try workspace.close()
    return rows
  }

  @Test(arguments: [1, 3]) func readsAFileOfAnOlderFormatWithoutChangingIt(format: Int) throws {
    let path = try copy(ofFormat: format)
    let before = try folder.bytes(of: "old.dossier")
    let names = [
      "later/copy.txt", "pile/a.txt", "pile/b.txt", "pile/c.txt", "pile/n.jsonl/n1.txt", "pile/page.html.txt",
    ]
    let workspace = try Workspace(at: path, for: .reading)
    let listed = try workspace.articles(named: ["*"])
    #expect(listed.map(\.name) == (format == 1 ? ["pile/a.txt", "pile/n.jsonl/n1.txt"] : names))
    for article in listed { #expect(try !workspace.storedText(of: article).bytes().isEmpty) }
    #expect(try workspace.articles(digestPrefix: listed[0].digest.prefix(8)).map(\.id) == [listed[0].id])
    try workspace.close()
    #expect(try !rows(path, .reading).isEmpty)
    #expect(try folder.bytes(of: "old.dossier") == before)
  }

  @Test(arguments: [1, 3]) func bringsAFileOfAnOlderFormatUpToDateWhenItIsWritten(format: Int) throws {
    let path = try copy(ofFormat: format)
    let before = try rows(path, .reading)
    #expect(try rows(path, .writing) == before)
    #expect(try rows(path, .reading) == before)
    let workspace = try Workspace(at: path, for: .writing)
    #expect(try workspace.read { try Schema.fileFormat($0) } == Schema.format)
    #expect(workspace.foreign.isEmpty)
    #expect(try workspace.add([article("Fifty barges waited.", "c.txt")]) == [.added])
    #expect(try workspace.integrityProblems().isEmpty)
    try workspace.close()
  }

  /// Copies, revisions and their names come out as they would have in a file of today's format.
  @Test func goesOnInAFileOfAnOlderFormatAsInOneMadeAnew() throws {
    let given = [
      article("One.", "a.txt", "2031-04-02"), article("Two.", "a.txt", "2031-04-03"), article("One.", "b.txt"),
      article("Three.", "c.txt"),
    ]
    let later = [article("Two.", "c.txt", "2031-04-01"), article("One.", "a.txt", "2031-04-01")]
    let new = try Sample(given)
    try new.add(later)
    let path = try copy(ofFormat: 3)
    let workspace = try Workspace(at: path, for: .writing)
    try workspace.remove(try workspace.articles(named: ["*"]))
    #expect(try workspace.articleCount() == 0)
    _ = try workspace.add(given)
    _ = try workspace.add(later)
    try workspace.close()
    let articles = try new.rows(of: "articles")
    #expect(try rows(path, .reading).filter { $0.count == articles[0].count } == articles)
  }

  @Test(.needsSQLite, arguments: [1, 3]) func makesTheSameTablesAnewAndByMigration(format: Int) throws {
    let path = try copy(ofFormat: format)
    try Workspace(at: path, for: .writing).close()
    let schema = "SELECT name || ': ' || sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'figures' ORDER BY 1"
    let new = try Sample()
    #expect(try OutsideProgram.sqlite3.run([path, schema]).text == new.sql(schema))
  }

  /// A text that `sqlite3 -A` put there belongs to no article, and stays so.
  @Test(.needsSQLite) func keepsWhatOthersPutBesideTheTexts() throws {
    let path = try copy(ofFormat: 3)
    let add = "INSERT INTO sqlar VALUES ('mine.txt', 33188, 0, 1, 'x')"
    #expect(try OutsideProgram.sqlite3.run([path, add]).status == 0)
    for purpose in [Workspace.Purpose.reading, .writing, .reading] {
      let workspace = try Workspace(at: path, for: purpose)
      #expect(try workspace.integrityProblems() == ["the text 'mine.txt' belongs to no article"])
      try workspace.close()
    }
  }
}
