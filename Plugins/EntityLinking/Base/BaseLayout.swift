/// How a base of entities stands in a file or in memory: what its reader and its writer share.
///
/// All numbers are little-endian. After a header of 512 bytes come sections, each on a border of 8 bytes. Names and ids are
/// found by hash in two steps: the highest bits give a bucket of some eight keys, the next 32 bits are the key. Nothing needs
/// to be read before the first look-up, and what is never looked up is never touched.
public enum BaseLayout {
  public static let magic: [UInt8] = Array("DossKB01".utf8)
  public static let headerSize = 512

  /// Places in the header. The digest covers all bytes after the header.
  public enum Field {
    public static let fileSize = 8
    public static let digest = 16
    public static let title = 48..<112
    public static let version = 112..<144
    public static let nameBits = 144
    public static let idBits = 145
    /// For each section its place and its length in bytes, 8 bytes each.
    public static let sections = 160
  }

  public enum Section: Int, CaseIterable, Sendable {
    /// The first key of each bucket, and the number of all.
    case nameDirectory
    /// In ascending order within a bucket.
    case nameKeys
    /// One per key: see `NameValue`.
    case nameValues
    /// Runs of a count and that many candidates, for names with several.
    case candidates
    case records
    case idDirectory, idKeys
    /// One per key: an entity.
    case idValues
    /// Length (2 bytes) and UTF-8 of names, and of ids that are no “Q” and number.
    case names
    /// Length (2 bytes) and aliases separated by “|”, apart from what runs touch.
    case aliases
    /// Length (2 bytes) and where an entity's row is from, one after the other.
    case sources
  }

  /// Spreads the hash of a `WordKey`, so that its highest bits are as good as any.
  /// - Source: Knuth's multiplicative hashing, with the golden ratio of 64 bits.
  @inlinable
  public static func spread(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 32) &* 0x9e37_79b9_7f4a_7c15 }

  /// How many bits make buckets of some eight keys.
  public static func bits(forKeys count: Int) -> Int {
    var bits = 1
    while bits < 28, count >> bits > 8 { bits += 1 }
    return bits
  }

  /// The 32 bits after the highest `bits`.
  @inlinable
  public static func key(_ spread: UInt64, bits: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: (spread << UInt64(bits)) >> 32)
  }
}

/// What is kept of a key in the table of names.
public enum NameValue {
  /// No name, but some begin so.
  @inlinable public static var beginning: UInt32 { .max }
  /// Set where the other bits are a place among the candidates; else the value is a candidate itself.
  @inlinable public static var several: UInt32 { 1 << 31 }
  /// Set in a candidate whose name must stand in capitals: “WHO”, “US”.
  @inlinable public static var inCapitals: UInt32 { 1 }
  /// More would not fit into a candidate.
  public static let maximumEntities = 1 << 30 - 1
}
