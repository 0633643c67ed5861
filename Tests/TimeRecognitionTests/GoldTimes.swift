import AnalyzerKit
import AnalyzerTesting
import Foundation

/// The sample reports with the times that were marked in them by hand: `workspaces/gold/times.jsonl`.
struct GoldTimes {
  /// One marked expression.
  struct Mark: Decodable {
    let article: String
    let published: String?
    let start: Int
    let end: Int
    let surface: String
    let type: String
    let value: String
    let beginDate: String?
    let endDate: String?

    enum CodingKeys: String, CodingKey {
      case article, published, start, end, surface, type, value
      case beginDate = "begin_date"
      case endDate = "end_date"
    }
  }

  /// A line of a file of reports.
  private struct Line: Decodable {
    let id: String
    let text: String
  }

  let marks: [Mark]

  init() throws {
    let data = try Data(contentsOf: Self.workspaces.appending(path: "gold/times.jsonl"))
    marks = try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Mark.self, from: $0) }
  }

  private static let workspaces = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "workspaces")

  /// The articles that have marks, in the order of the file.
  var articles: [(marks: [Mark], article: Article)] {
    get throws {
      var articles: [(marks: [Mark], article: Article)] = []
      for mark in marks {
        if articles.last?.marks[0].article == mark.article {
          articles[articles.count - 1].marks.append(mark)
        } else {
          let metadata = ArticleMetadata(published: mark.published.flatMap(CalendarDate.init(iso8601:)), language: "en")
          articles.append(([mark], MarkedArticle(try text(of: mark.article), metadata).article))
        }
      }
      return articles
    }
  }

  private func text(of name: String) throws -> String {
    guard let place = name.range(of: ".jsonl/") else {
      return String(decoding: try Data(contentsOf: Self.workspaces.appending(path: name)), as: UTF8.self)
    }
    let file = String(name[..<place.lowerBound]) + ".jsonl"
    let data = try Data(contentsOf: Self.workspaces.appending(path: file))
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let report = try JSONDecoder().decode(Line.self, from: line)
      if "\(file)/\(report.id).txt" == name { return report.text }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}
