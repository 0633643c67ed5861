import GRDB

/// What the analyst decided a name to stand for, in all articles.
public struct LinkDecision: Hashable, Sendable {
  public enum Meaning: Hashable, Sendable {
    /// The entity with this id: “Q145”.
    case entity(String)
    /// An entity of this name that no base knows, the same in all articles.
    case local(String)
    /// Nothing that a base knows.
    case never
  }

  /// As it is written in running text.
  public let name: String
  public let meaning: Meaning

  public init(name: String, meaning: Meaning) {
    self.name = name
    self.meaning = meaning
  }
}

extension Workspace {
  /// The analyst's decisions, in order of the names.
  public func links() throws -> [LinkDecision] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT name, decision, entity FROM links ORDER BY name").map { row in
        let entity: String = row["entity"] ?? ""
        let decision: String = row["decision"]
        let meaning: LinkDecision.Meaning =
          switch decision {
          case "entity": .entity(entity)
          case "local": .local(entity)
          default: .never
          }
        return LinkDecision(name: row["name"], meaning: meaning)
      }
    }
  }

  /// Keeps a decision in the place of an earlier one on the same name.
  public func keep(_ link: LinkDecision) throws {
    let (decision, entity): (String, String?) =
      switch link.meaning {
      case .entity(let id): ("entity", id)
      case .local(let name): ("local", name)
      case .never: ("never", nil)
      }
    try write { db in
      try Self.noteChange(of: link.name, in: db)
      try db.execute(
        sql: "INSERT OR REPLACE INTO links(name, decision, entity) VALUES (?, ?, ?)",
        arguments: [link.name, decision, entity])
      try Self.noteChange(of: link.name, in: db)
    }
  }

  /// Takes a decision back.
  /// - Returns: false where there was none.
  public func forgetLink(of name: String) throws -> Bool {
    try write { db in
      try Self.noteChange(of: name, in: db)
      try db.execute(sql: "DELETE FROM links WHERE name = ?", arguments: [name])
      return db.changesCount > 0
    }
  }

  /// Notes the names by which a decision changes rows: the one decided on, and what the analyst calls its entity.
  private static func noteChange(of name: String, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO changed_names
        SELECT name FROM links WHERE name = ?1 UNION SELECT entity FROM links WHERE name = ?1 AND decision = 'local'
        """, arguments: [name])
  }

  /// Names on which something was decided, or taken back, and which no text was yet looked through for.
  public func changedNames() throws -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT name FROM changed_names ORDER BY name") }
  }

  /// Has what was made of some articles made anew at the next run, and takes the changed names for looked for.
  /// - Parameter tables: those of analyzers whose rows a decision can change.
  public func markStale(_ articles: [Int64], in tables: [String]) throws {
    try write { db in
      let mark = try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO stale_analyses
          SELECT article_id, table_id FROM analyses JOIN result_tables ON result_tables.id = table_id
          WHERE article_id = ? AND name = ?
          """)
      for article in articles {
        for table in tables { try mark.execute(arguments: [article, table]) }
      }
      try db.execute(sql: "DELETE FROM changed_names")
    }
  }
}
