import Foundation
import TestSupport

/// A golden file that is a session at the shell: the commands of a test case, each with what came of it.
///
/// `$ ` begins a command, two blanks what it wrote, `! ` a message, `= ` an exit code other than 0, `# ` a remark.
/// Times and the test's own folder are masked. A new case is a new file with commands and no answers, recorded.
struct Transcript {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Runs the commands in order.
  /// - Returns: the transcript as it comes out now.
  func replayed(at desk: Desk) throws -> String {
    var text = ""
    for line in lines {
      if line.hasPrefix("# ") { text += "\(text.isEmpty ? "" : "\n")\(line)\n" }
      guard line.hasPrefix("$ ") else { continue }
      let isFirst = text.isEmpty || text.split(separator: "\n").last?.hasPrefix("# ") == true
      text += "\(isFirst ? "" : "\n")\(line)\n"
      let outcome = try desk.run(String(line.dropFirst(2)))
      text += Self.block(masked(outcome.output, desk), "  ")
      text += Self.block(masked(outcome.messages, desk), "! ")
      if outcome.status != 0 { text += "= \(outcome.status)\n" }
    }
    return text
  }

  private static func block(_ text: String, _ prefix: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? "\n" : "\(prefix)\($0)\n" }.joined()
  }

  /// Without what differs from one time, machine or build to the next.
  private func masked(_ text: String, _ desk: Desk) -> String {
    text.replacing("\r\n", with: "␍\n")
      .replacing(/in \d+\.\d s\b/, with: "in … s")
      .replacing(/[^ \n]*main\.swift:\d+:/, with: "main.swift:")
      .replacing(/Current stack trace:\n(\d+ +.*\n)*/, with: "")
      .replacing(desk.folder.path, with: "FOLDER")
  }
}
