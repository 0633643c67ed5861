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

  func probabilities(_ features: [Feature]) -> LabelProbabilities {
    guard let weights else { return LabelProbabilities(of: .neutral) }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: weights.classes) { scores in
      _ = scores.initialize(from: weights.biases)
      for feature in features { weights.add(feature.bits, to: scores) }
      let scale = Double(weights.scale)
      return LabelProbabilities(
        negative: scale * Double(scores[0]), neutral: scale * Double(scores[1]), positive: scale * Double(scores[2]))
    }
  }
}
