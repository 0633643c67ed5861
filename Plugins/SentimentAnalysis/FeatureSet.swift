/// The features of one example, each once; its memory is taken once.
///
/// It is filled for every mention of a run, some hundred times each: so it writes to memory of its own, unchecked.
final class FeatureSet {
  /// Open addressing over the features: places among them, plus 1; 0 for none.
  private let slots: UnsafeMutablePointer<UInt16>
  private let all: UnsafeMutablePointer<Feature>
  /// The slot of each.
  private let places: UnsafeMutablePointer<UInt16>
  private(set) var count = 0

  /// What comes after so many is passed over; an ordinary example has 150.
  private static let most = 2_048
  private static let mask = 2 * most - 1

  init() {
    slots = .allocate(capacity: 2 * Self.most)
    slots.initialize(repeating: 0, count: 2 * Self.most)
    all = .allocate(capacity: Self.most)
    places = .allocate(capacity: Self.most)
  }

  deinit {
    slots.deallocate()
    all.deallocate()
    places.deallocate()
  }

  /// Valid until the next change.
  var features: UnsafeBufferPointer<Feature> { UnsafeBufferPointer(start: all, count: count) }

  /// - Parameter kept: how many of the first stay.
  func removeAll(after kept: Int = 0) {
    // What came later lies on no way to what came before.
    for index in kept..<count { slots[Int(places[index])] = 0 }
    count = kept
  }

  @inline(__always)
  func append(_ feature: Feature) {
    var slot = Int(truncatingIfNeeded: feature.bits >> 20) & Self.mask
    while slots[slot] != 0 {
      if all[Int(slots[slot]) - 1] == feature { return }
      slot = (slot + 1) & Self.mask
    }
    guard count < Self.most else { return }
    (all + count).initialize(to: feature)
    (places + count).initialize(to: UInt16(slot))
    count += 1
    slots[slot] = UInt16(count)
  }
}
