import AnalyzerKit

/// Words by which sources are told apart. Written for this analyzer.
enum SourceWords {
  private static func table(_ words: String) -> PhraseTable<Bool> {
    PhraseTable(WordLists.split(words).map { ($0, true) })
  }

  /// People who speak from within, and whose names are held back.
  static let insiders = table(
    """
    officials sources aides advisers advisors diplomats insiders operatives allies officers staffers strategists \
    investigators prosecutors employees operative allies associates confidants
    """)

  /// What may follow a noun before a preposition.
  static let trailing = table("close familiar aware involved present briefed seen obtained known")
  static let knowledge = table("knowledge insight")
  static let who = table("who")

  static let parties = table(
    """
    democrats republicans conservatives liberals progressives americans muslims christians jews catholics evangelicals \
    latinos hispanics tories communists socialists libertarians independents greens
    """)

  static let partisans = table("democrat republican conservative liberal tory socialist")
  static let faceless = table("person source official")
  static let pronouns = table("everyone everybody someone somebody nobody anyone anybody it he's she's")
  static let shares = table("percent percentage majority third half quarter percents")
  static let definite = table("the this that")
  static let indefinite = table("a an one another some two three four several many multiple")
  static let quantities = table("some two three four several many multiple most few")
  static let plurals = table("people men women police children")

  /// Words that end the head of a source, beside the prepositions of the word lists.
  static let borders = PhraseTable<WordTag>(
    WordLists.split("inside outside above below including regarding concerning like").map { ($0, .preposition) })

  /// The kinds of nouns that can head a source, whatever else the word is.
  static let nouns = PhraseTable<WordTag>(
    WordLists.nouns
      + [
        (
          .person,
          "operative ally associate confidant staffer member insider person delegate investigator whistleblower"
        ),
        (
          .people,
          """
          operatives allies associates confidants staffers establishment handful number crowd chorus generation base public \
          contenders hopefuls
          """
        ),
        (
          .body,
          """
          police town village county province country nation region kingdom republic hospital firm operator insurer insurers \
          company companies governments agencies channel programme program service forces guard inquiry probe commission airline group operator railway crew \
          radio bureau clinic
          """
        ),
        (
          .document,
          "series film movie show song clip cable dossier ledger manifesto communique notice emails footage picture pictures image images photograph photographs recording recordings"
        ),
      ].flatMap { tag, words in WordLists.split(words).map { ($0, tag) } })
}
