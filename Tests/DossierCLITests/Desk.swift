import Foundation
import TestSupport

/// A folder of a test's own, with a small pile of reports in it, where the built programs are typed as at a shell.
struct Desk {
  /// What a command wrote, and how it ended.
  struct Outcome {
    let status: Int32
    let output: String
    let messages: String
  }

  let folder: TemporaryFolder

  /// - Parameter piles: folders of reports to copy, under their own names.
  init(_ piles: [URL] = [Place.pile]) throws {
    folder = try TemporaryFolder()
    for pile in piles {
      try FileManager.default.copyItem(at: pile, to: folder.url.appending(path: pile.lastPathComponent))
    }
  }

  /// Runs a line of shell to its end, with nothing to read.
  /// - Parameter environment: what is set beside the fixed variables of all tests.
  @discardableResult
  func run(_ line: String, _ environment: [String: String] = [:]) throws -> Outcome {
    let captured = try TemporaryFolder()
    let process = try start(line, environment, into: captured)
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: try captured.text(of: "output"), messages: try captured.text(of: "messages"))
  }

  /// Begins a line of shell.
  /// - Parameter captured: where `output` and `messages` are written.
  func start(_ line: String, _ environment: [String: String] = [:], into captured: TemporaryFolder) throws -> Process {
    let (output, messages) = (try captured.write("", to: "output"), try captured.write("", to: "messages"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder.url
    process.environment = Self.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    try process.run()
    return process
  }

  /// The bytes of a file in the folder.
  func bytes(_ name: String) throws -> [UInt8] { try folder.bytes(of: name) }

  /// The same for everybody who runs the tests.
  private static let environment = [
    "PATH": BuildFolder.url.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
    "HOME": NSTemporaryDirectory(), "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "100", "SWIFT_BACKTRACE": "enable=no",
  ]
}
