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

extension RecordValues {
  /// Sets a value by its slot in a `FieldTable`.
  mutating func set(_ slot: Int, _ value: String?) {
    switch slot {
    case 1: id = value
    case 2: title = value
    case 3: published = value
    case 4: source = value
    case 5: url = value
    case 6: byline = value
    case 7: language = value
    default: break
    }
  }
}

/// Finds the fields of records by their names.
struct FieldTable {
  /// What a name stands for.
  struct Place {
    /// 0 for the text, from 1 on as in `RecordValues.set`.
    let slot: Int
    /// Among the names of the same slot.
    let rank: Int
  }

  private(set) var names: [(name: [UInt8], place: Place)] = []
  /// Of each name its length and first eight bytes: most fields are told from all names by these.
  private var heads: [(count: Int, head: UInt64)] = []
  static let slots = 8

  init(_ fields: RecordFields) {
    let lists = [
      fields.text, fields.id, fields.title, fields.published, fields.source, fields.url, fields.byline, fields.language,
    ]
    for (slot, list) in lists.enumerated() {
      for (rank, name) in list.enumerated() { names.append((Array(name.utf8), Place(slot: slot, rank: rank))) }
    }
    heads = names.map { entry in entry.name.withUnsafeBufferPointer { ($0.count, Self.head($0)) } }
  }

  func place(of name: UnsafeBufferPointer<UInt8>) -> Place? {
    let head = Self.head(name)
    for index in heads.indices where heads[index].count == name.count && heads[index].head == head {
      if name.count <= 8 || names[index].name.elementsEqual(name) { return names[index].place }
    }
    return nil
  }

  private static func head(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for place in 0..<min(8, name.count) { head = head << 8 | UInt64(name[place]) }
    return head
  }
}
