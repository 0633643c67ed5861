import Foundation
import GRDB

/// The account of one import: what was found closes with what became of it.
public struct ImportAccount: Hashable, Sendable {
  public var added = 0
  public var copies = 0
  public var leftOut = 0
  public var failed = 0

  public init() {}

  public var found: Int { added + copies + leftOut + failed }

  mutating func count(_ outcomes: [AddOutcome], _ problems: [ImportProblem]) {
    let fresh = outcomes.count { $0 == .added }
    added += fresh
    copies += outcomes.count - fresh
    leftOut += problems.count { $0.outcome == .leftOut }
    failed += problems.count { $0.outcome == .failed }
  }
}

/// What is kept together in one transaction.
public struct ImportBatch: Sendable {
  /// The files whose reading began, by name.
  public var begun: [String] = []
  public var articles: [NewArticle] = []
  public var problems: [ImportProblem] = []

  public init() {}
}

/// Something that did not get in, or not as it was, and why.
public struct ImportProblem: Hashable, Sendable {
  public enum Outcome: String, Hashable, Sendable {
    case leftOut = "left_out"
    case failed
    /// The article was added, but something about it could not be understood.
    case noted
  }

  public let item: String
  public let outcome: Outcome
  public let reason: String

  public init(item: String, outcome: Outcome, reason: String) {
    self.item = item
    self.outcome = outcome
    self.reason = reason
  }
}

extension Workspace {
  /// Opens the account of an import.
  /// - Returns: its id, for `keep`.
  public func beginImport(of inputs: [String], program: String) throws -> Int64 {
    let json = String(decoding: try JSONEncoder().encode(inputs), as: UTF8.self)
    return try write { db in
      try db.execute(
        sql: """
          INSERT INTO imports(started, program, inputs, found, added, copies, left_out, failed)
          VALUES (?, ?, ?, 0, 0, 0, 0, 0)
          """, arguments: [Self.now(), program, json])
      return db.lastInsertedRowID
    }
  }

  /// Keeps a batch, all of it or nothing: articles, problems, and the account with both counted in.
  /// - Returns: what became of each article, in their order.
  public func keep(_ batch: ImportBatch, of importID: Int64, account: inout ImportAccount) throws -> [AddOutcome] {
    var tally = account
    let outcomes = try write { db in
      try clearProblems(of: batch.begun, before: importID, in: db)
      var writer = try ArticleWriter(db)
      let outcomes = try batch.articles.map { try writer.add($0) }
      for problem in batch.problems {
        try db.execute(
          sql: "INSERT INTO import_problems(item, outcome, reason, import_id) VALUES (?, ?, ?, ?)",
          arguments: [problem.item, problem.outcome.rawValue, problem.reason, importID])
      }
      tally.count(outcomes, batch.problems)
      try db.execute(
        sql: "UPDATE imports SET found = ?, added = ?, copies = ?, left_out = ?, failed = ? WHERE id = ?",
        arguments: [tally.found, tally.added, tally.copies, tally.leftOut, tally.failed, importID])
      return outcomes
    }
    account = tally
    return outcomes
  }

  /// A file that is read again has its problems of earlier imports, and those of its parts (`FILE:12`), taken off the
  /// list.
  private func clearProblems(of files: [String], before importID: Int64, in db: Database) throws {
    let find = "SELECT 1 FROM import_problems WHERE import_id < ? LIMIT 1"
    guard try Row.fetchOne(db, sql: find, arguments: [importID]) != nil else { return }
    let statement = try db.cachedStatement(
      sql: """
        DELETE FROM import_problems
        WHERE import_id < ?2 AND (item = ?1 OR (item >= ?1 || ':' AND item < ?1 || ';'))
        """)
    for file in files { try statement.execute(arguments: [file, importID]) }
  }

  public func finishImport(_ importID: Int64) throws {
    try write { db in
      try db.execute(sql: "UPDATE imports SET finished = ? WHERE id = ?", arguments: [Self.now(), importID])
    }
  }

  /// In the order of the items' names; those of one item as they came.
  public func importProblems() throws -> [ImportProblem] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT item, outcome, reason FROM import_problems ORDER BY item, id").map { row in
        ImportProblem(
          item: try row.stored("item"),
          outcome: ImportProblem.Outcome(rawValue: try row.stored("outcome")) ?? .failed,
          reason: try row.stored("reason"))
      }
    }
  }

  /// A transaction; what SQLite reports becomes the user's words.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    do {
      return try database.write(body)
    } catch let error as DatabaseError {
      throw WorkspaceError.cannotWrite(path: path, why: Self.explanation(of: error, at: path))
    } catch is RowDecodingError {
      throw WorkspaceError.notAnArchive(path: path, why: Self.wrongValue)
    }
  }

  /// A look at one moment; what SQLite reports becomes the user's words.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    do {
      return try database.read(body)
    } catch let error as DatabaseError {
      throw WorkspaceError.notAnArchive(path: path, why: Self.explanation(of: error, at: path))
    } catch is RowDecodingError {
      throw WorkspaceError.notAnArchive(path: path, why: Self.wrongValue)
    }
  }

  private static let wrongValue = "the file is damaged (it holds a value that cannot be there)"

  /// The time of day, for the tables of runs and imports alone.
  static func now() -> String { Date.now.ISO8601Format() }
}
