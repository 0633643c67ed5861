import AnalyzerKit
import ClaimAttribution
import Foundation
import Segmentation

/// An article with the attributions that people marked in it.
struct MarkedClaims {
  let id: String
  let article: Article
  let attributions: [Attribution]
  let index: CodePointIndex

  struct Attribution {
    var source: [TextSpan]
    var cue: [TextSpan]
    var content: [TextSpan]
  }

  /// - Returns: one for each line of JSON; a place that is not in the text is left out.
  static func read(_ data: Data) throws -> [MarkedClaims] {
    try data.split(separator: UInt8(ascii: "\n")).map { line in
      MarkedClaims(try JSONDecoder().decode(RawArticle.self, from: line))
    }
  }

  private init(_ raw: RawArticle) {
    let text = Array(raw.text.utf8)
    let index = CodePointIndex(text)
    func spans(_ places: [RawArticle.Place]) -> [TextSpan] {
      places.compactMap { place in
        guard let start = index.byte(ofPlace: place.start), let end = index.byte(ofPlace: place.end), start < end else {
          return nil
        }
        return TextSpan(start: start, end: end)
      }
    }
    id = raw.id
    self.index = index
    article = Segmenter.prepare(text, ArticleMetadata(language: "en"))
    attributions = raw.attributions.map { attribution in
      Attribution(
        source: spans(attribution.source?.pieces ?? []), cue: spans(attribution.cue?.pieces ?? []),
        content: spans(attribution.content))
    }
  }

  /// One label per token of the article. Pieces that share tokens with an earlier one give way.
  func labels(in passages: [Passage]) -> [ClaimLabel] {
    var labels = [ClaimLabel](repeating: .outside, count: article.tokens.count)
    for attribution in attributions {
      guard let cue = attribution.cue.first.map(tokens) else { continue }
      let content = attribution.content.map(tokens)
      let source = attribution.source.map(tokens)
      let opens = content.contains { $0.lowerBound >= cue.upperBound }
      mark(cue, opens ? .openingCueBegin : .closingCueBegin, in: &labels)
      for piece in source { mark(piece, piece < cue ? .sourceAheadBegin : .sourceBehindBegin, in: &labels) }
      for piece in content { mark(piece, piece < cue ? .contentAheadBegin : .contentBehindBegin, in: &labels) }
    }
    for attribution in attributions {
      guard let cue = attribution.cue.first.map(tokens) else { continue }
      let passage = passages.first { $0.tokens.contains(cue.lowerBound) }?.tokens ?? cue
      for piece in (attribution.source + attribution.content).map(tokens) where piece.overlaps(passage) {
        fill(piece.upperBound..<max(piece.upperBound, cue.lowerBound), .gapAhead, in: &labels)
        fill(cue.upperBound..<max(cue.upperBound, piece.lowerBound), .gapBehind, in: &labels)
      }
    }
    return labels
  }

  /// The tokens that a span touches.
  private func tokens(_ span: TextSpan) -> Range<Int> {
    let tokens = article.tokens(in: span)
    guard tokens.lowerBound > 0, article.tokens[tokens.lowerBound - 1].end > span.start else { return tokens }
    return tokens.lowerBound - 1..<tokens.upperBound
  }

  private func mark(_ tokens: Range<Int>, _ label: ClaimLabel, in labels: inout [ClaimLabel]) {
    guard tokens.allSatisfy({ labels[$0] == .outside }) else { return }
    for token in tokens { labels[token] = token == tokens.lowerBound ? label : label.continued }
  }

  private func fill(_ tokens: Range<Int>, _ label: ClaimLabel, in labels: inout [ClaimLabel]) {
    for token in tokens where labels[token] == .outside { labels[token] = label }
  }
}

private func < (left: Range<Int>, right: Range<Int>) -> Bool { left.lowerBound < right.lowerBound }

/// The line as it is written.
private struct RawArticle: Decodable {
  let id: String
  let text: String
  let attributions: [Attribution]

  struct Attribution: Decodable {
    let source: Part?
    let cue: Part?
    let content: [Place]
  }

  struct Part: Decodable {
    let start: Int
    let end: Int
    let spans: [Place]?

    var pieces: [Place] { spans ?? [Place(start: start, end: end)] }
  }

  struct Place: Decodable {
    let start: Int
    let end: Int
  }
}
