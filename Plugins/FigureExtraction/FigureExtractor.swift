public import AnalyzerKit

/// Finds the figures of a text: numbers with their bounds, units, direction and the thing they count.
public struct FigureExtractor: Analyzer {
  public static let manifest = Manifest<FigureExtractor>(
    name: "figures",
    summary: "A figure in the text: its value or range, unit, bound, direction, and what it counts.",
    version: 4,
    columns: [
      .real("value", "The number stated, in full: “4.2 million” is 4200000; empty for a range.") { $0.value },
      .real("low", "The least it can be; empty where the text sets no lower end.") { $0.low },
      .real("high", "The most it can be; empty where the text sets no upper end.") { $0.high },
      .choice("modifier", "Whether the text gives it exactly, roughly, or as a bound.") { $0.modifier },
      .boolean("strict", "Whether a bound leaves the number itself out, as “more than” does; empty without a bound.") {
        $0.isStrict
      },
      .choice("kind", "What kind of quantity it is.") { $0.kind },
      .text("unit", "ISO 4217 code for money, otherwise the unit's name or symbol; empty for a count.") { $0.unit },
      .text("per", "What the figure is a rate of, as “day” in “barrels a day”; empty for none.") { $0.per },
      .text("base_unit", "The unit that others of its kind are reckoned in, as “m” for lengths; empty for none.") {
        $0.conversion?.unit
      },
      .real("base_factor", "What the value is multiplied by to give it in the base unit; empty without one.") {
        $0.conversion?.factor
      },
      .real("base_offset", "What is then added, for temperatures; empty for none.") { $0.conversion?.offset },
      .span("thing", "The noun phrase that is counted or measured, from anywhere near; empty where none was found.") {
        $0.thing
      },
      .text("thing_head", "The last word of the thing before any “of”, in small letters.") { $0.thingHead },
      .span("subject", "Who or what has it or does it, where that is not the thing; empty where none was found.") {
        $0.subject
      },
      .span("event", "The verbs that say what happened to the thing counted, as “killed or wounded”; empty for none.") {
        $0.event
      },
      .choice("trend", "Whether the text says that it went up or down; empty where it says neither.") { $0.trend },
      .choice("role", "What part it has in a change or a sum; empty where the text does not tell.") { $0.role },
      .span("whole", "What a share or a part is of, as “the 1,200” in “300 of the 1,200”; empty for none.") {
        $0.whole
      },
      .span("equivalent_of", "The figure that this one says again in brackets or after “or”; empty for none.") {
        $0.equivalent
      },
      .choice("stance", "How the text stands to it: stated, denied, expected, wanted, supposed or corrected.") {
        $0.stance
      },
      .choice("rule", "The name of the rule that found the figure.") { $0.rule },
      .real("confidence", "How often that rule was right where it was measured, 0 to 1.") { $0.rule.confidence },
    ],
    examples: [
      "Nearly ⟦3,100⟧ bakers stayed away for ⟦two weeks⟧.",
      "Coal exports rose by ⟦7%⟧ to ⟦$4.2 billion⟧ in 2011.",
      "Between ⟦30 and 70⟧ barns burned; ⟦dozens⟧ of farmers fled.",
      "The ⟦800-strong⟧ choir flew in ⟦three⟧ Boeing 757s on 9 July at 14:20.",
      "No one saw the 12th parade on Route 17.",
    ])

  public init(options: NoOptions) {}

  public func analyze(_ article: Article) -> [Figure] {
    var figures: [Figure] = []
    Self.read(article) { finder in figures += finder.figures }
    return figures
  }

  /// Hands on the finder of each sentence that may hold a figure, after it has run.
  static func read(_ article: Article, collectsRejected: Bool = false, _ body: (FigureFinder) -> Void) {
    var links = FigureLinks()
    let tokens = article.division.tokens
    for sentence in article.division.sentences {
      let mayHold = sentence.tokens.contains { index in
        FigureFinder.mayBegin(tokens[index], in: article)
          || collectsRejected && article.text[tokens[index].end - 1] &- 0x30 < 10
      }
      guard mayHold else { continue }
      var finder = FigureFinder(Passage(article, sentence.tokens), links, collectsRejected: collectsRejected)
      finder.run()
      body(finder)
      links = finder.links
    }
  }
}
