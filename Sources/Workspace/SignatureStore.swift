/// Signatures in the order in which they come: a million in memory, others on the disk. They lie one beside the other,
/// where looking one up among the articles would read all that is known of many.
final class SignatureStore {
  private static let inMemory = 1 << 20
  private static let perBlock = 1_024
  /// The system gives memory as it is written to.
  private let memory = UnsafeMutablePointer<MinHash>.allocate(capacity: inMemory)
  private let file = ScratchFile()
  /// Those that are not written yet.
  private var waiting: [MinHash] = []
  private(set) var count = 0

  deinit { memory.deallocate() }

  func append(_ signature: MinHash) throws {
    if count < Self.inMemory {
      (memory + count).initialize(to: signature)
    } else {
      waiting.append(signature)
    }
    count += 1
    if waiting.count == Self.perBlock { try finish() }
  }

  func finish() throws {
    guard !waiting.isEmpty else { return }
    try waiting.withUnsafeBytes { try file.write($0, at: Self.place(of: count) - $0.count) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// On the disk, in bytes.
  private static func place(of number: Int) -> Int { (number - inMemory) * MinHash.size }

  /// One of those that are there, when all are in; they are numbered from 0 on.
  func signature(_ number: Int) throws -> MinHash {
    if number < Self.inMemory { return memory[number] }
    var signature = memory[0]
    try withUnsafeMutableBytes(of: &signature) { try file.read(into: $0, at: Self.place(of: number)) }
    return signature
  }

  /// Shows all, many at a time: the number of the first, where they lie, and how many they are.
  func forEachBlock(_ body: (Int, UnsafePointer<MinHash>, Int) throws -> Void) throws {
    try body(0, memory, min(count, Self.inMemory))
    guard count > Self.inMemory else { return }
    let block = UnsafeMutablePointer<MinHash>.allocate(capacity: Self.perBlock)
    defer { block.deallocate() }
    for first in stride(from: Self.inMemory, to: count, by: Self.perBlock) {
      let number = min(Self.perBlock, count - first)
      try file.read(
        into: UnsafeMutableRawBufferPointer(start: block, count: number * MinHash.size), at: Self.place(of: first))
      try body(first, block, number)
    }
  }
}
