/// How inputs are to be read, where they do not say it themselves or are not to be believed.
public struct ImportOptions: Sendable {
  /// What every input is read as; nil to tell by the name, and for standard input by its first bytes.
  public var format: ImportFormat?
  public var fields = RecordFields()
  /// What all text is encoded in, whatever it declares; nil to tell by marks, declarations and the bytes.
  public var charset: Charset?
  /// The last day on which anything here can have been published, ISO 8601; nil where nobody says.
  public var seen: String?

  public init(format: ImportFormat? = nil, fields: RecordFields = RecordFields()) {
    self.format = format
    self.fields = fields
  }
}

/// Which fields of a JSON object, or columns of a table, hold what. The first that is there counts.
public struct RecordFields: Sendable {
  public var id = ["id", "guid"]
  public var title = ["title", "headline"]
  public var published = [
    "published", "date", "published_at", "publishedAt", "pubDate", "datePublished", "publish_date", "date_publish",
  ]
  public var source = ["source", "publisher", "outlet", "site_name", "sitename"]
  public var url = ["url", "link"]
  public var byline = ["byline", "author"]
  public var language = ["language", "lang"]
  public var text = ["text", "body", "content", "articleBody", "maintext"]

  public init() {}
}
