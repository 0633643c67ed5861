import GRDB
import GRDBSQLite

/// Keeps the groups of near copies, and turns them in the sums of what is known of articles.
///
/// Articles one after the other that were in no group are written by two statements, which ask for what belongs to each:
/// statements for each alone would cost twice as much.
struct NearCopyWriter {
  private let remove: RawStatement
  private let replace: RawStatement
  private let insertWaiting: RawStatement
  private let turnWaiting: RawStatement
  private let waiting: WaitingGroups

  init(_ db: Database) throws {
    waiting = WaitingGroups(db)
    remove = try RawStatement(db, "DELETE FROM near_copies WHERE article_id = ?")
    replace = try RawStatement(db, "UPDATE near_copies SET copies_group = ?2 WHERE article_id = ?1")
    insertWaiting = try RawStatement(
      db,
      """
      INSERT INTO near_copies(article_id, copies_group)
      SELECT id, waiting_group(id) FROM articles WHERE id BETWEEN ? AND ?
      """)
    turnWaiting = try RawStatement(
      db, "UPDATE articles SET checksum = waiting_sum(id, checksum) WHERE id BETWEEN ? AND ?")
  }

  /// Changes an article's group, from nil where it was in none or to nil where it is in none; `finish` has to follow.
  func change(_ article: Int64, from old: String?, to new: String?) throws {
    guard old != new else { return }
    if old == nil, !waiting.canTake(article) { try finish() }
    if old != nil {
      try finish()
      let statement = new == nil ? remove : replace
      statement.bind(1, article)
      if let new { statement.bind(2, new) }
      try statement.run()
    }
    var change = FactsChecksum(stored: 0)
    change.turn(old, of: article)
    change.turn(new, of: article)
    waiting.take(article, group: new ?? "", change: change.stored)
    if old != nil { try turn() }
  }

  /// Writes those that wait.
  func finish() throws {
    guard waiting.count > 0 else { return }
    insertWaiting.bind(1, waiting.first)
    insertWaiting.bind(2, waiting.last)
    try insertWaiting.run()
    try turn()
  }

  private func turn() throws {
    turnWaiting.bind(1, waiting.first)
    turnWaiting.bind(2, waiting.last)
    try turnWaiting.run()
    waiting.removeAll()
  }
}

/// Articles one after the other, as SQL sees them: `waiting_group(article)`, and `waiting_sum(article, checksum)`, which
/// is what becomes of it.
private final class WaitingGroups {
  private static let most = 1_000
  private static let nameLength = 12

  private(set) var first: Int64 = 0
  private(set) var count = 0
  private let groups = UnsafeMutablePointer<UInt8>.allocate(capacity: most * nameLength)
  /// By what each one's sum changes.
  private let changes = UnsafeMutablePointer<Int64>.allocate(capacity: most)

  init(_ db: Database) {
    let database = db.sqliteConnection
    // SQLite holds on to it until other functions take their place or the file is closed.
    sqlite3_create_function_v2(
      database, "waiting_group", 1, SQLITE_UTF8, Unmanaged.passRetained(self).toOpaque(),
      { context, _, arguments in
        guard let (articles, place) = WaitingGroups.find(context, arguments) else { return }
        let group = UnsafeRawPointer(articles.groups + place * WaitingGroups.nameLength)
        sqlite3_result_text(context, group.assumingMemoryBound(to: CChar.self), Int32(WaitingGroups.nameLength), nil)
      }, nil, nil, WaitingGroups.release)
    sqlite3_create_function_v2(
      database, "waiting_sum", 2, SQLITE_UTF8, Unmanaged.passRetained(self).toOpaque(),
      { context, _, arguments in
        guard let arguments, let (articles, place) = WaitingGroups.find(context, arguments) else { return }
        sqlite3_result_int64(context, sqlite3_value_int64(arguments[1]) ^ articles.changes[place])
      }, nil, nil, WaitingGroups.release)
  }

  private static let release: @convention(c) (UnsafeMutableRawPointer?) -> Void = { context in
    if let context { Unmanaged<WaitingGroups>.fromOpaque(context).release() }
  }

  deinit {
    groups.deallocate()
    changes.deallocate()
  }

  /// Where the article lies that a function is asked for.
  private static func find(
    _ context: OpaquePointer?, _ arguments: UnsafeMutablePointer<OpaquePointer?>?
  ) -> (WaitingGroups, Int)? {
    guard let data = sqlite3_user_data(context), let arguments else { return nil }
    let articles = Unmanaged<WaitingGroups>.fromOpaque(data).takeUnretainedValue()
    let place = Int(truncatingIfNeeded: sqlite3_value_int64(arguments[0]) &- articles.first)
    return 0..<articles.count ~= place ? (articles, place) : nil
  }

  var last: Int64 { first + Int64(count - 1) }

  /// Whether an article follows the others, and there is room.
  func canTake(_ article: Int64) -> Bool { count == 0 || count < Self.most && article - 1 == last }

  func take(_ article: Int64, group: String, change: Int64) {
    if count == 0 { first = article }
    var group = group
    group.withUTF8 { digits in
      for place in 0..<min(Self.nameLength, digits.count) { groups[count * Self.nameLength + place] = digits[place] }
    }
    changes[count] = change
    count += 1
  }

  func removeAll() { count = 0 }
}
