import AnalyzerKit
import TestSupport
import Testing
import Workspace

@Suite struct DamagedFileTests {
  /// A workspace with something in every table.
  private func sample() throws -> Sample {
    let sample = try Sample(
      (0..<40).map { article(String(repeating: "Report \($0) of the flood. ", count: 80), "r\($0).txt", "2031-04-02") })
    try sample.use { workspace in
      let configuration = try workspace.configuration(for: describe(), settings: "")
      let listed = try workspace.articles(after: 0, limit: 40)
      try workspace.keep(
        listed.map { article in
          let cells: [Cell] = [.integer(0), .integer(6), .text("Report")]
          return ArticleRows(article, metadataHash: 0, replacing: nil, configuration, .rows(count: 1, cells: cells))
        })
    }
    return sample
  }

  /// Reads all that there is.
  private func readEverything(at path: String) throws {
    let workspace = try Workspace(at: path, for: .reading)
    _ = try workspace.status()
    _ = try workspace.integrityProblems()
    _ = try workspace.importProblems()
    _ = try workspace.analysisFailures()
    for source in try workspace.exportSources() { try workspace.forEachRow(of: source) { _ in true } }
    try workspace.close()
  }

  /// A file's bytes can be written so that a STRICT table holds anything.
  @Test(
    .needsSQLite,
    arguments: [
      ("sightings", "published = 7"), ("articles", "sha256 = NULL"),
      ("configurations", "version = 'x'"), ("result_tables", "description = NULL"), ("words", "start = 'x'"),
    ])
  func refusesValuesThatCannotBeThere(table: String, change: String) throws {
    let sample = try sample()
    try sample.sql("CREATE TABLE kept AS SELECT sql FROM sqlite_schema WHERE name = '\(table)'")
    let isTable = "WHERE type = 'table' AND name = '\(table)'"
    try sample.sql(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(replace(replace(sql, 'STRICT, ', ''), ') STRICT', ')'), ' NOT NULL', '') \(isTable)
      """)
    try sample.sql("PRAGMA foreign_keys = OFF; UPDATE \(table) SET \(change)")
    try sample.sql(
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = (SELECT sql FROM kept) \(isTable); DROP TABLE kept")
    #expect(throws: WorkspaceError.self) { try readEverything(at: sample.path) }
  }

  /// Whatever is wrong with a file, the program neither stops nor speaks in SQLite's words.
  @Test(arguments: [[UInt8](repeating: 0, count: 64), [UInt8](repeating: 0xFF, count: 3), [0x01], [0x0D, 0, 0]])
  func saysWhatIsWrongWithAFileOfWhichBytesWereChanged(bytes: [UInt8]) throws {
    let sample = try sample()
    let whole = try sample.folder.bytes(of: "x.dossier")
    for place in stride(from: 100, to: whole.count - 64, by: 9_973) {
      var damaged = whole
      damaged.replaceSubrange(place..<place + bytes.count, with: bytes)
      let path = try sample.folder.write(damaged, to: "damaged.dossier")
      do { try readEverything(at: path) } catch { #expect(error is WorkspaceError, "at byte \(place): \(error)") }
    }
  }
}
