import GRDB

/// The tables of Dossier's own, as they are made and as they are expected to be found.
enum Schema {
  /// “DOSS” in ASCII, at byte 68 of the file.
  static let applicationID: Int32 = 0x444F_5353
  /// The format this program writes, at byte 60 of the file (`user_version`).
  static let format = 4

  /// A table, index or view, and what makes it.
  typealias Statement = (name: String, sql: String)

  /// What a file of some format has.
  static func statements(of format: Int) -> [Statement] {
    var statements = first
    for step in MigrationStep.all where step.format <= format {
      statements.removeAll { old in step.creates.contains { $0.name == old.name } }
      statements += step.creates
      statements.removeAll { old in step.drops.contains(old.name) }
    }
    return statements
  }

  /// Format 1, as released; what came later is a `MigrationStep`.
  ///
  /// `sqlar` is the SQLite Archive format, so that `sqlite3 FILE -A` reads the texts.
  private static let first: [Statement] = [
    ("sqlar", "CREATE TABLE sqlar(name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)"),
    (
      "articles",
      """
      CREATE TABLE articles(
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE REFERENCES sqlar(name) ON UPDATE CASCADE,
        sha256 BLOB NOT NULL UNIQUE,
        length_bytes INTEGER NOT NULL,
        length_code_points INTEGER NOT NULL,
        recognized_language TEXT,
        sighting_id INTEGER NOT NULL
      ) STRICT
      """
    ),
    (
      "sightings",
      """
      CREATE TABLE sightings(
        id INTEGER PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        name TEXT NOT NULL,
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
    (
      "imports",
      """
      CREATE TABLE imports(
        id INTEGER PRIMARY KEY,
        started TEXT NOT NULL,
        finished TEXT,
        program TEXT NOT NULL,
        inputs TEXT NOT NULL,
        found INTEGER NOT NULL,
        added INTEGER NOT NULL,
        copies INTEGER NOT NULL,
        left_out INTEGER NOT NULL,
        failed INTEGER NOT NULL
      ) STRICT
      """
    ),
    (
      "import_problems",
      """
      CREATE TABLE import_problems(
        id INTEGER PRIMARY KEY,
        item TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK(outcome IN ('left_out', 'failed', 'noted')),
        reason TEXT NOT NULL,
        import_id INTEGER NOT NULL REFERENCES imports(id)
      ) STRICT
      """
    ),
    ("import_problems_item", "CREATE INDEX import_problems_item ON import_problems(item)"),
    (
      "result_tables",
      """
      CREATE TABLE result_tables(
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        description TEXT NOT NULL
      ) STRICT
      """
    ),
    (
      "configurations",
      """
      CREATE TABLE configurations(
        id INTEGER PRIMARY KEY,
        table_id INTEGER NOT NULL REFERENCES result_tables(id),
        version INTEGER NOT NULL,
        settings_hash TEXT NOT NULL,
        settings TEXT NOT NULL,
        UNIQUE(table_id, version, settings_hash)
      ) STRICT
      """
    ),
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
        PRIMARY KEY(article_id, table_id)
      ) STRICT, WITHOUT ROWID
      """
    ),
    (
      "analysis_failures",
      """
      CREATE TABLE analysis_failures(
        article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        table_id INTEGER NOT NULL REFERENCES result_tables(id),
        configuration_id INTEGER NOT NULL REFERENCES configurations(id),
        reason TEXT NOT NULL,
        PRIMARY KEY(article_id, table_id)
      ) STRICT, WITHOUT ROWID
      """
    ),
    (
      "runs",
      """
      CREATE TABLE runs(
        id INTEGER PRIMARY KEY,
        started TEXT NOT NULL,
        finished TEXT,
        program TEXT NOT NULL,
        jobs INTEGER NOT NULL,
        state TEXT NOT NULL CHECK(state IN ('running', 'done', 'interrupted', 'failed', 'broken_off'))
      ) STRICT
      """
    ),
    (
      "run_analyzers",
      """
      CREATE TABLE run_analyzers(
        run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
        configuration_id INTEGER NOT NULL REFERENCES configurations(id),
        done INTEGER NOT NULL,
        current INTEGER NOT NULL,
        left_out INTEGER NOT NULL,
        failed INTEGER NOT NULL,
        row_count INTEGER NOT NULL,
        PRIMARY KEY(run_id, configuration_id)
      ) STRICT, WITHOUT ROWID
      """
    ),
    (
      "article_list",
      """
      CREATE VIEW article_list AS
      SELECT articles.id AS article_id, articles.name AS article, lower(hex(articles.sha256)) AS sha256,
        sightings.published, sightings.source, sightings.url, sightings.title, sightings.byline,
        coalesce(sightings.language, articles.recognized_language) AS language, articles.length_code_points,
        sightings.name AS given_name
      FROM articles JOIN sightings ON sightings.id = articles.sighting_id
      """
    ),
  ]

  static func create(in db: Database) throws {
    for statement in statements(of: format) { try db.execute(sql: statement.sql) }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(format)")
  }
}

extension String {
  /// As a name in SQL.
  var sqlName: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
