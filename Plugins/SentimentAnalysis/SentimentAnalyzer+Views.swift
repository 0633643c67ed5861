import AnalyzerKit

extension SentimentAnalyzer {
  static let byEntity = ResultView(
    name: "sentiment_by_entity",
    summary: "How each entity is portrayed over all articles, the most mentioned first.",
    columns: [
      ColumnDescription(name: "entity", type: .text, explanation: "Who or what is mentioned."),
      ColumnDescription(name: "name", type: .text, explanation: "What the entity is called in full."),
      ColumnDescription(name: "mentions", type: .integer, explanation: "How many mentions there are."),
      ColumnDescription(name: "negative", type: .integer, explanation: "How many of them are labelled negative."),
      ColumnDescription(name: "neutral", type: .integer, explanation: "How many of them are labelled neutral."),
      ColumnDescription(name: "positive", type: .integer, explanation: "How many of them are labelled positive."),
      ColumnDescription(
        name: "mean_score", type: .real, explanation: "The mean score of its mentions, from -1 to 1, to four decimals."),
      ColumnDescription(name: "articles", type: .integer, explanation: "How many articles mention it."),
    ],
    sql: """
      SELECT entity, min(name) AS name, count(*) AS mentions,
        sum(label = 'negative') AS negative, sum(label = 'neutral') AS neutral, sum(label = 'positive') AS positive,
        round(avg(score), 4) AS mean_score, count(DISTINCT article_id) AS articles
      FROM sentiment
      WHERE level = 'mention'
      GROUP BY entity
      ORDER BY mentions DESC, entity
      """)

  static let byWeek = ResultView(
    name: "sentiment_by_week",
    summary: "How each entity is portrayed in each article, with its source and week, the latest week last.",
    columns: [
      ColumnDescription(name: "week", type: .text, explanation: "The Monday of the week; empty without a date."),
      ColumnDescription(name: "source", type: .text, explanation: "Who published the article; empty if not known."),
      ColumnDescription(name: "article", type: .text, explanation: "The article's name."),
      ColumnDescription(name: "sha256", type: .text, explanation: "The SHA-256 of the article's text, in hexadecimal."),
      ColumnDescription(name: "entity", type: .text, explanation: "Who or what is mentioned."),
      ColumnDescription(name: "name", type: .text, explanation: "What the entity is called in full."),
      ColumnDescription(name: "mentions", type: .integer, explanation: "How many mentions there are."),
      ColumnDescription(name: "negative", type: .integer, explanation: "How many of them are labelled negative."),
      ColumnDescription(name: "neutral", type: .integer, explanation: "How many of them are labelled neutral."),
      ColumnDescription(name: "positive", type: .integer, explanation: "How many of them are labelled positive."),
      ColumnDescription(
        name: "in_quotes", type: .integer, explanation: "How many of them stand inside quotation marks."),
      ColumnDescription(
        name: "mean_score", type: .real, explanation: "The mean score of its mentions, from -1 to 1, to four decimals."),
    ],
    sql: """
      SELECT date(article_list.published, '-6 days', 'weekday 1') AS week, article_list.source AS source,
        article_list.article AS article, article_list.sha256 AS sha256, entity, min(name) AS name,
        count(*) AS mentions, sum(label = 'negative') AS negative, sum(label = 'neutral') AS neutral,
        sum(label = 'positive') AS positive, sum(in_quote) AS in_quotes, round(avg(score), 4) AS mean_score
      FROM sentiment JOIN article_list ON article_list.article_id = sentiment.article_id
      WHERE level = 'mention'
      GROUP BY sentiment.article_id, entity
      ORDER BY week, article_list.source, article_list.article, article_list.sha256, entity
      """)

  static let byArticle = ResultView(
    name: "sentiment_by_article",
    summary: "How each article is toned, and how many of its sentences are.",
    columns: [
      ColumnDescription(name: "article", type: .text, explanation: "The article's name."),
      ColumnDescription(name: "sha256", type: .text, explanation: "The SHA-256 of the article's text, in hexadecimal."),
      ColumnDescription(name: "label", type: .text, explanation: "How the article is toned."),
      ColumnDescription(name: "score", type: .real, explanation: "The article's score, from -1 to 1."),
      ColumnDescription(name: "sentences", type: .integer, explanation: "How many sentences it has."),
      ColumnDescription(name: "negative", type: .integer, explanation: "How many of them are labelled negative."),
      ColumnDescription(name: "neutral", type: .integer, explanation: "How many of them are labelled neutral."),
      ColumnDescription(name: "positive", type: .integer, explanation: "How many of them are labelled positive."),
    ],
    sql: """
      SELECT article_list.article AS article, article_list.sha256 AS sha256,
        max(CASE WHEN level = 'article' THEN label END) AS label,
        max(CASE WHEN level = 'article' THEN score END) AS score,
        sum(level = 'sentence') AS sentences, sum(level = 'sentence' AND label = 'negative') AS negative,
        sum(level = 'sentence' AND label = 'neutral') AS neutral,
        sum(level = 'sentence' AND label = 'positive') AS positive
      FROM sentiment JOIN article_list ON article_list.article_id = sentiment.article_id
      WHERE level <> 'mention'
      GROUP BY sentiment.article_id
      ORDER BY article_list.article, article_list.sha256
      """)
}
