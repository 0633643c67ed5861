import ArgumentParser

/// The command `dossier-train`: learns the weights that analyzers carry.
@main
struct DossierTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-train",
    abstract: "Learns the weights that analyzers carry, from rated texts.",
    discussion: """
      The same data and the same seed give the same bytes. What was learned stands, with the data, its licence and the \
      scores, in the README of the analyzer.
      """,
    subcommands: [ClaimsCommand.self, SentimentCommand.self])
}
