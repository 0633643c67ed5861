import Foundation
import TestSupport

/// The built program is run, disturbed, and run again.
extension Desk {
  /// The library that makes calls fail.
  static let shim = BuildFolder.url.appending(path: "libFaultShim.so").path

  /// One with reports in `pile`.
  init(reports count: Int = 24) throws {
    try self.init([])
    for (name, content) in Reports.files(count) { try folder.write(content, to: "pile/\(name)") }
  }

  /// Runs a command again until no other program holds the archive: one that was killed may take a moment to go.
  func runWhenFree(_ line: String) throws -> Outcome {
    for _ in 0..<200 {
      let outcome = try run(line)
      if outcome.status != 6 { return outcome }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return try run(line)
  }

  /// A copy of the archive as it is now.
  func keepArchive() throws -> [UInt8] { try folder.bytes(of: "x.dossier") }

  /// Puts back an archive, with nothing beside it.
  func putBack(_ archive: [UInt8]) throws {
    try run("rm -rf x.dossier* out out2 *.csv*")
    try folder.write(archive, to: "x.dossier")
  }

  /// All tables as they are exported, one behind the other.
  func exported(_ tables: String = "articles figures entities") throws -> [UInt8] {
    let outcome = try runWhenFree("rm -rf out; dossier export x.dossier \(tables) -o out/ -q")
    guard outcome.status == 0 else { return Array(outcome.messages.utf8) }
    return try tables.split(separator: " ").flatMap { try folder.bytes(of: "out/\($0).csv") }
  }
}
