/// The features of one example, each once; its buffers are made once.
struct FeatureSet {
  private(set) var features: [Feature] = []
  /// Open addressing over `features`: places in it, plus 1; 0 for none.
  private var slots = [UInt16](repeating: 0, count: 2 * Self.most)

  /// What comes after so many is passed over; an ordinary example has 120.
  private static let most = 2_048

  mutating func removeAll() {
    for feature in features { slots[start(feature)] = 0 }
    // What stood beside its slot is found by walking on; clearing all is needed only where slots were shared.
    if hasShared { slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) } }
    hasShared = false
    features.removeAll(keepingCapacity: true)
  }

  private var hasShared = false

  @inline(__always)
  mutating func append(_ feature: Feature) {
    var slot = start(feature)
    while slots[slot] != 0 {
      if features[Int(slots[slot]) - 1] == feature { return }
      slot = (slot + 1) & (slots.count - 1)
      hasShared = true
    }
    guard features.count < Self.most else { return }
    features.append(feature)
    slots[slot] = UInt16(features.count)
  }

  @inline(__always)
  private func start(_ feature: Feature) -> Int { Int(truncatingIfNeeded: feature.bits >> 20) & (slots.count - 1) }
}
