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
  ///   - note: what is to be noted on the first article; used up then.
  consuming func item(
    in file: InputFile, number: Int, label: String, _ context: ReadingContext, _ note: inout String?
  ) -> ImportedItem {
    guard let text else {
      let names = context.options.fields.text.map { "'\($0)'" }.joined(separator: ", ")
      return .failed(item: "\(file.item):\(number)", reason: "no text under \(names) (--field text=NAME)")
    }
    if TextCheck.isBlank(text) { return .leftOut(item: "\(file.item):\(number)", reason: "empty") }
    if TextCheck.hasNUL(text) {
      return .leftOut(item: "\(file.item):\(number)", reason: "not text: it holds NUL bytes")
    }
    guard text.count <= ImportLimits.textBytes else {
      return .failed(item: "\(file.item):\(number)", reason: "longer than \(ImportLimits.textBytes >> 20) MiB")
    }
    return .article(ArticleBox(article(of: text, in: file, number, label, context, note.take())))
  }

  private consuming func article(
    of text: [UInt8], in file: InputFile, _ number: Int, _ label: String, _ context: ReadingContext, _ note: String?
  ) -> ImportedArticle {
    let ending = ItemName.component(id ?? "\(label)-\(number)") + ".txt"
    var article = ImportedArticle(text: text, name: file.folder + ending, item: file.item, number: number)
    if let published {
      article.takeDate(published, from: .metadata, seen: context.seen)
    } else {
      if let date = DateFinder.inDateline(text) { article.takeDate(date, from: .dateline, seen: context.seen) }
      if let date = url.flatMap(DateFinder.inURL) { article.takeDate(date, from: .url, seen: context.seen) }
    }
    article.setLanguage(language)
    (article.title, article.source) = (title.take(), source.take())
    (article.url, article.byline) = (url.take(), byline.take())
    if let note { article.notes.append(note) }
    return article
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
  /// The index of a name and its first eight bytes, by which most fields are told from all names; open addressing.
  private var heads: [(head: UInt64, count: Int, index: Int)] = []
  static let slots = 8

  init(_ fields: RecordFields) {
    let lists = [
      fields.text, fields.id, fields.title, fields.published, fields.source, fields.url, fields.byline, fields.language,
    ]
    for (slot, list) in lists.enumerated() {
      for (rank, name) in list.enumerated() { names.append((Array(name.utf8), Place(slot: slot, rank: rank))) }
    }
    var capacity = 64
    while capacity < names.count * 4 { capacity *= 2 }
    heads = Array(repeating: (0, 0, Self.none), count: capacity)
    for (index, entry) in names.enumerated() {
      entry.name.withUnsafeBufferPointer { name in
        let place = find(name)
        if heads[place].index == Self.none { heads[place] = (Self.head(name), name.count, index) }
      }
    }
  }

  func place(of name: UnsafeBufferPointer<UInt8>) -> Place? {
    let index = heads[find(name)].index
    return index == Self.none ? nil : names[index].place
  }

  private static let none = -1

  /// Where among the heads a name is, or would be.
  private func find(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let head = Self.head(name)
    var place = Int(truncatingIfNeeded: (head &* 0x9E37_79B9_7F4A_7C15) >> 32) & (heads.count - 1)
    while heads[place].index != Self.none {
      let known = heads[place]
      if known.head == head, known.count == name.count, name.count <= 8 || names[known.index].name.elementsEqual(name) {
        return place
      }
      place = (place + 1) & (heads.count - 1)
    }
    return place
  }

  private static func head(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for place in 0..<min(8, name.count) { head = head << 8 | UInt64(name[place]) }
    return head
  }
}
