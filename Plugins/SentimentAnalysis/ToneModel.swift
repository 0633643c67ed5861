import AnalyzerKit
import CSentimentAnalysisData

/// A learned model: how likely each label is, given the features of a mention or a sentence.
struct ToneModel {
  /// nil before any were trained: then nothing is known.
  private let weights: HashedWeights?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let weights = HashedWeights(bytes)
    self.weights = weights?.classes == SentimentLabel.allCases.count ? weights : nil
  }

  /// How mentions are portrayed, by the weights that are compiled in.
  static let portrayal = ToneModel(
    UnsafeBufferPointer(start: sentiment_portrayal_start(), count: sentiment_portrayal_size))

  /// How sentences are toned, by the weights that are compiled in.
  static let sentence = ToneModel(
    UnsafeBufferPointer(start: sentiment_sentence_start(), count: sentiment_sentence_size))

  func probabilities(_ features: UnsafeBufferPointer<Feature>) -> LabelProbabilities {
    guard let weights else { return LabelProbabilities(of: .neutral) }
    let sums = weights.sums(of: features.lazy.map(\.bits))
    let scale = Double(weights.scale)
    return LabelProbabilities(
      negative: scale * Double(sums.0 &+ weights.biases[0]), neutral: scale * Double(sums.1 &+ weights.biases[1]),
      positive: scale * Double(sums.2 &+ weights.biases[2]))
  }
}
