/// Reads a number written in digits from bytes: “1,200”, “4.2”, “1.250.000”, “3,5”, “2½”.
struct DigitReader {
  /// A number as it was written.
  struct Reading {
    var number: ExactNumber
    /// The place after its last byte.
    var end: Int
    /// Digits before any point.
    var wholeDigits: Int
    /// It has a thousands separator, a decimal part or a fraction sign: it is an amount, not a label or a year.
    var isMarked: Bool
    /// It begins with a zero that is not alone: “007”.
    var isPadded: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let limit: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    self.bytes = bytes
    self.limit = limit
  }

  /// - Returns: nil where the marks make no number (“1.2.3”, “11:05”), or it has more than 18 digits that count.
  func read(from start: Int) -> Reading? {
    var groups: [Int] = []
    var marks: [UInt8] = []
    var mantissa: UInt64 = 0
    var index = start
    var digits = 0
    while index < limit {
      let byte = bytes[index]
      if isDigit(index) {
        let (scaled, over) = mantissa.multipliedReportingOverflow(by: 10)
        let (sum, sumOver) = scaled.addingReportingOverflow(UInt64(byte & 0x0F))
        guard !over, !sumOver, sum < 1_000_000_000_000_000_000 else { return nil }
        mantissa = sum
        digits += 1
        index += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), digits > 0, isDigit(index + 1) {
        groups.append(digits)
        marks.append(byte)
        digits = 0
        index += 1
      } else if byte == UInt8(ascii: ":"), isDigit(index + 1) {
        return nil
      } else {
        break
      }
    }
    groups.append(digits)
    let isEmpty = index == start
    guard let decimals = decimals(groups, marks) else { return nil }
    var number = ExactNumber(mantissa, power: -decimals)
    let fraction = decimals == 0 ? self.fraction(at: index) : nil
    if let fraction {
      guard let sum = number.plus(fraction.number) else { return nil }
      number = sum
      index += fraction.length
    }
    guard !isEmpty || fraction != nil else { return nil }
    let isPadded = groups[0] > 1 && bytes[start] == UInt8(ascii: "0")
    return Reading(
      number: number, end: index, wholeDigits: groups[0], isMarked: !marks.isEmpty || fraction != nil,
      isPadded: isPadded)
  }

  /// How many digits stand behind the decimal mark; nil where the marks fit no way of writing numbers.
  ///
  /// Groups of three between commas are thousands (or of two, as in “1,00,000”); one comma with one or two digits after
  /// it is a decimal comma; one stop is a decimal point; several stops with groups of three are thousands.
  private func decimals(_ groups: [Int], _ marks: [UInt8]) -> Int? {
    guard let last = groups.last, let mark = marks.last else { return 0 }
    let comma = UInt8(ascii: ",")
    if marks.count == 1, mark != comma { return last }
    if marks.count == 1, last <= 2 { return last }
    let grouped = marks.allSatisfy { $0 == mark } ? groups[1...] : groups[1..<(groups.count - 1)]
    let decimals = marks.allSatisfy { $0 == mark } ? 0 : last
    guard marks.dropLast().allSatisfy({ $0 == marks[0] }), decimals == 0 || mark != marks[0], groups[0] <= 3 else {
      return nil
    }
    let isThousands = grouped.allSatisfy { $0 == 3 }
    let isIndian = grouped.last == 3 && grouped.dropLast().allSatisfy { $0 == 2 } && groups[0] <= 2
    return isThousands || isIndian ? decimals : nil
  }

  private func isDigit(_ index: Int) -> Bool { index < limit && bytes[index] &- UInt8(ascii: "0") < 10 }

  /// A fraction sign at `index`.
  /// - Source: Unicode Character Database, UnicodeData.txt, numeric values of U+00BC–BE and U+2150–215E.
  private func fraction(at index: Int) -> (number: ExactNumber, length: Int)? {
    guard index + 1 < limit else { return nil }
    if bytes[index] == 0xC2 {
      switch bytes[index + 1] {
      case 0xBC: return (ExactNumber(1, divisor: 4), 2)
      case 0xBD: return (ExactNumber(1, divisor: 2), 2)
      case 0xBE: return (ExactNumber(3, divisor: 4), 2)
      default: return nil
      }
    }
    guard index + 2 < limit, bytes[index] == 0xE2, bytes[index + 1] == 0x85 else { return nil }
    let place = Int(bytes[index + 2]) - 0x90
    guard Self.fractions.indices.contains(place) else { return nil }
    let (top, bottom) = Self.fractions[place]
    return (ExactNumber(top, divisor: bottom), 3)
  }

  /// U+2150 to U+215E, in order.
  private static let fractions: [(UInt64, UInt64)] = [
    (1, 7), (1, 9), (1, 10), (1, 3), (2, 3), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 8), (3, 8), (5, 8),
    (7, 8),
  ]
}
