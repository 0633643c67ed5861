import AnalyzerKit
import ClaimAttribution
import Foundation

/// Learns weights from marked articles and tries them on others.
struct ClaimsTraining {
  struct Settings {
    var model: SequenceModel.Settings
    /// The logarithm of the number of rows of weights.
    var slotBits: Int
    /// What is added where a cue begins: what is likely enough counts, though nothing there is likelier.
    var cueBonus: Float
  }

  var oracle = false
  /// Where the weights of each part are kept; nil where they are not.
  var kept: String?
  private let articles: [MarkedClaims]
  private let passages: [[Passage]]
  private var data: SequenceData
  /// The sequences of each article.
  private var sequences: [Range<Int>] = []
  private let keyBits: Int

  init(_ articles: [MarkedClaims], slotBits: Int) {
    self.articles = articles
    passages = articles.map { Passage.all(in: $0.article) }
    keyBits = slotBits + LabelWeights.markBits
    let all = ClaimLabel.allCases
    data = SequenceData(
      width: ClaimFeatures.count, labelCount: all.count, observed: [ClaimFeatures.tagCount, ClaimFeatures.placeCount],
      mayStart: all.map { $0.mayFollow(nil) },
      mayFollow: all.flatMap { previous in all.map { $0.mayFollow(previous) } })
    var hashes = [UInt64](repeating: 0, count: ClaimFeatures.count)
    for (marked, passages) in zip(articles, passages) {
      let labels = marked.labels(in: passages)
      let first = data.sequences.count
      for passage in passages {
        let features = ClaimFeatures(passage, in: marked.article)
        let start = data.labels.count
        for index in 0..<features.tokenCount {
          hashes.withUnsafeMutableBufferPointer { features.write(at: index, into: $0) }
          for hash in hashes { data.features.append(UInt32(hash & (1 << keyBits - 1))) }
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

  /// The packed weights that the articles with these indices teach: first of all features in half the epochs, to see
  /// which are worth a slot, then of those.
  func weights(from indices: [Int], _ settings: Settings) -> [UInt8] {
    let known = indices.flatMap { Array(sequences[$0]) }
    var trial = settings.model
    trial.epochs = max(1, trial.epochs / 2)
    let all = FeatureRows(data, in: known, keyBits: keyBits)
    let tried = SequenceModel(data, all, trial).learned(from: known).features
    let keys = all.owners(tried, in: data, of: known, slotBits: settings.slotBits)
    let learned = SequenceModel(data, FeatureRows(data, keys: keys, keyBits: keyBits), settings.model)
      .learned(from: known)
    let bonus = ClaimLabel.allCases.map { $0.role == .cue && $0.begins ? settings.cueBonus : 0 }
    return LabelWeightFile.bytes(
      transitions: learned.transitions, features: learned.features, keys: keys, bonus: bonus,
      slotBits: settings.slotBits)
  }

  /// Read where they were kept before, otherwise learned and kept.
  private func partWeights(_ part: Int, from indices: [Int], _ settings: Settings) -> [UInt8] {
    guard let kept else { return weights(from: indices, settings) }
    let file = URL(fileURLWithPath: "\(kept).\(part)")
    if let bytes = try? Data(contentsOf: file) { return [UInt8](bytes) }
    let learned = weights(from: indices, settings)
    try? Data(learned).write(to: file)
    return learned
  }

  /// What is learned for each part of the articles from the other parts.
  struct Part {
    let articles: [Int]
    let weights: [UInt8]
    let choices: LabellingChoices
  }

  /// The articles in `folds` parts, and what is learned for each from the others.
  func parts(_ folds: Int, _ settings: Settings) -> [Part] {
    (0..<folds).map { number in
      let part = articles.indices.filter { $0 % folds == number }
      let tried = Set(part)
      let bytes = partWeights(number, from: articles.indices.filter { !tried.contains($0) }, settings)
      return Part(articles: part, weights: bytes, choices: withTagger(bytes) { choices(in: part, $0) })
    }
  }

  private func withTagger<Result>(_ bytes: [UInt8], _ use: (ClaimTagger) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      guard let weights = LabelWeights(bytes) else { preconditionFailure("the weights are in the format") }
      return use(ClaimTagger(weights))
    }
  }

  private func choices(in part: [Int], _ tagger: ClaimTagger) -> LabellingChoices {
    var choices = LabellingChoices()
    for index in part {
      let labels = articles[index].labels(in: passages[index])
      for passage in passages[index] {
        let features = ClaimFeatures(passage, in: articles[index].article)
        let labellings = tagger.labellings(of: features, atMost: ClaimLabeller.limit, margin: ClaimLabeller.margin)
        choices.add(labellings, of: features, marked: Array(labels[passage.tokens]), tagger)
      }
    }
    return choices
  }

  /// The packed weights by which labellings are compared.
  func labellingWeights(from parts: some Sequence<Part>) -> [UInt8] {
    let learned = LabellingChoices.joined(parts.map(\.choices)).learned()
    return WeightFile.bytes(weights: learned, biases: [0], bits: LabellingChoices.bits)
  }

  /// One line of JSON for each article, answered by what the parts it is not in teach.
  func answers(of parts: [Part]) -> String {
    var lines: [Int: String] = [:]
    for (number, part) in parts.enumerated() {
      let others = parts.enumerated().filter { $0.offset != number }.map(\.element)
      let ranks = labellingWeights(from: others)
      withTagger(part.weights) { tagger in
        ranks.withUnsafeBufferPointer { ranks in
          guard let ranks = HashedWeights(ranks) else { preconditionFailure("the weights are in the format") }
          let labeller = ClaimLabeller(tagger: tagger, weights: ranks)
          for index in part.articles { lines[index] = answer(for: index, labeller) }
        }
      }
    }
    return lines.sorted { $0.key < $1.key }.map(\.value).joined()
  }

  private func answer(for index: Int, _ labeller: ClaimLabeller) -> String {
    let marked = articles[index]
    func place(_ tokens: Range<Int>) -> String {
      let span = marked.article.span(of: tokens)
      return "{\"start\": \(marked.index.place(ofByte: span.start)), \"end\": \(marked.index.place(ofByte: span.end))}"
    }
    let attributions = passages[index].flatMap { passage in
      let features = ClaimFeatures(passage, in: marked.article)
      let labels = oracle ? Array(marked.labels(in: passages[index])[passage.tokens]) : labeller.labels(of: features)
      let pieces = LabelledPiece.pieces(of: labels, from: passage.tokens.lowerBound)
      return ClaimGrouper(pieces, of: passage, in: marked.article, sentence: features.sentence(of:)).attributions()
    }
    let objects = attributions.map { attribution in
      let content = attribution.content.map(place).joined(separator: ", ")
      let source = attribution.source.map(place) ?? "null"
      let row = claim(of: attribution, in: marked.article)
      let kind =
        "\"rule\": \"\(attribution.rule)\", \"cue_class\": \"\(row?.cueClass.rawValue ?? "")\", "
        + "\"quote_type\": \"\(row?.quoteType?.rawValue ?? "none")\""
      return "{\"source\": \(source), \"cue\": \(place(attribution.cue)), \"content\": [\(content)], \(kind)}"
    }
    return "{\"id\": \"\(marked.id)\", \"attributions\": [\(objects.joined(separator: ", "))]}\n"
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
