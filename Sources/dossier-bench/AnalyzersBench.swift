import AnalyzerCatalog
import AnalyzerKit
import ArgumentParser
import CReference
import Engine
import KnowledgeBases
import Segmentation

struct AnalyzersBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyzers",
    abstract: "Measures preparing, and each analyzer alone over prepared articles.",
    discussion: """
      An analyzer alone is the time in it over articles that are prepared, with the layers it requires in place; the \
      order of its rows and the cells made from them are counted in.

      Examples:
        dossier-bench analyzers
        dossier-bench analyzers figures --rounds 3
      """)

  @Argument(help: "Which; all, and preparing, if none is named.")
  var names: [String] = []
  @OptionGroup var options: CorpusOptions
  @Option(help: ArgumentHelp("A further knowledge base for 'entities'.", valueName: "file.kb"))
  var kb: String?

  /// In scaled megabytes per second of processor time: goals that the project has set itself.
  private static let goals = [
    "prepare": 60.0, "figures": 20, "entities": 10, "sentiment": 10, "times": 10, "claims": 3,
  ]

  func run() throws {
    let bases = try kb.map { ["entities": ["kb": OptionInput.bases([try BaseFile.map($0)])]] }
    let plan = try RunPlan(names, from: AnalyzerCatalog.all, options: bases ?? [:])
    for name in Corpus.names {
      guard let corpus = try Corpus(name, in: options.corpora) else { continue }
      let texts = Blocks(corpus.articles.map(\.text))
      let inflation = Inflation(streams: texts.packed(), longest: texts.longest)
      if names.isEmpty { preparing(corpus, inflation) }
      try analyzing(corpus, inflation, plan)
    }
  }

  /// What the machine takes to inflate the corpus: the yardstick.
  private struct Inflation {
    let streams: Blocks
    let longest: Int

    func seconds() -> Double { Speed.inflation(of: streams, longest: longest) }
  }

  private func preparing(_ corpus: Corpus, _ inflation: Inflation) {
    let times = Speed.least(
      rounds: options.rounds,
      [
        inflation.seconds,
        { Speed.seconds { for article in corpus.articles { _ = Segmenter.prepare(article.text, article.metadata) } } },
      ])
    report("prepare", corpus, times, rows: nil)
  }

  private func analyzing(_ corpus: Corpus, _ inflation: Inflation, _ plan: RunPlan) throws {
    var prepared = corpus.articles.map { Segmenter.prepare($0.text, $0.metadata) }
    for analyzer in plan.analyzers {
      var rows = 0
      let isWanted = names.isEmpty || names.contains(analyzer.name)
      let times = try Speed.least(
        rounds: isWanted ? options.rounds : 0,
        [
          inflation.seconds,
          {
            rows = 0
            return try Speed.seconds {
              for article in prepared {
                var article = article
                rows += try analyzer.work(&article).count
              }
            }
          },
        ])
      if isWanted { report(analyzer.name, corpus, times, rows: rows) }
      guard analyzer.description.provides != nil else { continue }
      for index in prepared.indices { _ = try analyzer.work(&prepared[index]) }
    }
  }

  private func report(_ name: String, _ corpus: Corpus, _ times: [Double], rows: Int?) {
    let megabytes = Double(corpus.bytes) / 1e6
    let scale = Speed.referenceInflation / (megabytes / times[0])
    var detail = "\((megabytes / times[1]).short) here, zlib \((megabytes / times[0]).short)"
    if let rows { detail += ", \(rows) rows" }
    Measure(
      name: "\(name), \(corpus.name)", value: megabytes / times[1] * scale, unit: "MB/CPU-s",
      bound: Self.goals[name].map { .atLeast($0) } ?? .none, detail: detail
    ).print()
  }
}
