import Testing

@testable import ClaimAttribution

@Suite struct LabellingSearchTests {
  /// Against all paths through three tokens.
  @Test(arguments: 1...4)
  func findsTheBestPathsInOrder(seed: UInt64) {
    var random = Steps(state: seed)
    let emissions = (0..<3).map { _ in random.lanes() }
    let transitions = (0..<ClaimLabel.count).map { _ in random.lanes() }
    var paths = [(labels: [Int](), score: Int32(0))]
    for token in 0..<3 {
      paths = paths.flatMap { path in
        (0..<ClaimLabel.count).map { label in
          let way = path.labels.last.map { transitions[$0][label] } ?? 0
          return (path.labels + [label], path.score + way + emissions[token][label])
        }
      }
    }
    let ranked = paths.map(\.score).sorted(by: >)
    let found = search(emissions, transitions, limit: 20)
    #expect(found.map { ranked[0] - $0.loss } == Array(ranked.prefix(20)))
    for labelling in found {
      let path = paths.first { $0.labels == labelling.labels.map { Int($0.rawValue) } }
      #expect(path?.score == ranked[0] - labelling.loss)
    }
  }

  private func search(
    _ emissions: [Trellis.Lanes], _ transitions: [Trellis.Lanes], limit: Int
  ) -> [Labelling] {
    let lanes = UnsafeMutableBufferPointer<Trellis.Lanes>.allocate(capacity: 2 * emissions.count)
    let back = UnsafeMutableBufferPointer<SIMD16<UInt8>>.allocate(capacity: emissions.count)
    defer {
      lanes.deallocate()
      back.deallocate()
    }
    let trellis = Trellis(
      scores: .init(rebasing: lanes[..<emissions.count]), back: back, gaps: .init(rebasing: lanes[emissions.count...]))
    for (index, emission) in emissions.enumerated() {
      if index == 0 {
        trellis.scores[0] = emission
      } else {
        trellis.advance(to: index) { transitions[$0] }
        trellis.scores[index] &+= emission
      }
    }
    var search = LabellingSearch(trellis, margin: 1_000_000, limit: limit) { transitions[$1] }
    return search.labellings()
  }

  /// - Source: Knuth's linear congruence (MMIX).
  private struct Steps {
    var state: UInt64

    mutating func lanes() -> Trellis.Lanes {
      var lanes = Trellis.Lanes.zero
      for label in 0..<ClaimLabel.count {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        lanes[label] = Int32(state >> 48)
      }
      return lanes
    }
  }
}
