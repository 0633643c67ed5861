import GRDB

/// Finds stored texts by their articles.
struct TextLookup {
  private let statement: Statement

  init(_ db: Database) throws {
    statement = try db.cachedStatement(sql: "SELECT sz, data FROM sqlar WHERE id = ?")
  }

  /// - Parameter body: is given the stored bytes, valid until it returns, and the size that is declared.
  /// - Throws: `WorkspaceError.damagedText` where there is no such text; what `body` throws.
  func find<Result>(
    _ article: ListedArticle, _ body: (UnsafeRawBufferPointer, Int) throws -> Result
  ) throws -> Result {
    let found = RawRows(statement, .integer(article.id))
    // The table's columns take values of any type: the file may have come from anyone.
    guard try found.next(), case .integer(let size) = found.stored(0) else {
      throw WorkspaceError.damagedText(article: article.name, why: "it is not in the archive")
    }
    return try body(found.bytes(1), Int(size))
  }
}
