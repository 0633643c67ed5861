import GRDB

/// Counts articles, in one pass: a query that sorts them by language takes several times as long.
struct ArticleTally {
  private(set) var articles = 0, textBytes = 0, revisions = 0, undated = 0
  private var first, last: [UInt8]?
  private var byLanguage: [String?: Int] = [:]

  mutating func count(in db: Database) throws {
    let rows = RawRows(
      try db.makeStatement(
        sql: """
          SELECT length_bytes, sightings.name IS NOT NULL, coalesce(corrections.published, sightings.published),
            coalesce(corrections.language, sightings.language, recognized_language)
          FROM articles JOIN sightings ON sightings.id = sighting_id
          LEFT JOIN corrections ON corrections.article_id = articles.id
          """))
    var (language, run) = (String?.none, 0)
    while try rows.next() {
      articles += 1
      textBytes += Int(try rows.integer(0))
      revisions += Int(try rows.integer(1))
      if let published = try rows.optionalTextBytes(2) {
        if first.map({ published.lexicographicallyPrecedes($0) }) ?? true { first = Array(published) }
        if last.map({ $0.lexicographicallyPrecedes(published) }) ?? true { last = Array(published) }
      } else {
        undated += 1
      }
      if !rows.isText(language, in: 3) {
        byLanguage[language, default: 0] += run
        (language, run) = (try rows.optionalText(3), 0)
      }
      run += 1
    }
    byLanguage[language, default: 0] += run
  }

  /// Nil where no article has a date.
  var dates: WorkspaceStatus.Dates? {
    guard let first, let last else { return nil }
    return .init(first: String(decoding: first, as: UTF8.self), last: String(decoding: last, as: UTF8.self))
  }

  /// The most frequent first, then by name, unclear before all.
  var languages: [WorkspaceStatus.Language] {
    byLanguage.filter { $0.value > 0 }.map { .init(language: $0.key, articles: $0.value) }
      .sorted { ($1.articles, $0.language ?? "") < ($0.articles, $1.language ?? "") }
  }
}
