import Foundation

/// A file or standard input, read in pieces.
struct InputFile {
  /// What its items are called after: a relative path with `/`.
  let name: String
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  private static let pieceSize = 256 << 10

  init(_ handle: FileHandle, name: String) {
    self.handle = handle
    self.name = name
  }

  /// The first bytes, without taking them.
  mutating func peek(_ count: Int) throws -> ArraySlice<UInt8> {
    while buffer.count - start < count, try fill() {}
    return buffer[start..<min(start + count, buffer.count)]
  }

  /// Everything that is left.
  /// - Returns: nil where it is longer than `limit` bytes.
  mutating func rest(limit: Int) throws -> [UInt8]? {
    while buffer.count - start <= limit, try fill() {}
    guard buffer.count - start <= limit else { return nil }
    defer { buffer = [] }
    return start == 0 ? buffer : Array(buffer[start...])
  }

  /// What a look for the next line gives.
  enum Line {
    /// Without its line end.
    case line([UInt8])
    /// Longer than the limit; it was skipped.
    case tooLong
  }

  /// The next line.
  /// - Returns: nil at the end.
  mutating func line(limit: Int) throws -> Line? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return .line(Array(buffer[start..<end]))
      }
      searched = buffer.count
      guard searched - start <= limit else {
        try skipLine()
        return .tooLong
      }
      let length = searched - start
      guard try fill() else {
        guard length > 0 else { return nil }
        defer { start = buffer.count }
        return .line(Array(buffer[start...]))
      }
      searched = start + length
    }
  }

  private mutating func skipLine() throws {
    repeat {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        start = end + 1
        return
      }
      start = buffer.count
    } while try fill()
  }

  /// Reads a further piece.
  /// - Returns: false at the end.
  private mutating func fill() throws -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    let piece = try handle.read(upToCount: Self.pieceSize) ?? Data()
    isAtEnd = piece.isEmpty
    buffer.append(contentsOf: piece)
    return !isAtEnd
  }
}
