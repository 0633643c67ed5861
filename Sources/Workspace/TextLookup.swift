import GRDB

/// Finds stored texts by their articles. The next one asked for mostly lies right behind the last: then it is read on.
struct TextLookup: ~Copyable {
  private let statement: Statement
  private var rows: RawRows
  /// What comes next in `rows`, as far as is known.
  private var next = Int64.min

  init(_ db: Database) throws {
    let statement = try db.cachedStatement(sql: "SELECT id, sz, data FROM sqlar WHERE id >= ? ORDER BY id")
    self.statement = statement
    rows = RawRows(statement, .integer(.max))
  }

  /// - Parameter body: is given the stored bytes, valid until it returns, and the size that is declared.
  /// - Throws: `WorkspaceError.damagedText` where there is no such text; what `body` throws.
  mutating func find<Result>(
    _ article: ListedArticle, _ body: (UnsafeRawBufferPointer, Int) throws -> Result
  ) throws -> Result {
    let id = article.id
    if next != id { rows = RawRows(statement, .integer(id)) }
    next = .min
    // The table's columns take values of any type: the file may have come from anyone.
    guard try rows.next(), case .integer(id) = rows.stored(0), case .integer(let size) = rows.stored(1) else {
      throw WorkspaceError.damagedText(article: article.name, why: "it is not in the archive")
    }
    next = id &+ 1
    return try body(rows.bytes(2), Int(size))
  }
}
