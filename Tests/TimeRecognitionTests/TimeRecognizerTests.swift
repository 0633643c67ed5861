import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import TimeRecognition

@Suite struct TimeRecognizerTests {
  @Test func keepsTheLawsOfAnalyzers() throws {
    #expect(try AnalyzerLaws(InstalledAnalyzer(TimeRecognizer.self)).violations() == [])
  }
}
