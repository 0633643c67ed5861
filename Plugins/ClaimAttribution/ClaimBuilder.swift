package import AnalyzerKit

/// Makes rows of attributions.
struct ClaimBuilder {
  private let article: Article
  private let sources: SourceReader
  private let cues: CueReader
  /// The claims, in the order in which they were added.
  private(set) var rows: [Claim] = []

  init(_ article: Article) {
    self.article = article
    sources = SourceReader(article)
    cues = CueReader(article)
  }

  /// - Parameter outer: the cue of the claim in whose content this one stands; nil where it stands by itself.
  mutating func add(_ attribution: Attribution, within outer: Range<Int>? = nil) {
    let article = article
    let cue = cues.cue(of: attribution)
    let sentence = article.sentence(at: article.tokens[attribution.cue.lowerBound].start)
    var claim = Claim(
      span: article.span(of: attribution.extent), sourceType: .other, cue: article.span(of: attribution.cue),
      cueClass: cue.cueClass, stance: cue.stance, isNegated: cue.isNegated, paragraph: (sentence?.paragraph ?? 0) + 1)
    claim.hedge = cue.hedge.map(article.span)
    claim.recipient = cue.recipient.map(article.span)
    claim.content = attribution.content.first.map(article.span)
    if let second = attribution.content.dropFirst().first, let last = attribution.content.last {
      claim.contentRest = article.span(of: second.lowerBound..<last.upperBound)
    }
    claim.quoteType = quoteType(of: attribution.content)
    if let source = attribution.source { read(source, into: &claim) }
    if [.unnamed, .group, .other, .describedPerson].contains(claim.sourceType), let sentence {
      claim.anonymity = terms(of: attribution, claim.sourceType, in: sentence).map(article.span)
      if claim.anonymity != nil, claim.sourceType == .group { claim.sourceType = .unnamed }
    }
    readTime(attribution, sentence, into: &claim)
    claim.outerCue = outer.map(article.span)
    claim.rule = outer == nil ? attribution.rule : .inner
    rows.append(claim)
  }

  /// In the source, or where it speaks for itself anywhere in the sentence.
  private func terms(of attribution: Attribution, _ type: SourceType, in sentence: Sentence) -> Range<Int>? {
    let terms = TermsOfAnonymity(article: article)
    if let source = attribution.source {
      let end = max(source.upperBound, attribution.cue.lowerBound)
      if let found = terms.words(in: source.lowerBound..<end) { return found }
    }
    return type == .group ? nil : terms.words(in: sentence.tokens)
  }

  private func read(_ source: Range<Int>, into claim: inout Claim) {
    claim.source = article.span(of: source)
    claim.sourceType = sources.type(of: source)
    claim.role = sources.names.role(of: source).map(article.span)
    if let mention = sources.names.mention(in: source) {
      claim.entity = mention.entity
      claim.name = mention.name
    }
  }

  /// The expression of time that stands in the sentence of the cue, outside source and content: when it was said.
  private func readTime(_ attribution: Attribution, _ sentence: Sentence?, into claim: inout Claim) {
    guard let sentence else { return }
    let parts = attribution.content.map(article.span) + (attribution.source.map { [article.span(of: $0)] } ?? [])
    let times = article.layers.times
    let first = times.partitionPoint { $0.span.start >= sentence.span.start }
    var nearest: (distance: Int, time: TimeExpression)?
    for time in times[first...].prefix(while: { $0.span.end <= sentence.span.end }) {
      let isAside = parts.contains { $0.start < time.span.end && time.span.start < $0.end }
      guard !isAside, time.kind == .date || time.kind == .time, !article.isQuoted(time.span.start) else { continue }
      let distance = max(time.span.start - claim.cue.end, claim.cue.start - time.span.end, 0)
      if distance < 40, nearest.map({ distance < $0.distance }) ?? true { nearest = (distance, time) }
    }
    claim.saidAt = nearest?.time.span
    claim.saidFrom = nearest?.time.begin
    claim.saidTo = nearest?.time.end
  }

  /// How many of the words of the content stand inside quotation marks: all, some or none.
  private func quoteType(of content: [Range<Int>]) -> QuoteType? {
    var quoted = 0
    var words = 0
    for piece in content {
      for token in piece where article.tokens[token].kind != .punctuation {
        words += 1
        if article.isQuoted(article.tokens[token].start) { quoted += 1 }
      }
    }
    guard words > 0 else { return content.isEmpty ? nil : .indirect }
    return quoted == 0 ? .indirect : quoted == words ? .direct : .mixed
  }
}

/// The row of one attribution, for those who measure.
package func claim(of attribution: Attribution, in article: Article) -> Claim? {
  var builder = ClaimBuilder(article)
  builder.add(attribution)
  return builder.rows.first
}

extension Claim {
  init(
    span: TextSpan, sourceType: SourceType, cue: TextSpan, cueClass: CueClass, stance: Stance, isNegated: Bool,
    paragraph: Int
  ) {
    self.span = span
    self.sourceType = sourceType
    self.cue = cue
    self.cueClass = cueClass
    self.stance = stance
    self.isNegated = isNegated
    self.paragraph = paragraph
  }
}
