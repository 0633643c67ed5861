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

  mutating func count(_ outcome: AddOutcome) {
    if outcome == .added { added += 1 } else { copies += 1 }
  }

  mutating func count(_ problem: ImportProblem) {
    switch problem.outcome {
    case .leftOut: leftOut += 1
    case .failed: failed += 1
    case .noted: break
    }
  }

  static func += (total: inout ImportAccount, part: ImportAccount) {
    total.added += part.added
    total.copies += part.copies
    total.leftOut += part.leftOut
    total.failed += part.failed
  }
}

/// What is kept together in one transaction, in the order in which it came.
public struct ImportBatch: Sendable {
  public enum Entry: Sendable {
    /// The reading of a file, a folder or a pack began; what follows up to its end is in it.
    /// - Parameter path: where it lies; nil for a part of a file and for standard input.
    case began(file: String, path: String?)
    case ended
    case article(NewArticle)
    case problem(ImportProblem)
  }

  public var entries: [Entry] = []

  public init() {}
}

/// An import under way: its account, and those of the files and folders that are being read.
public struct ImportLedger: Sendable {
  public let importID: Int64
  /// What was kept so far, in all.
  public private(set) var account = ImportAccount()
  /// Articles that went because a newer text came under their name.
  public internal(set) var replaced = 0
  /// Whether a text takes the place of another that an earlier import gave the same name.
  let replaces: Bool
  /// Sightings from this id on are of this import.
  let firstSighting: Int64
  /// Nil where the archive held articles when the import began.
  let seen: SeenDigests?
  private var open: [Level] = []

  struct Level: Sendable {
    let item: String
    let path: String?
    var account = ImportAccount()
  }

  init(importID: Int64, firstSighting: Int64, replaces: Bool, isFirst: Bool = false) {
    self.importID = importID
    self.firstSighting = firstSighting
    seen = isFirst ? SeenDigests() : nil
    self.replaces = replaces
  }

  mutating func begin(_ item: String, _ path: String?) { open.append(Level(item: item, path: path)) }

  /// - Returns: what was read, with its account; nil where nothing had begun.
  mutating func end() -> Level? {
    guard let level = open.popLast() else { return nil }
    if let outer = open.indices.last { open[outer].account += level.account }
    return level
  }

  mutating func count(_ outcome: AddOutcome) {
    account.count(outcome)
    if let last = open.indices.last { open[last].account.count(outcome) }
  }

  mutating func count(_ problem: ImportProblem) {
    account.count(problem)
    if let last = open.indices.last { open[last].account.count(problem) }
  }
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
  /// - Parameter replaces: whether a text takes the place of another that an earlier import gave the same name.
  public func beginImport(of inputs: [String], program: String, replaces: Bool = false) throws -> ImportLedger {
    let json = String(decoding: try JSONEncoder().encode(inputs), as: UTF8.self)
    let (id, firstSighting, isFirst) = try write { db in
      try db.execute(
        sql: """
          INSERT INTO imports(started, program, inputs, found, added, copies, left_out, failed)
          VALUES (?, ?, ?, 0, 0, 0, 0, 0)
          """, arguments: [Self.now(), program, json])
      let hasArticles = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM articles)")
      return (db.lastInsertedRowID, try ArticleWriter.nextSighting(in: db), hasArticles == false)
    }
    return ImportLedger(importID: id, firstSighting: firstSighting, replaces: replaces, isFirst: isFirst)
  }

  /// Keeps a batch, all of it or nothing: articles, problems, and the accounts with both counted in.
  /// - Parameter tell: is told what became of each article, in their order, before it is certain that all are kept.
  public func keep(
    _ batch: consuming ImportBatch, in ledger: inout ImportLedger, tell: (AddOutcome) -> Void = { _ in }
  ) throws {
    var tally = ledger
    try write(lookingUpReferences: ledger.replaces) { db in
      let hasOlder = try AccountWriter.hasOlderProblems(than: tally.importID, in: db)
      let accounts = AccountWriter(db, tally.importID)
      var writer = try ArticleWriter(db, tally.seen)
      for index in batch.entries.indices {
        // Each is let go of as soon as it is written, while the processor has it at hand.
        var entry = ImportBatch.Entry.ended
        swap(&entry, &batch.entries[index])
        switch entry {
        case .began(let file, let path):
          if hasOlder { try accounts.clear(file) }
          tally.begin(file, path)
        case .ended: if let level = tally.end() { try accounts.keep(level) }
        case .problem(let problem):
          try accounts.keep(problem)
          tally.count(problem)
        case .article(let article):
          let outcome = try writer.add(article)
          if tally.replaces { tally.replaced += try writer.replaceOlder(than: tally.firstSighting, by: article) }
          tally.count(outcome)
          tell(outcome)
        }
      }
      try accounts.keep(tally.account)
    }
    ledger = tally
  }

  /// Closes the account, and groups near copies anew.
  public func finish(_ ledger: ImportLedger) throws {
    try groupNearCopies()
    try write { db in
      try db.execute(sql: "UPDATE imports SET finished = ? WHERE id = ?", arguments: [Self.now(), ledger.importID])
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

  /// A transaction; what SQLite reports becomes the user's words. What was counted before no longer holds.
  /// - Parameter looksUp: whether SQLite looks up what a row refers to. Where that is written or read right before, it
  ///   need not; nothing that others refer to may be deleted then.
  func write<T>(lookingUpReferences looksUp: Bool = true, _ body: (Database) throws -> T) throws -> T {
    do {
      if !looksUp { try set("foreign_keys = OFF") }
      let result = Result {
        try database.write { db in
          try db.cachedStatement(sql: "DELETE FROM counts").execute()
          return try body(db)
        }
      }
      if !looksUp { try set("foreign_keys = ON") }
      return try result.get()
    } catch let error as DatabaseError {
      throw WorkspaceError.cannotWrite(path: path, why: Self.explanation(of: error, at: path))
    } catch is RowDecodingError {
      throw WorkspaceError.notAnArchive(path: path, why: Self.wrongValue)
    }
  }

  private func set(_ setting: String) throws {
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA \(setting)") }
  }

  /// A look at one moment; what SQLite reports becomes the user's words.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    do {
      if let moment { return try body(moment) }
      return try database.read(body)
    } catch let error as DatabaseError {
      throw WorkspaceError.notAnArchive(path: path, why: Self.explanation(of: error, at: path))
    } catch is RowDecodingError {
      throw WorkspaceError.notAnArchive(path: path, why: Self.wrongValue)
    }
  }

  /// Does all reading in `body` at one moment, whatever is written meanwhile; many looks in one cost less.
  public func atOneMoment<T>(_ body: () throws -> T) throws -> T {
    try read { db in
      moment = db
      defer { moment = nil }
      return try body()
    }
  }

  private static let wrongValue = "the file is damaged (it holds a value that cannot be there)"

  /// The time of day, for the tables of runs and imports alone.
  static func now() -> String { Date.now.ISO8601Format() }
}
