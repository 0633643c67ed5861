public import AnalyzerKit

/// The fixed part of an entity, 28 bytes of the section `records`.
public struct EntityRecord: Sendable {
  public static let size = 28

  /// The number of a Wikidata id, or the place of another id in `names`.
  public var id: UInt32 = 0
  public var hasNumber = true
  /// A place in `names`.
  public var name: UInt32 = 0
  /// A place in `aliases`.
  public var aliases: UInt32 = 0
  /// The first entity of the base with the same id: a country for its nationality.
  public var primary: UInt32 = 0
  /// ISO 3166-1 alpha-2 as a number from 1; 0 for none or several.
  public var country: UInt16 = 0
  public var type: Mention.EntityType = .other
  /// How likely a name that it shares means it, 0 to 100.
  public var prior: UInt8 = 0
  /// The first year of its time in office or in being; nil where it is not known.
  public var firstYear: Int16?
  /// The last; nil where it goes on or is not known.
  public var lastYear: Int16?
  /// Which of the sources its row is from.
  public var source: UInt16 = 0
  /// Whether an analyst decided what its names mean; an id “~” then stands for nothing that a base knows.
  public var isDecision = false

  public init() {}

  /// - Parameter start: where it begins in `bytes`.
  init(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    func load<T: FixedWidthInteger & BitwiseCopyable>(_ place: Int, _: T.Type) -> T {
      T(littleEndian: bytes.loadUnaligned(fromByteOffset: start + place, as: T.self))
    }
    id = load(0, UInt32.self)
    name = load(4, UInt32.self)
    aliases = load(8, UInt32.self)
    primary = load(12, UInt32.self)
    country = load(16, UInt16.self)
    let kind = load(18, UInt8.self)
    hasNumber = kind & 0x80 == 0
    type = Self.types[min(Int(kind & 0x7F), Self.types.count - 1)]
    prior = load(19, UInt8.self)
    firstYear = Self.year(load(20, Int16.self))
    lastYear = Self.year(load(22, Int16.self))
    source = load(24, UInt16.self)
    isDecision = load(26, UInt16.self) & 1 != 0
  }

  /// As it stands in the section.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    for number in [id, name, aliases, primary] { add(number) }
    add(country)
    add((hasNumber ? 0 : 0x80) | UInt8(Self.types.firstIndex(of: type) ?? 4))
    add(prior)
    add(firstYear ?? .min)
    add(lastYear ?? .min)
    add(source)
    add(UInt16(isDecision ? 1 : 0))
    return bytes
  }

  /// Their order is part of the format.
  private static let types: [Mention.EntityType] = [.person, .place, .organization, .nationality, .other]

  private static func year(_ stored: Int16) -> Int16? { stored == .min ? nil : stored }
}

extension EntityRecord {
  /// How many codes of two letters there are.
  public static let countryCount = 26 * 26

  /// The country as a number below `countryCount`; nil for none or several.
  public var countryIndex: Int? { country == 0 || country > Self.countryCount ? nil : Int(country) - 1 }

  /// - Returns: 0 for what is no code of two capital letters.
  public static func country(_ code: String) -> UInt16 {
    let letters = Array(code.utf8)
    guard letters.count == 2, letters.allSatisfy({ $0 &- UInt8(ascii: "A") < 26 }) else { return 0 }
    return letters.reduce(0) { $0 * 26 + UInt16($1 - UInt8(ascii: "A")) } + 1
  }

  /// The code of two letters; empty for none.
  public var countryCode: String {
    guard let index = countryIndex else { return "" }
    return String(decoding: [index / 26, index % 26].map { UInt8(ascii: "A") + UInt8($0) }, as: UTF8.self)
  }
}
