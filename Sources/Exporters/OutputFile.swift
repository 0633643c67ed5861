public import Digests
import Foundation

/// A file that appears whole or not at all: it is written beside its place and then renamed.
public struct OutputFile: ~Copyable {
  private let path: String?
  private let draft: String
  private let handle: FileHandle
  private var hasher = SHA256Hasher()
  private var buffer: [UInt8] = []
  private var length = 0
  private var isFinished = false

  private static let bufferSize = 256 << 10

  /// - Parameter path: where it is to appear; nil for standard output, where it appears as it comes.
  /// - Throws: `ExportError.cannotWrite`.
  public init(_ path: String?) throws(ExportError) {
    self.path = path
    guard let path else {
      draft = ""
      handle = .standardOutput
      return
    }
    draft = "\(path).partial-\(getpid())"
    handle = try Self.open(draft, for: path)
  }

  private static func open(_ draft: String, for path: String) throws(ExportError) -> FileHandle {
    // A slip of the hand would cost the archive, which exports can always be made from.
    guard !isDatabase(path) else {
      throw .cannotWrite(path: path, why: "a database is there, which an export does not replace")
    }
    unlink(draft)
    let descriptor = Foundation.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, why: String(cString: strerror(errno))) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit { if path != nil, !isFinished { unlink(draft) } }

  private static func isDatabase(_ path: String) -> Bool {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
    guard type == .typeRegular, let file = FileHandle(forReadingAtPath: target) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  /// Appends what `fill` puts in.
  public mutating func write(_ fill: (inout [UInt8]) -> Void) throws(ExportError) {
    fill(&buffer)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place.
  /// - Returns: its size in bytes and its SHA-256.
  public mutating func finish() throws(ExportError) -> (bytes: Int, digest: SHA256Digest) {
    try flush()
    let digest = hasher.current()
    if let path {
      guard fsync(handle.fileDescriptor) == 0, rename(draft, path) == 0 else {
        throw .cannotWrite(path: path, why: String(cString: strerror(errno)))
      }
    }
    isFinished = true
    return (length, digest)
  }

  private mutating func flush() throws(ExportError) {
    guard !buffer.isEmpty else { return }
    do {
      try handle.write(contentsOf: buffer)
    } catch {
      throw .cannotWrite(path: path ?? "standard output", why: String(cString: strerror(errno)))
    }
    hasher.update(with: buffer)
    length += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
