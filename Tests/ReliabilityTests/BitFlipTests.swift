import AnalyzerCatalog
import AnalyzerKit
import Foundation
import TestSupport
import Testing
import Workspace

/// One bit of an archive changes: that is reported, or it changes no row.
@Suite struct BitFlipTests {
  private static let tables = [
    "figures", "entities", "sentiment", "times", "claims", "entities_overall", "articles",
  ]

  @Test func isReportedOrHarmless() throws {
    let workshop = try Desk(reports: 8)
    try workshop.folder.write(
      "<html><head><title>Ferry</title></head><body><p>The ferry to Norr sank.</p></body></html>", to: "pile/ferry.html"
    )
    try workshop.run("cp pile/ferry.html pile/again.html; dossier create x.dossier pile -q; dossier run x.dossier -q")
    let archive = try workshop.keepArchive()
    let path = workshop.folder.path("flipped.dossier")
    try workshop.folder.write(archive, to: "flipped.dossier")
    let rows = try #require(try? Self.rows(at: path))
    #expect(rows.count == Self.tables.count && rows.allSatisfy { $0 != 0 })
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    var dice = Dice(3)
    var (reported, harmless, wrong) = (0, 0, [String]())
    for _ in 0..<Scale.count(150, full: 10_000) {
      let place = Int.random(in: archive.indices, using: &dice)
      let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &dice)
      try Self.write(archive[place] ^ bit, at: place, file)
      do {
        if try Self.rows(at: path) == rows { harmless += 1 } else { wrong.append("bit \(bit) of byte \(place)") }
      } catch {
        #expect(error is WorkspaceError, "byte \(place): \(error)")
        reported += 1
      }
      try Self.write(archive[place], at: place, file)
    }
    #expect(wrong == [])
    print("bit flips: \(reported) reported, \(harmless) harmless, \(wrong.count) wrong rows")
  }

  private static func write(_ byte: UInt8, at place: Int, _ file: FileHandle) throws {
    try file.seek(toOffset: UInt64(place))
    try file.write(contentsOf: [byte])
  }

  /// Stands for the rows of each table, as they would be exported.
  private static func rows(at path: String) throws -> [Int] {
    let workspace = try Workspace(at: path, for: .reading, analyzers: AnalyzerCatalog.all.map(\.description))
    defer { _ = try? workspace.close() }
    return try tables.map { table in
      var (hasher, count) = (Hasher(), 0)
      let source = try workspace.exportSource(table)
      try workspace.forEachRow(of: source) { cells in
        hasher.combine(cells)
        count += 1
        return true
      }
      return count == 0 ? 0 : hasher.finalize() | 1
    }
  }
}
