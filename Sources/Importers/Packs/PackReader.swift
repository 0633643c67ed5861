import Foundation

/// Reads packs of files: ZIP, and tar with gzip and its like around it. Each file in them is read by its name.
struct PackReader: FormatReader {
  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    let inside = try context.inside()
    let head = Array(try file.peek(2))
    if head.isEmpty { throw ReadingError("empty", isLeftOut: true) }
    let isZip = head.elementsEqual("PK".utf8)
    if isZip, file.path == nil {
      guard let whole = try file.rest(limit: ImportLimits.textBytes) else {
        throw ReadingError("a ZIP of more than \(ImportLimits.textBytes >> 20) MiB is read from a file only")
      }
      file = InputFile(whole, name: file.name, item: file.item)
    }
    let tail = isZip ? try Self.tail(of: &file) : nil
    let archive = try Archive(&file, .files, context.budget)
    var count = 0
    while let entry = try archive.next() {
      try context.budget.spendEntry()
      if entry.kind == .folder { continue }
      count += 1
      let components = entry.path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).map(String.init)
      let part = "\(file.item):\(ItemName.path(components.isEmpty ? [""] : components))"
      if let reason = Self.refusal(of: entry, components) {
        try handOn(.leftOut(item: part, reason: reason))
        continue
      }
      if entry.kind == .encrypted {
        try handOn(.failed(item: part, reason: "encrypted"))
        continue
      }
      let input = InputFile("\(file.name)/\(ItemName.path(components))", item: part, pull: archive.data)
      try inside.readPart(input, called: components.last ?? "", handOn)
    }
    if let tail, !tail { throw ReadingError("the list at the end of the ZIP is missing: it is cut off") }
    if archive.isTar, !archive.isPacked, let path = file.path, !Self.endsInZeros(path) {
      throw ReadingError("the end of the tar is missing: it is cut off")
    }
    if count == 0 { throw ReadingError("a pack without files", isLeftOut: true) }
  }

  private static func refusal(of entry: Archive.Entry, _ components: [String]) -> String? {
    if entry.kind == .other { return "a link or a device" }
    if entry.path.hasPrefix("/") || entry.path.hasPrefix("\\") || components.contains("..") {
      return "its name leads out of the pack"
    }
    if components.contains("__MACOSX") { return "a system's note on another file" }
    return components.contains { $0.hasPrefix(".") && $0 != "." } ? "hidden" : nil
  }

  /// Whether a ZIP has the mark of its end; nil where that cannot be seen from here.
  /// - Source: PKWARE APPNOTE, section 4.3.16, “End of central directory record”.
  private static func tail(of file: inout InputFile) throws -> Bool? {
    guard let path = file.path else {
      let whole = try file.peek(ImportLimits.textBytes)
      return hasEnd(whole.suffix(70_000))
    }
    return tail(of: path, 70_000).map { hasEnd($0[...]) }
  }

  static func hasEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    guard bytes.count >= 22 else { return false }
    for index in stride(from: bytes.endIndex - 22, through: bytes.startIndex, by: -1) where bytes[index] == 0x50 {
      if bytes[index..<index + 4].elementsEqual(mark) { return true }
    }
    return false
  }

  private static func endsInZeros(_ path: String) -> Bool {
    // Two blocks of zeros, and nothing but whole blocks before them.
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int, size.isMultiple(of: 512) else { return false }
    return tail(of: path, 1_024).map { $0.count == 1_024 && $0.allSatisfy { $0 == 0 } } ?? true
  }

  private static func tail(of path: String, _ count: Int) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path), let size = try? handle.seekToEnd() else { return nil }
    try? handle.seek(toOffset: size > count ? size - UInt64(count) : 0)
    defer { try? handle.close() }
    return (try? handle.readToEnd() ?? Data()).map { [UInt8]($0) }
  }
}

/// Reads one file that is packed by itself: `wire.jsonl.gz`.
struct PackedFileReader: FormatReader {
  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    if try file.peek(1).isEmpty { throw ReadingError("empty", isLeftOut: true) }
    let inside = try context.inside()
    let name = file.name.split(separator: "/").last.map(String.init) ?? ""
    let bare = name.split(separator: ".").dropLast().joined(separator: ".")
    let archive = try Archive(&file, .single, context.budget)
    guard try archive.next() != nil else { throw ReadingError("empty", isLeftOut: true) }
    guard archive.isPacked else { throw ReadingError("not packed, though its name says so") }
    var input = InputFile(file.name, item: file.item, pull: archive.data)
    let head = try input.peek(4_096)
    let format = ImportFormat(fileName: bare) ?? (bare.contains(".") ? nil : ImportFormat(firstBytes: head))
    guard let format else { throw ReadingError(ImportFormat.unknown(bare), isLeftOut: true) }
    try format.reader(context.options).read(&input, inside, handOn)
    // What is behind the last byte that was wanted may be damaged too.
    while true {
      let rest = try input.take(64 << 10)
      if rest.isEmpty { break }
    }
  }
}
