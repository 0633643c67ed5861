import AnalyzerKit
import Testing

@testable import dossier_train

@Suite struct WeightFileTests {
  @Test func packedWeightsAddUpToTheTrainedScores() throws {
    var weights = [Float](repeating: 0, count: 2 << 4)
    weights[2 * 3] = 1.27
    weights[2 * 3 + 1] = -0.5
    weights[2 * 9] = 0.25
    let bytes = WeightFile.bytes(weights: weights, biases: [0.1, -0.2], bits: 4)
    let scores = try bytes.withUnsafeBufferPointer { bytes in
      let model = try #require(HashedWeights(bytes))
      var scores = model.biases
      scores.withUnsafeMutableBufferPointer { scores in
        model.add(3, to: scores)
        model.add(9 + 16, to: scores)
      }
      return scores.map { Float($0) * model.scale }
    }
    #expect(abs(scores[0] - 1.62) < 0.011)
    #expect(abs(scores[1] + 0.7) < 0.011)
  }

  @Test func sumsOfThreeClassesAreThoseOfAdding() throws {
    let weights = (0..<(3 << 4)).map { Float(($0 * 37) % 255 - 127) }
    let bytes = WeightFile.bytes(weights: weights, biases: [1, 2, 3], bits: 4)
    try bytes.withUnsafeBufferPointer { bytes in
      let model = try #require(HashedWeights(bytes))
      let features: [UInt64] = [0, 15, 15, 7, 1 << 40 | 9]
      var scores: [Int32] = [0, 0, 0]
      scores.withUnsafeMutableBufferPointer { scores in for feature in features { model.add(feature, to: scores) } }
      let sums = model.sums(of: features)
      #expect(scores == [sums.0, sums.1, sums.2])
    }
  }

  @Test(arguments: [[], Array("DHW1".utf8), Array("DHW1".utf8) + [1, 4, 0, 0, 0, 0, 0, 0, 0]])
  func bytesOfAnotherFormatAreRefused(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { #expect(HashedWeights($0) == nil) }
  }

  @Test func aFileThatWasCutShortIsRefused() {
    let bytes = WeightFile.bytes(weights: [1, 2], biases: [0], bits: 1).dropLast()
    Array(bytes).withUnsafeBufferPointer { #expect(HashedWeights($0) == nil) }
  }
}
