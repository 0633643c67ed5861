public import Foundation

/// A program of the system's that results are held against. A test that needs one says so with `.enabled(if:)`, so that
/// it is listed as skipped where the program is not there.
public struct OutsideProgram: Sendable {
  /// The command line of SQLite.
  public static let sqlite3 = OutsideProgram("sqlite3")
  /// Python, for its csv, json and hashlib.
  public static let python3 = OutsideProgram("python3")
  /// Runs a program under a clock of one's choice.
  public static let faketime = OutsideProgram("faketime")

  /// Makes a locale from its source.
  public static let localedef = OutsideProgram("localedef")
  /// A spreadsheet.
  public static let libreOffice = OutsideProgram("soffice")

  private let path: String?

  private init(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    path = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  public var isThere: Bool { path != nil }

  /// What a program left behind.
  public struct Outcome: Sendable {
    public let status: Int32
    public let output: Data
    public let complaints: String

    /// The output without the white space around it.
    public var text: String {
      String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// Runs it to its end, with nothing to read.
  @discardableResult
  public func run(_ arguments: [String], in folder: String? = nil) throws -> Outcome {
    guard let path else { throw CocoaError(.executableNotLoadable) }
    let captured = try TemporaryFolder()
    let (output, complaints) = (try captured.write("", to: "output"), try captured.write("", to: "complaints"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: complaints)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: Data(try captured.bytes(of: "output")),
      complaints: try captured.text(of: "complaints"))
  }
}
