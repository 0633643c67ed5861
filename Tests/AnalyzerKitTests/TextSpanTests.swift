import AnalyzerKit
import Testing

@Suite struct TextSpanTests {
  private let sample = TextSpan(start: 2, end: 5)

  @Test func holdsItsStartAndNotItsEnd() {
    #expect([1, 2, 4, 5].map { sample.contains($0) } == [false, true, true, false])
    #expect(sample.count == 3)
    #expect(!sample.isEmpty)
    #expect(TextSpan(start: 2, end: 2).isEmpty)
  }

  @Test(arguments: [
    (2, 5, true, true), (3, 4, true, true), (4, 6, false, true), (5, 6, false, false), (0, 2, false, false),
    (0, 9, false, true),
  ])
  func holdsOrOverlapsAnother(start: Int, end: Int, isInside: Bool, overlaps: Bool) {
    let other = TextSpan(start: start, end: end)
    #expect(sample.contains(other) == isInside)
    #expect(sample.overlaps(other) == overlaps)
    #expect(other.overlaps(sample) == overlaps)
  }

  @Test func joinedCoversBoth() {
    #expect(sample.joined(to: TextSpan(start: 8, end: 9)) == TextSpan(start: 2, end: 9))
    #expect(sample.joined(to: TextSpan(start: 3, end: 4)) == sample)
  }

  @Test func readingOrderPutsTheShorterFirst() {
    let spans = [TextSpan(start: 0, end: 9), TextSpan(start: 2, end: 3), sample, TextSpan(start: 3, end: 3)]
    #expect(spans.reversed().sorted() == spans)
  }
}
