import Foundation

/// Groups of texts that are nearly the same: each is near to another of its group, at least.
///
/// Texts are compared where six lots of their signatures agree, in one of up to 21 bands. Of texts that share a band
/// each is compared with the 24 before it, in the order of a hash of the signature, so that the work grows with the
/// number of texts whatever they are, and the order in which they came does not matter. Beyond a million texts, what is
/// needed of each lies on the disk, and so does what is to be sorted of many: memory does not grow any more beyond some.
final class NearCopyGroups {
  private static let compared = 24
  private static let keyBits = 24
  /// Of the number of a text, from 1 on; those of a key lie above it.
  private static let numberBits: UInt64 = 40
  private static let numbers: UInt64 = 1 << numberBits - 1

  private let threshold: Double
  private let bands: Int
  /// Lots of the next band that must agree before a signature is looked up: few pairs that are near have fewer.
  private let leastLots: Int
  private let signatures = SignatureStore()
  /// By number, as what follows; they are set and read in order.
  private let articles = PagedNumbers(slots: 8)
  /// Of each text in a group another one of it, or itself; 0 for texts in none.
  private let others = PagedNumbers()
  /// The first eight bytes of the text's SHA-256; for the one that all of a group lead to, the least in the group.
  private let least = PagedNumbers()
  /// Since all led to the one that all of their group lead to.
  private var joins = 0

  /// - Parameter threshold: the share of runs that two texts have in common from which on they are near.
  init(threshold: Double) {
    self.threshold = threshold
    // As many bands as it takes for 499 of 500 pairs that are just near enough to share one.
    let sharing = pow(threshold + (1 - threshold) / 16, 6)
    bands = sharing < 1 ? min(21, max(1, Int((log(0.002) / log(1 - sharing)).rounded(.up)))) : 1
    leastLots = threshold < 0.7 ? 1 : 2
  }

  /// Takes a text in; not that of an article that only a file made by hand has.
  func add(_ article: Int64, _ digest: UnsafeRawBufferPointer, _ signature: MinHash) throws {
    guard article > 0 else { return }
    try signatures.append(signature)
    let number = UInt64(signatures.count)
    try articles.set(number, UInt64(bitPattern: article))
    let prefix = digest.count < 8 ? .max : UInt64(bigEndian: digest.loadUnaligned(as: UInt64.self))
    try least.set(number, prefix)
  }

  /// Joins what is near, when all are in.
  func join() throws {
    try signatures.finish()
    let keys = SharedKeys(for: signatures.count, keyBits: Self.keyBits)
    // Some 60,000 entries in each, up to ten million texts and more.
    let partitionBits = max(0, min(8, Int.bitWidth - signatures.count.leadingZeroBitCount - 16))
    let spilled = SpilledEntries(partitions: 1 << partitionBits)
    var (entries, room, window) = ([SpilledEntries.Entry](), [SpilledEntries.Entry](), [Held]())
    for band in 0..<bands {
      try gather(band, keys, into: spilled, Self.keyBits - partitionBits)
      for partition in spilled.partitions {
        try spilled.read(partition, into: &entries)
        SpilledEntries.sort(&entries, by: Self.numberBits, &room)
        var start = 0
        while start < entries.count {
          var (end, isOneGroup) = (start + 1, true)
          while end < entries.count, entries[end].key >> Self.numberBits == entries[start].key >> Self.numberBits {
            if entries[end].value & Self.numbers != entries[start].value & Self.numbers { isOneGroup = false }
            end += 1
          }
          if !isOneGroup { try joinNeighbours(entries[start..<end], &window) }
          start = end
        }
      }
      try flatten()
    }
  }

  /// Lets each text in a group lead to the one that all lead to, so that a look is enough.
  private func flatten() throws {
    guard joins > 0 else { return }
    joins = 0
    for number in 1...UInt64(signatures.count) {
      let other = try others.get(number)
      if other == 0 || other == number { continue }
      let root = try others.get(other)
      if root != other { try others.set(number, self.root(root)) }
    }
  }

