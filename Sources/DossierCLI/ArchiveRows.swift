import AnalyzerKit
import Exporters
import Workspace

/// Looks up what the archive has where a row of a file says that it stands.
///
/// Files are mostly in order and unchanged: after a row, the next of the same article is expected as an export writes
/// it, and only held byte for byte against that.
struct ArchiveRows {
  private let workspace: Workspace
  private let table: ResultTable
  /// The article looked up last; nil for one that is not there.
  private var last: (key: String, rows: ArticleLines?)?
  /// The row after the one found last.
  private var next = 0

  init(_ workspace: Workspace, _ table: ResultTable) {
    self.workspace = workspace
    self.table = table
  }

  /// Passes over the row that is expected next, if the file has exactly that.
  mutating func passes(_ reader: inout CSVReader) throws -> Bool {
    guard let rows = last?.rows, next < rows.count, try reader.pass(rows.line(next)) else { return false }
    next += 1
    return true
  }

  mutating func answer(_ locator: RowLocator) throws -> ArchiveAnswer {
    let reference = locator.row.flatMap(RowReference.init)
    guard let key = locator.sha256 ?? reference?.digestPrefix ?? locator.article else { return .unlocated }
    guard let start = reference?.start ?? locator.start else { return .unlocated }
    try look(for: key, isName: reference == nil && locator.sha256 == nil, start)
    guard let rows = last?.rows else {
      return .nothing("the archive has no article '\(key)'")
    }
    let end = reference?.end ?? locator.end
    let there = rows.rows(at: start, end)
    let named = reference.map { there.dropFirst($0.nth).prefix(1) } ?? there[...]
    guard let first = named.first else {
      return .nothing("the archive has no row of '\(table.name)' at \(start)\(end.map { "-\($0)" } ?? "")")
    }
    next = first + 1
    return .rows(try named.map { try cells($0) })
  }

  private mutating func look(for key: String, isName: Bool, _ start: Int) throws {
    if let last, last.key == key { return }
    let article = isName ? try workspace.article(key) : try workspace.articles(digestPrefix: key).first
    last = (key, try article.map { try ArticleLines(workspace, table, $0, start) })
  }

  private mutating func cells(_ row: Int) throws -> [Cell] {
    if let cells = last?.rows?.cells[row] { return cells }
    // A file in another order: more of the article's rows will be asked for.
    guard let article = last?.rows?.article else { return [] }
    let all = try workspace.rows(of: table, in: article)
    last?.rows?.cells = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0, $1) })
    return all[row]
  }
}

/// The rows of one article, each as a line of CSV.
private struct ArticleLines {
  let article: ListedArticle
  /// Of some rows, by number.
  var cells: [Int: [Cell]] = [:]
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var places: [(start: Int, end: Int)] = []

  /// - Parameter start: where the rows begin whose cells are needed at once.
  init(_ workspace: Workspace, _ table: ResultTable, _ article: ListedArticle, _ start: Int) throws {
    self.article = article
    var formatter = CSVFormatter()
    try workspace.forEachRowView(of: table, in: article) { row in
      guard case .integer(let from) = row[5], case .integer(let to) = row[6] else { return true }
      if from == start { cells[places.count] = row.map(\.cell) }
      formatter.append(row, to: &bytes)
      ends.append(bytes.count)
      places.append((from, to))
      return true
    }
  }

  var count: Int { ends.count }

  func line(_ row: Int) -> ArraySlice<UInt8> { bytes[(row > 0 ? ends[row - 1] : 0)..<ends[row]] }

  /// The rows that begin there; those that end there too, where that is said.
  func rows(at start: Int, _ end: Int?) -> [Int] {
    places.indices.filter { places[$0].start == start && (end == nil || places[$0].end == end) }
  }
}
