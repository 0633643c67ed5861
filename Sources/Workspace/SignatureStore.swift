/// Signatures by article: those of a million in memory, others on the disk. They lie one beside the other, where looking
/// one up among the articles would read all that is known of many.
final class SignatureStore {
  private static let inMemory = 1 << 20
  /// The system gives memory as it is written to.
  private let memory = UnsafeMutablePointer<MinHash>.allocate(capacity: inMemory)
  private let file = ScratchFile()
  /// Those of articles one after the other that are not written yet.
  private var waiting: [MinHash] = []
  private var first: UInt64 = 0

  deinit { memory.deallocate() }

  /// Those of articles in the order of their ids take the fewest writes.
  func append(_ signature: MinHash, of id: UInt64) throws {
    if id < Self.inMemory {
      (memory + Int(id)).initialize(to: signature)
      return
    }
    if waiting.count == 1_024 || id != first + UInt64(waiting.count) {
      try finish()
      first = id
    }
    waiting.append(signature)
  }

  func finish() throws {
    try waiting.withUnsafeBytes { try file.write($0, at: Int(first) * MinHash.size) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// That of an article that has one, when all are in.
  func signature(of id: UInt64) throws -> MinHash? {
    if id < Self.inMemory { return memory[Int(id)] }
    return try withUnsafeTemporaryAllocation(byteCount: MinHash.size, alignment: 64) { room in
      room.initializeMemory(as: UInt8.self, repeating: 0)
      try file.read(into: room, at: Int(id) * MinHash.size)
      return MinHash(UnsafeRawBufferPointer(room))
    }
  }
}
