public import AnalyzerKit

/// Finds the time expressions of a text and says when they are.
public struct TimeRecognizer: Analyzer {
  public static let manifest = Manifest<TimeRecognizer>(
    name: "times",
    summary: "A time expression in the text: a date, an hour, how long or how often, and when that is.",
    version: 2,
    columns: [
      .choice("type", "What it tells, as in TIMEX3.") { $0.kind },
      .text("value", "The time in the notation of TIMEX3, with X for what is not known.") { $0.value },
      .choice("mod", "What is said of its edges, by the names of TIMEX3; empty for nothing.") { $0.modifier },
      .text("begin_date", "The first day it covers, ISO 8601; empty where it is open or not known.") {
        $0.begin?.description
      },
      .text("end_date", "The last day it covers, ISO 8601; empty where it is open or not known.") {
        $0.end?.description
      },
      .choice("granularity", "How fine it is told; empty for durations, sets and open references.") { $0.granularity },
      .choice("anchor", "What it was counted from; empty where all is told.") { $0.anchor },
      .text("anchor_value", "The value of what it was counted from.") { $0.anchorValue },
      .choice("direction", "Where it lies from there; empty where nothing says so.") { $0.direction },
      .text("other_value", "What the words could mean instead; empty where there is one reading.") { $0.otherValue },
      .choice("missing", "Why it stays open; empty where it is resolved.") { $0.missing },
      .boolean("in_quote", "Whether it stands inside quotation marks.") { $0.isQuoted },
      .choice("rule", "The name of the rule that found it.") { $0.rule },
      .real("confidence", "How often values of this rule were right on development texts, from 0 to 1.") {
        $0.confidence
      },
    ],
    provides: .times { row in
      TimeExpression(span: row.span, kind: row.kind, begin: row.begin, end: row.end)
    },
    examples: [
      "The ferry sank on ⟦March 3, 2011⟧; ⟦a year earlier⟧ it had been repaired.",
      "⟦Early in May⟧ the mill closed for ⟦two weeks⟧, and ⟦every Tuesday⟧ since they ask why.",
      "Trams ran until ⟦around 3:40 a.m.⟧ in ⟦the late 1990s⟧.",
      "Mrs. May may march on Route 1998 in the sun.",
    ])

  public init(options: NoOptions) {}

  public func analyze(_ article: Article) -> [TimeMention] {
    let passage = Passage(article)
    var resolver = TimeResolver(passage: passage, timeline: DatelineReader(passage: passage).timeline())
    var rows: [TimeMention] = []
    for (index, sentence) in article.division.sentences.enumerated() {
      passage.range = sentence.tokens
      var finder = TimeFinder(passage)
      finder.run()
      guard !finder.readings.isEmpty else { continue }
      (resolver.sentence, resolver.paragraph) = (index, sentence.paragraph)
      rows += Self.resolve(finder.readings, in: article, &resolver)
    }
    return rows
  }

  /// What is not quoted first: it may say when the quoted words were spoken.
  private static func resolve(_ readings: [Reading], in article: Article, _ resolver: inout TimeResolver)
    -> [TimeMention]
  {
    let tokens = article.division.tokens
    let quoted = readings.map { article.isQuoted(tokens[$0.tokens.lowerBound].start) }
    var rows: [TimeMention] = []
    for isQuoted in [false, true] where quoted.contains(isQuoted) {
      for (reading, place) in zip(readings, quoted) where place == isQuoted {
        rows.append(resolver.resolve(reading, isQuoted: isQuoted))
      }
    }
    return quoted.contains(true) ? rows.sorted { $0.span < $1.span } : rows
  }
}
