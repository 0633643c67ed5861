import Testing

@testable import Workspace

/// What is too much for memory comes back from the disk as it was.
@Suite struct ScratchFileTests {
  @Test func givesBackMoreThanAMillionEntriesByPartition() throws {
    let entries = SpilledEntries(partitions: 3)
    for number in 0..<1_500_000 {
      try entries.append(.init(key: UInt64(number), value: UInt64(number) * 2), to: number % 5 == 0 ? 0 : 2)
    }
    func read(_ partition: Int) throws -> [SpilledEntries.Entry] {
      var (found, room) = ([SpilledEntries.Entry](), [SpilledEntries.Entry]())
      try entries.read(partition, into: &found)
      SpilledEntries.sort(&found, by: 0, &room)
      return found
    }
    let found = try entries.partitions.map(read)
    #expect(found.map(\.count) == [300_000, 0, 1_200_000])
    entries.removeAll()
    #expect(try entries.partitions.allSatisfy { try read($0).isEmpty })
    #expect(found[0].map(\.key) == (0..<300_000).map { $0 * 5 })
    #expect(found[2].allSatisfy { $0.value == $0.key * 2 && $0.key % 5 != 0 })
  }

  @Test(arguments: [2_048, 8, 1]) func givesBackNumbersThatGaveWayInMemory(slots: Int) throws {
    let numbers = PagedNumbers(slots: slots)
    let places = (0..<40).map { UInt64($0) * 60_001 } + [1 << 39]
    for place in places { try numbers.set(place, place + 7) }
    #expect(try places.allSatisfy { try numbers.get($0) == $0 + 7 })
    #expect(try numbers.get(60_000) == 0)
    #expect(try numbers.get(1 << 38) == 0)
  }

  @Test func givesBackTheSignaturesOfMoreThanAMillionTexts() throws {
    let signatures = SignatureStore()
    let some = try (0..<7).map { try #require(MinHash(of: Array("text \($0) of many".utf8))) }
    let count = 1 << 20 + 2_500
    for number in 0..<count { try signatures.append(some[number % 7]) }
    try signatures.finish()
    for number in [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1_024, count - 1] {
      #expect(try signatures.signature(number) == some[number % 7])
    }
    var shown = 0
    try signatures.forEachBlock { first, block, number in
      #expect(first == shown && (0..<number).allSatisfy { block[$0] == some[(first + $0) % 7] })
      shown += number
    }
    #expect(shown == count)
  }
}
