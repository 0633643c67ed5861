import ArgumentParser
import Foundation
import SentimentAnalysis

/// The command `dossier-train sentiment`.
struct SentimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment", abstract: "Learns how mentions are portrayed, prints the scores, writes the weights.")

  @Argument(help: "The folder with newsmtsc.train.jsonl, newstsc.train.jsonl and newsmtsc.dev.jsonl.")
  var sets: String
  @Option(help: ArgumentHelp("Where the weights go; none for scores alone.", valueName: "portrayal.weights"))
  var output: String?

  func run() throws {
    let training = SentimentTraining(
      persons: try SentimentSet(path: "\(sets)/newsmtsc.train.jsonl"),
      others: try SentimentSet(path: "\(sets)/newstsc.train.jsonl"))
    let dev = try SentimentSet(path: "\(sets)/newsmtsc.dev.jsonl")
    for (name, result) in zip(["newsmtsc.train", "newstsc.train"], training.crossValidated()) {
      print("\(name), cross-validated: \(SentimentScores(result.set.examples, result.answers).line)")
      for kind in Set(result.set.examples.compactMap(\.kind)).sorted() {
        let those = zip(result.set.examples, result.answers).filter { $0.0.kind == kind }
        print("  \(kind): \(SentimentScores(those.map(\.0), those.map(\.1)).line)")
      }
    }
    let model = training.model()
    let answers = dev.examples.map { model.probabilities(SentimentTraining.rows($0)) }
    print("newsmtsc.dev: \(SentimentScores(dev.examples, answers).line)")
    guard let output else { return }
    let bytes = WeightFile.bytes(
      weights: model.weights.map(Float.init), biases: model.biases.map(Float.init), bits: SentimentTraining.bits)
    try Data(bytes).write(to: URL(filePath: output))
  }
}
