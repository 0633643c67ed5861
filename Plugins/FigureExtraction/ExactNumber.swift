/// A number kept exactly: ± mantissa × 10^power ÷ divisor, so that “4.2 million” is 4200000 and nothing else.
///
/// Arithmetic that would overflow gives nil: such a figure is left out.
struct ExactNumber: Hashable, Sendable {
  private(set) var mantissa: UInt64
  private(set) var power: Int
  /// From 1; more than 1 only for a fraction such as 1/3.
  private(set) var divisor: UInt64
  var isNegative = false

  init(_ mantissa: UInt64, power: Int = 0, divisor: UInt64 = 1) {
    precondition(divisor > 0, "a number cannot be divided by zero")
    self.mantissa = mantissa
    self.power = power
    self.divisor = divisor
    reduce()
  }

  /// Whether it has no part behind the point.
  var isWhole: Bool { divisor == 1 && power >= 0 }

  /// The number itself, where it is whole, not negative and fits.
  var integer: UInt64? {
    guard isWhole, !isNegative else { return nil }
    var result = mantissa
    for _ in 0..<power {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }

  func times(_ other: ExactNumber) -> ExactNumber? {
    let (top, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    let (bottom, underflow) = divisor.multipliedReportingOverflow(by: other.divisor)
    guard !overflow, !underflow, abs(power + other.power) < 200 else { return nil }
    var product = ExactNumber(top, power: power + other.power, divisor: bottom)
    product.isNegative = isNegative != other.isNegative
    return product
  }

  /// The sum; nil too where either is negative.
  func plus(_ other: ExactNumber) -> ExactNumber? {
    guard !isNegative, !other.isNegative, let left = scaled(to: min(power, other.power)),
      let right = other.scaled(to: min(power, other.power))
    else { return nil }
    let (first, firstOver) = left.multipliedReportingOverflow(by: other.divisor)
    let (second, secondOver) = right.multipliedReportingOverflow(by: divisor)
    let (sum, sumOver) = first.addingReportingOverflow(second)
    let (bottom, bottomOver) = divisor.multipliedReportingOverflow(by: other.divisor)
    guard !firstOver, !secondOver, !sumOver, !bottomOver else { return nil }
    return ExactNumber(sum, power: min(power, other.power), divisor: bottom)
  }

  /// The nearest Double; nil beyond 10^60, which no news figure reaches.
  ///
  /// Up to 2^53 and 10^22 one operation on exact operands rounds correctly; beyond, the decimal text is parsed.
  /// - Source: Clinger 1990, How to Read Floating Point Numbers Accurately, PLDI.
  var value: Double? {
    guard mantissa != 0 else { return 0 }
    guard abs(power) <= 60 else { return nil }
    let size: Double?
    if mantissa < 1 << 53, divisor == 1, abs(power) <= 22 {
      size = power >= 0 ? Double(mantissa) * Self.tens[power] : Double(mantissa) / Self.tens[-power]
    } else if divisor == 1 {
      size = Double("\(mantissa)e\(power)")
    } else if power >= 0 {
      size = integerOrNil.map { Double($0) / Double(divisor) }
    } else {
      size = power >= -15 ? Double(mantissa) / (Double(divisor) * Self.tens[-power]) : nil
    }
    return size.map { isNegative ? -$0 : $0 }
  }

  private var integerOrNil: UInt64? { scaled(to: 0) }

  /// The mantissa for a smaller power of ten.
  private func scaled(to target: Int) -> UInt64? {
    var result = mantissa
    for _ in 0..<max(0, power - target) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }

  /// Moves zeros into the power and cuts what mantissa and divisor share.
  private mutating func reduce() {
    guard mantissa != 0 else {
      (power, divisor) = (0, 1)
      return
    }
    if divisor > 1 {
      while power > 0, mantissa <= UInt64.max / 10 {
        mantissa *= 10
        power -= 1
      }
      let shared = Self.greatestCommonDivisor(mantissa, divisor)
      mantissa /= shared
      divisor /= shared
    }
    while mantissa.isMultiple(of: 10) {
      mantissa /= 10
      power += 1
    }
  }

  private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (large, small) = (first, second)
    while small != 0 { (large, small) = (small, large % small) }
    return large
  }

  /// 10^0 to 10^22, all of them exact.
  private static let tens: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
