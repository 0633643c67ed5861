import Foundation

/// Groups of texts that are nearly the same: each is near to another of its group, at least.
///
/// Texts are compared where six lots of their signatures agree, in one of up to 21 bands. Of texts that share a band
/// each is compared with the 24 before it, in the order of a hash of the signature, so that the work grows with the
/// number of texts whatever they are, and the order in which they came does not matter. What is to be sorted lies on
/// the disk: memory does not grow with the number of texts beyond some million.
final class NearCopyGroups {
  private static let compared = 24
  /// Articles have ids among these; others, which only a file made by hand has, are in no group.
  private static let ids = UInt64(1)..<UInt64(1) << 35
  /// Of an entry's value.
  private static let idBits: UInt64 = 1 << 40 - 1

  private let threshold: Double
  private let bands: Int
  /// Lots of the next band that must agree before a signature is looked up: few pairs that are near have fewer.
  private let leastLots: Int
  private let entries: SpilledEntries
  private let signatures = SignatureStore()
  /// Of each article in a group another one of it, or itself; 0 for articles in none.
  private let others = PagedNumbers()
  /// By the one article that all of a group lead to, the first eight bytes of the least SHA-256 in the group.
  private let least = PagedNumbers()

  /// - Parameter threshold: the share of runs that two texts have in common from which on they are near.
  init(threshold: Double) {
    self.threshold = threshold
    // As many bands as it takes for 499 of 500 pairs that are just near enough to share one.
    let sharing = pow(threshold + (1 - threshold) / 16, 6)
    bands = sharing < 1 ? min(21, max(1, Int((log(0.002) / log(1 - sharing)).rounded(.up)))) : 1
    leastLots = threshold < 0.7 ? 1 : 2
    entries = SpilledEntries(partitions: bands * 16)
  }

  /// Takes a text in.
  func add(_ id: Int64, _ signature: MinHash) throws {
    guard let id = UInt64(exactly: id), Self.ids.contains(id) else { return }
    try signatures.append(signature, of: id)
    var order: UInt64 = 0
    for index in 0..<8 { order = MinHash.mixed(order ^ signature.halves[index]) }
    for band in 0..<bands {
      let (key, next) = (signature.band(band), signature.band((band + 1) % 21))
      try entries.append(
        .init(key: UInt64(key) << 40 | order >> 24, value: UInt64(next) << 40 | id), to: band << 4 | Int(key >> 20))
    }
  }

  /// Joins what is near, when all are in.
  func join() throws {
    try signatures.finish()
    var window: [Held] = []
    var leads: [UInt64] = []
    for partition in entries.partitions {
      var entries = try entries.entries(of: partition)
      Self.removeLone(&entries)
      entries.sort { $0.key < $1.key }
      // One after the other, as each is mostly far from the last in memory.
      leads.removeAll(keepingCapacity: true)
      for entry in entries { leads.append(try others.get(entry.value & Self.idBits)) }
      var start = 0
      while start < entries.count {
        var end = start + 1
        while end < entries.count, entries[end].key >> 40 == entries[start].key >> 40 { end += 1 }
        if end - start > 1 { try joinNeighbours(entries[start..<end], leads[start..<end], &window) }
        start = end
      }
    }
  }

  /// Takes out most texts that share a band with none, so that few are left to be sorted.
  private static func removeLone(_ entries: inout [SpilledEntries.Entry]) {
    let mask = 1 << (Int.bitWidth - (2 * entries.count).leadingZeroBitCount) - 1
    var seen = [UInt8](repeating: 0, count: mask + 1)
    for entry in entries {
      let place = Int(truncatingIfNeeded: entry.key >> 40) & mask
      seen[place] = min(2, seen[place] + 1)
    }
    entries.removeAll { seen[Int(truncatingIfNeeded: $0.key >> 40) & mask] < 2 }
  }

  /// A text that those after it are compared with.
  private struct Held {
    let id: UInt64
    /// Six lots beside those by which the texts came together.
    let lots: UInt64
    /// Where its group led to when it was looked at last.
    var root: UInt64
    var signature: MinHash?

    func agrees(with other: Held, in least: Int) -> Bool {
      let differing = lots ^ other.lots
      let marks = (differing | differing >> 1 | differing >> 2 | differing >> 3) & 0x11_1111
      return 6 - marks.nonzeroBitCount >= least
    }
  }

  /// - Parameters:
  ///   - leads: another article of the group of each, or itself; 0 for those that were in none.
  ///   - window: is used again.
  private func joinNeighbours(
    _ run: ArraySlice<SpilledEntries.Entry>, _ leads: ArraySlice<UInt64>, _ window: inout [Held]
  ) throws {
    window.removeAll(keepingCapacity: true)
    for (number, (entry, lead)) in zip(run, leads).enumerated() {
      let id = entry.value & Self.idBits
      var held = Held(id: id, lots: entry.value >> 40, root: try root(lead == 0 ? id : lead))
      for index in window.indices where window[index].root != held.root {
        window[index].root = try root(window[index].root)
        guard window[index].root != held.root, held.agrees(with: window[index], in: leastLots) else { continue }
        if held.signature == nil { held.signature = try signatures.signature(of: id) }
        if window[index].signature == nil { window[index].signature = try signatures.signature(of: window[index].id) }
        guard let left = window[index].signature, let right = held.signature else { continue }
        guard MinHash.likeness(left, right) >= threshold else { continue }
        let root = min(held.root, window[index].root)
        try others.set(held.root, root)
        try others.set(window[index].root, root)
        try others.set(root, root)
        (held.root, window[index].root) = (root, root)
      }
      if window.count < Self.compared { window.append(held) } else { window[number % Self.compared] = held }
    }
  }

  /// The one article that all of its group lead to; itself where it is in none.
  private func root(_ id: UInt64) throws -> UInt64 {
    var id = id
    while true {
      let other = try others.get(id)
      if other == 0 || other == id { return id }
      let next = try others.get(other)
      if next == 0 || next == other { return other }
      try others.set(id, next)
      id = next
    }
  }

  /// Takes note of a text's SHA-256, when all is joined.
  func note(_ id: Int64, _ digest: UnsafeRawBufferPointer) throws {
    guard let root = try group(of: id), digest.count >= 8 else { return }
    let prefix = max(1, UInt64(bigEndian: digest.loadUnaligned(as: UInt64.self)))
    let known = try least.get(root)
    if known == 0 || prefix < known { try least.set(root, prefix) }
  }

  /// The name of an article's group, when all are noted: twelve digits; nil for one in none.
  func name(of id: Int64) throws -> String? {
    guard let root = try group(of: id) else { return nil }
    let digits = String(try least.get(root) >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }

  private func group(of id: Int64) throws -> UInt64? {
    guard let id = UInt64(exactly: id), Self.ids.contains(id), try others.get(id) != 0 else { return nil }
    return try root(id)
  }
}
