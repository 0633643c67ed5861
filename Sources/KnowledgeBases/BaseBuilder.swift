import AnalyzerKit
import Digests
import EntityBaseFormat
import Foundation

/// Makes a base from rows that come one by one, in flat memory.
///
/// The same rows in the same order give the same bytes. Aliases are kept in the order given, each once.
public final class BaseBuilder {
  private let folder: String
  private var names: KeySorter
  private var ids: KeySorter
  private let records: Scratch
  private let namePool: Scratch
  private let aliasPool: Scratch
  private var sources: [String: UInt16] = [:]
  private var sourcePool: [UInt8] = []
  /// Entities whose id stood there before, with the first of that id.
  private var primaries: [Int: UInt32] = [:]
  public private(set) var count = 0
  public private(set) var aliasCount = 0

  /// - Parameters:
  ///   - folder: where scratch files are made, as large as the base in the end; nil for the system's place.
  ///   - limit: how many keys are sorted in memory at a time.
  public init(scratchIn folder: String? = nil, limit: Int = 3_000_000) throws {
    let folder = folder ?? FileManager.default.temporaryDirectory.path
    self.folder = folder
    names = KeySorter(in: folder, limit: limit)
    ids = KeySorter(in: folder, limit: limit)
    records = try Scratch(in: folder)
    namePool = try Scratch(in: folder)
    aliasPool = try Scratch(in: folder)
    try aliasPool.append(Self.pooled(""))
  }

  public func add(_ row: EntityRow) throws {
    guard count < NameValue.maximumEntities, aliasPool.length < 4 << 30 - 1 << 16 else {
      throw BaseFileError.cannotUse(path: "the base", why: "it has too many entities")
    }
    var record = EntityRecord()
    record.hasNumber = Self.number(row.id) != nil
    record.id = try Self.number(row.id) ?? put(row.id, into: namePool)
    record.name = try put(row.name, into: namePool)
    record.aliases = try put(row.aliases.joined(separator: "|"), into: aliasPool)
    record.primary = UInt32(count)
    record.country = EntityRecord.country(row.country)
    record.type = row.type
    record.prior = UInt8(clamping: min(max(row.prior, 0), 100))
    record.firstYear = row.years.flatMap { Int16(exactly: $0.first) }
    record.lastYear = row.years?.last.flatMap { Int16(exactly: $0) }
    record.source = source(row.source)
    record.isDecision = row.isDecision
    try records.append(record.bytes)
    try ids.add(BaseLayout.spread(WordKey(row.id).hash), UInt64(count))
    // A decision is on the name decided on, not on whatever its entity is called.
    if !row.isDecision { try addName(row.name) }
    for alias in row.aliases where row.isDecision || alias != row.name { try addName(alias) }
    count += 1
  }

