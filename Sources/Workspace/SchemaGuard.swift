import AnalyzerKit
import GRDB

/// Looks through the schema of a file that may have come from anyone, before anything else is read from it.
struct SchemaGuard {
  /// Tables, views and indexes that are not Dossier's: left alone, and named to the user.
  private(set) var foreign: [String] = []

  /// - Throws: `Suspicion`: what the file has that could make a reading of it lie; what SQLite reports.
  init(_ db: Database) throws {
    do {
      try inspect(db)
    } catch is DecodingError {
      throw Suspicion("a table whose description cannot be read")
    }
  }

  struct Suspicion: Error {
    let what: String

    init(_ what: String) { self.what = what }
  }

  private mutating func inspect(_ db: Database) throws {
    let statements = Schema.statements(of: try Schema.fileFormat(db))
    var expected = Dictionary(uniqueKeysWithValues: statements.map { ($0.name, $0.sql) })
    let entries = try Row.fetchAll(db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")
    if let trigger = entries.first(where: { $0["type"] == "trigger" }) {
      throw Suspicion("a trigger, '\(trigger["name"] as String)'")
    }
    let found = Dictionary(entries.map { ($0["name"] as String, $0["sql"] as String?) }, uniquingKeysWith: { $1 })
    for (name, sql) in statements where found[name] != .some(sql) {
      throw Suspicion(found[name] == nil ? "no table '\(name)'" : "a '\(name)' of another make")
    }
    try inspectValues(of: statements, db)
    for table in try ResultTable.all(in: db) {
      for (name, sql) in table.statements {
        guard let present = found[name] else { throw Suspicion("no table '\(name)'") }
        guard present == sql else { throw Suspicion("a '\(name)' of another make") }
        expected[name] = sql
      }
    }
    foreign = entries.filter { entry in
      let owner: String = entry["tbl_name"]
      let isAutomatic = (entry["sql"] as String?) == nil && expected[owner] != nil
      return expected[entry["name"]] == nil && !isAutomatic && !(entry["name"] as String).hasPrefix("sqlite_stat")
    }.map { "\($0["type"] as String) '\($0["name"] as String)'" }
  }

  /// STRICT keeps those who write with SQLite to the types of columns, but not those who write the file's bytes.
  /// Tables with a row per article, which would take long to look through; their values are checked as they are read.
  private static let readWithCare: Set = [
    "articles", "sightings", "analyses", "analysis_failures", "import_problems", "originals", "sighting_origins",
    "import_files", "signatures", "near_copies", "corrections", "removals", "row_checksums", "fingerprints", "counts",
    "stale_analyses",
  ]

  private func inspectValues(of statements: [Schema.Statement], _ db: Database) throws {
    for (name, sql) in statements where sql.contains("STRICT") && !Self.readWithCare.contains(name) {
      let columns = try Row.fetchAll(
        db, sql: "SELECT name, lower(type), \"notnull\" FROM pragma_table_info(?, 'main')", arguments: [name])
      let wrong = columns.map { column in
        let types = (column[2] as Int) == 1 ? "'\(column[1] as String)'" : "'\(column[1] as String)', 'null'"
        return "typeof(\((column[0] as String).sqlName)) NOT IN (\(types))"
      }
      let find = "SELECT 1 FROM main.\(name.sqlName) WHERE \(wrong.joined(separator: " OR ")) LIMIT 1"
      if try Row.fetchOne(db, sql: find) != nil { throw Suspicion("a '\(name)' with values that cannot be there") }
    }
  }
}
