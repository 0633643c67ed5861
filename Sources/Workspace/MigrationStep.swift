import GRDB

/// One change of the tables on the way to a format.
///
/// A step makes tables and indexes, makes views anew, drops tables, and gives tables another shape, out of a query over the
/// old ones. So a file of an older format can be read as it is, through the same queries, and with what it lacks beside it.
struct MigrationStep {
  /// What it is for.
  let name: String
  /// The first format that has it.
  let format: Int
  let creates: [Schema.Statement]
  /// Tables that no longer are.
  var drops: [String] = []
  /// Tables among those it creates that were there in another shape.
  var reshapes: [Reshaping] = []

  /// A table that is made of what it was before. In both queries a table of the older format is called `old.NAME`.
  struct Reshaping {
    let table: String
    /// Gives all columns. It reads one table, and what else it needs by subqueries, so that SQLite can look through it
    /// for an index.
    let query: String
    /// Gives the columns but for the id of further rows, which a reader of an older file does not need.
    var further: (columns: String, query: String)?
  }

  /// In the order in which they are taken.
  static let all: [MigrationStep] = [
    originals, importFiles, nearCopies, corrections, links, rowChecksums, fingerprints, narrowTables,
    staleAnalyses,
  ]

  /// The bytes that a text was read from, and where its date comes from.
  private static let originals = MigrationStep(
    name: "originals and where dates come from", format: 2,
    creates: [
      (
        "originals",
        """
        CREATE TABLE originals(
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE REFERENCES sqlar(name),
          sha256 BLOB NOT NULL UNIQUE,
          length_bytes INTEGER NOT NULL
        ) STRICT
        """
      ),
      (
        "sighting_origins",
        """
        CREATE TABLE sighting_origins(
          sighting_id INTEGER PRIMARY KEY REFERENCES sightings(id) ON DELETE CASCADE,
          published_from TEXT,
          original_id INTEGER REFERENCES originals(id)
        ) STRICT
        """
      ),
      ("sightings_name", "CREATE INDEX sightings_name ON sightings(name)"),
      ("sighting_origins_original", "CREATE INDEX sighting_origins_original ON sighting_origins(original_id)"),
    ])

  /// The account at every level: of a folder, of a pack in it, of a file in that.
  private static let importFiles = MigrationStep(
    name: "an account for each file and folder", format: 2,
    creates: [
      (
        "import_files",
        """
        CREATE TABLE import_files(
          item TEXT PRIMARY KEY,
          path TEXT,
          found INTEGER NOT NULL,
          added INTEGER NOT NULL,
          copies INTEGER NOT NULL,
          left_out INTEGER NOT NULL,
          failed INTEGER NOT NULL,
          import_id INTEGER NOT NULL REFERENCES imports(id)
        ) STRICT, WITHOUT ROWID
        """
      )
    ])

  /// Texts that are nearly the same.
  private static let nearCopies = MigrationStep(
    name: "near copies", format: 2,
    creates: [
      (
        "signatures",
        """
        CREATE TABLE signatures(
          article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
          minhash BLOB NOT NULL
        ) STRICT
        """
      ),
      (
        "near_copies",
        """
        CREATE TABLE near_copies(
          article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
          copies_group TEXT NOT NULL
        ) STRICT
        """
      ),
      (
        "settings",
        "CREATE TABLE settings(name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"
      ),
    ])

  /// By which a changed bit in a result shows.
  private static let rowChecksums = MigrationStep(
    name: "checksums of rows", format: 2,
    creates: [
      (
        "row_checksums",
        """
        CREATE TABLE row_checksums(
          article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
          table_id INTEGER NOT NULL REFERENCES result_tables(id),
          checksum INTEGER NOT NULL,
          PRIMARY KEY(article_id, table_id)
        ) STRICT, WITHOUT ROWID
        """
      )
    ])

  /// Shorter signatures, sums by which a changed bit in what is known of an article shows, and what `status` says.
  private static let fingerprints = MigrationStep(
    name: "sums of facts, and counts", format: 3,
    creates: [
      (
        "fingerprints",
        """
        CREATE TABLE fingerprints(
          article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
          checksum INTEGER NOT NULL,
          minhash BLOB
        ) STRICT
        """
      ),
      (
        "counts",
        """
        CREATE TABLE counts(
          name TEXT NOT NULL PRIMARY KEY,
          value TEXT NOT NULL,
          checksum INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """
      ),
    ], drops: ["signatures"])

  /// What the analyst set right or took out.
  private static let corrections = MigrationStep(
    name: "corrections and removals", format: 2,
    creates: [
      (
        "corrections",
        """
        CREATE TABLE corrections(
          article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
          published TEXT,
          source TEXT,
          url TEXT,
          title TEXT,
          byline TEXT,
          language TEXT
        ) STRICT
        """
      ),
      (
        "removals",
        """
        CREATE TABLE removals(
          id INTEGER PRIMARY KEY,
          article TEXT NOT NULL,
          sha256 BLOB NOT NULL,
          removed TEXT NOT NULL
        ) STRICT
        """
      ),
      (
        "article_list",
        """
        CREATE VIEW article_list AS
        SELECT articles.id AS article_id, articles.name AS article, lower(hex(articles.sha256)) AS sha256,
          coalesce(corrections.published, sightings.published) AS published,
          coalesce(corrections.source, sightings.source) AS source, coalesce(corrections.url, sightings.url) AS url,
          coalesce(corrections.title, sightings.title) AS title,
          coalesce(corrections.byline, sightings.byline) AS byline,
          coalesce(corrections.language, sightings.language, articles.recognized_language) AS language,
          articles.length_code_points, sightings.name AS given_name,
          CASE WHEN corrections.published IS NOT NULL THEN 'analyst'
            ELSE coalesce(published_from, iif(sightings.published IS NULL, NULL, 'metadata')) END AS published_from,
          coalesce(near_copies.copies_group, lower(substr(hex(articles.sha256), 1, 12))) AS copies_group
        FROM articles JOIN sightings ON sightings.id = articles.sighting_id
        LEFT JOIN corrections ON corrections.article_id = articles.id
        LEFT JOIN sighting_origins ON sighting_origins.sighting_id = sightings.id
        LEFT JOIN near_copies ON near_copies.article_id = articles.id
        """
      ),
    ])

  /// What the analyst decided names to stand for.
  private static let links = MigrationStep(
    name: "what names stand for", format: 2,
    creates: [
      (
        "links",
        """
        CREATE TABLE links(
          name TEXT NOT NULL PRIMARY KEY,
          decision TEXT NOT NULL CHECK(decision IN ('entity', 'local', 'never')),
          entity TEXT,
          CHECK((entity IS NULL) = (decision = 'never'))
        ) STRICT, WITHOUT ROWID
        """
      )
    ])

  /// What is to be made anew though made with the settings of today, and the names not yet looked for to find it.
  private static let staleAnalyses = MigrationStep(
    name: "what a decision on a name makes stale", format: 4,
    creates: [
      ("changed_names", "CREATE TABLE changed_names(name TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID"),
      (
        "stale_analyses",
        """
        CREATE TABLE stale_analyses(
          article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
          table_id INTEGER NOT NULL REFERENCES result_tables(id),
          PRIMARY KEY(article_id, table_id)
        ) STRICT, WITHOUT ROWID
        """
      ),
    ])
}
