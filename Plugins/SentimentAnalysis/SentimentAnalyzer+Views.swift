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

  static let byArticle = ResultView(
    name: "sentiment_by_article",
    summary: "How each article is toned: the mean of its sentences that have a tone.",
    columns: [
      ColumnDescription(name: "article", type: .text, explanation: "The article's name."),
      ColumnDescription(name: "sha256", type: .text, explanation: "The SHA-256 of the article's text, in hexadecimal."),
      ColumnDescription(name: "sentences", type: .integer, explanation: "How many of its sentences have a cue."),
      ColumnDescription(
        name: "mean_score", type: .real,
        explanation: "The mean score of those sentences, from -1 to 1, to four decimals."),
    ],
    sql: """
      SELECT article_list.article AS article, article_list.sha256 AS sha256, count(*) AS sentences,
        round(avg(sentiment.score), 4) AS mean_score
      FROM sentiment JOIN article_list ON article_list.article_id = sentiment.article_id
      WHERE sentiment.level = 'sentence'
      GROUP BY sentiment.article_id
      ORDER BY article_list.article, article_list.sha256
      """)
}
