import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: OutsideProgram.sqlite3.isThere && OutsideProgram.python3.isThere))
struct TranscriptTests {
  static let files = Place.names(in: Place.golden).filter { $0.hasSuffix(".txt") }

  @Test(arguments: files)
  func everyCommandSaysWhatItSaidBefore(file: String) throws {
    let golden = GoldenFile(url: Place.golden.appending(path: file))
    try golden.expect(Transcript(golden.content).replayed(at: Desk()))
  }

  @Test func everySubcommandIsThere() throws {
    let sessions = Self.files.map { GoldenFile(url: Place.golden.appending(path: $0)).content }.joined()
    for command in try Help.subcommands() { #expect(sessions.contains("$ dossier \(command) "), "\(command)") }
  }
}
