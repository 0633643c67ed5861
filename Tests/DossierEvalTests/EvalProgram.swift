import Foundation
import TestSupport

/// The built program, run as a process.
struct EvalProgram {
  /// What it wrote, and how it ended.
  struct Outcome {
    let lines: [String]
    let message: String
    let exitCode: Int32
  }

  /// Runs it over lines of input, each of which ends in a line feed.
  static func run(_ arguments: [String], input: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = BuildFolder.url.appending(path: "dossier-eval")
    process.arguments = arguments
    let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // The program may end before it has read everything.
    try? standardInput.fileHandleForWriting.write(contentsOf: Data(input.map { $0 + "\n" }.joined().utf8))
    try? standardInput.fileHandleForWriting.close()
    let answers = try output.fileHandleForReading.readToEnd() ?? Data()
    let message = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      lines: String(decoding: answers, as: UTF8.self).split(separator: "\n").map(String.init),
      message: String(decoding: message, as: UTF8.self), exitCode: process.terminationStatus)
  }
}
