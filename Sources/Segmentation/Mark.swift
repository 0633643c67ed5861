import AnalyzerKit

/// What a token of punctuation does for sentences and paragraphs.
enum Mark {
  /// A single “.”.
  case stop
  /// “...” or “…”.
  case ellipsis
  /// “!”, “?” and their runs.
  case exclamation
  /// A stop of a script that sets no space after it and has no abbreviations: 。！？ । ؟ ۔ ። ։.
  case fullStop
  /// “(”, “[”.
  case opening
  /// “)”, “]”.
  case closing
  /// Any quotation mark or apostrophe.
  case quote
  /// “-”, “--”, “–”, “—”, “―”.
  case dash
  /// “•”, “*” and their like at the head of a list item.
  case bullet
  /// “:” or “;”.
  case colon
  /// “,” and what else stands inside a sentence.
  case inner

  /// - Parameters:
  ///   - scalar: the first code point of the token.
  ///   - isRun: whether there are more.
  init(_ scalar: UInt32, isRun: Bool) {
    switch scalar {
    case 0x2E: self = isRun ? .ellipsis : .stop
    case 0x21, 0x3F, 0x203C, 0x203D, 0x2047...0x2049: self = .exclamation
    case 0x2026: self = .ellipsis
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x964, 0x965, 0x61F, 0x6D4, 0x1362, 0x1367, 0x589: self = .fullStop
    case 0x28, 0x5B, 0x7B, 0xFF08, 0x3010, 0x3014, 0xA1, 0xBF: self = .opening
    case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011, 0x3015: self = .closing
    case 0x22, 0x27, 0x60, 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F, 0x300A, 0x300B: self = .quote
    case 0x2D, 0x2010...0x2015: self = .dash
    case 0x2A, 0x2022, 0x2023, 0x2043, 0xB7: self = .bullet
    case 0x3A, 0x3B, 0xFF1A, 0xFF1B: self = .colon
    default: self = .inner
    }
  }
}
