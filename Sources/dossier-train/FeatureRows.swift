/// Which keys of features have a row of weights of their own.
struct FeatureRows {
  /// The row of each feature of each token, as `SequenceData.features`; −1 where it has none.
  let rows: [Int32]
  /// The key of each row.
  let keys: [UInt32]

  /// A row for each key that some sequences hold at least twice: what is seen once teaches nothing of others.
  init(_ data: SequenceData, in sequences: [Int], keyBits: Int) {
    var counts = [UInt8](repeating: 0, count: 1 << keyBits)
    for sequence in sequences {
      let tokens = data.sequences[sequence]
      for key in data.features[tokens.lowerBound * data.width..<tokens.upperBound * data.width]
      where counts[Int(key)] < 2 {
        counts[Int(key)] += 1
      }
    }
    self.init(data, keys: counts.indices.lazy.filter { counts[$0] == 2 }.map { UInt32($0) }, keyBits: keyBits)
  }

  /// - Parameter keys: of the rows, in their order.
  init(_ data: SequenceData, keys: [UInt32], keyBits: Int) {
    var rowOfKey = [Int32](repeating: -1, count: 1 << keyBits)
    for (row, key) in keys.enumerated() { rowOfKey[Int(key)] = Int32(row) }
    rows = data.features.map { rowOfKey[Int($0)] }
    self.keys = keys
  }

  /// For each slot, the low bits of a key, the key whose row is worth most there: how far apart it drives the labels,
  /// times how often it is seen.
  func owners(_ weights: [SequenceModel.Lanes], in data: SequenceData, of sequences: [Int], slotBits: Int) -> [UInt32] {
    var counts = [Float](repeating: 0, count: keys.count)
    for sequence in sequences {
      let tokens = data.sequences[sequence]
      for row in rows[tokens.lowerBound * data.width..<tokens.upperBound * data.width] where row >= 0 {
        counts[Int(row)] += 1
      }
    }
    var best = [(worth: Float, key: UInt32)?](repeating: nil, count: 1 << slotBits)
    for (row, key) in keys.enumerated() {
      let worth = (weights[row].max() - weights[row].min()) * counts[row]
      let slot = Int(key) & (1 << slotBits - 1)
      if worth > best[slot]?.worth ?? 0 { best[slot] = (worth, key) }
    }
    return best.compactMap { $0?.key }
  }
}
