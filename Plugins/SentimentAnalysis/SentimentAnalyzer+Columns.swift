import AnalyzerKit

extension SentimentAnalyzer {
  static let columns: [ResultColumn<SentimentRow>] = [
    .choice("level", "Whether the row is about a mention, a whole sentence or the whole article.") { $0.level },
    .text("entity", "Who or what is mentioned, as in the table of mentions; empty for a sentence or article.") {
      $0.entity
    },
    .text("name", "What the entity is called in full; empty for a sentence or article.") { $0.name },
    .choice("label", "How the mentioned one is portrayed, or how the sentence or article is toned.") { $0.label },
    .real("score", "From -1 (very negative) to 1 (very positive): p_positive less p_negative.") {
      $0.score
    },
    .real("p_negative", "How likely the label negative is, from 0 to 1, to four decimals.") {
      Tone.rounded($0.probabilities.negative)
    },
    .real("p_neutral", "How likely the label neutral is, from 0 to 1, to four decimals.") {
      Tone.rounded($0.probabilities.neutral)
    },
    .real("p_positive", "How likely the label positive is, from 0 to 1, to four decimals.") {
      Tone.rounded($0.probabilities.positive)
    },
    .real("confidence", "The probability of the label.") { $0.confidence },
    .boolean("mixed", "Whether good and bad are both said, neither less than half as strongly as the other.") {
      $0.isMixed
    },
    .boolean("in_quote", "Whether the mention, or the sentence's strongest cue, stands inside quotation marks.") {
      $0.isInQuote
    },
    .span("holder", "Whose words they are; empty for the author's, and where the sentence names nobody.") { $0.holder },
    .boolean("negated", "Whether a negation turned a cue that counted.") { $0.isNegated },
    .boolean("hypothetical", "Whether a condition, a “could” or a denial leaves open whether it is so.") {
      $0.isHypothetical
    },
    .boolean("question", "Whether it stands in a question.") { $0.isQuestion },
    .text(
      "cues",
      "The words that counted, in lower case, at most the five strongest, in reading order; empty text for none."
    ) {
      $0.cues
    },
    .span("cue", "The place of the strongest cue; empty where there is none.") { $0.cuePlace(0) },
    .span("cue_2", "The place of the second; empty where there is none.") { $0.cuePlace(1) },
    .span("cue_3", "The place of the third; empty where there is none.") { $0.cuePlace(2) },
    .choice(
      "method",
      "What decided: the learned model, a rule that overruled it, or the sum of model and lexicon for a sentence or article."
    ) {
      $0.method
    },
  ]
}
