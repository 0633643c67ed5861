import ArgumentParser

/// The command `dossier-bench`: how much processor time the work takes, beside what a small C program takes for it.
@main
struct DossierBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-bench",
    abstract: "Measures speed in processor time, as ratios within one run.",
    discussion: """
      A line for each measure: what was measured, its bound, and whether it holds. Machines differ, so that speed is \
      given as a ratio to a program in C that does the same work, or scaled to a machine on which zlib inflates the \
      same texts, article by article, at \(Int(Speed.referenceInflation)) MB per second of processor time.

      A corpus is a file of JSON lines in the folder of DOSSIER_CORPORA, or of --corpora.
      """, subcommands: [AnalyzersBench.self, HostBench.self, GrowthBench.self])
}

/// Where the texts to measure with are.
struct CorpusOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with the corpora.", valueName: "folder"))
  var corpora: String = Corpus.standardFolder
  @Option(help: "How often each measure is taken; the quickest counts.")
  var rounds = 5
}
