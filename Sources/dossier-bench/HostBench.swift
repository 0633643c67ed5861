import ArgumentParser
import CReference
import Foundation
import Workspace

struct HostBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host",
    abstract: "Measures import, reading, inserting, export, threads and start-up, each beside its reference.",
    discussion: """
      References are programs in C that do the same work on the same data, the command line of SQLite, and an empty \
      Swift program with Foundation.
      """)

  enum Part: String, CaseIterable, ExpressibleByArgument {
    case importing, reading, inserting, running, exporting, starting
  }

  @Argument(help: "Which; all if none is named.")
  var parts: [Part] = []
  @Option(help: ArgumentHelp("The folder with the programs to measure.", valueName: "folder"))
  var programs = ".build/release"
  @OptionGroup var options: CorpusOptions

  func run() async throws {
    guard let corpus = try Corpus("reuters", in: options.corpora) else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let desk = BenchDesk(programs: programs, folder: folder.path, corpus: corpus, rounds: options.rounds)
    let parts = parts.isEmpty ? Part.allCases : parts
    if parts.contains(.importing) { try desk.importing() } else { try desk.create() }
    if parts.contains(.reading) { try desk.reading() }
    if parts.contains(.inserting) { try await InsertingBench(desk).run() }
    if parts.contains(.running) {
      try desk.running()
    } else if parts.contains(.exporting) {
      try desk.dossier("run", desk.archive, "-q")
    }
    if parts.contains(.exporting) { try desk.exporting() }
    if parts.contains(.starting) { try desk.starting() }
  }
}

/// A folder with an archive of a corpus, and the programs that are measured on it.
struct BenchDesk {
  let programs: String
  let folder: String
  let corpus: Corpus
  let rounds: Int

  var archive: String { path("x.dossier") }
  var program: String { "\(programs)/dossier" }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  @discardableResult
  func dossier(_ arguments: String..., output: String = "/dev/null") throws -> ChildProcess {
    try ChildProcess(program, arguments, output: output)
  }

  /// Makes the archive.
  @discardableResult
  func create(from path: String? = nil) throws -> ChildProcess {
    unlink(archive)
    return try dossier("create", archive, path ?? corpus.path, "-q")
  }

  /// Makes the archive, and measures that; and one of longer texts.
  func importing() throws {
    let longer = stride(from: 0, to: corpus.articles.count, by: 4).map { first in
      Array(corpus.articles[first...].prefix(4).map(\.text).joined(separator: Array("\n\n".utf8)))
    }
    let file = path("longer.jsonl")
    try jsonLines(of: longer).write(to: URL(fileURLWithPath: file))
    _ = try importing(longer, from: file)
    let sizes = try importing(corpus.articles.map(\.text), from: corpus.path)
    let workspace = try Workspace(at: archive, for: .reading)
    let articles = try workspace.articleCount()
    let known = try workspace.articles(after: 0, limit: .max).reduce(0) { $0 + $1.knownBytes }
    try workspace.close()
    let whole = try FileManager.default.attributesOfItem(atPath: archive)[.size] as? Int ?? 0
    Measure(
      name: "archive beyond blobs and metadata", value: Double(whole - sizes.reduce(0, +) - known) / Double(articles),
      unit: "B/article", bound: .atMost(250), detail: "\(whole) bytes, \(articles) articles"
    ).print()
  }

  /// - Returns: the size of each text as zlib packs it.
  private func importing(_ texts: [[UInt8]], from path: String) throws -> [Int] {
    let blocks = Blocks(texts)
    var sizes = [Int](repeating: 0, count: texts.count)
    let times = try Speed.least(
      rounds: rounds,
      [
        {
          Speed.seconds {
            precondition(blocks.with { reference_deflate($0, &sizes) } >= 0, "zlib could not deflate")
          }
        },
        { try create(from: path).seconds },
      ])
    ratio(
      "import / zlib -6, \(blocks.bytes.count / texts.count) B a text", times[1], to: times[0], atMost: 1.6,
      more: ", \((times[1] / Double(texts.count) * 1e6).short) µs a text")
    return sizes
  }

  private func jsonLines(of texts: [[UInt8]]) throws -> Data {
    let encoder = JSONEncoder()
    return try texts.enumerated().reduce(into: Data()) { lines, text in
      lines += try encoder.encode(["id": "\(text.offset)", "text": String(decoding: text.element, as: UTF8.self)])
      lines += Data("\n".utf8)
    }
  }

  /// Texts as a run reads them, against a loop in C over the texts alone: once with the articles known, as they are
  /// where a run comes to their texts, and once with reading what is known of them.
  func reading() throws {
    let workspace = try Workspace(at: archive, for: .reading)
    let articles = try workspace.allArticles()
    func reference(digest: Bool) -> Double {
      Speed.seconds { precondition(reference_read(archive, digest ? 1 : 0) >= 0, "the archive cannot be read") }
    }
    let times = try Speed.least(
      rounds: rounds,
      [
        { reference(digest: true) }, { reference(digest: false) },
        { try Speed.seconds { try workspace.readTexts(of: articles) } },
        { try Speed.seconds { _ = try workspace.allArticles() } },
      ])
    try workspace.close()
    ratio("read, inflate, SHA-256 / C", times[2], to: times[0], atMost: 1.15)
    ratio("the same / C without SHA-256", times[2], to: times[1], atMost: nil)
    ratio("with what is known / C texts alone", times[2] + times[3], to: times[0], atMost: nil)
  }

