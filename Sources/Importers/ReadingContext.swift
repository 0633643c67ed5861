import Foundation

/// What holds for the reading of one file and all that is packed in it.
struct ReadingContext {
  let options: ImportOptions
  /// How many packs are around it.
  private(set) var depth = 0
  let budget: UnpackingBudget
  /// When it was seen, as far as what is around it says; a date after it cannot be true.
  var seen: String?
  /// Where it was found, as far as what is around it says.
  var url: String?

  init(_ options: ImportOptions, size: Int?) {
    self.options = options
    budget = UnpackingBudget(packedBytes: size ?? 0)
    seen = options.seen
  }

  /// The same, inside a pack.
  /// - Throws: `ReadingError` where packs lie in packs deeper than anybody packs them.
  func inside() throws -> ReadingContext {
    guard depth < ImportLimits.packDepth else {
      throw ReadingError("packed more than \(ImportLimits.packDepth) times over")
    }
    var context = self
    context.depth += 1
    return context
  }

  /// Reads a file or a part of one; whatever goes wrong costs this one alone, but what the taker throws ends the import.
  /// - Parameter path: where it lies; nil for a part.
  func read(_ file: InputFile, as format: ImportFormat, path: String? = nil, _ handOn: Taker) throws {
    try handOn(.began(file: file.item, path: path))
    var file = file
    do {
      try format.reader(options).read(&file, self) { item in
        do { try handOn(item) } catch { throw TakerError(cause: error) }
      }
    } catch let error as TakerError {
      throw error.cause
    } catch let error as ReadingError {
      try handOn(
        error.isLeftOut
          ? .leftOut(item: file.item, reason: error.reason) : .failed(item: file.item, reason: error.reason))
    }
    try handOn(.ended)
  }

  /// Reads a part whose name tells what it is.
  func readPart(_ file: InputFile, called fileName: String, _ handOn: Taker) throws {
    guard let format = ImportFormat(fileName: fileName) else {
      return try handOn(.leftOut(item: file.item, reason: ImportFormat.unknown(fileName)))
    }
    try read(file, as: format, handOn)
  }

  private struct TakerError: Error {
    let cause: any Error

    init(cause: any Error) { self.cause = (cause as? TakerError)?.cause ?? cause }
  }
}

/// How much one file may grow in unpacking, whatever it declares.
final class UnpackingBudget {
  private var left: Int
  private var entries = ImportLimits.packEntries

  init(packedBytes: Int) {
    left = max(ImportLimits.unpackedBytes, packedBytes.multipliedReportingOverflow(by: 100).partialValue)
  }

  /// - Throws: `ReadingError` when it is used up.
  func spend(bytes: Int) throws {
    left -= bytes
    if left < 0 {
      throw ReadingError("it unpacks to more than \(ImportLimits.unpackedBytes >> 30) GiB and 100 times its size")
    }
  }

  func spendEntry() throws {
    entries -= 1
    if entries < 0 { throw ReadingError("it holds more than \(ImportLimits.packEntries) entries") }
  }
}

/// How much is read of one thing.
enum ImportLimits {
  /// The longest text, and the longest part that has to be read as a whole: 256 MiB.
  static let textBytes = 256 << 20
  /// Packs in packs.
  static let packDepth = 4
  static let packEntries = 1_000_000
  /// What may be unpacked from any file, however small: 1 GiB.
  static let unpackedBytes = 1 << 30
  /// Elements and texts of a page.
  static let pageNodes = 1_000_000
  /// Parts of a mail within each other.
  static let mailDepth = 20
}
