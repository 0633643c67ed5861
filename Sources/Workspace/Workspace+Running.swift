public import AnalyzerKit
import Digests
import Foundation
import GRDB

/// An analyzer with its version and settings, as kept with every row that comes from it.
public struct RunConfiguration: Sendable {
  public let table: ResultTable
  let id: Int64
  /// What the sum of an article's rows begins with.
  let checksum: RowChecksum
}

/// What is there of an article for one table.
public struct AnalysisState: Hashable, Sendable {
  let configuration: Int64
  let metadataHash: Int64
  /// Whether it is to be made anew whatever it was made with.
  var isStale = false
}

/// What one analyzer made of one article, to be kept.
public struct ArticleRows: Sendable {
  public enum Content: Sendable {
    /// `count` rows; the cells are start, end, then the stored columns, row by row.
    case rows(count: Int, cells: [Cell])
    case leftOut(String)
    case failed(String)
  }

  let article: ListedArticle
  let metadataHash: Int64
  let replacesRows: Bool
  let configuration: RunConfiguration
  let content: Content

  /// - Parameters:
  ///   - metadataHash: of the article as it was shown to the analyzer.
  ///   - states: what is there of the article, by table; nil for nothing.
  public init(
    _ article: ListedArticle, metadataHash: Int64, replacing states: [Int64: AnalysisState]?,
    _ configuration: RunConfiguration, _ content: Content
  ) {
    self.article = article
    self.metadataHash = metadataHash
    replacesRows = states?[configuration.table.id] != nil
    self.configuration = configuration
    self.content = content
  }
}

/// How a run fared with one analyzer.
public struct RunTally: Hashable, Sendable {
  public var done = 0
  /// Articles whose rows were there already.
  public var current = 0
  public var leftOut = 0
  public var failed = 0
  public var rows = 0

  public init() {}
}

/// How a run ended, or that it has not.
public enum RunState: String, Sendable {
  case running
  case done
  case interrupted
  case failed
  /// The program ended in the middle of it.
  case brokenOff = "broken_off"
}

extension Workspace {
  /// Makes the table of an analyzer ready and names its configuration.
  /// - Parameter settings: everything beside the version that can change a row, in words that always come out the same.
  public func configuration(for description: AnalyzerDescription, settings: String) throws -> RunConfiguration {
    try write { db in
      let table = try ResultTable.settle(description, in: db)
      let hash = Self.settingsHash(settings)
      try db.execute(
        sql: """
          INSERT INTO configurations(table_id, version, settings_hash, settings) VALUES (?, ?, ?, ?)
          ON CONFLICT DO NOTHING
          """, arguments: [table.id, description.version, hash, settings])
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM configurations WHERE table_id = ? AND version = ? AND settings_hash = ?",
        arguments: [table.id, description.version, hash])
      guard let id else { preconditionFailure("a configuration was not kept") }
      return RunConfiguration(
        table: table, id: id, checksum: RowChecksum(version: description.version, settingsHash: hash))
    }
  }

  /// The first eight hexadecimal digits of the settings' SHA-256, as every exported row shows them.
  public static func settingsHash(_ settings: String) -> String { SHA256Digest(of: settings).prefix(8) }

  /// Opens the record of a run. One that is still open belongs to a program that is gone: only one can write at a time.
  public func beginRun(program: String, jobs: Int) throws -> Int64 {
    try write { db in
      hasFailures = try Row.fetchOne(db, sql: "SELECT 1 FROM analysis_failures LIMIT 1") != nil
      try db.execute(
        sql: "UPDATE runs SET state = ? WHERE state = ?",
        arguments: [RunState.brokenOff.rawValue, RunState.running.rawValue])
      try db.execute(
        sql: "INSERT INTO runs(started, program, jobs, state) VALUES (?, ?, ?, ?)",
        arguments: [Self.now(), program, jobs, RunState.running.rawValue])
      return db.lastInsertedRowID
    }
  }

  public func finishRun(_ run: Int64, _ state: RunState, _ tallies: [(RunConfiguration, RunTally)]) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE runs SET finished = ?, state = ? WHERE id = ?", arguments: [Self.now(), state.rawValue, run])
      for (configuration, tally) in tallies {
        try db.execute(
          sql: "INSERT INTO run_analyzers VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            run, configuration.id, tally.done, tally.current, tally.leftOut, tally.failed, tally.rows,
          ])
      }
    }
  }

  /// What is there for each article from `first` to `last`: by article, then by table.
  public func analyses(from first: Int64, through last: Int64) throws -> [Int64: [Int64: AnalysisState]] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT article_id, table_id, configuration_id, metadata_hash FROM analyses
          WHERE article_id BETWEEN ? AND ?
          """)
      var states: [Int64: [Int64: AnalysisState]] = [:]
      let rows = try Row.fetchCursor(statement, arguments: [first, last])
      while let row = try rows.next() {
        let (article, table): (Int64, Int64) = (try row.stored("article_id"), try row.stored("table_id"))
        states[article, default: [:]][table] = AnalysisState(
          configuration: try row.stored("configuration_id"), metadataHash: try row.stored("metadata_hash"))
      }
      let stale = try Row.fetchCursor(
        try db.cachedStatement(
          sql: "SELECT article_id, table_id FROM stale_analyses WHERE article_id BETWEEN ? AND ?"),
        arguments: [first, last])
      while let row = try stale.next() {
        states[try row.stored("article_id")]?[try row.stored("table_id")]?.isStale = true
      }
      return states
    }
  }

  /// Whether what is there for an article was made by this configuration from what is known of the article now.
  /// - Parameters:
  ///   - metadataHash: of the article as it would be shown to the analyzer now.
  ///   - states: what is there of the article, by table; nil for nothing.
  public func isCurrent(
    _ configuration: RunConfiguration, metadataHash: Int64, among states: [Int64: AnalysisState]?
  ) -> Bool {
    states?[configuration.table.id] == AnalysisState(configuration: configuration.id, metadataHash: metadataHash)
  }

  /// Keeps a batch in one transaction. An article's earlier rows of the same table give way.
  public func keep(_ batch: [ArticleRows]) throws {
    try write { db in
      var keeper = ResultKeeper(db, hasFailures: hasFailures)
      for item in batch { try keeper.keep(item) }
      hasFailures = keeper.hasFailures
    }
  }
}

extension ListedArticle {
  /// Stands for everything about the article that analyzers can read beside its text.
  public func metadataHash(asOf: CalendarDate?) -> Int64 {
    let metadata = metadata(asOf: asOf)
    let fields = [metadata.title, metadata.published?.description, metadata.source, metadata.language]
    let digest = SHA256Digest(of: fields.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined())
    return Int64(bitPattern: digest.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }
}
