import AnalyzerKit
import AnalyzerTesting
import FigureExtraction
import Foundation
import Testing

/// The analyzer against `workspaces/gold/figures.jsonl`, which was marked by hand.
@Suite struct SampleReportsTests {
  @Test func findsNearlyEveryFigureOfTheSampleReportsAndHardlyAnyOther() throws {
    var right = 0
    var marked = 0
    var found = 0
    for (name, figures) in try Self.gold() {
      let report = try Self.report(name)
      let answers = Self.answers(to: report)
      var free = answers
      for figure in figures {
        guard let place = free.firstIndex(where: figure.agrees) else { continue }
        free.remove(at: place)
        right += 1
      }
      marked += figures.count
      found += answers.count
    }
    #expect(marked > 300)
    #expect(Double(right) >= 0.97 * Double(marked), "recall: \(right) of \(marked)")
    #expect(Double(right) >= 0.97 * Double(found), "precision: \(right) of \(found)")
  }

  @Test func marksAgreeWithTheirReports() throws {
    for (name, figures) in try Self.gold() {
      let scalars = Array(try Self.report(name).unicodeScalars)
      for figure in figures {
        let words = String(String.UnicodeScalarView(scalars[figure.start..<figure.end]))
        #expect(words == figure.surface, "\(name)")
      }
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("workspaces")

  /// The marked figures, article by article.
  private static func gold() throws -> [(String, [MarkedFigure])] {
    var articles: [(String, [MarkedFigure])] = []
    for line in try Data(contentsOf: folder.appendingPathComponent("gold/figures.jsonl")).split(separator: 0x0A) {
      let figure = try JSONDecoder().decode(MarkedFigure.self, from: line)
      if articles.last?.0 != figure.article { articles.append((figure.article, [])) }
      articles[articles.count - 1].1.append(figure)
    }
    return articles
  }

  /// The text of an article by its name in an archive: a file, or a line of a file that is named by its id.
  private static func report(_ name: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    if FileManager.default.fileExists(atPath: url.path) {
      return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
    let lines = try Data(contentsOf: url.deletingLastPathComponent()).split(separator: 0x0A)
    let reports = try lines.map { try JSONDecoder().decode(Report.self, from: $0) }
    let id = url.deletingPathExtension().lastPathComponent
    return try #require(reports.first { $0.id == id }).text
  }

  private static func answers(to report: String) -> [MarkedFigure] {
    let article = MarkedArticle(report).article
    let index = CodePointIndex(article.text)
    return FigureExtractor(options: NoOptions()).analyze(article).map { figure in
      MarkedFigure(
        article: "", start: index.place(ofByte: figure.span.start), end: index.place(ofByte: figure.span.end),
        surface: article[figure.span], value: figure.value, low: figure.low, high: figure.high,
        modifier: figure.modifier.rawValue, kind: figure.kind.rawValue, unit: figure.unit)
    }
  }
}

private struct Report: Decodable {
  let id: String
  let text: String
}

/// A line of the gold file; its format is described in `workspaces/README.md`.
private struct MarkedFigure: Decodable {
  let article: String
  let start: Int
  let end: Int
  let surface: String
  let value: Double?
  let low: Double?
  let high: Double?
  let modifier: String
  let kind: String
  let unit: String?

  /// Whether an answer overlaps it and says the same.
  func agrees(with answer: MarkedFigure) -> Bool {
    start < answer.end && answer.start < end && same(value, answer.value) && same(low, answer.low)
      && same(high, answer.high) && modifier == answer.modifier && kind == answer.kind && unit == answer.unit
  }

  private func same(_ first: Double?, _ second: Double?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return abs(first - second) <= 1e-9 * max(1, abs(first))
  }
}
