/// A tone in seven steps, 3 for about none.
@inline(__always)
func level(_ value: Float) -> UInt64 {
  switch value {
  case ..<(-2): 0
  case ..<(-1): 1
  case ..<(-0.25): 2
  case ...0.25: 3
  case ...1: 4
  case ...2: 5
  default: 6
  }
}

/// How much good and bad is said in one place.
struct ToneRegion {
  private var good: Float = 0
  private var bad: Float = 0

  mutating func add(_ value: Float) {
    if value > 0 { good += value } else { bad -= value }
  }

  var goodBin: UInt64 { Self.bin(good) }
  var badBin: UInt64 { Self.bin(bad) }
  var netBin: UInt64 {
    let net = good - bad
    return net < 0 ? 20 + Self.bin(-net) : Self.bin(net)
  }

  private static func bin(_ sum: Float) -> UInt64 {
    switch sum {
    case ...0.1: 0
    case ...0.7: 1
    case ...1.4: 2
    case ...2.2: 3
    case ...3.5: 4
    case ...6: 5
    default: 6
    }
  }
}
