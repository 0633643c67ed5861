import AnalyzerKit

/// Keys of the small words that stand inside names and titles.
enum SmallWord {
  static let the = WordKey("the")
  static let of = WordKey("of")
  static let `for` = WordKey("for")
  static let `in` = WordKey("in")
  static let on = WordKey("on")
  static let and = WordKey("and")
  static let government = WordKey("government")
  static let saint = WordKey("st")
  static let who = WordKey("who")
  static let based = WordKey("based")
  static let air = WordKey("air")
  static let him = WordKey("him")
  static let her = WordKey("her")
  static let national = WordKey("national")
  static let team = WordKey("team")
  static let american = WordKey("american")
}
