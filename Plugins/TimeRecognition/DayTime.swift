/// A part of the day or an hour of the clock.
enum DayTime: Hashable, Sendable {
  case part(DayPart)
  /// 0 to 24; nil where only the hour is told.
  case clock(hour: Int, minute: Int?, second: Int?, isUniversal: Bool)

  /// What follows the date in TIMEX3: TMO, T15:40.
  var value: String {
    switch self {
    case .part(.noon): return "T12:00"
    case .part(.midnight): return "T24:00"
    case .part(let part): return "T" + part.code
    case .clock(let hour, let minute, let second, let isUniversal):
      var value = "T\(padded(hour, 2)):\(padded(minute ?? 0, 2))"
      if let second { value += ":\(padded(second, 2))" }
      return isUniversal ? value + "Z" : value
    }
  }
}

/// The parts of the day that have names.
enum DayPart: Int, Sendable {
  case morning
  case afternoon
  case evening
  case night
  case noon
  case midnight

  var code: String {
    switch self {
    case .morning: "MO"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .noon: "MI"
    case .midnight: "NI"
    }
  }
}

/// The part of a time that is meant: “early 2024”.
enum Edge: Int, Sendable {
  case start
  case middle
  case end
}
