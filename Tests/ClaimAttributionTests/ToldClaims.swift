import AnalyzerKit
import AnalyzerTesting

@testable import ClaimAttribution

/// Each claim as “source | cue | content | rest of the content”.
func claims(_ text: String) throws -> [String] {
  let article = MarkedArticle(text).article
  return try ClaimExtractor(options: NoOptions()).analyze(article).map { claim in
    [claim.source, claim.cue, claim.content, claim.contentRest].map { $0.map { article[$0] } ?? "" }
      .joined(separator: " | ")
  }
}
