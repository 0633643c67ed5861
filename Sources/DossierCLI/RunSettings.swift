import AnalyzerKit
import Digests

/// What holds for a whole run and can change rows.
struct RunSettings {
  /// The day of articles without one of their own.
  let asOf: CalendarDate?
  let anyLanguage: Bool

  /// Everything beside the analyzer's version that can change its rows, in words that always come out the same.
  /// - Parameter requirements: the analyzers it builds on, with the hash of their settings.
  func words(for analyzer: ConfiguredAnalyzer, requirements: [(ConfiguredAnalyzer, hash: String)]) -> String {
    var words = ["any language: \(anyLanguage ? "yes" : "no")", "as of: \(asOf?.description ?? "none")"]
    for (name, input) in analyzer.inputs.sorted(by: { $0.key < $1.key }) {
      switch input {
      case .text(let text): words.append("\(name): \(String(reflecting: text))")
      case .file(let bytes): words.append("\(name): file sha256 \(SHA256Digest(of: bytes).hex)")
      // Decisions count article by article, as what is known of it does.
      case .bases(let files): words += files.filter { !$0.digest.isEmpty }.map { "\(name): base \($0.digest)" }
      }
    }
    for (required, hash) in requirements {
      words.append("on \(required.name) \(required.description.version) (\(hash))")
    }
    return words.joined(separator: "; ")
  }
}
