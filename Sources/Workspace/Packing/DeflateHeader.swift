/// The codes of a block, as they are written before it: their lengths in a code of their own, runs of one length as one.
/// - Source: RFC 1951, 3.2.7.
final class DeflateHeader {
  private let lengths = HuffmanCode(size: 19, limit: 7)
  /// What is written: a symbol, and above 8 bits what follows it.
  private let runs: UnsafeMutablePointer<UInt16>
  private var runCount = 0
  private var (letterCount, distanceCount, lengthCount) = (0, 0, 0)
  /// In which order the lengths of the code of lengths are written.
  private let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  init() { runs = .allocate(capacity: 316) }

  deinit { runs.deallocate() }

  /// - Returns: how many bits it takes.
  func make(_ letters: HuffmanCode, _ distances: HuffmanCode) -> Int {
    lengths.forget()
    runCount = 0
    (letterCount, distanceCount) = (letters.used(least: 257), distances.used(least: 1))
    // Runs may go on from one code to the other; they are taken apart there.
    addRuns(of: letters, letterCount)
    addRuns(of: distances, distanceCount)
    lengths.build()
    lengthCount = 19
    while lengthCount > 4, lengths.lengths[order[lengthCount - 1]] == 0 { lengthCount -= 1 }
    var size = 14 + 3 * lengthCount + lengths.size(in: lengths)
    for symbol in 16..<19 { size += Int(lengths.counts[symbol]) * Self.bits(after: symbol) }
    return size
  }

  func write(_ bits: inout BitWriter) {
    bits.put(UInt64(letterCount - 257 | (distanceCount - 1) << 5 | (lengthCount - 4) << 10), 14)
    for index in 0..<lengthCount { bits.put(UInt64(lengths.lengths[order[index]]), 3) }
    for index in 0..<runCount {
      let symbol = Int(runs[index] & 0xFF)
      bits.put(lengths.codes[symbol], with: UInt32(runs[index] >> 8), Self.bits(after: symbol))
    }
  }

  private static func bits(after symbol: Int) -> Int { symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7 }

  private func addRuns(of code: HuffmanCode, _ count: Int) {
    var index = 0
    while index < count {
      let value = code.lengths[index]
      var end = index + 1
      while end < count, code.lengths[end] == value { end += 1 }
      var left = end - index
      index = end
      if value > 0 {
        add(Int(value))
        left -= 1
      }
      while left > 0 {
        let step = left < 3 ? 1 : min(left, value > 0 ? 6 : 138)
        switch (step, value) {
        case (1, _): add(Int(value))
        case (_, 1...): add(16, step - 3)
        case (..<11, _): add(17, step - 3)
        default: add(18, step - 11)
        }
        left -= step
      }
    }
  }

  @inline(__always)
  private func add(_ symbol: Int, _ rest: Int = 0) {
    runs[runCount] = UInt16(symbol | rest << 8)
    runCount += 1
    lengths.counts[symbol] &+= 1
  }
}
