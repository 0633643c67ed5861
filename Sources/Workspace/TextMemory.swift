/// Memory for many short texts that are all given up at once: a text in it stays where it is until then, and costs no
/// allocation of its own.
struct TextMemory: ~Copyable {
  private var blocks: [UnsafeMutableBufferPointer<UInt8>] = []
  /// The part of the last block that is not taken.
  private var free = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

  private static let firstBlock = 4 << 10

  deinit { for block in blocks { block.deallocate() } }

  /// Gives up all texts. The largest block is kept for those that come.
  mutating func clear() {
    guard let last = blocks.popLast() else { return }
    for block in blocks { block.deallocate() }
    blocks = [last]
    free = last
  }

  /// Room for a text of so many bytes.
  @inline(__always)
  mutating func room(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
    if free.count < count || free.baseAddress == nil { grow(count) }
    let room = UnsafeMutableBufferPointer(start: free.baseAddress, count: count)
    free = UnsafeMutableBufferPointer(start: free.baseAddress.map { $0 + count }, count: free.count - count)
    return room
  }

  @inline(never)
  private mutating func grow(_ count: Int) {
    let size = max(count, blocks.last.map { $0.count * 2 } ?? Self.firstBlock)
    free = .allocate(capacity: size)
    blocks.append(free)
  }

  /// A copy of a text.
  @inline(__always)
  mutating func copy(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let room = room(text.count)
    if let start = text.baseAddress { room.baseAddress?.update(from: start, count: text.count) }
    return UnsafeBufferPointer(room)
  }

  mutating func copy(_ text: String) -> UnsafeBufferPointer<UInt8> {
    var text = text
    return text.withUTF8 { copy($0) }
  }
}
