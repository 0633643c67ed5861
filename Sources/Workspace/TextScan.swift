import GRDB

/// Finds stored texts by the names of their articles. The next one asked for mostly lies right behind the last: that is
/// looked at first, as it costs less than looking for a name.
struct TextScan: ~Copyable {
  private let byName: Statement
  private let behind: Statement
  private var rest: RawRows

  init(_ db: Database) throws {
    let byName = try db.cachedStatement(sql: "SELECT name, sz, data, rowid FROM sqlar WHERE name = ?")
    let behind = try db.cachedStatement(sql: "SELECT name, sz, data FROM sqlar WHERE rowid > ? ORDER BY rowid")
    self.byName = byName
    self.behind = behind
    rest = RawRows(behind, .integer(.max))
  }

  /// - Parameter body: is given the stored bytes, valid until it returns, and the size that is declared.
  /// - Throws: `WorkspaceError.damagedText` where there is no such text; what `body` throws.
  mutating func find<Result>(
    _ article: ListedArticle, _ body: (UnsafeRawBufferPointer, Int) throws -> Result
  ) throws -> Result {
    // Where what lies behind cannot be read, the name is looked for.
    if (try? rest.next()) == true, rest.isText(article.name, in: 0), case .integer(let size) = rest.stored(1) {
      return try body(rest.bytes(2), Int(size))
    }
    let found = RawRows(byName, .text(article.name))
    // The table's columns take values of any type: the file may have come from anyone.
    guard try found.next(), case .integer(let size) = found.stored(1) else {
      throw WorkspaceError.damagedText(article: article.name, why: "it is not in the archive")
    }
    rest = RawRows(behind, .integer(try found.integer(3)))
    return try body(found.bytes(2), Int(size))
  }
}
