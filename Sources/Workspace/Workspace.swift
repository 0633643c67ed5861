public import AnalyzerKit
import CSQLiteSettings
import Foundation
import GRDB

/// A `.dossier` file: article texts, what is known of them, and the tables that analyzers made from them.
///
/// It is one SQLite database with the texts in a `sqlar` table. Use it from one thread at a time, except for reading
/// texts while a run writes.
public final class Workspace {
  public let path: String
  /// Tables and views in the file that are not Dossier's; they are left as they are.
  public let foreign: [String]
  let database: DatabaseQueue
  /// What the program knows of analyzers, whatever the file says of them.
  let analyzers: [AnalyzerDescription]
  private var lock: WriterLock?
  /// The look under way of `atOneMoment`.
  var moment: Database?
  /// Whether a run may find failures of an earlier one to clear.
  var hasFailures = true

  /// What a workspace is opened for.
  public enum Purpose: Sendable {
    case reading
    case writing
  }

  /// Makes an empty workspace. The file appears whole or not at all.
  /// - Throws: `WorkspaceError` where there is one already or the place cannot be written.
  public static func create(at path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw WorkspaceError.alreadyThere(path: path) }
    for ending in ["-wal", "-journal"] where FileManager.default.fileExists(atPath: path + ending) {
      // SQLite would take it for a part of the new file.
      throw WorkspaceError.cannotWrite(path: path, why: "'\(path)\(ending)' is left there from another file")
    }
    let draft = "\(path).new-\(UUID().uuidString)"
    defer { unlink(draft) }
    do {
      let queue = try DatabaseQueue(path: draft, configuration: configuration(for: .writing))
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA page_size = 16384")
        try db.inTransaction {
          try Schema.create(in: db)
          return .commit
        }
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw WorkspaceError.cannotWrite(path: path, why: explanation(of: error, at: path))
    }
    guard link(draft, path) == 0 else {
      if errno == EEXIST { throw WorkspaceError.alreadyThere(path: path) }
      guard rename(draft, path) == 0 else {
        throw WorkspaceError.cannotWrite(path: path, why: String(cString: strerror(errno)))
      }
      return
    }
  }

  /// Opens a workspace.
  /// - Parameter analyzers: those that the program has; the views beside their tables can be exported.
  /// - Throws: `WorkspaceError` where it is none, is newer, is not trustworthy, or is being written by someone else.
  public init(at path: String, for purpose: Purpose, analyzers: [AnalyzerDescription] = []) throws {
    self.analyzers = analyzers
    try FileHeader.check(path)
    self.path = path
    if purpose == .writing {
      guard access(path, W_OK) == 0 else {
        throw WorkspaceError.cannotWrite(path: path, why: String(cString: strerror(errno)))
      }
      guard let lock = WriterLock(path: path) else { throw WorkspaceError.locked(path: path) }
      self.lock = lock
    } else {
      lock = nil
    }
    do {
      if purpose == .reading { try Self.takeBackUnfinished(at: path) }
      database = try DatabaseQueue(path: path, configuration: Self.configuration(for: purpose))
      foreign = try database.read { db in try SchemaGuard(db).foreign }
      if purpose == .writing {
        try database.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA journal_mode = WAL")
          try db.execute(sql: "PRAGMA synchronous = NORMAL")
          try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
          try Schema.bringUpToDate(db)
        }
      }
    } catch let suspicion as SchemaGuard.Suspicion {
      throw WorkspaceError.suspicious(path: path, what: suspicion.what)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw WorkspaceError.locked(path: path)
    } catch let error as DatabaseError where purpose == .reading && error.resultCode == .SQLITE_READONLY {
      let why = "a program was stopped while it wrote, and taking that back needs a file that can be written"
      throw WorkspaceError.cannotWrite(path: path, why: why)
    } catch let error as DatabaseError where purpose == .writing && Self.isOfTheDisk(error) {
      throw WorkspaceError.cannotWrite(path: path, why: Self.explanation(of: error, at: path))
    } catch let error as DatabaseError {
      throw WorkspaceError.notAnArchive(path: path, why: Self.explanation(of: error, at: path))
    }
  }

  /// A program that was killed in a write may leave a journal, by which SQLite takes back what was not finished. That is
  /// a write, so that a reader cannot do it on its way.
  private static func takeBackUnfinished(at path: String) throws {
    guard FileManager.default.fileExists(atPath: "\(path)-journal"), access(path, W_OK) == 0,
      let lock = WriterLock(path: path)
    else { return }
    let queue = try DatabaseQueue(path: path, configuration: configuration(for: .writing))
    _ = try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") }
    try queue.close()
    withExtendedLifetime(lock) {}
  }

  /// Whether it says something of the disk, and nothing of the file.
  private static func isOfTheDisk(_ error: DatabaseError) -> Bool {
    [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY].contains(error.resultCode)
  }

  /// Folds what was written into the one file, so that a copy of it is whole. The workspace is used up.
  ///
  /// While others read, the fold waits some seconds for the last of them.
  /// - Returns: whether the one file is whole; else what is beside it belongs to it, and the next writer folds that in.
  @discardableResult
  public func close() throws -> Bool {
    defer { lock = nil }
    var mode: String? = "delete"
    if lock != nil {
      // Where it cannot be kept, `status` counts.
      try? keepStatus()
      mode = try database.writeWithoutTransaction { db in
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return try? String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      }
    }
    try database.close()
    return mode == "delete"
  }

  private static func configuration(for purpose: Purpose) -> Configuration {
    _ = statisticsAreOff
    var configuration = Configuration()
    configuration.readonly = purpose == .reading
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      sqlite_settings_make_defensive(db.sqliteConnection)
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      try db.execute(sql: "PRAGMA mmap_size = 0")
      // Index pages are met again within a batch of articles, and in the order of names pages of articles are.
      try db.execute(sql: "PRAGMA cache_size = -\(purpose == .reading ? 24_000 : 32_000)")
      if purpose == .reading { try Schema.fillUp(db) }
    }
    return configuration
  }

  /// Done once, before the first file is opened.
  private static let statisticsAreOff = sqlite_settings_drop_memory_statistics() == SQLITE_OK

  /// What SQLite reports, in words for the user.
  static func explanation(of error: DatabaseError, at path: String) -> String {
    switch error.resultCode {
    case .SQLITE_FULL: "the disk is full"
    case .SQLITE_READONLY: "it is read-only"
    case .SQLITE_CANTOPEN: "its folder is not there or cannot be written"
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: "the file is damaged (\(error.message ?? "malformed"))"
    case .SQLITE_IOERR: "the disk reports an error"
    default: error.message ?? "SQLite reports \(error.resultCode)"
    }
  }
}
