import Testing

@testable import Workspace

/// What is too much for memory comes back from the disk as it was.
@Suite struct ScratchFileTests {
  @Test func givesBackAllEntriesOfEachPartition() throws {
    let entries = SpilledEntries(partitions: 3)
    for number in 0..<2_000 {
      try entries.append(.init(key: UInt64(number), value: UInt64(number) * 2), to: number % 5 == 0 ? 0 : 2)
    }
    let found = try entries.partitions.map { try entries.entries(of: $0).sorted { $0.key < $1.key } }
    #expect(found.map(\.count) == [400, 0, 1_600])
    #expect(found[0].map(\.key) == (0..<400).map { $0 * 5 })
    #expect(found[2].allSatisfy { $0.value == $0.key * 2 && $0.key % 5 != 0 })
  }

  @Test func givesBackNumbersThatGaveWayInMemory() throws {
    let numbers = PagedNumbers()
    let places = (0..<40).map { UInt64($0) * 60_001 } + [1 << 39]
    for place in places { try numbers.set(place, place + 7) }
    #expect(try places.allSatisfy { try numbers.get($0) == $0 + 7 })
    #expect(try numbers.get(60_000) == 0)
    #expect(try numbers.get(1 << 38) == 0)
  }

  @Test func givesBackTheSignatureOfEachArticle() throws {
    let signatures = SignatureStore()
    func signature(_ id: UInt64) throws -> MinHash { try #require(MinHash(of: Array("text \(id) of many".utf8))) }
    let ids = [1, 2, 3, 9, (1 << 20) - 1, 1 << 20, 1 << 20 + 1, 1 << 30] as [UInt64]
    for id in ids { try signatures.append(try signature(id), of: id) }
    try signatures.finish()
    for id in ids { #expect(try signatures.signature(of: id) == signature(id)) }
  }
}
