/// What one record, a JSON object or a row of a table, says of its article.
struct RecordValues {
  var id: String?
  var title: String?
  var published: String?
  var source: String?
  var url: String?
  var byline: String?
  var language: String?
  /// Nil where no field holds text.
  var text: [UInt8]?

  /// - Parameters:
  ///   - number: the place of the record in its file, from 1, by which it is called without an id.
  ///   - label: what stands before that number in a name.
  func item(in file: InputFile, number: Int, label: String, _ context: ReadingContext) -> ImportedItem {
    let item = "\(file.item):\(number)"
    guard let text else {
      let names = context.options.fields.text.map { "'\($0)'" }.joined(separator: ", ")
      return .failed(item: item, reason: "no text under \(names) (--field text=NAME)")
    }
    if TextCheck.isBlank(text) { return .leftOut(item: item, reason: "empty") }
    if TextCheck.hasNUL(text) { return .leftOut(item: item, reason: "not text: it holds NUL bytes") }
    guard text.count <= ImportLimits.textBytes else {
      return .failed(item: item, reason: "longer than \(ImportLimits.textBytes >> 20) MiB")
    }
    let name = "\(file.name)/\(ItemName.component(id ?? "\(label)-\(number)")).txt"
    var article = ImportedArticle(text: text, name: name, item: item)
    (article.title, article.source, article.url, article.byline) = (title, source, url, byline)
    if let published {
      article.settleDate([StatedDate(.metadata, published)].compactMap(\.self), seen: context.seen)
    } else {
      article.settleDate(
        [StatedDate(.dateline, DateFinder.inDateline(text)), StatedDate(.url, url.flatMap(DateFinder.inURL))]
          .compactMap(\.self), seen: context.seen)
    }
    article.setLanguage(language)
    return .article(article)
  }
}

extension ImportedArticle {
  /// Takes a declared language, or notes that it is none.
  mutating func setLanguage(_ declared: String?) {
    guard let declared else { return }
    if declared.utf8.count == 2, declared.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      language = declared
      return
    }
    let code = declared.lowercased().prefix { $0 != "-" && $0 != "_" }
    if code.utf8.count == 2, code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      language = String(code)
    } else {
      notes.append("the language '\(declared.prefix(60))' is no ISO 639-1 code; added without it")
    }
  }
}

/// Finds the fields of records by their names.
struct FieldTable {
  /// What a field holds, with its rank among those that hold the same.
  struct Place {
    let value: WritableKeyPath<RecordValues, String?>?
    let rank: Int
  }

  private(set) var names: [(name: [UInt8], place: Place, slot: Int)] = []
  static let slots = 8

  init(_ fields: RecordFields) {
    let lists: [([String], WritableKeyPath<RecordValues, String?>?)] = [
      (fields.text, nil), (fields.id, \.id), (fields.title, \.title), (fields.published, \.published),
      (fields.source, \.source), (fields.url, \.url), (fields.byline, \.byline), (fields.language, \.language),
    ]
    for (slot, (list, value)) in lists.enumerated() {
      for (rank, name) in list.enumerated() {
        names.append((Array(name.utf8), Place(value: value, rank: rank), slot))
      }
    }
  }
}
