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

  /// What features give to each label; sums of parts add up.
  struct Sums {
    var negative: Int32 = 0
    var neutral: Int32 = 0
    var positive: Int32 = 0

    func adding(_ other: Sums) -> Sums {
      Sums(
        negative: negative &+ other.negative, neutral: neutral &+ other.neutral, positive: positive &+ other.positive)
    }
  }

  func sums(_ features: UnsafeBufferPointer<Feature>) -> Sums {
    guard let sums = weights?.sums(of: features.lazy.map(\.bits)) else { return Sums() }
    return Sums(negative: sums.0, neutral: sums.1, positive: sums.2)
  }

  /// - Parameter sums: of all features.
  func probabilities(_ sums: Sums) -> LabelProbabilities {
    guard let weights else { return LabelProbabilities(of: .neutral) }
    let scale = Double(weights.scale)
    return LabelProbabilities(
      negative: scale * Double(sums.negative &+ weights.biases[0]),
      neutral: scale * Double(sums.neutral &+ weights.biases[1]),
      positive: scale * Double(sums.positive &+ weights.biases[2]))
  }
}
