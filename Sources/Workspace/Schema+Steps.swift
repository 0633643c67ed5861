import GRDB

extension Schema {
  static func fileFormat(_ db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

  /// Takes the steps that a file lacks, all in one transaction.
  static func bringUpToDate(_ db: Database) throws {
    let present = try fileFormat(db)
    guard present < format else { return }
    // A table that is called otherwise for a while is still the one that others refer to. Both hold from outside a
    // transaction only.
    try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON")
    try db.inTransaction {
      for step in MigrationStep.all where step.format > present { try take(step, in: db) }
      try db.execute(sql: "PRAGMA user_version = \(format)")
      return .commit
    }
    try db.execute(sql: "PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON")
  }

  private static func take(_ step: MigrationStep, in db: Database) throws {
    let old = Set(statements(of: step.format - 1).map(\.name))
    let (tables, others) = (step.creates.filter(isTable), step.creates.filter { !isTable($0) })
    for view in others where isView(view) && old.contains(view.name) {
      try db.execute(sql: "DROP VIEW \(view.name.sqlName)")
    }
    for table in step.reshapes.map(\.table) {
      try db.execute(sql: "ALTER TABLE \(table) RENAME TO old_\(table)")
    }
    for statement in tables { try db.execute(sql: statement.sql) }
    let reshaped = Set(step.reshapes.map(\.table))
    func place(_ table: String) -> String { reshaped.contains(table) ? "main.old_\(table)" : "main.\(table)" }
    for reshaping in step.reshapes {
      try db.execute(sql: "INSERT INTO \(reshaping.table) \(inPlace(reshaping.query, place))")
      guard let (columns, query) = reshaping.further else { continue }
      try db.execute(sql: "INSERT INTO \(reshaping.table)(\(columns)) \(inPlace(query, place))")
    }
    for table in step.drops + step.reshapes.map({ "old_\($0.table)" }) { try db.execute(sql: "DROP TABLE \(table)") }
    for statement in others { try db.execute(sql: statement.sql) }
  }

  /// Puts what a file of an older format lacks, or has in another shape, beside it, for this connection alone; the file
  /// stays as it is.
  static func fillUp(_ db: Database) throws {
    let present = try fileFormat(db)
    guard try applicationID == Int32.fetchOne(db, sql: "PRAGMA application_id"), present < format else { return }
    let missing = MigrationStep.all.filter { $0.format > present }
    let old = Set(statements(of: present).map(\.name))
    let queries = Dictionary(uniqueKeysWithValues: missing.flatMap(\.reshapes).map { ($0.table, $0.query) })
    let latest = Dictionary(missing.flatMap(\.creates).map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    for statement in latest.values where isTable(statement) || isView(statement) {
      if old.contains(statement.name), let query = queries[statement.name] {
        let query = inPlace(query) { old.contains($0) ? "main.\($0)" : "temp.\($0)" }
        try db.execute(sql: "CREATE TEMP VIEW \(statement.name) AS \(query)")
      } else {
        try db.execute(sql: "CREATE TEMP \(statement.sql.dropFirst("CREATE ".count))")
      }
    }
  }

  private static func isTable(_ statement: Statement) -> Bool { statement.sql.hasPrefix("CREATE TABLE") }
  private static func isView(_ statement: Statement) -> Bool { statement.sql.hasPrefix("CREATE VIEW") }

  /// A query with the tables that it calls `old.NAME` under the names that they have.
  private static func inPlace(_ query: String, _ place: (String) -> String) -> String {
    let parts = query.split(separator: "old.", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { result, part in
      let name = part.prefix { $0.isLetter || $0 == "_" }
      result += place(String(name)) + part.dropFirst(name.count)
    }
  }
}
