import AnalyzerKit

/// What SQL joins and adds up from the claims.
enum ClaimViews {
  /// A figure inside the content of a claim, with the claim.
  static let figures = ResultView(
    name: "figure_claims", summary: "Who says how many: each figure with the claim in whose content it stands.",
    columns: [
      article, sha256,
      ColumnDescription(
        name: "published", type: .text, explanation: "The article's date, ISO 8601; empty without one."),
      place("figure_start", "Where the figure begins."), place("figure_end", "Where the figure ends, itself excluded."),
      ColumnDescription(
        name: "value", type: .real, explanation: "The number stated, in full; empty for a range."),
      ColumnDescription(name: "low", type: .real, explanation: "The least it can be; empty where that is open."),
      ColumnDescription(name: "high", type: .real, explanation: "The most it can be; empty where that is open."),
      ColumnDescription(name: "unit", type: .text, explanation: "The unit; empty for a count."),
      ColumnDescription(
        name: "thing_head", type: .text, explanation: "The word for what is counted or measured; empty without one."),
      ColumnDescription(
        name: "said_by", type: .text, explanation: "The name of the source's entity; empty without one."),
      ColumnDescription(
        name: "entity", type: .text, explanation: "That entity's id in the article; empty without one."),
      ColumnDescription(name: "source_type", type: .text, explanation: "What kind of source it is."),
      ColumnDescription(name: "cue_class", type: .text, explanation: "What the source does by the cue."),
      ColumnDescription(name: "stance", type: .text, explanation: "How the source stands to the content."),
      ColumnDescription(name: "negated", type: .boolean, explanation: "Whether the cue is negated."),
      ColumnDescription(
        name: "quote_type", type: .text, explanation: "How much of the content is quoted: all, some or none of it."),
      ColumnDescription(
        name: "said_from", type: .text, explanation: "The first day when it was said, ISO 8601; empty where not told."),
      ColumnDescription(
        name: "said_to", type: .text, explanation: "The last day when it was said, ISO 8601; empty where not told."),
      place("claim_start", "Where the claim begins."), place("claim_end", "Where the claim ends, itself excluded."),
    ],
    sql: """
      SELECT l.article AS article, l.sha256 AS sha256, l.published AS published,
        f.start AS figure_start, f."end" AS figure_end, f.value AS value, f.low AS low, f.high AS high, f.unit AS unit,
        f.thing_head AS thing_head, c.name AS said_by, c.entity AS entity, c.source_type AS source_type,
        c.cue_class AS cue_class, c.stance AS stance, c.negated AS negated, c.quote_type AS quote_type,
        c.said_from AS said_from, c.said_to AS said_to, c.start AS claim_start, c."end" AS claim_end
      FROM claims AS c
      JOIN figures AS f ON f.article_id = c.article_id
        AND (f.start >= c.content_start AND f."end" <= c.content_end
          OR f.start >= c.content_rest_start AND f."end" <= c.content_rest_end)
      JOIN article_list AS l ON l.article_id = c.article_id
      ORDER BY l.article, l.sha256, f.start, f."end", f.row_id, c.row_id
      """)

  /// How often each entity is a source.
  static let bySource = ResultView(
    name: "claims_by_source",
    summary: "Each source that is an entity, with how much it says; the most often cited first.",
    columns: [
      ColumnDescription(name: "entity", type: .text, explanation: "Its QID, or the articles' own id for it."),
      ColumnDescription(name: "name", type: .text, explanation: "What it is called."),
      ColumnDescription(name: "claims", type: .integer, explanation: "How many claims are its own."),
      ColumnDescription(name: "quoted", type: .integer, explanation: "How many of them are quoted in full or in part."),
      ColumnDescription(name: "denied", type: .integer, explanation: "How many of them are denials."),
      ColumnDescription(name: "articles", type: .integer, explanation: "In how many articles."),
    ],
    sql: """
      SELECT c.entity AS entity, min(c.name) AS name, count(*) AS claims,
        sum(c.quote_type IN ('direct', 'mixed')) AS quoted, sum(c.stance = 'denies') AS denied,
        count(DISTINCT c.article_id) AS articles
      FROM claims AS c
      WHERE c.entity IS NOT NULL
      GROUP BY c.entity
      ORDER BY claims DESC, c.entity
      """)

  private static let article = ColumnDescription(name: "article", type: .text, explanation: "The article's name.")
  private static let sha256 = ColumnDescription(
    name: "sha256", type: .text, explanation: "SHA-256 of its text, in hexadecimal.")

  private static func place(_ name: String, _ explanation: String) -> ColumnDescription {
    ColumnDescription(name: name, type: .integer, explanation: explanation, unit: "code points")
  }
}
