import ClaimAttribution

/// Packs a learned sequence model into the bytes that `LabelWeights` reads.
enum LabelWeightFile {
  /// The largest weight becomes 127; each is rounded to the nearest, ties to even.
  /// - Parameters:
  ///   - keys: of the rows of features, each in a slot of its own.
  ///   - bonus: what is added to each label at every token.
  static func bytes(
    transitions: [SequenceModel.Lanes], features: [SequenceModel.Lanes], keys: [UInt32], bonus: [Float], slotBits: Int
  ) -> [UInt8] {
    let largest = (transitions + features).reduce(0) { max($0, $1.max(), -$1.min()) }
    let scale = largest > 0 ? largest / 127 : 1
    var bytes = Array("DLW1".utf8)
    bytes += [
      UInt8(ClaimLabel.count), UInt8(slotBits), UInt8(ClaimFeatures.tagCount), UInt8(ClaimFeatures.placeCount),
    ]
    withUnsafeBytes(of: scale.bitPattern.littleEndian) { bytes += $0 }
    for label in 0..<16 {
      let value = label < bonus.count ? Int32((bonus[label] / scale).rounded(.toNearestOrEven)) : 0
      withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }
    for lanes in transitions { bytes += row(lanes, scale) }
    var marks = [UInt8](repeating: 0, count: 1 << slotBits)
    var rows = [UInt8](repeating: 128, count: LabelWeights.rowSize << slotBits)
    for (key, lanes) in zip(keys, features) {
      let slot = Int(key) & (1 << slotBits - 1)
      marks[slot] = UInt8(truncatingIfNeeded: key >> UInt32(slotBits))
      rows.replaceSubrange(slot * LabelWeights.rowSize..<(slot + 1) * LabelWeights.rowSize, with: row(lanes, scale))
    }
    return bytes + marks + rows
  }

  private static func row(_ lanes: SequenceModel.Lanes, _ scale: Float) -> [UInt8] {
    var row = [UInt8](repeating: 128, count: LabelWeights.rowSize)
    for label in 0..<ClaimLabel.count {
      row[LabelWeights.column(of: label)] = UInt8(128 + Int((lanes[label] / scale).rounded(.toNearestOrEven)))
    }
    return row
  }
}
