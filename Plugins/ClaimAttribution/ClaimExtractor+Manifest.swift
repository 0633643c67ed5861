public import AnalyzerKit

extension ClaimExtractor {
  public static let manifest = Manifest<ClaimExtractor>(
    name: "claims",
    summary: "Who said what: each source with the words by which it says, thinks or wants something, and what that is.",
    version: 3,
    columns: [
      .span("said_by", "The words that name the source; empty where none is named.", \.source),
      .text(
        "entity", "The source's entity in the article, as in the table entities; empty where it is not known.", \.entity
      ),
      .text("name", "What that entity is called; empty where it is not known.", \.name),
      .choice("source_type", "What kind of source it is; “other” also where none is named.", \.sourceType),
      .span("role", "The office or description that stands with the source's name; empty without one.", \.role),
      .span(
        "anonymity", "Why or on what terms the source is not named, in the article's words; empty without such.",
        \.anonymity),
      .span("cue", "The words by which it is attributed.", \.cue),
      .choice("cue_class", "What the source does by them.", \.cueClass),
      .choice("stance", "How the source stands to the content.", \.stance),
      .boolean("negated", "Whether the cue is negated: “did not say”, “could not confirm”.", \.isNegated),
      .span("hedge", "The word by which the article leaves the claim open: “reportedly”; empty without one.", \.hedge),
      .span("recipient", "To whom it is said; empty where that is not told.", \.recipient),
      .span("content", "What is said, in one piece or its first; empty where the source refuses to say.", \.content),
      .span(
        "content_rest", "The further pieces of what is said, from the second to the last; empty without any.",
        \.contentRest),
      .choice("quote_type", "How much of it is quoted; empty without content.", \.quoteType),
      .span("said_at", "When it was said; empty where that is not told beside the cue.", \.saidAt),
      .text("said_from", "The first day of that time, ISO 8601; empty where it is open or not known.") {
        $0.saidFrom?.description
      },
      .text("said_to", "The last day of that time, ISO 8601; empty where it is open or not known.") {
        $0.saidTo?.description
      },
      .span(
        "within", "The cue of the claim in whose content this one stands; empty where it stands by itself.", \.outerCue),
      .integer("paragraph", "The paragraph of the cue, counted from 1.", \.paragraph),
      .choice("rule", "By what it was found.", \.rule),
      .real(
        "confidence",
        "How often the source and most of the content of such claims were right on development texts, from 0 to 1.",
        \.confidence),
    ],
    views: [ClaimViews.figures, ClaimViews.bySource],
    requires: [.mentions, .times],
    examples: [
      "⟦“The dam will hold,” Marta Oyelaran said⟧.",
      "⟦The minister said the bridge would open in May⟧.",
      "It rained all day, and nobody came.",
    ])
}
