import AnalyzerKit

/// Counts capital and small letters of a word.
struct LetterCount {
  private var upper = 0
  private var lower = 0
  private var firstIsUpper = false

  @inline(__always)
  mutating func add(_ letter: UInt8) {
    note(isUpper: letter < UInt8(ascii: "a"))
  }

  /// Only scripts that have a case are counted: Latin, Greek, Cyrillic and Armenian stand below U+0590.
  mutating func add(_ scalar: UInt32) {
    guard scalar < 0x590 || (0x1E00..<0x2000).contains(scalar) else { return }
    guard let value = Unicode.Scalar(scalar) else { return }
    if value.properties.isUppercase {
      note(isUpper: true)
    } else if value.properties.isLowercase {
      note(isUpper: false)
    }
  }

  @inline(__always)
  private mutating func note(isUpper: Bool) {
    if upper + lower == 0 { firstIsUpper = isUpper }
    if isUpper { upper += 1 } else { lower += 1 }
  }

  var letterCase: Token.LetterCase {
    if upper == 0 { return lower == 0 ? .none : .lower }
    if lower == 0 { return upper == 1 ? .capitalized : .upper }
    return firstIsUpper && upper == 1 ? .capitalized : .mixed
  }
}
