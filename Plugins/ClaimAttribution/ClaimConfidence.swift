/// How often claims of a kind name the right source with the right content.
///
/// - Source: counted over the out-of-fold answers to the 694 articles that the weights are learned from: the source
///   overlaps the marked one, and half of the tokens of both contents together are in both. What those articles mark too
///   seldom (`figure`, `inner`, refusals without content) is counted in the sample reports.
enum ClaimConfidence {
  static func share(of claim: Claim) -> Double {
    switch claim.rule {
    case .completed: 0.42
    case .mended: 0.49
    case .plain: 0.13
    case .figure: 0.85
    case .inner: 0.5
    case .labels: shareOfLabels(claim)
    }
  }

  private static func shareOfLabels(_ claim: Claim) -> Double {
    let isSpeech = reports(claim.cueClass)
    guard claim.source != nil else { return isSpeech ? 0.15 : 0.22 }
    switch claim.quoteType {
    case nil: return 0.75
    case .direct: return isSpeech ? 0.92 : 0.71
    case .mixed: return isSpeech ? 0.84 : 0.5
    case .indirect: return isSpeech ? 0.7 : 0.48
    }
  }

  private static func reports(_ cue: CueClass) -> Bool {
    switch cue {
    case .say, .write, .tell, .ask, .announce, .confirm, .deny, .allege, .warn, .promise: true
    case .predict, .believe, .want, .order, .find, .support, .criticize, .decline, .other: false
    }
  }
}
