import Foundation
import TestSupport

/// Where things of the package lie.
enum Place {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let golden = tests.appending(path: "Golden")
  /// Three short reports in two forms.
  static let pile = golden.appending(path: "pile")
  /// The sample reports.
  static let reports = package.appending(path: "workspaces/reports")

  /// What lies in a folder, in the order of its names; nothing where there is none.
  static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }
}

extension Desk {
  /// One with the three short reports.
  init() throws { try self.init([Place.pile]) }
}
