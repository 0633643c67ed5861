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
        let item: ImportedItem
        do throws(JSONRecord.Trouble) {
          item = try record.values(of: bytes).item(in: file, number: number, label: "line", context, &note)
        } catch {
          let isCut = lines.endsWithinLine && bytes.last { $0 > 0x20 } != UInt8(ascii: "}")
          let reason = isCut ? "\(error.reason): the file is cut off here" : error.reason
          item = .failed(item: "\(file.item):\(number)", reason: reason)
        }
        try handOn(item)
      }
    }
    if isEmpty { throw ReadingError("empty", isLeftOut: true) }
  }
}
