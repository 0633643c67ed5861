import GRDB

/// Keeps what did not get in, and the account of each file and folder, inside one transaction.
struct AccountWriter {
  private let db: Database
  private let importID: Int64

  init(_ db: Database, _ importID: Int64) {
    self.db = db
    self.importID = importID
  }

  static func hasOlderProblems(than importID: Int64, in db: Database) throws -> Bool {
    let sql = """
      SELECT EXISTS (SELECT 1 FROM import_problems WHERE import_id < ?1)
        OR EXISTS (SELECT 1 FROM import_files WHERE import_id < ?1)
      """
    return try Bool.fetchOne(db, sql: sql, arguments: [importID]) ?? false
  }

  /// A file that is read again has what earlier imports said of it and its parts (`FILE:12`) taken off the lists.
  func clear(_ file: String) throws {
    for table in ["import_problems", "import_files"] {
      try db.cachedStatement(
        sql: """
          DELETE FROM \(table)
          WHERE import_id < ?2 AND (item = ?1 OR (item >= ?1 || ':' AND item < ?1 || ';'))
          """
      ).execute(arguments: [file, importID])
    }
  }

  func keep(_ problem: ImportProblem) throws {
    try db.cachedStatement(
      sql: "INSERT INTO import_problems(item, outcome, reason, import_id) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [problem.item, problem.outcome.rawValue, problem.reason, importID])
  }

  /// A file that is one article and nothing else needs no account of its own.
  func keep(_ level: ImportLedger.Level) throws {
    let account = level.account
    guard account.found != 1 || account.failed + account.leftOut > 0 else { return }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO import_files(item, path, found, added, copies, left_out, failed, import_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      level.item, level.path, account.found, account.added, account.copies, account.leftOut, account.failed, importID,
    ])
  }

  func keep(_ account: ImportAccount) throws {
    try db.cachedStatement(
      sql: "UPDATE imports SET found = ?, added = ?, copies = ?, left_out = ?, failed = ? WHERE id = ?"
    ).execute(arguments: [
      account.found, account.added, account.copies, account.leftOut, account.failed, importID,
    ])
  }
}

/// The account of a file, a folder or a pack, as the last import of it left it.
public struct FileAccount: Hashable, Sendable {
  public let item: String
  /// Where it lies, as the user named it; nil for a part of a file and for standard input.
  public let path: String?
  public let account: ImportAccount
}

extension Workspace {
  /// By item. Files that are one article and nothing else have none.
  public func fileAccounts() throws -> [FileAccount] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT item, path, added, copies, left_out, failed FROM import_files ORDER BY item"
      ).map { row in
        var account = ImportAccount()
        (account.added, account.copies) = (try row.stored("added"), try row.stored("copies"))
        (account.leftOut, account.failed) = (try row.stored("left_out"), try row.stored("failed"))
        return FileAccount(item: try row.stored("item"), path: try row.stored("path"), account: account)
      }
    }
  }

  /// The files on the disk of which something failed, by item.
  public func failedFiles() throws -> [FileAccount] {
    let failed = Set(try importProblems().filter { $0.outcome == .failed }.map { $0.item.prefix { $0 != ":" } })
    return try fileAccounts().filter { $0.path != nil && failed.contains($0.item[...]) }
  }
}
