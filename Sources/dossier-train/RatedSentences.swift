import AnalyzerKit
import Foundation
import Segmentation
import SentimentAnalysis

/// A set of texts that were rated as wholes: for measuring, never for learning.
struct RatedSentences {
  private(set) var ratings: [Double] = []
  /// For each text its sentences.
  private(set) var texts: [[SentenceExample]] = []

  /// - Throws: where the file cannot be read or a line is not understood.
  init(path: String) throws {
    let analyzer = try SentimentAnalyzer(options: SentimentOptions())
    for line in try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")) {
      let row = try JSONDecoder().decode(Row.self, from: line)
      ratings.append(row.score)
      texts.append(analyzer.sentenceExamples(Segmenter.prepare(Array(row.text.utf8), ArticleMetadata())))
    }
  }

  private struct Row: Decodable {
    let text: String
    let score: Double
  }

  /// Pearson's correlation of the ratings with the means of what `score` says of the sentences.
  func correlation(_ score: (SentenceExample) -> Double) -> Double {
    let said = texts.map { sentences in
      let scores = sentences.map(score)
      return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
    }
    let count = Double(max(said.count, 1))
    let means = (ratings.reduce(0, +) / count, said.reduce(0, +) / count)
    var sums = (0.0, 0.0, 0.0)
    for (rating, score) in zip(ratings, said) {
      sums.0 += (rating - means.0) * (score - means.1)
      sums.1 += (rating - means.0) * (rating - means.0)
      sums.2 += (score - means.1) * (score - means.1)
    }
    return sums.1 * sums.2 > 0 ? sums.0 / (sums.1 * sums.2).squareRoot() : 0
  }
}
