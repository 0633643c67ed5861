import AnalyzerKit
import CReference
import Foundation

/// Texts to measure with.
struct Corpus {
  /// The file's name without its ending.
  let name: String
  let path: String
  let articles: [(text: [UInt8], metadata: ArticleMetadata)]

  /// The names that are looked for; one that is not there is named as skipped.
  static let names = ["reuters", "wikinews"]

  static let standardFolder = ProcessInfo.processInfo.environment["DOSSIER_CORPORA"] ?? "../shared/corpora"

  /// - Returns: nil where there is no such file.
  init?(_ name: String, in folder: String) throws {
    let path = "\(folder)/\(name).jsonl"
    guard let content = FileManager.default.contents(atPath: path) else {
      print("SKIPPED: the corpus '\(name)' is not in \(folder)")
      return nil
    }
    self.name = name
    self.path = path
    let decoder = JSONDecoder()
    articles = try content.split(separator: UInt8(ascii: "\n")).map { line in
      let report = try decoder.decode(Report.self, from: line)
      let published = report.published.flatMap { CalendarDate(iso8601: $0) }
      return (
        Array(report.text.utf8), ArticleMetadata(title: report.title, published: published, source: report.source)
      )
    }
  }

  private struct Report: Decodable {
    let text: String
    let title: String?
    let published: String?
    let source: String?
  }

  var bytes: Int { articles.reduce(0) { $0 + $1.text.count } }
}

/// Blocks of bytes as the C programs take them.
struct Blocks {
  let bytes: [UInt8]
  let starts: [Int]

  init(_ blocks: some Sequence<[UInt8]>) {
    var bytes: [UInt8] = []
    var starts = [0]
    for block in blocks {
      bytes += block
      starts.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// - Parameter sizes: the length of each block.
  init(_ bytes: [UInt8], sizes: [Int]) {
    self.bytes = bytes
    starts = sizes.reduce(into: [0]) { starts, size in starts.append((starts.last ?? 0) + size) }
  }

  var longest: Int { zip(starts, starts.dropFirst()).map { $1 - $0 }.max() ?? 0 }

  /// Each as a zlib stream of its own, at level 6.
  func packed() -> Blocks {
    var sizes = [Int](repeating: 0, count: starts.count - 1)
    let room = bytes.count + 64 * sizes.count
    let streams = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = Int(with { reference_pack($0, &sizes, buffer.baseAddress) })
    }
    return Blocks(streams, sizes: sizes)
  }

  func with<Result>(_ body: (reference_blocks) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        body(reference_blocks(bytes: bytes.baseAddress, starts: starts.baseAddress, count: starts.count - 1))
      }
    }
  }
}
