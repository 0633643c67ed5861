/// What time is counted in.
enum TimeUnit: UInt8, Comparable, Sendable {
  case second
  case minute
  case hour
  case day
  case weekend
  case week
  case fortnight
  case month
  case quarter
  case half
  case season
  case year
  case decade
  case century
  /// “Period”, “term”: as long as the text says elsewhere.
  case period

  static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }

  /// The letter of ISO 8601 and how many of it one unit is.
  var letter: (letter: String, factor: Int) {
    switch self {
    case .second: ("S", 1)
    case .minute: ("M", 1)
    case .hour: ("H", 1)
    case .day: ("D", 1)
    case .weekend: ("D", 2)
    case .week: ("W", 1)
    case .fortnight: ("W", 2)
    case .month: ("M", 1)
    case .quarter: ("Q", 1)
    case .half: ("M", 6)
    case .season: ("M", 3)
    case .year: ("Y", 1)
    case .decade: ("Y", 10)
    case .century: ("Y", 100)
    case .period: ("X", 1)
    }
  }

  /// Days that one unit has, or months; nil for units below the day.
  var days: Int? {
    switch self {
    case .day: 1
    case .weekend: 2
    case .week: 7
    case .fortnight: 14
    default: nil
    }
  }

  var months: Int? {
    switch self {
    case .month: 1
    case .quarter, .season: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    case .century: 1200
    default: nil
    }
  }

  var isClock: Bool { self <= .hour }
}

/// How much time: “two and a half years”, “a few days”.
struct Amount: Hashable, Sendable {
  /// nil where the text does not say (“several”); 0 in “half a year”.
  var count: Int?
  var unit: TimeUnit
  /// “And a half”.
  var hasHalf = false

  /// As in TIMEX3: P2Y6M, PT90M, PXD.
  var value: String {
    let (letter, factor) = unit.letter
    let prefix = unit.isClock ? "PT" : "P"
    guard unit != .period else { return "PXX" }
    guard let count else { return prefix + "X" + (unit == .decade || unit == .century ? "Y" : letter) }
    guard hasHalf else { return prefix + String(Amount.capped(count, factor)) + letter }
    let whole = count > 0 ? String(Amount.capped(count, factor)) + letter : ""
    switch unit {
    case .minute: return "PT" + whole + "30S"
    case .hour: return "PT" + whole + "30M"
    case .day: return count > 0 ? "P" + whole + "T12H" : "PT12H"
    case .year: return "P" + whole + "6M"
    case .decade: return "P\(Amount.capped(count, 10) + 5)Y"
    case .century: return "P\(Amount.capped(count, 100) + 50)Y"
    case .fortnight: return "P\(Amount.capped(count, 2) + 1)W"
    default: return prefix + String(count) + ".5" + letter
    }
  }

  /// A product that no number of the text can make overflow.
  static func capped(_ count: Int, _ factor: Int) -> Int { min(count, 999_999_999) * factor }
}

/// A season of the northern half of the world, as news in English means it.
enum Season: UInt8, Sendable {
  case spring
  case summer
  case autumn
  case winter

  var code: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }

  /// The first of its three months.
  var month: Int { 3 + 3 * Int(rawValue) }
}