  /// A whole run on one core and on two.
  func running() throws {
    let empty = path("empty.dossier")
    try FileManager.default.copyItem(atPath: archive, toPath: empty)
    func run(jobs: Int) throws -> Double {
      unlink(archive)
      try FileManager.default.copyItem(atPath: empty, toPath: archive)
      return try dossier("run", archive, "--jobs", "\(jobs)", "-q").seconds
    }
    let texts = Blocks(corpus.articles.map(\.text))
    let (streams, longest) = (texts.packed(), texts.longest)
    let times = try Speed.least(
      rounds: min(rounds, 2),
      [{ Speed.inflation(of: streams, longest: longest) }, { try run(jobs: 1) }, { try run(jobs: 2) }])
    let megabytes = Double(corpus.bytes) / 1e6
    Measure(
      name: "run, all analyzers", value: megabytes / times[1] * Speed.referenceInflation / (megabytes / times[0]),
      unit: "MB/CPU-s", bound: .atLeast(4), detail: "\(times[1].short) s"
    ).print()
    ratio("run on 2 threads / on 1", times[2], to: times[1], atMost: 1.15)
  }

  /// CSV, against the command line of SQLite that writes the same cells from one table; and holding it to the archive.
  func exporting() throws {
    let (csv, plain, copy) = (path("t.csv"), path("plain.sqlite"), path("copy.csv"))
    for table in ["figures", "entities"] {
      unlink(plain)
      try dossier("export", archive, table, "-o", csv, "-q", "--raw")
      _ = try ChildProcess("sqlite3", [plain, ".import --csv \(csv) t"])
      let times = try Speed.least(
        rounds: rounds,
        [
          { try ChildProcess("sqlite3", ["-csv", "-header", plain, "SELECT * FROM t"], output: copy).seconds },
          { try dossier("export", archive, table, "-o", csv, "-q").seconds },
          { try dossier("verify", archive, csv, "-q").seconds },
        ])
      let workspace = try Workspace(at: archive, for: .reading)
      let rows = Double(try workspace.rowCount(of: try workspace.exportSource(table)))
      try workspace.close()
      ratio(
        "export \(table) / sqlite3 -csv", times[1], to: times[0], atMost: 1.2,
        more: ", \((times[1] / rows * 1e6).short) µs a row")
      ratio(
        "verify \(table) / sqlite3 -csv", times[2], to: times[0], atMost: nil,
        more: ", \((times[2] / rows * 1e6).short) µs a row")
    }
  }

  func starting() throws {
    let runs = 20
    func average(_ body: () throws -> ChildProcess) throws -> Double {
      try (0..<runs).reduce(0) { sum, _ in try sum + body().seconds } / Double(runs)
    }
    let times = try Speed.least(
      rounds: rounds,
      [
        { try average { try ChildProcess("\(programs)/empty-program", []) } },
        { try average { try dossier("--help") } },
        { try average { try dossier("status", archive) } },
      ])
    let empty = times[0] * 1e3
    ratio("--help / empty program", times[1] * 1e3, to: empty, atMost: 3, unit: "ms")
    ratio("status / empty program", times[2] * 1e3, to: empty, atMost: nil, unit: "ms")
  }

  func ratio(
    _ name: String, _ time: Double, to reference: Double, atMost bound: Double?, unit: String = "s", more: String = ""
  ) {
    Measure(
      name: name, value: time / reference, unit: "x", bound: bound.map { .atMost($0) } ?? .none,
      detail: "\(time.fine) \(unit) / \(reference.fine) \(unit)\(more)"
    ).print()
  }
}

extension Double {
  /// With three digits after the point.
  fileprivate var fine: String { String((self * 1e3).rounded() / 1e3) }
}

extension Workspace {
  /// Unpacks and checks texts, as a run does.
  fileprivate func readTexts(of articles: [ListedArticle]) throws {
    var waiting = articles[...]
    while !waiting.isEmpty {
      let texts = try storedTexts(of: waiting.prefix(512))
      for text in texts { _ = try text.get().bytes() }
      waiting = waiting.dropFirst(texts.count)
    }
  }

  /// What is known of all articles, read as a run reads it.
  fileprivate func allArticles() throws -> [ListedArticle] {
    var all: [ListedArticle] = []
    while true {
      let next = try articles(after: all.last?.id ?? 0, limit: 512)
      guard !next.isEmpty else { return all }
      all += next
    }
  }
}

extension ListedArticle {
  /// What is known of the article beside its text, in bytes, its name and SHA-256 included.
  fileprivate var knownBytes: Int {
    let texts = [sighting.title, sighting.published, sighting.source, sighting.url, sighting.byline, sighting.language]
    return texts.reduce(name.utf8.count + 32) { $0 + ($1?.utf8.count ?? 0) }
  }
}
