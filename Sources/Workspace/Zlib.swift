import CZlib

/// Texts as the `sqlar` table holds them: a zlib stream, or the bytes themselves where that is not shorter.
/// - Source: the SQLite Archive format, sqlite.org/sqlar.
enum Zlib {
  static func compressed(_ text: [UInt8]) -> [UInt8] { Deflater.compressed(text) }

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

/// The longest text that is kept: 256 MiB.
public let maximumTextBytes = 256 << 20
