/// Reads a JSON file: an array with an article per element, one object, or an object that holds such an array.
struct JSONReader: FormatReader {
  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    var (input, note) = try file.inUTF8(context.options)
    let head = try input.peek(64 << 10).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09].contains($0) }
    guard let first = head.first else { throw ReadingError("empty", isLeftOut: true) }
    let record = JSONRecord(context.options.fields)
    guard first == UInt8(ascii: "[") else { return try readObject(&input, record, context, &note, handOn) }
    _ = try input.skip(head.startIndex - (try input.peek(1)).startIndex + 1)
    var elements = JSONElements()
    var number = 0
    while let element = try elements.next(&input) {
      number += 1
      try handOn(Self.item(element[...], record, file, number, context, &note))
    }
    if let trouble = elements.trouble {
      throw ReadingError("\(trouble) after \(number) element\(number == 1 ? "" : "s")")
    }
    if number == 0 { throw ReadingError("an empty array", isLeftOut: true) }
  }

  private static func item(
    _ bytes: ArraySlice<UInt8>, _ record: JSONRecord, _ file: InputFile, _ number: Int, _ context: ReadingContext,
    _ note: inout String?
  ) -> ImportedItem {
    do throws(JSONRecord.Trouble) {
      return try record.values(of: bytes).item(in: file, number: number, label: "element", context, &note)
    } catch {
      return .failed(item: "\(file.item):\(number)", reason: error.reason)
    }
  }

  private func readObject(
    _ file: inout InputFile, _ record: JSONRecord, _ context: ReadingContext, _ note: inout String?, _ handOn: Taker
  ) throws {
    guard let bytes = try file.rest(limit: ImportLimits.textBytes) else {
      throw ReadingError("longer than \(ImportLimits.textBytes >> 20) MiB, and no array")
    }
    let values: RecordValues
    do throws(JSONRecord.Trouble) { values = try record.values(of: bytes[...]) } catch {
      throw ReadingError(error.reason)
    }
    let elements = values.text == nil ? Self.firstArray(in: bytes) : []
    if elements.isEmpty {
      return try handOn(values.item(in: file, number: 1, label: "element", context, &note))
    }
    for (index, range) in elements.enumerated() {
      try handOn(Self.item(bytes[range], record, file, index + 1, context, &note))
    }
  }

  /// Where the objects are in the first field that holds an array of them; empty where none does.
  private static func firstArray(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var ranges: [Range<Int>] = []
      var scanner = JSONScanner(bytes, from: bytes.starts(with: TextCheck.mark) ? 3 : 0)
      try? scanner.list("{", "}") { (scanner) throws(JSONScanner.Trouble) in
        _ = try scanner.text()
        try scanner.take(":")
        guard ranges.isEmpty, scanner.next() == UInt8(ascii: "[") else { return try scanner.skipValue() }
        try scanner.list("[", "]") { (scanner) throws(JSONScanner.Trouble) in
          let start = scanner.index
          let isObject = scanner.next() == UInt8(ascii: "{")
          try scanner.skipValue()
          if isObject { ranges.append(start..<scanner.index) }
        }
      }
      return ranges
    }
  }
}

/// Cuts the elements out of an array, however long it is.
private struct JSONElements {
  /// What is wrong with the array; nil while all is well.
  private(set) var trouble: String?
  private var piece: ArraySlice<UInt8> = []
  private var isDone = false

  private mutating func byte(_ file: inout InputFile) throws -> UInt8? {
    if piece.isEmpty { piece = try file.take(64 << 10)[...] }
    return piece.popFirst()
  }

  /// The next element as it stands; nil at the end of the array, or where it breaks.
  mutating func next(_ file: inout InputFile) throws -> [UInt8]? {
    guard !isDone else { return nil }
    var element: [UInt8] = []
    var (depth, isText, isEscaped) = (0, false, false)
    while let byte = try byte(&file) {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isText = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if depth == 0, byte == UInt8(ascii: ",") {
        return element
      } else if depth == 0, byte == UInt8(ascii: "]") {
        isDone = true
        if let rest = try rest(&file) { trouble = rest }
        return TextCheck.isBlank(element) ? nil : element
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      }
      element.append(byte)
      guard element.count <= ImportLimits.textBytes * 2 else { throw ReadingError("an element is too long to be read") }
    }
    isDone = true
    trouble = "the array is cut off"
    return nil
  }

  private mutating func rest(_ file: inout InputFile) throws -> String? {
    while let byte = try byte(&file) {
      if ![0x20, 0x0A, 0x0D, 0x09].contains(byte) { return "something follows the array" }
    }
    return nil
  }
}
