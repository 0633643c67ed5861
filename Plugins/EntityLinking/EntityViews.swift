import AnalyzerKit

/// What SQL adds up from the mentions.
enum EntityViews {
  static let byArticle = ResultView(
    name: "entities_by_article", summary: "Each entity of each article, with how often it is mentioned there.",
    columns: [
      article, entity, qid, name, type, mentions, named,
      ColumnDescription(
        name: "first_start", type: .integer, explanation: "Where it is first mentioned, in code points."),
      ColumnDescription(
        name: "in_headline", type: .boolean, explanation: "Whether a mention stands in the headline."),
    ],
    sql: """
      SELECT l.article AS article, e.entity AS entity, min(e.qid) AS qid, min(e.name) AS name,
        coalesce(min(CASE WHEN e.type <> 'nationality' THEN e.type END), 'nationality') AS type,
        count(*) AS mentions, sum(e.kind NOT IN ('pronoun', 'nominal')) AS named,
        min(e.start) AS first_start, max(e.section = 'headline') AS in_headline
      FROM entities AS e JOIN article_list AS l ON l.article_id = e.article_id
      GROUP BY l.article, l.sha256, e.article_id, e.entity
      ORDER BY l.article, l.sha256, first_start, e.entity
      """)

  static let overall = ResultView(
    name: "entities_overall", summary: "Each linked entity of the whole collection, the most widely named first.",
    columns: [
      ColumnDescription(name: "qid", type: .text, explanation: "Its Wikidata id."), name, type, mentions, named,
      articles,
      ColumnDescription(
        name: "sources", type: .integer, explanation: "How many publishers do; articles without one are not counted."),
      ColumnDescription(
        name: "first_published", type: .text,
        explanation: "The earliest date of an article that names it, ISO 8601; empty where none is dated."),
      ColumnDescription(
        name: "last_published", type: .text,
        explanation: "The latest date of an article that names it, ISO 8601; empty where none is dated."),
    ],
    sql: """
      SELECT e.qid AS qid, min(e.name) AS name,
        coalesce(min(CASE WHEN e.type <> 'nationality' THEN e.type END), 'nationality') AS type,
        count(*) AS mentions, sum(e.kind NOT IN ('pronoun', 'nominal')) AS named,
        count(DISTINCT e.article_id) AS articles, count(DISTINCT l.source) AS sources,
        min(l.published) AS first_published, max(l.published) AS last_published
      FROM entities AS e JOIN article_list AS l ON l.article_id = e.article_id
      WHERE e.qid IS NOT NULL
      GROUP BY e.qid
      ORDER BY articles DESC, mentions DESC, e.qid
      """)

  static let unlinked = ResultView(
    name: "entities_unlinked",
    summary: "Names that the knowledge base lacks or cannot tell apart, the most frequent first.",
    columns: [
      name, type,
      ColumnDescription(name: "reason", type: .text, explanation: "Why it is not linked."), articles, mentions,
      ColumnDescription(
        name: "example", type: .text, explanation: "The first article by name that mentions it."),
    ],
    sql: """
      SELECT e.name AS name, e.type AS type, e.reason AS reason, count(DISTINCT e.article_id) AS articles,
        count(*) AS mentions, min(l.article) AS example
      FROM entities AS e JOIN article_list AS l ON l.article_id = e.article_id
      WHERE e.qid IS NULL AND e.kind NOT IN ('pronoun', 'nominal')
      GROUP BY e.name, e.type, e.reason
      ORDER BY articles DESC, mentions DESC, e.name, e.type, e.reason
      """)

  private static let article = ColumnDescription(name: "article", type: .text, explanation: "The article's name.")
  private static let entity = ColumnDescription(
    name: "entity", type: .text, explanation: "Its QID, or the article's own id for it.")
  private static let qid = ColumnDescription(
    name: "qid", type: .text, explanation: "Its Wikidata id; empty where it is not linked.")
  private static let name = ColumnDescription(name: "name", type: .text, explanation: "What it is called.")
  private static let type = ColumnDescription(
    name: "type", type: .text, explanation: "What it is: person, place, organization, nationality or other.")
  private static let mentions = ColumnDescription(
    name: "mentions", type: .integer, explanation: "How many mentions there are.")
  private static let named = ColumnDescription(
    name: "named", type: .integer, explanation: "How many of the mentions are names, not words that stand for it.")
  private static let articles = ColumnDescription(
    name: "articles", type: .integer, explanation: "How many articles mention it.")
}
