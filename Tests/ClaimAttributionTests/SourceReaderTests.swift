import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import ClaimAttribution

@Suite struct SourceReaderTests {
  @Test(arguments: [
    ("⟦She⟧ said so.", SourceType.pronoun), ("⟦Several experts⟧ said so.", .group),
    ("⟦A senior official⟧ said so.", .unnamed),
    ("⟦The draft audit⟧ said so.", .document), ("⟦the minister⟧ said so.", .describedPerson),
    ("⟦The ministry⟧ said so.", .organization), ("⟦85 percent of voters⟧ said so.", .group),
    ("⟦One operative inside the tower⟧ said so.", .unnamed), ("⟦A 2014 study by the institute⟧ said so.", .document),
  ])
  func theHeadOfTheWordsTellsTheKind(marked: String, type: SourceType) {
    let sample = MarkedArticle(marked)
    #expect(SourceReader(sample.article).type(of: sample.article.tokens(in: sample.spans[0])) == type)
  }

  @Test(arguments: [
    ("⟦Deputy Press Secretary ⟦Moira Tell⟧⟧ left.", "Deputy Press Secretary"),
    ("⟦⟦Ann Roe⟧, a lawyer,⟧ left.", "lawyer"),
    ("⟦Velmark's foreign minister, ⟦Lena Tolvaj⟧,⟧ left.", "foreign minister"),
  ])
  func theOfficeBesideANameIsItsRole(marked: String, role: String) throws {
    var sample = MarkedArticle(marked)
    let name = try #require(sample.spans.min { $0.end - $0.start < $1.end - $1.start })
    let source = try #require(sample.spans.max { $0.end - $0.start < $1.end - $1.start })
    sample.article.layers.mentions = [Mention(span: name, entity: "~1", name: "X", type: .person)]
    let found = SourceReader(sample.article).names.role(of: sample.article.tokens(in: source))
    #expect(found.map { sample.article[sample.article.span(of: $0)] } == role)
  }
}
