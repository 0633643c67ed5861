public import Digests
import Foundation

/// A file that appears whole or not at all: it is written beside its place and then renamed.
///
/// What is no file, such as a device or a pipe, is written as it comes.
public struct OutputFile: ~Copyable {
  private let name: String
  /// Where the draft is to go in the end; nil where there is none.
  private let target: String?
  private let draft: String
  private let handle: FileHandle
  private var hasher = SHA256Hasher()
  private var buffer: [UInt8] = []
  private var length = 0
  private var isFinished = false

  private static let bufferSize = 256 << 10

  /// Whether a path names something that is there and is no file: a device, a pipe, a folder.
  public static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  /// - Parameter path: where it is to appear, where a link leads if it is one; nil for standard output.
  /// - Throws: `ExportError.cannotWrite`.
  public init(_ path: String?) throws(ExportError) {
    name = path ?? "standard output"
    target = Self.target(of: path)
    draft = target.map { "\($0).partial-\(getpid())" } ?? ""
    handle = try Self.handle(path, target: target, draft: draft)
  }

  private static func target(of path: String?) -> String? {
    guard let path, !isSpecial(path) else { return nil }
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private static func handle(
    _ path: String?, target: String?, draft: String
  ) throws(ExportError) -> FileHandle {
    guard let path else { return .standardOutput }
    guard let target else { return try open(path, O_WRONLY, for: path) }
    // A slip of the hand would cost the archive, which exports can always be made from.
    guard !isDatabase(target) else {
      throw .cannotWrite(path: path, why: "a database is there, which an export does not replace")
    }
    removeLeftovers(beside: target)
    return try open(draft, O_WRONLY | O_CREAT | O_EXCL, for: path)
  }

  /// Takes away what programs that were killed had written of the same file.
  private static func removeLeftovers(beside target: String) {
    let url = URL(fileURLWithPath: target)
    let folder = url.deletingLastPathComponent()
    let start = url.lastPathComponent + ".partial-"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] where name.hasPrefix(start) {
      guard let process = pid_t(name.dropFirst(start.count)) else { continue }
      let isGone = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      if isGone { unlink(folder.appending(path: name).path) }
    }
  }

  private static func open(_ file: String, _ flags: Int32, for path: String) throws(ExportError) -> FileHandle {
    let descriptor = Foundation.open(file, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, why: String(cString: strerror(errno))) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit { if target != nil, !isFinished { unlink(draft) } }

  private static func isDatabase(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
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
    if let target {
      guard fsync(handle.fileDescriptor) == 0, rename(draft, target) == 0 else {
        throw .cannotWrite(path: name, why: String(cString: strerror(errno)))
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
      throw .cannotWrite(path: name, why: String(cString: strerror(errno)))
    }
    hasher.update(with: buffer)
    length += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
