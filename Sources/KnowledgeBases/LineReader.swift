import CZlib
import Foundation

/// Reads a file line by line, unpacking it where it is gzip. Memory stays within the longest line.
final class LineReader {
  private let path: String
  private let descriptor: Int32
  private var stream = z_stream()
  private var isPacked = false
  /// Of the file, as it stands there.
  private var piece = [UInt8](repeating: 0, count: 1 << 18)
  private var used = 0
  private var filled = 0

  /// - Throws: `BaseFileError`.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BaseFileError.system(path: path) }
    var magic: [UInt8] = [0, 0]
    if pread(descriptor, &magic, 2, 0) == 2, magic == [0x1F, 0x8B] {
      // 32: recognise the header of gzip.
      guard inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
        throw BaseFileError.cannotUse(path: path, why: "zlib cannot begin")
      }
      isPacked = true
    }
  }

  deinit {
    if isPacked { inflateEnd(&stream) }
    close(descriptor)
  }

  /// Hands on each line without its end, in order.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    var text: [UInt8] = []
    var searched = 0
    while try append(to: &text) {
      var start = 0
      try text.withUnsafeBufferPointer { bytes in
        while let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
          try body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
          start = end + 1
          searched = start
        }
      }
      text.removeFirst(start)
      searched = text.count
    }
    if !text.isEmpty { try text.withUnsafeBufferPointer(body) }
  }

  /// - Returns: false at the end.
  private func append(to text: inout [UInt8]) throws -> Bool {
    if used == filled {
      filled = read(descriptor, &piece, piece.count)
      used = 0
      guard filled >= 0 else { throw BaseFileError.system(path: path) }
      if filled == 0 { return false }
    }
    guard isPacked else {
      text += piece[..<filled]
      used = filled
      return true
    }
    var unpacked = [UInt8](repeating: 0, count: 1 << 20)
    let status = piece.withUnsafeMutableBufferPointer { input in
      unpacked.withUnsafeMutableBufferPointer { output in
        stream.next_in = UnsafeMutableBufferPointer(rebasing: input[used..<filled]).baseAddress
        stream.avail_in = UInt32(filled - used)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return inflate(&stream, Z_NO_FLUSH)
      }
    }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
      throw BaseFileError.cannotUse(path: path, why: "its compressed data is broken")
    }
    used = filled - Int(stream.avail_in)
    text += unpacked[..<(unpacked.count - Int(stream.avail_out))]
    // A dump may be several streams, one after the other.
    if status == Z_STREAM_END { inflateReset(&stream) }
    return true
  }
}