  private func addName(_ name: String) throws {
    guard !name.isEmpty else { return }
    aliasCount += 1
    let candidate = UInt64(count) << 1 | (AliasForm.isShortAcronym(name) ? 1 : 0)
    var problem: (any Error)?
    PhraseKeys.forEach(in: name) { key, isWhole in
      do {
        try names.add(BaseLayout.spread(key.hash), isWhole ? candidate : UInt64(NameValue.beginning))
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
  }

  /// Of a Wikidata id as it is written.
  private static func number(_ id: String) -> UInt32? {
    guard id.utf8.first == UInt8(ascii: "Q"), let number = UInt32(id.dropFirst()), "Q\(number)" == id else {
      return nil
    }
    return number
  }

  /// - Returns: the place of a text in a pool; what is longer than 65,535 bytes is cut.
  private func put(_ text: String, into pool: Scratch) throws -> UInt32 {
    let place = pool.length
    // No aliases: the empty text at the start.
    if text.isEmpty, pool === aliasPool { return 0 }
    try pool.append(Self.pooled(text))
    return UInt32(clamping: place)
  }

  private static func pooled(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if bytes.count > Int(UInt16.max) { bytes = Array(String(decoding: bytes.prefix(60_000), as: UTF8.self).utf8) }
    return [UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8)] + bytes
  }

  /// A source's number; beyond 65,535 different ones they count as not said.
  private func source(_ text: String) -> UInt16 {
    if sources.isEmpty {
      sources[""] = 0
      sourcePool += Self.pooled("")
    }
    if let known = sources[text] { return known }
    guard let number = UInt16(exactly: sources.count) else { return 0 }
    sources[text] = number
    sourcePool += Self.pooled(text)
    return number
  }

  // MARK: Writing

  /// Writes the base; nothing can be added afterwards.
  /// - Parameters:
  ///   - title: at most 64 bytes of it are kept, of `version` 32.
  public func write(to path: String, title: String, version: String) throws {
    let idIndex = try index(&ids, isNames: false)
    let nameIndex = try index(&names, isNames: true)
    let output = try BaseOutput(path)
    try output.write(.nameDirectory, nameIndex.directory)
    try output.write(.nameKeys, nameIndex.keys)
    try output.write(.nameValues, nameIndex.values)
    try output.write(.candidates, nameIndex.candidates)
    try output.begin(.records)
    try writeRecords(to: output)
    try output.write(.idDirectory, idIndex.directory)
    try output.write(.idKeys, idIndex.keys)
    try output.write(.idValues, idIndex.values)
    try output.write(.names, namePool)
    try output.write(.aliases, aliasPool)
    try output.begin(.sources)
    try output.append(sourcePool)
    try output.finish(title: title, version: version, nameBits: nameIndex.bits, idBits: idIndex.bits)
  }

  private func writeRecords(to output: BaseOutput) throws {
    var index = 0
    var rest: [UInt8] = []
    try records.read { piece in
      rest += piece
      let whole = rest.count / EntityRecord.size * EntityRecord.size
      for place in stride(from: 0, to: whole, by: EntityRecord.size) {
        if let primary = primaries[index] {
          for byte in 0..<4 { rest[place + 12 + byte] = UInt8(truncatingIfNeeded: primary >> UInt32(8 * byte)) }
        }
        index += 1
      }
      try output.append(rest[..<whole])
      rest.removeFirst(whole)
    }
  }

  private struct Index {
    let bits: Int
    let directory, keys, values, candidates: Scratch
  }

  /// Lays sorted keys out in buckets.
  private func index(_ sorter: inout KeySorter, isNames: Bool) throws -> Index {
    let bits = BaseLayout.bits(forKeys: sorter.count)
    let index = Index(
      bits: bits, directory: try Scratch(in: folder), keys: try Scratch(in: folder), values: try Scratch(in: folder),
      candidates: try Scratch(in: folder))
    var group: (key: UInt64, values: [UInt32])?
    var bucket = 0
    func close() throws {
      guard let done = group else { return }
      while bucket <= Int(done.key >> UInt64(64 - bits)) {
        try index.directory.append(UInt32(index.keys.length / 4))
        bucket += 1
      }
      try isNames ? addName(done, to: index) : addIds(done, to: index)
    }
    try sorter.drain { entry in
      if group?.key == entry.key {
        group?.values.append(UInt32(truncatingIfNeeded: entry.value))
      } else {
        try close()
        group = (entry.key, [UInt32(truncatingIfNeeded: entry.value)])
      }
    }
    try close()
    while bucket <= 1 << bits {
      try index.directory.append(UInt32(index.keys.length / 4))
      bucket += 1
    }
    return index
  }

  /// A name's candidates; one that is also a beginning needs no mark for that.
  private func addName(_ group: (key: UInt64, values: [UInt32]), to index: Index) throws {
    var candidates = group.values.filter { $0 != NameValue.beginning }
    // In order, that for any case before that for capitals alone, which it makes needless.
    for place in candidates.indices.dropFirst().reversed() where candidates[place] >> 1 == candidates[place - 1] >> 1 {
      candidates.remove(at: place)
    }
    try index.keys.append(BaseLayout.key(group.key, bits: index.bits))
    if candidates.count < 2 { return try index.values.append(candidates.first ?? NameValue.beginning) }
    try index.values.append(NameValue.several | UInt32(index.candidates.length / 4))
    try index.candidates.append(UInt32(candidates.count))
    for candidate in candidates { try index.candidates.append(candidate) }
  }

  private func addIds(_ group: (key: UInt64, values: [UInt32]), to index: Index) throws {
    for (place, value) in group.values.enumerated() {
      try index.keys.append(BaseLayout.key(group.key, bits: index.bits))
      try index.values.append(value)
      if place > 0 { primaries[Int(value)] = group.values[0] }
    }
  }
}
