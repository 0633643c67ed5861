/// The marks that open or close quotations.
enum QuoteMark {
  /// " and the full-width ＂.
  case straight
  /// “
  case leftDouble
  /// ”
  case rightDouble
  /// „
  case low
  /// «
  case leftAngle
  /// »
  case rightAngle
  /// Two or more of `.
  case backticks
  /// Two or more of '.
  case apostrophes
  /// 「『《
  case leftCorner
  /// 」』》
  case rightCorner
  /// ‘ ‚ ‹ and a single `.
  case leftSingle
  /// ' ’ ›: an apostrophe more often than not.
  case apostrophe

  /// - Parameters:
  ///   - scalar: the first code point of the token.
  ///   - length: the token's length in bytes.
  init?(_ scalar: UInt32, length: Int) {
    switch scalar {
    case 0x22, 0xFF02: self = .straight
    case 0x27: self = length > 1 ? .apostrophes : .apostrophe
    case 0x60: self = length > 1 ? .backticks : .leftSingle
    case 0x201C: self = .leftDouble
    case 0x201D: self = .rightDouble
    case 0x201E: self = .low
    case 0xAB: self = .leftAngle
    case 0xBB: self = .rightAngle
    case 0x300A, 0x300C, 0x300E: self = .leftCorner
    case 0x300B, 0x300D, 0x300F: self = .rightCorner
    case 0x2018, 0x201A, 0x2039: self = .leftSingle
    case 0x2019, 0x203A: self = .apostrophe
    default: return nil
    }
  }

  /// A single mark, which must prove that it quotes.
  var isSingle: Bool { self == .leftSingle || self == .apostrophe }

  /// A mark that opens in one style and closes in another.
  var isEitherWay: Bool {
    switch self {
    case .straight, .rightDouble, .rightAngle, .apostrophes, .rightCorner: true
    default: false
    }
  }

  /// Whether a quotation that this mark opens ends with `mark`.
  func isClosed(by mark: QuoteMark) -> Bool {
    switch self {
    case .straight: mark == .straight
    case .leftDouble: mark == .rightDouble || mark == .straight
    case .rightDouble: mark == .rightDouble
    case .low: mark == .leftDouble || mark == .rightDouble || mark == .straight
    case .leftAngle: mark == .rightAngle
    case .rightAngle: mark == .leftAngle || mark == .rightAngle
    case .backticks, .apostrophes: mark == .apostrophes || mark == .straight
    case .leftCorner, .rightCorner: mark == .rightCorner
    case .leftSingle, .apostrophe: mark == .apostrophe
    }
  }
}
