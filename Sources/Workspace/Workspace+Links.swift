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
      try db.execute(
        sql: "INSERT OR REPLACE INTO links(name, decision, entity) VALUES (?, ?, ?)",
        arguments: [link.name, decision, entity])
    }
  }

  /// Takes a decision back.
  /// - Returns: false where there was none.
  public func forgetLink(of name: String) throws -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM links WHERE name = ?", arguments: [name])
      return db.changesCount > 0
    }
  }
}
