/// How near two texts are, in 64 bytes: of the runs of three words in a text, the least by hash in each of 128 lots.
///
/// The share of lots in which two signatures are the same is, nearly, the share of runs that the texts have in common
/// of all that either has (Jaccard). Letters are taken small where they are ASCII; marks are nothing.
/// - Source: Broder 1997, “On the resemblance and containment of documents”; one permutation: Li, Owen & Zhang 2012;
///   lots that stay empty are filled from others as in Shrivastava 2017, “Optimal densification”; four bits of each
///   hash: Li & König 2010, “b-bit minwise hashing”.
struct MinHash: Equatable, Sendable {
  static let lots = 128
  /// In bytes.
  static let size = lots / 2
  // Not as a vector: memory for an object that holds one would have to begin at a multiple of 64, which takes longer.
  private let words: InlineArray<8, UInt64>
  /// Half a byte of each lot.
  var halves: SIMD8<UInt64> { unsafeBitCast(words, to: SIMD8<UInt64>.self) }

  /// - Returns: nil for a text without words.
  init?(of text: [UInt8]) {
    let halves = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.lots) { least in
      least.initialize(repeating: .max)
      return text.withUnsafeBytes { Self.keepRuns(of: $0, least) } ? Self.halves(of: least) : nil
    }
    guard let halves else { return nil }
    words = unsafeBitCast(halves, to: InlineArray<8, UInt64>.self)
  }

  /// - Parameter bytes: as stored; of another size they are no signature.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.size else { return nil }
    words = bytes.loadUnaligned(as: InlineArray<8, UInt64>.self)
  }

  static func == (left: MinHash, right: MinHash) -> Bool { left.halves == right.halves }

  var bytes: [UInt8] { withUnsafeBytes(of: halves) { Array($0) } }

  /// Six lots, in 24 bits. There are 21 such bands.
  @inline(__always)
  static func band(_ number: Int, of signature: UnsafePointer<MinHash>) -> UInt32 {
    let bytes = UnsafeRawPointer(signature).loadUnaligned(fromByteOffset: 3 * number, as: UInt32.self)
    return UInt32(bigEndian: bytes) >> 8
  }

  /// Keeps the least hash of a run in each lot.
  /// - Returns: false for a text without words.
  private static func keepRuns(of text: UnsafeRawBufferPointer, _ least: UnsafeMutableBufferPointer<UInt64>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 + WordHashes.most) { hashes in
      (hashes[0], hashes[1]) = (0, 0)
      var words = WordHashes(of: text)
      var (count, hasRuns) = (0, false)
      while let found = words.next(hashes, after: count) {
        count = found
        guard count > 2 else { continue }
        hasRuns = true
        keepRuns(of: hashes, count, least)
        (hashes[0], hashes[1], count) = (hashes[count - 2], hashes[count - 1], 2)
      }
      // Of fewer than three words all are one run.
      if !hasRuns { keep(mixed(hashes[0] ^ hashes[1]), least) }
      return count > 0
    }
  }

  /// By itself, so that all that the loop needs stays in registers.
  @inline(never)
  private static func keepRuns(
    of words: UnsafeMutableBufferPointer<UInt64>, _ count: Int, _ least: UnsafeMutableBufferPointer<UInt64>
  ) {
    for last in 2..<count {
      let (first, second) = (words[last &- 2], words[last &- 1])
      keep(mixed(first &* 0x9E37_79B9_7F4A_7C15 ^ second &* 0xC2B2_AE3D_27D4_EB4F ^ words[last]), least)
    }
  }

  @inline(__always)
  private static func keep(_ hash: UInt64, _ least: UnsafeMutableBufferPointer<UInt64>) {
    let lot = Int(hash >> 57)
    // The highest number is kept for empty lots: of a text with that hash alone all would be.
    least[lot] = min(hash, .max - 1, least[lot])
  }

  /// - Source: the finalizer of MurmurHash3, Austin Appleby (public domain).
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }

  /// Half a byte of each lot's least hash; lots that are empty take those of others.
  private static func halves(of least: UnsafeMutableBufferPointer<UInt64>) -> SIMD8<UInt64> {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: lots) { filled in
      _ = filled.initialize(fromContentsOf: least)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: lots) { fill(filled, from: least, $0) }
      var halves = SIMD8<UInt64>()
      for word in 0..<8 {
        var sixteen: UInt64 = 0
        for lot in word * 16..<word * 16 + 16 {
          sixteen = sixteen << 4 | (filled[lot] &* 0x9E37_79B9_7F4A_7C15) >> 60
        }
        halves[word] = sixteen
      }
      return halves
    }
  }

  /// Gives each empty lot what is in the first of its places that is not.
  ///
  /// All that are empty are looked for at their next two places, then those that are left, and so on: a branch for each
  /// would be guessed wrong every other time.
  /// - Parameter empty: room for the lots that are left.
  @inline(__always)
  private static func fill(
    _ filled: UnsafeMutableBufferPointer<UInt64>, from least: UnsafeMutableBufferPointer<UInt64>,
    _ empty: UnsafeMutableBufferPointer<UInt8>
  ) {
    var count = 0
    for lot in 0..<lots {
      empty[count] = UInt8(truncatingIfNeeded: lot)
      count &+= isEmpty(least[lot])
    }
    places.withUnsafeBufferPointer { places in
      for rank in stride(from: 0, to: ranks, by: 2) where count > 0 {
        var left = 0
        for index in 0..<count {
          let lot = empty[index]
          let place = rank &* lots &+ Int(lot)
          let (first, second) = (least[Int(places[place])], least[Int(places[place &+ lots])])
          let hash = first ^ (first ^ second) & (0 &- UInt64(truncatingIfNeeded: isEmpty(first)))
          filled[Int(lot)] = hash
          empty[left] = lot
          left &+= isEmpty(hash)
        }
        count = left
      }
    }
    for lot in empty[..<count] {
      var probe = UInt64(lot)
      repeat { probe = next(probe) } while least[Int(probe >> 57)] == .max
      filled[Int(lot)] = least[Int(probe >> 57)]
    }
  }

  /// 1 or 0, found without a branch.
  @inline(__always)
  private static func isEmpty(_ hash: UInt64) -> Int {
    let mark: UInt8 = hash == .max ? 0x80 : 0
    return Int(mark >> 7)
  }

  /// How many places are known by heart for each lot.
  private static let ranks = 64

  /// Where an empty lot looks, in the highest bits of numbers that begin with its own.
  private static func next(_ probe: UInt64) -> UInt64 { mixed(probe &+ 0x5851_F42D_4C95_7F2D) }

  /// For all lots the first place, for all the second, and so on.
  private static let places: [UInt8] = {
    var probes = (0..<lots).map(UInt64.init)
    return (0..<ranks).flatMap { _ in
      probes = probes.map(next)
      return probes.map { UInt8($0 >> 57) }
    }
  }()

  /// The share of runs that two texts have in common, as their signatures tell: from 0 to 1.
  static func likeness(_ left: MinHash, _ right: MinHash) -> Double {
    let differing = left.halves ^ right.halves
    let marks = (differing | differing &>> 1 | differing &>> 2 | differing &>> 3) & 0x1111_1111_1111_1111
    var others = 0
    for index in 0..<8 { others += marks[index].nonzeroBitCount }
    // One in 16 is the same by chance.
    return max(0, (1 - Double(others) / Double(lots) - 1 / 16) / (1 - 1 / 16))
  }
}
