import AnalyzerKit
import ArgumentParser
import Foundation

struct GrowthBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Measures whether time per article and memory stay the same from one corpus to many times as much.",
    discussion: """
      The corpus is repeated; a numbered last line makes each text its own. Of the small one the least of several rounds \
      counts. Needs about 6 GB of disk and a quarter of \
      an hour for a million articles.
      """)

  @Option(help: ArgumentHelp("The folder with the programs to measure.", valueName: "folder"))
  var programs = ".build/release"
  @Option(help: "How many articles the large archive has at least.")
  var articles = 1_000_000
  @Option(help: ArgumentHelp("Which analyzers run; all if left out.", valueName: "names"))
  var analyzers: String?
  @OptionGroup var options: CorpusOptions

  func run() throws {
    guard let corpus = try Corpus("reuters", in: options.corpora) else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-growth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let times = (articles + corpus.articles.count - 1) / corpus.articles.count
    let small = try Size(corpus, times: 1, rounds: options.rounds, folder.path, programs, analyzers)
    let large = try Size(corpus, times: times, rounds: 1, folder.path, programs, analyzers)
    for (step, one) in small.steps {
      guard let many = large.steps.first(where: { $0.name == step })?.process else { continue }
      let perArticle = (one.seconds / Double(small.articles), many.seconds / Double(large.articles))
      // `status` is a few look-ups, whatever the size.
      let isFixed = step == "status"
      Measure(
        name: "\(step), \(small.articles) to \(large.articles)",
        value: isFixed ? many.seconds / one.seconds : perArticle.1 / perArticle.0, unit: "x",
        bound: isFixed ? .none : .atMost(1.15),
        detail: isFixed
          ? "\((many.seconds * 1e3).short) ms" : "\((perArticle.0 * 1e6).short) to \((perArticle.1 * 1e6).short) µs"
      ).print()
      Measure(
        name: "\(step), peak memory", value: Double(many.peakMemory) / 1e6, unit: "MB", bound: .atMost(300),
        detail: "\((Double(one.peakMemory) / 1e6).short) MB for the small one"
      ).print()
    }
  }

  /// What each step takes for a number of articles, the least of some rounds.
  private struct Size {
    let articles: Int
    private(set) var steps: [(name: String, process: ChildProcess)] = []

    init(
      _ corpus: Corpus, times: Int, rounds: Int, _ folder: String, _ programs: String, _ analyzers: String?
    ) throws {
      articles = corpus.articles.count * times
      let (lines, archive, csv) = ("\(folder)/x.jsonl", "\(folder)/x.dossier", "\(folder)/x.csv")
      try Self.write(corpus, times, to: lines)
      let names = analyzers.map { $0.split(separator: ",").map(String.init) } ?? []
      for round in 0..<rounds {
        for (number, (name, arguments)) in [
          ("import", ["create", archive, lines, "-q"]), ("run", ["run", archive, "-q", "--jobs", "1"] + names),
          ("export", ["export", archive, names.first ?? "figures", "-o", csv, "-q"]),
          ("verify", ["verify", archive, csv, "-q"]), ("status", ["status", archive]),
        ].enumerated() {
          let process = try ChildProcess("\(programs)/dossier", arguments)
          if round == 0 { steps.append((name, process)) }
          if process.seconds < steps[number].process.seconds { steps[number].process = process }
          FileHandle.standardError.write(Data("\(articles) articles: \(name) done\n".utf8))
        }
        for path in [archive, csv] { unlink(path) }
      }
      unlink(lines)
    }

    /// The corpus so many times over, each text with a last line of its own.
    private static func write(_ corpus: Corpus, _ times: Int, to path: String) throws {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      let encoder = JSONEncoder()
      for copy in 0..<times {
        var lines = Data()
        for (index, article) in corpus.articles.enumerated() {
          let number = copy * corpus.articles.count + index
          let line = Line(
            id: "a\(number)", text: String(decoding: article.text, as: UTF8.self) + "\n\nCopy \(number).",
            title: article.metadata.title, published: article.metadata.published?.description,
            source: article.metadata.source)
          lines += try encoder.encode(line) + [UInt8(ascii: "\n")]
        }
        try file.write(contentsOf: lines)
      }
      try file.close()
    }

    private struct Line: Encodable {
      let id: String
      let text: String
      let title: String?
      let published: String?
      let source: String?
    }
  }
}
