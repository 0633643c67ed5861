import AnalyzerKit
import DossierCLI

/// Dossier with an analyzer that does what the words of an article tell it to, for tests of what a fault costs.
Program.run(analyzers: [InstalledAnalyzer(FaultyAnalyzer.self), InstalledAnalyzer(TokenCounter.self)])

struct FaultyAnalyzer: Analyzer {
  static let manifest = Manifest<FaultyAnalyzer>(
    name: "faulty", summary: "The first word of an article that tells of no fault.", version: 1,
    columns: [.integer("length", "Length of the word.", unit: "bytes", \.span.count)],
    examples: ["⟦Peace⟧ reigns.", "⟦Calm⟧ seas.", "⟦Rain⟧."])

  init(options: NoOptions) {}

  func analyze(_ article: Article) throws -> [FoundWord] {
    for token in article.tokens {
      switch article[token] {
      case "CRASH": fatalError("as asked")
      case "HANG": while true {}
      case "THROW": throw Fault()
      default: continue
      }
    }
    return article.tokens.prefix(1).map { FoundWord(span: $0.span) }
  }

  struct Fault: Error, CustomStringConvertible {
    let description = "the article asked for it"
  }
}

struct TokenCounter: Analyzer {
  static let manifest = Manifest<TokenCounter>(
    name: "words", summary: "A word.", version: 1,
    columns: [.integer("length", "Length of the word.", unit: "bytes", \.span.count)],
    examples: ["⟦Peace⟧ ⟦reigns⟧.", "⟦Calm⟧.", "⟦Rain⟧."])

  init(options: NoOptions) {}

  func analyze(_ article: Article) -> [FoundWord] {
    article.tokens.filter { $0.kind == .word }.map { FoundWord(span: $0.span) }
  }
}

struct FoundWord: ResultRow {
  let span: TextSpan
}
