public import AnalyzerKit

/// Finds the figures of a text: numbers with their bounds, units, direction and the thing they count.
public struct FigureExtractor: Analyzer {
  public static let manifest = Manifest<FigureExtractor>(
    name: "figures",
    summary: "A figure in the text: its value or range, unit, bound, direction, and what it counts.",
    version: 1,
    columns: [
      .real("value", "The number stated, in full: “4.2 million” is 4200000; empty for a range.") { $0.value },
      .real("low", "The least it can be; empty where the text sets no lower end.") { $0.low },
      .real("high", "The most it can be; empty where the text sets no upper end.") { $0.high },
      .choice("modifier", "Whether the text gives it exactly, roughly, or as a bound.") { $0.modifier },
      .choice("kind", "What kind of quantity it is.") { $0.kind },
      .text("unit", "ISO 4217 code for money, otherwise the unit's name or symbol; empty for a count.") { $0.unit },
      .text("per", "What the figure is a rate of, as “day” in “barrels a day”; empty for none.") { $0.per },
      .span("thing", "The noun phrase that is counted or measured; empty where none was found.") { $0.thing },
      .text("thing_head", "The last word of the thing, in small letters.") { $0.thingHead },
      .choice("trend", "Whether the text says that it went up or down; empty where it says neither.") { $0.trend },
      .choice("rule", "The name of the rule that found the figure.") { $0.rule },
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
    for sentence in article.division.sentences {
      var finder = FigureFinder(Passage(article, sentence.tokens))
      finder.run()
      figures += finder.figures
    }
    return figures
  }
}
