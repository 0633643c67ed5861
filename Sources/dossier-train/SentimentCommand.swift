import ArgumentParser
import Foundation
import SentimentAnalysis

/// The command `dossier-train sentiment`.
struct SentimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Learns how mentions are portrayed and sentences toned, prints the scores, writes the weights.")

  @Argument(
    help: "The folder with newsmtsc.train, newstsc.train, newsmtsc.dev, nyt.dev and headlines07.dev, all .jsonl.")
  var sets: String
  @Option(
    help: ArgumentHelp("The folder that the weights go to; without it there are scores alone.", valueName: "folder"))
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
    let mention = training.model(of: .mention)
    let answers = dev.examples.map { mention.probabilities(SentimentTraining.Part.mention.rows($0)) }
    print("newsmtsc.dev: \(SentimentScores(dev.examples, answers).line)")
    let sentence = training.model(of: .sentence)
    for name in ["nyt.dev", "headlines07.dev"] {
      let rated = try RatedSentences(path: "\(sets)/\(name).jsonl")
      let share = SentimentAnalyzer.lexiconShare
      let correlation = rated.correlation { example in
        let said = sentence.probabilities(SentimentTraining.Part.sentence.rows(example.features))
        return (1 - share) * (said[2] - said[0]) + share * example.lexiconScore
      }
      print("\(name): r \((correlation * 1000).rounded() / 1000)")
    }
    guard let output else { return }
    try write(mention, .mention, to: "\(output)/portrayal.weights")
    try write(sentence, .sentence, to: "\(output)/sentence.weights")
    // The build looks at C files alone, and not at what they embed.
    let embedding = URL(filePath: "\(output)/sentiment.c")
    if let code = try? Data(contentsOf: embedding) { try code.write(to: embedding) }
  }

  private func write(_ model: SoftmaxRegression.Model, _ part: SentimentTraining.Part, to path: String) throws {
    let bytes = WeightFile.bytes(
      weights: model.weights.map(Float.init), biases: model.biases.map(Float.init), bits: part.bits)
    try Data(bytes).write(to: URL(filePath: path))
  }
}
