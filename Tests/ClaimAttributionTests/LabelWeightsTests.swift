import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import ClaimAttribution

@Suite struct LabelWeightsTests {
  private var bytes: [UInt8] {
    Array(ClaimExtractor.labelBytes)
  }

  @Test func refusesBytesThatAreCutOrOfAnotherFormat() {
    let whole = bytes
    #expect(whole.withUnsafeBufferPointer { LabelWeights($0) } != nil)
    for count in [0, 3, 8, LabelWeights.headSize, whole.count - 1] {
      #expect(whole.prefix(count).withContiguousStorageIfAvailable { LabelWeights($0) == nil } == true)
    }
    for place in 0..<8 {
      var changed = whole
      changed[place] ^= 1
      #expect(changed.withUnsafeBufferPointer { LabelWeights($0) } == nil)
    }
  }

  @Test func eachLabelHasAColumnOfItsOwn() {
    let columns = (0..<16).map { LabelWeights.column(of: $0) }
    #expect(columns.sorted() == Array(0..<16))
  }

  @Test func sumsComeOutInTheOrderOfLabels() {
    var row = [UInt8](repeating: 0, count: 16)
    for label in 0..<16 { row[LabelWeights.column(of: label)] = UInt8(label * 9) }
    var sums = LabelSums()
    row.withUnsafeBytes { bytes in
      for _ in 0..<200 { bytes.baseAddress.map { sums.add($0) } }
    }
    for label in 0..<16 { #expect(sums.lanes[label] == Int32(label * 9 * 200)) }
  }

  @Test func theLikeliestLabellingComesFirstAndNoneTwice() throws {
    let article = MarkedArticle(
      "The union said the port would close, but the city denied it. “We wait,” Ada Lund said."
    ).article
    let whole = bytes
    try whole.withUnsafeBufferPointer { bytes in
      let tagger = ClaimTagger(try #require(LabelWeights(bytes)))
      for passage in Passage.all(in: article) {
        let found = tagger.labellings(of: ClaimFeatures(passage, in: article), atMost: 8, margin: 20)
        #expect(found.first?.loss == 0)
        let losses = found.map(\.loss)
        #expect(losses == losses.sorted())
        let different = Set(found.map(\.labels))
        #expect(different.count == found.count)
        for labelling in found {
          var previous: ClaimLabel?
          for label in labelling.labels {
            #expect(label.mayFollow(previous))
            previous = label
          }
        }
      }
    }
  }
}
