import Foundation

/// Dates as files state them.
enum PublicationDate {
  /// The text where it is a day that exists in ISO 8601, or a day and time, cut of white space; nil otherwise.
  static func normalized(_ text: String) -> String? {
    let isEdged =
      text.utf8.first.map { $0 <= 0x20 || $0 >= 0x80 } ?? true
      || text.utf8.last.map { $0 <= 0x20 || $0 >= 0x80 } ?? true
    var trimmed = isEdged ? text.trimmed : text
    return trimmed.withUTF8(isDate) ? trimmed : nil
  }

  private static func isDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
    guard bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return false }
    guard bytes.count <= 40, bytes.dropFirst(10).allSatisfy(isPartOfTime) else { return false }
    guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]) else {
      return false
    }
    return year > 0 && (1...12).contains(month) && (1...days(in: month, of: year)).contains(day)
  }

  private static func isPartOfTime(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "T"), UInt8(ascii: " "), UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: ":"),
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    digits.allSatisfy { (0x30...0x39).contains($0) } ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }

  /// - Source: Gregorian leap-year rule, Inter gravissimas, 1582; applied to earlier years too, as ISO 8601 does.
  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
