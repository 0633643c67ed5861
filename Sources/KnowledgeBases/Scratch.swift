import Foundation

/// A file for what does not fit into memory, deleted at once and gone with the process.
final class Scratch {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) var length = 0

  private static let bufferSize = 1 << 18

  /// - Parameter folder: where it is made.
  /// - Throws: `BaseFileError`.
  init(in folder: String) throws {
    let path = "\(folder)/.dossier-kb-\(getpid())-\(UUID().uuidString)"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BaseFileError.system(path: folder) }
    unlink(path)
    buffer.reserveCapacity(Self.bufferSize + 64)
  }

  deinit { close(descriptor) }

  func append(_ bytes: some Collection<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    length += bytes.count
    if buffer.count >= Self.bufferSize { try flush() }
  }

  func append(_ number: UInt32) throws {
    withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
    length += 4
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Hands on all that was written, piece by piece.
  func read(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    try flush()
    var piece = [UInt8](repeating: 0, count: Self.bufferSize)
    var place = 0
    while place < length {
      let count = try fill(&piece, at: place)
      try piece.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      place += count
    }
  }

  /// Reads from a place on.
  /// - Returns: how many bytes came, as many as there are or fit.
  func fill(_ piece: inout [UInt8], at place: Int) throws -> Int {
    try flush()
    var count = 0
    let wanted = min(piece.count, length - place)
    while count < wanted {
      let read = piece.withUnsafeMutableBytes { bytes in
        let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
        return pread(descriptor, rest.baseAddress, wanted - count, off_t(place + count))
      }
      guard read > 0 else { throw BaseFileError.system(path: "a scratch file") }
      count += read
    }
    return count
  }

  private func flush() throws {
    guard !buffer.isEmpty else { return }
    try buffer.withUnsafeBytes { bytes in try writeAll(bytes, to: descriptor, "a scratch file") }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Writes bytes to a file, all of them.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = UnsafeRawBufferPointer(rebasing: rest).withMemoryRebound(to: UInt8.self) {
      write(descriptor, $0.baseAddress, $0.count)
    }
    guard written > 0 else { throw BaseFileError.system(path: path) }
    rest = rest.dropFirst(written)
  }
}

/// A file that cannot be read or written, in the system's words.
public enum BaseFileError: Error, Equatable, CustomStringConvertible {
  case cannotUse(path: String, why: String)

  static func system(path: String) -> BaseFileError { .cannotUse(path: path, why: String(cString: strerror(errno))) }

  public var description: String {
    switch self {
    case .cannotUse(let path, let why): "'\(path)' cannot be used: \(why)."
    }
  }
}
