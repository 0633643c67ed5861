import Foundation
import Testing

/// A file that holds what came out when somebody last read it.
///
/// `RECORD_GOLDEN=1 swift test --filter DossierCLITests` rewrites those that differ, and fails so that the difference
/// is read before it is kept.
struct GoldenFile {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

  let url: URL

  var content: String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }

  /// Fails where the file holds something else.
  func expect(_ actual: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = content
    guard !expected.utf8.elementsEqual(actual.utf8) else { return }
    if Self.isRecording { try Data(actual.utf8).write(to: url) }
    let what = Self.isRecording ? "was recorded; read the difference" : "differs; RECORD_GOLDEN=1 rewrites it"
    Issue.record(
      "\(url.lastPathComponent) \(what):\n\(Self.firstDifference(expected, actual))", sourceLocation: sourceLocation)
  }

  /// The first line that differs, as it was and as it is.
  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let (old, new) = (lines(expected), lines(actual))
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let (was, is_) = (line < old.count ? old[line] : "(end)", line < new.count ? new[line] : "(end)")
    return "line \(line + 1)\n- \(was)\n+ \(is_)"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }
}
