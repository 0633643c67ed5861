public import AnalyzerKit
import CClaimAttributionData

/// Finds who is said to have said, thought or wanted what.
///
/// A sequence model labels sources, cues and contents in each paragraph; they are joined to attributions, and lists of
/// words tell what kind of source and claim each is.
public struct ClaimExtractor: Analyzer {
  private let labeller: ClaimLabeller

  public init(options: NoOptions) throws(ClaimWeightsError) {
    let labellings = UnsafeBufferPointer(start: labelling_weights_start(), count: labelling_weights_size)
    guard let weights = LabelWeights(Self.labelBytes), let ranks = HashedWeights(labellings), ranks.classes == 1 else {
      throw .unreadable
    }
    labeller = ClaimLabeller(tagger: ClaimTagger(weights), weights: ranks)
  }

  /// The weights of the labels, as they are compiled in.
  static var labelBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: claim_weights_start(), count: claim_weights_size)
  }

  public func analyze(_ article: Article) -> [Claim] {
    let passages = Passage.all(in: article)
    var found = passages.map { attributions(in: $0, of: article) }
    OpenQuotations(article: article).join(passages, &found)
    var claims = ClaimBuilder(article)
    for (passage, attributions) in zip(passages, found) {
      for attribution in attributions {
        claims.add(attribution)
        for inner in chained(attribution, in: passage, of: article) { claims.add(inner, within: attribution.cue) }
      }
    }
    return claims.rows
  }

  private func attributions(in passage: Passage, of article: Article) -> [Attribution] {
    let features = ClaimFeatures(passage, in: article)
    let pieces = LabelledPiece.pieces(of: labeller.labels(of: features), from: passage.tokens.lowerBound)
    return ClaimGrouper(pieces, of: passage, in: article, sentence: features.sentence(of:)).attributions()
  }

  /// What is said inside the content of another: “The paper reported that ⟦two aides said the pump had failed⟧”. Only
  /// where somebody else is named there with a word of saying.
  private func chained(_ outer: Attribution, in passage: Passage, of article: Article) -> [Attribution] {
    guard outer.source != nil, reports(outer.cue, in: article) else { return [] }
    return outer.content.flatMap { piece -> [Attribution] in
      let piece = WordLists.traits[article.tokens[piece.lowerBound]]?.tag == .that ? piece.dropFirst() : piece
      guard piece.count > 4, passage.tokens.contains(piece.lowerBound), passage.tokens.upperBound >= piece.upperBound,
        reports(piece, in: article)
      else { return [] }
      return attributions(in: passage.part(piece, in: article), of: article).filter { inner in
        inner.source != nil && !inner.content.isEmpty && reports(inner.cue, in: article)
      }
    }
  }

  /// Whether a word of saying or finding stands among the tokens, outside quotation marks.
  private func reports(_ tokens: Range<Int>, in article: Article) -> Bool {
    tokens.contains { index in
      let token = article.tokens[index]
      guard let tag = WordLists.traits[token]?.tag, !article.isQuoted(token.start) else { return false }
      return tag == .according || tag == .find
        || tag.rawValue >= WordTag.say.rawValue && tag.rawValue <= WordTag.predict.rawValue
    }
  }
}

/// The weights that are compiled in are not those that the program was written for.
public enum ClaimWeightsError: Error, CustomStringConvertible {
  case unreadable

  public var description: String { "The weights of 'claims' are damaged; build the program anew." }
}
