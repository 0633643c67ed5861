import CDeflate
import Synchronization

/// Packs texts as zlib streams. What libdeflate needs for one is kept for the next: making it anew costs more than
/// packing a short text.
enum Deflater {
  /// Those that are not in use, from all threads.
  private static let idle = Mutex<[Packer]>([])

  /// - Returns: a zlib stream, or the text itself where that is not shorter.
  static func compressed(_ text: [UInt8]) -> [UInt8] {
    let packer = idle.withLock { $0.popLast() } ?? Packer()
    defer { idle.withLock { $0.append(packer) } }
    return packer.compressed(text)
  }

  /// Used by one thread at a time, and never given up.
  private final class Packer: @unchecked Sendable {
    /// From this length on, in bytes, the quickest level gives longer streams than zlib at its level 6.
    private static let longText = 2_048
    private static let roomBytes = 64 << 10
    private let short = Packer.compressor(level: 1)
    private lazy var long = Packer.compressor(level: 6)
    /// For streams of which it is not known how short they get.
    private let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Packer.roomBytes)

    private static func compressor(level: Int32) -> OpaquePointer {
      guard let compressor = libdeflate_alloc_compressor(level) else { preconditionFailure("no memory for packing") }
      return compressor
    }

    func compressed(_ text: [UInt8]) -> [UInt8] {
      guard text.count > 1 else { return text }
      let packed =
        if text.count <= Self.roomBytes {
          Array(room.prefix(pack(text, room.baseAddress)))
        } else {
          [UInt8](unsafeUninitializedCapacity: text.count - 1) { $1 = pack(text, $0.baseAddress) }
        }
      return packed.isEmpty ? text : packed
    }

    /// - Parameter room: for one byte less than the text has.
    /// - Returns: the length of the stream; 0 where it is not shorter than the text.
    private func pack(_ text: [UInt8], _ room: UnsafeMutablePointer<UInt8>?) -> Int {
      libdeflate_zlib_compress(text.count < Self.longText ? short : long, text, text.count, room, text.count - 1)
    }
  }
}
