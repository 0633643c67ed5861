import Foundation
import Testing

/// The plug-in cannot ask what day it is: it imports nothing that knows, and names no clock.
@Suite struct ClockTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Plugins/TimeRecognition")

  @Test func noFileOfThePlugInKnowsAClock() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "swift" }
    #expect(files.count > 10)
    for file in files {
      let source = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let imports = source.split(separator: "\n").filter { $0.hasPrefix("import ") || $0.hasPrefix("public import ") }
      #expect(imports.allSatisfy { $0.hasSuffix(" AnalyzerKit") }, "\(file.lastPathComponent): \(imports)")
      for clock in ["ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator", ".random("] {
        #expect(!source.contains(clock), "\(file.lastPathComponent) names \(clock)")
      }
    }
  }
}
