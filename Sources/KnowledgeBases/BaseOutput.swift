import Digests
import EntityBaseFormat
import Foundation

/// Writes a base's sections one after the other; the file appears whole or not at all.
final class BaseOutput {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  private var hasher = SHA256Hasher()
  private var header = [UInt8](repeating: 0, count: BaseLayout.headerSize)
  private var place = BaseLayout.headerSize
  private var section: BaseLayout.Section?
  private var isFinished = false

  init(_ path: String) throws {
    self.path = path
    draft = "\(path).partial-\(getpid())"
    unlink(draft)
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw BaseFileError.system(path: path) }
    try header.withUnsafeBytes { bytes in try writeAll(bytes, to: descriptor, path) }
    header.replaceSubrange(0..<8, with: BaseLayout.magic)
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(draft) }
  }

  func write(_ section: BaseLayout.Section, _ content: Scratch) throws {
    try begin(section)
    try content.read { piece in try append(piece) }
  }

  /// Ends the section before and begins one.
  func begin(_ section: BaseLayout.Section) throws {
    try endSection()
    self.section = section
    put(UInt64(place), at: BaseLayout.Field.sections + 16 * section.rawValue)
    start = place
  }

  private var start = 0

  private func endSection() throws {
    guard let section else { return }
    put(UInt64(place - start), at: BaseLayout.Field.sections + 16 * section.rawValue + 8)
    try append([UInt8](repeating: 0, count: (8 - place % 8) % 8))
  }

  func append(_ bytes: some Collection<UInt8>) throws {
    if bytes.isEmpty { return }
    let whole = bytes.withContiguousStorageIfAvailable { Array($0) } ?? Array(bytes)
    hasher.update(with: whole)
    place += whole.count
    try whole.withUnsafeBytes { bytes in try writeAll(bytes, to: descriptor, path) }
  }

  func finish(title: String, version: String, nameBits: Int, idBits: Int) throws {
    try endSection()
    put(UInt64(place), at: BaseLayout.Field.fileSize)
    header.replaceSubrange(BaseLayout.Field.digest..<BaseLayout.Field.digest + 32, with: hasher.current().bytes)
    put(title, in: BaseLayout.Field.title)
    put(version, in: BaseLayout.Field.version)
    header[BaseLayout.Field.nameBits] = UInt8(nameBits)
    header[BaseLayout.Field.idBits] = UInt8(idBits)
    guard pwrite(descriptor, header, header.count, 0) == header.count, fsync(descriptor) == 0, rename(draft, path) == 0
    else { throw BaseFileError.system(path: path) }
    isFinished = true
  }

  private func put(_ number: UInt64, at place: Int) {
    withUnsafeBytes(of: number.littleEndian) { header.replaceSubrange(place..<place + 8, with: $0) }
  }

  /// As many whole characters as fit.
  private func put(_ text: String, in field: Range<Int>) {
    var text = text
    while text.utf8.count > field.count { text.removeLast() }
    header.replaceSubrange(field.prefix(text.utf8.count), with: text.utf8)
  }
}
