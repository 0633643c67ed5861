/// Letters and repetitions that are written together, with codes made for them.
/// - Source: RFC 1951, 3.2.3 to 3.2.7.
final class DeflateBlock {
  /// So many symbols make a block, with codes of its own, as in zlib.
  private static let capacity = 16_384
  /// From so few symbols codes of their own would never pay for what it takes to write them.
  private static let fewSymbols = 80

  /// A letter; or what `lengthParts` says of a length, and the distance less 1 in the lower 15 bits.
  private let symbols: UnsafeMutablePointer<UInt32>
  private var count = 0
  /// Of each length its symbol, from bit 20 on, and what follows that, from bit 15 on.
  private let lengthParts: UnsafeMutablePointer<UInt32>
  /// Letters, the end of the block (256), and lengths.
  private let letters = HuffmanCode(size: 286, limit: 15)
  private let distances = HuffmanCode(size: 30, limit: 15)
  /// The codes that are laid down in the format.
  private let plainLetters = HuffmanCode(size: 288, limit: 9)
  private let plainDistances = HuffmanCode(size: 30, limit: 5)
  private let header = DeflateHeader()

  init() {
    symbols = .allocate(capacity: Self.capacity)
    lengthParts = .allocate(capacity: 259)
    for length in 0..<259 {
      let rest = max(0, length - 3)
      let bits = max(0, Int.bitWidth - 3 - rest.leadingZeroBitCount)
      let symbol = rest < 8 ? 257 + rest : rest == 255 ? 285 : 257 + 4 * (bits + 1) + (rest >> bits) & 3
      lengthParts[length] = UInt32(symbol << 20 | (rest == 255 ? 0 : rest & (1 << bits - 1)) << 15)
    }
    plainLetters.take((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    plainDistances.take(Array(repeating: 5, count: 30))
  }

  deinit {
    symbols.deallocate()
    lengthParts.deallocate()
  }

  /// How many bytes a text takes at most: in the plain codes a letter has up to nine bits, a repetition fewer than the
  /// letters in its place; codes of a block's own are taken where they are shorter.
  static func room(for bytes: Int) -> Int { bytes + bytes / 8 + (bytes / capacity + 1) * 2 + 32 }

  var isFull: Bool { count == Self.capacity }

  @inline(__always)
  func add(literal byte: UInt8) {
    letters.counts[Int(byte)] &+= 1
    symbols[count] = UInt32(byte)
    count &+= 1
  }

  /// - Parameters:
  ///   - length: from 3 to 258.
  ///   - distance: from 1 to 32,768.
  @inline(__always)
  func add(length: Int, distance: Int) {
    let parts = lengthParts[length]
    letters.counts[Int(parts >> 20)] &+= 1
    distances.counts[Self.distance(distance &- 1).symbol] &+= 1
    symbols[count] = parts | UInt32(truncatingIfNeeded: distance &- 1)
    count &+= 1
  }

  /// The symbol of a distance less 1, and how many bits follow it.
  @inline(__always)
  private static func distance(_ rest: Int) -> (symbol: Int, bits: Int) {
    if rest < 4 { return (rest, 0) }
    let bits = Int.bitWidth &- 2 &- rest.leadingZeroBitCount
    return (2 &* bits &+ 2 &+ (rest &>> bits) & 1, bits)
  }

  /// How many bits follow the symbol of a length.
  @inline(__always)
  private static func bits(afterLength symbol: Int) -> Int { symbol < 265 || symbol == 285 ? 0 : (symbol &- 261) / 4 }

  /// Writes all that was added, and forgets it.
  func write(_ bits: inout BitWriter, isLast: Bool) {
    letters.counts[256] = 1
    if count > Self.fewSymbols {
      letters.build()
      distances.build()
      let size = header.make(letters, distances) + letters.size(in: letters) + distances.size(in: distances)
      if size < letters.size(in: plainLetters) + distances.size(in: plainDistances) {
        bits.put(isLast ? 5 : 4, 3)
        header.write(&bits)
        writeSymbols(&bits, letters, distances)
        return forget()
      }
    }
    bits.put(isLast ? 3 : 2, 3)
    writeSymbols(&bits, plainLetters, plainDistances)
    forget()
  }

  private func forget() {
    letters.forget()
    distances.forget()
    count = 0
  }

  private func writeSymbols(
    _ bits: inout BitWriter, _ letters: HuffmanCode, _ distances: HuffmanCode
  ) {
    for index in 0..<count {
      let symbol = symbols[index]
      if symbol < 256 {
        bits.put(letters.codes[Int(symbol)])
        continue
      }
      let letter = Int(symbol >> 20)
      bits.put(letters.codes[letter], with: (symbol >> 15) & 31, Self.bits(afterLength: letter))
      let rest = Int(symbol & 0x7FFF)
      let (far, farBits) = Self.distance(rest)
      bits.put(distances.codes[far], with: UInt32(truncatingIfNeeded: rest & (1 &<< farBits &- 1)), farBits)
    }
    bits.put(letters.codes[256])
  }
}
