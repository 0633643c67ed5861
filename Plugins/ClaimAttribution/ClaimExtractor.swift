public import AnalyzerKit
import CClaimAttributionData

/// Finds who is said to have said, thought or wanted what.
///
/// A sequence model labels sources, cues and contents in each paragraph; they are joined to attributions, and lists of
/// words tell what kind of source and claim each is.
public struct ClaimExtractor: Analyzer {
  private let tagger: ClaimTagger

  public init(options: NoOptions) throws(ClaimWeightsError) {
    let bytes = UnsafeBufferPointer(start: claim_weights_start(), count: claim_weights_size)
    guard let weights = HashedWeights(bytes), weights.classes == ClaimLabel.count else { throw .unreadable }
    tagger = ClaimTagger(weights)
  }

  public func analyze(_ article: Article) -> [Claim] {
    var claims = ClaimBuilder(article)
    for passage in Passage.all(in: article) {
      let features = ClaimFeatures(passage, in: article)
      let pieces = LabelledPiece.pieces(of: tagger.labels(of: features), from: passage.tokens.lowerBound)
      guard !pieces.isEmpty else { continue }
      for attribution in ClaimGrouper(pieces, sentence: features.sentence(of:)).attributions() {
        claims.add(attribution)
      }
    }
    return claims.finished()
  }
}

/// The weights that are compiled in are not those that the program was written for.
public enum ClaimWeightsError: Error, CustomStringConvertible {
  case unreadable

  public var description: String { "The weights of 'claims' are damaged; build the program anew." }
}
