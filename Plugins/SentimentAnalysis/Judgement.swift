import AnalyzerKit

/// How a mention is portrayed: what the model says, and where a rule overrules it.
struct Judgement {
  let probabilities: LabelProbabilities
  let method: SentimentMethod
  let findings: RuleFindings

  /// - Parameters:
  ///   - learned: what the model says.
  ///   - length: how many units the sentence has.
  init(_ learned: LabelProbabilities, _ findings: RuleFindings, length: Int) {
    self.findings = findings
    if let verdict = findings.verdict(length: length), verdict != learned.label {
      probabilities = learned.giving(verdict, atLeast: Self.ruleShare)
      method = .rule
    } else {
      probabilities = learned
      method = .model
    }
  }

  /// The least probability of what a rule decides.
  private static let ruleShare = 0.5
}
