public import AnalyzerKit

/// One time expression as it stands in the text, and when that is.
public struct TimeMention: ResultRow {
  public var span: TextSpan
  var kind: TimeExpression.Kind
  /// As in TIMEX3; X for what is not known.
  var value: String
  var modifier: Modifier?
  /// The first and the last day it covers; nil where that end is open or not known.
  var begin: CalendarDate?
  var end: CalendarDate?
  var granularity: Granularity?
  var anchor: Anchor?
  /// The TIMEX3 value of what it was counted from.
  var anchorValue: String?
  var direction: Direction?
  /// What the words could mean instead.
  var otherValue: String?
  var missing: Missing?
  var isQuoted: Bool
  var rule: Rule

  /// How fine it is told.
  enum Granularity: String, CaseIterable, Sendable {
    case second, minute, hour
    case dayPart = "day_part"
    case day, weekend, week, month, quarter, half, season, year, decade, century
  }

  /// What a relative expression was counted from.
  enum Anchor: String, CaseIterable, Sendable {
    case article
    case dateline
    case mention
    case utterance
  }

  /// Why a value is not resolved.
  enum Missing: String, CaseIterable, Sendable {
    /// Nobody says when the article was written.
    case articleDate = "no_article_date"
    /// The dateline has no year.
    case year = "no_year"
    /// The text does not say what is meant.
    case mention = "no_mention"
  }

  /// How it was found.
  enum Rule: String, CaseIterable, Sendable {
    case date, month, year, weekday, holiday, season, period, relative, distance, clock, part, duration, set, reference
  }

  /// How often values found so were right on development texts, in steps of a twentieth.
  var confidence: Double {
    switch rule {
    case .date: 0.95
    case .month, .weekday, .period: 0.9
    case .year: 0.85
    case .duration, .season: 0.8
    case .relative: 0.75
    case .clock, .reference: 0.65
    case .set, .distance, .holiday: 0.55
    case .part: 0.4
    }
  }
}
