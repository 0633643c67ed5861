extension MigrationStep {
  /// A name stands once, with the text; what is known of an article stands in one row, and so does what was made of it.
  static let narrowTables = MigrationStep(
    name: "each name once", format: 4,
    creates: [
      (
        "sqlar",
        "CREATE TABLE sqlar(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, mode INT, mtime INT, sz INT, data BLOB)"
      ),
      (
        "articles",
        """
        CREATE TABLE articles(
          id INTEGER PRIMARY KEY REFERENCES sqlar(id),
          sha256 BLOB NOT NULL,
          length_bytes INTEGER NOT NULL,
          length_code_points INTEGER NOT NULL,
          recognized_language TEXT,
          sighting_id INTEGER NOT NULL,
          checksum INTEGER,
          minhash BLOB
        ) STRICT
        """
      ),
      ("articles_sha256", "CREATE INDEX articles_sha256 ON articles(substr(sha256, 1, 6))"),
      (
        "sightings",
        """
        CREATE TABLE sightings(
          id INTEGER PRIMARY KEY,
          article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
          name TEXT,
          published TEXT,
          source TEXT,
          url TEXT,
          title TEXT,
          byline TEXT,
          language TEXT
        ) STRICT
        """
      ),
      ("sightings_article", "CREATE INDEX sightings_article ON sightings(article_id)"),
      ("sightings_name", "CREATE INDEX sightings_name ON sightings(name) WHERE name IS NOT NULL"),
      (
        "analyses",
        """
        CREATE TABLE analyses(
          article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
          table_id INTEGER NOT NULL REFERENCES result_tables(id),
          configuration_id INTEGER NOT NULL REFERENCES configurations(id),
          metadata_hash INTEGER NOT NULL,
          row_count INTEGER NOT NULL,
          left_out TEXT,
          checksum INTEGER,
          PRIMARY KEY(article_id, table_id)
        ) STRICT, WITHOUT ROWID
        """
      ),
      (
        "article_list",
        """
        CREATE VIEW article_list AS
        SELECT articles.id AS article_id, sqlar.name AS article, lower(hex(articles.sha256)) AS sha256,
          coalesce(corrections.published, sightings.published) AS published,
          coalesce(corrections.source, sightings.source) AS source, coalesce(corrections.url, sightings.url) AS url,
          coalesce(corrections.title, sightings.title) AS title,
          coalesce(corrections.byline, sightings.byline) AS byline,
          coalesce(corrections.language, sightings.language, articles.recognized_language) AS language,
          articles.length_code_points, coalesce(sightings.name, sqlar.name) AS given_name,
          CASE WHEN corrections.published IS NOT NULL THEN 'analyst'
            ELSE coalesce(published_from, iif(sightings.published IS NULL, NULL, 'metadata')) END AS published_from,
          coalesce(near_copies.copies_group, lower(substr(hex(articles.sha256), 1, 12))) AS copies_group
        FROM articles JOIN sqlar ON sqlar.id = articles.id JOIN sightings ON sightings.id = articles.sighting_id
        LEFT JOIN corrections ON corrections.article_id = articles.id
        LEFT JOIN sighting_origins ON sighting_origins.sighting_id = sightings.id
        LEFT JOIN near_copies ON near_copies.article_id = articles.id
        """
      ),
    ],
    drops: ["fingerprints", "row_checksums"],
    reshapes: [
      Reshaping(
        table: "sqlar",
        query: """
          SELECT id, name, (SELECT mode FROM old.sqlar AS texts WHERE texts.name = articles.name) AS mode,
            (SELECT mtime FROM old.sqlar AS texts WHERE texts.name = articles.name) AS mtime,
            (SELECT sz FROM old.sqlar AS texts WHERE texts.name = articles.name) AS sz,
            (SELECT data FROM old.sqlar AS texts WHERE texts.name = articles.name) AS data
          FROM old.articles AS articles
          """,
        further: (
          "name, mode, mtime, sz, data",
          """
          SELECT name, mode, mtime, sz, data FROM old.sqlar
          WHERE name IS NOT NULL AND name NOT IN (SELECT name FROM old.articles) ORDER BY rowid
          """
        )),
      Reshaping(
        table: "articles",
        query: """
          SELECT id, sha256, length_bytes, length_code_points, recognized_language, sighting_id,
            -- Of fewer facts than now; it is taken anew.
            NULL AS checksum,
            (SELECT minhash FROM old.fingerprints WHERE article_id = id) AS minhash
          FROM old.articles
          """),
      Reshaping(
        table: "sightings",
        query: """
          SELECT id, article_id,
            nullif(name, (SELECT articles.name FROM old.articles AS articles WHERE articles.id = article_id)) AS name,
            published, source, url, title, byline, language
          FROM old.sightings
          """),
      Reshaping(
        table: "analyses",
        query: """
          SELECT article_id, table_id, configuration_id, metadata_hash, row_count, left_out,
            (SELECT checksum FROM old.row_checksums AS sums
              WHERE sums.article_id = analyses.article_id AND sums.table_id = analyses.table_id) AS checksum
          FROM old.analyses AS analyses
          """),
    ])
}
