/// What the words of one expression say, before it is known when that is.
struct Reading {
  var tokens: Range<Int>
  var sense: Sense
  var time: DayTime?
  var edge: Edge?
  var modifier: Modifier?
  var rule: TimeMention.Rule
  /// Nothing unless a date stands beside it: “morning”.
  var isLoose = false
}

enum Sense {
  case date(DateSense)
  /// How long; with a direction where it lies before or behind now: “the past two weeks”.
  case amount(Amount, Direction?)
  /// How often, as in TIMEX3.
  case set(String)
  /// Now, in the past, in the future: no more than that.
  case reference(Direction)
}

/// A date as it is told.
struct DateSense {
  var what: What
  /// “Of last year”, “2011”.
  var year: YearSense?
  /// “The week of” the day that is told.
  var around: TimeUnit?

  enum What {
    /// All is said.
    case place(CalendarPlace)
    case named(Named, Selector)
    /// So many units from now: “last month”.
    case moved(by: Int, TimeUnit)
    /// So many units from the time spoken of: “the following day”.
    case movedOn(by: Int, TimeUnit)
    /// The one spoken of: “the quarter”, “that day”.
    case spoken(TimeUnit)
    case distance(Amount, sign: Int, fromNow: Bool)
    /// “Monday of last week”: so many weeks from now.
    case weekday(Int, weeks: Int)
  }
}

enum YearSense: Equatable {
  case number(Int)
  /// Years from now: −1 for “last year”.
  case moved(by: Int)
  /// “The year before”, “that year”: years from the one spoken of.
  case movedOn(by: Int)
}

/// Before now, now or after.
enum Direction: String, CaseIterable, Sendable {
  case past
  case present
  case future
}

/// What is said of the edges of an expression, by the names of TIMEX3.
enum Modifier: String, CaseIterable, Sendable {
  case start = "START"
  case mid = "MID"
  case end = "END"
  case approx = "APPROX"
  case moreThan = "MORE_THAN"
  case lessThan = "LESS_THAN"
  case equalOrMore = "EQUAL_OR_MORE"
  case equalOrLess = "EQUAL_OR_LESS"
  case before = "BEFORE"
  case after = "AFTER"
}
