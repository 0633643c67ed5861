import CZlib
import Synchronization

/// Texts as the `sqlar` table holds them: a zlib stream, or the bytes themselves where that is not shorter.
enum Zlib {
  /// - Source: the SQLite Archive format, sqlite.org/sqlar; level 9 gains nothing over 6 on news.
  static func compressed(_ text: [UInt8]) -> [UInt8] {
    let deflater = idle.withLock { $0.popLast() } ?? Deflater()
    defer { idle.withLock { $0.append(deflater) } }
    return deflater.compressed(text)
  }

  /// Compressors that wait for work: making one costs more than compressing a short article.
  private static let idle = Mutex<[Deflater]>([])

  /// Why stored bytes cannot be a text.
  enum Damage: Error, Equatable, CustomStringConvertible {
    case declaredSize(Int)
    case stream
    case otherSize(declared: Int)

    var description: String {
      switch self {
      case .declaredSize(let size): "it declares a size of \(size) bytes, which its data cannot hold"
      case .stream: "its compressed data is broken"
      case .otherSize(let declared): "it does not have the \(declared) bytes it declares"
      }
    }
  }

  /// The text behind stored bytes. Memory is bounded by the declared size, and that by what `data` could hold at all.
  /// - Source: a deflate stream grows at most 1,032-fold (zlib.net/zlib_tech.html).
  static func text(from data: [UInt8], declaredSize size: Int) throws(Damage) -> [UInt8] {
    try data.withUnsafeBytes { data in Result { () throws(Damage) in try text(from: data, declaredSize: size) } }.get()
  }

  static func text(from data: UnsafeRawBufferPointer, declaredSize size: Int) throws(Damage) -> [UInt8] {
    if data.count == size { return [UInt8](data) }
    guard size >= 0, size <= maximumTextBytes, size <= data.count * 1_032 + 64 else { throw .declaredSize(size) }
    var length = 0
    var status = Z_OK
    let text = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      (status, length) = Inflater.inflate(data, into: buffer)
      count = status == Z_STREAM_END ? length : 0
    }
    guard status == Z_STREAM_END || (status == Z_BUF_ERROR && length == size) else { throw .stream }
    guard status == Z_STREAM_END, length == size else { throw .otherSize(declared: size) }
    return text
  }
}

/// A compressor, used by one thread at a time.
private final class Deflater: @unchecked Sendable {
  private var stream = z_stream()

  init() {
    let status = deflateInit_(&stream, 6, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib could not begin: \(status)")
  }

  deinit { deflateEnd(&stream) }

  /// The same bytes as `compress2` gives, or the text itself where they are not fewer.
  func compressed(_ text: [UInt8]) -> [UInt8] {
    deflateReset(&stream)
    let bound = Int(compressBound(uLong(text.count)))
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      text.withUnsafeBufferPointer { text in
        // zlib reads from there only.
        stream.next_in = UnsafeMutablePointer(mutating: text.baseAddress)
        stream.avail_in = uInt(text.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(bound)
        let status = deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "zlib could not compress: \(status)")
        count = bound - Int(stream.avail_out)
      }
    }
    return packed.count < text.count ? packed : text
  }
}

/// The longest text that is kept: 256 MiB.
public let maximumTextBytes = 256 << 20
