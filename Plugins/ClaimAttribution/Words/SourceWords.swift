import AnalyzerKit

/// Words by which sources are told apart. Written for this analyzer.
enum SourceWords {
  private static func table(_ words: String) -> PhraseTable<Bool> {
    PhraseTable(WordLists.split(words).map { ($0, true) })
  }

  /// People who speak for others or from within, and whose names are held back.
  static let insiders = table(
    """
    officials sources aides advisers advisors diplomats insiders operatives allies officers staffers strategists lawyers \
    investigators prosecutors executives employees members
    """)

  static let parties = table(
    """
    democrats republicans conservatives liberals progressives americans muslims christians jews catholics evangelicals \
    latinos hispanics tories communists socialists libertarians independents greens
    """)

  static let pronouns = table("everyone everybody someone somebody nobody anyone anybody one it")
  static let shares = table("percent percentage majority third half quarter")
  static let definite = table("the this that")
  static let indefinite = table("a an one another some two three four several many multiple")
  static let plurals = table("people men women police children media")

  /// The kinds of nouns that can head a source, whatever else the word is.
  static let nouns = WordLists.nounTags
}
