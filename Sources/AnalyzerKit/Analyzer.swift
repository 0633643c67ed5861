/// An analysis module: reads one prepared article and says what it finds.
///
/// An analyzer is a pure function of the article, its options and the layers it requires. It opens no files, reads no
/// clock, logs nothing, and lets no order depend on hashing: the same input gives the same rows in the same order.
/// One value is made for a run and used from several threads at once.
public protocol Analyzer: Sendable {
  associatedtype Row: ResultRow
  associatedtype Options: AnalyzerOptions = NoOptions

  /// Everything there is to say about the analyzer and its table, said once.
  static var manifest: Manifest<Self> { get }

  /// - Throws: what is wrong with the options; the user sees it before the run begins.
  init(options: Options) throws

  /// The findings, in any order: the host sorts them by span, and keeps the order given among equal spans.
  /// - Throws: why this article cannot be analyzed. It is listed with that reason, and the run goes on.
  func analyze(_ article: Article) throws -> [Row]
}

/// Describes an analyzer and its table: the source of its help, schema, CSV header, reference and tests.
public struct Manifest<A: Analyzer>: Sendable {
  public let description: AnalyzerDescription
  @usableFromInline let columns: [ResultColumn<A.Row>]
  let options: [AnalyzerOption<A.Options>]
  @usableFromInline let provides: LayerProvider<A.Row>?

  /// - Parameters:
  ///   - name: what the analyzer and its table are called: plural, snake_case.
  ///   - summary: one sentence: what a row is.
  ///   - version: raised whenever the same article may give different rows.
  ///   - onRequest: whether it runs only where it is named, not in a run of all.
  ///   - languages: ISO 639-1 codes of what it reads; empty for any.
  ///   - columns: what a row says beside its place, which the host adds.
  ///   - views: what SQL can derive from the table.
  ///   - requires: layers that must be there before; the host runs those who provide them first.
  ///   - provides: the layer that the rows are for others.
  ///   - examples: short texts with ⟦ ⟧ around each place where a row is found. They are documentation and tests.
  public init(
    name: String, summary: String, version: Int, onRequest: Bool = false, languages: [String] = ["en"],
    columns: [ResultColumn<A.Row>],
    views: [ResultView] = [], options: [AnalyzerOption<A.Options>] = [], requires: [Layer] = [],
    provides: LayerProvider<A.Row>? = nil, examples: [String]
  ) {
    description = AnalyzerDescription(
      name: name, summary: summary, version: version, onRequest: onRequest ? true : nil, languages: languages,
      columns: columns.map(\.description), views: views, options: options.map(\.description), requires: requires,
      provides: provides?.layer,
      examples: examples)
    self.columns = columns
    self.options = options
    self.provides = provides
  }
}

/// A manifest without its Swift types: all that the host knows of an analyzer, wherever that one lives.
public struct AnalyzerDescription: Hashable, Codable, Sendable {
  public let name: String
  public let summary: String
  public let version: Int
  /// True where it runs only when it is named, not in a run of all; otherwise nil.
  public let onRequest: Bool?
  public let languages: [String]
  public let columns: [ColumnDescription]
  public let views: [ResultView]
  public let options: [OptionDescription]
  public let requires: [Layer]
  public let provides: Layer?
  public let examples: [String]

  public init(
    name: String, summary: String, version: Int, onRequest: Bool? = nil, languages: [String],
    columns: [ColumnDescription], views: [ResultView], options: [OptionDescription], requires: [Layer],
    provides: Layer?, examples: [String]
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.onRequest = onRequest
    self.languages = languages
    self.columns = columns
    self.views = views
    self.options = options
    self.requires = requires
    self.provides = provides
    self.examples = examples
  }
}

/// A view beside the table: what SQL can add up from it.
public struct ResultView: Hashable, Codable, Sendable {
  /// The table's name, an underscore, and a word more: `entities_by_article`. Where it joins another table, the thing of
  /// that one comes first: `figure_claims`.
  public let name: String
  public let summary: String
  /// In the order of the SELECT.
  public let columns: [ColumnDescription]
  /// A SELECT over result tables and `article_list`, ordered so that it is the same every time.
  public let sql: String

  public init(name: String, summary: String, columns: [ColumnDescription], sql: String) {
    self.name = name
    self.summary = summary
    self.columns = columns
    self.sql = sql
  }
}
