public import Foundation

/// A folder of a test's own, where the built programs are typed as at a shell.
public struct Desk: Sendable {
  /// What a command wrote, and how it ended.
  public struct Outcome: Sendable {
    /// The exit code; 128 and the number of the signal that ended it.
    public let status: Int32
    public let output: String
    public let messages: String
  }

  public let folder: TemporaryFolder

  /// - Parameter piles: folders to copy there, under their own names.
  public init(_ piles: [URL]) throws {
    folder = try TemporaryFolder()
    for pile in piles {
      try FileManager.default.copyItem(at: pile, to: folder.url.appending(path: pile.lastPathComponent))
    }
  }

  /// Runs a line of shell to its end, with nothing to read.
  /// - Parameter environment: what is set beside the fixed variables of all tests.
  @discardableResult
  public func run(_ line: String, _ environment: [String: String] = [:]) throws -> Outcome {
    let captured = try TemporaryFolder()
    let process = try start(line, environment, into: captured)
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: try captured.text(of: "output"), messages: try captured.text(of: "messages"))
  }

  /// Begins a line of shell.
  /// - Parameter captured: where `output` and `messages` are written.
  public func start(
    _ line: String, _ environment: [String: String] = [:], into captured: TemporaryFolder
  ) throws -> Process {
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
  public func bytes(_ name: String) throws -> [UInt8] { try folder.bytes(of: name) }

  /// The same for everybody who runs the tests. The programs are those of `DOSSIER_PROGRAMS`, or beside the tests.
  private static let environment: [String: String] = {
    let mine = ProcessInfo.processInfo.environment
    return [
      "PATH": (mine["DOSSIER_PROGRAMS"] ?? BuildFolder.url.path) + ":" + (mine["PATH"] ?? "/usr/bin:/bin"),
      "HOME": NSTemporaryDirectory(), "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "100",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }()
}
