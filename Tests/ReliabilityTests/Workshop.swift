import Foundation
import TestSupport

/// A folder in which the built program is run, disturbed, and run again.
struct Workshop {
  struct Outcome {
    let status: Int32
    let output: String
    let messages: String
  }

  /// Where the programs are: `DOSSIER_PROGRAMS`, or beside the tests.
  static let programs = ProcessInfo.processInfo.environment["DOSSIER_PROGRAMS"] ?? BuildFolder.url.path
  /// The library that makes calls fail.
  static let shim = BuildFolder.url.appending(path: "libFaultShim.so").path

  let folder: TemporaryFolder

  init(reports count: Int = 24) throws {
    folder = try TemporaryFolder()
    for (name, content) in Reports.files(count) { try folder.write(content, to: "pile/\(name)") }
  }

  /// Runs a line of shell to its end, with nothing to read.
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
  func start(_ line: String, _ environment: [String: String] = [:], into captured: TemporaryFolder) throws -> Process {
    let (output, messages) = (try captured.write("", to: "output"), try captured.write("", to: "messages"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": Self.programs + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "HOME": NSTemporaryDirectory(), "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "100",
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    try process.run()
    return process
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

/// Reports to work with, written for these tests.
enum Reports {
  /// Names and contents: text files, and one file of JSON lines with as many reports again.
  static func files(_ count: Int) -> [(name: String, content: String)] {
    let texts = (0..<count).map { ("r\(100 + $0).txt", report($0)) }
    let lines = (0..<count).map { number in
      #"{"id": "w\#(number)", "published": "2031-05-\#(10 + number % 20)", "source": "Northwire", "title": "Day \#(number)", "text": "\#(report(number + count))"}"#
    }
    return texts + [("wire.jsonl", lines.joined(separator: "\n") + "\n")]
  }

  private static func report(_ number: Int) -> String {
    let towns = ["Antwerp", "Tromsø", "Valparaíso", "Leeds", "Hanoi"]
    let town = towns[number % towns.count]
    return
      "\(town) counted \(number * 37 + 12) barges on Monday, up \(number % 9 + 1) percent. Mayor Ana Okafor told “Northwire” that \(number + 3) million euros were lost at \(towns[(number + 2) % towns.count]). Nobody was hurt near pier \(number)."
  }
}
