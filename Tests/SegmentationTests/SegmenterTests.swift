import AnalyzerKit
import Segmentation
import Testing

@Suite struct SegmenterTests {
  @Test func joinsTheTextWithWhatIsKnownOfIt() {
    let text = Array("OSLO, June 3 - The sea rose.".utf8)
    let metadata = ArticleMetadata(title: "Sea", published: CalendarDate(year: 2024, month: 6, day: 3), language: "en")
    let article = Segmenter.prepare(text, metadata)
    #expect(article.text == text)
    #expect(article.metadata == metadata)
    #expect(article.division == Segmenter.divide(text))
  }

  @Test func aTextWithoutWordsHasNoPart() {
    #expect(Segmenter.divide(Array(" \r\n\t".utf8)) == TextDivision())
  }
}
