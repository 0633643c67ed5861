import AnalyzerKit
import Testing

@testable import TimeRecognition

@Suite struct GoldTimesTests {
  /// An expression with its value is right, or not there.
  @Test func findsWhatWasMarkedByHand() throws {
    var (right, found, marked) = (0, 0, 0)
    var wrong: [String] = []
    for (marks, article) in try GoldTimes().articles {
      let rows = TimeRecognizer(options: NoOptions()).analyze(article)
      let index = CodePointIndex(article.text)
      found += rows.count
      marked += marks.count
      for mark in marks {
        let row = rows.first {
          index.place(ofByte: $0.span.start) < mark.end && mark.start < index.place(ofByte: $0.span.end)
        }
        if row?.value == mark.value, row?.kind.rawValue == mark.type {
          right += 1
        } else {
          wrong.append("\(mark.article): '\(mark.surface)' is \(mark.value), not \(row?.value ?? "left out")")
        }
      }
    }
    let score = 2 * Double(right) / Double(found + marked)
    #expect(score >= 0.97, "\(score): \(found) found, \(marked) marked; \(wrong)")
  }

  @Test func findsTheDaysThatWereMarkedByHand() throws {
    var wrong: [String] = []
    var marked = 0
    for (marks, article) in try GoldTimes().articles {
      let rows = TimeRecognizer(options: NoOptions()).analyze(article)
      let index = CodePointIndex(article.text)
      marked += marks.count
      for mark in marks {
        let span = (mark.start, mark.end)
        let row = rows.first { (index.place(ofByte: $0.span.start), index.place(ofByte: $0.span.end)) == span }
        if row == nil || row?.begin?.description != mark.beginDate || row?.end?.description != mark.endDate {
          let days =
            row.map { "\($0.begin?.description ?? "…") to \($0.end?.description ?? "…")" } ?? "not at this place"
          wrong.append("\(mark.article): '\(mark.surface)': \(days)")
        }
      }
    }
    #expect(Double(wrong.count) <= 0.03 * Double(marked), "\(wrong)")
  }
}
