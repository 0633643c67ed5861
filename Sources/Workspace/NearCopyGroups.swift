/// Groups of texts that are nearly the same: each is near to another of its group, at least.
///
/// Texts are compared where four neighbouring places of their signatures agree, in one of 32 bands. Of texts that share
/// a band each is compared with the 24 before it, in the order of their SHA-256, so that the work grows with the number
/// of texts whatever they are, and the order in which they came does not matter.
struct NearCopyGroups {
  private static let bands = 32
  private static let compared = 24

  /// For each text the first of its group, itself where it is alone.
  private(set) var first: [Int32]

  /// - Parameter signatures: `MinHash.size` bytes per text, in the order of their SHA-256.
  init(signatures: [UInt8], threshold: Double) {
    let count = signatures.count / MinHash.size
    first = (0..<Int32(count)).map(\.self)
    let rows = MinHash.size / Self.bands
    var keys = [UInt64](repeating: 0, count: count)
    signatures.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      for band in 0..<Self.bands {
        for text in 0..<count {
          let key = (0..<rows).reduce(UInt64(0)) { $0 << 8 | UInt64(base[text * MinHash.size + band * rows + $1]) }
          keys[text] = key << 32 | UInt64(text)
        }
        keys.sort()
        joinNeighbours(in: keys, base, threshold)
      }
    }
    for text in first.indices { first[text] = root(Int32(text)) }
  }

  private mutating func joinNeighbours(in keys: [UInt64], _ base: UnsafePointer<UInt8>, _ threshold: Double) {
    var start = 0
    for place in keys.indices {
      if keys[place] >> 32 != keys[start] >> 32 { start = place }
      let text = Int32(truncatingIfNeeded: keys[place])
      for other in max(start, place - Self.compared)..<max(start, place) {
        let earlier = Int32(truncatingIfNeeded: keys[other])
        let (left, right) = (root(earlier), root(text))
        guard left != right else { continue }
        let size = MinHash.size
        if MinHash.likeness(base + Int(earlier) * size, base + Int(text) * size) >= threshold {
          first[Int(max(left, right))] = min(left, right)
        }
      }
    }
  }

  private mutating func root(_ text: Int32) -> Int32 {
    var place = text
    while first[Int(place)] != place {
      first[Int(place)] = first[Int(first[Int(place)])]
      place = first[Int(place)]
    }
    return place
  }
}
