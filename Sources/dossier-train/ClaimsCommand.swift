import AnalyzerKit
import ArgumentParser
import ClaimAttribution
import Foundation

/// Learns the weights of `claims`.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Learns to tell sources, cues and contents from articles in which people marked them.",
    discussion: "Each line of the data is an object with 'id', 'text' and 'attributions'; places count code points.")

  @Argument(help: ArgumentHelp("JSON lines.", valueName: "data.jsonl"))
  var data: String
  @Option(help: "Where the weights go, learned from all articles.")
  var weights: String?
  @Option(help: "How many parts the articles are divided into for cross-validation.")
  var folds = 5
  @Option(help: "How many of the parts are tried; all where this is not given.")
  var tried: Int?
  @Option(help: "Where the answers go that are given for each part by weights learned from the others.")
  var outOfFold: String?
  @Option(help: "How often the articles are gone through.")
  var epochs = 8
  @Option(help: "The logarithm of the number of rows of weights.")
  var bits = 17
  @Option(help: "How far a step of learning goes.")
  var rate: Float = 0.03
  @Option(help: "How strongly weights are drawn to zero.")
  var decay: Float = 0.000_02
  @Option(help: "Where the order of articles starts from.")
  var seed: UInt64 = 1
  @Option(help: "The share of features that is left out at random while learning.")
  var drop: Float = 0.2
  @Option(
    parsing: .upToNextOption, help: "How much a token's being outside counts less than learned; an answer for each.")
  var bold: [Float] = [0.05]
  @Option(help: "Where the weights of each part are kept, to be read instead of learned the next time.")
  var kept: String?
  @Flag(help: "Answers with the marks themselves instead of learned ones: what the joining of pieces alone reaches.")
  var oracle = false

  func run() throws {
    let articles = try MarkedClaims.read(Data(contentsOf: URL(fileURLWithPath: data)))
    var training = ClaimsTraining(articles)
    training.bold = bold
    training.oracle = oracle
    training.kept = kept
    let settings = ClaimsTraining.Settings(
      epochs: epochs, bits: bits, rate: rate, decay: decay, drop: drop, seed: seed)
    if let outOfFold {
      let parts = (0..<min(folds, tried ?? folds)).map { part in articles.indices.filter { $0 % folds == part } }
      let answers = training.answers(for: parts, settings)
      for (nth, text) in answers.enumerated() {
        try Data(text.utf8).write(to: URL(fileURLWithPath: outOfFold + (nth == 0 ? "" : ".\(nth)")), options: .atomic)
      }
    }
    if let weights {
      let bytes = training.weights(from: Array(articles.indices), settings)
      try Data(bytes[0]).write(to: URL(fileURLWithPath: weights), options: .atomic)
    }
  }
}
