public import AnalyzerKit

/// A number in the text that is no figure, and why.
public struct RejectedFigure: ResultRow {
  public let span: TextSpan
  let reason: Reason

  /// Why a number is no figure.
  enum Reason: String, CaseIterable, Sendable {
    case date
    case time
    case year
    case ordinal
    /// Part of a name: “F-16”, “Sector 12”, “the 737 Max”.
    case name
    /// A code, phone number or number with marks inside: “2024-12”, “555-0123”.
    case code
    /// “One” as a pronoun, “one of the best”, “at one point”, “the first half”.
    case idiom
    case score
    case listMark = "list_mark"
    /// It cannot be read as a number, or is too long for an exact one.
    case unreadable
  }
}
