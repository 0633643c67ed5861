public import AnalyzerKit
import Digests
public import EntityBaseFormat
import Foundation

/// Opens knowledge bases of the user's.
public enum BaseFile {
  /// Maps a base, or makes one of a table of entities and maps that. It stays mapped to the end of the program.
  /// - Throws: `BaseFileError`.
  public static func map(_ path: String) throws -> MappedFile {
    let bytes = try mapped(path)
    if EntityBase.isBase(bytes) { return try file(bytes, path) }
    return try made(title: URL(fileURLWithPath: path).lastPathComponent) { builder in
      try builder.addTable(bytes, path: path)
    }
  }

  /// Makes a base that is gone with the process.
  static func made(title: String, _ fill: (BaseBuilder) throws -> Void) throws -> MappedFile {
    let path = "\(FileManager.default.temporaryDirectory.path)/.dossier-kb-\(getpid())-\(UUID().uuidString)"
    defer { unlink(path) }
    let builder = try BaseBuilder()
    try fill(builder)
    try builder.write(to: path, title: title, version: "")
    return try file(mapped(path), title)
  }

  /// Opens a base.
  /// - Throws: `BaseFileError`.
  public static func open(_ path: String) throws -> EntityBase {
    let bytes = try mapped(path)
    do { return try EntityBase(bytes) } catch { throw BaseFileError.cannotUse(path: path, why: "\(error)") }
  }

  /// Gives back the memory that pages of a mapped file take; they are read again when they are looked at again.
  public static func letGo(of file: MappedFile) {
    madvise(UnsafeMutableRawPointer(mutating: file.bytes.baseAddress), file.bytes.count, MADV_DONTNEED)
  }

  /// The folder of a file, for scratch beside it.
  public static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// Adds what a file holds.
  /// - Throws: `BaseFileError`.
  public static func add(_ path: String, to builder: BaseBuilder) throws {
    try builder.addTable(mapped(path), path: path)
  }

  /// A base at hand.
  public static func file(_ base: EntityBase) throws -> MappedFile { try file(base.bytes, base.title) }

  private static func file(_ bytes: UnsafeRawBufferPointer, _ path: String) throws -> MappedFile {
    do throws(BaseProblem) {
      return MappedFile(bytes: bytes, digest: hex(try EntityBase(bytes).digest))
    } catch {
      throw BaseFileError.cannotUse(path: path, why: "\(error)")
    }
  }

  private static func mapped(_ path: String) throws -> UnsafeRawBufferPointer {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BaseFileError.system(path: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw BaseFileError.cannotUse(path: path, why: "it is no file")
    }
    guard status.st_size > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw BaseFileError.system(path: path) }
    return UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
  }
}

// MARK: Looking into a base

extension BaseFile {
  public static func hex(_ bytes: [UInt8]) -> String {
    SHA256Digest(bytes: bytes)?.hex ?? ""
  }

  /// Whether the content agrees with the digest in the header.
  public static func isWhole(_ base: EntityBase) -> Bool {
    var hasher = SHA256Hasher()
    let content = base.content
    for start in stride(from: 0, to: content.count, by: 1 << 20) {
      hasher.update(with: UnsafeRawBufferPointer(rebasing: content[start..<min(start + 1 << 20, content.count)]))
    }
    return hasher.current().bytes == base.digest
  }

  /// The entities with an id or a name, in order.
  public static func entities(named name: String, in base: EntityBase) -> [Int] {
    var found: [Int] = []
    if let entity = base.entity(withId: name) { found.append(entity) }
    if let value = base.value(ofName: WordKey(name).hash) {
      base.forEachCandidate(of: value) { entity, _ in if !found.contains(entity) { found.append(entity) } }
    }
    return found
  }

  /// An entity as the row it was made from.
  public static func row(_ entity: Int, of base: EntityBase) -> EntityRow {
    let record = base[entity]
    var row = EntityRow(
      id: base.id(of: record), name: base.name(of: record), type: record.type, country: record.countryCode,
      prior: Int(record.prior), aliases: base.aliases(of: record), source: base.source(of: record))
    row.years = record.firstYear.map { (Int($0), record.lastYear.map(Int.init)) }
    return row
  }
}

extension BaseBuilder {
  /// Adds the rows of a table.
  /// - Throws: `BaseFileError`, with the line that is not understood.
  public func addTable(_ bytes: UnsafeRawBufferPointer, path: String) throws {
    var table: EntityTable?
    var number = 0
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let line = rest[rest.startIndex..<end]
      rest = rest[min(end + 1, rest.endIndex)...]
      number += 1
      if line.isEmpty { continue }
      let row: EntityRow
      do throws(TableProblem) {
        guard let table else {
          table = try EntityTable(header: line)
          continue
        }
        row = try table.row(line)
      } catch {
        throw BaseFileError.cannotUse(path: path, why: "line \(number): \(error)")
      }
      try add(row)
    }
  }
}
