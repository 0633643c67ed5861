import AnalyzerKit

/// A base of entities as bytes that are mapped or compiled in; opening it reads only its header.
///
/// It trusts no number in the bytes: what points outside of them finds nothing.
public struct EntityBase: @unchecked Sendable {
  // Read-only and alive as long as the program: that makes it safe to share.
  /// All of it.
  public let bytes: UnsafeRawBufferPointer
  @usableFromInline let nameIndex: HashIndex
  private let idIndex: HashIndex
  private let candidates: UnsafeBufferPointer<UInt32>
  private let records: UnsafeRawBufferPointer
  private let names: UnsafeRawBufferPointer
  private let aliases: UnsafeRawBufferPointer

  /// - Parameter bytes: aligned to 8 bytes, unchanged for the life of the program.
  public init(_ bytes: UnsafeRawBufferPointer) throws(BaseProblem) {
    guard bytes.count >= BaseLayout.headerSize, bytes.prefix(8).elementsEqual(BaseLayout.magic) else {
      throw .notABase
    }
    let header = Header(bytes)
    guard header.fileSize == bytes.count else { throw .cutShort }
    func section(_ section: BaseLayout.Section) throws(BaseProblem) -> UnsafeRawBufferPointer {
      guard let range = header.range(of: section) else { throw .cutShort }
      return UnsafeRawBufferPointer(rebasing: bytes[range])
    }
    func numbers(_ name: BaseLayout.Section) throws(BaseProblem) -> UnsafeBufferPointer<UInt32> {
      try section(name).assumingMemoryBound(to: UInt32.self)
    }
    self.bytes = bytes
    nameIndex = try HashIndex(
      bits: header.nameBits, numbers(.nameDirectory), keys: numbers(.nameKeys), values: numbers(.nameValues))
    idIndex = try HashIndex(
      bits: header.idBits, numbers(.idDirectory), keys: numbers(.idKeys), values: numbers(.idValues))
    candidates = try numbers(.candidates)
    records = try section(.records)
    names = try section(.names)
    aliases = try section(.aliases)
  }

  /// Whether bytes begin like a base.
  public static func isBase(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.prefix(8).elementsEqual(BaseLayout.magic) }

  // MARK: What it is

  /// What it is called.
  public var title: String { Header(bytes).text(BaseLayout.Field.title) }
  /// Which state of it this is, such as the day of a dump.
  public var version: String { Header(bytes).text(BaseLayout.Field.version) }
  /// SHA-256 of all that follows the header.
  public var digest: [UInt8] { Array(bytes[BaseLayout.Field.digest..<BaseLayout.Field.digest + 32]) }
  /// What the digest is of.
  public var content: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[BaseLayout.headerSize...]) }
  public var size: Int { bytes.count }
  /// How many entities it has.
  public var count: Int { records.count / EntityRecord.size }

  // MARK: Names

  /// What a name's hash stands for; nil where nothing is or begins so.
  @inlinable
  public func value(ofName hash: UInt64) -> UInt32? { nameIndex.value(of: BaseLayout.spread(hash)) }

  /// Hands on the candidates behind a value, in order of the entities.
  public func forEachCandidate(of value: UInt32, _ body: (_ entity: Int, _ inCapitals: Bool) -> Void) {
    func hand(_ candidate: UInt32) {
      let entity = Int(candidate >> 1)
      if entity < count { body(entity, candidate & NameValue.inCapitals != 0) }
    }
    if value == NameValue.beginning { return }
    guard value & NameValue.several != 0 else { return hand(value) }
    let place = Int(value & ~NameValue.several)
    guard place < candidates.count else { return }
    let end = min(place + 1 + Int(candidates[place]), candidates.count)
    for index in place + 1..<max(end, place + 1) { hand(candidates[index]) }
  }

  // MARK: Entities

  /// An entity's record.
  public subscript(entity: Int) -> EntityRecord {
    EntityRecord(records, at: entity * EntityRecord.size)
  }

  /// “Q145”, or an id of another kind.
  public func id(of record: EntityRecord) -> String {
    record.hasNumber ? "Q\(record.id)" : text(names, at: record.id)
  }

  public func name(of record: EntityRecord) -> String { text(names, at: record.name) }

  /// What else it is called.
  public func aliases(of record: EntityRecord) -> [String] {
    text(aliases, at: record.aliases).split(separator: "|").map(String.init)
  }

  /// Where its row is from; empty where that is not said.
  public func source(of record: EntityRecord) -> String {
    let all = Header(bytes).range(of: .sources).map { UnsafeRawBufferPointer(rebasing: bytes[$0]) }
    guard let all else { return "" }
    var place = 0
    for _ in 0..<record.source {
      guard place + 2 <= all.count else { return "" }
      place += 2 + Int(all.loadUnaligned(fromByteOffset: place, as: UInt16.self))
    }
    return text(all, at: UInt32(clamping: place))
  }

  /// The first entity with an id.
  public func entity(withId id: String) -> Int? {
    idIndex.first(BaseLayout.spread(WordKey(id).hash)) { value in
      value < count && self.id(of: self[Int(value)]) == id
    }.map { self[Int($0)] }.map { Int($0.primary) }
  }

  private func text(_ pool: UnsafeRawBufferPointer, at place: UInt32) -> String {
    let start = Int(place) + 2
    guard start <= pool.count else { return "" }
    let length = Int(pool.loadUnaligned(fromByteOffset: start - 2, as: UInt16.self))
    guard start + length <= pool.count else { return "" }
    return String(decoding: pool[start..<start + length], as: UTF8.self)
  }
}

/// Why bytes are no base that can be used.
public enum BaseProblem: Error, Equatable, CustomStringConvertible {
  case notABase
  case cutShort

  public var description: String {
    switch self {
    case .notABase: "it is no knowledge base: 'dossier kb import' makes one"
    case .cutShort: "it is cut short or damaged: import it again"
    }
  }
}