  /// Takes the texts that share a band with others, and a few that share it with none: the key is the band and the
  /// number of the text, the value the next band and the text that its group led to.
  private func gather(_ band: Int, _ keys: SharedKeys, into entries: SpilledEntries, _ partitionShift: Int) throws {
    keys.clear()
    try signatures.forEachBlock { _, block, count in
      for index in 0..<count { keys.add(MinHash.band(band, of: block + index)) }
    }
    entries.removeAll()
    try signatures.forEachBlock { first, block, count in
      for index in 0..<count {
        let key = MinHash.band(band, of: block + index)
        guard keys.isShared(key) else { continue }
        let number = UInt64(first + index + 1)
        let next = MinHash.band((band + 1) % 21, of: block + index)
        let lead = try others.get(number)
        try entries.append(
          .init(
            key: UInt64(key) << Self.numberBits | number,
            value: UInt64(next) << Self.numberBits | (lead == 0 ? number : lead)),
          to: Int(key >> UInt32(partitionShift)))
      }
    }
  }

  /// A text that those after it are compared with.
  private struct Held {
    let number: UInt64
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

  /// It is looked up once.
  private func signature(of held: inout Held) throws -> MinHash {
    if let signature = held.signature { return signature }
    let signature = try signatures.signature(Int(held.number) - 1)
    held.signature = signature
    return signature
  }

  /// - Parameter window: is used again.
  private func joinNeighbours(_ run: ArraySlice<SpilledEntries.Entry>, _ window: inout [Held]) throws {
    window.removeAll(keepingCapacity: true)
    let joinsBefore = joins
    for (place, entry) in (run.count > Self.compared + 1 ? try ordered(run) : run).enumerated() {
      var held = Held(
        number: entry.key & Self.numbers, lots: entry.value >> Self.numberBits,
        root: try root(entry.value & Self.numbers))
      for index in window.indices where window[index].root != held.root {
        if joins > joinsBefore { window[index].root = try root(window[index].root) }
        guard window[index].root != held.root, held.agrees(with: window[index], in: leastLots) else { continue }
        let (left, right) = (try signature(of: &window[index]), try signature(of: &held))
        guard MinHash.likeness(left, right) >= threshold else { continue }
        let root = min(held.root, window[index].root)
        try least.set(root, min(least.get(held.root), least.get(window[index].root)))
        try others.set(held.root, root)
        try others.set(window[index].root, root)
        try others.set(root, root)
        joins += 1
        (held.root, window[index].root) = (root, root)
      }
      if window.count < Self.compared { window.append(held) } else { window[place % Self.compared] = held }
    }
  }

  /// In the order of a hash of the signature: where each is compared with all, any order does.
  private func ordered(_ run: ArraySlice<SpilledEntries.Entry>) throws -> ArraySlice<SpilledEntries.Entry> {
    let orders = try run.map { entry in
      let halves = try signatures.signature(Int(entry.key & Self.numbers) - 1).halves
      return (order: halves.indices.reduce(0) { MinHash.mixed($0 ^ halves[$1]) } >> 24, entry: entry)
    }
    return orders.sorted { $0.order < $1.order }.map(\.entry)[...]
  }

  /// The one text that all of its group lead to; itself where it is in none.
  private func root(_ number: UInt64) throws -> UInt64 {
    var number = number
    while true {
      let other = try others.get(number)
      if other == 0 || other == number { return number }
      let next = try others.get(other)
      if next == 0 || next == other { return other }
      try others.set(number, next)
      number = next
    }
  }

  /// Gives each article that is in a group, in the order in which they came, with the name of the group: twelve digits.
  func forEachMember(_ body: (_ article: Int64, _ group: String) throws -> Void) throws {
    for number in 0..<UInt64(signatures.count) where try others.get(number + 1) != 0 {
      try body(Int64(bitPattern: articles.get(number + 1)), Self.name(try least.get(others.get(number + 1))))
    }
  }

  private static func name(_ digest: UInt64) -> String {
    String(unsafeUninitializedCapacity: 12) { digits in
      for place in 0..<12 {
        let digit = UInt8(truncatingIfNeeded: digest >> UInt64(60 - 4 * place) & 0xF)
        digits.initializeElement(at: place, to: digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
      return 12
    }
  }
}
