import AnalyzerKit
import AnalyzerTesting
import EntityLinking
import Foundation
import Testing

/// The sample reports against `workspaces/gold/entities.jsonl`, which was marked by hand.
@Suite struct SampleReportsTests {
  @Test func findsTheMentionsOfTheSampleReports() throws {
    let score = try SampleScore()
    #expect(score.mentions.f1 >= 0.95, "\(score.mentions)")
  }

  @Test func linksTheMentionsOfTheSampleReports() throws {
    let score = try SampleScore()
    #expect(score.links.f1 >= 0.95, "\(score.links)")
  }

  @Test func marksWordsThatStandThere() throws {
    let reports = try SampleReports()
    for mark in reports.marks {
      let text = try #require(reports.texts[mark.article]).unicodeScalars
      let start = text.index(text.startIndex, offsetBy: mark.start)
      let end = text.index(text.startIndex, offsetBy: mark.end)
      #expect(String(text[start..<end]) == mark.surface)
    }
  }
}

/// Counts of what was found, missed and found in vain.
struct Tally: CustomStringConvertible {
  var right = 0
  var missed: [String] = []
  var wrong: [String] = []

  var f1: Double { 2 * Double(right) / Double(max(1, 2 * right + missed.count + wrong.count)) }
  var description: String { "F1 \(f1): right \(right), missed \(missed), wrong \(wrong)" }
}

/// How the analyzer does on the sample reports.
struct SampleScore {
  /// Names by their exact place.
  private(set) var mentions = Tally()
  /// Names with the id; those of real things whose id stands in no table of ours count for nothing.
  private(set) var links = Tally()

  init() throws {
    let reports = try SampleReports()
    for (article, marks) in Dictionary(grouping: reports.marks, by: \.article).sorted(by: { $0.key < $1.key }) {
      add(marks, found(in: reports.texts[article] ?? ""), article)
    }
  }

  private mutating func add(_ marks: [SampleMark], _ found: [Range<Int>: EntityMention], _ article: String) {
    let expected = Dictionary(uniqueKeysWithValues: marks.map { ($0.start..<$0.end, $0) })
    for mark in marks {
      let mention = found[mark.start..<mark.end]
      let label = "\(mark.surface) (\(article) \(mark.start))"
      if mention == nil { mentions.missed.append(label) } else { mentions.right += 1 }
      if mark.qid_unknown != true, let qid = mark.qid {
        if mention?.qid == qid { links.right += 1 } else { links.missed.append(label) }
      }
    }
    for (place, mention) in found.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
      let mark = expected[place]
      if mark == nil { mentions.wrong.append("\(mention.name) (\(article) \(place))") }
      if let qid = mention.qid, mark?.qid_unknown != true, mark?.qid != qid {
        links.wrong.append("\(mention.name) \(qid) (\(article) \(place))")
      }
    }
  }

  /// The names of a text, by their places in code points.
  private func found(in text: String) -> [Range<Int>: EntityMention] {
    let article = MarkedArticle(text).article
    let index = CodePointIndex(article.text)
    var found: [Range<Int>: EntityMention] = [:]
    for mention in EntityLinker.preset.analyze(article) where mention.kind.isName {
      found[index.place(ofByte: mention.span.start)..<index.place(ofByte: mention.span.end)] = mention
    }
    return found
  }
}

/// The sample reports that are plain text or lines of JSON, and what is marked in them.
struct SampleReports {
  private(set) var texts: [String: String] = [:]
  let marks: [SampleMark]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../workspaces")
    let decoder = JSONDecoder()
    let gold = try String(contentsOf: root.appending(path: "gold/entities.jsonl"), encoding: .utf8)
    marks = try gold.split(separator: "\n").map { try decoder.decode(SampleMark.self, from: Data($0.utf8)) }
    for article in Set(marks.map(\.article)) where texts[article] == nil {
      guard let end = article.range(of: ".jsonl/") else {
        texts[article] = try String(decoding: Data(contentsOf: root.appending(path: article)), as: UTF8.self)
        continue
      }
      let file = String(article[..<end.upperBound].dropLast())
      for line in try String(contentsOf: root.appending(path: file), encoding: .utf8).split(separator: "\n") {
        let report = try decoder.decode(SampleLine.self, from: Data(line.utf8))
        texts["\(file)/\(report.id).txt"] = report.text
      }
    }
  }
}

private struct SampleLine: Decodable {
  let id: String
  let text: String
}

/// A line of the gold file; places in code points.
struct SampleMark: Decodable {
  let article: String
  let start: Int
  let end: Int
  let surface: String
  let entity: String
  let qid: String?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  let qid_unknown: Bool?
}
