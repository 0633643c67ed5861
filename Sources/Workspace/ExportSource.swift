public import AnalyzerKit
import Foundation
import GRDB

/// Something that can be exported: an analyzer's table, a view beside one, or the list of articles.
public struct ExportSource: Sendable {
  public let name: String
  public let summary: String
  /// As they are exported: the proof that the host adds, then what the analyzer says.
  public let columns: [ColumnDescription]
  let content: Content

  enum Content: Sendable {
    case results(ResultTable)
    /// The program's own SQL: what a file holds as a view may be anybody's.
    case view(sql: String)
  }

  /// Whether each row stands for a place in a text.
  public var hasProof: Bool {
    if case .results = content { true } else { false }
  }

  init(_ table: ResultTable) {
    name = table.name
    summary = table.description.summary
    columns = Self.proof + table.description.columns.flatMap(Self.exported) + Self.origin
    content = .results(table)
  }

  init(_ view: ResultView) {
    name = view.name
    summary = view.summary
    columns = view.columns
    content = .view(sql: view.sql)
  }

  /// What stands before an analyzer's own columns.
  public static let proof = [
    ColumnDescription(
      name: "row", type: .text,
      explanation: "Names the row for 'dossier why': 12 digits of the text's SHA-256 and the place in it."),
    ColumnDescription(name: "article", type: .text, explanation: "The article's name in the archive."),
    ColumnDescription(name: "sha256", type: .text, explanation: "SHA-256 of the article's text, in hexadecimal."),
    ColumnDescription(
      name: "published", type: .text, explanation: "When the article was published, as given; empty where unknown."),
    ColumnDescription(
      name: "source", type: .text, explanation: "Who published the article, as given; empty where unknown."),
    ColumnDescription(
      name: "start", type: .integer, explanation: "Where the quote begins, counted from 0.", unit: "code points"),
    ColumnDescription(
      name: "end", type: .integer, explanation: "Where the quote ends, itself excluded.", unit: "code points"),
    ColumnDescription(name: "quote", type: .text, explanation: "The exact words at that place."),
  ]

  /// What stands after them.
  public static let origin = [
    ColumnDescription(name: "analyzer", type: .text, explanation: "The analyzer that found the row."),
    ColumnDescription(name: "version", type: .integer, explanation: "The analyzer's version."),
    ColumnDescription(
      name: "settings", type: .text,
      explanation: "The first 8 hexadecimal digits of the SHA-256 of all settings that can change a row."),
    copiesGroup,
  ]

  private static let copiesGroup = ColumnDescription(
    name: "copies_group", type: .text,
    explanation: "The same for all near copies of a text, so that each can be counted once: 12 digits of a SHA-256.")

  static let articles = ExportSource(
    ResultView(
      name: "articles", summary: "An article of the archive.",
      columns: [
        ColumnDescription(name: "article", type: .text, explanation: "The article's name in the archive."),
        ColumnDescription(name: "sha256", type: .text, explanation: "SHA-256 of the text, in hexadecimal."),
        ColumnDescription(name: "published", type: .text, explanation: "As given; empty where unknown."),
        ColumnDescription(name: "source", type: .text, explanation: "Who published it; empty where unknown."),
        ColumnDescription(name: "url", type: .text, explanation: "Where it was found; empty where unknown."),
        ColumnDescription(name: "title", type: .text, explanation: "As given beside the text; empty where unknown."),
        ColumnDescription(name: "byline", type: .text, explanation: "Who wrote it; empty where unknown."),
        ColumnDescription(
          name: "language", type: .text, explanation: "ISO 639-1, declared or else recognised; empty where unclear."),
        ColumnDescription(name: "length", type: .integer, explanation: "Length of the text.", unit: "code points"),
        ColumnDescription(
          name: "revision_of", type: .text,
          explanation: "The name that it shares with another text; empty where it has its name alone."),
        ColumnDescription(
          name: "sightings", type: .integer, explanation: "How often the text was seen, the first time included."),
        ColumnDescription(
          name: "published_from", type: .text,
          explanation:
            "What the date was read from: metadata, header, time, dateline, url, or analyst; empty without a date."),
        copiesGroup,
        ColumnDescription(
          name: "original", type: .text,
          explanation: "The archived file that the text was read from; empty where the text is that itself."),
      ],
      sql: articlesSQL))

  static let articlesSQL = """
    SELECT article, sha256, published, source, url, title, byline, language, length_code_points,
      nullif(given_name, article),
      (SELECT count(*) FROM sightings WHERE sightings.article_id = article_list.article_id), published_from,
      copies_group,
      (SELECT originals.name FROM articles JOIN sighting_origins USING (sighting_id)
        JOIN originals ON originals.id = original_id WHERE articles.id = article_list.article_id)
    FROM article_list ORDER BY article
    """

