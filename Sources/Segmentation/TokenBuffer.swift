import AnalyzerKit

/// Tokens as they are cut, in memory that is larger than they need; `take()` makes the array of their exact size.
///
/// Appending to an array would ask, token by token, whether anyone else holds it: a tenth of the whole work.
struct TokenBuffer: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var memory: UnsafeMutablePointer<Token>

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    memory = .allocate(capacity: self.capacity)
  }

  deinit { memory.deallocate() }

  @inline(__always)
  mutating func append(_ token: Token) {
    if count == capacity { grow() }
    (memory + count).initialize(to: token)
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity *= 2
  }

  /// All tokens that were not taken yet, in reading order.
  mutating func take() -> [Token] {
    defer { count = 0 }
    return Array(UnsafeBufferPointer(start: memory, count: count))
  }
}
