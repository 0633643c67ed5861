import AnalyzerKit
import ClaimAttribution
import Foundation
import Synchronization

/// Learns weights from marked articles and tries them on others.
struct ClaimsTraining {
  typealias Settings = SequenceModel.Settings

  var bold: [Float] = [0]
  var oracle = false
  /// Where the weights of each part are kept; nil where they are not.
  var kept: String?
  private let articles: [MarkedClaims]
  private let passages: [[Passage]]
  private var data: SequenceData
  /// The sequences of each article.
  private var sequences: [Range<Int>] = []

  init(_ articles: [MarkedClaims]) {
    self.articles = articles
    passages = articles.map { Passage.all(in: $0.article) }
    data = SequenceData(width: ClaimFeatures.count, observations: 2)
    var hashes = [UInt64](repeating: 0, count: ClaimFeatures.count)
    for (marked, passages) in zip(articles, passages) {
      let labels = marked.labels(in: passages)
      let first = data.sequences.count
      for passage in passages {
        let features = ClaimFeatures(passage, in: marked.article)
        let start = data.labels.count
        for index in 0..<features.tokenCount {
          hashes.withUnsafeMutableBufferPointer { features.write(at: index, into: $0) }
          for hash in hashes { data.features.append(UInt32(truncatingIfNeeded: hash)) }
          let seen = features.observations(at: index)
          data.observations[0].append(UInt8(seen.tag))
          data.observations[1].append(UInt8(seen.place))
          data.labels.append(labels[passage.tokens.lowerBound + index].rawValue)
        }
        data.sequences.append(start..<data.labels.count)
      }
      sequences.append(first..<data.sequences.count)
    }
  }

  /// The packed weights that the articles with these indices teach, for each boldness.
  func weights(from indices: [Int], _ settings: Settings) -> [[UInt8]] {
    let model = SequenceModel(data, Self.transitions, settings)
    let weights = model.learned(from: indices.flatMap { Array(sequences[$0]) })
    return bold.map { bold in
      let biases = ClaimLabel.allCases.map { $0.role == nil ? -bold : 0 }
      return WeightFile.bytes(weights: weights, biases: biases, bits: settings.bits)
    }
  }

  /// Read where they were kept before, otherwise learned and kept.
  private func partWeights(_ part: Int, from indices: [Int], _ settings: Settings) -> [[UInt8]] {
    guard let kept else { return weights(from: indices, settings) }
    let files = bold.indices.map { URL(fileURLWithPath: "\(kept).\(part).\($0)") }
    let bytes = files.compactMap { try? Data(contentsOf: $0) }.map { [UInt8]($0) }
    if bytes.count == files.count { return bytes }
    let learned = weights(from: indices, settings)
    for (file, bytes) in zip(files, learned) { try? Data(bytes).write(to: file) }
    return learned
  }

  /// One line of JSON for each article of the parts, answered by what the articles outside its part teach.
  func answers(for parts: [[Int]], _ settings: Settings) -> [String] {
    let lines = Mutex<[[Int: String]]>(bold.map { _ in [:] })
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let tried = Set(parts[part])
      let bytes = partWeights(part, from: articles.indices.filter { !tried.contains($0) }, settings)
      for (nth, bytes) in bytes.enumerated() {
        bytes.withUnsafeBufferPointer { bytes in
          guard let weights = HashedWeights(bytes) else { preconditionFailure("the weights are in the format") }
          let tagger = ClaimTagger(weights)
          for index in parts[part] {
            let line = answer(for: index, tagger)
            lines.withLock { $0[nth][index] = line }
          }
        }
      }
    }
    return lines.withLock { lines in lines.map { $0.sorted { $0.key < $1.key }.map(\.value).joined() } }
  }

  private func answer(for index: Int, _ tagger: ClaimTagger) -> String {
    let marked = articles[index]
    func place(_ tokens: Range<Int>) -> String {
      let span = marked.article.span(of: tokens)
      return "{\"start\": \(marked.index.place(ofByte: span.start)), \"end\": \(marked.index.place(ofByte: span.end))}"
    }
    let attributions = passages[index].flatMap { passage in
      let features = ClaimFeatures(passage, in: marked.article)
      let labels = oracle ? Array(marked.labels(in: passages[index])[passage.tokens]) : tagger.labels(of: features)
      let pieces = LabelledPiece.pieces(of: labels, from: passage.tokens.lowerBound)
      return ClaimGrouper(pieces, of: passage, in: marked.article, sentence: features.sentence(of:)).attributions()
    }
    let objects = attributions.map { attribution in
      let content = attribution.content.map(place).joined(separator: ", ")
      let source = attribution.source.map(place) ?? "null"
      return "{\"source\": \(source), \"cue\": \(place(attribution.cue)), \"content\": [\(content)]}"
    }
    return "{\"id\": \"\(marked.id)\", \"attributions\": [\(objects.joined(separator: ", "))]}\n"
  }

  private static var transitions: TransitionFeatures {
    let labels = ClaimLabel.allCases
    return TransitionFeatures(
      labels: labels.count, mayStart: labels.map { $0.mayFollow(nil) },
      mayFollow: labels.flatMap { previous in labels.map { $0.mayFollow(previous) } },
      plain: labels.indices.map { ClaimFeatures.transition(from: $0) },
      observed: [
        (0..<ClaimFeatures.tagCount).flatMap { tag in
          labels.indices.map { ClaimFeatures.transition(from: $0, tag: tag) }
        },
        (0..<ClaimFeatures.placeCount).flatMap { place in
          labels.indices.map { ClaimFeatures.transition(from: $0, place: place) }
        },
      ])
  }
}

/// - Source: Steele, Lea, Flood 2014, “Fast splittable pseudorandom number generators”.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
