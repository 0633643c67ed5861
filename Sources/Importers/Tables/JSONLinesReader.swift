/// Reads JSON lines: one object per line, each an article called `FILE/ID.txt`.
struct JSONLinesReader: FormatReader {
  private static let lineLimit = ImportLimits.textBytes + (16 << 20)

  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    let record = JSONRecord(context.options.fields)
    var (lines, note) = try file.inUTF8(context.options)
    var number = 0
    var isEmpty = true
    while let line = try lines.line(limit: Self.lineLimit) {
      number += 1
      switch line {
      case .tooLong:
        isEmpty = false
        try handOn(
          .failed(item: "\(file.item):\(number)", reason: "the line is longer than \(Self.lineLimit >> 20) MiB"))
      case .line(let bytes):
        if TextCheck.isBlank(bytes) { continue }
        isEmpty = false
        switch record.values(of: bytes) {
        case .success(let values):
          try handOn(values.item(in: file, number: number, label: "line", context).noting(&note))
        case .failure(let trouble):
          let isCut = lines.endsWithinLine && bytes.last { $0 > 0x20 } != UInt8(ascii: "}")
          let reason = isCut ? "\(trouble.reason): the file is cut off here" : trouble.reason
          try handOn(.failed(item: "\(file.item):\(number)", reason: reason))
        }
      }
    }
    if isEmpty { throw ReadingError("empty", isLeftOut: true) }
  }
}

extension ImportedItem {
  /// The same, with a note on it if it is an article; the note is used up then.
  func noting(_ note: inout String?) -> ImportedItem {
    guard let words = note, case .article(var article) = self else { return self }
    note = nil
    article.notes.append(words)
    return .article(article)
  }
}
