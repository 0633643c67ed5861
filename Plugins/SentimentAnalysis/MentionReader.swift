import AnalyzerKit

/// Reads an article sentence by sentence and gathers what is known of each mention; its buffers are made once.
struct MentionReader {
  private let reader: SentenceReader
  private let article: Article
  private(set) var reading = SentenceReading()
  private var units = SentenceUnits()
  private let features = FeatureSet()
  /// What all mentions of the sentence share stands first among the features: how many, and what the model makes of
  /// them; nil where nothing is there yet.
  private var shared: (count: Int, sums: ToneModel.Sums?)?
  /// The mention that was asked for last begins at this unit.
  private var unit = 0
  /// Mentions before this one have been handed out.
  private(set) var done = 0

  init(lexicon: Lexicon, article: Article) {
    self.article = article
    reader = SentenceReader(lexicon: lexicon, article: article)
  }

  /// Reads a sentence.
  /// - Returns: the mentions that end in it, as indices.
  mutating func read(_ sentence: Sentence) -> Range<Int> {
    let mentions = article.layers.mentions
    let first = done
    var masked = first
    while masked < mentions.count, mentions[masked].span.start < sentence.span.end { masked += 1 }
    while done < masked, mentions[done].span.end <= sentence.span.end { done += 1 }
    reader.read(sentence.tokens, mentions: first..<masked, into: &reading)
    unit = 0
    shared = nil
    units.fill(reading, article, article.division.tokens)
    return first..<done
  }

  /// What the model says of a mention of the sentence that was read; nil where it has no words there.
  mutating func judge(_ number: Int, in sentence: Sentence, by model: ToneModel) -> Judgement? {
    guard let findings = findFeatures(number, in: sentence) else { return nil }
    let first = shared?.count ?? 0
    let all = features.features
    let base = shared?.sums ?? model.sums(UnsafeBufferPointer(rebasing: all[..<first]))
    shared?.sums = base
    let sums = base.adding(model.sums(UnsafeBufferPointer(rebasing: all[first...])))
    return Judgement(model.probabilities(sums), findings, length: units.units.count)
  }

  /// What the model sees of a mention of the sentence that was read; empty where it has no words there.
  mutating func example(_ number: Int, in sentence: Sentence) -> [Feature] {
    findFeatures(number, in: sentence) == nil ? [] : Array(features.features)
  }

  /// What the model says of the sentence that was read.
  mutating func judgeSentence(by model: ToneModel) -> LabelProbabilities {
    findSentenceFeatures()
    return model.probabilities(model.sums(features.features))
  }

  /// What the model sees of the sentence that was read.
  mutating func sentenceExample() -> [Feature] {
    findSentenceFeatures()
    return Array(features.features)
  }

  /// The units of a mention whose words belong to a longer one: it is judged as that.
  private func enclosing(_ mention: Mention, in sentence: Sentence) -> Range<Int>? {
    let tokens = article.tokens(touching: mention.span, in: sentence.tokens)
    return tokens.isEmpty ? nil : units.place(around: tokens.lowerBound)
  }

  private mutating func findSentenceFeatures() {
    shared = nil
    features.removeAll()
    SentenceFeatures(reading: reading, units: units.units).append(to: features)
  }

  private mutating func findFeatures(_ number: Int, in sentence: Sentence) -> RuleFindings? {
    let form = reading.forms[number - reading.firstMention]
    let mention = article.layers.mentions[number]
    guard let target = units.place(of: number, from: &unit) ?? enclosing(mention, in: sentence) else { return nil }
    let portrayal = PortrayalFeatures(
      reading, units.units, target: target, isOrganization: mention.isSurelyOrganization, form: form)
    if let shared, portrayal.seesAll {
      features.removeAll(after: shared.count)
    } else {
      features.removeAll()
      portrayal.appendWords(to: features)
      shared = portrayal.seesAll ? (features.count, nil) : nil
    }
    return portrayal.append(to: features)
  }
}
