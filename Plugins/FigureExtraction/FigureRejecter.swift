public import AnalyzerKit

/// Lists the numbers that `figures` passes over, so that an empty row can be trusted.
public struct FigureRejecter: Analyzer {
  public static let manifest = Manifest<FigureRejecter>(
    name: "figures_rejected",
    summary: "A number that is no figure: a date, a name, an idiom, a score, with the reason.",
    version: 3,
    onRequest: true,
    columns: [.choice("reason", "Why it is no figure.") { $0.reason }],
    examples: [
      "On ⟦9 July⟧ two F-⟦18⟧ jets landed at Camp ⟦4⟧.",
      "⟦One⟧ of the oldest mills lost ⟦2-1⟧ in the ⟦21st⟧ round.",
      "They counted 31 votes.",
    ])

  public init(options: NoOptions) {}

  public func analyze(_ article: Article) -> [RejectedFigure] {
    var rejected: [RejectedFigure] = []
    FigureExtractor.read(article, collectsRejected: true) { finder in rejected += finder.rejected }
    return rejected
  }
}
