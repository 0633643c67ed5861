import AnalyzerKit

/// The names under which an article has mentioned its entities so far; entities are given by their index.
struct NameIndex {
  /// All parts of names in one table: the key of each is salted by what part it is.
  private var table = KeyMap<Int32>(capacity: 128)

  enum Role: UInt64 {
    case whole = 0
    case last = 0x9e37_79b9_7f4a_7c15
    case first = 0xbf58_476d_1ce4_e5b9
    case ends = 0x94d0_49bb_1331_11eb
    case initials = 0xd6e8_feb8_6659_fd93
    /// The word that says what an institution is: “Commission”.
    case head = 0xa076_1d64_78bd_642f
    /// Several words at the end of an institution's name: “Red Cross”.
    case tail = 0xe703_7ed1_a0b4_28db
    /// The last word, as spelling variants share it.
    case spelling = 0x8ebc_6af0_9c88_c6e3
  }

  /// Stands for a part of a name that two entities share.
  private static let shared: Int32 = -1

  enum Part {
    case entity(Int)
    /// Two bear it: it could be either.
    case shared
  }

  /// The entity of a part of a name.
  func part(_ key: UInt64, _ role: Role) -> Part? {
    guard let found = table[key ^ role.rawValue] else { return nil }
    return found == Self.shared ? .shared : .entity(Int(found))
  }

  /// The only entity of a part of a name.
  func entity(_ key: UInt64, _ role: Role) -> Int? {
    guard case .entity(let entity)? = part(key, role) else { return nil }
    return entity
  }

  func entity(named key: UInt64) -> Int? { entity(key, .whole) }

  /// The person whose first and last names these are, whatever stands between.
  func entity(withFirst first: UInt64, last: UInt64) -> Int? { entity(Self.join(first, last), .ends) }

  /// The first entity of that name keeps it.
  mutating func add(_ key: UInt64, for entity: Int) {
    if table[key] == nil { table.set(key, to: Int32(entity)) }
  }

  mutating func addPerson(_ entity: Int, first: UInt64, last: UInt64) {
    put(entity, last, .last)
    put(entity, first, .first)
    put(entity, Self.join(first, last), .ends)
  }

  /// Makes a part known; it is nobody's where another has it, too.
  mutating func put(_ entity: Int, _ key: UInt64, _ role: Role) {
    let other = table[key ^ role.rawValue]
    table.set(key ^ role.rawValue, to: other == nil || other == Int32(entity) ? Int32(entity) : Self.shared)
  }

  private static func join(_ first: UInt64, _ last: UInt64) -> UInt64 { first &* 31 ^ last }
}
