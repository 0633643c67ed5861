import AnalyzerCatalog
import AnalyzerKit
import Foundation
import Segmentation
import SentimentAnalysis

/// A set of sentences with rated targets, as the model sees it.
struct SentimentSet {
  struct Example {
    let features: [Feature]
    /// Those of its sentence.
    let whole: [Feature]
    /// An index of `SentimentLabel.allCases`.
    let label: Int
    /// What the set says of the target's kind; nil for nothing.
    let kind: String?
    /// The same for all sentences of one article; nil where the set does not tell.
    let article: Substring?
    /// The same for all targets of one sentence.
    let sentence: Int

    /// Which part of cross-validation it falls into: all of an article into one.
    var fold: Int {
      let key = WordKey(article.map(String.init) ?? String(sentence)).hash
      return Int((key ^ key >> 29) % UInt64(SentimentTraining.folds))
    }
  }

  private(set) var examples: [Example] = []

  /// - Throws: where the file cannot be read or a line is not understood.
  init(path: String) throws {
    let data = try Data(contentsOf: URL(filePath: path))
    let decoder = JSONDecoder()
    guard let provider = AnalyzerCatalog.all.first(where: { $0.description.provides == .mentions }) else { return }
    let linker = try provider.configured()
    let analyzer = try SentimentAnalyzer(options: SentimentOptions())
    for (number, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      let row = try decoder.decode(RatedText.self, from: line)
      var article = Segmenter.prepare(Array(row.text.utf8), ArticleMetadata())
      _ = try linker.work(&article)
      let index = CodePointIndex(article.text)
      let places = row.targets.map { index.span(start: $0.start, end: $0.end) }
      article.layers.mentions = GivenTargets.mentions(at: places.compactMap { $0 }, found: article.layers.mentions)
      let seen = analyzer.examples(article)
      for (target, place) in zip(row.targets, places) {
        guard let example = seen.first(where: { $0.span == place }),
          let label = SentimentLabel.allCases.firstIndex(where: { $0.rawValue == target.label })
        else { continue }
        examples.append(
          Example(
            features: example.features, whole: example.sentence, label: label, kind: target.kind, article: row.article,
            sentence: number))
      }
    }
  }
}

private struct RatedText: Decodable {
  let id: String
  let text: String
  let targets: [Target]

  struct Target: Decodable {
    let start: Int
    let end: Int
    let label: String
    let kind: String?
  }

  /// The first three parts of “tr:allsides_1070_427_9_…”; nil for ids of another form.
  var article: Substring? {
    let parts = id.split(separator: "_", maxSplits: 3)
    return parts.count > 3 ? id[..<parts[2].endIndex] : nil
  }
}
