import AnalyzerKit

/// Words that decide whether a phrase is what a figure counts.
enum ThingWords {
  /// Nouns that stand for what they are “of”.
  static let light = table(
    """
    number numbers figure total count average maximum minimum record peak high low estimate level close tune
    """)
  /// Those of them that alone stand for what was counted before.
  static let bare = table("number figure count total estimate")
  /// “In exchange”, “in cash”: nothing is measured by these.
  static let idle = table("exchange return cash total fact addition line part all value")
  /// Verbs of level or change whose subject is no level: it loses or has what is counted.
  static let owning = table(
    "lost loses losing lose has had have shed sheds shedding add added adds adding cut cuts cutting raise raised raises"
  )

  private static func table(_ words: String) -> PhraseTable<Bool> {
    PhraseTable(words.split(separator: " ").map { (String($0), true) })
  }
}
