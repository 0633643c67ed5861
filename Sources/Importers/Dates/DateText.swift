import Foundation

/// Dates as files and people write them.
public enum DateText {
  /// A day, or a day and time, in ISO 8601: as it stands where it is that already, cut of white space.
  ///
  /// Read are also mail's “Tue, 12 Aug 2031 08:15:00 +0200”, a day with the month in words in some languages,
  /// `2031/08/12`, `12.08.2031`, `20310812`, and numbers with strokes where only one order is possible.
  /// - Returns: nil for anything else, “03/04/2031” among it.
  public static func iso8601(_ text: String) -> String? {
    PublicationDate.normalized(text) ?? fromWords(text) ?? fromDigits(text)
  }

  /// Days since a fixed one, of a text in ISO 8601.
  static func dayNumber(_ iso: String) -> Int? {
    let digits = Array(iso.utf8.prefix(10))
    guard digits.count == 10 else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
    // Months from March on have a regular pattern; years then begin with them.
    let shifted = month > 2 ? year : year - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (153 * (month > 2 ? month - 3 : month + 9) + 2)
      / 5 + day
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1_000...9_999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return PublicationDate.normalized("\(year)-\(twoDigits(month))-\(twoDigits(day))")
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// With the month in words.
  private static func fromWords(_ text: String) -> String? {
    guard text.utf8.count <= 80, mayBeginDate(text) else { return nil }
    var numbers: [(value: Int, digits: Int)] = []
    var (month, monthPlace) = (Int?.none, 0)
    var (time, zone) = (String?.none, "")
    var rest = text.lowercased()[...]
    while let part = nextPart(of: &rest) {
      if part.utf8.contains(UInt8(ascii: ":")), time == nil {
        time = clock(part)
        if time == nil, let colon = part.firstIndex(of: ":"), part[colon...].count > 1 { return nil }
      } else if part.hasPrefix("+") || part.hasPrefix("-"), time != nil {
        zone = offset(part)
      } else if let number = ordinal(part) {
        numbers.append(number)
      } else if let named = MonthNames.month(part.trimming { $0 == "." }) {
        guard month == nil else { return nil }
        (month, monthPlace) = (named, numbers.count)
      } else if ["gmt", "utc", "z"].contains(part), time != nil {
        zone = "Z"
      } else if !small.contains(String(part)) && !MonthNames.isWeekday(part) {
        return nil
      }
    }
    guard let month, numbers.count == 2, monthPlace < 2 else { return nil }
    // “12 August 2031”, “August 12, 2031”, “2031 August 12”.
    let isYearFirst = numbers[0].digits == 4
    let (year, day) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    guard year.digits == 4, day.digits <= 2, let date = self.day(year.value, month, day.value) else { return nil }
    return time.map { "\(date)T\($0)\(zone)" } ?? date
  }

  /// Cuts off what stands before the next break; nil at the end.
  private static func nextPart(of rest: inout Substring) -> Substring? {
    func isBreak(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case " ", ",", "(", ")", "\t", "\n", "\r", "\u{A0}": true
      default: false
      }
    }
    let scalars = rest.unicodeScalars.drop(while: isBreak)
    let part = scalars.prefix { !isBreak($0) }
    rest = Substring(scalars[part.endIndex...])
    return part.isEmpty ? nil : Substring(part)
  }

  /// Whether a text begins with a word that a date can begin with, or with something else than a word: a look at the
  /// first word is done with most texts.
  private static func mayBeginDate(_ text: String) -> Bool {
    let word = text.utf8.prefix { ($0 | 0x20) &- 0x61 < 26 }
    // A label has a colon behind it.
    let isWhole = word.endIndex == text.endIndex || text.utf8[word.endIndex] < 0x80 && text.utf8[word.endIndex] != 0x3A
    guard !word.isEmpty, isWhole else { return true }
    let first = Substring(word).lowercased()[...]
    return small.contains(String(first)) || MonthNames.month(first) != nil || MonthNames.isWeekday(first)
  }

  private static let small: Set = [
    "de", "of", "the", "del", "den", "le", "on", "at", "um", "kl", "г.", "года", "року", "р.", "uhr", "–", "-", "|",
  ]

  /// “12”, “12.”, “12th”, “1er”.
  private static func ordinal(_ part: Substring) -> (value: Int, digits: Int)? {
    let digits = part.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let value = Int(digits) else { return nil }
    return ["", ".", "st", "nd", "rd", "th", "er", "º", "."].contains(part.dropFirst(digits.count))
      ? (value, digits.count) : nil
  }

  /// “8:15” and “08:15:30” as `08:15:30`.
  private static func clock(_ part: Substring) -> String? {
    let pieces = part.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { $0.count <= 2 ? Int($0) : nil }
    guard numbers.count == pieces.count, (2...3).contains(numbers.count), numbers[0] < 24, numbers[1] < 60 else {
      return nil
    }
    return (numbers + [0]).prefix(3).map(twoDigits).joined(separator: ":")
  }

  /// “+0200” as `+02:00`.
  private static func offset(_ part: Substring) -> String {
    let digits = part.dropFirst().filter(\.isNumber)
    guard digits.count == 4 else { return "" }
    return "\(part.prefix(1))\(digits.prefix(2)):\(digits.suffix(2))"
  }

  /// In digits alone.
  private static func fromDigits(_ text: String) -> String? {
    // Letters of ASCII come before no number.
    guard let start = text.utf8.first, (start | 0x20) &- 0x61 >= 26 else { return nil }
    let trimmed = text.trimmed
    guard trimmed.utf8.count <= 30, let first = trimmed.split(separator: " ").first else { return nil }
    if first.utf8.count == 8 || first.utf8.count == 14, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      let parts = [first.prefix(4), first.dropFirst(4).prefix(2), first.dropFirst(6).prefix(2)].compactMap { Int($0) }
      return (1_800...2_199).contains(parts[0]) ? day(parts[0], parts[1], parts[2]) : nil
    }
    for separator in ["/", ".", "-"] as [Character] {
      let parts = first.split(separator: separator, omittingEmptySubsequences: false)
      let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
      guard parts.count == 3, numbers.count == 3, numbers.allSatisfy({ $0 < 10_000 }) else { continue }
      if parts[0].count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
      guard parts[2].count == 4 else { return nil }
      if separator == "." { return day(numbers[2], numbers[1], numbers[0]) }
      if numbers[0] == numbers[1] || numbers[0] > 12 { return day(numbers[2], numbers[1], numbers[0]) }
      return numbers[1] > 12 ? day(numbers[2], numbers[0], numbers[1]) : nil
    }
    return nil
  }
}
