import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import ClaimAttribution

@Suite struct ClaimExtractorTests {
  @Test func keepsTheLawsOfAnalyzers() throws {
    #expect(try AnalyzerLaws(InstalledAnalyzer(ClaimExtractor.self)).violations() == [])
  }

  @Test func twoCuesMayShareASource() throws {
    let sample = MarkedArticle("⟦Veridian⟧ announced new fares and said it would cut routes.")
    let claims = try ClaimExtractor(options: NoOptions()).analyze(sample.article)
    #expect(claims.map(\.source) == [sample.spans[0], sample.spans[0]])
    #expect(claims.map(\.cueClass) == [.announce, .say])
  }
}
