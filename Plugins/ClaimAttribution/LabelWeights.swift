/// The learned weights of the sequence model: a row of one weight per label for each feature that was worth keeping, and
/// for each transition.
///
/// The lowest bits of a feature's hash say in which slot its row may stand; the 8 bits above are the mark by which it
/// knows its own. A feature whose mark does not stand in its slot weighs nothing: it was rare, or never seen.
///
/// The bytes: “DLW1”; the number of labels, of bits of a slot, of tags and of places (a byte each); what a weight of 1 is
/// worth (Float32, little-endian, as the rest); what is added for each label at every token (16 × Int32); the rows of the transitions (for each previous label, whatever is observed;
/// then for each tag; then for each place); the marks of the slots; their rows. A row is 16 bytes, a weight and 128 each;
/// `column` says where a label's stands.
package struct LabelWeights: @unchecked Sendable {
  /// One value per label; the lanes beyond the labels stay unused.
  package typealias Lanes = SIMD16<Int32>

  package let biases: Lanes
  /// What a score of 1 is worth in the unit of the trained model.
  package let scale: Float
  // Read-only and alive as long as the program: that makes them safe to share.
  private let transitions: UnsafeRawPointer
  private let marks: UnsafeRawPointer
  private let rows: UnsafeRawPointer
  private let slotMask: UInt64
  private let slotBits: UInt64
  private let labels: Int

  package static let rowSize = 16
  package static let headSize = 12 + 4 * 16
  /// How many bits of a hash a slot and its mark take at most.
  package static let markBits = 8

  /// - Parameter bytes: in the format above, unchanged for the life of the program, as embedded data is.
  /// - Returns: nil where they are not of that format, or of another length than they say.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > Self.headSize, bytes.prefix(4).elementsEqual("DLW1".utf8), let start = bytes.baseAddress,
      bytes[4] == ClaimLabel.count, (1...24).contains(bytes[5]), Int(bytes[6]) == ClaimFeatures.tagCount,
      Int(bytes[7]) == ClaimFeatures.placeCount
    else { return nil }
    labels = ClaimLabel.count
    slotBits = UInt64(bytes[5])
    slotMask = 1 << slotBits - 1
    let transitionSize = (1 + ClaimFeatures.tagCount + ClaimFeatures.placeCount) * labels * Self.rowSize
    guard bytes.count == Self.headSize + transitionSize + (1 + Self.rowSize) << slotBits else { return nil }
    let head = UnsafeRawPointer(start)
    scale = Float(bitPattern: UInt32(littleEndian: head.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
    var biases = Lanes.zero
    for label in 0..<labels {
      biases[label] = Int32(littleEndian: head.loadUnaligned(fromByteOffset: 12 + 4 * label, as: Int32.self))
    }
    self.biases = biases
    transitions = head + Self.headSize
    marks = transitions + transitionSize
    rows = marks + Int(slotMask) + 1
  }

  /// Where in a row the weight of a label stands, so that four steps of adding and taking apart bring the labels in order.
  package static func column(of label: Int) -> Int {
    let (quarter, lane) = (label / 4, label % 4)
    return lane * 4 + (quarter & 1) * 2 + quarter / 2
  }

  /// What a transition is worth by what is observed: for each previous label, one score per label.
  func transition(from previous: Int, tag: Int) -> Lanes {
    lanes(at: previous) &+ lanes(at: (1 + tag) * labels + previous)
  }

  func transition(from previous: Int, place: Int) -> Lanes {
    lanes(at: (1 + ClaimFeatures.tagCount + place) * labels + previous)
  }

  private func lanes(at row: Int) -> Lanes {
    var lanes = Lanes.zero
    for label in 0..<labels {
      let byte = transitions.load(fromByteOffset: row * Self.rowSize + Self.column(of: label), as: UInt8.self)
      lanes[label] = Int32(byte) - 128
    }
    return lanes
  }

  /// The weights of those features that own their slot, added up.
  /// - Parameter hashes: of the features; they are written over.
  @inline(__always)
  func sums(of hashes: UnsafeMutableBufferPointer<UInt64>) -> LabelSums {
    // First which, without a branch, then their rows, so that these are fetched together.
    var owned = 0
    for index in 0..<hashes.count {
      let hash = hashes[index]
      let slot = hash & slotMask
      hashes[owned] = slot
      let mark = marks.load(fromByteOffset: Int(truncatingIfNeeded: slot), as: UInt8.self)
      let difference = mark ^ UInt8(truncatingIfNeeded: hash &>> slotBits)
      // 1 where they are the same: a choice that the processor need not guess.
      owned &+= Int(truncatingIfNeeded: (UInt64(difference) &- 1) &>> 63)
    }
    var sums = LabelSums()
    for index in 0..<owned { sums.add(rows + Int(truncatingIfNeeded: hashes[index]) &* Self.rowSize) }
    return sums
  }
}

/// Sums of rows, each weight with 128 added to it: as many for one label as for another, so that none gains by it.
struct LabelSums {
  private var even = SIMD8<UInt16>.zero
  private var odd = SIMD8<UInt16>.zero

  /// - Precondition: no more than 257 rows are added.
  @inline(__always)
  mutating func add(_ row: UnsafeRawPointer) {
    let pairs = row.loadUnaligned(as: SIMD8<UInt16>.self)
    even &+= pairs & 0xFF
    odd &+= pairs &>> 8
  }

  /// One sum per label, in order.
  var lanes: LabelWeights.Lanes {
    let first = unsafeBitCast(even, to: SIMD4<UInt32>.self)
    let second = unsafeBitCast(odd, to: SIMD4<UInt32>.self)
    let unsigned = SIMD16<UInt32>(
      lowHalf: SIMD8(lowHalf: first & 0xFFFF, highHalf: first &>> 16),
      highHalf: SIMD8(lowHalf: second & 0xFFFF, highHalf: second &>> 16))
    return unsafeBitCast(unsigned, to: LabelWeights.Lanes.self)
  }
}
