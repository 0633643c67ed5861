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
  @Option(help: ArgumentHelp("The folder where the weights go, learned from all articles.", valueName: "folder"))
  var weights: String?
  @Option(help: "How many parts the articles are divided into for cross-validation.")
  var folds = 5
  @Option(help: "Where the answers go that are given for each part by weights learned from the others.")
  var outOfFold: String?
  @Option(help: "How often the articles are gone through.")
  var epochs = 8
  @Option(help: "The logarithm of the number of rows of weights.")
  var bits = 18
  @Option(help: "How far a step of learning goes.")
  var rate: Float = 0.03
  @Option(help: "How strongly weights are drawn to zero.")
  var decay: Float = 0.000_02
  @Option(help: "Where the order of articles starts from.")
  var seed: UInt64 = 1
  @Option(help: "The share of features that is left out at random while learning.")
  var drop: Float = 0.2
  @Option(help: "How much is added where a cue begins.")
  var cueBonus: Float = 0.8
  @Option(help: "Where the weights of each part are kept, to be read instead of learned the next time.")
  var kept: String?
  @Flag(help: "Answers with the marks themselves instead of learned ones: what the joining of pieces alone reaches.")
  var oracle = false

  func run() throws {
    let articles = try MarkedClaims.read(Data(contentsOf: URL(fileURLWithPath: data)))
    var training = ClaimsTraining(articles, slotBits: bits)
    training.oracle = oracle
    training.kept = kept
    let settings = ClaimsTraining.Settings(
      model: SequenceModel.Settings(epochs: epochs, rate: rate, decay: decay, drop: drop, seed: seed),
      slotBits: bits, cueBonus: cueBonus)
    let parts = training.parts(folds, settings)
    if let outOfFold {
      try Data(training.answers(of: parts).utf8).write(to: URL(fileURLWithPath: outOfFold), options: .atomic)
    }
    guard let weights else { return }
    let folder = URL(fileURLWithPath: weights, isDirectory: true)
    let labels = training.weights(from: Array(articles.indices), settings)
    try Data(labels).write(to: folder.appendingPathComponent("claims.weights"), options: .atomic)
    let labellings = training.labellingWeights(from: parts)
    try Data(labellings).write(to: folder.appendingPathComponent("labellings.weights"), options: .atomic)
  }
}