  static let problems = ExportSource(
    ResultView(
      name: "import_problems", summary: "Something that did not get in, or not as it was.",
      columns: [
        ColumnDescription(name: "item", type: .text, explanation: "FILE, or FILE:PART for a part of it."),
        ColumnDescription(name: "outcome", type: .text, explanation: "left_out, failed, or noted."),
        ColumnDescription(name: "reason", type: .text, explanation: "What is wrong, and where."),
      ], sql: "SELECT item, outcome, reason FROM import_problems ORDER BY item, id"))

  static let files = ExportSource(
    ResultView(
      name: "import_files", summary: "The account of a folder, or of a file with several items or with problems.",
      columns: [
        ColumnDescription(name: "item", type: .text, explanation: "FOLDER, FILE, or FILE:PART."),
        ColumnDescription(name: "found", type: .integer, explanation: "added + copies + left_out + failed."),
        ColumnDescription(name: "added", type: .integer, explanation: "Texts that were new."),
        ColumnDescription(name: "copies", type: .integer, explanation: "Texts that were there."),
        ColumnDescription(name: "left_out", type: .integer, explanation: "Items that were not meant for Dossier."),
        ColumnDescription(name: "failed", type: .integer, explanation: "Items that could not be read."),
      ], sql: "SELECT item, found, added, copies, left_out, failed FROM import_files ORDER BY item"))

  private static func exported(_ column: ColumnDescription) -> [ColumnDescription] {
    guard column.type == .span else { return [column] }
    return [
      ColumnDescription(name: column.name, type: .text, explanation: column.explanation),
      ColumnDescription(
        name: "\(column.name)_start", type: .integer, explanation: "Where '\(column.name)' begins.",
        unit: "code points"),
      ColumnDescription(
        name: "\(column.name)_end", type: .integer, explanation: "Where '\(column.name)' ends, itself excluded.",
        unit: "code points"),
    ]
  }
}

extension Workspace {
  /// All that can be exported: each analyzer's table with the views beside it, and the list of articles.
  ///
  /// Views are there where the program knows the analyzer, the table has the columns that it knows, and so have the other
  /// tables that the view joins.
  public func exportSources() throws -> [ExportSource] {
    let known = try knownSources()
    return try read { db in try known.filter { try missingTable(of: $0, in: db) == nil } }
  }

  /// - Throws: `WorkspaceError.noTable`, or `.viewNeeds` where a table that a view joins is not there.
  public func exportSource(_ name: String) throws -> ExportSource {
    guard let source = try knownSources().first(where: { $0.name == name }) else {
      throw WorkspaceError.noTable(name, known: try exportSources().map(\.name))
    }
    if let table = try read({ db in try missingTable(of: source, in: db) }) {
      throw WorkspaceError.viewNeeds(view: name, table: table)
    }
    return source
  }

  private func knownSources() throws -> [ExportSource] {
    try resultTables().flatMap { table in
      let known = analyzers.first { $0.name == table.name && $0.columns == table.description.columns }
      return [ExportSource(table)] + (known?.views ?? []).map(ExportSource.init)
    } + [.articles, .files, .problems]
  }

  /// The table that a view joins and the file does not have as the view needs it; nil where it has all.
  private func missingTable(of source: ExportSource, in db: Database) throws -> String? {
    guard case .view(let sql) = source.content else { return nil }
    do {
      _ = try db.makeStatement(sql: sql)
      return nil
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      let joined = analyzers.map(\.name).filter { sql.contains("JOIN \($0) ") || sql.contains("FROM \($0) ") }
      guard let missing = try joined.first(where: { try !hasColumns(of: $0, in: db) }) else { throw error }
      return missing
    }
  }

  /// Whether the table of an analyzer is there with the columns that the program knows.
  private func hasColumns(of analyzer: String, in db: Database) throws -> Bool {
    let table = try ResultTable.all(in: db).first { $0.name == analyzer }
    return table?.description.columns == analyzers.first { $0.name == analyzer }?.columns
  }

  /// The analyzer versions and settings that the rows of a table come from, with the number of articles of each.
  public func origins(of source: ExportSource) throws -> [RowOrigin] {
    guard case .results(let table) = source.content else { return [] }
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT version, settings_hash, settings, count(*) AS articles FROM analyses
          JOIN configurations ON configurations.id = configuration_id
          WHERE analyses.table_id = ? GROUP BY version, settings_hash ORDER BY version, settings_hash
          """, arguments: [table.id]
      ).map {
        RowOrigin(
          analyzer: table.name, version: $0["version"], settingsHash: $0["settings_hash"], settings: $0["settings"],
          articles: $0["articles"])
      }
    }
  }

  /// How many rows a source has.
  public func rowCount(of source: ExportSource) throws -> Int {
    try read { db in
      switch source.content {
      case .results(let table):
        try Int.fetchOne(
          db, sql: "SELECT coalesce(sum(row_count), 0) FROM analyses WHERE table_id = ?", arguments: [table.id]) ?? 0
      case .view(let sql): try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(sql))") ?? 0
      }
    }
  }
}

/// What rows come from.
public struct RowOrigin: Hashable, Sendable {
  public let analyzer: String
  public let version: Int
  public let settingsHash: String
  public let settings: String
  public let articles: Int
}
