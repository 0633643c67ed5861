import AnalyzerKit

/// Makes rows of attributions.
struct ClaimBuilder {
  private let article: Article
  private let sources: SourceReader
  private let cues: CueReader
  private var claims: [Claim] = []

  init(_ article: Article) {
    self.article = article
    sources = SourceReader(article)
    cues = CueReader(article)
  }

  /// The claims, in the order of their cues.
  func finished() -> [Claim] { claims }

  mutating func add(_ attribution: Attribution) {
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
    if let source = attribution.source {
      claim.source = article.span(of: source)
      claim.sourceType = sources.type(of: source)
      claim.role = sources.role(of: source).map(article.span)
      if let mention = sources.mention(in: source) {
        claim.entity = mention.entity
        claim.name = mention.name
      }
    }
    claims.append(claim)
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
