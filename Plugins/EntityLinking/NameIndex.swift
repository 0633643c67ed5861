import AnalyzerKit

/// The names under which an article has mentioned its entities so far; entities are given by their index.
struct NameIndex {
  /// All parts of names in one table: the key of each is salted by what part it is.
  private var table = KeyMap(capacity: 128)

  private enum Role: UInt64 {
    case whole = 0
    case last = 0x9e37_79b9_7f4a_7c15
    case first = 0xbf58_476d_1ce4_e5b9
    case ends = 0x94d0_49bb_1331_11eb
    case initials = 0xd6e8_feb8_6659_fd93
  }

  /// Stands for a part of a name that two entities share.
  private static let shared: Int32 = -1

  enum Part {
    case entity(Int)
    /// Two bear it: it could be either.
    case shared
  }

  // MARK: Looking up

  func entity(named key: UInt64) -> Int? { single(key, .whole) }

  /// The entity whose name ends, or else begins, with a word.
  func entity(withPart key: UInt64) -> Part? {
    guard let found = table[key ^ Role.last.rawValue] ?? table[key ^ Role.first.rawValue] else { return nil }
    return found == Self.shared ? .shared : .entity(Int(found))
  }

  /// The entity whose name ends with a word.
  func entity(withLast key: UInt64) -> Int? { single(key, .last) }

  func entity(withInitials key: UInt64) -> Int? { single(key, .initials) }

  /// The person whose first and last names these are, whatever stands between.
  func entity(withFirst first: UInt64, last: UInt64) -> Int? { single(Self.join(first, last), .ends) }

  private func single(_ key: UInt64, _ role: Role) -> Int? {
    guard let found = table[key ^ role.rawValue], found != Self.shared else { return nil }
    return Int(found)
  }

  // MARK: Adding

  /// The first entity of that name keeps it.
  mutating func add(_ key: UInt64, for entity: Int) {
    if table[key] == nil { table.set(key, to: Int32(entity)) }
  }

  mutating func addPerson(_ entity: Int, first: UInt64, last: UInt64) {
    put(entity, last, .last)
    put(entity, first, .first)
    put(entity, Self.join(first, last), .ends)
  }

  mutating func addFirst(_ entity: Int, _ key: UInt64) { put(entity, key, .first) }

  mutating func addInitials(_ entity: Int, _ key: UInt64) { put(entity, key, .initials) }

  private mutating func put(_ entity: Int, _ key: UInt64, _ role: Role) {
    let other = table[key ^ role.rawValue]
    table.set(key ^ role.rawValue, to: other == nil || other == Int32(entity) ? Int32(entity) : Self.shared)
  }

  private static func join(_ first: UInt64, _ last: UInt64) -> UInt64 { first &* 31 ^ last }
}
