import CZlib
import Synchronization

/// Unpacks zlib streams. What zlib needs for one is kept for the next: making it anew takes a tenth of a short text's
/// time.
enum Inflater {
  /// Streams that are not in use, from all threads.
  private static let idle = Mutex<[Stream]>([])

  /// - Returns: zlib's status, `Z_STREAM_END` where the whole stream was unpacked, and how many bytes it gave.
  static func inflate(
    _ data: UnsafeRawBufferPointer, into text: UnsafeMutableBufferPointer<UInt8>
  ) -> (status: Int32, length: Int) {
    guard let stream = idle.withLock({ $0.popLast() }) ?? Stream() else { return (Z_MEM_ERROR, 0) }
    defer { idle.withLock { $0.append(stream) } }
    return stream.inflate(data, into: text)
  }

  /// One state of zlib, used by one thread at a time.
  private final class Stream: @unchecked Sendable {
    private let state: UnsafeMutablePointer<z_stream>

    /// - Returns: nil where there is no memory.
    init?() {
      state = .allocate(capacity: 1)
      state.initialize(to: z_stream())
      guard inflateInit_(state, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
        state.deallocate()
        return nil
      }
    }

    deinit {
      inflateEnd(state)
      state.deallocate()
    }

    func inflate(
      _ data: UnsafeRawBufferPointer, into text: UnsafeMutableBufferPointer<UInt8>
    ) -> (status: Int32, length: Int) {
      guard inflateReset(state) == Z_OK else { return (Z_STREAM_ERROR, 0) }
      // zlib does not write to what it reads; its declaration is older than `const`.
      let packed = UnsafeMutableRawPointer(mutating: data.baseAddress)
      state.pointee.next_in = packed?.assumingMemoryBound(to: UInt8.self)
      state.pointee.avail_in = uInt(data.count)
      state.pointee.next_out = text.baseAddress
      state.pointee.avail_out = uInt(text.count)
      let status = CZlib.inflate(state, Z_FINISH)
      return (status, text.count - Int(state.pointee.avail_out))
    }
  }
}
