import Foundation

/// A file, a part of one, or standard input, read in pieces.
struct InputFile {
  /// What its articles are called after: a relative path with `/`.
  let name: String
  /// What the names of articles in it begin with.
  let folder: String
  /// What it is called in messages: `FILE`, or `FILE:PART` for a part of a file.
  let item: String
  /// Where it lies on the disk, for libraries that read from there; nil for a part and for standard input.
  private(set) var path: String?
  /// Gives the next bytes, as many as there is room for; 0 at the end.
  private let pull: (UnsafeMutableRawBufferPointer) throws -> Int
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  private static let pieceSize = 256 << 10

  init(_ name: String, item: String? = nil, pull: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) {
    self.name = name
    folder = name + "/"
    self.item = item ?? name
    self.pull = pull
    buffer = []
  }

  /// - Parameter path: where it lies on the disk; nil for standard input.
  init(_ handle: FileHandle, name: String, path: String? = nil) {
    self.init(name) { room in
      while true {
        let count = Foundation.read(handle.fileDescriptor, room.baseAddress, room.count)
        if count >= 0 { return count }
        guard errno == EINTR else { throw ReadingError("reading stopped: \(String(cString: strerror(errno)))") }
      }
    }
    self.path = path
  }

  /// Bytes that are in memory.
  init(_ bytes: [UInt8], name: String, item: String) {
    self.init(name, item: item) { _ in 0 }
    buffer = bytes
    end = bytes.count
    isAtEnd = true
  }

  /// The first bytes, without taking them.
  mutating func peek(_ count: Int) throws -> ArraySlice<UInt8> {
    while end - start < count, try fill() {}
    return buffer[start..<min(start + count, end)]
  }

  /// Everything that is left.
  ///
  /// It is gathered in pieces and put together piece by piece, so that memory holds it once.
  /// - Returns: nil where it is longer than `limit` bytes; what was read of it is gone then.
  mutating func rest(limit: Int) throws -> [UInt8]? {
    defer { (buffer, start, end) = ([], 0, 0) }
    if isAtEnd, start == 0, end == buffer.count { return end <= limit ? buffer : nil }
    var pieces = [Array(buffer[start..<end])]
    var count = end - start
    buffer = []
    while !isAtEnd, count <= limit {
      let piece = try nextPiece(of: count < 64 << 10 ? 64 << 10 : 1 << 20)
      isAtEnd = piece.isEmpty
      count += piece.count
      pieces.append(piece)
    }
    guard count <= limit else { return nil }
    var rest: [UInt8] = []
    rest.reserveCapacity(count)
    for index in pieces.indices {
      rest += pieces[index]
      pieces[index] = []
    }
    return rest
  }

  /// So many bytes, fewer only at the end.
  private func nextPiece(of size: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: size) { room, used in
      while used < room.count {
        let count = try pull(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[used...]))
        if count == 0 { break }
        used += count
      }
    }
  }

  /// The next bytes, up to `count` of them.
  mutating func take(_ count: Int) throws -> [UInt8] {
    let bytes = Array(try peek(count))
    start += bytes.count
    return bytes
  }

  /// Passes over bytes.
  /// - Returns: how many there were, up to `count`.
  mutating func skip(_ count: Int) throws -> Int {
    var left = count
    while left > 0 {
      if start == end {
        guard try fill() else { break }
      }
      let step = min(left, end - start)
      start += step
      left -= step
    }
    return count - left
  }

  /// What a look for the next line gives.
  enum Line {
    /// Without its line end; to be let go of before more is read, which would copy all around it otherwise.
    case line(ArraySlice<UInt8>)
    /// Longer than the limit; it was skipped.
    case tooLong
  }

  /// Whether the last line had no line end.
  private(set) var endsWithinLine = false

  /// The next line.
  /// - Returns: nil at the end.
  mutating func line(limit: Int) throws -> Line? {
    var searched = 0
    while true {
      if let length = lineLength(after: searched) {
        defer { start += length + 1 }
        return .line(buffer[start..<start + length])
      }
      searched = end - start
      guard searched <= limit else {
        try skipLine()
        return .tooLong
      }
      guard try fill() else {
        guard searched > 0 else { return nil }
        endsWithinLine = true
        defer { start = end }
        return .line(buffer[start..<end])
      }
    }
  }

  private func lineLength(after searched: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, end - start > searched else { return nil }
      let from = base + start
      return memchr(from + searched, 0x0A, end - start - searched).map { UnsafeRawPointer($0) - from }
    }
  }

  private mutating func skipLine() throws {
    repeat {
      if let length = lineLength(after: 0) {
        start += length + 1
        return
      }
      start = end
    } while try fill()
  }

  /// Reads a further piece.
  /// - Returns: false at the end.
  private mutating func fill() throws -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        if let base = bytes.baseAddress, end > start { memmove(base, base + start, end - start) }
      }
      (start, end) = (0, end - start)
    }
    if buffer.count - end < Self.pieceSize / 2 {
      buffer += [UInt8](repeating: 0, count: max(Self.pieceSize, buffer.count))
    }
    let count = try buffer.withUnsafeMutableBytes { try pull(.init(rebasing: $0[end...])) }
    end += count
    isAtEnd = count == 0
    return !isAtEnd
  }
}

/// Why a file, or a part of one, is not read to its end.
struct ReadingError: Error {
  let reason: String
  /// Whether it was not meant for us.
  var isLeftOut = false

  init(_ reason: String, isLeftOut: Bool = false) {
    self.reason = reason
    self.isLeftOut = isLeftOut
  }
}
