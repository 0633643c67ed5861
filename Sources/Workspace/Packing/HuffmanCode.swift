/// A prefix code: for each symbol of an alphabet the bits that stand for it, as deflate writes them.
///
/// - Source: RFC 1951, 3.2.2. Lengths: Moffat & Katajainen 1995, “In-place calculation of minimum-redundancy codes”.
///   A code that is too long is made shorter at the cost of the next shorter ones, so that the sum of Kraft stays 1.
final class HuffmanCode {
  /// How often each symbol comes.
  let counts: UnsafeMutablePointer<UInt32>
  /// Of each symbol the length of its code in bits; 0 for one that does not come.
  let lengths: UnsafeMutablePointer<UInt8>
  /// Of each symbol its code, the first bit lowest, and from bit 16 on how long it is.
  let codes: UnsafeMutablePointer<UInt32>
  /// The symbols that come, the rarest first: 9 bits of each, below how often it comes. Behind them is room to build.
  private let order: UnsafeMutablePointer<UInt32>
  private var used = 0
  private let size: Int
  private let limit: Int

  /// - Parameters:
  ///   - size: of the alphabet, at most 288.
  ///   - limit: the longest code, at most 15 bits.
  init(size: Int, limit: Int) {
    (self.size, self.limit) = (size, limit)
    counts = .allocate(capacity: size)
    counts.initialize(repeating: 0, count: size)
    lengths = .allocate(capacity: size)
    lengths.initialize(repeating: 0, count: size)
    codes = .allocate(capacity: size)
    codes.initialize(repeating: 0, count: size)
    order = .allocate(capacity: 2 * size)
    order.initialize(repeating: 0, count: 2 * size)
  }

  deinit {
    counts.deallocate()
    lengths.deallocate()
    codes.deallocate()
    order.deallocate()
  }

  func forget() { counts.update(repeating: 0, count: size) }

  /// Makes the code that takes the fewest bits in all. Two symbols at least have one, as some readers expect.
  func build() {
    lengths.update(repeating: 0, count: size)
    sort()
    let depths = order + size
    for index in 0..<used { depths[index] = order[index] >> 9 }
    Self.turnIntoDepths(depths, used)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 16) { number in
      number.initialize(repeating: 0)
      for index in 0..<used { number[min(Int(depths[index]), limit)] += 1 }
      var sum = (1...limit).reduce(0) { $0 + number[$1] << (limit - $1) }
      while sum > 1 << limit {
        number[limit] -= 1
        var shorter = limit - 1
        while number[shorter] == 0 { shorter -= 1 }
        number[shorter] -= 1
        number[shorter + 1] += 2
        sum -= 1
      }
      // The most frequent come last, and have the shortest.
      var place = used
      for length in 1...limit {
        for _ in 0..<number[length] {
          place -= 1
          lengths[Int(order[place] & 0x1FF)] = UInt8(length)
        }
      }
      number[0] = 0
      assign(number)
    }
  }

  /// Takes lengths that are laid down.
  func take(_ given: [UInt8]) {
    for symbol in 0..<size { lengths[symbol] = given[symbol] }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 16) { number in
      number.initialize(repeating: 0)
      for length in given where length > 0 { number[Int(length)] += 1 }
      assign(number)
    }
  }

  /// Numbers the codes of each length in the order of their symbols.
  /// - Parameter number: how many there are of each length.
  private func assign(_ number: UnsafeMutableBufferPointer<Int>) {
    var code = 0
    for length in 1...limit {
      // What was a number of codes becomes the next code.
      (number[length], code) = (code, (code + number[length]) << 1)
    }
    for symbol in 0..<size where lengths[symbol] > 0 {
      let length = Int(lengths[symbol])
      let code = Self.reversed(UInt16(truncatingIfNeeded: number[length])) >> UInt16(16 - length)
      codes[symbol] = UInt32(code) | UInt32(length) << 16
      number[length] += 1
    }
  }

  /// How many bits the symbols take in a code, without what follows them.
  func size(in code: HuffmanCode) -> Int {
    var sum = 0
    for index in 0..<used {
      sum &+= Int(order[index] &>> 9) &* Int(code.lengths[Int(order[index] & 0x1FF)])
    }
    return sum
  }

  /// One more than the last symbol that has a code.
  func used(least: Int) -> Int {
    var end = size
    while end > least, lengths[end - 1] == 0 { end -= 1 }
    return end
  }

  /// Puts the symbols that come in order, those of equal counts by number.
  private func sort() {
    let found = order + size
    used = 0
    for symbol in 0..<size where counts[symbol] > 0 {
      found[used] = counts[symbol] << 9 | UInt32(symbol)
      used &+= 1
    }
    var spare = 0
    while used < 2 {
      if counts[spare] == 0 {
        found[used] = 1 << 9 | UInt32(spare)
        used += 1
      }
      spare += 1
    }
    // Most come fewer than 63 times, and are put where those belong; the others behind them.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 65) { starts in
      starts.initialize(repeating: 0)
      for index in 0..<used { starts[Int(min(found[index] &>> 9, 63)) &+ 1] &+= 1 }
      for count in 1...63 { starts[count] &+= starts[count &- 1] }
      let many = starts[63]
      for index in 0..<used {
        let count = Int(min(found[index] &>> 9, 63))
        order[starts[count]] = found[index]
        starts[count] &+= 1
      }
      var rest = UnsafeMutableBufferPointer(start: order + many, count: used - many)
      if rest.count > 1 { rest.sort() }
    }
  }

  private static func turnIntoDepths(_ tree: UnsafeMutablePointer<UInt32>, _ count: Int) {
    tree[0] += tree[1]
    var (root, leaf) = (0, 2)
    for next in 1..<max(1, count - 1) {
      if leaf >= count || tree[root] < tree[leaf] {
        tree[next] = tree[root]
        tree[root] = UInt32(next)
        root += 1
      } else {
        tree[next] = tree[leaf]
        leaf += 1
      }
      if leaf >= count || root < next && tree[root] < tree[leaf] {
        tree[next] += tree[root]
        tree[root] = UInt32(next)
        root += 1
      } else {
        tree[next] += tree[leaf]
        leaf += 1
      }
    }
    tree[count - 2] = 0
    for next in stride(from: count - 3, through: 0, by: -1) { tree[next] = tree[Int(tree[next])] + 1 }
    var (free, inner, depth, next) = (1, 0, UInt32(0), count - 1)
    root = count - 2
    while free > 0 {
      while root >= 0, tree[root] == depth {
        inner += 1
        root -= 1
      }
      while free > inner {
        tree[next] = depth
        next -= 1
        free -= 1
      }
      (free, inner, depth) = (2 * inner, 0, depth + 1)
    }
  }

  private static func reversed(_ bits: UInt16) -> UInt16 {
    var bits = bits.byteSwapped
    bits = (bits & 0x0F0F) << 4 | (bits >> 4) & 0x0F0F
    bits = (bits & 0x3333) << 2 | (bits >> 2) & 0x3333
    return (bits & 0x5555) << 1 | (bits >> 1) & 0x5555
  }
}
