import AnalyzerKit

/// What an article's relative times are counted from, as reading goes on.
struct Timeline {
  /// When the article was written; nil where nobody says.
  let reference: CalendarDate?
  let source: TimeMention.Anchor
  /// Why there is none.
  let missing: TimeMention.Missing

  /// A date that the text told.
  struct Mark {
    let place: CalendarPlace
    /// The hour and minute where it has them.
    let minutes: Int?
    /// An index of `Article.sentences`.
    let sentence: Int
    /// Whether its year is told, not counted.
    let hasYear: Bool
  }

  /// The last place told, the last day, and the last whose year is told.
  private(set) var last: Mark?
  private(set) var lastDay: Mark?
  /// The quarter that the article reports on.
  private(set) var quarter: Mark?
  private(set) var lastYear: Mark?
  /// When the words in quotation marks were spoken, where the text says so, and in which paragraph.
  private(set) var utterance: (day: CalendarDate, paragraph: Int)?

  init(reference: CalendarDate?, source: TimeMention.Anchor, missing: TimeMention.Missing) {
    self.reference = reference
    self.source = source
    self.missing = missing
  }

  mutating func note(_ mark: Mark) {
    last = mark
    switch mark.place.unit {
    case .day: lastDay = mark
    case .quarter where isReportedOn(mark.place): quarter = mark
    default: break
    }
    if mark.hasYear { lastYear = mark }
  }

  /// A quarter of long ago is what the one reported on is compared with.
  private func isReportedOn(_ place: CalendarPlace) -> Bool {
    guard let reference, let last = place.last else { return true }
    return last.dayNumber > reference.dayNumber - 330
  }

  mutating func note(utterance day: CalendarDate, paragraph: Int) { utterance = (day, paragraph) }
}
