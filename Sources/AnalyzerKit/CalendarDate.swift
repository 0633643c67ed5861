/// A day of the Gregorian calendar.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// - Returns: nil where there is no such day, such as 29 February 2015.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.daysInMonth(month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the day at the start of an ISO 8601 text, “2024-12-30” or “2024-12-30T08:15:00Z”.
  ///
  /// The day is taken as written: no time zone is applied.
  /// - Returns: nil for anything else.
  public init?(iso8601 text: String) {
    let date = text.utf8Span.span.withUnsafeBufferPointer { bytes -> CalendarDate? in
      guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
      guard bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return nil }
      func number(_ range: Range<Int>) -> Int? {
        var value = 0
        for byte in bytes[range] {
          guard byte &- UInt8(ascii: "0") < 10 else { return nil }
          value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
      }
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let date else { return nil }
    self = date
  }

  /// - Source: Gregorian leap-year rule, Inter gravissimas, 1582.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable, CustomStringConvertible {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// ISO 8601: “2024-12-30”.
  public var description: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}
