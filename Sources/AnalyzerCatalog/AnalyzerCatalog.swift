public import AnalyzerKit
import ClaimAttribution
public import EntityBaseFormat
import EntityLinking
import FigureExtraction
import SentimentAnalysis
import TimeRecognition

/// The analyzers that are built in. A new one is an import above and a line below.
public enum AnalyzerCatalog {
  /// In the order in which lists show them.
  public static let all: [InstalledAnalyzer] = [
    InstalledAnalyzer(FigureExtractor.self),
    InstalledAnalyzer(FigureRejecter.self),
    InstalledAnalyzer(EntityLinker.self),
    InstalledAnalyzer(SentimentAnalyzer.self),
    InstalledAnalyzer(TimeRecognizer.self),
    InstalledAnalyzer(ClaimExtractor.self),
  ]

  /// The knowledge base that is compiled in.
  public static var knowledgeBase: EntityBase { EntityLinker.builtInBase }
}
