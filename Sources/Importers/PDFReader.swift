import Foundation

/// Reads a PDF by way of poppler's `pdftotext` and `pdfinfo`, where they are installed.
struct PDFReader: FormatReader {
  private static let seconds = 60.0

  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    guard let given = try file.rest(limit: ImportLimits.textBytes) else {
      throw ReadingError("longer than \(ImportLimits.textBytes >> 20) MiB")
    }
    if given.isEmpty { throw ReadingError("empty", isLeftOut: true) }
    guard Self.hasMark("%PDF-", in: given.prefix(1_024)) else {
      throw ReadingError("not a PDF, though its name says so")
    }
    guard let program = HelperProgram("pdftotext") else {
      throw ReadingError(
        "PDF is read with pdftotext, which is not here ('apt install poppler-utils', then 'dossier add' again)",
        isLeftOut: true)
    }
    let text = try program.run(
      ["-enc", "UTF-8", "-nopgbrk", "-q"], on: given, seconds: Self.seconds, limit: ImportLimits.textBytes)
    guard TextCheck.firstInvalidByte(of: text) == nil, !TextCheck.hasNUL(text) else {
      throw ReadingError("its text cannot be read")
    }
    if TextCheck.isBlank(text) { throw ReadingError("a PDF without text, perhaps scanned pages", isLeftOut: true) }
    var article = ImportedArticle(text: text, name: file.name + ".txt", item: file.item)
    article.original = ImportedOriginal(given, ending: "pdf")
    article.url = context.url
    if !Self.hasMark("%%EOF", in: given.suffix(1_024)) {
      article.notes.append("the PDF has no end mark: it may be cut off")
    }
    let facts = try? HelperProgram("pdfinfo")?.run(
      ["-enc", "UTF-8", "-isodates"], on: given, seconds: Self.seconds, limit: 1 << 20)
    var properties: [Substring: String] = [:]
    for line in String(decoding: facts ?? [], as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      properties[line[..<colon]] = String(line[line.index(after: colon)...]).trimmed
    }
    (article.title, article.byline) = (properties["Title"], properties["Author"])
    if article.title?.isEmpty == true { article.title = nil }
    if article.byline?.isEmpty == true { article.byline = nil }
    let dates = [
      StatedDate(.metadata, properties["CreationDate"].flatMap { $0.isEmpty ? nil : $0 }),
      StatedDate(.dateline, DateFinder.inDateline(text)),
    ]
    article.settleDate(dates.compactMap(\.self), seen: context.seen)
    try handOn(.article(ArticleBox(article)))
  }

  private static func hasMark(_ mark: String, in bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).contains(mark)
  }
}

/// A program of the system's that reads a format for us, with a limit on its time and on what it may write.
struct HelperProgram {
  private let path: String

  /// - Returns: nil where it is not installed.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    guard let path = folders.map({ "\($0)/\(name)" }).first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return nil }
    self.path = path
  }

  /// What it writes when it is given a file of these bytes.
  func run(_ arguments: [String], on bytes: [UInt8], seconds: Double, limit: Int) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "input"), folder.appending(path: "output"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + [input.path] + (path.hasSuffix("pdftotext") ? ["-"] : [])
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.path]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try Data(bytes).write(to: input)
      try Data().write(to: output)
      process.standardOutput = try FileHandle(forWritingTo: output)
      let isDone = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in isDone.signal() }
      try process.run()
      if isDone.wait(timeout: .now() + seconds) == .timedOut {
        kill(process.processIdentifier, SIGKILL)
        throw ReadingError("took longer than \(Int(seconds)) s to be read")
      }
      guard process.terminationReason == .exit, process.terminationStatus == 0 else {
        throw ReadingError(
          "damaged, encrypted or cut off (\(URL(fileURLWithPath: path).lastPathComponent) ended with \(process.terminationStatus))"
        )
      }
      guard let size = try output.resourceValues(forKeys: [.fileSizeKey]).fileSize, size <= limit else {
        throw ReadingError("its text is too long")
      }
      return [UInt8](try Data(contentsOf: output))
    } catch let error as ReadingError {
      throw error
    } catch {
      throw ReadingError("could not be handed to \(URL(fileURLWithPath: path).lastPathComponent)")
    }
  }
}
